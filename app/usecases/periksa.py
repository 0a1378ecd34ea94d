"""Auditing planning documents, for whoever hands them in."""

from collections.abc import Sequence
from pathlib import Path

from app.domain import keselarasan
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.usecases.berkas import baca_json
from app.usecases.dokumen import DokumenMasuk, ke_domain
from app.usecases.masukan import validasi

INDEKS = "keselarasan"
# A file of the command line; the largest real plan has a hundredth of it.
BERKAS_MAKSIMUM = 50_000_000


def periksa(
    dokumen: Sequence[DokumenMasuk], aturan: RuleView, jejak: Trace
) -> keselarasan.HasilAudit:
    """Audit documents as handed in; nothing is stored."""
    return keselarasan.periksa([ke_domain(satu) for satu in dokumen], aturan, jejak)


def baca_dokumen(berkas: Sequence[Path]) -> list[DokumenMasuk]:
    """Read document files; MasukanTidakSah lists every problem of every file, with its name."""
    dokumen: list[DokumenMasuk] = []
    masalah: list[Masalah] = []
    for satu in berkas:
        try:
            isi = baca_json(satu, BERKAS_MAKSIMUM)
        except MasukanTidakSah as galat:
            masalah += galat.masalah
            continue
        try:
            dokumen.append(validasi(DokumenMasuk, isi))
        except MasukanTidakSah as galat:
            masalah += [
                Masalah(f"{satu}: {m.lokasi}".removesuffix(": "), m.kode, m.data)
                for m in galat.masalah
            ]
    if masalah:
        raise MasukanTidakSah(masalah)
    return dokumen
