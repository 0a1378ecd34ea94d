"""The talent map of a year: the boxes, and who is in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from app.db.repositories.turunan import pengaturan
from app.db.repositories.turunan import talenta as gudang
from app.db.repositories.turunan.talenta import Letak, OrangTalenta
from app.db.tables import TalentaBatas
from app.domain.law.ruleset import RuleView
from app.domain.talenta.facts import HasilTalenta
from app.usecases.turunan.lingkup import Lingkup, kotak


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box of the map and how many servants are in it."""

    kinerja: str
    potensial: str
    hasil: HasilTalenta
    jumlah: int


@dataclass(frozen=True, slots=True)
class Peta:
    """All boxes, and who is in none because something of them is not known."""

    kotak: tuple[Kotak, ...]
    tanpa_potensial: int
    tanpa_kinerja: int
    tanpa_keduanya: int
    batas: TalentaBatas | None
    aturan: RuleView

    @property
    def terpetakan(self) -> int:
        """How many servants are on the map."""
        return sum(satu.jumlah for satu in self.kotak)

    @property
    def suksesi(self) -> int:
        """How many feed the succession pool."""
        return sum(satu.jumlah for satu in self.kotak if satu.hasil.kelompok_suksesi)


def peta(lingkup: Lingkup) -> Peta:
    """Count the active servants of an agency per box."""
    sebaran = gudang.sebaran(lingkup.kerja.sesi, lingkup.acuan)
    semua = [
        Kotak(*letak, hasil, sebaran.get(letak, 0)) for letak, hasil in kotak(lingkup.waktu).items()
    ]
    return Peta(
        tuple(sorted(semua, key=lambda satu: -satu.hasil.kotak)),
        sum(n for (satu, dua), n in sebaran.items() if satu is not None and dua is None),
        sum(n for (satu, dua), n in sebaran.items() if satu is None and dua is not None),
        sebaran.get((None, None), 0),
        pengaturan.batas(lingkup.kerja.sesi, lingkup.instansi.id),
        lingkup.waktu.buku.pilih("talenta", lingkup.waktu.hari),
    )


def daftar(
    lingkup: Lingkup, nomor: int | None, setelah: UUID | None, ambil: int, *, suksesi: bool = False
) -> list[tuple[OrangTalenta, HasilTalenta | None]]:
    """List servants with their box; with ``nomor`` only those in that box, 0: in none.

    With ``suksesi`` only those in a box of the succession pool.
    """
    semua = kotak(lingkup.waktu)
    letak = None if nomor is None else _letak(nomor, semua)
    if suksesi:
        kolam: list[Letak] = [satu for satu, hasil in semua.items() if hasil.kelompok_suksesi]
        letak = kolam if letak is None else [satu for satu in kolam if satu in letak]
    orang = gudang.daftar(lingkup.kerja.sesi, lingkup.acuan, letak, setelah, ambil)
    return [(satu, _kotak(satu, semua)) for satu in orang]


def _kotak(
    satu: OrangTalenta, semua: Mapping[tuple[str, str], HasilTalenta]
) -> HasilTalenta | None:
    if satu.kinerja is None or satu.potensial is None:
        return None
    return semua[satu.kinerja, satu.potensial]


def _letak(nomor: int, semua: Mapping[tuple[str, str], HasilTalenta]) -> list[Letak]:
    if nomor:
        return [letak for letak, hasil in semua.items() if hasil.kotak == nomor]
    kinerja = {satu for satu, _ in semua}
    potensial = {dua for _, dua in semua}
    return [(None, None), *((satu, None) for satu in kinerja), *((None, dua) for dua in potensial)]
