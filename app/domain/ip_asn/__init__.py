"""IP ASN: the professionalism index of civil servants (PermenPANRB 38/2018)."""

from app.domain.ip_asn.facts import (
    DIMENSI,
    Celah,
    HasilIpAsn,
    HasilPegawai,
    Hukuman,
    JenisPegawai,
    Jumlah,
    KelompokJabatan,
    Pegawai,
    Pendidikan,
    Predikat,
    RataRata,
)
from app.domain.ip_asn.pengukuran import nilai_pegawai, ukur
from app.domain.ip_asn.rata_rata import jumlahkan, rata_rata
from app.domain.ip_asn.rules import SCHEMA

__all__ = [
    "DIMENSI",
    "SCHEMA",
    "Celah",
    "HasilIpAsn",
    "HasilPegawai",
    "Hukuman",
    "JenisPegawai",
    "Jumlah",
    "KelompokJabatan",
    "Pegawai",
    "Pendidikan",
    "Predikat",
    "RataRata",
    "jumlahkan",
    "nilai_pegawai",
    "rata_rata",
    "ukur",
]
