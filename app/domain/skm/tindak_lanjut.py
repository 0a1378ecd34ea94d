"""The words of a follow-up plan. Stored and sent as they are."""

from typing import Literal, get_args

StatusTindakLanjut = Literal["rencana", "berjalan", "selesai", "batal"]
STATUS_TINDAK_LANJUT: tuple[str, ...] = get_args(StatusTindakLanjut)
# Nothing is overdue any more.
TUNTAS = frozenset({"selesai", "batal"})
