"""Importing the organisation of an agency: all of a file or nothing, and again is no change."""

from datetime import date, datetime, timedelta
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.db.repositories import unit as gudang
from app.db.session import Database
from app.db.types import uuid7
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.organisasi import Perombakan, Unit
from app.usecases.impor_dokumen import pemilik
from app.usecases.instansi import KODE
from app.usecases.masukan import validasi
from app.usecases.penerbitan import Impor, Perubahan
from app.usecases.scalars import Tanggal

Hari = Annotated[Tanggal, Field(ge=date(1900, 1, 1), le=date(2200, 12, 31))]
Kode = Annotated[str, Field(pattern=KODE)]


class UnitMasuk(BaseModel):
    """A unit as handed in; above and before it by the code borne on that day."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    kode: Kode
    nama: Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[^\x00-\x1f\x7f]+$")]
    induk: Kode | None = None
    berlaku_sejak: Hari
    berlaku_sampai: Hari | None = None
    pendahulu: Annotated[list[Kode], Field(max_length=50)] = []


class BerkasUnit(BaseModel):
    """The units of one agency; each stands after the one above it and those before it."""

    model_config = ConfigDict(extra="forbid")

    instansi: Kode
    sumber: str | None = None
    unit: Annotated[list[UnitMasuk], Field(min_length=1, max_length=10_000)]


def impor_unit(db: Database, isi: object, waktu: datetime) -> list[Impor]:
    """Store the units of a file that are not there yet; those that are stay as they are.

    MasukanTidakSah lists every problem of the first unit that has any, and then none is stored.
    """
    berkas = validasi(BerkasUnit, isi)
    with db.writing() as sesi:
        instansi = pemilik(sesi, berkas.instansi)
        ada = [satu.unit for satu in gudang.semua(sesi, instansi.id).values()]
        rombak = Perombakan.dari(ada, uuid7)
        hasil = [_tambah(rombak, *satu) for satu in enumerate(berkas.unit)]
        gudang.simpan(sesi, instansi.id, rombak, waktu)
    return hasil


def _tambah(rombak: Perombakan, urut: int, masuk: UnitMasuk) -> Impor:
    hari, lokasi = masuk.berlaku_sejak, f"unit[{urut}]"
    nama = f"{masuk.kode} {hari.isoformat()}"
    if any(u.kode == masuk.kode and u.sejak == hari for u in rombak.units.values()):
        return Impor(nama, Perubahan.SAMA, terbit=False)
    induk = None if masuk.induk is None else _berlaku(rombak, masuk.induk, hari, lokasi)
    asal = [_berlaku(rombak, kode, hari - timedelta(days=1), lokasi) for kode in masuk.pendahulu]
    unit = Unit(uuid7(), masuk.kode, masuk.nama, induk, hari, masuk.berlaku_sampai)
    jenis = "gabung" if len(asal) > 1 else "ganti"
    rombak.bentuk(unit, asal, jenis, bawa_anak=True, lokasi="pendahulu[{}]")
    masalah = rombak.masalah(unit.id)
    if masalah:
        raise MasukanTidakSah(
            [Masalah(f"{lokasi}.{satu.lokasi}", satu.kode, satu.data) for satu in masalah]
        )
    return Impor(nama, Perubahan.BARU, terbit=False)


def _berlaku(rombak: Perombakan, kode: str, hari: date, lokasi: str) -> UUID:
    for satu in rombak.units.values():
        if satu.kode == kode and satu.berlaku(hari):
            return satu.id
    raise MasukanTidakSah([Masalah(lokasi, "induk_tidak_dikenal", {"nilai": kode})])
