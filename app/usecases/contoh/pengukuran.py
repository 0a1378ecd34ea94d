"""The IP ASN of the demonstration's servants: one year fixed, the year after it a draft."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.db.repositories import pegawai_massal
from app.db.repositories.ip_asn import pengukuran as gudang
from app.db.tables import Instansi
from app.domain.rulebook import load_rulebook
from app.usecases.aturan_terpakai import terpakai
from app.usecases.contoh.pelaku import bekerja
from app.usecases.ip_asn.penetapan import tetapkan
from app.usecases.ip_asn.tahunan import (
    Permintaan,
    Tahunan,
    aturan_dipakai,
    jejak_aturan,
    muat,
    ukur_tahun,
)


def ukur(sesi: Session, instansi: Instansi, waktu: datetime) -> list[str]:
    """Measure the last two whole years, where there are servants and no measurement yet."""
    if gudang.daftar(sesi, instansi.id, 0, 1) or not pegawai_massal.ada(sesi, instansi.id):
        return []
    lalu = waktu.year - 1
    if _ukur(sesi, instansi, lalu - 1, waktu).satu.jumlah:
        pimpinan = bekerja(sesi, instansi, "pimpinan", "ip-asn:tetapkan", waktu)
        tetapkan(muat(pimpinan, load_rulebook(), instansi.kode, lalu - 1, tulis=True))
    _ukur(sesi, instansi, lalu, waktu)
    return [f"IP ASN {lalu - 1}", f"IP ASN {lalu}"]


def _ukur(sesi: Session, instansi: Instansi, tahun: int, waktu: datetime) -> Tahunan:
    operator = bekerja(sesi, instansi, "operator", "ip-asn:ukur", waktu)
    aturan = aturan_dipakai(load_rulebook(), tahun, None)
    terang = terpakai(aturan, jejak_aturan(aturan)).model_dump(mode="json")
    minta = Permintaan(tahun, waktu.date(), None, aturan, terang)
    return ukur_tahun(operator, instansi.kode, minta)
