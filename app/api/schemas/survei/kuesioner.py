"""Shapes of a questionnaire, as staff and public see it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from app.api.schemas.base import Keluar
from app.domain.skm.kamus import AksesSurvei, JenisPertanyaan
from app.domain.skm.kuesioner import kuesioner
from app.usecases.survei.penerimaan import KuesionerTerbuka

TeksInggris = Annotated[str | None, Field(description="Terjemahan Inggris bila ada")]


class PilihanSkor(Keluar):
    """Satu pilihan jawaban sebuah unsur dan nilainya."""

    nilai: int
    teks: str
    teks_en: str


class UnsurTampak(Keluar):
    """Pertanyaan sebuah unsur."""

    kode: str
    nama: Annotated[str, Field(description="Nama unsur menurut peraturan")]
    teks: str
    teks_en: str
    pilihan: list[PilihanSkor]


class PilihanTampak(Keluar):
    """Satu pilihan jawaban."""

    kode: str
    teks: str
    teks_en: TeksInggris


class PertanyaanTampak(Keluar):
    """Pertanyaan tambahan di luar indeks."""

    kode: str
    teks: str
    teks_en: TeksInggris
    jenis: JenisPertanyaan
    wajib: bool
    pilihan: list[PilihanTampak]


class ProfilTanya(Keluar):
    """Pertanyaan tentang responden; boleh dilewati."""

    kode: str
    teks: str
    teks_en: str
    pilihan: list[PilihanTampak]


class LayananTanya(Keluar):
    """Layanan yang disurvei."""

    id: UUID
    kode: str
    nama: str


class KuesionerPublik(Keluar):
    """Kuesioner sebuah survei yang terbuka, dengan token untuk satu formulir."""

    kode: str
    nama: str
    instansi: str
    pengantar: str | None
    akses: AksesSurvei
    periode_mulai: date
    periode_selesai: date
    formulir: Annotated[str, Field(description="Dikirim kembali bersama jawaban, sekali saja")]
    layanan: list[LayananTanya]
    unsur: list[UnsurTampak]
    pertanyaan: list[PertanyaanTampak]
    profil: list[ProfilTanya]


class TandaTerima(Keluar):
    """Jawaban sudah tersimpan; tidak ada nomor yang menghubungkannya dengan pengirim."""

    diterima: Literal[True]


def kuesioner_publik(satu: KuesionerTerbuka) -> KuesionerPublik:
    """Show a questionnaire."""
    profil: Sequence[Mapping[str, Any]] = kuesioner().profil
    return KuesionerPublik(
        kode=satu.kode,
        nama=satu.nama,
        instansi=satu.instansi,
        pengantar=satu.pengantar,
        akses=satu.akses,
        periode_mulai=satu.periode_mulai,
        periode_selesai=satu.periode_selesai,
        formulir=satu.formulir,
        layanan=[LayananTanya.model_validate(isi) for isi in satu.lembar.layanan],
        unsur=[UnsurTampak.model_validate(isi) for isi in satu.lembar.unsur],
        pertanyaan=[PertanyaanTampak.model_validate(isi) for isi in satu.lembar.pertanyaan],
        profil=[ProfilTanya.model_validate(isi) for isi in profil],
    )
