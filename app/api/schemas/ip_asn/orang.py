"""Shapes of the persons of a measurement, and of the gaps."""

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.api.numbers import Angka
from app.api.schemas.base import Keluar, Langkah
from app.api.schemas.hitung.ip_asn import CelahIpAsn
from app.api.schemas.unit import AcuanUnit
from app.db.repositories.ip_asn.orang import Baris
from app.domain.ip_asn import DIMENSI, HasilPegawai
from app.domain.ip_asn.masa import Masa
from app.domain.law.rounding import round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.usecases.ip_asn.celah import Celah
from app.usecases.ip_asn.tahunan import Tahunan
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


class MasaTerukur(Keluar):
    """Hari pertama yang dihitung tiap fakta; semuanya sampai hari pengukuran."""

    sampai: date
    diklat_teknis_sejak: date
    seminar_sejak: date
    hukuman_sejak: date
    tahun_kinerja: Annotated[int, Field(description="Tahun penilaian kinerja yang dibaca")]


class PenjelasanUkur(OrangTerukur):
    """Nilai seorang pegawai, langkah demi langkah dari fakta yang tersimpan."""

    masa: MasaTerukur
    celah: list[CelahIpAsn]
    jejak: Annotated[
        list[Langkah], Field(description="Memutar ulang semua langkah menghasilkan nilainya")
    ]
    sama: Annotated[
        bool | None,
        Field(description="Perhitungan ulang sama dengan yang tersimpan; null bila dilewati"),
    ]


class CelahTerukur(Keluar):
    """Poin yang belum diperoleh: menurut dimensi, unit, atau pegawai."""

    dimensi: str | None = None
    komponen: Annotated[str | None, Field(description="Bagian kompetensi yang kurang")] = None
    unit: AcuanUnit | None = None
    pegawai: OrangUkur | None = None
    orang: Annotated[int, Field(description="Pegawai yang kekurangan")]
    poin: Annotated[Angka, Field(description="Jumlah poin yang dapat diperoleh")]
    per_orang: Annotated[Angka, Field(description="Poin per orang yang kekurangan")]
    indeks: Annotated[Angka, Field(description="Kenaikan indeks instansi bila semua diperoleh")]
    saran: Annotated[
        list[CelahIpAsn] | None, Field(description="Cara memperolehnya, bagi satu pegawai")
    ] = None


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


def masa(isi: Masa) -> MasaTerukur:
    """Show which days counted."""
    return MasaTerukur(
        sampai=isi.tanggal,
        diklat_teknis_sejak=isi.teknis,
        seminar_sejak=isi.seminar,
        hukuman_sejak=isi.hukuman,
        tahun_kinerja=isi.tahun_kinerja,
    )


def penjelasan(
    satu: OrangTerukur, hasil: HasilPegawai | None, jejak: Trace, dihitung: Masa
) -> PenjelasanUkur:
    """Show a person with the steps; whether they lead to what was stored."""
    sama = None
    if satu.hasil is not None and hasil is not None:
        sama = NilaiTerukur.model_validate(hasil) == satu.hasil
    return PenjelasanUkur(
        **{nama: getattr(satu, nama) for nama in OrangTerukur.model_fields},
        masa=masa(dihitung),
        celah=[] if hasil is None else [CelahIpAsn.model_validate(c) for c in hasil.celah],
        jejak=[Langkah.model_validate(step) for step in jejak.steps],
        sama=sama,
    )


def celah(satu: Celah, tahunan: Tahunan) -> CelahTerukur:
    """Show a gap of many."""
    semua, desimal = tahunan.satu.jumlah, int(tahunan.aturan.angka("desimal").nilai)
    return CelahTerukur(
        dimensi=satu.dimensi,
        komponen=satu.komponen,
        unit=None if satu.unit is None else AcuanUnit.model_validate(satu.unit),
        orang=satu.orang,
        poin=round_half_up(satu.poin, desimal),
        per_orang=satu.per_orang(desimal),
        indeks=satu.indeks(semua, desimal),
    )


def celah_orang(
    baris: Baris, pembaca: Pembaca, hasil: HasilPegawai, tahunan: Tahunan
) -> CelahTerukur:
    """Show what one person lacks, and how to get it."""
    semua, desimal = tahunan.satu.jumlah, int(tahunan.aturan.angka("desimal").nilai)
    saran = [CelahIpAsn.model_validate(satu) for satu in hasil.celah]
    poin = sum((satu.poin for satu in hasil.celah), Decimal(0))
    banyak = Celah(1, poin)
    return CelahTerukur(
        pegawai=orang(baris, pembaca),
        orang=1,
        poin=round_half_up(poin, desimal),
        per_orang=banyak.per_orang(desimal),
        # One person moves the index of thousands by less than is shown of it.
        indeks=banyak.indeks(semua, 2 * desimal),
        saran=saran,
    )
