"""What the service tells its operator: log lines and metrics, and nothing about persons."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest

from app.cli.log import JsonLines
from app.main import create_app
from app.settings import Settings
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.api.test_batas import terbatas
from tests.client import Client

NIP = "198703152010011001"
SUREL = "siti.contoh@contoh.go.id"
RAHASIA = "tlk_" + "Zq9" * 14 + "a_bcdefg"
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyYWhhc2lhIn0.tandatangan"
SANDI = "kopi-rahasia-2026"
PRIBADI = (NIP, SUREL, RAHASIA, JWT, SANDI, "198703152010011002")


@pytest.fixture
def baris() -> Iterator[StringIO]:
    """Everything the service logs, written as it would be on stderr."""
    tujuan = StringIO()
    tangan = logging.StreamHandler(tujuan)
    tangan.setFormatter(JsonLines())
    akar, tolok = logging.getLogger(), logging.getLogger("tolok")
    lama = tolok.level
    akar.addHandler(tangan)
    tolok.setLevel(logging.DEBUG)
    yield tujuan
    akar.removeHandler(tangan)
    tolok.setLevel(lama)


def catatan(baris: StringIO) -> list[dict[str, Any]]:
    return [json.loads(satu) for satu in baris.getvalue().splitlines()]


def test_a_request_is_one_line_with_the_template_of_its_route(
    database_url: str, baris: StringIO
) -> None:
    with buka(database_url) as klien:
        db = basis_data(klien)
        buat_instansi(db, "kab")
        buat_pengguna(db, SUREL, peran={"kab": ["admin"]})
        tajuk = kepala(klien, SUREL)
        nomor = klien.get("/v1/token-api", headers=tajuk).headers["x-request-id"]
        klien.get(f"/v1/token-api/{nomor}", headers=tajuk)
        klien.request("HEAD", "/v1/versi")
        klien.get("/v1/tidak-ada")
    daftar, satu, kepala_, asing = catatan(baris)
    assert daftar["id_permintaan"] == nomor
    assert (daftar["metode"], daftar["rute"], daftar["status"]) == ("GET", "/v1/token-api", 200)
    assert daftar["milidetik"] >= 0
    assert len(daftar["pelaku"]) == 16
    assert satu["pelaku"] == daftar["pelaku"]
    assert (satu["rute"], satu["status"]) == ("/v1/token-api/{token}", 404)
    assert (kepala_["metode"], kepala_["rute"]) == ("HEAD", "/v1/versi")
    assert (asing["rute"], asing["status"], asing["pelaku"]) == ("-", 404, None)
    assert {"waktu", "tingkat", "pencatat", "pesan"} <= satu.keys()


def serang(klien: Client) -> None:
    """Put personal data and secrets wherever a request has a place."""
    tajuk = {
        "X-Request-ID": f"{NIP} {SUREL}", "Idempotency-Key": SUREL, "X-Catatan": f"untuk {NIP}",
        "User-Agent": SUREL, "If-Match": f'"{NIP}"', "Referer": f"https://x.example/?{NIP}",
    }  # fmt: skip
    for token in (RAHASIA, JWT, f"{NIP}.{SUREL}"):
        kepala_ = {**tajuk, "Authorization": f"Bearer {token}"}
        for metode in ("GET", "POST", "PATCH", "DELETE", NIP):
            for jalur in (f"/v1/token-api/{NIP}", f"/v1/{SUREL}", f"/v1/token-api?kursor={NIP}"):
                klien.request(metode, jalur, headers=kepala_, json={"nama": f"{NIP} {SUREL}"})
    klien.post("/v1/hitung/nip", json={"nip": NIP, "x": SUREL}, headers=tajuk)
    klien.post("/v1/hitung/nip", json={"nip": "198703152010011002"})
    klien.post("/v1/masuk", json={"surel": SUREL, "kata_sandi": SANDI}, headers=tajuk)
    klien.post("/v1/masuk", content=f'{{"surel": "{SUREL}", "kata_sandi": "{SANDI}')


def test_no_line_holds_personal_data_a_secret_or_a_body(database_url: str, baris: StringIO) -> None:
    with buka(database_url) as klien:
        serang(klien)
    teks = baris.getvalue()
    assert len(catatan(baris)) > 40
    assert not [satu for satu in PRIBADI if satu in teks]
    assert not [satu for satu in ("siti", "rahasia", "kursor") if satu in teks]


def test_a_bug_is_logged_with_its_places_and_without_its_text(baris: StringIO) -> None:
    app = create_app(Settings(batas_hitung="", batas_pelaku=""))

    @app.get("/v1/rusak/{nip}")
    async def rusak(nip: str) -> None:
        raise ZeroDivisionError(nip)

    with Client(app) as klien:
        klien.get(f"/v1/rusak/{NIP}", headers={"X-Request-ID": f"a {NIP}"})
    bug, akses = catatan(baris)
    assert bug["galat"] == "builtins.ZeroDivisionError"
    assert "rusak" in bug["jejak"][-1]
    assert akses["status"] == 500
    assert NIP not in baris.getvalue()


def test_the_database_being_away_is_logged_without_its_address(baris: StringIO) -> None:
    url = f"postgresql+psycopg://tolok:{SANDI}@127.0.0.1:1/{NIP}"
    with terbatas(database_url=url) as klien:
        jawaban = klien.get("/v1/token-api", headers={"Authorization": f"Bearer {JWT}"})
        assert jawaban.status_code == 401
        assert klien.get("/v1/publik/instansi").status_code == 503
    assert SANDI not in baris.getvalue()


def jumlah(teks: str, **label: str) -> float:
    cari = ",".join(f'{nama}="{nilai}"' for nama, nilai in label.items())
    kepala_ = f"tolok_permintaan_total{{{cari}}} "
    hasil = [satu.rpartition(" ")[2] for satu in teks.splitlines() if satu.startswith(kepala_)]
    return sum(map(float, hasil))


def test_metrics_count_requests_by_route_and_name_nobody() -> None:
    with terbatas() as klien:
        label = {"metode": "GET", "rute": "/v1/kesehatan", "status": "200"}
        awal = jumlah(klien.get("/metrics").text, **label)
        for _ in range(3):
            klien.get("/v1/kesehatan")
        klien.get(f"/v1/{NIP}")
        klien.request(NIP, f"/v1/hitung/{NIP}")
        jawaban = klien.get("/metrics")
    assert jumlah(jawaban.text, **label) == awal + 3
    assert NIP not in jawaban.text
    assert jawaban.headers["content-type"].startswith("text/plain")


def test_metrics_are_for_this_machine_unless_the_settings_say_otherwise() -> None:
    with terbatas() as klien:
        assert klien.get("/metrics").status_code == 200
        # A proxy on this machine: the caller is somewhere else.
        for nama in ("X-Forwarded-For", "Forwarded", "X-Real-IP"):
            assert klien.get("/metrics", headers={nama: "127.0.0.1"}).status_code == 404
    jauh = {"X-Forwarded-For": "198.51.100.1"}
    with terbatas(proksi_tepercaya=["127.0.0.1"]) as klien:
        assert klien.get("/metrics", headers=jauh).status_code == 404
    with terbatas(metrik=True) as klien:
        assert klien.get("/metrics", headers=jauh).status_code == 200
