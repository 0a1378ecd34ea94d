"""The mean of scores by how often each was given."""

from collections.abc import Sequence
from decimal import Decimal
from typing import cast

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.domain.skm.facts import HasilFrekuensi


def rata_rata_frekuensi(
    skor: Sequence[Decimal], frekuensi: Sequence[int], aturan: RuleView, jejak: Trace
) -> HasilFrekuensi:
    """Return sum(score x frequency) / sum(frequency), rounded; no value when nobody answered.

    MasukanTidakSah when the two lists differ in length. Source: the mean answer of
    PermenPANRB 14/2017, and the indicator decree of BKPSDM Kabupaten Paser.
    """
    if len(skor) != len(frekuensi):
        data = {"seharusnya": str(len(skor)), "jumlah": str(len(frekuensi))}
        raise MasukanTidakSah([Masalah("frekuensi", "panjang_berbeda", data)])
    kali: dict[str, Exact] = {}
    banyak: dict[str, Exact] = {}
    for urut, (nilai, kali_muncul) in enumerate(zip(skor, frekuensi, strict=True), start=1):
        masukan = {
            f"skor_{urut}": jejak.masuk(f"skor_{urut}", nilai, f"skor ke-{urut}"),
            f"frekuensi_{urut}": jejak.masuk(
                f"frekuensi_{urut}", kali_muncul, f"frekuensi ke-{urut}"
            ),
        }
        banyak[f"frekuensi_{urut}"] = kali_muncul
        kali[f"kali_{urut}"] = jejak.hitung(
            f"kali_{urut}", "kali", f"skor x frekuensi ke-{urut}", masukan
        )
    return _rata_rata(kali, banyak, aturan, jejak)


def _rata_rata(
    kali: dict[str, Exact], banyak: dict[str, Exact], aturan: RuleView, jejak: Trace
) -> HasilFrekuensi:
    bagian = {
        "pembilang": jejak.hitung("pembilang", "jumlah", "jumlah skor x frekuensi", kali),
        "penyebut": jejak.hitung("penyebut", "jumlah", "jumlah frekuensi", banyak),
    }
    if bagian["penyebut"] == 0:
        return HasilFrekuensi(None, Status.PENYEBUT_NOL)
    masukan: dict[str, Exact] = {
        "rata_rata": jejak.hitung("rata_rata", "bagi", "rata-rata tepat", bagian),
        "desimal": jejak.ambil("desimal", aturan.angka("desimal"), "angka di belakang koma"),
    }
    nilai = jejak.hitung("nilai", "bulatkan", "rata-rata", masukan)
    return HasilFrekuensi(cast("Decimal", nilai), Status.TERISI)
