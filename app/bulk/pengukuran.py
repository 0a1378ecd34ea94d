"""Scoring the facts of a whole agency, in the two ways that suit the two engines.

PostgreSQL: facts come as CSV and leave with their points. SQLite: a row costs more to fetch
than to join, so every combination of facts that a dimension can meet is scored once, and the
database looks the points up.
"""

import io
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

import polars as pl

from app.bulk import ip_asn
from app.bulk.ip_asn import JAM, POIN, bulat, golongan
from app.domain.ip_asn import DIMENSI
from app.domain.ip_asn.facts import HUKUMAN, KELOMPOK_JABATAN, PENDIDIKAN
from app.domain.law.ruleset import RuleView

# Columns of the facts in the order they come in; the rest are text.
_BOOLEAN = ("diklat_kepemimpinan", "diklat_fungsional", "seminar")
_ANGKA = ("jp_teknis", "nilai_skp")
_SEDIKIT = (
    "jenis_pegawai", "kelompok_jabatan", "golongan", "jenis_kelamin", "pendidikan",
    "pendidikan_dipersyaratkan", "predikat_kinerja", "hukuman_disiplin", "alasan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bagian:
    """Some of the persons: who was measured, and who was left out."""

    diukur: pl.DataFrame
    dilewati: pl.DataFrame


def per_bagian(
    potongan: Iterable[bytes], kolom: Sequence[str], aturan: RuleView
) -> Iterator[Bagian]:
    """Score persons part by part, from pieces of CSV without header; an empty field is null."""
    for teks in _gabung(potongan):
        fakta = _baca(teks, kolom)
        yield Bagian(nilai(fakta, aturan), dilewati(fakta))


def _gabung(potongan: Iterable[bytes], batas: int = 8_000_000) -> Iterable[bytes]:
    kumpul: list[bytes] = []
    besar = 0
    for satu in potongan:
        kumpul.append(satu)
        besar += len(satu)
        if besar >= batas:
            yield b"".join(kumpul)
            kumpul, besar = [], 0
    if kumpul:
        yield b"".join(kumpul)


def _skema(kolom: Sequence[str]) -> dict[str, pl.DataType]:
    jenis: dict[str, pl.DataType] = dict.fromkeys(kolom, pl.String())
    jenis |= dict.fromkeys((*_BOOLEAN, *_ANGKA), pl.Int64())
    return jenis | dict.fromkeys(_SEDIKIT, pl.Categorical())


def _baca(teks: bytes, kolom: Sequence[str]) -> pl.DataFrame:
    return pl.read_csv(
        io.BytesIO(teks), has_header=False, new_columns=list(kolom), schema=_skema(kolom)
    )


def nilai(fakta: pl.DataFrame, aturan: RuleView) -> pl.DataFrame:
    """Score who can be measured, in the order of their ids: an index grows best at its end."""
    diukur = fakta.lazy().filter(pl.col("alasan").is_null()).drop("alasan")
    benar = diukur.with_columns(pl.col(_BOOLEAN) == 1).sort("pegawai_id")
    return ip_asn.nilai(benar, aturan).collect()


def dilewati(fakta: pl.DataFrame) -> pl.DataFrame:
    """Return who cannot be measured, and why."""
    return fakta.filter(pl.col("alasan").is_not_null()).select("pegawai_id", "unit_id", "alasan")


@dataclass(frozen=True, slots=True)
class Kisi:
    """Points of every combination of facts that each dimension can meet; '' and -1 for none."""

    kualifikasi: Sequence[tuple[str, str, int]]
    kompetensi: Sequence[tuple[str, int, int, int, int, int]]
    kinerja: Sequence[tuple[str, int, int]]
    disiplin: Sequence[tuple[str, int]]
    kategori: Sequence[tuple[int, str]]
    jp_minimum: int


def kisi(aturan: RuleView, penilaian: Sequence[tuple[str, int]]) -> Kisi:
    """Score the grid of facts; ``penilaian`` are the assessments there are."""
    kosong = pl.col(pl.String).replace({"": None})
    didik = _kotak(pendidikan=PENDIDIKAN, pendidikan_dipersyaratkan=("", *PENDIDIKAN))
    jp = bulat(aturan.angka("jp_minimum").nilai, JAM)
    ya = (0, 1)
    latih = _kotak(
        kelompok_jabatan=KELOMPOK_JABATAN, diklat_kepemimpinan=ya, diklat_fungsional=ya,
        jp_cukup=ya, seminar=ya,
    )  # fmt: skip
    terlatih = latih.with_columns(
        pl.col(_BOOLEAN) == 1, jp_teknis=pl.when(pl.col("jp_cukup") == 1).then(jp).otherwise(jp - 1)
    )
    skema = {"predikat_kinerja": pl.String, "nilai_skp": pl.Int64}
    nilai_kerja = pl.DataFrame(list(penilaian), schema=skema, orient="row")
    hukum = _kotak(hukuman_disiplin=("", *HUKUMAN))
    bagian = {
        "kualifikasi": (didik, didik.with_columns(kosong)),
        "kompetensi": (latih, terlatih),
        "kinerja": (
            nilai_kerja,
            nilai_kerja.with_columns(kosong, nilai_skp=pl.col("nilai_skp").replace({-1: None})),
        ),
        "disiplin": (hukum, hukum.with_columns(kosong)),
    }
    baris = {
        nama: kunci.with_columns(isi.select(ip_asn.EKSPRESI[nama](aturan).alias("poin")))
        .drop_nulls("poin")  # facts without which nobody is measured
        .rows()
        for nama, (kunci, isi) in bagian.items()
    }
    return Kisi(**baris, kategori=_kategori(baris, aturan), jp_minimum=jp)


def _kotak(**sisi: Sequence[str | int]) -> pl.DataFrame:
    return pl.DataFrame(list(itertools.product(*sisi.values())), schema=list(sisi), orient="row")


def _kategori(
    baris: dict[str, list[tuple[str | int, ...]]], aturan: RuleView
) -> list[tuple[int, str]]:
    """Find the category of every sum that points of the four dimensions can make."""
    poin = [{int(satu[-1]) for satu in baris[nama]} or {0} for nama in DIMENSI]
    jumlah = sorted(reduce(lambda a, b: {x + y for x in a for y in b}, poin, {0}))
    bingkai = pl.DataFrame({"nilai": jumlah}, schema={"nilai": pl.Int64})
    kelas = golongan(pl.col("nilai"), aturan.skala("kategori"), POIN)
    return bingkai.with_columns(kategori=kelas).rows()
