"""`tolok token`: works in the name of an account, with no more than its rights."""

import re
from pathlib import Path

import pytest

from app.cli import main
from app.db.session import Database
from app.usecases.keamanan.token_api import bentuk_token
from tests.akun import buat_instansi, buat_pengguna, buka
from tests.client import Client

OPERATOR = "operator@contoh.go.id"
BUAT = ("buat", "Sistem provinsi", "--izin", "token:baca", "--instansi", "kab")


class Tolok:
    """Runs `tolok token` in this process and keeps what it says."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *argumen: str, sebagai: str = OPERATOR) -> tuple[int, str, str]:
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as selesai:
            main(["token", *argumen, "--sebagai", sebagai])
        keluar, galat = self.capsys.readouterr()
        return int(selesai.value.code or 0), keluar, galat


@pytest.fixture
def tolok(
    db: Database,
    database_url: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Tolok:
    monkeypatch.setenv("TOLOK_DATABASE_URL", database_url)
    monkeypatch.setenv("TOLOK_BERKAS_DIR", str(tmp_path))
    buat_instansi(db, "kab")
    buat_pengguna(db, OPERATOR, peran={"kab": ["operator"]})
    buat_pengguna(db, "pegawai@contoh.go.id", peran={"kab": ["pegawai"]})
    return Tolok(capsys)


def pakai(klien: Client, rahasia: str) -> int:
    return klien.get("/v1/token-api", headers={"Authorization": f"Bearer {rahasia}"}).status_code


def test_a_token_is_made_listed_used_and_revoked(tolok: Tolok, database_url: str) -> None:
    kode, keluar, galat = tolok(*BUAT)
    assert (kode, keluar.count("\n")) == (0, 1)
    rahasia = keluar.strip()
    assert bentuk_token(rahasia)
    nomor = re.findall(r"[0-9a-f-]{36}", galat)[0]
    _, daftar, _ = tolok("daftar")
    assert nomor in daftar
    assert "aktif" in daftar
    assert rahasia not in daftar
    with buka(database_url) as klien:
        assert pakai(klien, rahasia) == 200
        assert tolok("cabut", nomor, "--alasan", "bocor")[0] == 0
        assert pakai(klien, rahasia) == 401
        klien.app.state.pemakaian.tutup()
    assert "dicabut" in tolok("daftar")[1]


@pytest.mark.parametrize(
    ("argumen", "sebagai", "kata"),
    [
        (("buat", "x", "--izin", "audit:baca"), OPERATOR, "audit:baca"),
        (("buat", "x", "--izin", "unit:baca", "--instansi", "lain"), OPERATOR, "lain"),
        (BUAT, "pegawai@contoh.go.id", "token:tulis"),
        (BUAT, "tidak.ada@contoh.go.id", "akun"),
        (BUAT, "bukan surel", "akun"),
        (("daftar",), "pegawai@contoh.go.id", "token:baca"),
        (("cabut", "019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b1a", "--alasan", "x"), OPERATOR, "terlihat"),
        (("cabut", "019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b1a", "--alasan", " "), OPERATOR, "Catatan"),
    ],
)
def test_what_the_account_may_not_is_said_without_a_trace(
    tolok: Tolok, argumen: tuple[str, ...], sebagai: str, kata: str
) -> None:
    kode, keluar, galat = tolok(*argumen, sebagai=sebagai)
    assert kode == 2
    assert keluar == ""
    assert kata in galat
    assert "Traceback" not in galat
