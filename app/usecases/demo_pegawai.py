"""The made-up servants of the demonstration, loaded set by set."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import instansi as gudang_instansi
from app.db.repositories import massal, urutan
from app.db.repositories import pegawai_massal as gudang
from app.db.repositories import unit as gudang_unit
from app.db.session import Database
from app.usecases.kerja import TidakDitemukan

if TYPE_CHECKING:
    import polars as pl

    from app.bulk.orang.pegawai import Pesanan

INSTANSI = "kab-balangan"
BANYAK = 300


def muat_pegawai(
    db: Database, waktu: datetime, banyak: int, kode: str = INSTANSI, hari: date | None = None
) -> int:
    """Make up ``banyak`` servants of an agency that has none yet; return how many were made.

    Their histories end on ``hari`` (today if none). TidakDitemukan without the agency.
    """
    with db.writing() as sesi:
        instansi = gudang_instansi.kunci(sesi, kode)
        if instansi is None:
            raise TidakDitemukan
        if banyak == 0 or gudang.ada(sesi, instansi.id):
            return 0
        buat(sesi, instansi.id, banyak, hari or waktu.date(), waktu)
    gudang.segarkan_statistik(db)
    return banyak


def buat(sesi: Session, instansi: UUID, banyak: int, hari: date, waktu: datetime) -> None:
    """Make them up and store them, in the open transaction."""
    import polars as pl  # noqa: PLC0415 - takes a third of a second

    from app.bulk import arus  # noqa: PLC0415 - imports Polars
    from app.bulk.orang.pegawai import Pesanan  # noqa: PLC0415 - likewise

    units = sorted(satu.hex for satu in gudang_unit.semua(sesi, instansi, hari))
    pesan = Pesanan(banyak, hari, units, instansi.hex[-8:])
    tetap = {
        "instansi_id": instansi.hex,
        "sumber": "contoh",
        "versi": 1,
        "dibuat_pada": f"{waktu:%Y-%m-%d %H:%M:%S.%f}",
        "diubah_pada": f"{waktu:%Y-%m-%d %H:%M:%S.%f}",
        "disunting": "[]",
        "urutan": urutan.berikut(sesi, instansi),
    }
    for tabel, isi in _tabel(pesan):
        punya = gudang.kolom(tabel)
        lengkap = isi.with_columns(pl.lit(v).alias(k) for k, v in tetap.items() if k in punya)
        bingkai = lengkap.select(k for k in punya if k in lengkap.columns)
        massal.muat(
            sesi, tabel, bingkai.columns, partial(arus.csv, bingkai), partial(arus.baris, bingkai)
        )


def _tabel(pesan: "Pesanan") -> Iterator[tuple[str, "pl.DataFrame"]]:
    """Make up one table after the other."""
    from app.bulk.orang import pegawai, riwayat  # noqa: PLC0415 - imports Polars

    orang = pegawai.pegawai(pesan)
    yield "pegawai", orang
    for nama in ("keadaan", "pendidikan", "pelatihan", "kinerja", "hukuman"):
        yield f"pegawai_{nama}", getattr(riwayat, nama)(orang, pesan)
