"""The index inside a category: read off along the width of the category's band.

The published tables give each category a range of the index; the value between its ends is
interpolated. A decree's own figure overrides it. Source: Peraturan KASN 9/2019.
"""

from decimal import Decimal

from app.domain.law.rounding import Exact, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.scale import Band
from app.domain.law.steps import Trace


def indeks(nilai: Exact, band: Band, aturan: RuleView, jejak: Trace) -> Decimal | None:
    """Interpolate; none in a category that has no index."""
    if not aturan.punya("indeks_batas") or band.kode not in aturan.tabel("indeks_batas"):
        return None
    batas, awal, naik, lebar = (
        jejak.ambil(nama, aturan.tabel(nama)[band.kode], uraian) for nama, uraian in URAIAN.items()
    )
    masukan: dict[str, Exact] = {"nilai": nilai, "indeks_batas": batas}
    lewat = jejak.hitung("poin_lewat", "selisih", "poin di atas batas kategori", masukan)
    masukan = {"poin_lewat": lewat, "indeks_lebar": lebar}
    bagian = jejak.hitung("bagian_kategori", "bagi", "bagian kategori yang dilalui", masukan)
    masukan = {"bagian_kategori": bagian, "indeks_naik": naik}
    tambah = jejak.hitung("indeks_tambah", "kali", "tambahan indeks", masukan)
    masukan = {"indeks_awal": awal, "indeks_tambah": tambah}
    persis = jejak.hitung("indeks_persis", "jumlah", "indeks sebelum dibulatkan", masukan)
    return _bulat(persis, aturan, jejak)


def _bulat(persis: Exact, aturan: RuleView, jejak: Trace) -> Decimal:
    desimal = jejak.ambil("desimal_indeks", aturan.angka("desimal_indeks"), "pembulatan indeks")
    masukan: dict[str, Exact] = {"indeks_persis": persis, "desimal_indeks": desimal}
    jejak.hitung("indeks", "bulatkan", "indeks", masukan)
    return round_half_up(persis, int(desimal))


URAIAN = {
    "indeks_batas": "nilai tempat indeks kategori mulai",
    "indeks_awal": "indeks pada batas bawah kategori",
    "indeks_naik": "kenaikan indeks sepanjang kategori",
    "indeks_lebar": "lebar kategori",
}
