"""How much of the need is filled on a day: in sum, per group, per unit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.db.repositories.turunan import formasi as gudang
from app.db.repositories.turunan.formasi import Terisi
from app.domain import capaian
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.usecases.turunan.lingkup import Lingkup

ANGKA = ("kebutuhan", "terisi", "kurang", "lebih", "tanpa_kebutuhan")


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
class Kelompok:
    """The same for a group of posts and a level."""

    kelompok_jabatan: str | None
    jenjang: str | None
    jumlah: Jumlah


@dataclass(frozen=True, slots=True)
class PemenuhanFormasi:
    """An agency's year of needs against the servants of a day."""

    jumlah: Jumlah
    kelompok: list[Kelompok]
    unit: list[tuple[Terisi, Jumlah]]
    aturan: RuleView
    jejak: Trace


def hitung(lingkup: Lingkup) -> PemenuhanFormasi:
    """Compare need with the servants of the day.

    Where the year has no needs at all, there is no share: nobody has said what is needed.
    """
    baris = gudang.pemenuhan(lingkup.kerja.sesi, lingkup.acuan)
    aturan = lingkup.waktu.buku.pilih("rasio", lingkup.waktu.hari)
    jejak = Trace(simpan=False)
    ada = gudang.jumlah(lingkup.kerja.sesi, lingkup.instansi.id, lingkup.waktu.tahun)[0] > 0

    def jumlahkan(semua: Sequence[Terisi]) -> Jumlah:
        angka = {nama: sum(getattr(satu, nama) for satu in semua) for nama in ANGKA}
        atas, bawah = (Decimal(angka[nama]) if ada else None for nama in ("terisi", "kebutuhan"))
        hasil = capaian.hitung_rasio(atas, bawah, aturan, jejak)
        return Jumlah(**angka, persen=hasil.nilai, status=hasil.status)

    return PemenuhanFormasi(
        jumlahkan(baris),
        _kelompok(baris, jumlahkan),
        [(satu, jumlahkan([satu])) for satu in baris],
        aturan,
        jejak,
    )


def _kelompok(
    baris: Sequence[Terisi], jumlahkan: Callable[[Sequence[Terisi]], Jumlah]
) -> list[Kelompok]:
    isi: dict[tuple[str | None, str | None], list[Terisi]] = {}
    for satu in baris:
        isi.setdefault((satu.kelompok_jabatan, satu.jenjang), []).append(satu)
    urut = sorted(isi, key=lambda kunci: (kunci[0] or "", kunci[1] or ""))
    return [Kelompok(*kunci, jumlahkan(isi[kunci])) for kunci in urut]
