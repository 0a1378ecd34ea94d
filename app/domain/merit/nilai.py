"""The total of an evaluation: how the points of the aspects become one number.

A rule set names its method; one that names none adds up the aspects (PermenPANRB 40/2018).
PermenPANRB 19/2025 joins maturity and a satisfaction survey, and corrects what comes out.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact, plain
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.merit.facts import Tambahan

Metode = Callable[[str, Mapping[str, Exact], Tambahan, RuleView, Trace], Exact]


def tertinggi(aturan: RuleView) -> str:
    """Name the parameter that holds the highest total."""
    return "maksimum_nilai" if aturan.punya("metode_nilai") else "maksimum"


def nilai(poin: Mapping[str, Exact], tambahan: Tambahan, aturan: RuleView, jejak: Trace) -> Exact:
    """Join the points (operand name -> points) by the method of the rule, then correct.

    MasukanTidakSah names what the rule needs besides the points, and what it does not use.
    """
    periksa_tambahan(tambahan, aturan)
    berkoreksi = aturan.punya("metode_koreksi")
    nama = "sebelum_koreksi" if berkoreksi else "nilai"
    metode: Metode = jumlah_aspek
    if aturan.punya("metode_nilai"):
        uraian = "cara menyusun nilai"
        metode = METODE[jejak.kata("metode_nilai", aturan.pilihan("metode_nilai"), uraian)]
    hasil = metode(nama, poin, tambahan, aturan, jejak)
    return _terkoreksi(hasil, tambahan, aturan, jejak) if berkoreksi else hasil


def jumlah_aspek(
    nama: str, poin: Mapping[str, Exact], _lain: Tambahan, _aturan: RuleView, jejak: Trace
) -> Exact:
    """Add up the aspects."""
    return jejak.hitung(nama, "jumlah", "jumlah semua aspek", poin)


def kematangan_survei(
    nama: str, poin: Mapping[str, Exact], lain: Tambahan, aturan: RuleView, jejak: Trace
) -> Exact:
    """Weigh maturity (the points as a share of their maximum) and the survey."""
    assert lain.survei is not None, "periksa_tambahan asks for it"
    jumlah = jejak.hitung("poin", "jumlah", "jumlah semua aspek", poin)
    penuh = jejak.ambil("maksimum_poin", aturan.angka("maksimum"), "poin tertinggi semua aspek")
    masukan: dict[str, Exact] = {"poin": jumlah, "maksimum_poin": penuh}
    bagian = jejak.hitung("bagian_kematangan", "bagi", "bagian dari poin tertinggi", masukan)
    atas = jejak.ambil("skala_nilai", aturan.angka("maksimum_nilai"), "nilai tertinggi")
    masukan = {"bagian_kematangan": bagian, "skala_nilai": atas}
    matang = jejak.hitung("kematangan", "kali", "nilai kematangan", masukan)
    survei = jejak.masuk("survei", lain.survei, "nilai survei kepuasan")
    bagi: dict[str, Exact] = {}
    for kunci, isi in (("kematangan", matang), ("survei", survei)):
        bobot = jejak.ambil(f"bobot.{kunci}", aturan.tabel("bobot_nilai")[kunci], f"bobot {kunci}")
        masukan = {kunci: isi, f"bobot.{kunci}": bobot}
        bagi[f"porsi.{kunci}"] = jejak.hitung(f"porsi.{kunci}", "kali", f"porsi {kunci}", masukan)
    ratusan = jejak.hitung("gabungan", "jumlah", "jumlah porsi, dalam perseratus", bagi)
    return jejak.hitung(nama, "bagi", "gabungan", {"gabungan": ratusan, "seratus": 100})


METODE: Mapping[str, Metode] = {"kematangan_survei": kematangan_survei}


def _terkoreksi(hasil: Exact, tambahan: Tambahan, aturan: RuleView, jejak: Trace) -> Exact:
    """Correct a total; without a factor by the neutral one, which is then said."""
    cara = jejak.kata("metode_koreksi", aturan.pilihan("metode_koreksi"), "cara koreksi")
    if tambahan.koreksi is None:
        netral = aturan.tabel("koreksi")["netral"]
        faktor = jejak.ambil("faktor_koreksi", netral, "faktor koreksi yang tidak mengubah")
        jejak.catatan["Faktor koreksi belum diisi: nilai dihitung tanpa koreksi."] = None
    else:
        uraian = "faktor koreksi"
        faktor = tambahan.koreksi
        jejak.masuk("faktor_koreksi", faktor, uraian)
    masukan: dict[str, Exact] = {"sebelum_koreksi": hasil, "faktor_koreksi": faktor}
    if cara == "kali":
        return jejak.hitung("nilai", "kali", "nilai terkoreksi", masukan)
    sisa = jejak.hitung("sisa", "selisih", "nilai dikurangi koreksi", masukan)
    return jejak.hitung("nilai", "maksimum", "paling kecil nol", {"sisa": sisa, "nol": 0})


def periksa_tambahan(tambahan: Tambahan, aturan: RuleView) -> None:
    """Raise MasukanTidakSah with what is missing, not used, or out of range."""
    masalah = [*_survei(tambahan, aturan), *masalah_tambahan(tambahan, aturan)]
    if masalah:
        raise MasukanTidakSah(masalah)


def _survei(tambahan: Tambahan, aturan: RuleView) -> Iterator[Masalah]:
    if tambahan.survei is None and aturan.punya("metode_nilai"):
        yield Masalah("survei", "wajib_diisi")


def masalah_tambahan(tambahan: Tambahan, aturan: RuleView) -> Iterator[Masalah]:
    """Name what of the additions the rule does not use, or not in that size."""
    if tambahan.survei is not None:
        rentang = None
        if aturan.punya("metode_nilai"):
            rentang = (Decimal(0), aturan.angka("maksimum_nilai").nilai)
        yield from _rentang("survei", tambahan.survei, rentang, aturan)
    if tambahan.koreksi is not None:
        rentang = None
        if aturan.punya("metode_koreksi"):
            batas = aturan.tabel("koreksi")
            rentang = (batas["minimum"].nilai, batas["maksimum"].nilai)
        yield from _rentang("koreksi", tambahan.koreksi, rentang, aturan)


def _rentang(
    lokasi: str, isi: Decimal, rentang: tuple[Decimal, Decimal] | None, aturan: RuleView
) -> Iterator[Masalah]:
    if rentang is None:
        yield Masalah(lokasi, "merit_tidak_dipakai", {"aturan": aturan.aturan.id})
        return
    bawah, atas = rentang
    if not bawah <= isi <= atas:
        yield Masalah(lokasi, "di_luar_rentang", {"minimum": plain(bawah), "maksimum": plain(atas)})
