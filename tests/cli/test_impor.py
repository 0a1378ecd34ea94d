"""The commands that store: one clear line for what is wrong, status 2, nothing stored."""

import json
import os
import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.db.repositories.dokumen import cari
from app.db.session import open_database

DEMO = resources.files("app").joinpath("demo")
LKJIP = DEMO.joinpath("dokumen/lkjip-balangan-2024.json").read_text("utf-8")


class Tolok:
    """Runs commands in this process and keeps what they say."""

    def __init__(self, capsys: pytest.CaptureFixture[str], url: str) -> None:
        self.capsys = capsys
        self.url = url

    def __call__(self, *argumen: str | Path) -> tuple[int, str, str]:
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as selesai:
            main([str(satu) for satu in argumen])
        keluar, galat = self.capsys.readouterr()
        return int(selesai.value.code or 0), keluar, galat

    def dokumen(self, kode: str) -> Any:
        db = open_database(self.url)
        with db.reading() as sesi:
            baris = cari(sesi, kode)
        db.engine.dispose()
        return baris


@pytest.fixture
def tolok(
    capsys: pytest.CaptureFixture[str],
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Tolok:
    """The command line on a fresh database that knows the agencies."""
    monkeypatch.setenv("TOLOK_DATABASE_URL", database_url)
    monkeypatch.setenv("TOLOK_TUNGGU_BASIS_DATA", "0.2")
    monkeypatch.setenv("TOLOK_BERKAS_DIR", str(tmp_path / "berkas"))
    satu = Tolok(capsys, database_url)
    berkas = tmp_path / "instansi.json"
    berkas.write_text(DEMO.joinpath("instansi.json").read_text("utf-8"), "utf-8")
    assert satu("impor", "instansi", berkas) == (0, "kab-balangan: baru\nkab-paser: baru\n", "")
    return satu


def test_a_document_is_imported_published_and_left_alone(tolok: Tolok, tmp_path: Path) -> None:
    berkas = tmp_path / "lkjip.json"
    berkas.write_text(LKJIP, "utf-8")
    kode = "lkjip-balangan-2024"
    assert tolok("impor", "dokumen", berkas) == (0, f"{kode}: baru (draf)\n", "")
    assert tolok("impor", "dokumen", berkas) == (0, f"{kode}: sama (draf)\n", "")
    assert tolok("impor", "dokumen", "--terbit", berkas)[1] == f"{kode}: diterbitkan (terbit)\n"
    berkas.write_text(LKJIP.replace('"254.2"', '"154.2"'), "utf-8")
    assert tolok("impor", "dokumen", berkas)[1] == f"{kode}: diperbarui (terbit)\n"
    assert tolok("impor", "dokumen", berkas, "--draf")[1] == f"{kode}: ditarik (draf)\n"


def test_results_are_imported(tolok: Tolok, tmp_path: Path) -> None:
    berkas = tmp_path / "hasil.json"
    berkas.write_text(DEMO.joinpath("hasil/paser-sistem-merit.json").read_text("utf-8"), "utf-8")
    assert tolok("impor", "hasil", berkas, "--terbit")[1] == ("sistem-merit 2024: baru (terbit)\n")


RUSAK: dict[str, tuple[bytes, str]] = {
    "kosong": (b"", "Bukan JSON yang utuh"),
    "bukan JSON": (b"kode;judul\n1;2\n", "Bukan JSON yang utuh"),
    "terpotong": (LKJIP.encode()[:-200], "Bukan JSON yang utuh"),
    "bukan UTF-8": (b'{"kode": "\xff"}', "Bukan JSON yang utuh"),
    "kunci ganda": (b'{"kode": "a", "kode": "b"}', "Bukan JSON yang utuh"),
    "separuh surrogate": (b'{"kode": "\\ud800"}', "Bukan JSON yang utuh"),
    "terlalu dalam": (b"[" * 200_000, "Bukan JSON yang utuh"),
    "daftar": (b"[]", "Bukan objek"),
    "angka": (b"1", "Bukan objek"),
    "instansi asing": (LKJIP.replace("kab-balangan", "kab-x").encode(), '"kab-x" belum terdaftar'),
    "kunci asing": (LKJIP.replace('"judul"', '"judull"', 1).encode(), "Kunci ini tidak dikenal"),
    "bukan tahun": (LKJIP.replace('"2024": "275"', '"24": "275"', 1).encode(), "tahun"),
    "bukan angka": (LKJIP.replace('"254.2"', '"NaN"').encode(), "angka"),
    "huruf NUL": (LKJIP.replace("Laporan", "Lap\\u0000oran", 1).encode(), "judul:"),
}


@pytest.mark.parametrize("nama", RUSAK)
@pytest.mark.parametrize("jenis", ["dokumen", "hasil"])
def test_a_file_that_cannot_be_used_is_explained(
    tolok: Tolok, tmp_path: Path, jenis: str, nama: str
) -> None:
    isi, pesan = RUSAK[nama]
    berkas = tmp_path / "berkas.json"
    berkas.write_bytes(isi)
    status, keluar, galat = tolok("impor", jenis, berkas, "--terbit")
    assert (status, keluar) == (2, "")
    assert "Traceback" not in galat
    assert all(": " in baris and baris.endswith(".") for baris in galat.splitlines())
    if jenis == "dokumen" or isi[:1] != b"{":
        assert pesan in galat
    assert tolok.dokumen("lkjip-balangan-2024") is None


def test_a_huge_file_is_refused_without_being_read(tolok: Tolok, tmp_path: Path) -> None:
    berkas = tmp_path / "besar.json"
    with berkas.open("wb") as terbuka:
        os.ftruncate(terbuka.fileno(), 200_000_000)
    status, keluar, galat = tolok("impor", "dokumen", berkas)
    assert (status, keluar) == (2, "")
    assert (
        galat
        == f"{berkas}: Berkas terlalu besar; paling besar 20 MB. Bagi menjadi beberapa berkas.\n"
    )


def test_a_file_that_is_not_there_or_never_ends_is_refused(tolok: Tolok, tmp_path: Path) -> None:
    for berkas in (tmp_path / "tidak-ada.json", tmp_path, Path("/dev/zero")):
        status, _, galat = tolok("impor", "dokumen", berkas)
        assert status == 2
        assert galat.startswith(f"{berkas}: ")
        assert len(galat.splitlines()) == 1


@pytest.mark.parametrize(
    ("url", "pesan"),
    [
        ("sqlite:////tidak/ada.db", "Basis data tidak siap"),
        ("postgresql://postgres@127.0.0.1:1/x", "Basis data tidak siap"),
        ("mysql://x", "TOLOK_DATABASE_URL tidak dikenal"),
        ("bukan url", "TOLOK_DATABASE_URL tidak dikenal"),
    ],
)
@pytest.mark.parametrize("perintah", ["migrate", "demo", "serve"])
def test_a_database_that_is_away_is_explained(
    tolok: Tolok, monkeypatch: pytest.MonkeyPatch, perintah: str, url: str, pesan: str
) -> None:
    if perintah == "serve" and pesan.startswith("Basis"):
        return  # serves the calculators, and says so
    monkeypatch.setenv("TOLOK_DATABASE_URL", url)
    status, _, galat = tolok(perintah)
    assert status == 2
    assert galat.startswith(pesan)
    assert len(galat.splitlines()) == 1


def test_a_setting_that_is_none_is_named(tolok: Tolok, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOLOK_UTAS", "banyak")
    status, _, galat = tolok("demo")
    assert status == 2
    assert galat.startswith("TOLOK_UTAS: ")


def test_migrating_and_the_demonstration_again_change_nothing(tolok: Tolok, tmp_path: Path) -> None:
    assert tolok("migrate")[1].startswith("Basis data sudah mutakhir")
    assert (tmp_path / "berkas").is_dir()
    assert re.search(r"Data contoh: 2 sama, \d+ baru\.", tolok("demo")[1])
    assert re.search(r"Data contoh: \d+ sama\.", tolok("demo")[1])


def test_an_unmigrated_database_names_the_command(
    tolok: Tolok, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "kosong.db").touch()
    monkeypatch.setenv("TOLOK_DATABASE_URL", f"sqlite:///{tmp_path / 'kosong.db'}")
    status, _, galat = tolok("demo")
    assert status == 2
    assert "tolok migrate" in galat
    assert tolok("migrate")[1].startswith("Basis data dimigrasi ke ")
    assert re.search(r"Data contoh: \d+ baru\.", tolok("demo")[1])


def test_the_example_files_are_what_the_commands_take(tolok: Tolok, tmp_path: Path) -> None:
    for folder, jenis in (("dokumen", "dokumen"), ("hasil", "hasil")):
        for satu in DEMO.joinpath(folder).iterdir():
            berkas = tmp_path / satu.name
            berkas.write_text(json.dumps(json.loads(satu.read_text("utf-8"))), "utf-8")
            status, keluar, galat = tolok("impor", jenis, berkas, "--terbit")
            assert (status, galat) == (0, "")
            assert "baru (terbit)" in keluar
