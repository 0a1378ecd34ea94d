"""Saved mappings: which header of an agency's own files is which column."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.bulk.impor.bentuk import bentuk
from app.db.repositories import catatan_impor as catatan
from app.db.tables import ImporPemetaan, Instansi
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan


def baca(kerja: Kerja, instansi: str, kode: str) -> ImporPemetaan:
    """Return a mapping; TidakDitemukan if there is none."""
    satu = cari(kerja, pilih(kerja, instansi), kode)
    if satu is None:
        raise TidakDitemukan
    return satu


def cari(kerja: Kerja, instansi: Instansi, kode: str) -> ImporPemetaan | None:
    """Return a mapping, if there is one."""
    return catatan.pemetaan(kerja.sesi, instansi.id, kode)


def daftar(kerja: Kerja, instansi: str, setelah: str | None, ambil: int) -> Sequence[ImporPemetaan]:
    """List mappings by code."""
    return catatan.semua_pemetaan(kerja.sesi, pilih(kerja, instansi).id, setelah, ambil)


def untuk_ditulis(
    kerja: Kerja, acuan: str, kode: str, *, baru: bool
) -> tuple[Instansi, ImporPemetaan | None]:
    """Return the agency, which nobody else writes for meanwhile, and the mapping to replace.

    TidakDitemukan where there is none; with ``baru`` KonflikKeadaan where there is one.
    """
    instansi = pilih(kerja, acuan, kunci=True)
    if not instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    lama = cari(kerja, instansi, kode)
    if baru and lama is not None:
        raise KonflikKeadaan(Masalah("", "impor_pemetaan_ada", {"nilai": kode}))
    if lama is None and not baru:
        raise TidakDitemukan
    return instansi, lama


def simpan(
    kerja: Kerja,
    instansi: Instansi,
    lama: ImporPemetaan | None,
    kode: str,
    isi: tuple[str, Mapping[str, str]],
) -> ImporPemetaan:
    """Save a mapping of a kind of file; MasukanTidakSah names columns that it has not."""
    jenis, kolom = isi
    dikenal = bentuk(jenis).kolom
    data = {"jenis": jenis, "dikenal": ", ".join(dikenal)}
    masalah = [
        Masalah(f"kolom.{nama}"[:100], "impor_kolom_asing", {**data, "nilai": nama[:80]})
        for nama in kolom
        if nama not in dikenal
    ]
    if masalah:
        raise MasukanTidakSah(masalah)
    sebelum = None if lama is None else _catatan(lama)
    baris = lama or _baru(kerja, instansi, kode)
    baris.jenis, baris.kolom = jenis, dict(kolom)
    sesudah = _catatan(baris)
    if sesudah != sebelum:
        baris.versi += lama is not None
        baris.diubah_pada = kerja.sekarang
        kerja.sesi.add(baris)
        kerja.sesi.flush()
        tindakan = "buat" if lama is None else "ubah"
        _catat(kerja, tindakan, baris, sebelum, sesudah)
    return baris


def hapus(kerja: Kerja, satu: ImporPemetaan) -> None:
    """Remove a mapping; what was imported with it stays."""
    kerja.sesi.delete(satu)
    kerja.sesi.flush()
    _catat(kerja, "hapus", satu, _catatan(satu), None)


def _baru(kerja: Kerja, instansi: Instansi, kode: str) -> ImporPemetaan:
    waktu = kerja.sekarang
    return ImporPemetaan(
        instansi_id=instansi.id, kode=kode, jenis="", kolom={}, dibuat_pada=waktu, diubah_pada=waktu
    )


def _catatan(satu: ImporPemetaan) -> dict[str, Any]:
    return {"kode": satu.kode, "jenis": satu.jenis, "kolom": dict(satu.kolom)}


def _catat(
    kerja: Kerja,
    tindakan: str,
    satu: ImporPemetaan,
    sebelum: Mapping[str, Any] | None,
    sesudah: Mapping[str, Any] | None,
) -> None:
    kerja.catat(
        tindakan, "pemetaan_impor", satu.id,
        instansi=satu.instansi_id, sebelum=sebelum, sesudah=sesudah,
    )  # fmt: skip
