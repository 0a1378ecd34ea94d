"""What changed between two versions of a document."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.keselarasan.facts import Dokumen
from app.domain.keselarasan.sel import Baris, uraikan

Pasangan = tuple[Baris, Baris]


@dataclass(frozen=True, slots=True)
class SelBerubah:
    """One cell of one row; none where it was, or is, not printed."""

    bagian: str
    tabel: str
    sasaran: str
    kolom: str
    sebelum: str | None
    sesudah: str | None


@dataclass(frozen=True, slots=True)
class Selisih:
    """Rows that came, rows that went, cells that changed; rows in printed order."""

    baris_baru: Sequence[Baris]
    baris_hilang: Sequence[Baris]
    sel_berubah: Sequence[SelBerubah]

    @property
    def sama(self) -> bool:
        """Whether nothing printed changed."""
        return not (self.baris_baru or self.baris_hilang or self.sel_berubah)


def bandingkan(lama: Dokumen, baru: Dokumen) -> Selisih:
    """Compare two versions as printed: 85 and 85.0 differ.

    A row is known again by code and name, else by code alone, else by name alone; rows that
    cannot be told apart are matched in their order.
    """
    kiri, kanan, pasangan = uraikan(lama), uraikan(baru), list[Pasangan]()
    for tingkat in range(max(len(satu.pengenal) for satu in [*kiri, *kanan])):
        kiri, kanan, cocok = _jodohkan(kiri, kanan, tingkat)
        pasangan += cocok
    sel = [satu for kiri_, kanan_ in pasangan for satu in _sel(kiri_, kanan_)]
    return Selisih(kanan, kiri, sel)


def _jodohkan(
    kiri: Sequence[Baris], kanan: Sequence[Baris], tingkat: int
) -> tuple[list[Baris], list[Baris], list[Pasangan]]:
    """Match rows by one way to know them; returns what is left on both sides, and the matches."""
    antre: dict[tuple[str, ...], deque[Baris]] = defaultdict(deque)
    for satu in kiri:
        antre[_kunci(satu, tingkat)].append(satu)
    sisa, pasangan, terpakai = [], [], set[int]()
    for satu in kanan:
        calon = antre.get(_kunci(satu, tingkat))
        if calon:
            asal = calon.popleft()
            terpakai.add(id(asal))
            pasangan.append((asal, satu))
        else:
            sisa.append(satu)
    return [satu for satu in kiri if id(satu) not in terpakai], sisa, pasangan


def _kunci(satu: Baris, tingkat: int) -> tuple[str, ...]:
    """Return what a row is known by; beyond its own ways the last one stays."""
    return satu.bagian, *satu.pengenal[min(tingkat, len(satu.pengenal) - 1)]


def _sel(lama: Baris, baru: Baris) -> list[SelBerubah]:
    return [
        SelBerubah(
            baru.bagian, baru.tabel, baru.sasaran, kolom, lama.sel.get(kolom), baru.sel.get(kolom)
        )
        for kolom in dict.fromkeys([*baru.sel, *lama.sel])
        if lama.sel.get(kolom) != baru.sel.get(kolom)
    ]
