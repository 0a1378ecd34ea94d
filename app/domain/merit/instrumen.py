"""Reading an instrument: scores of sub-aspects become points of aspects.

An instrument is data: its sub-aspects with their weights, the aspect each belongs to, the
scale of scores, and gates that let sub-aspects drop out. The official weights are not public.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.merit.facts import TANPA_TAMBAHAN, AspekTerisi, HasilMerit, Tambahan
from app.domain.merit.pemeriksaan import periksa_skor
from app.domain.merit.penilaian import hasil, nilai_aspek


def dari_skor(
    skor: Mapping[str, Decimal],
    instrumen: RuleView,
    aturan: RuleView,
    jejak: Trace,
    tambahan: Tambahan = TANPA_TAMBAHAN,
) -> HasilMerit:
    """Weigh the scores of the sub-aspects, add them up per aspect, and conclude by ``aturan``.

    MasukanTidakSah lists every sub-aspect that is missing, unknown, out of range or not on the
    scale, at ``skor.<sub_aspek>``; a sub-aspect behind a gate may be left out.
    """
    periksa_skor(skor, instrumen, aturan)
    _terangkan(instrumen, jejak)
    # Weights are unverified as a whole or not at all: one note, not one per sub-aspect.
    dalam = Trace(jejak.simpan)
    poin = poin_aspek(skor, instrumen, dalam)
    jejak.steps += dalam.steps
    for alamat in dalam.belum_terverifikasi:
        jejak.belum_terverifikasi[alamat.partition(".")[0]] = None
    return hasil(poin, aturan, jejak, tambahan)


def poin_aspek(skor: Mapping[str, Decimal], instrumen: RuleView, jejak: Trace) -> dict[str, Exact]:
    """Weigh checked scores into the points of each aspect."""
    return {
        kode: _aspek(kode, skor, instrumen, jejak) for kode in instrumen.tabel("maksimum_aspek")
    }


def sebagian(
    skor: Mapping[str, Decimal],
    tertutup: frozenset[str],
    instrumen: RuleView,
    aturan: RuleView,
) -> tuple[AspekTerisi, ...]:
    """Show each aspect as far as it is filled in; those complete have their value.

    ``tertutup`` are the sub-aspects behind closed gates.
    """
    jejak = Trace(simpan=False)
    desimal = aturan.angka("desimal_persen").nilai
    hasil = []
    for kode in instrumen.tabel("maksimum_aspek"):
        milik = [sub for sub in sub_aspek(kode, instrumen) if sub not in tertutup]
        terisi = sum(sub in skor for sub in milik)
        nilai = persen = None
        if milik and terisi == len(milik):
            satu = nilai_aspek(kode, _aspek(kode, skor, instrumen, jejak), desimal, aturan, jejak)
            nilai, persen = satu.nilai, satu.persen
        nama = aturan.peta("nama_aspek")[kode].nilai
        maksimum = aturan.tabel("aspek")[kode].nilai
        hasil.append(AspekTerisi(kode, nama, maksimum, terisi, len(milik), nilai, persen))
    return tuple(hasil)


def sub_aspek(kode: str, instrumen: RuleView) -> list[str]:
    """List the sub-aspects of an aspect."""
    return [sub for sub, satu in instrumen.peta("aspek_sub_aspek").items() if satu.nilai == kode]


def _terangkan(instrumen: RuleView, jejak: Trace) -> None:
    satu = instrumen.aturan
    jejak.catatan[f"Dihitung dengan instrumen {satu.id} (sidik {satu.sidik})."] = None
    jejak.catatan.update(dict.fromkeys(satu.catatan))


def _aspek(kode: str, skor: Mapping[str, Decimal], instrumen: RuleView, jejak: Trace) -> Exact:
    milik = sub_aspek(kode, instrumen)
    terisi = [sub for sub in milik if sub in skor]
    if len(terisi) == len(milik):
        return _jumlah(f"aspek.{kode}", terisi, skor, instrumen, jejak)
    metode = instrumen.pilihan("metode_gerbang")
    kata = jejak.kata(f"metode_gerbang.{kode}", metode, "cara menghitung sub-aspek yang gugur")
    jumlah = _jumlah(f"jumlah.{kode}", terisi, skor, instrumen, jejak)
    return METODE_GERBANG[kata](kode, jumlah, terisi, instrumen, jejak)


def _jumlah(
    nama: str, sub_aspek: list[str], skor: Mapping[str, Decimal], instrumen: RuleView, jejak: Trace
) -> Exact:
    poin = {f"poin.{sub}": _poin(sub, skor[sub], instrumen, jejak) for sub in sub_aspek}
    return jejak.hitung(nama, "jumlah", "jumlah poin sub-aspek", poin)


def _poin(sub: str, skor: Decimal, instrumen: RuleView, jejak: Trace) -> Exact:
    jejak.masuk(f"skor.{sub}", skor, f"skor {sub}")
    bobot = jejak.ambil(f"bobot.{sub}", instrumen.tabel("bobot")[sub], f"bobot {sub}")
    masukan: dict[str, Exact] = {f"skor.{sub}": skor, f"bobot.{sub}": bobot}
    return jejak.hitung(f"poin.{sub}", "kali", f"poin {sub}", masukan)


def sebanding(
    kode: str, jumlah: Exact, terisi: list[str], instrumen: RuleView, jejak: Trace
) -> Exact:
    """Let the sub-aspects that remain carry the whole aspect, each in proportion."""
    bobot: dict[str, Exact] = {f"bobot.{s}": instrumen.tabel("bobot")[s].nilai for s in terisi}
    tersisa = jejak.hitung(f"bobot_tersisa.{kode}", "jumlah", "bobot yang tersisa", bobot)
    skor = instrumen.tabel("rentang_skor")["maksimum"]
    tertinggi = jejak.ambil(f"skor_tertinggi.{kode}", skor, "skor tertinggi")
    masukan = {f"bobot_tersisa.{kode}": tersisa, f"skor_tertinggi.{kode}": tertinggi}
    penuh = jejak.hitung(f"penuh.{kode}", "kali", "poin tertinggi yang tersisa", masukan)
    masukan = {f"jumlah.{kode}": jumlah, f"penuh.{kode}": penuh}
    bagian = jejak.hitung(f"bagian.{kode}", "bagi", "bagian yang dicapai", masukan)
    cited = instrumen.tabel("maksimum_aspek")[kode]
    maksimum = jejak.ambil(f"maksimum_aspek.{kode}", cited, "nilai tertinggi aspek")
    masukan = {f"bagian.{kode}": bagian, f"maksimum_aspek.{kode}": maksimum}
    return jejak.hitung(f"aspek.{kode}", "kali", "nilai aspek", masukan)


METODE_GERBANG: Mapping[str, Callable[[str, Exact, list[str], RuleView, Trace], Exact]] = {
    "sebanding": sebanding,
}
