"""What is stored of the persons a batch of a file names, as columns of text."""

from collections.abc import Sequence
from uuid import UUID

import polars as pl
from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from app.db.repositories.impor.massal import ambil
from app.db.tables import Pegawai

_ORANG = (
    "id", "nip", "nama", "jenis_kelamin", "tanggal_lahir", "tmt_pengangkatan", "tmt_pns",
    "alasan_nonaktif", "jenis_pegawai", "kelompok_jabatan", "nama_jabatan", "jenjang",
    "pendidikan_dipersyaratkan", "golongan", "tmt_jabatan", "tmt_golongan", "keadaan_sejak",
    "disunting", "versi",
)  # fmt: skip
_SIAPA = "instansi_id = {instansi}"


def _teks(nama: str, awalan: str = "") -> str:
    return f"CAST({awalan}{nama} AS TEXT) AS {nama}"


def ada_pegawai(sesi: Session, instansi: UUID) -> bool:
    """Whether an agency has any servant yet."""
    kueri = select(col(Pegawai.id)).where(col(Pegawai.instansi_id) == instansi).limit(1)
    return sesi.execute(kueri).first() is not None


def pegawai(sesi: Session, instansi: UUID, nip: Sequence[str]) -> pl.DataFrame:
    """Return the servants with these numbers, with the state they are in."""
    kolom = ", ".join(
        [*map(_teks, _ORANG), "CAST(unit_id AS TEXT) AS unit",
         "CASE WHEN aktif THEN '1' ELSE '0' END AS aktif"]
    )  # fmt: skip
    perintah = f"SELECT {kolom} FROM pegawai WHERE {_SIAPA} AND nip IN {{kunci}}"  # noqa: S608
    return _padat(ambil(sesi, perintah, instansi.hex, nip), "id", "unit")


def nomor(sesi: Session, instansi: UUID, nip: Sequence[str]) -> pl.DataFrame:
    """Return ``nip`` and ``pegawai_id`` of the servants with these numbers."""
    kolom = "nip, CAST(id AS TEXT) AS pegawai_id"
    perintah = f"SELECT {kolom} FROM pegawai WHERE {_SIAPA} AND nip IN {{kunci}}"  # noqa: S608
    return _padat(ambil(sesi, perintah, instansi.hex, nip), "pegawai_id")


def riwayat(
    sesi: Session, instansi: UUID, tabel: str, kolom: Sequence[str], nip: Sequence[str]
) -> pl.DataFrame:
    """Return the entries that the servants with these numbers have in a history."""
    isi = ", ".join(_teks(n, "r.") for n in ("id", "sumber", "versi", *kolom))
    perintah = (
        f"SELECT p.nip AS nip, {isi} FROM {tabel} r JOIN pegawai p ON p.id = r.pegawai_id "  # noqa: S608
        f"WHERE p.{_SIAPA} AND p.nip IN {{kunci}}"
    )
    return _padat(ambil(sesi, perintah, instansi.hex, nip), "id")


def nama_pegawai(sesi: Session, instansi: UUID) -> pl.DataFrame:
    """Return number, name, post and unit of every servant of an agency."""
    perintah = (
        "SELECT CAST(p.id AS TEXT) AS pegawai_id, p.nip AS nip, p.nama AS nama, "  # noqa: S608
        "p.nama_jabatan AS nama_jabatan, u.nama AS satuan_kerja "
        f"FROM pegawai p LEFT JOIN unit u ON u.id = p.unit_id WHERE p.{_SIAPA}"
    )
    return _padat(ambil(sesi, perintah, instansi.hex), "pegawai_id")


def _padat(isi: pl.DataFrame, *kolom: str) -> pl.DataFrame:
    """Write ids as 32 digits on both engines."""
    return isi.with_columns(pl.col(*kolom).str.replace_all("-", "", literal=True))


def hasil_bkn(sesi: Session, instansi: UUID, tahun: int) -> pl.DataFrame:
    """Return the national result of a year that is stored."""
    kolom = (
        "id", "pegawai_id", "nip", "nama", "nama_jabatan", "satuan_kerja",
        "kualifikasi", "kompetensi", "kinerja", "disiplin", "total",
    )  # fmt: skip
    isi = ", ".join(map(_teks, kolom))
    perintah = f"SELECT {isi} FROM hasil_bkn WHERE {_SIAPA} AND tahun = {int(tahun)}"  # noqa: S608
    return _padat(ambil(sesi, perintah, instansi.hex), "id", "pegawai_id")
