"""Yearly growth and its mean, with steps."""

from collections.abc import Sequence
from decimal import Decimal

from app.domain.anggaran.facts import HasilPertumbuhan
from app.domain.anggaran.rumus import PERSEN
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace

MINIMUM = 2  # one growth takes two values


def hitung_pertumbuhan(
    nilai: Sequence[Decimal], aturan: RuleView, jejak: Trace
) -> HasilPertumbuhan:
    """Growth in percent of each value over the one before, and the mean of the growths.

    ``nilai`` is chronological and holds at least two values (else MasukanTidakSah). The
    mean is taken over unrounded growths. A year that grows from 0 has no growth, and then
    there is no mean either: it would silently stand for fewer years.
    """
    if len(nilai) < MINIMUM:
        raise MasukanTidakSah([Masalah("nilai", "terlalu_sedikit", {"minimum": str(MINIMUM)})])
    deret = [jejak.masuk(f"nilai_{i}", n, f"nilai ke-{i}") for i, n in enumerate(nilai, start=1)]
    tahun = range(MINIMUM, len(nilai) + 1)
    tumbuh = {i: _tumbuh(i, deret[i - 2], deret[i - 1], jejak) for i in tahun}
    rata = _rata_rata(tumbuh, jejak)
    desimal = jejak.ambil("desimal", aturan.angka("desimal"), "angka di belakang koma")
    tahunan = tuple(
        _bulatkan(f"tahunan_{i}", f"tumbuh_{i}", satu, desimal, jejak) for i, satu in tumbuh.items()
    )
    tampil = _bulatkan("rata_rata", "rata_rata_tepat", rata, desimal, jejak)
    return HasilPertumbuhan(tahunan, tuple(map(_status, tahunan)), tampil, _status(tampil))


def _tumbuh(urut: int, lalu: Exact, kini: Exact, jejak: Trace) -> Exact | None:
    if lalu == 0:
        return None
    dua = {f"nilai_{urut}": kini, f"nilai_{urut - 1}": lalu}
    naik = jejak.hitung(f"selisih_{urut}", "selisih", f"kenaikan nilai ke-{urut}", dua)
    bagi = {f"selisih_{urut}": naik, f"nilai_{urut - 1}": lalu}
    rasio = jejak.hitung(f"rasio_{urut}", "bagi", "dibagi nilai sebelumnya", bagi)
    kali: dict[str, Exact] = {f"rasio_{urut}": rasio, "seratus": PERSEN}
    return jejak.hitung(f"tumbuh_{urut}", "kali", "dalam persen", kali)


def _rata_rata(tumbuh: dict[int, Exact | None], jejak: Trace) -> Exact | None:
    ada = {f"tumbuh_{i}": satu for i, satu in tumbuh.items() if satu is not None}
    if len(ada) < len(tumbuh):
        return None
    jumlah = jejak.hitung("jumlah", "jumlah", "jumlah pertumbuhan tahunan", ada)
    masukan: dict[str, Exact] = {"jumlah": jumlah, "banyak_tahun": len(ada)}
    return jejak.hitung("rata_rata_tepat", "bagi", "dibagi banyaknya pertumbuhan", masukan)


def _bulatkan(
    langkah: str, dari: str, nilai: Exact | None, desimal: Decimal, jejak: Trace
) -> Decimal | None:
    if nilai is None:
        return None
    masukan: dict[str, Exact] = {dari: nilai, "desimal": desimal}
    jejak.hitung(langkah, "bulatkan", "dibulatkan", masukan)
    return round_half_up(nilai, int(desimal))


def _status(nilai: Decimal | None) -> Status:
    return Status.PENYEBUT_NOL if nilai is None else Status.TERISI
