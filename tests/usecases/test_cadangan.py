"""What was saved comes back, into either engine, or nothing does."""

import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlmodel import col

from app.db.metadata import metadata
from app.db.session import Database, open_database
from app.db.tables import Instansi, PegawaiPelatihan
from app.usecases.cadangan import CadanganRusak, cadangkan, pulihkan
from app.usecases.demo import muat
from app.usecases.demo_pengguna import muat_pengguna
from app.usecases.jejak_audit import periksa_semua
from tests.akun import buat_instansi, id_instansi
from tests.cli.server import environment, tolok
from tests.conftest import WAKTU, migrated
from tests.engines import Factory, SqliteFactory
from tests.pegawai import buat_pegawai, tambah_riwayat

SEKARANG = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture
def isi(db: Database, tmp_path: Path) -> Path:
    """A database with something of everything, and a file; returns the backup of both."""
    muat(db, WAKTU)
    muat_pengguna(db, WAKTU)
    buat_instansi(db, "prov-baru", "provinsi")
    with db.writing() as sesi:
        # The agency above is younger than the one below it.
        kueri = select(col(Instansi.id)).where(col(Instansi.kode) == "prov-baru")
        atas = sesi.scalars(kueri).one()
        syarat = col(Instansi.kode) == "kab-balangan"
        sesi.execute(update(Instansi).where(syarat).values(induk_id=atas))
    orang = buat_pegawai(db, id_instansi(db, "kab-balangan"))
    pelatihan: dict[str, Any] = {"jenis": "teknis", "nama": "Arsip", "jp": Decimal("12.5")}
    tambah_riwayat(db, PegawaiPelatihan, orang, tanggal_selesai=date(2024, 5, 1), **pelatihan)
    (tmp_path / "berkas" / "ab").mkdir(parents=True)
    (tmp_path / "berkas" / "ab" / "bukti.pdf").write_bytes(b"%PDF-1.7 bukti")
    cadangkan(db, tmp_path / "berkas", tmp_path / "simpan.zip", SEKARANG)
    return tmp_path / "simpan.zip"


def semua(db: Database) -> dict[str, list[Any]]:
    with db.reading() as sesi:
        return {
            satu.name: sorted(tuple(map(str, baris)) for baris in sesi.execute(select(satu)))
            for satu in metadata.sorted_tables
        }


def kosong(factory: Factory) -> Iterator[Database]:
    satu = open_database(migrated(factory))
    yield satu
    satu.engine.dispose()


def test_a_backup_comes_back_whole_into_either_engine(
    db: Database, isi: Path, sqlite: SqliteFactory, factory: Factory, tmp_path: Path
) -> None:
    asal = semua(db)
    assert isi.stat().st_mode & 0o077 == 0
    for urut, pabrik in enumerate((sqlite, factory)):
        for baru in kosong(pabrik):
            tujuan = tmp_path / f"pulih-{urut}"
            laporan = pulihkan(baru, tujuan, isi)
            assert semua(baru) == asal
            assert laporan.baris["pegawai_pelatihan"] == 1
            assert (tujuan / "ab" / "bukti.pdf").read_bytes() == b"%PDF-1.7 bukti"
            with baru.reading() as sesi:
                assert all(satu.utuh for satu in periksa_semua(sesi, {}))


def ubah(sumber: Path, tujuan: Path, nama: str, ganti: bytes | None) -> Path:
    """Write the backup again with one member changed, or left out."""
    with zipfile.ZipFile(sumber) as lama, zipfile.ZipFile(tujuan, "w") as baru:
        for satu in lama.namelist():
            if satu != nama:
                baru.writestr(satu, lama.read(satu))
            elif ganti is not None:
                baru.writestr(satu, ganti)
    return tujuan


def test_a_backup_that_is_not_as_it_was_saved_is_refused_whole(
    isi: Path, sqlite: SqliteFactory, tmp_path: Path
) -> None:
    with zipfile.ZipFile(isi) as arsip:
        manifes = arsip.read("manifes.json")
    terpotong = tmp_path / "terpotong.zip"
    terpotong.write_bytes(isi.read_bytes()[:-500])
    lain = manifes.replace(b"2026_11_25", b"2025_11_25")
    rusak = {
        "cadangan_rusak": [
            ubah(isi, tmp_path / "a.zip", "tabel/pegawai.jsonl", b"[]\n"),
            ubah(isi, tmp_path / "b.zip", "tabel/unit.jsonl", None),
            ubah(isi, tmp_path / "c.zip", "berkas/ab/bukti.pdf", b"lain"),
            ubah(isi, tmp_path / "d.zip", "manifes.json", b"{}"),
            terpotong,
        ],
        "cadangan_versi_lain": [ubah(isi, tmp_path / "e.zip", "manifes.json", lain)],
        "berkas_tidak_ada": [tmp_path / "tidak-ada.zip"],
    }
    for baru in kosong(sqlite):
        awal = semua(baru)
        for kode, berkas in rusak.items():
            for satu in berkas:
                with pytest.raises(CadanganRusak) as galat:
                    pulihkan(baru, tmp_path / "pulih", satu)
                assert [m.kode for m in galat.value.masalah] == [kode], satu.name
        assert semua(baru) == awal
    assert not (tmp_path / "pulih").exists()


def test_a_database_that_holds_data_is_not_written_over(
    db: Database, isi: Path, tmp_path: Path
) -> None:
    with pytest.raises(CadanganRusak) as galat:
        pulihkan(db, tmp_path / "berkas", isi)
    assert [satu.kode for satu in galat.value.masalah] == ["cadangan_tidak_kosong"]


def test_the_command_line_saves_and_restores(tmp_path: Path) -> None:
    dari, ke = tmp_path / "dari", tmp_path / "ke"
    dari.mkdir()
    ke.mkdir()
    assert tolok(environment(dari), "migrate").returncode == 0
    assert tolok(environment(dari), "demo").returncode == 0
    simpan = tolok(environment(dari), "cadangkan", str(tmp_path / "semua.zip"))
    assert simpan.returncode == 0, simpan.stderr
    assert tolok(environment(ke), "migrate").returncode == 0
    pulih = tolok(environment(ke), "pulihkan", str(tmp_path / "semua.zip"))
    assert (pulih.returncode, pulih.stdout) == (0, simpan.stdout)
    lagi = tolok(environment(ke), "pulihkan", str(tmp_path / "semua.zip"))
    assert lagi.returncode == 2
    assert "sudah berisi" in lagi.stderr
