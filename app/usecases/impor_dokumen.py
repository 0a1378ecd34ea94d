"""Importing a planning document: all of it or nothing, and again is no change."""

import json
import re
from typing import Any

from sqlalchemy.orm import Session

from app.db.repositories import dokumen as gudang
from app.db.repositories import instansi as gudang_instansi
from app.db.session import Database
from app.db.tables import Dokumen, Instansi
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.dokumen import DokumenMasuk, ke_domain
from app.usecases.instansi import KODE
from app.usecases.masukan import validasi
from app.usecases.penerbitan import Cara, Impor, Perubahan, sidik, terapkan


def impor_dokumen(db: Database, isi: object, cara: Cara) -> Impor:
    """Store a document; MasukanTidakSah lists every problem, and then nothing is stored."""
    masuk = validasi(DokumenMasuk, isi)
    if not re.fullmatch(KODE, masuk.kode):
        raise MasukanTidakSah([Masalah("kode", "kode_tidak_sah", {"nilai": masuk.kode})])
    with db.writing() as sesi:
        return _simpan(sesi, masuk, cara)


def _simpan(sesi: Session, masuk: DokumenMasuk, cara: Cara) -> Impor:
    instansi = pemilik(sesi, masuk.instansi)
    lama = gudang.cari(sesi, masuk.kode)
    if lama is not None and lama.instansi_id != instansi.id:
        raise MasukanTidakSah([Masalah("kode", "kode_milik_lain", {"nilai": masuk.kode})])
    # Only what was handed in: a key that was not there does not appear.
    sumber = masuk.model_dump(mode="json", exclude_unset=True)
    apa = cara.perubahan(lama, sidik(sumber))
    if apa is Perubahan.SAMA:
        return Impor(masuk.kode, apa, lama is not None and lama.terbit)
    isi = cara.tanda(lama)
    if apa.isi_baru:
        isi |= {"instansi_id": instansi.id} | _kolom(masuk, sumber)
    baris = terapkan(lama, Dokumen, isi)
    if apa.isi_baru:
        gudang.simpan(sesi, baris, ke_domain(masuk))
    return Impor(masuk.kode, apa, baris.terbit)


def _kolom(masuk: DokumenMasuk, sumber: dict[str, Any]) -> dict[str, Any]:
    return {
        "kode": masuk.kode,
        "jenis": masuk.jenis,
        "judul": masuk.judul,
        "tahun_awal": int(masuk.tahun_awal),
        "tahun_akhir": int(masuk.tahun_akhir),
        "sidik": sidik(sumber),
        "sumber": json.dumps(sumber, ensure_ascii=False, separators=(",", ":")),
    }


def pemilik(sesi: Session, kode: str) -> Instansi:
    """Return the agency that an import names; MasukanTidakSah if it is not registered."""
    instansi = gudang_instansi.kunci(sesi, kode)
    if instansi is None:
        raise MasukanTidakSah([Masalah("instansi", "instansi_tidak_dikenal", {"nilai": kode})])
    return instansi
