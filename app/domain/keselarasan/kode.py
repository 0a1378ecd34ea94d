"""The structure of programme codes: form, width, duplicates, and the parent's code in front."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from app.domain.keselarasan.catatan import Catatan, di_sel
from app.domain.keselarasan.ketentuan import Ketentuan
from app.domain.keselarasan.pohon import TINGKAT, Pohon
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uraian import KODE

TANPA_INDUK = "tanpa induk"


def nama_jenis(jenis: str) -> str:
    """Write a kind of row as people read it."""
    return jenis.replace("_", " ")


@dataclass(eq=False)
class Kode:
    """The codes of one table; ``salah`` holds the notes of each line."""

    pohon: Pohon
    ketentuan: Ketentuan
    salah: dict[int, list[Catatan]] = field(default_factory=lambda: defaultdict(list))
    diperiksa: int = 0

    @cached_property
    def kode(self) -> Mapping[int, str]:
        """Codes of the rows that have a level and print one."""
        return {
            nomor: baris.kode
            for nomor, baris in self.pohon.tabel.baris
            if baris.jenis in TINGKAT and baris.kode is not None
        }

    def periksa(self) -> Iterator[Catatan]:
        """Yield what is wrong with the codes, in printed order.

        A code of the wrong form is not judged further: whatever else is wrong with it
        follows from its form.
        """
        for nomor, kode in self.kode.items():
            jenis = self.pohon.baris[nomor].jenis
            self.diperiksa += 1
            if not self.sah(nomor):
                yield self._catat(nomor, f"bentuk {nama_jenis(jenis)}", "bentuk")
                continue
            self.diperiksa += 3
            if len(self.kelompok(kode)[-1]) != self._lebar[jenis]:
                yield self._catat(nomor, f"lebar {nama_jenis(jenis)}", "lebar")
            if self._pemilik[kode] != nomor:
                yield self._catat(nomor, "ganda", "ganda")
            if not self.berinduk(nomor, kode):
                yield self._catat(nomor, TANPA_INDUK, "induk")

    def kelompok(self, kode: str) -> list[str]:
        """Split a code into its groups."""
        return kode.split(self.ketentuan.pemisah)

    def sah(self, nomor: int) -> bool:
        """Whether the code of a line has the groups of its kind, all digits."""
        return nomor in self._sah

    @cached_property
    def _sah(self) -> frozenset[int]:
        pemisah = re.escape(self.ketentuan.pemisah)
        bentuk = {
            jenis: re.compile(rf"[0-9]+(?:{pemisah}[0-9]+){{{banyak - 1}}}").fullmatch
            for jenis, banyak in self.ketentuan.kelompok.items()
        }
        return frozenset(
            nomor
            for nomor, kode in self.kode.items()
            if bentuk[self.pohon.baris[nomor].jenis](kode)
        )

    def gabung(self, kelompok: Sequence[str]) -> str:
        """Join groups to a code."""
        return self.ketentuan.pemisah.join(kelompok)

    def yatim(self, nomor: int) -> list[Catatan]:
        """Return the notes that say that a line's code does not begin with its parent's."""
        return [satu for satu in self.salah.get(nomor, ()) if satu.dihitung == TANPA_INDUK]

    def anak_bersih(self, nomor: int) -> int:
        """How many children of a line have a code without fault."""
        return self._anak[nomor][0]

    def anak_salah(self, nomor: int) -> int:
        """How many children of a line have a faulty code."""
        return self._anak[nomor][1]

    @cached_property
    def _anak(self) -> Mapping[int, tuple[int, int]]:
        """Children without and with faults, by line; read once all codes are judged."""
        hasil: dict[int, list[int]] = defaultdict(lambda: [0, 0])
        for nomor in self.kode:
            induk = self.induk(nomor)
            if induk is not None:
                hasil[induk][bool(self.salah.get(nomor))] += 1
        return {nomor: (banyak[0], banyak[1]) for nomor, banyak in hasil.items()}

    def bebas(self, nomor: int, kode: str) -> bool:
        """Whether a line could have ``kode``: nobody else has it and it fits the parent."""
        return kode not in self._pemilik and self.berinduk(nomor, kode)

    def induk(self, nomor: int) -> int | None:
        """Return the nearest line above in the tree that prints a code."""
        return self._induk[nomor]

    @cached_property
    def _induk(self) -> Mapping[int, int | None]:
        hasil: dict[int, int | None] = {}
        for nomor, induk in self.pohon.induk.items():  # parents come before their children
            ada = induk is None or induk in self.kode
            hasil[nomor] = induk if ada or induk is None else hasil[induk]
        return hasil

    def berinduk(self, nomor: int, kode: str) -> bool:
        """Whether a code begins with its parent's.

        Without any parent it must be of the highest level that the table prints.
        """
        induk = self.induk(nomor)
        if induk is not None:
            return kode.startswith(self.kode[induk] + self.ketentuan.pemisah)
        return TINGKAT[self.pohon.baris[nomor].jenis] == self._puncak

    @cached_property
    def _puncak(self) -> int:
        return min(TINGKAT[self.pohon.baris[nomor].jenis] for nomor in self.kode)

    @cached_property
    def _lebar(self) -> Mapping[str, int]:
        """The usual number of digits in the last group, by kind; the first printed in a tie."""
        banyak: dict[str, Counter[int]] = defaultdict(Counter)
        for nomor, kode in self.kode.items():
            if self.sah(nomor):
                banyak[self.pohon.baris[nomor].jenis][len(self.kelompok(kode)[-1])] += 1
        return {jenis: hitung.most_common(1)[0][0] for jenis, hitung in banyak.items()}

    @cached_property
    def _pemilik(self) -> Mapping[str, int]:
        """Which line a code belongs to.

        Of several lines one that fits its parent, then one that its children fit, then the first.
        """
        menurut: dict[str, list[int]] = defaultdict(list)
        for nomor, kode in self.kode.items():
            menurut[kode].append(nomor)
        return {
            kode: banyak[0] if len(banyak) == 1 else max(banyak, key=self._tempat)
            for kode, banyak in menurut.items()
        }

    def _tempat(self, nomor: int) -> tuple[bool, bool]:
        """How well the code of a line fits around it."""
        awalan = self.kode[nomor] + self.ketentuan.pemisah
        anak = [self.kode[satu] for satu in self.pohon.anak.get(nomor, ()) if satu in self.kode]
        cocok = not anak or any(satu.startswith(awalan) for satu in anak)
        return self.berinduk(nomor, self.kode[nomor]), cocok

    def _catat(self, nomor: int, dihitung: str, macam: str) -> Catatan:
        jenis, induk = self.pohon.baris[nomor].jenis, self.induk(nomor)
        uraian = KODE[macam].format(
            jenis=nama_jenis(jenis),
            kelompok=self.ketentuan.kelompok[jenis],
            induk="-" if induk is None else self.kode[induk],
        )
        satu = di_sel(self.pohon.buku, Jenis.STRUKTUR_KODE, (nomor, "kode"), uraian)
        satu.tercetak, satu.dihitung = self.kode[nomor], dihitung
        self.salah[nomor].append(satu)
        return satu
