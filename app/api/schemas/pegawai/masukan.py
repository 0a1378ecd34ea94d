"""Shapes in which a servant is handed in: entered, corrected, in another state."""

from typing import Annotated, Any

from pydantic import Field

from app.api.schemas.base import Masuk
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
from app.domain.kepegawaian.kamus import (
    AlasanNonaktif,
    Jenjang,
    Kelamin,
    KelompokJabatan,
    StatusPegawai,
)
from app.usecases.scalars import YaTidak


class KeadaanMasuk(Masuk):
    """Yang berubah sepanjang karier dan boleh kosong."""

    unit: UnitMasuk = None
    kelompok_jabatan: KelompokJabatan | None = None
    nama_jabatan: Teks | None = None
    jenjang: Jenjang | None = None
    pendidikan_dipersyaratkan: PendidikanSyarat = None
    golongan: Golongan | None = None
    tmt_jabatan: Hari | None = None
    tmt_golongan: Hari | None = None
    alasan_nonaktif: AlasanNonaktif | None = None


class IdentitasCreate(Masuk):
    """Yang tetap sepanjang karier pegawai yang akan dicatat."""

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


# The fields of the last base come first.
class PegawaiCreate(KeadaanMasuk, IdentitasCreate):
    """Pegawai yang akan dicatat."""

    aktif: YaTidak = True

    def isi(self) -> dict[str, Any]:
        """Return what is named."""
        return self.model_dump(exclude_unset=True)


class IdentitasUpdate(MasukSebagian):
    """Koreksi yang tetap sepanjang karier; yang tidak disebut tetap."""

    nip: Nip | None = None
    nama: Nama | None = None
    jenis_pegawai: StatusPegawai | None = None
    jenis_kelamin: Kelamin | None = None
    tanggal_lahir: Hari | None = None
    tmt_pengangkatan: Hari | None = None
    tmt_pns: Hari | None = None
    keadaan_sejak: Hari | None = None


class PegawaiUpdate(KeadaanMasuk, IdentitasUpdate):
    """Koreksi kesalahan tulis pada keadaan sekarang; yang tidak disebut tetap."""

    aktif: YaTidak | None = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset(
            {
                "nip", "nama", "jenis_pegawai", "jenis_kelamin", "tanggal_lahir", "keadaan_sejak",
                "aktif",
            }
        )  # fmt: skip


class PegawaiMutasi(KeadaanMasuk, MasukSebagian):
    """Keadaan baru mulai suatu hari; yang tidak disebut berlanjut."""

    keadaan_sejak: Annotated[Hari, Field(description="Hari pertama keadaan baru")]
    jenis_pegawai: StatusPegawai | None = None
    aktif: Annotated[
        YaTidak | None,
        Field(description="false: tidak lagi bekerja di sini, dengan `alasan_nonaktif`"),
    ] = None

    @classmethod
    def _wajib(cls) -> frozenset[str]:
        return frozenset({"keadaan_sejak", "jenis_pegawai", "aktif"})

    def perubahan(self) -> dict[str, Any]:
        """Return what changes, without the day."""
        return {n: nilai for n, nilai in super().perubahan().items() if n != "keadaan_sejak"}
