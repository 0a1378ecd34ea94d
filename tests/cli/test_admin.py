"""The first administrator, and the accounts of the demonstration."""

import subprocess
from pathlib import Path

import pytest

from app.usecases.demo_pengguna import akun_demo
from tests.akun import buka
from tests.cli.server import TOLOK, environment, siapkan, tolok

SUREL = "Kepala@Contoh.go.id"


@pytest.fixture
def lingkungan(tmp_path: Path) -> dict[str, str]:
    hasil = environment(tmp_path)
    siapkan(hasil)
    return hasil


def buat(
    lingkungan: dict[str, str], masukan: str, *pilihan: str, surel: str = SUREL
) -> subprocess.CompletedProcess[str]:
    perintah = [*TOLOK, "admin", "buat", "--surel", surel, "--nama", "Kepala Dinas", *pilihan]
    return subprocess.run(
        perintah, env=lingkungan, input=masukan, capture_output=True, text=True, check=False
    )


def test_the_first_administrator_is_made_and_signs_in(lingkungan: dict[str, str]) -> None:
    hasil = buat(lingkungan, "satu dua tiga empat\n", "--sandi-stdin")
    assert (hasil.returncode, hasil.stderr) == (0, "")
    assert "satu dua tiga" not in hasil.stdout
    with buka(lingkungan["TOLOK_DATABASE_URL"]) as client:
        isi = {"surel": SUREL, "kata_sandi": "satu dua tiga empat"}
        akses = client.post("/v1/masuk", json=isi).json()["access_token"]
        saya = client.get("/v1/saya", headers={"Authorization": f"Bearer {akses}"}).json()["data"]
    assert (saya["admin_platform"], saya["surel"]) == (True, SUREL.lower())
    assert not saya["harus_ganti_sandi"]


def test_without_a_terminal_a_password_is_made_that_must_be_changed(
    lingkungan: dict[str, str],
) -> None:
    sandi = buat(lingkungan, "").stdout.splitlines()[-1].rpartition(" ")[2]
    with buka(lingkungan["TOLOK_DATABASE_URL"]) as client:
        jawaban = client.post("/v1/masuk", json={"surel": SUREL, "kata_sandi": sandi})
        tajuk = {"Authorization": f"Bearer {jawaban.json()['access_token']}"}
        assert client.get("/v1/instansi", headers=tajuk).json()["kode"] == "ganti_sandi_dahulu"


@pytest.mark.parametrize(
    ("surel", "sandi", "kata"),
    [
        ("bukan surel", "satu dua tiga empat", "surel"),
        ("\u0430@contoh.go.id", "satu dua tiga empat", "surel"),
        (SUREL, "pendek", "kata_sandi"),
        (SUREL, "", "kata_sandi"),
    ],
)
def test_a_bad_address_or_password_is_said_in_a_line(
    lingkungan: dict[str, str], surel: str, sandi: str, kata: str
) -> None:
    hasil = buat(lingkungan, f"{sandi}\n", "--sandi-stdin", surel=surel)
    assert hasil.returncode == 2
    assert hasil.stderr.startswith(f"{kata}: ")
    assert "Traceback" not in hasil.stderr


def test_an_account_is_not_made_twice(lingkungan: dict[str, str]) -> None:
    buat(lingkungan, "")
    hasil = buat(lingkungan, "")
    assert (hasil.returncode, "surel" in hasil.stderr) == (2, True)


def test_the_demonstration_prints_its_logins_again_and_changes_nothing(
    lingkungan: dict[str, str],
) -> None:
    satu, dua = (tolok(lingkungan, "demo").stdout for _ in range(2))
    assert satu.splitlines()[3:] == dua.splitlines()[3:]
    assert "8 baru" in satu
    assert "0 baru" in dua
    assert "Kegiatan contoh baru: IP ASN" in satu
    assert "Kegiatan contoh baru: tidak ada" in dua
    with buka(lingkungan["TOLOK_DATABASE_URL"]) as client:
        for akun in akun_demo():
            assert akun.surel in satu
            assert akun.sandi in satu
            isi = {"surel": akun.surel, "kata_sandi": akun.sandi}
            assert client.post("/v1/masuk", json=isi).status_code == 200


def test_production_refuses_the_demonstration(lingkungan: dict[str, str]) -> None:
    kunci = '{"2026": "' + "k" * 40 + '"}'
    hasil = tolok(
        {**lingkungan, "TOLOK_LINGKUNGAN": "produksi", "TOLOK_KUNCI_TOKEN": kunci}, "demo"
    )
    assert hasil.returncode == 2
    assert "ditolak" in hasil.stderr


def test_all_workers_of_an_installation_share_one_key_that_only_its_owner_reads(
    lingkungan: dict[str, str],
) -> None:
    tolok(lingkungan, "migrate")
    berkas = Path(lingkungan["TOLOK_BERKAS_DIR"]) / "kunci-token"
    isi = berkas.read_text()
    assert len(isi) >= 43
    assert berkas.stat().st_mode & 0o777 == 0o600
    tolok(lingkungan, "migrate")
    assert berkas.read_text() == isi
