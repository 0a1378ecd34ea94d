"""What is cheapest to improve: the fewest steps of scores that lead into the next category.

Each step of a sub-aspect adds the same points, and the total never falls when points are added.
So the steps that add most, taken first, reach any total with the fewest of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.scale import Band
from app.domain.law.steps import Trace
from app.domain.merit.facts import TANPA_TAMBAHAN, Naik, Perbaikan, Tambahan
from app.domain.merit.instrumen import poin_aspek, sub_aspek
from app.domain.merit.nilai import nilai
from app.domain.merit.pemeriksaan import periksa_skor
from app.domain.merit.penilaian import tepat


def termurah(
    skor: Mapping[str, Decimal],
    instrumen: RuleView,
    aturan: RuleView,
    tambahan: Tambahan = TANPA_TAMBAHAN,
) -> Perbaikan | None:
    """Find the improvements; none at the top, or where the rule has no categories.

    MasukanTidakSah as ``dari_skor``.
    """
    periksa_skor(skor, instrumen, aturan)
    if not aturan.punya("kategori"):
        return None
    hitung = _Nilai(aturan, tambahan)
    semua = poin_aspek(skor, instrumen, Trace(simpan=False)).values()
    poin = sum((Fraction(satu) for satu in semua), Fraction(0))
    skala = aturan.skala("kategori")
    tujuan = skala.berikutnya(skala.band(hitung.dari(poin)))
    return None if tujuan is None else _naik(poin, skor, instrumen, tujuan, hitung)


@dataclass(frozen=True, slots=True)
class _Nilai:
    aturan: RuleView
    tambahan: Tambahan

    def dari(self, poin: Exact) -> Exact:
        return nilai({"poin": poin}, self.tambahan, self.aturan, Trace(simpan=False))


def _naik(
    poin: Fraction,
    skor: Mapping[str, Decimal],
    instrumen: RuleView,
    tujuan: Band,
    hitung: _Nilai,
) -> Perbaikan:
    rentang = {nama: satu.nilai for nama, satu in instrumen.tabel("rentang_skor").items()}
    tambah = dict(_tambah_per_langkah(skor, instrumen))
    ambil: dict[str, int] = {}
    tercapai = False
    for sub in sorted(skor, key=lambda satu: -tambah[satu]):
        sisa = int((rentang["maksimum"] - skor[sub]) / rentang["kelipatan"])
        while not tercapai and ambil.get(sub, 0) < sisa:
            poin += tambah[sub]
            ambil[sub] = ambil.get(sub, 0) + 1
            tercapai = _mencapai(hitung.dari(poin), tujuan)
    langkah = tuple(
        Naik(sub, skor[sub], skor[sub] + n * rentang["kelipatan"], n, tepat(n * tambah[sub]))
        for sub, n in ambil.items()
    )
    nilai_baru = tepat(hitung.dari(poin))
    return Perbaikan(tujuan.kode, tercapai, sum(ambil.values()), nilai_baru, langkah)


def _mencapai(nilai: Exact, tujuan: Band) -> bool:
    assert tujuan.bawah is not None, "only the lowest band is open below"
    return nilai > tujuan.bawah.nilai or tujuan.memuat(nilai)


def _tambah_per_langkah(
    skor: Mapping[str, Decimal], instrumen: RuleView
) -> Iterator[tuple[str, Fraction]]:
    """Say what one step of each scored sub-aspect adds; those left carry the whole aspect."""
    bobot, skala = instrumen.tabel("bobot"), instrumen.tabel("rentang_skor")
    kelipatan, atas = (Fraction(skala[n].nilai) for n in ("kelipatan", "maksimum"))
    for kode, maksimum in instrumen.tabel("maksimum_aspek").items():
        terisi = [sub for sub in sub_aspek(kode, instrumen) if sub in skor]
        penuh = atas * sum(Fraction(bobot[sub].nilai) for sub in terisi)
        for sub in terisi:
            yield sub, Fraction(bobot[sub].nilai) * kelipatan * Fraction(maksimum.nilai) / penuh
