"""Shapes of a servant as shown."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar
from app.api.schemas.pegawai.isian import Golongan, PendidikanSyarat
from app.api.schemas.pegawai.riwayat import RiwayatPegawai, riwayat_read
from app.domain.kepegawaian.kamus import (
    AlasanNonaktif,
    Jenjang,
    Kelamin,
    KelompokJabatan,
    StatusPegawai,
)
from app.usecases.pegawai.orang import PegawaiTampak


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
