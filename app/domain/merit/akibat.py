"""What follows from a decree: exemption from open selection, monitoring, dates of follow-up.

Source: Keputusan Kepala BKN 503/2024.
"""

import calendar
from dataclasses import dataclass
from datetime import date

from app.domain.law.citation import Citation
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.merit.facts import INDEKS_AKIBAT

SETAHUN = 12


@dataclass(frozen=True, slots=True)
class Syarat:
    """A condition of the exemption."""

    kode: str
    uraian: str


@dataclass(frozen=True, slots=True)
class Akibat:
    """Legal effect of a category; ``pemantauan`` is none where no monitoring is fixed."""

    dikecualikan: bool
    syarat: tuple[Syarat, ...]
    pemantauan: date | None
    tenggat_pelanggaran: date
    dasar_hukum: Citation
    terverifikasi: bool


def pilih_akibat(buku: Rulebook, aturan_id: str, tanggal: date) -> RuleView | None:
    """Return the rule of effects on the day of a decree, if it speaks of that evaluation rule."""
    for satu in buku.untuk(INDEKS_AKIBAT):
        if satu.berlaku(tanggal):
            view = satu.pada(tanggal)
            if view.pilihan("aturan_penilaian").nilai == aturan_id:
                return view
    return None


def akibat(kategori: str | None, tanggal: date, aturan: RuleView) -> Akibat:
    """Say what a category, decreed on a day, brings with it."""
    tahun = aturan.tabel("tahun_pemantauan")
    bulan = aturan.angka("bulan_pelanggaran")
    dikecualikan = kategori in aturan.peta("dikecualikan")
    syarat = tuple(Syarat(k, satu.nilai) for k, satu in aturan.peta("syarat").items())
    pantau = tahun.get(kategori or "")
    return Akibat(
        dikecualikan,
        syarat if dikecualikan else (),
        None if pantau is None else tambah_bulan(tanggal, int(pantau.nilai) * SETAHUN),
        tambah_bulan(tanggal, int(bulan.nilai)),
        bulan.sitasi,
        bulan.keyakinan.terverifikasi,
    )


def tambah_bulan(tanggal: date, bulan: int) -> date:
    """Return the same day some months later, or the last day of a shorter month."""
    tahun, urut = divmod(tanggal.year * SETAHUN + tanggal.month - 1 + bulan, SETAHUN)
    akhir = calendar.monthrange(tahun, urut + 1)[1]
    return date(tahun, urut + 1, min(tanggal.day, akhir))
