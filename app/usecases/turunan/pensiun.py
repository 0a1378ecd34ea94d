"""Who retires when: counts for the years to come, and the persons behind them."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from app.db.repositories.turunan import pensiun as gudang
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.ruleset import RuleView
from app.usecases.kerja import TidakBerhak
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan.lingkup import Lingkup

if TYPE_CHECKING:
    import polars as pl

UnitRef = tuple[UUID, str, str]


@dataclass(frozen=True, slots=True)
class KelompokPensiun:
    """Servants of one unit and post who retire in one year."""

    tahun: int
    unit: UnitRef | None
    kelompok_jabatan: str
    jenjang: str | None
    nama_jabatan: str | None
    jenis_pegawai: str
    jumlah: int


@dataclass(frozen=True, slots=True)
class Proyeksi:
    """The years to come; who should have retired already; whose post does not say when."""

    tahun: dict[int, int]
    rincian: list[KelompokPensiun]
    terlampaui: int
    tanpa_dasar: int
    aturan: RuleView


@dataclass(frozen=True, slots=True)
class OrangPensiun:
    """A servant and the day of retirement."""

    id: UUID
    nip: str
    nama: str
    jenis_pegawai: str
    kelompok_jabatan: str | None
    jenjang: str | None
    nama_jabatan: str | None
    unit: UnitRef | None
    usia: int
    tmt: date
    kunci: str  # what lists are sorted by: the day (or the first of its year), then the servant


def aturan_pensiun(lingkup: Lingkup) -> RuleView:
    """Return the rule of retirement in force on the day of the question."""
    return lingkup.waktu.buku.pilih("pensiun", lingkup.waktu.hari)


def proyeksi(lingkup: Lingkup, rentang: int) -> Proyeksi:
    """Count who retires in this year and the following ones, ``rentang`` years in all.

    TidakBerhak for another day than today without the right to see numbers, as ``daftar``.
    """
    import polars as pl  # noqa: PLC0415 - takes long to import, and few need it

    _pembaca(lingkup)
    semua, hari = _hitung(lingkup), lingkup.waktu.hari
    akhir = hari.year + rentang - 1
    nanti = semua.filter((pl.col("tmt") > hari) & (pl.col("tmt").dt.year() <= akhir))
    nanti = nanti.with_columns(tahun=pl.col("tmt").dt.year())
    per_tahun: dict[int, int] = dict(nanti.group_by("tahun").len().iter_rows())
    aturan = aturan_pensiun(lingkup)
    return Proyeksi(
        {tahun: per_tahun.get(tahun, 0) for tahun in range(hari.year, akhir + 1)},
        _rincian(lingkup, nanti),
        semua.filter(pl.col("tmt") <= hari).height,
        semua.filter(pl.col("tmt").is_null()).height,
        aturan,
    )


def _rincian(lingkup: Lingkup, nanti: "pl.DataFrame") -> list[KelompokPensiun]:
    kunci = ["tahun", "unit_id", "kelompok_jabatan", "jenjang", "nama_jabatan", "jenis_pegawai"]
    units = gudang.unit(lingkup.kerja.sesi, lingkup.instansi.id)
    hasil = [
        KelompokPensiun(tahun, _unit(unit, units), *sisanya)
        for tahun, unit, *sisanya in nanti.group_by(kunci).len().iter_rows()
    ]
    return sorted(hasil, key=_urut)


def _urut(satu: KelompokPensiun) -> tuple[Any, ...]:
    unit = "" if satu.unit is None else satu.unit[1]
    teks = (satu.kelompok_jabatan, satu.jenjang or "", satu.nama_jabatan or "", satu.jenis_pegawai)
    return (satu.tahun, unit, *teks)


def _pembaca(lingkup: Lingkup) -> Pembaca:
    """Return who reads; TidakBerhak if the answers of two days, compared, tell a masked one."""
    pembaca = Pembaca(lingkup.kerja, lingkup.instansi.id)
    if lingkup.waktu.per_tanggal is not None and not pembaca.utuh:
        raise TidakBerhak("pegawai:nip")
    return pembaca


def daftar(
    lingkup: Lingkup, masa: tuple[date, date], unit: UUID | None, setelah: str | None, ambil: int
) -> list[OrangPensiun]:
    """List who retires between two days, by day, after the key ``setelah``.

    By year to who sees numbers masked: the day tells the month of birth.
    """
    import polars as pl  # noqa: PLC0415 - as above

    hari = pl.col("tmt") if _pembaca(lingkup).utuh else pl.col("tmt").dt.truncate("1y")
    kunci = hari.cast(pl.String) + pl.col("id")
    dipilih = _hitung(lingkup).filter(pl.col("tmt").is_between(*masa))
    if unit is not None:
        dipilih = dipilih.filter(pl.col("unit_id") == str(unit))
    dipilih = dipilih.with_columns(kunci=kunci).sort("kunci")
    if setelah is not None:
        _tanggal(setelah)
        dipilih = dipilih.filter(pl.col("kunci") > setelah)
    return _orang(lingkup, dipilih.head(ambil))


def _tanggal(kunci: str) -> None:
    """Refuse a cursor that is none of this list."""
    try:
        date.fromisoformat(kunci[:10]), UUID(kunci[10:])
    except ValueError:
        raise MasukanTidakSah([Masalah("kursor", "kursor_tidak_sah")]) from None


def _orang(lingkup: Lingkup, bingkai: "pl.DataFrame") -> list[OrangPensiun]:
    sesi = lingkup.kerja.sesi
    units = gudang.unit(sesi, lingkup.instansi.id)
    baris = bingkai.to_dicts()
    nama = gudang.orang(sesi, lingkup.acuan, [UUID(satu["id"]) for satu in baris])
    return [
        OrangPensiun(
            UUID(satu["id"]),
            *nama[UUID(satu["id"])],
            satu["jenis_pegawai"],
            satu["kelompok_jabatan"],
            satu["jenjang"],
            satu["nama_jabatan"],
            _unit(satu["unit_id"], units),
            satu["usia"],
            satu["tmt"],
            satu["kunci"],
        )
        for satu in baris
    ]


def _unit(nomor: str | None, units: dict[UUID, tuple[str, str]]) -> UnitRef | None:
    return None if nomor is None else (UUID(nomor), *units[UUID(nomor)])


def _hitung(lingkup: Lingkup) -> "pl.DataFrame":
    """Compute the retirement of every active servant."""
    import polars as pl  # noqa: PLC0415 - as above

    from app.bulk.pensiun import pensiun  # noqa: PLC0415 - as above

    skema = dict.fromkeys(gudang.KOLOM, pl.String) | {"tanggal_lahir": pl.Date}
    baris = [
        (str(satu[0]), None if satu[1] is None else str(satu[1]), *satu[2:])
        for satu in gudang.aktif(lingkup.kerja.sesi, lingkup.acuan)
    ]
    fakta = pl.DataFrame(baris, schema=skema, orient="row").lazy()
    return pensiun(fakta, aturan_pensiun(lingkup), lingkup.acuan.tolok).collect()
