"""Corrections of codes: what the children of a row, or its parent, say it should be."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.keselarasan.catatan import Catatan
from app.domain.keselarasan.kode import Kode

# So many children must agree against a parent whose own code shows no fault.
SEKURANGNYA = 2


@dataclass(frozen=True, slots=True)
class KoreksiKode:
    """A line, the code it should have, and the notes that then vanish."""

    nomor: int
    usulan: str
    memperbaiki: tuple[Catatan, ...]


def cari(kode: Kode) -> Iterator[KoreksiKode]:
    """Yield the codes that are certain enough; each orphan is explained once."""
    dijelaskan: set[int] = set()
    for nomor in kode.kode:
        satu = _menurut_anak(kode, nomor)
        if satu is not None:
            dijelaskan |= {nomor, *kode.pohon.anak[nomor]}
            yield satu
    for nomor in kode.kode:
        if nomor not in dijelaskan and nomor not in kode.pohon.anak:
            satu = _menurut_induk(kode, nomor)
            if satu is not None:
                yield satu


def _menurut_anak(kode: Kode, nomor: int) -> KoreksiKode | None:
    """Read a parent's code off its children, where all begin alike.

    Its own code must have the wrong form, or every child be an orphan.
    """
    anak = [satu for satu in kode.pohon.anak.get(nomor, ()) if satu in kode.kode]
    yatim = [catatan for satu in anak for catatan in kode.yatim(satu)]
    if not anak or not all(kode.sah(satu) for satu in anak):
        return None
    if kode.sah(nomor) and len(yatim) < len(anak):
        return None
    banyak = kode.ketentuan.kelompok[kode.pohon.baris[nomor].jenis]
    usulan = {kode.gabung(kode.kelompok(kode.kode[satu])[:banyak]) for satu in anak}
    sendiri = kode.salah.get(nomor, [])
    if len(usulan) > 1 or not (sendiri or len(anak) >= SEKURANGNYA):
        return None
    satu = usulan.pop()
    if not kode.bebas(nomor, satu):
        return None
    return KoreksiKode(nomor, satu, (*sendiri, *yatim))


def _menurut_induk(kode: Kode, nomor: int) -> KoreksiKode | None:
    """Mend a leaf that alone among its siblings does not begin with the parent's code."""
    induk, yatim = kode.induk(nomor), kode.yatim(nomor)
    if induk is None or not yatim or not kode.sah(induk):
        return None
    if kode.anak_bersih(induk) == 0 or kode.anak_salah(induk) > 1:
        return None
    depan = kode.kelompok(kode.kode[induk])
    usulan = kode.gabung([*depan, *kode.kelompok(kode.kode[nomor])[len(depan) :]])
    if not kode.bebas(nomor, usulan):
        return None
    return KoreksiKode(nomor, usulan, tuple(kode.salah[nomor]))
