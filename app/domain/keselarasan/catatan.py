"""Notes of an audit in progress: findings before they are numbered."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Optional

from app.domain.keselarasan.buku import Bilangan, Buku, Sel, desimal
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uji import Uji
from app.domain.law.rounding import plain, round_half_up


@dataclass(slots=True, eq=False)
class Catatan:
    """A finding without its number. ``sebab`` is the finding that brought it about.

    ``sel`` is the cell it accuses, ``uji`` the check that failed, and ``hasil`` the
    unrounded figure, where there are such.
    """

    jenis: Jenis
    urutan: tuple[int, int]
    dokumen: str
    tabel: str
    sasaran: str
    kolom: str
    uraian: str
    tercetak: str | None = None
    dihitung: str | None = None
    selisih: str | None = None
    sel: Sel | None = None
    uji: Uji | None = None
    hasil: Bilangan = 0
    sebab: Optional["Catatan"] = None

    def akibat(self, sebab: "Catatan") -> None:
        """Name the cause, unless one is known or it would be its own."""
        asal: Catatan | None = sebab
        while asal is not None and asal is not self:
            asal = asal.sebab
        if self.sebab is None and asal is None:
            self.sebab = sebab


def di_sel(buku: Buku, jenis: Jenis, sel: Sel, uraian: str) -> Catatan:
    """Note something about one cell of the ledger."""
    tempat = buku.tempat[sel[0]]
    tercetak = buku.tercetak(sel)
    return Catatan(
        jenis=jenis,
        urutan=(tempat.dokumen, sel[0]),
        dokumen=buku.dokumen[tempat.dokumen].kode,
        tabel=tempat.tabel,
        sasaran=tempat.sasaran,
        kolom=sel[1],
        uraian=uraian,
        tercetak=None if tercetak is None else plain(tercetak),
        sel=sel,
    )


def dengan_hitungan(satu: Catatan, tercetak: Decimal, dihitung: Bilangan) -> Catatan:
    """Add the computed figure at the decimals of the printed one, and their difference."""
    bulat = round_half_up(dihitung, desimal(tercetak))
    satu.dihitung = plain(bulat)
    satu.selisih = plain(round_half_up(tercetak, desimal(tercetak)) - bulat)
    satu.hasil = dihitung
    return satu
