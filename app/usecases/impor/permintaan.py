"""What somebody asks an import to do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.bulk.impor.bentuk import Jenis
from app.domain.law.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Permintaan:
    """A file and how to read it.

    ``pemetaan`` is the code of a saved mapping; ``rincian`` how many rows to show; ``kabar`` is
    told the number of rows read, batch by batch.
    """

    jenis: Jenis
    berkas: Path
    sidik: str
    hari_ini: date
    buku: Rulebook
    nama_berkas: str | None = None
    pemetaan: str | None = None
    tahun: int | None = None
    timpa_tangan: bool = False
    rincian: int = 1_000
    kabar: Callable[[int], None] = field(default=lambda _: None)

    @property
    def sumber(self) -> str:
        """Name the file as the source of what comes out of it."""
        return f"impor:{self.sidik[:12]}"
