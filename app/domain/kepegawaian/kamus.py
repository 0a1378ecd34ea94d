"""The words of personnel records: kinds, groups, levels. Stored, sent and imported as they are.

Source: UU 20/2023, PP 11/2017, PP 49/2018, PP 94/2021, Peraturan LAN on leadership training.
"""

from typing import Literal, get_args

StatusPegawai = Literal["pns", "cpns", "pppk", "pppk_paruh_waktu"]
Kelamin = Literal["laki_laki", "perempuan"]
KelompokJabatan = Literal["pimpinan_tinggi", "administrator", "pengawas", "fungsional", "pelaksana"]
# Levels inside a group of posts; administrator, pengawas and pelaksana have none.
Jenjang = Literal[
    "utama", "madya", "pratama",
    "pemula", "terampil", "mahir", "penyelia",
    "ahli_pertama", "ahli_muda", "ahli_madya", "ahli_utama",
]  # fmt: skip
# Lowest first.
TingkatPendidikan = Literal["sd", "smp", "slta", "d1", "d2", "d3", "d4", "s1", "s2", "s3"]
JenisPelatihan = Literal["kepemimpinan", "fungsional", "teknis", "seminar", "latsar", "orientasi"]
# Levels of leadership training, highest first; the older diklatpim I to IV stand beside them.
TingkatKepemimpinan = Literal["pkn_1", "pkn_2", "pka", "pkp"]
TingkatHukuman = Literal["ringan", "sedang", "berat"]
JenisHukuman = Literal[
    "teguran_lisan", "teguran_tertulis", "pernyataan_tidak_puas",
    "potong_tukin_6_bulan", "potong_tukin_9_bulan", "potong_tukin_12_bulan",
    "turun_jabatan_12_bulan", "bebas_jabatan_12_bulan", "diberhentikan",
]  # fmt: skip
AlasanNonaktif = Literal[
    "pensiun", "meninggal", "berhenti", "diberhentikan", "pindah", "cuti_luar_tanggungan",
    "kontrak_berakhir", "lainnya",
]  # fmt: skip

STATUS_PEGAWAI: tuple[str, ...] = get_args(StatusPegawai)
KELAMIN: tuple[str, ...] = get_args(Kelamin)
KELOMPOK_JABATAN: tuple[str, ...] = get_args(KelompokJabatan)
JENJANG: tuple[str, ...] = get_args(Jenjang)
TINGKAT_PENDIDIKAN: tuple[str, ...] = get_args(TingkatPendidikan)
JENIS_PELATIHAN: tuple[str, ...] = get_args(JenisPelatihan)
TINGKAT_KEPEMIMPINAN: tuple[str, ...] = get_args(TingkatKepemimpinan)
TINGKAT_HUKUMAN: tuple[str, ...] = get_args(TingkatHukuman)
ALASAN_NONAKTIF: tuple[str, ...] = get_args(AlasanNonaktif)

_PANGKAT = {"I": "abcd", "II": "abcd", "III": "abcd", "IV": "abcde"}
GOLONGAN_PNS: tuple[str, ...] = tuple(f"{g}/{r}" for g, semua in _PANGKAT.items() for r in semua)
GOLONGAN_PPPK: tuple[str, ...] = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip
GOLONGAN = GOLONGAN_PNS + GOLONGAN_PPPK

# Which levels a group of posts has.
JENJANG_KELOMPOK: dict[str, tuple[str, ...]] = {
    "pimpinan_tinggi": JENJANG[:3],
    "administrator": (),
    "pengawas": (),
    "fungsional": JENJANG[3:],
    "pelaksana": (),
}
# How severe a kind of punishment is.
TINGKAT_JENIS_HUKUMAN: dict[str, str] = {
    jenis: TINGKAT_HUKUMAN[urut // 3] for urut, jenis in enumerate(get_args(JenisHukuman))
}
# The groups in which indices score education.
KELOMPOK_PENDIDIKAN: dict[str, str] = {
    "sd": "di_bawah_slta", "smp": "di_bawah_slta",
    "slta": "d2_d1_slta", "d1": "d2_d1_slta", "d2": "d2_d1_slta",
    "d3": "d3", "d4": "s1_d4", "s1": "s1_d4", "s2": "s2", "s3": "s3",
}  # fmt: skip
