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
    bobot,
    peta,
    pilihan,
    setiap_perubahan,
    skala,
    tabel,
)
from app.domain.merit.nilai import tertinggi

DESIMAL_TERBANYAK = 20
LANGKAH_TERBANYAK = 100
# What a method of the total needs beside its name.
PERLU = {"metode_nilai": ("bobot_nilai", "maksimum_nilai"), "metode_koreksi": ("koreksi",)}
TABEL_INDEKS = ("indeks_batas", "indeks_awal", "indeks_naik", "indeks_lebar")


def _periksa(view: RuleView) -> Iterator[Masalah]:
    aspek, maksimum = view.tabel("aspek"), view.angka("maksimum").nilai
    yield from _kunci("nama_aspek", view.peta("nama_aspek"), aspek)
    yield from _positif("aspek", view)
    yield from _jumlah("aspek", (satu.nilai for satu in aspek.values()), maksimum)
    yield from _metode(view)
    yield from _kategori(view)
    yield from _indeks(view)
    for nama in ("desimal_indeks", "desimal_persen"):
        yield from _desimal(nama, view)


def _metode(view: RuleView) -> Iterator[Masalah]:
    """Ask that a named method has what it works with."""
    for metode, perlu in PERLU.items():
        for nama in perlu if view.punya(metode) else ():
            if not view.punya(nama):
                yield Masalah(f"parameter.{nama}", "wajib_diisi")
    for nama in ("maksimum", "maksimum_nilai"):
        if view.punya(nama) and view.angka(nama).nilai <= 0:
            yield Masalah(f"parameter.{nama}", "di_luar_rentang", {"di_atas": "0"})


def _kategori(view: RuleView) -> Iterator[Masalah]:
    """Ask that categories cover every total there may be."""
    atas = tertinggi(view)
    if not view.punya("kategori") or not view.punya(atas):
        return
    bands = view.skala("kategori").bands
    ujung = (Decimal(0), view.angka(atas).nilai)
    for batas, band in zip(ujung, (bands[0], bands[-1]), strict=True):
        if not band.memuat(batas):
            yield Masalah("parameter.kategori", "skala_celah", {"pada": plain(batas)})


def _desimal(nama: str, view: RuleView) -> Iterator[Masalah]:
    """Ask for a number of decimals that can be written."""
    if view.punya(nama) and view.angka(nama).nilai not in range(DESIMAL_TERBANYAK + 1):
        data = {"minimum": "0", "maksimum": str(DESIMAL_TERBANYAK)}
        yield Masalah(f"parameter.{nama}", "di_luar_rentang", data)


def _indeks(view: RuleView) -> Iterator[Masalah]:
    """Ask that the index of a category begins where the category does."""
    perlu = (*TABEL_INDEKS, "kategori", "desimal_indeks")
    kurang = [nama for nama in perlu if not view.punya(nama)]
    if kurang:
        ada = any(view.punya(nama) for nama in TABEL_INDEKS)
        yield from (Masalah(f"parameter.{nama}", "wajib_diisi") for nama in kurang if ada)
        return
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
    yield from _langkah(view)
    for sub, aspek in pemilik.items():
        if aspek.nilai not in maksimum:
            data = {"nilai": aspek.nilai, "dikenal": ", ".join(maksimum)}
            yield Masalah(f"parameter.aspek_sub_aspek.{sub}", "pilihan_tidak_dikenal", data)
    for kode, cited in maksimum.items():
        milik = [satu for sub, satu in bobot.items() if _dimiliki(sub, kode, pemilik)]
        penuh = (Fraction(satu.nilai) * Fraction(skor["maksimum"].nilai) for satu in milik)
        yield from _jumlah(f"maksimum_aspek.{kode}", penuh, cited.nilai)
    yield from _gerbang(view)
    yield from _uraian(view)


def _langkah(view: RuleView) -> Iterator[Masalah]:
    """Ask that the scale has a countable number of whole steps."""
    bawah, atas, langkah = (Fraction(satu.nilai) for satu in _urut(view))
    if langkah > 0 and not (
        (atas - bawah) % langkah == 0 and 0 < (atas - bawah) / langkah <= LANGKAH_TERBANYAK
    ):
        data = {"kelipatan": plain(langkah)}
        yield Masalah("parameter.rentang_skor.maksimum", "bukan_kelipatan", data)
    if bawah < 0:
        yield Masalah("parameter.rentang_skor.minimum", "di_luar_rentang", {"minimum": "0"})


def _urut(view: RuleView) -> list[Cited[Decimal]]:
    return [view.tabel("rentang_skor")[nama] for nama in ("minimum", "maksimum", "kelipatan")]


def tingkat(view: RuleView) -> list[str]:
    """List the scores of the scale as they are written, lowest first."""
    bawah, atas, langkah = (satu.nilai for satu in _urut(view))
    banyak = int((atas - bawah) / langkah)
    return [plain(Fraction(bawah + langkah * satu)) for satu in range(banyak + 1)]


def _uraian(view: RuleView) -> Iterator[Masalah]:
    """Ask that descriptions belong to sub-aspects, scores and gates that there are."""
    if any(satu.kode == "bukan_kelipatan" for satu in _langkah(view)) or _urut(view)[2].nilai <= 0:
        return
    skor, sub = tingkat(view), view.tabel("bobot")
    gerbang = view.peta("gerbang") if view.punya("gerbang") else {}
    boleh = {
        "uraian_skor": set(skor),
        "uraian_level": {f"{satu}.{nilai}" for satu in sub for nilai in skor},
        "pertanyaan_gerbang": {satu.nilai for satu in gerbang.values()},
    }
    for nama, dikenal in boleh.items():
        for kunci in view.peta(nama) if view.punya(nama) else ():
            if kunci not in dikenal:
                yield Masalah(f"parameter.{nama}.{kunci}", "kunci_tidak_dikenal")


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
        "kategori": skala(wajib=False),
        **{nama: tabel(wajib=False) for nama in TABEL_INDEKS},
        "desimal_indeks": angka(wajib=False),
        "desimal_persen": angka(),
        "metode_nilai": pilihan("kematangan_survei", wajib=False),
        "bobot_nilai": bobot("kematangan", "survei", wajib=False),
        "maksimum_nilai": angka(wajib=False),
        "metode_koreksi": pilihan("kali", "kurang", wajib=False),
        "koreksi": tabel("minimum", "maksimum", "netral", wajib=False),
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
        "pertanyaan_gerbang": peta(wajib=False),
        "uraian_skor": peta(wajib=False),
        "uraian_level": peta(wajib=False),
    },
    setiap_perubahan(_periksa_instrumen),
)


def _periksa_akibat(view: RuleView) -> Iterator[Masalah]:
    """Ask that dates follow after whole months and years."""
    masa = {"bulan_pelanggaran": view.angka("bulan_pelanggaran")}
    for kunci, cited in view.tabel("tahun_pemantauan").items():
        masa[f"tahun_pemantauan.{kunci}"] = cited
    for nama, cited in masa.items():
        if cited.nilai not in range(1, MASA_TERLAMA + 1):
            data = {"minimum": "1", "maksimum": str(MASA_TERLAMA)}
            yield Masalah(f"parameter.{nama}", "di_luar_rentang", data)


MASA_TERLAMA = 120
SCHEMA_AKIBAT = IndexSchema(
    {
        "aturan_penilaian": Spec(Kind.PILIHAN),
        "dikecualikan": peta(),
        "syarat": peta(),
        "tahun_pemantauan": tabel(),
        "bulan_pelanggaran": angka(),
    },
    setiap_perubahan(_periksa_akibat),
)
