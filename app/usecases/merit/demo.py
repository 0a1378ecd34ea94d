"""The demonstration's assessments: published decrees with scores that make them up."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.db.repositories import jejak_audit
from app.db.repositories.merit import penilaian as gudang
from app.db.session import Database
from app.db.tables import Instansi, PenilaianMerit
from app.domain import merit
from app.domain.merit import Perangkat, Tambahan
from app.domain.rulebook import load_rulebook
from app.usecases.impor_dokumen import pemilik
from app.usecases.merit import berkas
from app.usecases.merit.lembar import DITETAPKAN
from app.usecases.merit.penetapan import (
    REKOMENDASI,
    Anjuran,
    Keputusan,
    akibat,
    terhitung,
    tindak_lanjut,
)
from app.usecases.penerbitan import Impor, Perubahan


def muat_merit(db: Database, isi: Mapping[str, Any], waktu: datetime) -> list[Impor]:
    """Store the assessments of a file that are missing; what is there is left alone."""
    with db.writing() as sesi:
        instansi = pemilik(sesi, isi["instansi"])
        return [_muat(sesi, instansi, satu, waktu) for satu in isi["penilaian"]]


def _muat(sesi: Session, instansi: Instansi, isi: Mapping[str, Any], waktu: datetime) -> Impor:
    kode, tahun = isi["instrumen"], isi["tahun"]
    nama = f"penilaian sistem merit {instansi.kode} {tahun}"
    ada = gudang.pada_tahun(sesi, instansi.id, tahun)
    if any(satu.instrumen_kode == kode for satu in ada):
        return Impor(nama, Perubahan.SAMA, terbit=False)
    teks = berkas.tulis(merit.bawaan()[kode])
    perangkat = berkas.perangkat(teks)
    baris = PenilaianMerit(
        instansi_id=instansi.id, tahun=tahun, instrumen_kode=kode,
        instrumen_sidik=perangkat.instrumen.sidik, instrumen=teks, status=isi["status"],
        gerbang={}, catatan=isi["catatan"], tim=[], pengisi=[], diajukan_pada=waktu,
        dibuat_pada=waktu, diubah_pada=waktu,
    )  # fmt: skip
    gudang.buat(sesi, baris, list(isi["skor"]))
    for sub, satu in gudang.skor(sesi, instansi.id, baris.id).items():
        satu.skor = satu.skor_verifikasi = Decimal(isi["skor"][sub])
    if isi["status"] == DITETAPKAN:
        _tetapkan(sesi, baris, isi, perangkat, waktu)
    jejak_audit.catat_sistem(sesi, waktu, "buat", "penilaian_merit", baris.id)
    return Impor(nama, Perubahan.BARU, terbit=False)


def _tetapkan(
    sesi: Session,
    baris: PenilaianMerit,
    isi: Mapping[str, Any],
    perangkat: Perangkat,
    waktu: datetime,
) -> None:
    views = perangkat.pada(baris.tahun)
    assert views is not None, "the demonstration's instrument is in force in its year"
    putusan, pleno = isi["keputusan"], isi["pleno"]
    anjuran = [Anjuran(REKOMENDASI, satu["aspek"], satu["uraian"]) for satu in isi["rekomendasi"]]
    keputusan = Keputusan(
        putusan["nomor"], date.fromisoformat(putusan["tanggal"]), Decimal(putusan["nilai"]),
        Decimal(putusan["indeks"]), putusan["kategori"], anjuran,
    )  # fmt: skip
    baris.pleno_nomor, baris.pleno_tanggal = pleno["nomor"], date.fromisoformat(pleno["tanggal"])
    baris.keputusan_nomor, baris.keputusan_tanggal = keputusan.nomor, keputusan.tanggal
    baris.keputusan_nilai, baris.keputusan_indeks = keputusan.nilai, keputusan.indeks
    baris.keputusan_kategori = keputusan.kategori
    skor = {sub: Decimal(nilai) for sub, nilai in isi["skor"].items()}
    baris.hasil = terhitung(skor, *views, Tambahan())
    ikut = akibat(views[1], keputusan, load_rulebook())
    for nomor, satu in enumerate(anjuran, start=1):
        sesi.add(tindak_lanjut(baris, nomor, satu, ikut, waktu))
