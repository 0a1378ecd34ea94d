"""Indicators that take over what the agency decided or published: merit, SAKIP, surveys."""

from collections.abc import Mapping
from decimal import Decimal

from app.db.repositories import hasil as gudang_hasil
from app.db.repositories import skm_hasil, skm_terbitan
from app.db.repositories.merit import penilaian
from app.db.tables import PenilaianMerit, Survei
from app.domain.indikator import HasilIndikator, Pengukuran
from app.domain.law.status import Status
from app.usecases.merit.lembar import DITETAPKAN
from app.usecases.skm.perhitungan import Penghitung, kosong
from app.usecases.turunan.lingkup import Lingkup

BELUM = HasilIndikator(None, Status.BELUM_ADA_DATA)
# Under which index a measurement is kept among the published results.
INDEKS: Mapping[Pengukuran, str] = {
    Pengukuran.IP_ASN: "ip-asn",
    Pengukuran.SISTEM_MERIT: "sistem-merit",
    Pengukuran.SAKIP: "sakip",
    Pengukuran.SKM: "skm",
}


def terbit(lingkup: Lingkup, ukur: Pengukuran) -> HasilIndikator:
    """Take over the result of the year as the agency published it."""
    instansi, tahun = lingkup.instansi.id, lingkup.waktu.tahun
    satu = None
    if ukur in INDEKS:
        satu = gudang_hasil.cari(lingkup.kerja.sesi, instansi, INDEKS[ukur], tahun, "")
    if satu is None or not satu.terbit or satu.nilai is None:
        return BELUM
    sumber = ", ".join(x for x in (satu.sumber_dokumen, satu.sumber_letak) if x)
    return HasilIndikator(satu.nilai, Status.TERISI, sumber=sumber)


def dari_merit(lingkup: Lingkup) -> HasilIndikator:
    """Take over the assessment that was decided, the latest decree of the year."""
    semua = penilaian.pada_tahun(lingkup.kerja.sesi, lingkup.instansi.id, lingkup.waktu.tahun)
    putus = [
        satu for satu in semua if satu.status == DITETAPKAN and satu.keputusan_nilai is not None
    ]
    if not putus:
        return BELUM
    satu = max(putus, key=_tanggal)
    nomor = f"Keputusan {satu.keputusan_nomor}"
    return HasilIndikator(satu.keputusan_nilai, Status.TERISI, sumber=nomor)


def _tanggal(satu: PenilaianMerit) -> str:
    return str(satu.keputusan_tanggal)


def dari_skm(lingkup: Lingkup) -> HasilIndikator:
    """Take over the survey of the year that stands published, the latest one."""
    isi = _terbitan(lingkup)
    if isi is None:
        return BELUM
    survei, nilai = isi
    return HasilIndikator(nilai, Status.TERISI, sumber=survei.nama)


def dari_frekuensi(lingkup: Lingkup) -> HasilIndikator:
    """Average the scores of the same survey by how often each was given."""
    isi = _terbitan(lingkup)
    if isi is None:
        return BELUM
    survei, sesi = isi[0], lingkup.kerja.sesi
    hitung = Penghitung.untuk(survei, lingkup.waktu.buku, "frekuensi")
    sel = skm_hasil.jumlah(sesi, [survei.id], ("survei_id",), hitung.skor)
    nilai = hitung.nilai(sel[0] if sel else kosong())
    return HasilIndikator(nilai.nilai, nilai.status, sumber=survei.nama)


def _terbitan(lingkup: Lingkup) -> tuple[Survei, Decimal] | None:
    sesi, tahun = lingkup.kerja.sesi, lingkup.waktu.tahun
    semua = skm_terbitan.setahun(sesi, [lingkup.instansi.id], tahun)
    if not semua:
        return None
    satu = semua[-1][1]
    return sesi.get_one(Survei, satu.survei_id), Decimal(satu.isi["nilai"])
