"""Judging checks: which agree, which fail, which cannot be judged."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.keselarasan.buku import Bilangan, Buku
from app.domain.keselarasan.catatan import Catatan, dengan_hitungan, di_sel
from app.domain.keselarasan.uji import Linear, Uji, cocok
from app.domain.keselarasan.uraian import HITUNGAN


@dataclass(slots=True)
class Penilaian:
    """The outcome of all checks. ``buntu`` are sums that miss a cell."""

    dinilai: list[Uji] = field(default_factory=list)
    gagal: dict[Uji, Catatan] = field(default_factory=dict)
    buntu: list[Linear] = field(default_factory=list)


def nilai(buku: Buku, semua: Iterable[Uji]) -> Penilaian:
    """Judge every check of a ledger."""
    hasil = Penilaian()
    for uji in semua:
        tercetak, dihitung = buku.nilai.get(uji.sel), uji.hitung(buku.nilai)
        if tercetak is None or dihitung is None:
            if isinstance(uji, Linear):
                hasil.buntu.append(uji)
            continue
        hasil.dinilai.append(uji)
        if tercetak != dihitung and not cocok(tercetak, dihitung, buku.desimal(uji.sel)):
            hasil.gagal[uji] = _catat(buku, uji, dihitung)
    return hasil


def _catat(buku: Buku, uji: Uji, dihitung: Bilangan) -> Catatan:
    satu = di_sel(buku, uji.jenis, uji.sel, "")
    satu = dengan_hitungan(satu, buku.tercetak(uji.sel) or Decimal(0), dihitung)
    satu.uraian = HITUNGAN[uji.macam].format(tercetak=satu.tercetak, dihitung=satu.dihitung)
    return satu
