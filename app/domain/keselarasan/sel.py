"""A document as cells: each row under its name, each printed value under its column."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from app.domain.keselarasan.facts import (
    BarisIndikator,
    BarisProgram,
    Dokumen,
    IndikatorProgram,
    Pernyataan,
)

Sel = tuple[str, str]
_ANGGARAN = ("pagu", "pagu_perubahan", "realisasi", "persen", "sisa")


@dataclass(frozen=True, slots=True)
class Baris:
    """A row: in which part and table, how a finding names it, and its printed cells.

    ``pengenal`` are the ways to know it again in another version, the surest first.
    """

    bagian: str
    tabel: str
    sasaran: str
    pengenal: tuple[tuple[str, ...], ...]
    sel: Mapping[str, str]


def uraikan(dokumen: Dokumen) -> list[Baris]:
    """Take a document apart, in printed order; its heading is a row too."""
    return [
        _kepala(dokumen),
        *(_indikator(satu) for satu in dokumen.indikator),
        *(_program(satu) for satu in dokumen.program),
        *(_pernyataan(satu) for satu in dokumen.pernyataan),
    ]


def _teks(nilai: Any) -> str:  # noqa: ANN401 - text, number or decimal
    return f"{nilai:f}" if isinstance(nilai, Decimal) else str(nilai)


def _isi(asal: object, *nama: str) -> Iterator[Sel]:
    """Yield the fields that are printed."""
    for satu in nama:
        nilai = getattr(asal, satu)
        if nilai is not None:
            yield satu, _teks(nilai)


def _deret(nama: str, deret: Mapping[int, Decimal]) -> Iterator[Sel]:
    for tahun, nilai in sorted(deret.items()):
        yield f"{tahun}.{nama}", _teks(nilai)


def _kepala(dokumen: Dokumen) -> Baris:
    sel = dict(_isi(dokumen, "jenis", "judul", "tahun_awal", "tahun_akhir"))
    return Baris("kepala", "", dokumen.kode, (("kepala",),), sel)


def _indikator(satu: BarisIndikator) -> Baris:
    sel = [
        *_isi(satu, "baris", "tingkat", "uraian", "indikator", "satuan", "arah"),
        *(_deret("awal", {satu.awal.tahun: satu.awal.nilai}) if satu.awal else ()),
        *_deret("target", satu.target),
        *_deret("realisasi", satu.realisasi),
        *_deret("capaian", satu.capaian),
        *_isi(satu, "akhir", "capaian_akhir"),
    ]
    pengenal = (
        (satu.tabel, satu.baris or "", satu.indikator),
        (satu.tabel, satu.indikator),
    )
    return Baris("indikator", satu.tabel, satu.indikator, pengenal, dict(sel))


def _program(satu: BarisProgram) -> Baris:
    tumbuh = satu.rata_rata_pertumbuhan
    sel = [
        *_isi(satu, "jenis", "nomor", "kode", "nama"),
        *((("mencakup", ", ".join(satu.mencakup)),) if satu.mencakup is not None else ()),
        *_anggaran(satu),
        *_isi(satu, "total_pagu"),
        *((f"rata_rata_pertumbuhan.{k}", v) for k, v in _tumbuh(tumbuh)),
        *_indikator_program(satu.indikator),
    ]
    pengenal = (
        (satu.tabel, satu.jenis, satu.kode or "", satu.nama),
        *(((satu.tabel, satu.jenis, satu.kode),) if satu.kode else ()),
        (satu.tabel, satu.jenis, "", satu.nama),
    )
    return Baris("program", satu.tabel, satu.sasaran, pengenal, dict(sel))


def _tumbuh(tumbuh: object | None) -> Iterator[Sel]:
    if tumbuh is not None:
        yield from _isi(tumbuh, "pagu", "realisasi")


def _anggaran(satu: BarisProgram) -> Iterator[Sel]:
    for tahun in satu.anggaran:
        for nama, nilai in _isi(tahun, *_ANGGARAN):
            yield f"{tahun.tahun}.{nama}", nilai


def _indikator_program(semua: Iterable[IndikatorProgram]) -> Iterator[Sel]:
    """Name the cells of indicators inside a row by the indicator; a second one of that name too."""
    terlihat: dict[str, int] = {}
    for satu in semua:
        urut = terlihat[satu.nama] = terlihat.get(satu.nama, 0) + 1
        awalan = f"indikator[{satu.nama}]" if urut == 1 else f"indikator[{satu.nama} #{urut}]"
        yield awalan, satu.nama
        for nama, nilai in (
            *_isi(satu, "satuan", "awal"),
            *_deret("target", satu.target),
            *_isi(satu, "akhir"),
        ):
            yield f"{awalan}.{nama}", nilai


def _pernyataan(satu: Pernyataan) -> Baris:
    sel = {
        "rumus": satu.rumus,
        "masukan": ", ".join(_teks(nilai) for nilai in satu.masukan),
        "pernyataan": _teks(satu.tercetak),
        "uraian": satu.uraian,
    }
    pengenal = ((satu.lokasi, satu.uraian), (satu.lokasi,))
    return Baris("pernyataan", satu.lokasi, satu.uraian, pengenal, sel)
