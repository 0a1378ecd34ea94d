"""What a list of servants can be narrowed to, as query parameters."""

from collections.abc import Collection
from typing import Annotated, Literal

from fastapi import Depends, Query
from pydantic import AfterValidator

from app.api.schemas.pegawai.isian import AcuanUnit, Golongan
from app.domain.kepegawaian.kamus import (
    AlasanNonaktif,
    Jenjang,
    Kelamin,
    KelompokJabatan,
    StatusPegawai,
)
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.pegawai.daftar import PermintaanDaftar
from app.usecases.scalars import Tanggal, tanpa_kendali

Urutan = Literal[
    "nama", "-nama", "nip", "-nip", "golongan", "-golongan", "tanggal_lahir", "-tanggal_lahir",
]  # fmt: skip
Unit = Annotated[
    AcuanUnit | None,
    Query(description="Id atau kode unit; termasuk unit di bawahnya dan pendahulunya"),
]
Aktif = Annotated[
    Literal["true", "false", "semua"] | None,
    Query(description="Bawaan true; false bila `alasan_nonaktif` disebut"),
]
Cari = Annotated[
    Annotated[str, AfterValidator(tanpa_kendali)] | None,
    Query(max_length=100, description="Bagian nama, atau awal NIP bagi pemegang pegawai:nip"),
]
PerTanggal = Annotated[Tanggal | None, Query(description="Keadaan pada hari ini")]
Menurut = Annotated[
    Urutan, Query(description="Tanda minus: menurun. NIP dan tanggal lahir perlu pegawai:nip")
]
Jenis = Annotated[list[StatusPegawai] | None, Query(description="Boleh berulang")]
Kelompok = Annotated[list[KelompokJabatan] | None, Query(description="Boleh berulang")]
JenjangJabatan = Annotated[list[Jenjang] | None, Query(description="Boleh berulang")]
Pangkat = Annotated[list[Golongan] | None, Query(description="Boleh berulang")]
JenisKelamin = Annotated[list[Kelamin] | None, Query(description="Boleh berulang")]
Alasan = Annotated[list[AlasanNonaktif] | None, Query(description="Boleh berulang")]


async def permintaan(
    *,
    unit: Unit = None,
    aktif: Aktif = None,
    cari: Cari = None,
    per_tanggal: PerTanggal = None,
    urut: Menurut = "nama",
    jenis_pegawai: Jenis = None,
    kelompok_jabatan: Kelompok = None,
    jenjang: JenjangJabatan = None,
    golongan: Pangkat = None,
    jenis_kelamin: JenisKelamin = None,
    alasan_nonaktif: Alasan = None,
) -> PermintaanDaftar:
    """Read what a caller asks for."""
    pilihan: dict[str, Collection[str] | None] = {
        "jenis_pegawai": jenis_pegawai,
        "kelompok_jabatan": kelompok_jabatan,
        "jenjang": jenjang,
        "golongan": golongan,
        "jenis_kelamin": jenis_kelamin,
        "alasan_nonaktif": alasan_nonaktif,
    }
    terisi = {nama: nilai for nama, nilai in pilihan.items() if nilai}
    return PermintaanDaftar(unit, aktif, cari, per_tanggal, urut, terisi)


Minta = Annotated[PermintaanDaftar, Depends(permintaan)]


def saringan_terisi(minta: PermintaanDaftar) -> None:
    """Refuse to narrow the change feed: who leaves the narrowed list would go unnoticed."""
    isi = {**minta.tercatat, **({"urut": minta.urut} if minta.urut != "nama" else {})}
    if isi:
        raise MasukanTidakSah([Masalah(satu, "pegawai_umpan_tanpa_saringan") for satu in isi])
