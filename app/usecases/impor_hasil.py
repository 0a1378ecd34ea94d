"""Importing published results: all of a file or nothing, and again is no change."""

from typing import Any

from sqlalchemy.orm import Session

from app.db.repositories import hasil as gudang
from app.db.session import Database
from app.db.tables import Hasil, Instansi
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.hasil import BerkasHasil, HasilMasuk
from app.usecases.impor_dokumen import pemilik
from app.usecases.masukan import validasi
from app.usecases.penerbitan import Cara, Impor, Perubahan, sidik, terapkan

_SAMA = (
    "nama", "satuan", "nilai", "kategori", "sebutan", "nilai_indeks", "target",
    "target_kategori", "capaian", "catatan",
)  # fmt: skip


def impor_hasil(db: Database, isi: object, cara: Cara) -> list[Impor]:
    """Store the results of a file; MasukanTidakSah lists every problem, and stores none.

    Results that the file does not name stay as they are.
    """
    berkas = validasi(BerkasHasil, isi)
    _tanpa_ganda(berkas.hasil)
    with db.writing() as sesi:
        instansi = pemilik(sesi, berkas.instansi)
        return [_simpan(sesi, instansi, satu, cara) for satu in berkas.hasil]


def _tanpa_ganda(hasil: list[HasilMasuk]) -> None:
    terlihat: set[tuple[str, int, str]] = set()
    masalah = []
    for urut, satu in enumerate(hasil):
        if satu.kunci in terlihat:
            masalah.append(Masalah(f"hasil[{urut}]", "hasil_ganda"))
        terlihat.add(satu.kunci)
    if masalah:
        raise MasukanTidakSah(masalah)


def _simpan(sesi: Session, instansi: Instansi, masuk: HasilMasuk, cara: Cara) -> Impor:
    lama = gudang.cari(sesi, instansi.id, *masuk.kunci)
    sidik_baru = sidik(masuk.model_dump(mode="json", exclude_none=True))
    apa = cara.perubahan(lama, sidik_baru)
    nama = " ".join(str(bagian) for bagian in masuk.kunci if bagian)
    if apa is Perubahan.SAMA:
        return Impor(nama, apa, lama is not None and lama.terbit)
    isi = cara.tanda(lama)
    if apa.isi_baru:
        isi |= {"instansi_id": instansi.id, "sidik": sidik_baru} | _kolom(masuk)
    baris = terapkan(lama, Hasil, isi)
    if apa.isi_baru:
        rincian = [gudang.RincianPublik(**satu.model_dump()) for satu in masuk.rincian]
        gudang.simpan(sesi, baris, rincian)
    return Impor(nama, apa, baris.terbit)


def _kolom(masuk: HasilMasuk) -> dict[str, Any]:
    indeks, tahun, ragam = masuk.kunci
    kunci = {"indeks": indeks, "tahun": tahun, "ragam": ragam}
    sumber = {"sumber_dokumen": masuk.sumber.dokumen, "sumber_letak": masuk.sumber.letak}
    return kunci | sumber | {nama: getattr(masuk, nama) for nama in _SAMA}
