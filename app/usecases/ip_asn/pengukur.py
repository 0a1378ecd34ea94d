"""Measuring: everybody's facts are scored and stored as sets; a small change is scored alone."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import massal, urutan
from app.db.repositories.ip_asn import pengukuran as gudang
from app.db.repositories.ip_asn.fakta import Lingkup, fakta
from app.db.repositories.ip_asn.pengukuran import Isi
from app.db.repositories.ip_asn.simpan import Papan, di_samping, salin_keluar
from app.db.tables import IpAsnPengukuran
from app.db.types import uuid7
from app.domain.ip_asn import DIMENSI
from app.domain.ip_asn.masa import masa, syarat_diklat
from app.domain.law.ruleset import RuleView

RANCANGAN, TETAP = "rancangan", "tetap"
# From this part of the servants on, all are measured: as quick, and the table stays tidy.
SEBAGIAN_BESAR = 5
UKURAN = {"predikat": "predikat_kinerja", "nilai_skp": "nilai_skp"}


@dataclass(frozen=True, slots=True)
class Pesanan:
    """What to measure: an agency, a year, as of a day, under a rule."""

    instansi: UUID
    tahun: int
    tanggal: date
    aturan: RuleView
    keterangan: Mapping[str, Any]


def ukur(sesi: Session, pesan: Pesanan, sekarang: datetime) -> IpAsnPengukuran:
    """Measure and store; replaces the draft of the year, or what changed in it.

    The caller holds the agency's row, so that two measurements never interleave, and has made
    sure that the year is not fixed.
    """
    lama = gudang.cari(sesi, pesan.instansi, pesan.tahun, kunci=True)
    if lama is not None and _sebagian(sesi, lama, pesan):
        # Sums before and after must be over the same persons: nobody is changed meanwhile.
        sampai = urutan.tahan(sesi, pesan.instansi)
        isi = _ulangi(sesi, lama, pesan)
    else:
        # Read first: who is changed from now on may be in the facts, and is scored again.
        sampai = urutan.terakhir(sesi, pesan.instansi)
        lama = lama or rancangan(pesan, sekarang)
        isi = _semua(sesi, lama, pesan)
    _tulis(lama, pesan, isi)
    lama.urutan, lama.diukur_pada = sampai, sekarang
    lama.versi += 1
    sesi.flush()
    return lama


def rancangan(pesan: Pesanan, sekarang: datetime) -> IpAsnPengukuran:
    """Return a draft with nobody in it yet."""
    nol = Decimal(0)
    return IpAsnPengukuran(
        id=uuid7(), instansi_id=pesan.instansi, tahun=pesan.tahun, tanggal=pesan.tanggal,
        status=RANCANGAN, aturan_id="", aturan_sidik="", aturan={}, urutan=0,
        diukur_pada=sekarang, jumlah=0, dilewati={}, versi=0,
        kualifikasi=nol, kompetensi=nol, kinerja=nol, disiplin=nol, nilai=nol,
    )  # fmt: skip


def _tulis(satu: IpAsnPengukuran, pesan: Pesanan, isi: Isi) -> None:
    satu.tanggal = pesan.tanggal
    satu.aturan_id, satu.aturan_sidik = pesan.aturan.aturan.id, pesan.aturan.aturan.sidik
    satu.aturan = dict(pesan.keterangan)
    satu.jumlah, satu.dilewati = isi.jumlah, dict(isi.dilewati)
    for nama, poin in isi.poin.items():
        setattr(satu, nama, poin)


def _sebagian(sesi: Session, lama: IpAsnPengukuran, pesan: Pesanan) -> bool:
    """Whether the draft stands on the same day and rule, and few servants changed since."""
    sama = (lama.tanggal, lama.aturan_sidik) == (pesan.tanggal, pesan.aturan.aturan.sidik)
    if not sama:
        return False
    semua = lama.jumlah + sum(lama.dilewati.values())
    return gudang.berubah(sesi, pesan.instansi, lama.urutan) * SEBAGIAN_BESAR <= semua


def _semua(sesi: Session, satu: IpAsnPengukuran, pesan: Pesanan) -> Isi:
    if satu.versi:
        gudang.buang(sesi, satu.id)
    else:
        sesi.add(satu)
        sesi.flush()
    _nilai(sesi, satu.id, pesan, lingkup(pesan))
    return gudang.isi(sesi, satu.id, pesan.instansi)


def _ulangi(sesi: Session, satu: IpAsnPengukuran, pesan: Pesanan) -> Isi:
    """Score again who changed since, and move the sums by the difference."""
    sejak, instansi = satu.urutan, pesan.instansi
    poin = {nama: getattr(satu, nama) for nama in (*DIMENSI, "nilai")}
    seluruh = Isi(satu.jumlah, poin, satu.dilewati)
    dahulu = gudang.isi(sesi, satu.id, instansi, sejak)
    gudang.buang_terpilih(sesi, satu.id, instansi, sejak)
    _nilai(sesi, satu.id, pesan, replace(lingkup(pesan), sejak=sejak))
    return seluruh.ganti(dahulu, gudang.isi(sesi, satu.id, instansi, sejak))


def lingkup(pesan: Pesanan) -> Lingkup:
    """Say whose facts count, by the rule."""
    from app.bulk.ip_asn import POIN as DIGIT  # noqa: PLC0415 - Polars takes a third of a second
    from app.bulk.ip_asn import bulat  # noqa: PLC0415 - likewise

    aturan, rentang = pesan.aturan, None
    if aturan.punya("rentang_skp"):
        tepi = aturan.tabel("rentang_skp")
        rentang = (bulat(tepi["minimum"].nilai, DIGIT), bulat(tepi["maksimum"].nilai, DIGIT))
    return Lingkup(
        pesan.instansi,
        masa(pesan.tahun, pesan.tanggal, aturan),
        syarat_diklat(aturan),
        perlu_syarat=aturan.pilihan("metode_kualifikasi").nilai == "kesesuaian",
        ukuran=UKURAN[aturan.pilihan("metode_kinerja").nilai],
        rentang=rentang,
    )


def _nilai(sesi: Session, pengukuran: UUID, pesan: Pesanan, lingkup: Lingkup) -> None:
    sqlite = sesi.get_bind().dialect.name == "sqlite"
    (_lewat_papan if sqlite else _lewat_bingkai)(sesi, pengukuran, pesan, lingkup)


def _lewat_papan(sesi: Session, nomor: UUID, pesan: Pesanan, lingkup: Lingkup) -> None:
    from app.bulk.pengukuran import kisi  # noqa: PLC0415 - Polars takes a third of a second

    papan = Papan(sesi)
    satu = kisi(pesan.aturan, papan.gelar(fakta(lingkup)))
    poin = {nama: getattr(satu, nama) for nama in (*DIMENSI, "kategori")}
    papan.simpan(nomor, poin, satu.jp_minimum)


def _lewat_bingkai(sesi: Session, nomor: UUID, pesan: Pesanan, lingkup: Lingkup) -> None:
    """Read and score the next part while the last one is stored: both ends of the server work."""
    import polars as pl  # noqa: PLC0415 - takes a third of a second

    from app.bulk import arus, pengukuran  # noqa: PLC0415 - imports Polars
    from app.bulk.mendahului import mendahului  # noqa: PLC0415 - as above

    kueri = fakta(lingkup)
    kolom = [satu.name for satu in kueri.selected_columns]

    def simpan(tabel: str, isi: pl.DataFrame) -> None:
        baris = isi.with_columns(pengukuran_id=pl.lit(nomor.hex))
        massal.salin(sesi.connection(), tabel, baris.columns, arus.csv(baris))

    with (
        di_samping(sesi) as koneksi,
        closing(salin_keluar(koneksi, kueri)) as keluar,
        mendahului(pengukuran.per_bagian(keluar, kolom, pesan.aturan)) as semua,
    ):
        for bagian in semua:
            simpan("ip_asn_pegawai", bagian.diukur)
            simpan("ip_asn_dilewati", bagian.dilewati)
