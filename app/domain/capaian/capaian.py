"""Achievement of a target, with its steps, cap and band."""

from decimal import Decimal

from app.domain.capaian.facts import HasilCapaian, Pengaturan, RumusTurun
from app.domain.capaian.rumus import PERSEN, Arah
from app.domain.law.rounding import Exact, round_half_up
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace

BAKU = Pengaturan()


def hitung_capaian(
    target: Decimal | None,
    realisasi: Decimal | None,
    arah: str,
    aturan: RuleView,
    jejak: Trace,
    *,
    pengaturan: Pengaturan = BAKU,
) -> HasilCapaian:
    """Achievement in percent, floored, capped, rounded once, and its band.

    Without target or result there is no value (``belum_ada_data``); with a divisor of 0
    neither (``penyebut_nol``), unless the rule states what 0 of 0 is worth.
    The band is that of the rounded value, so that a reader can check it.
    """
    if target is None or realisasi is None:
        return HasilCapaian(None, Status.BELUM_ADA_DATA)
    nilai = {
        "target": jejak.masuk("target", target, "target"),
        "realisasi": jejak.masuk("realisasi", realisasi, "realisasi"),
    }
    persen = _persen(nilai, arah, aturan, jejak, pengaturan)
    if persen is None:
        return HasilCapaian(None, Status.PENYEBUT_NOL)
    dibatasi = _batasi(persen, aturan, jejak, pengaturan.batas_atas)
    return _hasil(dibatasi, aturan, jejak)


def _persen(
    nilai: dict[str, Exact], arah: str, aturan: RuleView, jejak: Trace, pengaturan: Pengaturan
) -> dict[str, Exact] | None:
    if nilai["target"] == 0:
        return _nol_per_nol(nilai["realisasi"], aturan, jejak)
    if arah == Arah.NAIK_BAIK:
        return _naik_baik(nilai, jejak)
    rumus = pengaturan.rumus_turun
    if rumus is None:
        cited = aturan.pilihan("rumus_turun")
        rumus = jejak.kata("rumus_turun", cited, "rumus untuk indikator yang turun baik")
    return METODE[RumusTurun(rumus)](nilai, jejak)


def _nol_per_nol(realisasi: Exact, aturan: RuleView, jejak: Trace) -> dict[str, Exact] | None:
    if realisasi != 0 or not aturan.punya("nol_per_nol"):
        return None
    cited = aturan.angka("nol_per_nol")
    return {"persen": jejak.ambil("persen", cited, "capaian bila target dan realisasi nol")}


def _naik_baik(nilai: dict[str, Exact], jejak: Trace) -> dict[str, Exact]:
    masukan = {nama: nilai[nama] for nama in ("realisasi", "target")}
    rasio = jejak.hitung("rasio", "bagi", "realisasi dibagi target", masukan)
    return _kali_seratus(rasio, jejak)


def _dua_target(nilai: dict[str, Exact], jejak: Trace) -> dict[str, Exact]:
    dua: dict[str, Exact] = {"dua": 2, "target": nilai["target"]}
    kedua = jejak.hitung("dua_kali_target", "kali", "dua kali target", dua)
    masukan = {"dua_kali_target": kedua, "realisasi": nilai["realisasi"]}
    hemat = jejak.hitung("selisih", "selisih", "dua kali target dikurangi realisasi", masukan)
    dibagi = {"selisih": hemat, "target": nilai["target"]}
    return _kali_seratus(jejak.hitung("rasio", "bagi", "dibagi target", dibagi), jejak)


def _perbandingan(nilai: dict[str, Exact], jejak: Trace) -> dict[str, Exact] | None:
    if nilai["realisasi"] == 0:
        return None
    rasio = jejak.hitung("rasio", "bagi", "target dibagi realisasi", nilai)
    return _kali_seratus(rasio, jejak)


METODE = {RumusTurun.DUA_TARGET: _dua_target, RumusTurun.PERBANDINGAN: _perbandingan}


def _kali_seratus(rasio: Exact, jejak: Trace) -> dict[str, Exact]:
    masukan: dict[str, Exact] = {"rasio": rasio, "seratus": PERSEN}
    return {"persen": jejak.hitung("persen", "kali", "dalam persen", masukan)}


def _batasi(
    nilai: dict[str, Exact], aturan: RuleView, jejak: Trace, batas_atas: Decimal | None
) -> dict[str, Exact]:
    bawah = jejak.ambil("batas_bawah", aturan.angka("batas_bawah"), "capaian terendah")
    masukan = {**nilai, "batas_bawah": bawah}
    lantai = jejak.hitung("tak_kurang", "maksimum", "tidak di bawah batas bawah", masukan)
    if batas_atas is not None:
        atas = jejak.masuk("batas_atas", batas_atas, "capaian tertinggi menurut permintaan")
    elif aturan.punya("batas_atas"):
        atas = jejak.ambil("batas_atas", aturan.angka("batas_atas"), "capaian tertinggi")
    else:
        return {"tak_kurang": lantai}
    dua: dict[str, Exact] = {"tak_kurang": lantai, "batas_atas": atas}
    return {"tak_lebih": jejak.hitung("tak_lebih", "minimum", "tidak di atas batas atas", dua)}


def _hasil(nilai: dict[str, Exact], aturan: RuleView, jejak: Trace) -> HasilCapaian:
    cited = aturan.angka("desimal")
    desimal = jejak.ambil("desimal", cited, "angka di belakang koma")
    masukan: dict[str, Exact] = {**nilai, "desimal": desimal}
    jejak.hitung("capaian", "bulatkan", "capaian", masukan, cited.sitasi)
    (tepat,) = nilai.values()
    akhir = round_half_up(tepat, int(desimal))
    band = jejak.golongkan("kategori", aturan.skala("kategori"), "capaian", akhir, "kategori")
    return HasilCapaian(akhir, Status.TERISI, band.kode, band.nama)
