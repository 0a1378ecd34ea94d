"""Shapes of the result of a survey."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from app.api.numbers import Angka
from app.api.schemas.base import AturanTerpakai, Keluar, Langkah, terpakai
from app.domain.law.status import Status
from app.domain.skm.tindak_lanjut import StatusTindakLanjut
from app.usecases.skm.hasil import HasilSurvei

Mutu = Literal["A", "B", "C", "D"] | None


class HasilSkmSurvei(Keluar):
    """Survei yang dihitung."""

    kode: str
    nama: str
    periode_mulai: date
    periode_selesai: date


class HasilSkmUnsur(Keluar):
    """Satu unsur: rata-rata jawaban, bagian tertimbangnya, nilai 25-100, dan mutunya."""

    kode: str
    nama: str
    penjawab: Annotated[int, Field(description="Yang menjawab unsur ini; jawaban kosong tidak")]
    nrr: Angka | None
    nrr_tertimbang: Angka | None
    nilai: Angka | None
    mutu: Mutu
    status: Status


class HasilSkmSampel(Keluar):
    """Kecukupan sampel menurut populasi penerima layanan; null bila populasinya tidak disebut."""

    populasi: int | None
    target: int | None
    responden: int
    kurang: int | None
    cukup: bool | None


class HasilSkmKelompok(Keluar):
    """Satu kelompok jawaban; yang `ditahan` terlalu kecil, atau menutupi yang terlalu kecil."""

    kode: Annotated[str | None, Field(description="Null: tidak disebut responden")]
    nama: str | None
    unit: Annotated[str | None, Field(description="Kode unit, pada layanan dan unit")]
    responden: int | None
    persen: Annotated[Angka | None, Field(description="Bagian dari seluruh responden")]
    indeks: Angka | None
    nilai: Angka | None
    mutu: Mutu
    status: Literal["terisi", "belum_ada_data", "penyebut_nol", "tidak_berlaku", "ditahan"]


class HasilSkmProfil(Keluar):
    """Responden menurut ciri yang disebutnya sendiri."""

    jenis_kelamin: list[HasilSkmKelompok]
    kelompok_usia: list[HasilSkmKelompok]
    pendidikan: list[HasilSkmKelompok]
    pekerjaan: list[HasilSkmKelompok]


class HasilSkmUnit(Keluar):
    """Rata-rata nilai unit, masing-masing dihitung satu kali; pembanding nilai gabungan.

    Unit yang ditahan tidak ikut, sebab bersama yang lain nilainya dapat dihitung kembali; unit
    tanpa data tidak ikut dan tidak menjadi nol.
    """

    nilai: Angka | None
    mutu: Mutu
    unit: Annotated[int, Field(description="Banyaknya unit yang dirata-ratakan")]
    responden: Annotated[int, Field(description="Responden pada unit-unit itu")]
    unit_ditahan: int
    unit_tanpa_data: int


class HasilSkmTren(HasilSkmSurvei):
    """Satu survei pada garis waktu instansi; yang terbit memakai nilai terbitannya."""

    responden: int
    nilai: Angka | None
    mutu: Mutu
    status: Status
    terbit: bool


class HasilSkmFrekuensi(Keluar):
    """Berapa kali sebuah skor diberikan pada semua unsur."""

    skor: int
    frekuensi: int


class HasilSkmRencana(Keluar):
    """Rencana tindak lanjut pada sebuah unsur."""

    rencana: str
    tenggat: date
    status: StatusTindakLanjut


class HasilSkmTindakan(HasilSkmRencana):
    """Rencana tindak lanjut, dengan tempatnya dan keterlambatannya."""

    id: UUID
    terlambat: bool


class HasilSkmTerendah(Keluar):
    """Unsur terendah dengan rencana tindak lanjutnya; kosong: belum direncanakan."""

    kode: str
    nama: str
    nrr: Angka | None
    tindak_lanjut: list[HasilSkmTindakan]


class BolehHasilSkm(Keluar):
    """Yang boleh dilakukan pemanggil terhadap hasil ini."""

    terbitkan: bool
    tarik: bool
    tindak_lanjut: bool
    komentar: bool
    ekspor_respon: bool


class HasilSkmIsi(Keluar):
    """Hasil survei: nilai gabungan, unsur, kelompok, kecukupan sampel, dan tren."""

    survei: HasilSkmSurvei
    metode: Literal["skm", "frekuensi"]
    responden: int
    indeks: Annotated[Angka | None, Field(description="1-4; null pada metode frekuensi")]
    nilai: Annotated[
        Angka | None, Field(description="25-100; pada metode frekuensi rata-rata skor 1-4")
    ]
    mutu: Annotated[Mutu, Field(description="Null pada metode frekuensi")]
    kinerja: str | None
    status: Status
    unsur: list[HasilSkmUnsur]
    sampel: HasilSkmSampel
    layanan: list[HasilSkmKelompok]
    unit: list[HasilSkmKelompok]
    profil: HasilSkmProfil
    rata_rata_unit: HasilSkmUnit
    tren: list[HasilSkmTren]
    minimum: Annotated[int, Field(description="Kelompok yang lebih kecil dari ini ditahan")]


class HasilSkmRead(HasilSkmIsi):
    """Hasil survei sebagaimana dilihat instansinya; dihitung dari jawaban saat ini."""

    frekuensi: Annotated[list[HasilSkmFrekuensi], Field(description="Terisi pada metode frekuensi")]
    unsur_terendah: Annotated[
        list[HasilSkmTerendah], Field(description="Paling banyak tiga, yang terendah lebih dulu")
    ]
    boleh: BolehHasilSkm
    jejak: Annotated[
        list[Langkah] | None,
        Field(exclude_if=lambda nilai: nilai is None, description="Bila diminta"),
    ] = None


class MetaHasilSkm(Keluar):
    """Aturan yang menghasilkan nilainya, dan aturan lain yang ikut dipakai."""

    aturan: AturanTerpakai
    aturan_lain: list[AturanTerpakai]


class JawabanHasilSkm(BaseModel):
    """Jawaban berisi hasil survei."""

    data: HasilSkmRead
    meta: MetaHasilSkm


def isi(hasil: HasilSurvei) -> dict[str, object]:
    """Return what the result says to those inside and outside alike."""
    unsur = [
        HasilSkmUnsur(
            penjawab=n,
            **{k: getattr(satu, k) for k in HasilSkmUnsur.model_fields if k != "penjawab"},
        )
        for satu, n in zip(hasil.skm.unsur, hasil.penjawab, strict=True)
    ]
    nilai = hasil.nilai
    return {
        "survei": hasil.survei,
        "metode": hasil.metode,
        "responden": hasil.responden,
        **{k: getattr(nilai, k) for k in ("indeks", "nilai", "mutu", "kinerja", "status")},
        "unsur": unsur,
        "sampel": hasil.sampel,
        "layanan": hasil.layanan,
        "unit": hasil.unit,
        "profil": hasil.profil,
        "rata_rata_unit": hasil.rata_unit,
        "tren": hasil.tren,
        "minimum": hasil.minimum,
    }


def jawaban_hasil(hasil: HasilSurvei, boleh: dict[str, bool]) -> JawabanHasilSkm:
    """Answer with a result; with its steps if they were kept."""
    jejak = hasil.aturan[1]
    data = HasilSkmRead.model_validate(
        {
            **isi(hasil),
            "frekuensi": [{"skor": s, "frekuensi": n} for s, n in hasil.frekuensi.items()],
            "unsur_terendah": terendah(hasil),
            "boleh": boleh,
            "jejak": [Langkah.model_validate(s) for s in jejak.steps] if jejak.simpan else None,
        }
    )
    return JawabanHasilSkm(data=data, meta=meta_hasil(hasil))


def meta_hasil(hasil: HasilSurvei) -> MetaHasilSkm:
    """Name the rules behind a result."""
    lain = [terpakai(*satu) for satu in hasil.aturan_lain]
    return MetaHasilSkm(aturan=terpakai(*hasil.aturan), aturan_lain=lain)


def terendah(hasil: HasilSurvei) -> list[dict[str, object]]:
    """Return the lowest unsur with what is planned about each."""
    unsur = {satu.kode: satu for satu in hasil.skm.unsur}
    return [
        {
            "kode": kode,
            "nama": unsur[kode].nama,
            "nrr": unsur[kode].nrr,
            "tindak_lanjut": [satu for satu in hasil.rencana if satu.unsur == kode],
        }
        for kode in hasil.skm.unsur_terendah
    ]
