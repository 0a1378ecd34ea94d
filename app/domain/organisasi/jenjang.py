"""Which agency may stand below which."""

from collections.abc import Mapping

from app.domain.law.errors import Masalah

JENIS = ("kementerian", "lembaga", "provinsi", "kabupaten", "kota")
INDUK: Mapping[str, tuple[str, ...]] = {
    "kementerian": (),
    "lembaga": ("kementerian", "lembaga"),
    "provinsi": ("kementerian", "lembaga"),
    "kabupaten": ("kementerian", "lembaga", "provinsi"),
    "kota": ("kementerian", "lembaga", "provinsi"),
}


def periksa_jenjang(jenis: str, jenis_induk: str, lokasi: str) -> list[Masalah]:
    """Refuse a parent of the wrong kind: a province stands below no regency."""
    if jenis_induk in INDUK[jenis]:
        return []
    dikenal = ", ".join(INDUK[jenis]) or "-"
    data = {"jenis": jenis, "induk": jenis_induk, "dikenal": dikenal}
    return [Masalah(lokasi, "instansi_jenjang", data)]
