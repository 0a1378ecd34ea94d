"""How many persons a survey must ask."""

from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.skm.facts import HasilSampel


def ukuran_sampel(populasi: int, aturan: RuleView, jejak: Trace) -> HasilSampel:
    """Return the sample for ``populasi`` persons (at least 1), after Krejcie and Morgan.

    chi2 x N x P(1-P) / (d2 x (N-1) + chi2 x P(1-P)), rounded to the nearest person. From the
    population on which the printed table ends, its last line holds.
    Source: table and formula in the annex of PermenPANRB 14/2017.
    """
    puncak = aturan.tabel("puncak")
    if populasi >= puncak["populasi"].nilai:
        jejak.masuk("populasi", populasi, "banyaknya penerima layanan")
        jejak.ambil("batas_tabel", puncak["populasi"], "populasi pada baris terakhir tabel")
        return HasilSampel(int(jejak.ambil("sampel", puncak["sampel"], "baris terakhir tabel")))
    masukan: dict[str, Exact] = {
        "tepat": _tepat(populasi, aturan, jejak),
        "desimal": jejak.ambil("desimal", aturan.angka("desimal"), "angka di belakang koma"),
    }
    return HasilSampel(int(jejak.hitung("sampel", "bulatkan", "ukuran sampel", masukan)))


def _tepat(populasi: int, aturan: RuleView, jejak: Trace) -> Exact:
    jumlah = jejak.masuk("populasi", populasi, "banyaknya penerima layanan")
    khi = jejak.ambil("khi_kuadrat", aturan.angka("khi_kuadrat"), "khi-kuadrat")
    ragam = jejak.ambil("ragam_proporsi", aturan.angka("ragam_proporsi"), "P x (1 - P)")
    galat = jejak.ambil("galat_kuadrat", aturan.angka("galat_kuadrat"), "kuadrat galat")
    pokok: dict[str, Exact] = {"khi_kuadrat": khi, "ragam_proporsi": ragam}
    sebar = jejak.hitung("sebaran", "kali", "khi-kuadrat x P x (1 - P)", pokok)
    atas = jejak.hitung(
        "pembilang", "kali", "populasi x sebaran", {"populasi": jumlah, "sebaran": sebar}
    )
    sisa = jejak.hitung("sisa", "selisih", "populasi - 1", {"populasi": jumlah, "satu": 1})
    luas = jejak.hitung(
        "luas_galat", "kali", "kuadrat galat x sisa", {"galat_kuadrat": galat, "sisa": sisa}
    )
    bawah = jejak.hitung(
        "penyebut", "jumlah", "luas galat + sebaran", {"luas_galat": luas, "sebaran": sebar}
    )
    return jejak.hitung(
        "tepat", "bagi", "sebelum dibulatkan", {"pembilang": atas, "penyebut": bawah}
    )
