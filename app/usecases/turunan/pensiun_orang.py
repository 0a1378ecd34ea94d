"""The servants behind the projection: by day, overdue, or without a day."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from app.db.repositories.turunan import pensiun as gudang
from app.db.repositories.turunan.orang import Orang
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan.lingkup import Lingkup
from app.usecases.turunan.pensiun import hitung

if TYPE_CHECKING:
    import polars as pl

Keadaan = Literal["akan", "terlampaui", "tanpa_dasar"]
RENTANG = 5
_TANPA_HARI = date.max  # sorts who has no day behind all others


@dataclass(frozen=True, slots=True)
class Saringan:
    """Whom to list: in which state, in which calendar year, in which unit."""

    keadaan: Keadaan | None = None
    tahun: int | None = None
    unit: UUID | None = None


@dataclass(frozen=True, slots=True)
class OrangPensiun:
    """A servant and the day of retirement, none where the post does not say."""

    orang: Orang
    usia: int | None
    tmt: date | None
    kunci: str  # what lists are sorted by: the day (or the first of its year), then the servant


def daftar(
    lingkup: Lingkup, saring: Saringan, setelah: str | None, ambil: int
) -> list[OrangPensiun]:
    """List servants by day, after the key ``setelah``.

    Without a state or a year: who retires after the day asked about, for five calendar years.
    By year to who sees numbers masked: the day tells the month of birth.
    """
    import polars as pl  # noqa: PLC0415 - takes long to import, and few need it

    dipilih = hitung(lingkup).filter(*_syarat(saring, lingkup.waktu.hari))
    utuh = Pembaca(lingkup.kerja, lingkup.instansi.id).utuh
    hari = pl.col("tmt") if utuh else pl.col("tmt").dt.truncate("1y")
    kunci = hari.fill_null(_TANPA_HARI).cast(pl.String) + pl.col("id")
    dipilih = dipilih.with_columns(kunci=kunci).sort("kunci")
    if setelah is not None:
        _tanggal(setelah)
        dipilih = dipilih.filter(pl.col("kunci") > setelah)
    return _orang(lingkup, dipilih.head(ambil))


def _syarat(saring: Saringan, hari: date) -> list["pl.Expr"]:
    import polars as pl  # noqa: PLC0415 - as above

    tmt = pl.col("tmt")
    syarat = {
        "akan": [tmt > hari],
        "terlampaui": [tmt <= hari],
        "tanpa_dasar": [tmt.is_null()],
        None: [],
    }[saring.keadaan]
    if saring.tahun is not None:
        syarat.append(tmt.dt.year() == saring.tahun)
    elif saring.keadaan is None:
        syarat += [tmt > hari, tmt.dt.year() < hari.year + RENTANG]
    if saring.unit is not None:
        syarat.append(pl.col("unit_id") == str(saring.unit))
    return syarat


def _tanggal(kunci: str) -> None:
    """Refuse a cursor that is none of this list."""
    try:
        date.fromisoformat(kunci[:10]), UUID(kunci[10:])
    except ValueError:
        raise MasukanTidakSah([Masalah("kursor", "kursor_tidak_sah")]) from None


def _orang(lingkup: Lingkup, bingkai: "pl.DataFrame") -> list[OrangPensiun]:
    baris = bingkai.select("id", "usia", "tmt", "kunci").rows()
    orang = gudang.orang(lingkup.kerja.sesi, lingkup.acuan, [UUID(satu[0]) for satu in baris])
    return [OrangPensiun(orang[UUID(nomor)], *sisanya) for nomor, *sisanya in baris]
