"""Shapes of surveys."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.api.schemas.base import Keluar, Masuk
from app.api.schemas.instansi import Nama
from app.api.schemas.survei.kuesioner import LayananTanya, PertanyaanTampak, UnsurTampak
from app.api.schemas.unit import Hari
from app.domain.skm.kamus import AksesSurvei, JenisPertanyaan, StatusSurvei
from app.usecases.instansi import KODE
from app.usecases.scalars import Bulat, YaTidak
from app.usecases.survei.isian import KodePertanyaan
from app.usecases.survei.susunan import SurveiTampak

Teks = Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\x00-\x1f\x7f]+$")]
Pengantar = Annotated[str | None, Field(max_length=2000, pattern=r"^[^\x00-\x1f\x7f]*$")]
Bobot = Annotated[
    Literal["persis", "0.111", "0.11"] | None,
    Field(description="Cara bobot unsur; null: menurut aturan yang berlaku"),
]
LayananDitanya = Annotated[
    list[Annotated[str, Field(pattern=KODE)]],
    Field(max_length=500, description="Id atau kode layanan yang disurvei"),
]
Populasi = Annotated[
    Bulat | None,
    Field(ge=1, le=1_000_000_000, description="Penerima layanan; menentukan target sampel"),
]
BatasPerJam = Annotated[
    Bulat, Field(ge=1, le=100_000, description="Jawaban daring terbanyak dalam satu jam")
]
_BOLEH_KOSONG = {"pengantar", "populasi"}


class PilihanJawabanMasuk(Masuk):
    """Satu pilihan jawaban pertanyaan tambahan."""

    kode: KodePertanyaan
    teks: Teks
    teks_en: Teks | None = None


class PertanyaanMasuk(Masuk):
    """Pertanyaan tambahan di luar indeks: memilih satu jawaban, atau menulis teks."""

    kode: KodePertanyaan
    teks: Teks
    teks_en: Teks | None = None
    jenis: JenisPertanyaan
    wajib: YaTidak = False
    pilihan: Annotated[list[PilihanJawabanMasuk], Field(default_factory=list, max_length=30)]

    @model_validator(mode="after")
    def _seimbang(self) -> "PertanyaanMasuk":
        if self.jenis == "teks" and self.pilihan:
            raise PydanticCustomError("survei_pilihan_lebih", "choices")
        if self.jenis == "pilihan" and len(self.pilihan) < 2:  # noqa: PLR2004 - else no choice
            raise PydanticCustomError("survei_pilihan_kurang", "choices")
        _tunggal([satu.kode for satu in self.pilihan])
        return self


def _tunggal(kode: list[str]) -> None:
    ganda = next((satu for satu in kode if kode.count(satu) > 1), None)
    if ganda is not None:
        raise PydanticCustomError("survei_kode_ganda", "twice", {"nilai": ganda})


def _kode_tunggal(pertanyaan: list[PertanyaanMasuk] | None) -> None:
    _tunggal([satu.kode for satu in pertanyaan or ()])


class SurveiCreate(Masuk):
    """Survei baru sebagai draft; kuesioner kesembilan unsurnya menurut formulir resmi."""

    nama: Nama
    pengantar: Pengantar = None
    periode_mulai: Hari
    periode_selesai: Hari
    bobot: Bobot = None
    akses: Annotated[
        AksesSurvei, Field(description="`terbuka`: siapa saja; `tiket`: sekali per tiket")
    ] = "terbuka"
    layanan: Annotated[LayananDitanya, Field(default_factory=list)]
    pertanyaan: Annotated[list[PertanyaanMasuk], Field(default_factory=list, max_length=20)]
    populasi: Populasi = None
    batas_per_jam: BatasPerJam = 600

    @model_validator(mode="after")
    def _periksa(self) -> "SurveiCreate":
        _kode_tunggal(self.pertanyaan)
        return self


class SurveiUpdate(Masuk):
    """Perubahan survei: yang tidak disebut tetap; daftar diganti seluruhnya."""

    nama: Nama | None = None
    pengantar: Pengantar = None
    periode_mulai: Hari | None = None
    periode_selesai: Hari | None = None
    bobot: Bobot = None
    akses: AksesSurvei | None = None
    layanan: LayananDitanya | None = None
    pertanyaan: Annotated[list[PertanyaanMasuk] | None, Field(max_length=20)] = None
    populasi: Populasi = None
    batas_per_jam: BatasPerJam | None = None

    @model_validator(mode="after")
    def _periksa(self) -> "SurveiUpdate":
        _kode_tunggal(self.pertanyaan)
        if not self.perubahan():
            raise PydanticCustomError("tanpa_perubahan", "nothing")
        return self

    def perubahan(self) -> dict[str, Any]:
        """Return what is named, without the null of what cannot be empty."""
        isi, disebut = self.model_dump(), self.model_fields_set
        return {s: isi[s] for s in disebut if s in _BOLEH_KOSONG or isi[s] is not None}


class BolehSurvei(Keluar):
    """Yang boleh dilakukan pemanggil terhadap survei ini sekarang."""

    ubah: bool
    hapus: bool
    buka: bool
    tutup: bool
    isi: Annotated[bool, Field(description="Mengisi jawaban kertas dan mengimpor")]
    buat_tiket: bool
    terbitkan: bool


class SurveiButir(Keluar):
    """Satu survei pada daftar."""

    id: UUID
    kode: str
    nama: str
    periode_mulai: date
    periode_selesai: date
    status: StatusSurvei
    akses: AksesSurvei
    bobot: str
    aturan_id: str
    target_sampel: int | None
    versi: int


class AturanSurvei(Keluar):
    """Aturan yang mengukur survei ini, tetap sejak dibuat."""

    id: str
    sidik: str
    kuesioner: Annotated[str, Field(description="Asal kata-kata kuesioner")]
    ukuran_sampel: Annotated[str | None, Field(description="Aturan target sampel")]


class SurveiRead(Keluar):
    """Satu survei dengan kuesioner, layanan, dan banyaknya jawaban."""

    id: UUID
    instansi: Annotated[UUID, Field(description="Id instansi")]
    kode: Annotated[str, Field(description="Dipakai pada alamat umum")]
    alamat: Annotated[str, Field(description="Alamat halaman kuesioner pada server ini")]
    nama: str
    pengantar: str | None
    periode_mulai: date
    periode_selesai: date
    status: StatusSurvei
    bobot: str
    akses: AksesSurvei
    aturan: AturanSurvei
    unsur: list[UnsurTampak]
    pertanyaan: list[PertanyaanTampak]
    layanan: list[LayananTanya]
    populasi: int | None
    target_sampel: Annotated[int | None, Field(description="Null tanpa populasi")]
    batas_per_jam: int
    jumlah_respon: int
    tiket: Annotated[int, Field(description="Tiket yang dibuat")]
    tiket_terpakai: int
    dibuka_pada: datetime | None
    ditutup_pada: datetime | None
    diterbitkan_pada: datetime | None
    versi: int
    boleh: BolehSurvei


def survei_read(satu: SurveiTampak) -> SurveiRead:
    """Show a survey."""
    isi = satu.survei
    return SurveiRead.model_validate(
        {
            **isi.model_dump(exclude={"unsur"}),
            "instansi": isi.instansi_id,
            "alamat": f"/survei/{isi.kode}",
            "aturan": AturanSurvei(
                id=isi.aturan_id,
                sidik=isi.aturan_sidik,
                kuesioner=isi.kuesioner_id,
                ukuran_sampel=isi.aturan_sampel_id,
            ),
            "unsur": isi.unsur,
            "pertanyaan": satu.pertanyaan,
            "layanan": satu.layanan,
            "jumlah_respon": satu.jumlah_respon,
            "tiket": satu.tiket,
            "tiket_terpakai": satu.tiket_terpakai,
            "boleh": satu.boleh,
        }
    )
