"""Shapes of answers, the same for the API, the page, forms on paper and imported files."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from app.domain.skm import UNSUR
from app.domain.skm.kamus import (
    KelaminResponden,
    KelompokUsia,
    Pekerjaan,
    PendidikanResponden,
    SlotJam,
)
from app.usecases.instansi import KODE
from app.usecases.objek import only_object
from app.usecases.scalars import Bulat, Tanggal, tanpa_kendali

PANJANG_TEKS = 1000
_SUREL = re.compile(r"\S@\S+\.\S")
# NIK and NIP with or without separators; a telephone number.
_NOMOR = re.compile(r"(\d[ .\-/]?){16,}|(\+?62|\b0)[ .\-]?8(\d[ .\-]?){8,}")


def satu_baris(nilai: Any) -> Any:  # noqa: ANN401 - whatever the caller sent
    """Join the lines of a text."""
    return re.sub(r"\s*[\r\n\t]+\s*", " ", nilai).strip() if isinstance(nilai, str) else nilai


def tanpa_data_pribadi(teks: str) -> str:
    """Refuse a text with an e-mail address or a number that tells who wrote it."""
    if _SUREL.search(teks) or _NOMOR.search(teks):
        raise PydanticCustomError("respon_data_pribadi", "personal data")
    return teks


TeksBebas = Annotated[
    str,
    Field(max_length=PANJANG_TEKS),
    BeforeValidator(satu_baris),
    AfterValidator(tanpa_kendali),
    AfterValidator(tanpa_data_pribadi),
]
Skor = Annotated[Bulat, Field(examples=[4])]
KodePertanyaan = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class _Isian(BaseModel):
    """Kunci yang tidak dikenal ditolak."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    _objek = only_object()


class JawabanUnsur(_Isian):
    """Jawaban kesembilan unsur, masing-masing nilai pilihan pada kuesioner; semua wajib."""

    persyaratan: Skor
    prosedur: Skor
    waktu: Skor
    biaya: Skor
    produk: Skor
    kompetensi: Skor
    perilaku: Skor
    pengaduan: Skor
    sarpras: Skor


class JawabanUnsurKertas(_Isian):
    """Jawaban kesembilan unsur pada formulir kertas; null bila tidak diisi responden."""

    persyaratan: Skor | None
    prosedur: Skor | None
    waktu: Skor | None
    biaya: Skor | None
    produk: Skor | None
    kompetensi: Skor | None
    perilaku: Skor | None
    pengaduan: Skor | None
    sarpras: Skor | None


assert tuple(JawabanUnsur.model_fields) == UNSUR == tuple(JawabanUnsurKertas.model_fields)


class ProfilResponden(_Isian):
    """Profil responden menurut formulir; tanpa nama, NIK, atau surel. Semua boleh kosong."""

    jenis_kelamin: KelaminResponden | None = None
    kelompok_usia: KelompokUsia | None = None
    pendidikan: PendidikanResponden | None = None
    pekerjaan: Pekerjaan | None = None


class _Respon(_Isian):
    """Isian bersama jawaban daring dan jawaban kertas."""

    layanan: Annotated[
        str | None, Field(pattern=KODE, description="Kode atau id layanan yang diterima")
    ] = None
    profil: Annotated[ProfilResponden, Field(default_factory=ProfilResponden)]
    komentar: Annotated[TeksBebas | None, Field(description="Saran; tanpa data pribadi")] = None
    jawaban_lain: Annotated[
        dict[KodePertanyaan, TeksBebas],
        Field(
            default_factory=dict,
            max_length=50,
            description="Jawaban pertanyaan tambahan menurut kodenya: kode pilihan, atau teks",
        ),
    ]


class ResponPublik(_Respon):
    """Satu jawaban dari masyarakat, tanpa keterangan tentang siapa yang menjawab."""

    formulir: Annotated[
        str, Field(max_length=200, description="Token formulir dari GET kuesioner; sekali kirim")
    ]
    tiket: Annotated[
        str | None, Field(max_length=40, description="Wajib pada survei bertiket; sekali pakai")
    ] = None
    jawaban: JawabanUnsur
    situs: Annotated[
        str | None, Field(max_length=200, description="Dibiarkan kosong; jebakan bagi robot")
    ] = None


class ResponKertas(_Respon):
    """Satu formulir kertas, disalin oleh petugas."""

    tanggal: Annotated[Tanggal, Field(ge=date(1900, 1, 1), le=date(2200, 12, 31))]
    slot_jam: Annotated[SlotJam | None, Field(description="Pagi, atau siang dan sore")] = None
    jawaban: JawabanUnsurKertas
