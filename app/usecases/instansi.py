"""Registering agencies from a file."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from app.db.repositories import instansi as gudang
from app.db.session import Database
from app.db.tables import Instansi
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.masukan import validasi
from app.usecases.penerbitan import Impor, Perubahan

# Codes stand in addresses: letters, digits, dots and dashes.
KODE = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"


class InstansiMasuk(BaseModel):
    """An agency as handed in; the outside codes are texts."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    kode: Annotated[str, Field(pattern=KODE)]
    nama: Annotated[str, Field(min_length=1, max_length=500)]
    singkatan: Annotated[str | None, Field(max_length=100)] = None
    jenis: Literal["kementerian", "lembaga", "provinsi", "kabupaten", "kota"]
    induk: Annotated[str | None, Field(pattern=KODE)] = None
    kode_kemendagri: Annotated[str | None, Field(pattern=r"^\d{2}(\.\d{2})?$")] = None
    kode_bkn: Annotated[str | None, Field(pattern=r"^\d{4}$")] = None


class BerkasInstansi(BaseModel):
    """A file of agencies; one that belongs to another stands after it."""

    model_config = ConfigDict(extra="forbid")

    instansi: Annotated[list[InstansiMasuk], Field(min_length=1, max_length=10_000)]


def impor_instansi(db: Database, isi: object, *, timpa: bool = True) -> list[Impor]:
    """Store the agencies of a file, all or none; again is no change.

    Without ``timpa`` those that exist stay as they are.
    """
    berkas = validasi(BerkasInstansi, isi)
    with db.writing() as sesi:
        return [_simpan(sesi, *satu, timpa=timpa) for satu in enumerate(berkas.instansi)]


def _simpan(sesi: Session, urut: int, masuk: InstansiMasuk, *, timpa: bool) -> Impor:
    induk = None if masuk.induk is None else gudang.cari(sesi, masuk.induk)
    if masuk.induk is not None and induk is None:
        lokasi = f"instansi[{urut}].induk"
        raise MasukanTidakSah([Masalah(lokasi, "instansi_tidak_dikenal", {"nilai": masuk.induk})])
    isi = masuk.model_dump(exclude={"induk"}) | {"induk_id": induk and induk.id}
    lama = gudang.cari(sesi, masuk.kode)
    if lama is None:
        sesi.add(Instansi(**isi))
        sesi.flush()
        return Impor(masuk.kode, Perubahan.BARU, terbit=False)
    berubah = {nama: isi[nama] for nama in isi if timpa and getattr(lama, nama) != isi[nama]}
    for nama, nilai in berubah.items():
        setattr(lama, nama, nilai)
    return Impor(masuk.kode, Perubahan.DIPERBARUI if berubah else Perubahan.SAMA, terbit=False)
