"""The tally of a survey, from answers, from sums, or from means per element."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact, plain
from app.domain.law.ruleset import RuleView
from app.domain.skm.facts import UNSUR


@dataclass(frozen=True, slots=True)
class Jumlah:
    """Sum of the answers to one element and how many there were."""

    jumlah: int
    penjawab: int


@dataclass(frozen=True, slots=True)
class Rekap:
    """Per element, in their order, a sum with its count or a mean; and the respondents."""

    unsur: tuple[Jumlah | Decimal, ...]
    responden: int | None


def dari_respon(respon: Sequence[Sequence[int | None]], aturan: RuleView) -> Rekap:
    """Add up the answers of every form, nine per form, ``None`` where unanswered.

    Every form counts as a respondent; an unanswered element lowers only its own count.
    MasukanTidakSah lists every answer outside the scale. Source: PermenPANRB 14/2017.
    """
    batas = aturan.tabel("jawaban")
    bawah, atas = int(batas["minimum"].nilai), int(batas["maksimum"].nilai)
    # Plain integers by column: a survey may hold a hundred thousand forms.
    kolom = zip(*respon, strict=True) if respon else ((),) * len(UNSUR)
    unsur, masalah = [], []
    for urut, (_, isi) in enumerate(zip(UNSUR, kolom, strict=True)):
        jawaban = [satu for satu in isi if satu is not None]
        if jawaban and not bawah <= min(jawaban) <= max(jawaban) <= atas:
            masalah += _di_luar(isi, urut, bawah, atas)
        unsur.append(Jumlah(sum(jawaban), len(jawaban)))
    if masalah:
        raise MasukanTidakSah(sorted(masalah, key=_baris))
    return Rekap(tuple(unsur), len(respon))


def dari_jumlah(jumlah: Sequence[int], responden: int, aturan: RuleView) -> Rekap:
    """Take the nine sums of answers given by ``responden`` persons who answered everything.

    A sum lies between lowest and highest answer times the respondents; MasukanTidakSah
    lists every one that does not. Source: PermenPANRB 14/2017.
    """
    batas = aturan.tabel("jawaban")
    bawah, atas = batas["minimum"].nilai * responden, batas["maksimum"].nilai * responden
    _periksa("jumlah_unsur", jumlah, bawah, atas)
    return Rekap(tuple(Jumlah(satu, responden) for satu in jumlah), responden)


def dari_rata_rata(
    rata_rata: Sequence[Decimal], aturan: RuleView, responden: int | None = None
) -> Rekap:
    """Take the nine mean answers as they are, with the number of respondents if known.

    MasukanTidakSah lists every mean outside the scale of answers. Source: PermenPANRB 14/2017.
    """
    batas = aturan.tabel("jawaban")
    _periksa("rata_rata_unsur", rata_rata, batas["minimum"].nilai, batas["maksimum"].nilai)
    return Rekap(tuple(rata_rata), responden)


def _periksa(lokasi: str, nilai: Sequence[Exact], bawah: Decimal, atas: Decimal) -> None:
    masalah = [
        _masalah(f"{lokasi}[{urut}]", bawah, atas)
        for urut, satu in enumerate(nilai)
        if not bawah <= satu <= atas
    ]
    if masalah:
        raise MasukanTidakSah(masalah)


def _di_luar(isi: Sequence[int | None], kolom: int, bawah: int, atas: int) -> list[Masalah]:
    return [
        _masalah(f"respon[{baris}][{kolom}]", bawah, atas)
        for baris, satu in enumerate(isi)
        if satu is not None and not bawah <= satu <= atas
    ]


def _masalah(lokasi: str, bawah: Exact, atas: Exact) -> Masalah:
    return Masalah(lokasi, "di_luar_rentang", {"minimum": plain(bawah), "maksimum": plain(atas)})


def _baris(masalah: Masalah) -> int:
    return int(masalah.lokasi.removeprefix("respon[").partition("]")[0])
