"""The shipped rulebook: which regulation packages exist, and their rule files."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

from app.domain import (
    anggaran,
    capaian,
    indikator,
    ip_asn,
    kepegawaian,
    keselarasan,
    kinerja_pegawai,
    kualitas_data,
    merit,
    nspk,
    penahanan,
    populasi,
    sakip,
    skm,
    talenta,
)
from app.domain.law.errors import BukuAturanRusak, Masalah
from app.domain.law.loader import load
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleSet
from app.domain.law.schema import IndexSchema

# Index name -> what its rule sets must hold. The index names are the calculators' paths.
SCHEMAS: Mapping[str, IndexSchema] = {
    **dict.fromkeys(capaian.INDEKS_SKALA.values(), capaian.SCHEMA),
    "rasio": capaian.SCHEMA_RASIO,
    "anggaran": anggaran.SCHEMA,
    "pertumbuhan": anggaran.SCHEMA_PERTUMBUHAN,
    "pensiun": kepegawaian.SCHEMA_PENSIUN,
    "nip": kepegawaian.SCHEMA_NIP,
    indikator.INDEKS: indikator.SCHEMA,
    "ip-asn": ip_asn.SCHEMA,
    "sistem-merit": merit.SCHEMA,
    "instrumen-merit": merit.SCHEMA_INSTRUMEN,
    merit.INDEKS_AKIBAT: merit.SCHEMA_AKIBAT,
    "sakip": sakip.SCHEMA,
    "keselarasan": keselarasan.SCHEMA,
    "skm": skm.SCHEMA_SKM,
    "ukuran-sampel": skm.SCHEMA_SAMPEL,
    "rata-rata-frekuensi": skm.SCHEMA_FREKUENSI,
    "kualitas-data": kualitas_data.SCHEMA,
    "predikat-kinerja": kinerja_pegawai.SCHEMA_PREDIKAT,
    "distribusi-predikat": kinerja_pegawai.SCHEMA_DISTRIBUSI,
    "nspk": nspk.SCHEMA,
    penahanan.INDEKS: penahanan.SCHEMA,
    "talenta": talenta.SCHEMA,
    populasi.INDEKS: populasi.SCHEMA,
    populasi.INDEKS_MUTU: populasi.SCHEMA_MUTU,
}

PACKAGES = (
    "anggaran",
    "capaian",
    "indikator",
    "ip_asn",
    "kepegawaian",
    "keselarasan",
    "kinerja_pegawai",
    "kualitas_data",
    "merit",
    "nspk",
    "penahanan",
    "populasi",
    "sakip",
    "skm",
    "talenta",
)


@cache
def load_rulebook() -> Rulebook:
    """Read the rule files of all packages, once; BukuAturanRusak lists every problem in them."""
    return load_files(
        {
            nama: resources.files(f"app.domain.{nama}").joinpath("rules.toml").read_text("utf-8")
            for nama in PACKAGES
        }
    )


def load_files(berkas: Mapping[str, str]) -> Rulebook:
    """Read rule files by package name; an id may stand in one of them only."""
    aturan: dict[str, RuleSet] = {}
    masalah: list[Masalah] = []
    for nama, teks in berkas.items():
        try:
            for satu in load(teks, SCHEMAS, "rules.toml"):
                if satu.id in aturan:
                    masalah.append(Masalah(f"{nama}: aturan.{satu.id}", "aturan_ganda"))
                aturan[satu.id] = satu
        except BukuAturanRusak as galat:
            masalah += [Masalah(f"{nama}: {m.lokasi}", m.kode, m.data) for m in galat.masalah]
    if masalah:
        raise BukuAturanRusak(masalah)
    return Rulebook(aturan.values())
