"""Instruments as documents: the shipped ones, and reading any of them with its rule.

A document is a rule file: its sources, one instrument, and the evaluation rule that the
instrument names unless that is a shipped one. All checks of rule files hold for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from app.domain.law.errors import BukuAturanRusak, Masalah
from app.domain.law.loader import parse, read
from app.domain.law.ruleset import RuleSet, RuleView
from app.domain.merit.facts import INDEKS, INDEKS_INSTRUMEN
from app.domain.merit.pemeriksaan import masalah_kecocokan
from app.domain.merit.rules import SCHEMA, SCHEMA_INSTRUMEN

Dokumen = Mapping[str, Any]
BERKAS = ("rules.toml", "instrumen-2025.toml")
SCHEMAS = {INDEKS: SCHEMA, INDEKS_INSTRUMEN: SCHEMA_INSTRUMEN}


@dataclass(frozen=True, slots=True)
class Perangkat:
    """An instrument and the rule that judges its points."""

    instrumen: RuleSet
    aturan: RuleSet

    def pada(self, tahun: int) -> tuple[RuleView, RuleView] | None:
        """Freeze both on the last day of a year on which both are in force; none without one."""
        awal = max(date(tahun, 1, 1), self.instrumen.berlaku_sejak, self.aturan.berlaku_sejak)
        ujung = (date(tahun, 12, 31), self.instrumen.berlaku_sampai, self.aturan.berlaku_sampai)
        akhir = min(satu for satu in ujung if satu is not None)
        if akhir < awal:
            return None
        return self.instrumen.pada(akhir), self.aturan.pada(akhir)


@cache
def bawaan() -> Mapping[str, Dokumen]:
    """Return the shipped instruments by id, each as a document with its rule."""
    hasil = {}
    folder = resources.files("app.domain.merit")
    for nama in BERKAS:
        data = parse(folder.joinpath(nama).read_text("utf-8"), nama)
        for kode, isi in data["aturan"].items():
            if isi["indeks"] == INDEKS_INSTRUMEN:
                (nilai,) = isi["parameter"]["aturan_penilaian"]["nilai"]
                milik = {satu: data["aturan"][satu] for satu in (nilai["isi"], kode)}
                hasil[kode] = {"sumber": data["sumber"], "aturan": milik}
    return hasil


@cache
def _aturan_bawaan() -> Mapping[str, RuleSet]:
    semua = (satu for isi in bawaan().values() for satu in read(isi, SCHEMAS))
    return {satu.id: satu for satu in semua if satu.indeks == INDEKS}


def baca(isi: Dokumen) -> Perangkat:
    """Read a document; BukuAturanRusak lists every problem with its path."""
    semua = read(isi, SCHEMAS)
    instrumen = [satu for satu in semua if satu.indeks == INDEKS_INSTRUMEN]
    if len(instrumen) != 1:
        data = {"jumlah": str(len(instrumen))}
        raise BukuAturanRusak([Masalah("aturan", "instrumen_harus_satu", data)])
    kode = _aturan_disebut(instrumen[0])
    aturan = next((s for s in semua if s.id == kode), None) or _aturan_bawaan().get(kode)
    if aturan is None:
        lokasi = f"aturan.{instrumen[0].id}.parameter.aturan_penilaian"
        data = {"nilai": kode, "dikenal": ", ".join(_aturan_bawaan())}
        raise BukuAturanRusak([Masalah(lokasi, "pilihan_tidak_dikenal", data)])
    perangkat = Perangkat(instrumen[0], aturan)
    masalah = _pasangan(perangkat)
    if masalah:
        raise BukuAturanRusak(masalah)
    return perangkat


def _aturan_disebut(instrumen: RuleSet) -> str:
    return instrumen.pada(instrumen.berlaku_sejak).pilihan("aturan_penilaian").nilai


def _pasangan(perangkat: Perangkat) -> Sequence[Masalah]:
    """Ask that instrument and rule know the same aspects whenever both are in force."""
    instrumen, aturan = perangkat.instrumen, perangkat.aturan
    lokasi = f"aturan.{instrumen.id}"
    mulai = {
        satu.sejak for a in (instrumen, aturan) for p in a.parameter.values() for satu in p.nilai
    }
    mulai |= {instrumen.berlaku_sejak, aturan.berlaku_sejak}
    hari = [satu for satu in sorted(mulai) if instrumen.berlaku(satu) and aturan.berlaku(satu)]
    if not hari:
        return [Masalah(f"{lokasi}.berlaku_sejak", "masa_tidak_bertemu", {"dengan": aturan.id})]
    semua = [m for h in hari for m in masalah_kecocokan(instrumen.pada(h), aturan.pada(h))]
    return [Masalah(f"{lokasi}.parameter.maksimum_aspek", m.kode, m.data) for m in semua[:1]]


def lengkapi(isi: Dokumen) -> Dokumen:
    """Return a document that holds its rule too, so that it can be read wherever it is kept."""
    perangkat = baca(isi)
    if perangkat.aturan.id in isi["aturan"]:
        return isi
    asal = next(satu for satu in bawaan().values() if perangkat.aturan.id in satu["aturan"])
    satu_aturan = {perangkat.aturan.id: asal["aturan"][perangkat.aturan.id]}
    return {
        "sumber": {**asal["sumber"], **isi["sumber"]},
        "aturan": {**satu_aturan, **isi["aturan"]},
    }
