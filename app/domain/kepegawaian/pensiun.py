"""Retirement: the age of a post and the day it takes effect."""

from datetime import date

from app.domain.kepegawaian.facts import RENTANG, HasilPensiun
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

BULAN_SETAHUN = 12


def hitung_pensiun(
    tanggal_lahir: date, jabatan: str, aturan: RuleView, jejak: Trace
) -> HasilPensiun:
    """Return the retirement age of the post and the day retirement begins.

    It begins on the first day of the month after the one in which the age is reached, also
    for who is born on a first day or on 29 February. MasukanTidakSah for a year of birth
    outside the rule's range. Source: PP 11/2017 Pasal 239, UU 20/2023 Pasal 55.
    """
    _periksa(tanggal_lahir, aturan)
    tahun = jejak.masuk("tahun_lahir", tanggal_lahir.year, "tahun lahir")
    bulan = jejak.masuk("bulan_lahir", tanggal_lahir.month, "bulan lahir")
    usia = jejak.ambil("usia", aturan.tabel("usia")[jabatan], "batas usia pensiun, tahun")
    capai = {"tahun_lahir": tahun, "usia": usia}
    sampai = jejak.hitung("tahun_capai", "jumlah", "tahun tercapainya batas usia", capai)
    sesudah = jejak.ambil("bulan_sesudah", aturan.angka("bulan_sesudah"), "bulan berikutnya")
    masukan: dict[str, Exact] = {"bulan_lahir": bulan, "bulan_sesudah": sesudah}
    lanjut = jejak.hitung("bulan_lanjut", "jumlah", "bulan mulai pensiun, 13 = Januari", masukan)
    lewat, ke = divmod(int(lanjut) - 1, BULAN_SETAHUN)
    tambah: dict[str, Exact] = {"tahun_capai": sampai, "pergantian_tahun": lewat}
    mulai = jejak.hitung("tahun_tmt", "jumlah", "tahun mulai pensiun", tambah)
    kurang: dict[str, Exact] = {"bulan_lanjut": lanjut, "bulan_lewat": lewat * BULAN_SETAHUN}
    jejak.hitung("bulan_tmt", "selisih", "bulan mulai pensiun", kurang)
    return HasilPensiun(int(usia), date(int(mulai), ke + 1, 1))


def _periksa(tanggal_lahir: date, aturan: RuleView) -> None:
    batas = {nama: int(aturan.tabel("tahun_lahir")[nama].nilai) for nama in RENTANG}
    if not batas["minimum"] <= tanggal_lahir.year <= batas["maksimum"]:
        data = {nama: str(tahun) for nama, tahun in batas.items()}
        raise MasukanTidakSah([Masalah("tanggal_lahir", "tahun_lahir_di_luar_rentang", data)])
