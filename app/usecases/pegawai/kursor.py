"""Cursors of lists that are sorted by a key and then by id, as plain ASCII."""

import json
from uuid import UUID

from app.domain.law.errors import Masalah, MasukanTidakSah

TERBESAR = 2**63  # what a column of the database holds


def tulis(urut: str, kunci: str | int, nomor: UUID) -> str:
    """Write the place of a row in the order that is called ``urut``."""
    return json.dumps([urut, kunci, nomor.hex])


def baca(urut: str, setelah: str) -> tuple[str | int, UUID]:
    """Read it back; MasukanTidakSah for what this service did not write in this order."""
    try:
        dari, kunci, tertulis = json.loads(setelah)
        nomor = UUID(tertulis)
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise tidak_sah() from None
    if dari != urut or not _wajar(kunci):
        raise tidak_sah()
    return kunci, nomor


def tidak_sah() -> MasukanTidakSah:
    """Say that a cursor is none."""
    return MasukanTidakSah([Masalah("kursor", "kursor_tidak_sah")])


def _wajar(kunci: object) -> bool:
    """Whether a key can be sent to a database at all."""
    if type(kunci) is int:
        return 0 <= kunci < TERBESAR
    if not isinstance(kunci, str) or "\0" in kunci:
        return False
    return not any("\ud800" <= huruf <= "\udfff" for huruf in kunci)
