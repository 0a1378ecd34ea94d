"""A file from its first batch to its last: read, compared, gathered, stored."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from app.bulk.impor.bentuk import Bentuk, bentuk, sederhana
from app.bulk.impor.ganda import Ganda
from app.bulk.impor.pemeriksaan import Terperiksa, baris_contoh, periksa, rangkai
from app.bulk.impor.pemetaan import Petak, dikenal, petakan
from app.bulk.impor.sel import RANCU, Konteks
from app.bulk.lembar.lembar import Lembar, tolak
from app.bulk.mendahului import mendahului
from app.db.repositories import unit as gudang_unit
from app.db.repositories.impor.simpan import Cap
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.impor.hasil import HasilImpor, Kepala
from app.usecases.impor.keranjang import Keranjang
from app.usecases.impor.lembaran import buka
from app.usecases.impor.olah import Olah, OlahPegawai, OlahRiwayat, Tempat
from app.usecases.impor.olah_bkn import OlahBkn
from app.usecases.impor.permintaan import Permintaan
from app.usecases.pegawai.pembaca import Pembaca

C = pl.col


@dataclass(slots=True)
class Jalan:
    """One file on its way."""

    bentuk: Bentuk
    petak: Petak
    konteks: Konteks
    olah: Olah
    keranjang: Keranjang
    cap: Cap | None

    def terbaca(self, lembar: Lembar) -> Iterator[Terperiksa]:
        """Check what can be checked without the database, batch by batch."""
        ganda = Ganda(self.bentuk.kunci)
        for bingkai in lembar.alur():
            satu = periksa(bingkai, self.bentuk, self.petak, self.konteks)
            contoh = baris_contoh(bingkai, self.bentuk, self.petak)
            kembar = self._kembar(satu.isi, satu.galat, ganda)
            yield Terperiksa(satu.isi, rangkai([satu.galat, contoh, kembar]))

    def batch(self, terbaca: Terperiksa) -> None:
        """Compare a batch with what is there, and store it if nothing has been wrong so far."""
        isi, lawan = self.olah.bandingkan(terbaca.isi)
        galat = rangkai([terbaca.galat, *lawan])
        isi = isi.with_columns(ditolak=C("baris").is_in(galat["baris"].implode()))
        self.keranjang.tambah(isi, galat, self.olah.kolom)
        if self.cap is not None and not self.keranjang.hasil.galat_banyak:
            self.olah.simpan(isi, self.cap)

    def _kembar(self, isi: pl.DataFrame, galat: pl.DataFrame, ganda: Ganda) -> pl.DataFrame:
        """Find the rows that stand above already; what cannot be read is no twin."""
        rusak = galat.filter(C("kolom").is_in(ganda.kunci))["baris"]
        bersih = isi.filter(~C("baris").is_in(rusak.implode())) if len(rusak) else isi
        kolom = self.bentuk.wajib[0]
        return ganda.cari(bersih).select(
            "baris",
            kolom=pl.lit(kolom),
            kode=pl.lit("impor_baris_ganda"),
            nilai=C("pertama").cast(pl.String),
        )


def jalankan(
    permintaan: Permintaan,
    tempat: Tempat,
    pemetaan: Mapping[str, str],
    pembaca: Pembaca,
    cap: Cap | None,
) -> HasilImpor:
    """Read a file to its end; with ``cap`` store it. MasukanTidakSah when it is no such table."""
    form = bentuk(permintaan.jenis)
    with buka(permintaan.berkas, dikenal(form, pemetaan)) as lembar:
        petak = petakan(lembar.judul, lembar.baris_judul, form, pemetaan)
        keranjang = _keranjang(permintaan, tempat, form, _kepala(lembar, petak), pembaca)
        olah = _olah(permintaan, tempat, form, keranjang.hasil)
        jalan = Jalan(form, petak, keranjang.konteks, olah, keranjang, cap)
        with mendahului(jalan.terbaca(lembar)) as semua:
            for terbaca in semua:
                jalan.batch(terbaca)
                permintaan.kabar(keranjang.hasil.jumlah)
    hasil = keranjang.selesai()
    if not hasil.jumlah:
        tolak("impor_tanpa_baris")
    if cap is not None and hasil.galat_banyak:
        raise MasukanTidakSah([*hasil.galat, *_lainnya(hasil)])
    if isinstance(olah, OlahBkn):
        olah.tutup(cap)
    return hasil


def _lainnya(hasil: HasilImpor) -> list[Masalah]:
    """Say how many problems are not listed."""
    sisa = hasil.galat_banyak - len(hasil.galat)
    return [Masalah("", "galat_lainnya", {"banyak": str(sisa)})] if sisa else []


def _kepala(lembar: Lembar, petak: Petak) -> Kepala:
    kolom = {nama: lembar.judul[urut].strip() for nama, urut in petak.kolom.items()}
    return Kepala(lembar.nama, lembar.baris_judul, kolom, petak.diabaikan)


def _keranjang(
    permintaan: Permintaan, tempat: Tempat, form: Bentuk, kepala: Kepala, pembaca: Pembaca
) -> Keranjang:
    menurut, kode = _unit(tempat)
    aturan = permintaan.buku.pilih("nip", tempat.hari_ini)
    konteks = Konteks(tempat.hari_ini, aturan, menurut)
    return Keranjang(form, konteks, HasilImpor(kepala), permintaan.rincian, pembaca.isian, kode)


def _unit(tempat: Tempat) -> tuple[dict[str, str], dict[str, str]]:
    """Return units in force by code or name (a name of several is none), and codes by id."""
    ada = gudang_unit.semua(tempat.sesi, tempat.instansi, tempat.hari_ini).values()
    semua = [satu.unit for satu in ada]
    menurut: dict[str, str] = {}
    for unit in semua:
        nama = sederhana(unit.nama)
        menurut[nama] = RANCU if nama in menurut else unit.id.hex
    menurut |= {sederhana(unit.kode): unit.id.hex for unit in semua}
    return menurut, {unit.id.hex: unit.kode for unit in semua}


def _olah(permintaan: Permintaan, tempat: Tempat, form: Bentuk, hasil: HasilImpor) -> Olah:
    if permintaan.jenis == "pegawai":
        return OlahPegawai(tempat)
    if permintaan.jenis == "ip-asn-bkn":
        assert permintaan.tahun is not None
        return OlahBkn(tempat, permintaan.tahun, hasil)
    matriks = permintaan.buku.pilih("predikat-kinerja", tempat.hari_ini).peta("matriks")
    return OlahRiwayat(tempat, form, {kunci: satu.nilai for kunci, satu in matriks.items()})
