"""Which rule a request is answered by: the one asked for, or the one in force."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated

from fastapi import Depends

from app.api.dependencies import Buku, HariIni
from app.api.schemas.base import PilihanAturan
from app.domain.law.errors import AturanTidakBerlaku
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


class RuleChooser:
    """Chooses the rule of an index for one request."""

    def __init__(self, buku: Buku, hari_ini: HariIni) -> None:
        """Keep rulebook and today."""
        self.buku = buku
        self.hari_ini = hari_ini

    def pilih(self, indeks: str, permintaan: PilihanAturan) -> tuple[RuleView, Trace]:
        """Return the rule asked for, or in force; and a trace that keeps steps if asked.

        A measurement year means its last day: a rule that begins during the year measures it.
        """
        tanggal = permintaan.tanggal or self.hari_ini
        if permintaan.tanggal is None and permintaan.tahun is not None:
            tanggal = date(permintaan.tahun, 12, 31)
        jejak = Trace(simpan=permintaan.jejak)
        with diminta_pada(_lokasi(permintaan)):
            if permintaan.aturan is not None:
                return self.buku.menurut_id(indeks, permintaan.aturan, tanggal), jejak
            return self.buku.pilih(indeks, tanggal), jejak


def _lokasi(permintaan: PilihanAturan) -> str:
    """Name the key that decides; without any, the one that would."""
    terisi = [k for k in ("aturan", "tanggal", "tahun") if getattr(permintaan, k) is not None]
    return terisi[0] if terisi else "tanggal"


@contextmanager
def diminta_pada(lokasi: str) -> Iterator[None]:
    """Put the place of the input that asked into an AturanTidakBerlaku."""
    try:
        yield
    except AturanTidakBerlaku as galat:
        galat.lokasi = lokasi
        raise


async def chooser(buku: Buku, hari_ini: HariIni) -> RuleChooser:
    """Return the rule chooser of this request."""
    return RuleChooser(buku, hari_ini)


Chooser = Annotated[RuleChooser, Depends(chooser)]
