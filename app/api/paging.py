"""Lists in pages: a limit, an opaque cursor, and never a silent cut."""

import base64
import binascii
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import Depends, Query

from app.api.schemas.answer import HalamanMeta, MetaDaftar
from app.domain.law.errors import Masalah, MasukanTidakSah

T = TypeVar("T")
BATAS = 100
BATAS_MAKSIMUM = 1000


@dataclass(frozen=True, slots=True)
class Paging:
    """What the caller asked for: how many, and the key of the last row already seen."""

    batas: int = BATAS
    setelah: str | None = None

    @property
    def ambil(self) -> int:
        """How many rows to fetch: one more than shown tells whether there is a next page."""
        return self.batas + 1

    def potong(self, baris: Sequence[T], kunci: Callable[[T], str]) -> tuple[list[T], MetaDaftar]:
        """Cut ``ambil`` fetched rows, sorted by ``kunci``, to the page and say how to go on."""
        muat = list(baris[: self.batas])
        lanjut = kursor(kunci(muat[-1])) if len(baris) > self.batas else None
        return muat, MetaDaftar(halaman=HalamanMeta(batas=self.batas, berikutnya=lanjut))

    def iris(self, semua: Iterable[T], kunci: Callable[[T], str]) -> tuple[list[T], MetaDaftar]:
        """Cut a page from a collection in memory, sorted by ``kunci``."""
        sisa = [satu for satu in semua if self.setelah is None or kunci(satu) > self.setelah]
        return self.potong(sorted(sisa, key=kunci), kunci)


def kursor(kunci: str) -> str:
    """Write the key of a row as an opaque cursor."""
    return base64.urlsafe_b64encode(kunci.encode()).decode().rstrip("=")


def _baca(kursor: str) -> str:
    try:
        isi = base64.b64decode(kursor + "=" * (-len(kursor) % 4), altchars=b"-_", validate=True)
        kunci = isi.decode()
    except (binascii.Error, ValueError):
        kunci = ""
    if not kunci or not kunci.isprintable():
        raise MasukanTidakSah([Masalah("kursor", "kursor_tidak_sah")])
    return kunci


def kursor_uuid(halaman: Paging) -> UUID | None:
    """Read the last key seen as an id, for lists that are sorted by it."""
    if halaman.setelah is None:
        return None
    try:
        return UUID(halaman.setelah)
    except ValueError:
        raise MasukanTidakSah([Masalah("kursor", "kursor_tidak_sah")]) from None


def kursor_angka(halaman: Paging) -> int:
    """Read the last key seen as a whole number; 0 at the beginning."""
    teks = halaman.setelah or "0"
    if not teks.isascii() or not teks.isdigit() or len(teks) > 9:  # noqa: PLR2004 - 32 bits
        raise MasukanTidakSah([Masalah("kursor", "kursor_tidak_sah")])
    return int(teks)


async def paging(
    batas: Annotated[
        int, Query(ge=1, le=BATAS_MAKSIMUM, description="Banyaknya butir per halaman")
    ] = BATAS,
    kursor: Annotated[
        str | None,
        Query(max_length=2000, description="meta.halaman.berikutnya dari halaman sebelumnya"),
    ] = None,
) -> Paging:
    """Read the page a caller asks for."""
    return Paging(batas, None if kursor is None else _baca(kursor))


PagingDep = Annotated[Paging, Depends(paging)]
