"""Fixing the measurement of a year, and opening it again."""

from app.domain.law.errors import Masalah
from app.usecases.ip_asn.pengukur import RANCANGAN, TETAP
from app.usecases.ip_asn.tahunan import Tahunan, catat, catatan
from app.usecases.kerja import KonflikKeadaan


def tetapkan(tahunan: Tahunan) -> None:
    """Freeze a measurement; KonflikKeadaan when it is frozen already, or empty."""
    satu = tahunan.satu
    if satu.status == TETAP:
        data = {"tahun": str(satu.tahun)}
        raise KonflikKeadaan(Masalah("", "ip_asn_sudah_ditetapkan", data))
    if satu.jumlah == 0:
        data = {"tanggal": str(satu.tanggal)}
        raise KonflikKeadaan(Masalah("", "ip_asn_tanpa_pegawai", data))
    _ganti(tahunan, "tetapkan", TETAP)


def buka(tahunan: Tahunan) -> None:
    """Make a fixed measurement a draft again; takes a reason."""
    tahunan.kerja.wajib_catatan()
    if tahunan.satu.status != TETAP:
        data = {"tahun": str(tahunan.satu.tahun)}
        raise KonflikKeadaan(Masalah("", "ip_asn_belum_ditetapkan", data))
    _ganti(tahunan, "buka", RANCANGAN)


def _ganti(tahunan: Tahunan, tindakan: str, status: str) -> None:
    satu, sebelum = tahunan.satu, catatan(tahunan.satu)
    satu.status = status
    satu.ditetapkan_pada = tahunan.kerja.sekarang if status == TETAP else None
    satu.versi += 1
    tahunan.kerja.sesi.flush()
    catat(tahunan, tindakan, sebelum)
