"""What a rule set of the merit system, and an instrument for it, must hold."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from app.domain.law.citation import Cited
from app.domain.law.errors import Masalah
from app.domain.law.rounding import Exact, plain
from app.domain.law.ruleset import RuleView
from app.domain.law.schema import (
    IndexSchema,
    Kind,
    Spec,
    angka,
    peta,
    pilihan,
    setiap_perubahan,
    skala,
    tabel,
)

TABEL_INDEKS = ("indeks_batas", "indeks_awal", "indeks_naik", "indeks_lebar")


def _periksa(view: RuleView) -> Iterator[Masalah]:
    aspek, maksimum = view.tabel("aspek"), view.angka("maksimum").nilai
    yield from _kunci("nama_aspek", view.peta("nama_aspek"), aspek)
    yield from _positif("aspek", view)
    yield from _jumlah("aspek", (satu.nilai for satu in aspek.values()), maksimum)
    bands = view.skala("kategori").bands
    for batas, band in zip((Decimal(0), maksimum), (bands[0], bands[-1]), strict=True):
        if not band.memuat(batas):
            yield Masalah("parameter.kategori", "skala_celah", {"pada": plain(batas)})
    yield from _indeks(view)


def _indeks(view: RuleView) -> Iterator[Masalah]:
    """Ask that the index of a category begins where the category does."""
    batas = view.tabel("indeks_batas")
    for nama in TABEL_INDEKS[1:]:
        yield from _kunci(nama, view.tabel(nama), batas)
    yield from _positif("indeks_lebar", view)
    dikenal = {band.kode: band for band in view.skala("kategori").bands}
    for kode, cited in batas.items():
        band = dikenal.get(kode)
        if band is None or band.bawah is None or band.bawah.nilai != cited.nilai:
            yield Masalah(f"parameter.indeks_batas.{kode}", "bukan_batas_kategori")


def _periksa_instrumen(view: RuleView) -> Iterator[Masalah]:
    """Ask that full scores on all sub-aspects of an aspect make its maximum."""
    bobot, pemilik = view.tabel("bobot"), view.peta("aspek_sub_aspek")
    maksimum, skor = view.tabel("maksimum_aspek"), view.tabel("rentang_skor")
    yield from _kunci("aspek_sub_aspek", pemilik, bobot)
    if view.punya("nama_sub_aspek"):
        yield from _kunci("nama_sub_aspek", view.peta("nama_sub_aspek"), bobot)
    yield from _positif("bobot", view)
    yield from _positif("rentang_skor", view, "maksimum", "kelipatan")
    for sub, aspek in pemilik.items():
        if aspek.nilai not in maksimum:
            data = {"nilai": aspek.nilai, "dikenal": ", ".join(maksimum)}
            yield Masalah(f"parameter.aspek_sub_aspek.{sub}", "pilihan_tidak_dikenal", data)
    for kode, cited in maksimum.items():
        milik = [satu for sub, satu in bobot.items() if _dimiliki(sub, kode, pemilik)]
        penuh = (Fraction(satu.nilai) * Fraction(skor["maksimum"].nilai) for satu in milik)
        yield from _jumlah(f"maksimum_aspek.{kode}", penuh, cited.nilai)
    yield from _gerbang(view)


def _dimiliki(sub: str, aspek: str, pemilik: Mapping[str, Cited[str]]) -> bool:
    return sub in pemilik and pemilik[sub].nilai == aspek


def _gerbang(view: RuleView) -> Iterator[Masalah]:
    """Ask that gates name sub-aspects, and that the rule says what a closed one does."""
    if not view.punya("gerbang"):
        return
    dikenal = view.tabel("bobot")
    for sub in view.peta("gerbang"):
        if sub not in dikenal:
            data = {"dikenal": ", ".join(dikenal)}
            yield Masalah(f"parameter.gerbang.{sub}", "kunci_tidak_dikenal", data)
    if not view.punya("metode_gerbang"):
        yield Masalah("parameter.metode_gerbang", "wajib_diisi")


def _kunci(nama: str, ada: Iterable[str], seharusnya: Iterable[str]) -> Iterator[Masalah]:
    dikenal = ", ".join(seharusnya)
    for kunci in sorted({*ada} ^ {*seharusnya}):
        kode = "kunci_tidak_dikenal" if kunci in ada else "wajib_diisi"
        yield Masalah(f"parameter.{nama}.{kunci}", kode, {"dikenal": dikenal})


def _positif(nama: str, view: RuleView, *kunci: str) -> Iterator[Masalah]:
    for satu, cited in view.tabel(nama).items():
        if cited.nilai <= 0 and (satu in kunci or not kunci):
            yield Masalah(f"parameter.{nama}.{satu}", "di_luar_rentang", {"di_atas": "0"})


def _jumlah(nama: str, nilai: Iterable[Exact], seharusnya: Decimal) -> Iterator[Masalah]:
    jumlah = sum((Fraction(satu) for satu in nilai), Fraction(0))
    if jumlah != seharusnya:
        data = {"jumlah": plain(jumlah), "seharusnya": plain(seharusnya)}
        yield Masalah(f"parameter.{nama}", "jumlah_bobot_salah", data)


SCHEMA = IndexSchema(
    {
        "aspek": tabel(),
        "nama_aspek": peta(),
        "maksimum": angka(),
        "kategori": skala(),
        **{nama: tabel() for nama in TABEL_INDEKS},
        "desimal_indeks": angka(),
        "desimal_persen": angka(),
    },
    setiap_perubahan(_periksa),
)

SCHEMA_INSTRUMEN = IndexSchema(
    {
        "aturan_penilaian": Spec(Kind.PILIHAN),  # any rule id of the merit system
        "maksimum_aspek": tabel(),
        "rentang_skor": tabel("minimum", "maksimum", "kelipatan"),
        "bobot": tabel(),
        "aspek_sub_aspek": peta(),
        "nama_sub_aspek": peta(wajib=False),
        "gerbang": peta(wajib=False),
        "metode_gerbang": pilihan("sebanding", wajib=False),
    },
    setiap_perubahan(_periksa_instrumen),
)
