"""Importing a planning document: all of it or nothing, and again is no change."""

import json
import re
from typing import Any

from sqlalchemy.orm import Session

from app.db.repositories import dokumen as gudang
from app.db.repositories import dokumen_versi as gudang_versi
from app.db.repositories import instansi as gudang_instansi
from app.db.repositories.dokumen_versi import VersiBaru
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
        # Only what was handed in, in its order: a key that was not there does not appear.
        return _simpan(sesi, masuk, sumber_dari(isi, masuk), cara)


def sumber_dari(isi: object, masuk: DokumenMasuk) -> dict[str, Any]:
    """Return what was handed in, with numbers as text, in its own order."""
    hasil: dict[str, Any] = _urut(isi, masuk.model_dump(mode="json", exclude_unset=True))
    return hasil


def _urut(asal: Any, jadi: Any) -> Any:  # noqa: ANN401 - any JSON
    """Put the keys of ``jadi`` in the order in which ``asal`` has them."""
    if isinstance(jadi, dict):
        return {kunci: _urut(asal[kunci], jadi[kunci]) for kunci in asal}
    if isinstance(jadi, list):
        return [_urut(*pasangan) for pasangan in zip(asal, jadi, strict=True)]
    return jadi


def _simpan(sesi: Session, masuk: DokumenMasuk, sumber: dict[str, Any], cara: Cara) -> Impor:
    instansi = pemilik(sesi, masuk.instansi)
    lama = gudang.cari(sesi, masuk.kode)
    if lama is not None and lama.instansi_id != instansi.id:
        raise MasukanTidakSah([Masalah("kode", "kode_milik_lain", {"nilai": masuk.kode})])
    apa = cara.perubahan(lama, sidik(sumber))
    if apa is Perubahan.SAMA:
        return Impor(masuk.kode, apa, lama is not None and lama.terbit)
    isi = cara.tanda(lama)
    if apa.isi_baru:
        isi |= {"instansi_id": instansi.id} | kolom(masuk, sumber)
    baris = terapkan(lama, Dokumen, isi)
    baris.versi += lama is not None
    if apa.isi_baru:
        gudang.simpan(sesi, baris, ke_domain(masuk))
        baru = VersiBaru(cara.waktu.date())
        gudang_versi.tambah(sesi, baris, baru, (baris.sidik, baris.sumber), cara.waktu)
    nomor = gudang_versi.nomor_sidik(sesi, baris.id, baris.sidik)
    baris.versi_terbit = nomor if baris.terbit else None
    return Impor(masuk.kode, apa, baris.terbit)


def kolom(masuk: DokumenMasuk, sumber: dict[str, Any]) -> dict[str, Any]:
    """Return the columns that hold the contents of a document."""
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
