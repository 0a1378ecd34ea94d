"""How many retire per unit and post, year by year."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from app.db.repositories.turunan import pensiun as gudang
from app.usecases.turunan.lingkup import Lingkup
from app.usecases.turunan.pensiun import hitung, rentang_tahun

Menurut = Literal["unit_jabatan", "unit", "jabatan", "jenis_pegawai"]
_JABATAN = ("kelompok_jabatan", "jenjang", "nama_jabatan")
_KUNCI: Mapping[Menurut, tuple[str, ...]] = {
    "unit_jabatan": ("unit_id", *_JABATAN),
    "unit": ("unit_id",),
    "jabatan": _JABATAN,
    "jenis_pegawai": ("jenis_pegawai",),
}


@dataclass(frozen=True, slots=True)
class RekapPensiun:
    """Servants of one group: how many there are, and how many retire year by year.

    What the group is not divided by is none, and so is what the record does not say.
    """

    unit_id: UUID | None
    unit_kode: str | None
    unit_nama: str | None
    kelompok_jabatan: str | None
    jenjang: str | None
    nama_jabatan: str | None
    jenis_pegawai: str | None
    aktif: int
    terlampaui: int
    tanpa_dasar: int
    tahun: Mapping[int, int]

    @property
    def jumlah(self) -> int:
        """How many retire in the years to come."""
        return sum(self.tahun.values())

    @property
    def kunci(self) -> str:
        """What lists are sorted by: unit, post, kind of servant."""
        isi = (
            self.unit_kode, self.kelompok_jabatan, self.jenjang, self.nama_jabatan,
            self.jenis_pegawai, self.unit_id,
        )  # fmt: skip
        return "|".join("" if satu is None else str(satu) for satu in isi)


def rekap(
    lingkup: Lingkup, rentang: int, menurut: Menurut, unit: UUID | None
) -> list[RekapPensiun]:
    """Count per group; with ``unit`` only in that unit."""
    import polars as pl  # noqa: PLC0415 - takes long to import, and few need it

    tahun, tmt, hari = rentang_tahun(lingkup, rentang), pl.col("tmt"), lingkup.waktu.hari
    semua = hitung(lingkup)
    if unit is not None:
        semua = semua.filter(pl.col("unit_id") == str(unit))
    kunci = _KUNCI[menurut]
    cacah = semua.group_by(kunci).agg(
        aktif=pl.len(),
        terlampaui=(tmt <= hari).sum(),
        tanpa_dasar=tmt.is_null().sum(),
        **{str(satu): ((tmt > hari) & (tmt.dt.year() == satu)).sum() for satu in tahun},
    )
    units = gudang.unit(lingkup.kerja.sesi, lingkup.instansi.id)
    return [_baris(satu, tahun, units) for satu in cacah.to_dicts()]


def _baris(
    satu: Mapping[str, str | int | None], tahun: range, units: Mapping[UUID, tuple[str, str]]
) -> RekapPensiun:
    isi: dict[str, object] = {nama: satu.get(nama) for nama in (*_JABATAN, "jenis_pegawai")}
    isi |= {nama: satu[nama] for nama in ("aktif", "terlampaui", "tanpa_dasar")}
    nomor = None if satu.get("unit_id") is None else UUID(str(satu["unit_id"]))
    kode, nama_unit = (None, None) if nomor is None else units[nomor]
    per_tahun = {ini: int(satu[str(ini)] or 0) for ini in tahun}
    return RekapPensiun(
        unit_id=nomor,
        unit_kode=kode,
        unit_nama=nama_unit,
        tahun=per_tahun,
        **isi,  # type: ignore[arg-type]
    )
