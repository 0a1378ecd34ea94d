"""A planning document as people hand it in: its shape, and its way into the domain."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from app.domain import keselarasan
from app.usecases.ganda import TANPA_NOMOR_GANDA, TANPA_TAHUN_GANDA
from app.usecases.numbers import AngkaMasuk, AngkaTakNegatif
from app.usecases.objek import only_object
from app.usecases.scalars import Bulat

BARIS_MAKSIMUM, TAHUN_MAKSIMUM = 20_000, 40
TAHUN_PERTAMA, TAHUN_TERAKHIR = 1900, 2200
_EMPAT_ANGKA = re.compile(r"\d{4}", re.ASCII).fullmatch
_DUA_MASUKAN = frozenset({"selisih", "persen_perubahan", "persen"})


def _tahun(nilai: Any) -> int | str:  # noqa: ANN401 - whatever was sent
    """Accept 2024 and "2024", and keep it as it was written."""
    teks = str(nilai) if isinstance(nilai, int) and not isinstance(nilai, bool) else nilai
    if not isinstance(teks, str) or not _EMPAT_ANGKA(teks):
        raise PydanticCustomError("bukan_tahun", "no year")
    if not TAHUN_PERTAMA <= int(teks) <= TAHUN_TERAKHIR:
        raise PydanticCustomError("bukan_tahun", "no year")
    return nilai  # type: ignore[no-any-return]


def _tanpa_nul(nilai: str | None) -> str | None:
    if nilai is not None and "\x00" in nilai:
        raise PydanticCustomError("karakter_terlarang", "NUL")
    return nilai


_Bersih = AfterValidator(_tanpa_nul)
Kode = Annotated[str, Field(min_length=1, max_length=100), _Bersih]
Nama = Annotated[str, Field(min_length=1, max_length=2000), _Bersih]
KodeOpsional = Annotated[str | None, Field(max_length=100), _Bersih]
NamaOpsional = Annotated[str | None, Field(max_length=2000), _Bersih]
Tahun = Annotated[
    int | str,
    PlainValidator(_tahun),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": TAHUN_PERTAMA, "maximum": TAHUN_TERAKHIR},
                {"type": "string", "pattern": r"^(19|20|21)\d\d$|^2200$"},
            ],
            "examples": [2024],
        }
    ),
]

Deret = Annotated[dict[Tahun, AngkaMasuk | None], Field(max_length=TAHUN_MAKSIMUM)]


class Bagian(BaseModel):
    """Bagian sebuah dokumen; kunci yang tidak dikenal ditolak."""

    model_config = ConfigDict(extra="forbid")

    _objek = only_object()


class NilaiAwalMasuk(Bagian):
    """Nilai indikator sebelum rencana dimulai."""

    tahun: Tahun
    nilai: AngkaMasuk


class IndikatorMasuk(Bagian):
    """Satu indikator pada satu tabel, dengan target dan realisasinya per tahun."""

    tabel: Kode
    baris: KodeOpsional = None
    tingkat: KodeOpsional = None
    uraian: NamaOpsional = None
    indikator: Nama
    satuan: KodeOpsional = None
    arah: Literal["naik_baik", "turun_baik"]
    awal: NilaiAwalMasuk | None = None
    target: Deret | None = None
    realisasi: Deret | None = None
    capaian: Deret | None = None
    akhir: AngkaMasuk | None = None
    capaian_akhir: AngkaMasuk | None = None


class IndikatorProgramMasuk(Bagian):
    """Indikator yang tercetak pada baris program."""

    nama: Nama
    satuan: KodeOpsional = None
    awal: AngkaMasuk | None = None
    target: Deret | None = None
    akhir: AngkaMasuk | None = None


class AnggaranMasuk(Bagian):
    """Anggaran satu baris dalam satu tahun, dalam rupiah."""

    tahun: Tahun
    pagu: AngkaTakNegatif | None = None
    pagu_perubahan: AngkaTakNegatif | None = None
    realisasi: AngkaTakNegatif | None = None
    persen: AngkaMasuk | None = None
    sisa: AngkaMasuk | None = None


class PertumbuhanMasuk(Bagian):
    """Rata-rata pertumbuhan, dalam persen."""

    pagu: AngkaMasuk | None = None
    realisasi: AngkaMasuk | None = None


class BarisProgramMasuk(Bagian):
    """Satu baris tabel program, menurut urutan cetak."""

    tabel: Kode
    urut: Annotated[Bulat, Field(ge=0, le=1_000_000)]
    jenis: Literal["tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan", "jumlah", "uraian"]
    nomor: KodeOpsional = None
    kode: KodeOpsional = None
    nama: Nama
    mencakup: Annotated[list[Kode] | None, Field(max_length=1000)] = None
    indikator: Annotated[list[IndikatorProgramMasuk] | None, Field(max_length=200)] = None
    anggaran: Annotated[
        list[AnggaranMasuk] | None, Field(max_length=TAHUN_MAKSIMUM), TANPA_TAHUN_GANDA
    ] = None
    total_pagu: AngkaTakNegatif | None = None
    rata_rata_pertumbuhan: PertumbuhanMasuk | None = None


class PernyataanMasuk(Bagian):
    """Angka dalam uraian yang diturunkan dari angka lain."""

    lokasi: Kode
    uraian: Nama
    rumus: Literal["selisih", "persen_perubahan", "persen", "jumlah"]
    masukan: Annotated[list[AngkaMasuk], Field(min_length=1, max_length=1000)]
    tercetak: AngkaMasuk

    @model_validator(mode="after")
    def _dua(self) -> "PernyataanMasuk":
        if self.rumus in _DUA_MASUKAN and len(self.masukan) != 2:  # noqa: PLR2004 - new and old
            raise PydanticCustomError("masukan_dua", "two", {"rumus": self.rumus})
        return self


class DokumenMasuk(Bagian):
    """Dokumen perencanaan atau laporan kinerja, sebagaimana tercetak."""

    kode: Kode
    jenis: Literal["renstra", "renja", "perjanjian_kinerja", "lkjip"]
    judul: Nama
    instansi: Kode
    tahun_awal: Tahun
    tahun_akhir: Tahun
    indikator: Annotated[list[IndikatorMasuk], Field(max_length=BARIS_MAKSIMUM)] = []
    program: Annotated[
        list[BarisProgramMasuk], Field(max_length=BARIS_MAKSIMUM), TANPA_NOMOR_GANDA
    ] = []
    pernyataan: Annotated[list[PernyataanMasuk], Field(max_length=BARIS_MAKSIMUM)] = []

    @model_validator(mode="after")
    def _masa(self) -> "DokumenMasuk":
        if int(self.tahun_akhir) < int(self.tahun_awal):
            raise PydanticCustomError("tahun_terbalik", "years")
        return self


def ke_domain(masuk: DokumenMasuk) -> keselarasan.Dokumen:
    """Turn a document as handed in into the facts that the audit reads."""
    return keselarasan.Dokumen(
        kode=masuk.kode,
        jenis=masuk.jenis,
        judul=masuk.judul,
        instansi=masuk.instansi,
        tahun_awal=int(masuk.tahun_awal),
        tahun_akhir=int(masuk.tahun_akhir),
        indikator=tuple(_indikator(satu) for satu in masuk.indikator),
        program=tuple(_program(satu) for satu in masuk.program),
        pernyataan=tuple(_pernyataan(satu) for satu in masuk.pernyataan),
    )


def _deret(deret: Mapping[int | str, Decimal | None] | None) -> dict[int, Decimal]:
    return {int(tahun): nilai for tahun, nilai in (deret or {}).items() if nilai is not None}


def _indikator(masuk: IndikatorMasuk) -> keselarasan.BarisIndikator:
    awal = masuk.awal
    return keselarasan.BarisIndikator(
        tabel=masuk.tabel,
        indikator=masuk.indikator,
        arah=masuk.arah,
        baris=masuk.baris or None,
        tingkat=masuk.tingkat or None,
        uraian=masuk.uraian or None,
        satuan=masuk.satuan or None,
        awal=None if awal is None else keselarasan.NilaiAwal(int(awal.tahun), awal.nilai),
        target=_deret(masuk.target),
        realisasi=_deret(masuk.realisasi),
        capaian=_deret(masuk.capaian),
        akhir=masuk.akhir,
        capaian_akhir=masuk.capaian_akhir,
    )


def _program(masuk: BarisProgramMasuk) -> keselarasan.BarisProgram:
    tumbuh = masuk.rata_rata_pertumbuhan
    return keselarasan.BarisProgram(
        tabel=masuk.tabel,
        urut=masuk.urut,
        jenis=masuk.jenis,
        nama=masuk.nama,
        kode=masuk.kode or None,
        nomor=masuk.nomor or None,
        mencakup=None if masuk.mencakup is None else tuple(masuk.mencakup),
        indikator=tuple(
            keselarasan.IndikatorProgram(
                satu.nama, satu.satuan or None, satu.awal, _deret(satu.target), satu.akhir
            )
            for satu in masuk.indikator or ()
        ),
        anggaran=tuple(_anggaran(satu) for satu in masuk.anggaran or ()),
        total_pagu=masuk.total_pagu,
        rata_rata_pertumbuhan=(
            None if tumbuh is None else keselarasan.Pertumbuhan(tumbuh.pagu, tumbuh.realisasi)
        ),
    )


def _anggaran(masuk: AnggaranMasuk) -> keselarasan.AnggaranTahun:
    return keselarasan.AnggaranTahun(
        int(masuk.tahun),
        masuk.pagu,
        masuk.pagu_perubahan,
        masuk.realisasi,
        masuk.persen,
        masuk.sisa,
    )


def _pernyataan(masuk: PernyataanMasuk) -> keselarasan.Pernyataan:
    return keselarasan.Pernyataan(
        masuk.lokasi, masuk.uraian, masuk.rumus, tuple(masuk.masukan), masuk.tercetak
    )
