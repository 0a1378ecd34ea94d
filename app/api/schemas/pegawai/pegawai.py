"""Shapes of a servant."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.pegawai.isian import (
    Golongan,
    Hari,
    MasukSebagian,
    Nama,
    Nip,
    PendidikanSyarat,
    Teks,
    UnitMasuk,
)
from app.api.schemas.pegawai.riwayat import RiwayatPegawai, riwayat_read
from app.domain.kepegawaian.kamus import (
    AlasanNonaktif,
    Jenjang,
    Kelamin,
    KelompokJabatan,
    StatusPegawai,
)
from app.usecases.pegawai.orang import PegawaiTampak
from app.usecases.scalars import YaTidak


class PegawaiCreate(Masuk):
    """Pegawai yang akan dicatat."""

    nip: Annotated[Nip, Field(description="18 angka; spasi diabaikan")]
    nama: Nama
    jenis_pegawai: StatusPegawai
    jenis_kelamin: Annotated[Kelamin | None, Field(description="Bila kosong, menurut NIP")] = None
    tanggal_lahir: Annotated[Hari | None, Field(description="Bila kosong, menurut NIP")] = None
    tmt_pengangkatan: Annotated[
        Hari | None, Field(description="Diangkat sebagai CPNS atau PPPK; sesuai NIP")
    ] = None
    tmt_pns: Hari | None = None
    keadaan_sejak: Annotated[
        Hari, Field(description="Hari mulai keadaan ini: unit, jabatan, golongan, dan seterusnya")
    ]
    unit: UnitMasuk = None
    kelompok_jabatan: KelompokJabatan | None = None
    nama_jabatan: Teks | None = None
    jenjang: Jenjang | None = None
    pendidikan_dipersyaratkan: PendidikanSyarat = None
    golongan: Golongan | None = None
    tmt_jabatan: Hari | None = None
    tmt_golongan: Hari | None = None
    aktif: YaTidak = True
    alasan_nonaktif: AlasanNonaktif | None = None

    def isi(self) -> dict[str, Any]:
        """Return what is named."""
        return self.model_dump(exclude_unset=True)


class PegawaiUpdate(MasukSebagian):
    """Koreksi kesalahan tulis pada keadaan sekarang; yang tidak disebut tetap."""

    nip: Nip | None = None
    nama: Nama | None = None
    jenis_pegawai: StatusPegawai | None = None
    jenis_kelamin: Kelamin | None = None
    tanggal_lahir: Hari | None = None
    tmt_pengangkatan: Hari | None = None
    tmt_pns: Hari | None = None
    keadaan_sejak: Hari | None = None
    unit: UnitMasuk = None
    kelompok_jabatan: KelompokJabatan | None = None
    nama_jabatan: Teks | None = None
    jenjang: Jenjang | None = None
    pendidikan_dipersyaratkan: PendidikanSyarat = None
    golongan: Golongan | None = None
    tmt_jabatan: Hari | None = None
    tmt_golongan: Hari | None = None
    aktif: YaTidak | None = None
    alasan_nonaktif: AlasanNonaktif | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset(
            {
                "nip", "nama", "jenis_pegawai", "jenis_kelamin", "tanggal_lahir", "keadaan_sejak",
                "aktif",
            }
        )  # fmt: skip


class PegawaiMutasi(MasukSebagian):
    """Keadaan baru mulai suatu hari; yang tidak disebut berlanjut."""

    keadaan_sejak: Annotated[Hari, Field(description="Hari pertama keadaan baru")]
    jenis_pegawai: StatusPegawai | None = None
    unit: UnitMasuk = None
    kelompok_jabatan: KelompokJabatan | None = None
    nama_jabatan: Teks | None = None
    jenjang: Jenjang | None = None
    pendidikan_dipersyaratkan: PendidikanSyarat = None
    golongan: Golongan | None = None
    tmt_jabatan: Hari | None = None
    tmt_golongan: Hari | None = None
    aktif: Annotated[
        YaTidak | None,
        Field(description="false: tidak lagi bekerja di sini, dengan `alasan_nonaktif`"),
    ] = None
    alasan_nonaktif: AlasanNonaktif | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"keadaan_sejak", "jenis_pegawai", "aktif"})

    def perubahan(self) -> dict[str, Any]:
        """Return what changes, without the day."""
        return {n: nilai for n, nilai in super().perubahan().items() if n != "keadaan_sejak"}


class UnitPegawai(Keluar):
    """Unit yang disebut catatan pegawai."""

    id: UUID
    kode: str
    nama: str


class BolehPegawai(Keluar):
    """Yang boleh dilakukan pemanggil terhadap pegawai ini."""

    ubah: bool
    mutasi: bool
    hapus: bool
    tambah_riwayat: bool


class KeadaanJabatan(Keluar):
    """Yang berubah sepanjang karier."""

    aktif: bool
    alasan_nonaktif: AlasanNonaktif | None
    jenis_pegawai: StatusPegawai
    unit: UnitPegawai | None
    kelompok_jabatan: KelompokJabatan | None
    nama_jabatan: str | None
    jenjang: Jenjang | None
    pendidikan_dipersyaratkan: PendidikanSyarat
    golongan: Golongan | None
    tmt_jabatan: date | None
    tmt_golongan: date | None


class IdentitasPegawai(Keluar):
    """Yang tetap sepanjang karier."""

    id: UUID
    nip: Annotated[str, Field(description="Tersamar selain tiga angka terakhir tanpa pegawai:nip")]
    nama: str
    jenis_kelamin: Kelamin
    tanggal_lahir: Annotated[
        date | None, Field(description="Null tanpa pegawai:nip, sebab termuat dalam NIP")
    ]
    tahun_lahir: int
    tmt_pengangkatan: date | None
    tmt_pns: date | None


# The fields of the last base come first.
class PegawaiRead(KeadaanJabatan, IdentitasPegawai):
    """Seorang pegawai dalam keadaan pada satu hari."""

    keadaan_sejak: date
    sumber: Annotated[str, Field(description="`tangan`, atau impor yang mencatatnya")]
    disunting: Annotated[
        list[str], Field(description="Isian yang ditulis orang; impor tidak menimpanya")
    ]
    versi: Annotated[int, Field(description="Bertambah pada setiap perubahan pegawai ini")]
    dibuat_pada: datetime
    diubah_pada: Annotated[datetime, Field(description="Termasuk perubahan riwayatnya")]
    boleh: BolehPegawai
    riwayat: Annotated[
        RiwayatPegawai | None,
        Field(exclude_if=lambda nilai: nilai is None, description="Bila diminta"),
    ] = None


def isi_keadaan(isi: Mapping[str, Any], unit: object | None) -> dict[str, Any]:
    """Collect what changes over a career."""
    nama = (satu for satu in KeadaanJabatan.model_fields if satu != "unit")
    tampak = None if unit is None else UnitPegawai.model_validate(unit)
    return {"unit": tampak, **{satu: isi[satu] for satu in nama}}


def pegawai_read(satu: PegawaiTampak) -> PegawaiRead:
    """Show a servant."""
    baris = satu.baris
    return PegawaiRead.model_validate(
        {
            **{nama: getattr(baris, nama, None) for nama in PegawaiRead.model_fields},
            "nip": satu.nip,
            "tanggal_lahir": satu.tanggal_lahir,
            "tahun_lahir": baris.tanggal_lahir.year,
            "disunting": ["unit" if nama == "unit_id" else nama for nama in baris.disunting],
            "boleh": BolehPegawai(**satu.boleh),
            "riwayat": None if satu.riwayat is None else riwayat_read(satu.riwayat),
        }
    )
