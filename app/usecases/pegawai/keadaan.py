"""The states that a servant was in over time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories.keadaan import BERUBAH
from app.db.repositories.pegawai import simpan as gudang
from app.db.repositories.pegawai.baris import PegawaiBaris, UnitDisebut
from app.usecases.pegawai.orang import Pengamat


@dataclass(frozen=True, slots=True)
class KeadaanTampak:
    """A state from a day on, to a day; the present one has no end."""

    sejak: date
    sampai: date | None
    unit: UnitDisebut | None
    isi: Mapping[str, Any]


def daftar(
    pengamat: Pengamat, baris: PegawaiBaris, sebelum: date | None, ambil: int
) -> Sequence[KeadaanTampak]:
    """List the states of a servant, the newest first, those that began before a day."""
    kini = {nama: getattr(baris, nama) for nama in BERUBAH}
    awal = [KeadaanTampak(baris.keadaan_sejak, None, baris.unit, kini)]
    lampau = gudang.keadaan_lampau(pengamat.kerja.sesi, baris.id, sebelum, ambil)
    semua = [
        *(awal if sebelum is None or baris.keadaan_sejak < sebelum else ()),
        *(KeadaanTampak(s["sejak"], s["sampai"], _unit(s), s) for s in lampau),
    ]
    return semua[:ambil]


def _unit(satu: Mapping[str, Any]) -> UnitDisebut | None:
    nomor: UUID | None = satu["unit_id"]
    return None if nomor is None else UnitDisebut(nomor, satu["kode_unit"], satu["nama_unit"])
