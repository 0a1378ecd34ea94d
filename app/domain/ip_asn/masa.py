"""Which days and years count for a measurement, and what counts as trained for a post.

Source: the rule set (``jendela``, ``kepemimpinan_sesuai``, ``setara_diklat``).
"""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.domain.ip_asn.rules import BULAN_SETAHUN, JABATAN_PIMPINAN, TINGKAT
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


@dataclass(frozen=True, slots=True)
class Masa:
    """The first day that counts of each kind of fact; all end on ``tanggal``."""

    tanggal: date
    teknis: date
    seminar: date
    hukuman: date
    tahun_kinerja: int


@dataclass(frozen=True, slots=True)
class SyaratDiklat:
    """What counts as trained for a post.

    ``kepemimpinan``: the rank of the lowest level that suits a post (0 is the highest level),
    None where the rule names none and any level suits. ``setara``: beginnings of the names of
    functional posts that need no certificate.
    """

    kepemimpinan: Mapping[str, int] | None
    setara: tuple[str, ...]


def masa(tahun: int, tanggal: date, aturan: RuleView) -> Masa:
    """Count the windows of a measurement year back from the day of measurement."""
    jendela = {nama: satu.nilai for nama, satu in aturan.tabel("jendela").items()}
    return Masa(
        tanggal,
        awal(tanggal, jendela["diklat_teknis"]),
        awal(tanggal, jendela["seminar"]),
        awal(tanggal, jendela["disiplin"]),
        tahun - int(jendela["kinerja"]),
    )


def awal(tanggal: date, tahun: Decimal) -> date:
    """Return the first day of the ``tahun`` years (whole months) that end with ``tanggal``.

    The year that ends on 31 December begins on 1 January. Where the day does not exist in the
    earlier month, its last day stands for it.
    """
    bulan = tanggal.year * BULAN_SETAHUN + tanggal.month - 1 - int(tahun * BULAN_SETAHUN)
    ke, sisa = divmod(bulan, BULAN_SETAHUN)
    akhir = calendar.monthrange(ke, sisa + 1)[1]
    return date(ke, sisa + 1, min(tanggal.day, akhir)) + timedelta(days=1)


def syarat_diklat(aturan: RuleView) -> SyaratDiklat:
    """Read what counts as trained for a post."""
    sesuai = None
    if aturan.punya("kepemimpinan_sesuai"):
        peta = aturan.peta("kepemimpinan_sesuai")
        sesuai = {jabatan: TINGKAT.index(peta[jabatan].nilai) for jabatan in JABATAN_PIMPINAN}
    setara = tuple(aturan.peta("setara_diklat")) if aturan.punya("setara_diklat") else ()
    return SyaratDiklat(sesuai, setara)


def catat(aturan: RuleView, jejak: Trace) -> None:
    """Write down what of the rule decided which facts counted."""
    for nama, satu in aturan.tabel("jendela").items():
        jejak.ambil(f"jendela.{nama}", satu, "tahun yang dihitung mundur dari pengukuran")
    for parameter in ("kepemimpinan_sesuai", "setara_diklat"):
        if aturan.punya(parameter):
            for kunci, kata in aturan.peta(parameter).items():
                jejak.kata(f"{parameter}.{kunci}", kata, "pelatihan yang diakui untuk jabatan")
