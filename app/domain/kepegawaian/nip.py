"""Personnel numbers: what the 18 digits of a NIP or NI PPPK say."""

from datetime import date

from app.domain.kepegawaian.facts import HasilNip, JenisKelamin, JenisPegawai
from app.domain.kepegawaian.pemeriksaan_nip import periksa_bentuk, periksa_isi
from app.domain.law.errors import MasukanTidakSah
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

BULAN = {f"{bulan:02d}": bulan for bulan in range(1, 13)}
# Digits that a masked number still shows: the serial.
TAMPAK = 3
KELAMIN = {"1": JenisKelamin.LAKI_LAKI, "2": JenisKelamin.PEREMPUAN}


def baca_nip(tertulis: str, aturan: RuleView, jejak: Trace) -> HasilNip:
    """Take a personnel number apart; spaces in it do not count.

    PNS: 1-8 birth date, 9-14 year and month of appointment, 15 sex, 16-18 serial. PPPK: 9-12
    year, 13-14 a pair that is no month. There is no check digit. MasukanTidakSah lists every
    problem, all at ``nip``. Source: Peraturan Kepala BKN 22/2007.
    """
    nip = "".join(tertulis.split())
    masalah = periksa_bentuk(nip, aturan) or periksa_isi(nip, jenis_pegawai(nip), aturan, jejak)
    if masalah:
        raise MasukanTidakSah(masalah)
    return HasilNip(
        nip=nip,
        tanggal_lahir=date(int(nip[:4]), int(nip[4:6]), int(nip[6:8])),
        jenis_pegawai=jenis_pegawai(nip),
        tahun_pengangkatan=int(nip[8:12]),
        bulan_pengangkatan=BULAN.get(nip[12:14]),
        jenis_kelamin=KELAMIN[nip[14]],
        nomor_urut=nip[15:],
    )


def jenis_pegawai(nip: str) -> JenisPegawai:
    """Tell PNS from PPPK: digits 13-14 of a PNS are a month, of a PPPK they are not."""
    return JenisPegawai.PNS if nip[12:14] in BULAN else JenisPegawai.PPPK


def samarkan_nip(nip: str) -> str:
    """Mask a personnel number but for its serial: it holds a birth date and a sex."""
    return "*" * (len(nip) - TAMPAK) + nip[-TAMPAK:]
