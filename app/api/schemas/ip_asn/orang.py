"""Shapes of the persons of a measurement, and of the gaps."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar
from app.api.schemas.unit import AcuanUnit
from app.db.repositories.ip_asn.orang import Baris
from app.domain.ip_asn import DIMENSI
from app.domain.law.rounding import round_half_up
from app.domain.law.ruleset import RuleView
from app.usecases.pegawai.pembaca import Pembaca


class OrangUkur(Keluar):
    """Seorang pegawai pada pengukuran; identitasnya null bila sudah dihapus sesudahnya."""

    pegawai: Annotated[UUID, Field(description="Id pegawai")]
    nip: Annotated[str | None, Field(description="Tersamar tanpa izin melihat NIP")]
    nama: str | None
    nama_jabatan: Annotated[str | None, Field(description="Jabatan sekarang")]
    unit: Annotated[AcuanUnit | None, Field(description="Unitnya pada hari pengukuran")]


class NilaiTerukur(Keluar):
    """Nilai seorang pegawai menurut dimensi."""

    kualifikasi: Angka
    kompetensi: Angka
    kinerja: Angka
    disiplin: Angka
    nilai: Angka
    kategori: str


class FaktaTerukur(Keluar):
    """Fakta yang dinilai, menurut riwayat pada hari pengukuran."""

    jenis_pegawai: str
    kelompok_jabatan: str
    golongan: str | None
    jenis_kelamin: str
    pendidikan: str
    pendidikan_dipersyaratkan: str | None
    diklat_kepemimpinan: bool
    diklat_fungsional: bool
    jp_teknis: Angka
    seminar: bool
    nilai_skp: Angka | None
    predikat_kinerja: str | None
    hukuman_disiplin: str | None


class OrangTerukur(OrangUkur):
    """Seorang pegawai pada daftar: nilai dan faktanya, atau alasan ia dilewati."""

    alasan: Annotated[str | None, Field(description="Mengapa dilewati; null: terukur")]
    hasil: NilaiTerukur | None
    fakta: FaktaTerukur | None


def orang(baris: Baris, pembaca: Pembaca) -> OrangUkur:
    """Show who it is, as this reader may see it."""
    unit = None
    if baris.kode_unit is not None:
        unit = AcuanUnit(id=baris.unit_id, kode=baris.kode_unit, nama=baris.nama_unit)
    return OrangUkur(
        pegawai=baris.pegawai_id,
        nip=None if baris.nip is None else pembaca.nip(baris.nip),
        nama=baris.nama,
        nama_jabatan=baris.nama_jabatan,
        unit=unit,
    )


def terukur(baris: Baris, pembaca: Pembaca, aturan: RuleView) -> OrangTerukur:
    """Show a person of a measurement."""
    diri = orang(baris, pembaca).model_dump()
    alasan = getattr(baris, "alasan", None)
    if alasan is not None:
        return OrangTerukur(**diri, alasan=alasan, hasil=None, fakta=None)
    desimal = int(aturan.angka("desimal").nilai)
    poin = {nama: round_half_up(getattr(baris, nama), desimal) for nama in (*DIMENSI, "nilai")}
    hasil = NilaiTerukur(kategori=baris.kategori, **poin)
    return OrangTerukur(**diri, alasan=None, hasil=hasil, fakta=FaktaTerukur.model_validate(baris))
