"""How much of the need is filled on a day: in sum, per group, per unit, per post."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from uuid import UUID

from app.db.repositories.turunan import formasi_tahun
from app.db.repositories.turunan import pemenuhan as gudang
from app.db.repositories.turunan.pemenuhan import ANGKA, Terisi
from app.domain import capaian
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.usecases.turunan.lingkup import Lingkup

Menurut = Literal["unit_kelompok", "unit", "jabatan"]
Kunci = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Jumlah:
    """Need and what fills it, with the share in percent or why there is none."""

    kebutuhan: int
    terisi: int
    kurang: int
    lebih: int
    tanpa_kebutuhan: int
    persen: Decimal | None
    status: Status


@dataclass(frozen=True, slots=True)
class Bagian:
    """The same for a unit, a group of posts with its level, or a post; else none."""

    unit_id: UUID | None
    unit_kode: str | None
    unit_nama: str | None
    kelompok_jabatan: str | None
    jenjang: str | None
    nama_jabatan: str | None
    jumlah: Jumlah

    @property
    def kunci(self) -> str:
        """What lists are sorted by: unit, group, level, post."""
        isi = (
            self.unit_kode, self.kelompok_jabatan, self.jenjang, self.nama_jabatan, self.unit_id,
        )  # fmt: skip
        return "|".join("" if satu is None else str(satu) for satu in isi)


@dataclass(frozen=True, slots=True)
class PemenuhanFormasi:
    """An agency's year of needs against the servants of a day."""

    jumlah: Jumlah
    kelompok: list[Bagian]
    aturan: RuleView
    jejak: Trace


@dataclass(frozen=True, slots=True)
class Penjumlah:
    """Adds groups up; where the year has no needs at all, there is no share."""

    ada: bool
    aturan: RuleView
    jejak: Trace

    @classmethod
    def untuk(cls, lingkup: Lingkup) -> "Penjumlah":
        """Read the rule, and whether anybody has said what is needed."""
        sesi, waktu = lingkup.kerja.sesi, lingkup.waktu
        ada = formasi_tahun.jumlah(sesi, lingkup.instansi.id, waktu.tahun)[0] > 0
        return cls(ada, waktu.buku.pilih("rasio", waktu.hari), Trace(simpan=False))

    def jumlah(self, semua: Sequence[Terisi]) -> Jumlah:
        """Add up, and compute the share."""
        angka = {nama: sum(getattr(satu, nama) for satu in semua) for nama in ANGKA}
        atas, bawah = (
            Decimal(angka[nama]) if self.ada else None for nama in ("terisi", "kebutuhan")
        )
        hasil = capaian.hitung_rasio(atas, bawah, self.aturan, self.jejak)
        return Jumlah(**angka, persen=hasil.nilai, status=hasil.status)


def hitung(lingkup: Lingkup) -> PemenuhanFormasi:
    """Compare need with the servants of the day, in sum and per group and level."""
    baris = gudang.pemenuhan(lingkup.kerja.sesi, lingkup.acuan)
    hitungan = Penjumlah.untuk(lingkup)
    kelompok = [
        Bagian(None, None, None, semua[0].kelompok_jabatan, semua[0].jenjang, None,
               hitungan.jumlah(semua))
        for semua in _bagi(baris, lambda satu: (satu.kelompok_jabatan, satu.jenjang))
    ]  # fmt: skip
    kelompok.sort(key=lambda satu: satu.kunci)
    return PemenuhanFormasi(hitungan.jumlah(baris), kelompok, hitungan.aturan, hitungan.jejak)


def rinci(lingkup: Lingkup, menurut: Menurut, unit: UUID | None, *, kurang: bool) -> list[Bagian]:
    """Compare per unit and group, per unit, or post by post; ``kurang``: only what lacks."""
    baris = gudang.pemenuhan(lingkup.kerja.sesi, lingkup.acuan, per_jabatan=menurut == "jabatan")
    pilih = [satu for satu in baris if unit in {None, satu.unit_id}]
    hitungan = Penjumlah.untuk(lingkup)
    if menurut == "unit":
        kelompok = list(_bagi(pilih, lambda satu: (str(satu.unit_id),)))
    else:
        kelompok = [[satu] for satu in pilih]
    hasil = [_bagian(semua, menurut, hitungan) for semua in kelompok]
    return [satu for satu in hasil if satu.jumlah.kurang or not kurang]


def _bagian(semua: Sequence[Terisi], menurut: Menurut, hitungan: Penjumlah) -> Bagian:
    satu = semua[0]
    jabatan = (satu.kelompok_jabatan, satu.jenjang, satu.nama_jabatan)
    return Bagian(
        satu.unit_id, satu.unit_kode, satu.unit_nama,
        *(jabatan if menurut != "unit" else (None, None, None)), hitungan.jumlah(semua),
    )  # fmt: skip


def _bagi(semua: Iterable[Terisi], kunci: Callable[[Terisi], Kunci]) -> Iterable[list[Terisi]]:
    isi: dict[Kunci, list[Terisi]] = {}
    for satu in semua:
        isi.setdefault(kunci(satu), []).append(satu)
    return isi.values()
