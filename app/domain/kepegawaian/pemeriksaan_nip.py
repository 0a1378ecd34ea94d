"""Checks of a personnel number; each gives a problem with a code of its own."""

from datetime import date
from string import digits

from app.domain.kepegawaian.facts import RENTANG, JenisPegawai
from app.domain.law.errors import Masalah
from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

LOKASI = "nip"
BULAN_SETAHUN = 12


def periksa_bentuk(nip: str, aturan: RuleView) -> list[Masalah]:
    """List what keeps the digits from being told apart at all."""
    panjang = int(aturan.angka("panjang").nilai)
    masalah = []
    if nip.strip(digits):  # str.isdigit would let digits of other scripts pass
        masalah.append(Masalah(LOKASI, "nip_bukan_angka"))
    if len(nip) != panjang:
        data = {"panjang": str(panjang), "ada": str(len(nip))}
        masalah.append(Masalah(LOKASI, "nip_panjang_salah", data))
    return masalah


def periksa_isi(nip: str, jenis: JenisPegawai, aturan: RuleView, jejak: Trace) -> list[Masalah]:
    """List what the parts of a well-formed number say wrong."""
    masalah = _lahir(nip, aturan) or _pengangkatan(nip, jenis, aturan, jejak)
    if nip[14] not in {"1", "2"}:
        masalah.append(Masalah(LOKASI, "nip_jenis_kelamin", {"nilai": nip[14]}))
    if nip[15:] == "000":
        masalah.append(Masalah(LOKASI, "nip_nomor_urut"))
    return masalah


def _lahir(nip: str, aturan: RuleView) -> list[Masalah]:
    batas = {nama: int(aturan.tabel("tahun_lahir")[nama].nilai) for nama in RENTANG}
    tahun, bulan, hari = int(nip[:4]), int(nip[4:6]), int(nip[6:8])
    if not batas["minimum"] <= tahun <= batas["maksimum"]:
        data = {nama: str(satu) for nama, satu in batas.items()}
        return [Masalah(LOKASI, "nip_tahun_lahir", {"nilai": nip[:4], **data})]
    try:
        date(tahun, bulan, hari)
    except ValueError:
        return [Masalah(LOKASI, "nip_tanggal_lahir", {"nilai": nip[:8]})]
    return []


def _pengangkatan(nip: str, jenis: JenisPegawai, aturan: RuleView, jejak: Trace) -> list[Masalah]:
    """Compare appointment with birth: by month for PNS, by year for PPPK, who show no month."""
    lahir = jejak.masuk("tahun_lahir", int(nip[:4]), "tahun lahir")
    angkat = jejak.masuk("tahun_pengangkatan", int(nip[8:12]), "tahun pengangkatan")
    dua: dict[str, Exact] = {"tahun_pengangkatan": angkat, "tahun_lahir": lahir}
    if jenis is JenisPegawai.PNS and nip[12:14] < nip[4:6]:
        dua["belum_ulang_tahun"] = 1
    usia = jejak.hitung("usia_pengangkatan", "selisih", "usia saat diangkat, tahun", dua)
    terendah = jejak.ambil(
        "usia_terendah", aturan.tabel("usia_pengangkatan")[jenis], "usia terendah saat diangkat"
    )
    tertinggi = jejak.ambil(
        "usia_tertinggi", aturan.angka("usia_pengangkatan_tertinggi"), "usia tertinggi"
    )
    if terendah <= usia <= tertinggi:
        return []
    data = {"usia": f"{usia}", "minimum": f"{terendah:f}", "maksimum": f"{tertinggi:f}"}
    return [Masalah(LOKASI, "nip_tahun_pengangkatan", data)]
