"""Idempotency-Key: a write that is sent again is done once, and answered as the first time."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from app.db.tables import Idempotensi, JejakAudit, TokenApi, Unit
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client

UNIT = "/v1/instansi/kab/unit"
ADMIN, OPERATOR = "a@contoh.go.id", "o@contoh.go.id"


@pytest.fixture
def klien(database_url: str) -> Iterator[Client]:
    with buka(database_url) as satu:
        db = basis_data(satu)
        buat_instansi(db, "kab")
        buat_pengguna(db, ADMIN, peran={"kab": ["admin"]})
        buat_pengguna(db, OPERATOR, peran={"kab": ["operator"]})
        yield satu


def isian(kode: str = "sekretariat") -> dict[str, Any]:
    return {"kode": kode, "nama": f"Unit {kode}", "berlaku_sejak": "2026-01-01"}


def kirim(
    klien: Client, kunci: str, isi: dict[str, Any] | None = None, surel: str = ADMIN
) -> httpx.Response:
    tajuk = {**kepala(klien, surel), "Idempotency-Key": kunci}
    return klien.post(UNIT, json=isi or isian(), headers=tajuk)


def banyak(klien: Client, tabel: type[Any]) -> int:
    with basis_data(klien).reading() as sesi:
        return sesi.execute(select(func.count()).select_from(tabel)).scalar_one()


def test_the_same_request_again_gets_the_first_answer_and_does_nothing(klien: Client) -> None:
    satu, dua = kirim(klien, "k1"), kirim(klien, "k1")
    assert (satu.status_code, dua.status_code) == (201, 201)
    assert satu.json() == dua.json()
    assert satu.headers["etag"] == dua.headers["etag"]
    assert satu.headers["content-type"] == dua.headers["content-type"]
    assert "idempotency-replayed" not in satu.headers
    assert dua.headers["idempotency-replayed"] == "true"
    assert satu.headers["x-request-id"] != dua.headers["x-request-id"]
    assert banyak(klien, Unit) == 1
    assert banyak(klien, JejakAudit) == 1


def test_another_body_or_address_under_the_key_is_409(klien: Client) -> None:
    kirim(klien, "k1")
    tajuk = {**kepala(klien, ADMIN), "Idempotency-Key": "k1"}
    beda = [
        kirim(klien, "k1", isian("bidang")),
        klien.post(f"{UNIT}?x=1", json=isian(), headers=tajuk),
    ]
    for jawaban in beda:
        assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "kunci_idempotensi_beda")
    assert banyak(klien, Unit) == 1


def test_an_answer_is_kept_for_24_hours(klien: Client) -> None:
    saat = datetime.now(UTC)

    def jam() -> datetime:
        return saat

    # A token in the hand of the caller has to live as long as the test.
    klien.app.state.jam.kini = jam
    nomor = token(klien, saat)
    tajuk = {"Authorization": f"Bearer {nomor}", "Idempotency-Key": "k1"}
    awal = saat
    assert klien.post(UNIT, json=isian(), headers=tajuk).status_code == 201
    saat = awal + timedelta(hours=24, seconds=-1)
    ulang = klien.post(UNIT, json=isian(), headers=tajuk)
    assert (ulang.status_code, ulang.headers["idempotency-replayed"]) == (201, "true")
    saat = awal + timedelta(hours=24)
    lagi = klien.post(UNIT, json=isian("bidang"), headers=tajuk)
    assert lagi.status_code == 201
    assert "idempotency-replayed" not in lagi.headers


def token(klien: Client, saat: datetime) -> str:
    isi = {
        "nama": "Uji", "cakupan": ["unit:tulis"],
        "kedaluwarsa": (saat + timedelta(days=9)).isoformat(),
    }  # fmt: skip
    jawaban = klien.post("/v1/token-api", json=isi, headers=kepala(klien, ADMIN))
    rahasia: str = jawaban.json()["data"]["token"]
    return rahasia


def serentak(
    klien: Client, jalur: str, isi: dict[str, Any], kali: int = 10
) -> list[httpx.Response]:
    tajuk = {**kepala(klien, ADMIN), "Idempotency-Key": "serentak"}
    mulai = threading.Barrier(kali)

    def satu(_: int) -> httpx.Response:
        mulai.wait()
        return klien.post(jalur, json=isi, headers=tajuk)

    with ThreadPoolExecutor(kali) as utas:
        return list(utas.map(satu, range(kali)))


def test_ten_at_once_do_it_once_and_all_get_that_answer(klien: Client) -> None:
    hasil = serentak(klien, UNIT, isian())
    assert [satu.status_code for satu in hasil] == [201] * 10
    assert len({satu.content for satu in hasil}) == 1
    assert sum("idempotency-replayed" in satu.headers for satu in hasil) == 9
    assert banyak(klien, Unit) == banyak(klien, JejakAudit) == 1


def test_ten_at_once_make_one_token_and_show_it_to_one(klien: Client) -> None:
    akhir = (datetime.now(UTC) + timedelta(days=9)).isoformat()
    isi = {"nama": "Uji", "cakupan": ["unit:baca"], "kedaluwarsa": akhir}
    hasil = [satu.json()["data"] for satu in serentak(klien, "/v1/token-api", isi)]
    assert len({satu["id"] for satu in hasil}) == 1
    assert sum(satu["token"] is not None for satu in hasil) == 1
    assert banyak(klien, TokenApi) == 1


def test_an_attempt_that_failed_frees_the_key(klien: Client) -> None:
    rusak = {"kode": "sekretariat"}
    assert kirim(klien, "k1", rusak).status_code == 422
    assert kirim(klien, "k1", {**isian(), "induk": "tidak-ada"}).status_code in {404, 422}
    assert banyak(klien, Idempotensi) == 0
    baik = kirim(klien, "k1")
    assert baik.status_code == 201
    assert "idempotency-replayed" not in baik.headers


def test_an_attempt_that_conflicts_or_is_forbidden_frees_the_key(klien: Client) -> None:
    buat_pengguna(basis_data(klien), "p@contoh.go.id", peran={"kab": ["pegawai"]})
    assert kirim(klien, "k1", surel="p@contoh.go.id").status_code == 403
    assert kirim(klien, "k0").status_code == 201
    assert kirim(klien, "k1").status_code in {409, 422}
    assert kirim(klien, "k1", isian("bidang")).status_code == 201


def test_a_key_belongs_to_its_actor(klien: Client) -> None:
    admin = kirim(klien, "sama")
    operator = kirim(klien, "sama", isian("bidang"), OPERATOR)
    rahasia = token(klien, datetime.now(UTC))
    tajuk = {"Authorization": f"Bearer {rahasia}", "Idempotency-Key": "sama"}
    mesin = klien.post(UNIT, json=isian("seksi"), headers=tajuk)
    assert [satu.status_code for satu in (admin, operator, mesin)] == [201] * 3
    assert not [s for s in (admin, operator, mesin) if "idempotency-replayed" in s.headers]
    assert kirim(klien, "sama").json() == admin.json()


def test_a_key_survives_another_sign_in_of_its_actor(klien: Client) -> None:
    # kepala() signs in anew each time.
    assert kirim(klien, "k1").json() == kirim(klien, "k1").json()


@pytest.mark.parametrize("kunci", [b"", b"x" * 256, b"a\tb", b"a\x00b".replace(b"\x00", b"\x01")])
def test_a_key_that_is_none_is_422(klien: Client, kunci: bytes) -> None:
    tajuk = [(b"idempotency-key", kunci), *_baris(kepala(klien, ADMIN))]
    jawaban = klien.post(UNIT, json=isian(), headers=tajuk)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (422, "kunci_idempotensi_salah")
    assert banyak(klien, Unit) == 0


def _baris(tajuk: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(nama.encode(), isi.encode()) for nama, isi in tajuk.items()]


def test_the_longest_key_is_taken(klien: Client) -> None:
    assert kirim(klien, "x" * 255).status_code == 201


def test_without_a_key_every_request_is_its_own(klien: Client) -> None:
    tajuk = kepala(klien, ADMIN)
    hasil = [klien.post(UNIT, json=isian(kode), headers=tajuk) for kode in ("a", "b")]
    assert [satu.status_code for satu in hasil] == [201, 201]
    assert banyak(klien, Idempotensi) == 0


def test_who_signed_out_gets_no_stored_answer(klien: Client) -> None:
    kirim(klien, "k1")
    jawaban = klien.post(UNIT, json=isian(), headers={"Idempotency-Key": "k1"})
    assert jawaban.status_code == 401
