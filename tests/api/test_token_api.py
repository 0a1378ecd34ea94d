"""API tokens: what they may, who makes and ends them, and that they never exceed their maker."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from sqlalchemy import delete, select, update
from sqlmodel import col

from app.db.tables import Anggota, Idempotensi, Instansi, JejakAudit, Pengguna, TokenApi
from app.usecases.keamanan.token_api import bentuk_token, buat_token
from tests.akun import (
    basis_data,
    buat_instansi,
    buat_pengguna,
    buka,
    id_instansi,
    id_pengguna,
    kepala,
)
from tests.client import Client

JALUR = "/v1/token-api"
ADMIN, OPERATOR, PEGAWAI = "admin@contoh.go.id", "operator@contoh.go.id", "pegawai@contoh.go.id"
LAIN, PROVINSI, PLATFORM = "admin@lain.example", "prov@contoh.go.id", "platform@contoh.go.id"


@pytest.fixture
def klien(database_url: str) -> Iterator[Client]:
    with buka(database_url) as satu:
        db = basis_data(satu)
        buat_instansi(db, "prov", "provinsi")
        buat_instansi(db, "kab", induk="prov")
        buat_instansi(db, "lain", "kota")
        buat_pengguna(db, ADMIN, peran={"kab": ["admin"]})
        buat_pengguna(db, OPERATOR, peran={"kab": ["operator"]})
        buat_pengguna(db, PEGAWAI, peran={"kab": ["pegawai"]})
        buat_pengguna(db, LAIN, peran={"lain": ["admin"]})
        buat_pengguna(db, PROVINSI, peran={"prov": ["admin"]})
        buat_pengguna(db, PLATFORM, admin_platform=True)
        yield satu
        satu.app.state.pemakaian.tutup()


def nanti(hari: float = 30) -> str:
    return (datetime.now(UTC) + timedelta(days=hari)).isoformat()


def isian(*cakupan: str, **lain: Any) -> dict[str, Any]:
    bawaan = {"nama": "Uji", "instansi": ["kab"], "kedaluwarsa": nanti()}
    return {**bawaan, "cakupan": list(cakupan or ("unit:baca", "token:baca")), **lain}


def buat(klien: Client, surel: str, *cakupan: str, **lain: Any) -> dict[str, Any]:
    jawaban = klien.post(JALUR, json=isian(*cakupan, **lain), headers=kepala(klien, surel))
    assert jawaban.status_code == 201, jawaban.text
    data: dict[str, Any] = jawaban.json()["data"]
    return data


def pakai(klien: Client, rahasia: str, jalur: str = JALUR, **isi: Any) -> httpx.Response:
    tajuk = {"Authorization": f"Bearer {rahasia}"}
    return klien.request(isi.pop("metode", "GET"), jalur, headers=tajuk, **isi)


def galat(jawaban: httpx.Response) -> set[tuple[str, str]]:
    assert jawaban.status_code == 422, jawaban.text
    return {(satu["lokasi"], satu["kode"]) for satu in jawaban.json()["galat"]}


def cabut(klien: Client, surel: str, nomor: str) -> httpx.Response:
    tajuk = {**kepala(klien, surel), "X-Catatan": "bocor di log"}
    return klien.post(f"{JALUR}/{nomor}/cabut", headers=tajuk)


def tabel(klien: Client, nomor: str) -> TokenApi:
    with basis_data(klien).reading() as sesi:
        return sesi.scalars(select(TokenApi).where(col(TokenApi.id) == UUID(nomor))).one()


def test_a_token_is_shown_once_and_stored_as_a_digest(klien: Client) -> None:
    jawaban = klien.post(JALUR, json=isian(), headers=kepala(klien, OPERATOR))
    data = jawaban.json()["data"]
    assert jawaban.headers["location"] == f"{JALUR}/{data['id']}"
    assert jawaban.headers["cache-control"] == "no-store"
    assert bentuk_token(data["token"])
    assert data["token"].startswith(data["awalan"])
    baris = tabel(klien, data["id"])
    assert data["token"] not in repr(baris.model_dump())
    lagi = klien.get(f"{JALUR}/{data['id']}", headers=kepala(klien, OPERATOR))
    assert data["token"] not in lagi.text
    assert lagi.json()["data"]["boleh"] == {"ubah": True, "putar": True, "cabut": True}
    assert lagi.headers["etag"].startswith('"1.')


def test_a_token_opens_what_it_was_made_for_and_nothing_else(klien: Client) -> None:
    unit, token = buat(klien, OPERATOR, "unit:baca"), buat(klien, OPERATOR, "token:baca")
    assert pakai(klien, token["token"]).status_code == 200
    assert pakai(klien, unit["token"]).status_code == 403
    assert pakai(klien, token["token"], "/v1/jejak-audit").status_code == 403


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        (isian("unit:terbang"), {("cakupan[0]", "izin_tidak_dikenal")}),
        (isian("unit:baca", "audit:baca"), {("cakupan[1]", "izin_tidak_dipegang")}),
        (isian("token:tulis"), {("cakupan[0]", "izin_bukan_token")}),
        (isian(instansi=["lain"]), {("instansi[0]", "instansi_tidak_terlihat")}),
        (isian(instansi=["kab", "tidak-ada"]), {("instansi[1]", "instansi_tidak_terlihat")}),
        (isian(kedaluwarsa=nanti(-1)), {("kedaluwarsa", "di_luar_rentang")}),
        (isian(kedaluwarsa=nanti(366)), {("kedaluwarsa", "di_luar_rentang")}),
        (isian(kedaluwarsa="2026-12-31"), {("kedaluwarsa", "bukan_waktu")}),
        (isian(kedaluwarsa="2026-12-31T00:00:00"), {("kedaluwarsa", "bukan_waktu")}),
        (isian(kedaluwarsa="0001-01-01T00:00:00+10:00"), {("kedaluwarsa", "bukan_waktu")}),
        (isian(kedaluwarsa=1_800_000_000), {("kedaluwarsa", "bukan_waktu")}),
        (isian(nama=""), {("nama", "terlalu_pendek")}),
        (isian(nama="a\u0000b"), {("nama", "format_salah")}),
        (isian(cakupan=[]), {("cakupan", "terlalu_sedikit")}),
        (isian(instansi=[]), {("instansi", "terlalu_sedikit")}),
        (isian(pembuat_id=str(uuid4())), {("pembuat_id", "kunci_tidak_dikenal")}),
    ],
)
def test_what_a_token_cannot_be_is_refused(
    klien: Client, isi: dict[str, Any], harapan: set[tuple[str, str]]
) -> None:
    jawaban = klien.post(JALUR, json=isi, headers=kepala(klien, OPERATOR))
    assert harapan <= galat(jawaban)


def test_an_expiry_is_required(klien: Client) -> None:
    isi = isian()
    del isi["kedaluwarsa"]
    jawaban = klien.post(JALUR, json=isi, headers=kepala(klien, OPERATOR))
    assert galat(jawaban) == {("kedaluwarsa", "wajib_diisi")}


def test_all_problems_come_at_once(klien: Client) -> None:
    isi = isian("x:y", "audit:baca", instansi=["lain"], kedaluwarsa=nanti(400))
    assert len(galat(klien.post(JALUR, json=isi, headers=kepala(klien, OPERATOR)))) == 4


def test_who_has_no_right_to_make_tokens_makes_none(klien: Client) -> None:
    jawaban = klien.post(JALUR, json=isian("unit:baca"), headers=kepala(klien, PEGAWAI))
    assert jawaban.status_code == 403
    assert klien.get(JALUR, headers=kepala(klien, PEGAWAI)).status_code == 403


def test_a_token_cannot_make_change_or_end_tokens(klien: Client) -> None:
    data = buat(klien, ADMIN)
    # As if an older version had let it through.
    with basis_data(klien).writing() as sesi:
        luas = {"cakupan": ["token:tulis", "token:kelola", "token:baca"]}
        sesi.execute(update(TokenApi).values(**luas))
    rahasia, nomor = data["token"], f"{JALUR}/{data['id']}"
    assert pakai(klien, rahasia, metode="POST", json=isian()).status_code == 403
    assert pakai(
        klien, rahasia, f"{nomor}/putar", metode="POST", json={"tumpang_tindih_jam": 1}
    ).status_code == 403  # fmt: skip
    tajuk = {"Authorization": f"Bearer {rahasia}", "X-Catatan": "x", "If-Match": "*"}
    assert klien.post(f"{nomor}/cabut", headers=tajuk).status_code == 403
    assert klien.request("PATCH", nomor, json={"nama": "y"}, headers=tajuk).status_code == 403


def test_a_token_loses_what_its_maker_loses(klien: Client) -> None:
    rahasia = buat(klien, OPERATOR, "token:baca", "unit:tulis")["token"]
    assert pakai(klien, rahasia).status_code == 200
    pengguna = id_pengguna(basis_data(klien), OPERATOR)
    with basis_data(klien).writing() as sesi:
        syarat = col(Anggota.pengguna_id) == pengguna
        sesi.execute(update(Anggota).where(syarat).values(peran="pegawai"))
    assert pakai(klien, rahasia).status_code == 403
    with basis_data(klien).writing() as sesi:
        sesi.execute(delete(Anggota).where(syarat))
    assert pakai(klien, rahasia).status_code == 403
    with basis_data(klien).writing() as sesi:
        sesi.execute(update(Pengguna).where(col(Pengguna.id) == pengguna).values(aktif=False))
    assert pakai(klien, rahasia).status_code == 401


def test_a_token_of_an_ended_agency_opens_nothing(klien: Client) -> None:
    rahasia = buat(klien, OPERATOR)["token"]
    with basis_data(klien).writing() as sesi:
        sesi.execute(update(Instansi).where(col(Instansi.kode) == "kab").values(aktif=False))
    assert pakai(klien, rahasia).status_code == 403


def test_tokens_are_seen_by_their_maker_and_by_who_manages_what_they_touch(klien: Client) -> None:
    dibuat = {
        "operator": buat(klien, OPERATOR)["id"],
        "admin": buat(klien, ADMIN, instansi=None)["id"],
        "lain": buat(klien, LAIN, instansi=["lain"])["id"],
        "provinsi": buat(klien, PROVINSI, "agregat:baca", instansi=["kab"])["id"],
        "provinsi_semua": buat(klien, PROVINSI, instansi=None)["id"],
        "platform": buat(klien, PLATFORM, "unit:baca", instansi=None)["id"],
        "platform_lain": buat(klien, PLATFORM, "unit:baca", instansi=["lain"])["id"],
    }
    terlihat = {
        surel: {
            nama
            for nama, nomor in dibuat.items()
            if klien.get(f"{JALUR}/{nomor}", headers=kepala(klien, surel)).status_code == 200
        }
        for surel in (OPERATOR, ADMIN, LAIN, PLATFORM)
    }
    kab = {"operator", "admin", "provinsi", "provinsi_semua", "platform"}
    assert terlihat[OPERATOR] == {"operator"}
    assert terlihat[ADMIN] == kab
    assert terlihat[LAIN] == {"lain", "platform", "platform_lain"}
    assert terlihat[PLATFORM] == set(dibuat)
    daftar = klien.get(JALUR, headers=kepala(klien, ADMIN)).json()["data"]
    assert {satu["id"] for satu in daftar} == {dibuat[nama] for nama in kab}


def test_a_list_comes_in_pages(klien: Client) -> None:
    nomor = [buat(klien, OPERATOR)["id"] for _ in range(3)]
    satu = klien.get(f"{JALUR}?batas=2", headers=kepala(klien, OPERATOR)).json()
    lanjut = satu["meta"]["halaman"]["berikutnya"]
    dua = klien.get(f"{JALUR}?batas=2&kursor={lanjut}", headers=kepala(klien, OPERATOR)).json()
    assert [isi["id"] for isi in satu["data"] + dua["data"]] == nomor
    assert dua["meta"]["halaman"]["berikutnya"] is None
    salah = klien.get(f"{JALUR}?kursor=YWJj", headers=kepala(klien, OPERATOR))
    assert galat(salah) == {("kursor", "kursor_tidak_sah")}


def test_a_token_for_one_agency_learns_nothing_of_its_maker_elsewhere(klien: Client) -> None:
    db = basis_data(klien)
    dua = {"kab": ["operator"], "lain": ["operator"]}
    buat_pengguna(db, "dua@contoh.go.id", peran=dua)
    rahasia = buat(klien, "dua@contoh.go.id", "token:baca")["token"]
    lain = buat(klien, "dua@contoh.go.id", instansi=["lain"])["id"]
    assert pakai(klien, rahasia, f"{JALUR}/{lain}").status_code == 404
    assert len(pakai(klien, rahasia).json()["data"]) == 1


def test_a_revoked_token_ends_at_once_and_the_reason_is_kept(klien: Client) -> None:
    data = buat(klien, OPERATOR)
    tanpa = klien.post(f"{JALUR}/{data['id']}/cabut", headers=kepala(klien, OPERATOR))
    assert galat(tanpa) == {("X-Catatan", "catatan_wajib")}
    assert pakai(klien, data["token"]).status_code == 200
    jawaban = cabut(klien, OPERATOR, data["id"])
    assert jawaban.json()["data"]["status"] == "dicabut"
    assert jawaban.json()["data"]["boleh"] == {"ubah": False, "putar": False, "cabut": False}
    assert pakai(klien, data["token"]).status_code == 401
    assert cabut(klien, OPERATOR, data["id"]).json() == jawaban.json()
    with basis_data(klien).reading() as sesi:
        kueri = select(JejakAudit).where(col(JejakAudit.tindakan) == "token_api.cabut")
        (catatan,) = sesi.scalars(kueri).all()
    assert catatan.catatan == "bocor di log"
    assert catatan.instansi_id == id_instansi(basis_data(klien), "kab")
    assert catatan.sebelum
    assert catatan.sebelum["dicabut_pada"] is None


def test_a_burst_sees_a_revocation_at_its_next_request(klien: Client) -> None:
    data = buat(klien, OPERATOR)
    dicabut: list[bool] = []

    def satu(_: int) -> tuple[bool, int]:
        sesudah = bool(dicabut)
        return sesudah, pakai(klien, data["token"]).status_code

    with ThreadPoolExecutor(4) as utas:
        hasil = [utas.submit(satu, nomor) for nomor in range(20)]
        assert cabut(klien, OPERATOR, data["id"]).status_code == 200
        dicabut.append(True)
        hasil += [utas.submit(satu, nomor) for nomor in range(20)]
    for sesudah, status in (satu.result() for satu in hasil):
        assert status == 401 if sesudah else status in {200, 401}


def test_an_admin_revokes_only_what_lies_wholly_in_the_own_agencies(klien: Client) -> None:
    milik = buat(klien, OPERATOR)["id"]
    provinsi = buat(klien, PROVINSI, instansi=None)["id"]
    bersama = buat(klien, PLATFORM, "unit:baca", instansi=["kab", "lain"])["id"]
    assert cabut(klien, LAIN, milik).status_code == 404
    assert cabut(klien, ADMIN, provinsi).status_code == 403
    assert cabut(klien, ADMIN, bersama).status_code == 403
    assert cabut(klien, ADMIN, milik).status_code == 200
    assert cabut(klien, PLATFORM, provinsi).status_code == 200


def test_an_administrator_cannot_rotate_or_change_the_token_of_somebody_else(
    klien: Client,
) -> None:
    nomor = buat(klien, OPERATOR)["id"]
    tajuk = {**kepala(klien, ADMIN), "If-Match": "*"}
    putar = klien.post(f"{JALUR}/{nomor}/putar", json={"tumpang_tindih_jam": 0}, headers=tajuk)
    ubah = klien.request("PATCH", f"{JALUR}/{nomor}", json={"nama": "x"}, headers=tajuk)
    assert (putar.status_code, ubah.status_code) == (403, 403)
    lihat = klien.get(f"{JALUR}/{nomor}", headers=tajuk).json()["data"]
    assert lihat["boleh"] == {"ubah": False, "putar": False, "cabut": True}


def ubah(klien: Client, nomor: str, etag: str | None = "*", **isi: Any) -> httpx.Response:
    tajuk = kepala(klien, OPERATOR) | ({} if etag is None else {"If-Match": etag})
    return klien.request("PATCH", f"{JALUR}/{nomor}", json=isi, headers=tajuk)


def test_a_token_can_be_narrowed_but_not_widened(klien: Client) -> None:
    data = buat(klien, OPERATOR, "unit:baca", "token:baca", kedaluwarsa=nanti(10))
    for isi, tempat in (
        ({"cakupan": ["unit:tulis"]}, "cakupan"),
        ({"kedaluwarsa": nanti(11)}, "kedaluwarsa"),
        ({"instansi": ["lain"]}, "instansi[0]"),
        ({"instansi": ["prov"]}, "instansi[0]"),
    ):
        assert tempat in {lokasi for lokasi, _ in galat(ubah(klien, data["id"], **isi))}
    sempit = ubah(
        klien, data["id"], nama="Baru", cakupan=["unit:baca"], instansi=["kab"],
        kedaluwarsa=nanti(5),
    ).json()["data"]  # fmt: skip
    assert (sempit["nama"], sempit["cakupan"]) == ("Baru", ["unit:baca"])
    assert pakai(klien, data["token"]).status_code == 403
    assert ubah(klien, data["id"]).json()["data"]["cakupan"] == ["unit:baca"]


def test_a_token_for_everywhere_can_be_narrowed_to_an_agency(klien: Client) -> None:
    data = buat(klien, PROVINSI, "agregat:baca", instansi=None)
    tajuk = {**kepala(klien, PROVINSI), "If-Match": "*"}
    jalur = f"{JALUR}/{data['id']}"
    sempit = klien.request("PATCH", jalur, json={"instansi": ["kab"]}, headers=tajuk)
    assert sempit.json()["data"]["instansi"] == [str(id_instansi(basis_data(klien), "kab"))]
    lebih = klien.request("PATCH", jalur, json={"instansi": ["kab", "prov"]}, headers=tajuk)
    assert galat(lebih) == {("instansi", "melebihi_semula")}


def test_a_change_needs_the_version_that_was_read(klien: Client) -> None:
    data = buat(klien, OPERATOR)
    etag = klien.get(f"{JALUR}/{data['id']}", headers=kepala(klien, OPERATOR)).headers["etag"]
    tanpa = ubah(klien, data["id"], None, nama="a")
    assert (tanpa.status_code, tanpa.json()["kode"]) == (428, "if_match_wajib")
    baru = ubah(klien, data["id"], etag, nama="a")
    assert baru.status_code == 200
    basi = ubah(klien, data["id"], etag, nama="b")
    assert (basi.status_code, basi.json()["kode"]) == (412, "versi_berubah")
    assert ubah(klien, data["id"], baru.headers["etag"], nama="b").status_code == 200


def test_of_two_writers_with_one_etag_exactly_one_wins(klien: Client) -> None:
    data = buat(klien, OPERATOR)
    tajuk = kepala(klien, OPERATOR)
    tajuk["If-Match"] = klien.get(f"{JALUR}/{data['id']}", headers=tajuk).headers["etag"]

    def satu(nomor: int) -> int:
        isi = {"nama": f"n{nomor}"}
        jalur = f"{JALUR}/{data['id']}"
        return klien.request("PATCH", jalur, json=isi, headers=tajuk).status_code

    with ThreadPoolExecutor(6) as utas:
        hasil = list(utas.map(satu, range(6)))
    assert sorted(hasil) == [200, *[412] * 5]


def putar(klien: Client, nomor: str, jam: int, **isi: Any) -> httpx.Response:
    isi["tumpang_tindih_jam"] = jam
    return klien.post(f"{JALUR}/{nomor}/putar", json=isi, headers=kepala(klien, OPERATOR))


def test_a_rotated_token_overlaps_with_its_successor(klien: Client) -> None:
    lama = buat(klien, OPERATOR)
    baru = putar(klien, lama["id"], 24).json()["data"]
    assert baru["token"] != lama["token"]
    assert (baru["cakupan"], baru["instansi"]) == (lama["cakupan"], lama["instansi"])
    for rahasia in (lama["token"], baru["token"]):
        assert pakai(klien, rahasia).status_code == 200
    sisa = tabel(klien, lama["id"]).kedaluwarsa_pada - datetime.now(UTC)
    assert timedelta(hours=23) < sisa <= timedelta(hours=24)
    lagi = putar(klien, lama["id"], 24)
    assert (lagi.status_code, lagi.json()["kode"]) == (409, "konflik_keadaan")
    assert tabel(klien, lama["id"]).pengganti_id == UUID(baru["id"])


def test_a_rotation_without_overlap_ends_the_old_token_at_once(klien: Client) -> None:
    lama = buat(klien, OPERATOR)
    baru = putar(klien, lama["id"], 0, kedaluwarsa=nanti(1)).json()["data"]
    assert pakai(klien, lama["token"]).status_code == 401
    assert pakai(klien, baru["token"]).status_code == 200
    assert putar(klien, lama["id"], 0).status_code == 409


def test_an_overlap_never_lengthens_the_old_token(klien: Client) -> None:
    lama = buat(klien, OPERATOR, kedaluwarsa=nanti(0.5))
    putar(klien, lama["id"], 72)
    assert tabel(klien, lama["id"]).kedaluwarsa_pada.isoformat() <= nanti(0.5)


@pytest.mark.parametrize("jam", [-1, 73, "1", 1.5, None])
def test_an_overlap_is_at_most_72_hours(klien: Client, jam: Any) -> None:
    lama = buat(klien, OPERATOR)
    assert {lokasi for lokasi, _ in galat(putar(klien, lama["id"], jam))} == {"tumpang_tindih_jam"}
    jawaban = putar(klien, lama["id"], 1, kedaluwarsa=nanti(366))
    assert galat(jawaban) == {("kedaluwarsa", "di_luar_rentang")}


def test_of_two_rotations_at_once_exactly_one_makes_a_successor(klien: Client) -> None:
    lama, tajuk = buat(klien, OPERATOR), kepala(klien, OPERATOR)
    jalur, isi = f"{JALUR}/{lama['id']}/putar", {"tumpang_tindih_jam": 1}

    def satu(_: int) -> int:
        return klien.post(jalur, json=isi, headers=tajuk).status_code

    with ThreadPoolExecutor(5) as utas:
        assert sorted(utas.map(satu, range(5))) == [201, *[409] * 4]


def test_the_last_use_is_noted_at_most_once_a_minute(klien: Client) -> None:
    data = buat(klien, OPERATOR)
    pemakaian = klien.app.state.pemakaian
    assert tabel(klien, data["id"]).terakhir_dipakai_pada is None
    for _ in range(3):
        assert pakai(klien, data["token"]).status_code == 200
    pemakaian.tuntaskan()
    pertama = tabel(klien, data["id"]).terakhir_dipakai_pada
    assert pertama is not None
    nomor = UUID(data["id"])
    for detik, harapan in ((59, 0), (61, 61), (90, 61), (122, 122)):
        pemakaian.dipakai(nomor, pertama + timedelta(seconds=detik))
        pemakaian.tuntaskan()
        terakhir = tabel(klien, data["id"]).terakhir_dipakai_pada
        assert terakhir == pertama + timedelta(seconds=harapan)


@pytest.mark.parametrize(
    "jenis", ["tlk_x", "tlk__", "unknown", "truncated", "Bearer", "x" * 10_000]
)
def test_a_token_that_is_none_is_401(klien: Client, jenis: str) -> None:
    token = {"unknown": buat_token(), "truncated": buat_token()[:-1]}.get(jenis, jenis)
    jawaban = pakai(klien, token)
    assert (jawaban.status_code, jawaban.json()["kode"]) == (401, "belum_masuk")
    assert jawaban.headers["www-authenticate"] == "Bearer"


def test_the_secret_is_not_kept_for_a_repeated_request(klien: Client) -> None:
    tajuk = {**kepala(klien, OPERATOR), "Idempotency-Key": "sekali"}
    isi = isian()
    pertama, kedua = (klien.post(JALUR, json=isi, headers=tajuk) for _ in range(2))
    rahasia = pertama.json()["data"]["token"]
    assert kedua.status_code == 201
    assert kedua.headers["idempotency-replayed"] == "true"
    assert kedua.headers["etag"] == pertama.headers["etag"]
    assert kedua.json()["data"]["token"] is None
    assert "ulangan" in kedua.json()["data"]["catatan"]
    beda = {"token", "catatan"}
    assert {k: v for k, v in kedua.json()["data"].items() if k not in beda} == {
        k: v for k, v in pertama.json()["data"].items() if k not in beda
    }
    with basis_data(klien).reading() as sesi:
        simpanan = sesi.scalars(select(Idempotensi)).one()
        jejak = sesi.scalars(select(JejakAudit)).all()
    assert rahasia.encode() not in simpanan.isi
    assert not [satu for satu in jejak if rahasia in repr(satu.model_dump())]


def test_an_unknown_or_odd_id_is_refused(klien: Client) -> None:
    tajuk = kepala(klien, OPERATOR)
    assert klien.get(f"{JALUR}/{uuid4()}", headers=tajuk).status_code == 404
    assert klien.get(f"{JALUR}/..%2f..", headers=tajuk).status_code in {404, 422}
    assert klien.get(f"{JALUR}/bukan", headers=tajuk).status_code == 422
