"""Shapes of agencies."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk
from app.db.repositories.instansi import InstansiTerdaftar
from app.usecases.instansi import KODE

Jenis = Literal["kementerian", "lembaga", "provinsi", "kabupaten", "kota"]
TEKS = r"^[^\x00-\x1f\x7f]+$"
Kode = Annotated[str, Field(pattern=KODE, description="Dipakai pada alamat; tidak berbentuk id")]
Nama = Annotated[str, Field(min_length=1, max_length=500, pattern=TEKS)]
Singkatan = Annotated[str | None, Field(max_length=100, pattern=TEKS)]
Acuan = Annotated[str | None, Field(pattern=KODE, description="Id atau kode instansi induk")]
KodeKemendagri = Annotated[
    str | None, Field(pattern=r"^\d{2}(\.\d{2})?$", description="Kode wilayah, berupa teks")
]
KodeBkn = Annotated[str | None, Field(pattern=r"^\d{4}$", description="Kode BKN, berupa teks")]


class InstansiCreate(Masuk):
    """Instansi yang akan didaftarkan."""

    kode: Kode
    nama: Nama
    singkatan: Singkatan = None
    jenis: Jenis
    induk: Acuan = None
    kode_kemendagri: KodeKemendagri = None
    kode_bkn: KodeBkn = None


class InstansiUpdate(Masuk):
    """Perubahan sebuah instansi: yang tidak disebut tetap; null mengosongkan yang boleh kosong."""

    kode: Kode | None = None
    nama: Nama | None = None
    singkatan: Singkatan = None
    jenis: Jenis | None = None
    induk: Acuan = None
    kode_kemendagri: KodeKemendagri = None
    kode_bkn: KodeBkn = None

    def perubahan(self) -> dict[str, Any]:
        """Return what is named, without the null of what cannot be empty."""
        isi = self.model_dump(exclude_unset=True)
        wajib = ("kode", "nama", "jenis")
        return {satu: isi[satu] for satu in isi if satu not in wajib or isi[satu] is not None}


class AcuanInstansi(Keluar):
    """Instansi yang disebut oleh yang lain."""

    id: UUID
    kode: str
    nama: str


class BolehInstansi(Keluar):
    """Yang boleh dilakukan pemanggil terhadap instansi ini sekarang."""

    ubah: bool
    akhiri: bool
    aktifkan: bool
    tambah_unit: bool
    impor_dokumen: bool


class InstansiRead(Keluar):
    """Satu instansi."""

    id: UUID
    kode: str
    nama: str
    singkatan: str | None
    jenis: Jenis
    induk: AcuanInstansi | None
    kode_kemendagri: str | None
    kode_bkn: str | None
    aktif: Annotated[bool, Field(description="Salah bila instansi sudah berakhir")]
    versi: Annotated[int, Field(description="Bertambah pada setiap perubahan")]
    boleh: BolehInstansi


def instansi_read(satu: InstansiTerdaftar, boleh: dict[str, bool]) -> InstansiRead:
    """Show an agency."""
    induk = None
    if satu.induk_id is not None:
        induk = AcuanInstansi(
            id=satu.induk_id, kode=satu.induk_kode or "", nama=satu.induk_nama or ""
        )
    return InstansiRead(
        id=satu.id,
        kode=satu.kode,
        nama=satu.nama,
        singkatan=satu.singkatan,
        jenis=satu.jenis,
        induk=induk,
        kode_kemendagri=satu.kode_kemendagri,
        kode_bkn=satu.kode_bkn,
        aktif=satu.aktif,
        versi=satu.versi,
        boleh=BolehInstansi(**boleh),
    )
