"""Checks of a servant's record: every problem at once, each at the field that is wrong."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.domain.kepegawaian.facts import HasilNip, JenisPegawai
from app.domain.kepegawaian.kamus import GOLONGAN_PNS, GOLONGAN_PPPK, JENJANG_KELOMPOK
from app.domain.kepegawaian.penanggalan import periksa_tanggal, periksa_urutan
from app.domain.law.errors import Masalah

Isi = Mapping[str, Any]
TANGGAL = (
    "tanggal_lahir", "tmt_pengangkatan", "tmt_pns", "tmt_jabatan", "tmt_golongan", "keadaan_sejak",
)  # fmt: skip
# Each day and those it never comes before.
URUTAN = (
    ("tanggal_lahir", "tmt_pengangkatan"),
    ("tmt_pengangkatan", "tmt_pns"),
    ("tmt_pengangkatan", "tmt_jabatan"),
    ("tmt_pengangkatan", "tmt_golongan"),
    ("tmt_pengangkatan", "keadaan_sejak"),
    ("tanggal_lahir", "keadaan_sejak"),
)
JENIS_NIP = {
    "pns": JenisPegawai.PNS,
    "cpns": JenisPegawai.PNS,
    "pppk": JenisPegawai.PPPK,
    "pppk_paruh_waktu": JenisPegawai.PPPK,
}
BULAN_NIP = 7  # as much of an ISO day as the number of a PNS tells
TAHUN_NIP = 4  # as much as that of a PPPK


def periksa_pegawai(isi: Isi, nip: HasilNip | None, hari_ini: date) -> list[Masalah]:
    """List what is wrong with a record as a whole; ``nip`` is its number taken apart, if sound."""
    return [
        *periksa_tanggal(isi, TANGGAL, hari_ini),
        *periksa_urutan(isi, URUTAN),
        *_status(isi),
        *_jabatan(isi),
        *(() if nip is None else _nip(isi, nip)),
    ]


def _status(isi: Isi) -> Iterator[Masalah]:
    """Insist that a servant is inactive for a reason, and active without one."""
    if isi["aktif"] and isi["alasan_nonaktif"] is not None:
        yield Masalah("alasan_nonaktif", "pegawai_alasan_tanpa_nonaktif")
    if not isi["aktif"] and isi["alasan_nonaktif"] is None:
        yield Masalah("alasan_nonaktif", "wajib_diisi")
    if isi["tmt_pns"] is not None and isi["jenis_pegawai"] != "pns":
        yield Masalah("tmt_pns", "pegawai_tmt_pns_bukan_pns")


def _jabatan(isi: Isi) -> Iterator[Masalah]:
    """Insist that the level belongs to the group of posts, the rank to the kind of servant."""
    jenjang, kelompok = isi["jenjang"], isi["kelompok_jabatan"]
    if jenjang is not None and jenjang not in JENJANG_KELOMPOK.get(kelompok or "", ()):
        data = {"nilai": jenjang, "kelompok": kelompok or "-"}
        yield Masalah("jenjang", "pegawai_jenjang_tidak_cocok", data)
    pns = JENIS_NIP[isi["jenis_pegawai"]] is JenisPegawai.PNS
    golongan = isi["golongan"]
    if golongan is not None and golongan not in (GOLONGAN_PNS if pns else GOLONGAN_PPPK):
        data = {"nilai": golongan, "jenis": isi["jenis_pegawai"]}
        yield Masalah("golongan", "pegawai_golongan_tidak_cocok", data)


def _nip(isi: Isi, nip: HasilNip) -> Iterator[Masalah]:
    """Birth, sex, kind and appointment are in the number: by month for PNS, by year for PPPK."""
    if isi["tanggal_lahir"] != nip.tanggal_lahir:
        yield _beda("tanggal_lahir", isi["tanggal_lahir"], nip.tanggal_lahir)
    if isi["jenis_kelamin"] != nip.jenis_kelamin:
        yield _beda("jenis_kelamin", isi["jenis_kelamin"], nip.jenis_kelamin)
    if JENIS_NIP[isi["jenis_pegawai"]] is not nip.jenis_pegawai:
        yield _beda("jenis_pegawai", isi["jenis_pegawai"], nip.jenis_pegawai)
    elif isi["tmt_pengangkatan"] is not None:
        panjang = TAHUN_NIP if nip.bulan_pengangkatan is None else BULAN_NIP
        tertulis = isi["tmt_pengangkatan"].isoformat()[:panjang]
        if tertulis != pengangkatan(nip):
            yield _beda("tmt_pengangkatan", tertulis, pengangkatan(nip))


def pengangkatan(nip: HasilNip) -> str:
    """Write the appointment that a number tells: ``2010-01``, or the year alone."""
    tahun = f"{nip.tahun_pengangkatan:04d}"
    return tahun if nip.bulan_pengangkatan is None else f"{tahun}-{nip.bulan_pengangkatan:02d}"


def _beda(lokasi: str, tertulis: object, menurut_nip: object) -> Masalah:
    data = {"nilai": str(tertulis), "nip": str(menurut_nip)}
    return Masalah(lokasi, "pegawai_beda_dengan_nip", data)
