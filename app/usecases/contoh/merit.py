"""A merit assessment that is being filled in: some scores, with evidence for the first."""

import hashlib
import tempfile
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories.merit import penilaian as gudang
from app.db.tables import Instansi
from app.domain import merit
from app.usecases.contoh.pelaku import bekerja
from app.usecases.kerja import Kerja
from app.usecases.lembar import Tabel, tulis
from app.usecases.merit import berkas, bukti, isian
from app.usecases.merit.rak import Rak

NAMA = "rekap-anjab-contoh.xlsx"
ISI = Tabel(
    ("unit", "jabatan", "dianalisis"),
    [("Sekretariat", "Analis SDM Aparatur", "ya"), ("Bidang", "Pengelola Kepegawaian", "belum")],
)
TERBIT = 1  # the decree that was published, loaded with the agency
# Scores of the first sub-aspects, over and over; every other one is still open.
SKOR = (3, None, 2, None, 4, None)


def nilai(sesi: Session, instansi: Instansi, rak: Rak, waktu: datetime) -> list[str]:
    """Begin the assessment of this year, where there is none beside the published ones."""
    kode = _instrumen(waktu.year)
    if kode is None or any(
        s.tahun == waktu.year for s in gudang.daftar(sesi, instansi.id, None, 9)
    ):
        return []
    kerja = bekerja(sesi, instansi, "operator", "merit:tulis", waktu)
    lembar = isian.buat(kerja, instansi.kode, waktu.year, kode)
    dokumen = _bukti(kerja, instansi, rak)
    gerbang = dict.fromkeys(lembar.gerbang.values(), True)
    skor = _skor(lembar.dinilai, dokumen)
    catatan = "Data contoh: skornya rekaan."
    isian.isi(lembar, isian.Isian(frozenset({"catatan"}), skor, gerbang, catatan=catatan))
    return [f"penilaian sistem merit {waktu.year}"]


def _instrumen(tahun: int) -> str | None:
    """Return the newest shipped instrument that is in force in a year."""
    for kode, isi in reversed(list(merit.bawaan().items())):
        if berkas.perangkat(berkas.tulis(isi)).pada(tahun) is not None:
            return kode
    return None


def _bukti(kerja: Kerja, instansi: Instansi, rak: Rak) -> UUID:
    """Hand a small sheet in."""
    with tempfile.TemporaryDirectory(prefix="tolok-") as folder:
        letak = Path(folder) / NAMA
        tulis(letak, "xlsx", ISI)
        data = letak.read_bytes()
        serahan = bukti.Serahan(letak, len(data), hashlib.sha256(data).hexdigest(), NAMA)
        media = bukti.periksa(kerja, instansi.kode, serahan)
        rak.simpan(letak, serahan.sidik)
        return bukti.catat(kerja, instansi.kode, serahan, media)[0].id


def _skor(sub_aspek: Sequence[str], dokumen: UUID) -> dict[str, isian.SkorBaru]:
    """Score some; the first one has evidence, the others are still to be proved."""
    hasil = {}
    for urut, sub in enumerate(sub_aspek):
        angka = SKOR[urut % len(SKOR)]
        if angka is not None:
            hasil[sub] = isian.SkorBaru(frozenset({"skor"}), Decimal(angka))
    pertama = sub_aspek[0]
    tautan = isian.TautanBaru(dokumen, "lembar 1", None, None)
    hasil[pertama] = isian.SkorBaru(
        frozenset({"skor", "catatan", "bukti"}), Decimal(3), "Baru sebagian jabatan.", [tautan]
    )
    return hasil
