"""A plain ratio times a factor, with its steps."""

from decimal import Decimal

from app.domain.capaian.facts import HasilRasio
from app.domain.law.rounding import Exact, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace


def hitung_rasio(
    pembilang: Decimal | None,
    penyebut: Decimal | None,
    aturan: RuleView,
    jejak: Trace,
    faktor: Decimal | None = None,
) -> HasilRasio:
    """Return pembilang/penyebut x faktor, rounded once; the rule's factor when none is given.

    A missing part gives ``belum_ada_data``, a divisor of 0 ``penyebut_nol``. The numerator
    may exceed the denominator.
    """
    if pembilang is None or penyebut is None:
        return HasilRasio(None, Status.BELUM_ADA_DATA)
    atas = jejak.masuk("pembilang", pembilang, "pembilang")
    bawah = jejak.masuk("penyebut", penyebut, "penyebut")
    if bawah == 0:
        return HasilRasio(None, Status.PENYEBUT_NOL)
    dua = {"pembilang": atas, "penyebut": bawah}
    rasio = jejak.hitung("rasio", "bagi", "pembilang dibagi penyebut", dua)
    masukan: dict[str, Exact] = {"rasio": rasio, "faktor": _faktor(faktor, aturan, jejak)}
    hasil = jejak.hitung("hasil_kali", "kali", "dikali faktor", masukan)
    return HasilRasio(_bulatkan(hasil, aturan, jejak), Status.TERISI)


def _faktor(faktor: Decimal | None, aturan: RuleView, jejak: Trace) -> Exact:
    if faktor is not None:
        return jejak.masuk("faktor", faktor, "faktor yang diminta")
    return jejak.ambil("faktor", aturan.angka("faktor"), "faktor")


def _bulatkan(hasil: Exact, aturan: RuleView, jejak: Trace) -> Decimal:
    cited = aturan.angka("desimal")
    desimal = jejak.ambil("desimal", cited, "angka di belakang koma")
    masukan: dict[str, Exact] = {"hasil_kali": hasil, "desimal": desimal}
    jejak.hitung("nilai", "bulatkan", "nilai akhir", masukan, cited.sitasi)
    return round_half_up(hasil, int(desimal))
