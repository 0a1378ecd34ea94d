"""A change of the organisation, thought through before anything is stored."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from app.domain.law.errors import Masalah
from app.domain.organisasi.pemeriksaan import periksa, sebut
from app.domain.organisasi.unit import Unit, Waris, kemarin


@dataclass(slots=True)
class Perombakan:
    """The units of an agency while they are changed; ``kunci`` makes ids for new ones."""

    units: dict[UUID, Unit]
    kunci: Callable[[], UUID]
    baru: dict[UUID, None] = field(default_factory=dict)
    berubah: dict[UUID, None] = field(default_factory=dict)
    waris: list[Waris] = field(default_factory=list)
    _masalah: list[Masalah] = field(default_factory=list)

    @classmethod
    def dari(cls, units: Iterable[Unit], kunci: Callable[[], UUID]) -> "Perombakan":
        """Begin with what is stored."""
        return cls({satu.id: satu for satu in units}, kunci)

    def tambah(self, unit: Unit) -> None:
        """Add a unit."""
        self.units[unit.id] = unit
        self.baru[unit.id] = None

    def ubah(self, unit: Unit) -> None:
        """Correct a unit in place."""
        if self.units[unit.id] != unit:
            self.units[unit.id] = unit
            self.berubah[unit.id] = None

    def akhiri(self, unit: UUID, tanggal: date, *, beserta_anak: bool) -> None:
        """End a unit with this last day; those below it too, if asked for."""
        antre = [unit]
        while antre:
            satu = self.units[antre.pop()]
            if satu.sampai is None or satu.sampai > tanggal:
                self.ubah(replace(satu, sampai=tanggal))
            if beserta_anak:
                antre += [anak.id for anak in self.anak(satu.id)]

    def bentuk(
        self, unit: Unit, pendahulu: Sequence[UUID], jenis: str, *, bawa_anak: bool, lokasi: str
    ) -> None:
        """Add a unit that comes out of others, which end the day before it begins.

        With ``bawa_anak`` the units below them go on below the new one, each as a successor of
        itself. ``lokasi`` is the place of the list of predecessors in the request.
        """
        self.tambah(unit)
        for urut, lama in enumerate(pendahulu):
            kode = _putus(self.units[lama], unit)
            if kode is None:
                self._gantikan(lama, unit, jenis, bawa_anak=bawa_anak)
            else:
                self._masalah.append(Masalah(lokasi.format(urut), kode, sebut(self.units[lama])))

    def anak(self, unit: UUID) -> list[Unit]:
        """Return the units directly below one, whenever in force."""
        return [satu for satu in self.units.values() if satu.induk == unit]

    def masalah(self, fokus: UUID, lokasi_masa: str = "berlaku_sampai") -> list[Masalah]:
        """Return every problem of the organisation as it would be, seen from the request's unit."""
        return [*self._masalah, *periksa(self.units, fokus, lokasi_masa)]

    def _gantikan(self, lama: UUID, baru: Unit, jenis: str, *, bawa_anak: bool) -> None:
        antre = [(lama, baru, jenis)]
        while antre:
            asal, ganti, cara = antre.pop()
            self.waris.append(Waris(ganti.id, asal, cara))
            self.akhiri(asal, kemarin(ganti.sejak), beserta_anak=False)
            if bawa_anak:
                antre += self._pindahkan(asal, ganti)

    def _pindahkan(self, asal: UUID, ganti: Unit) -> list[tuple[UUID, Unit, str]]:
        """Move the units below one to its successor; return those that need a successor too."""
        lanjut = []
        for anak in self.anak(asal):
            if anak.sejak >= ganti.sejak:
                self.ubah(replace(anak, induk=ganti.id))
            elif not anak.berakhir(ganti.sejak):
                terus = replace(anak, id=self.kunci(), induk=ganti.id, sejak=ganti.sejak)
                self.tambah(terus)
                lanjut.append((anak.id, terus, "ikut"))
        return lanjut


def _putus(lama: Unit, baru: Unit) -> str | None:
    """Say why one unit cannot come out of another: their periods must meet without a gap."""
    if lama.sejak >= baru.sejak:
        return "unit_pendahulu_belum_mulai"
    return "unit_pendahulu_sudah_berakhir" if lama.berakhir(kemarin(baru.sejak)) else None
