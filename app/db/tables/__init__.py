"""The tables, one module per aggregate. Importing this package fills the metadata."""

from app.db.tables.dokumen import (
    Dokumen,
    DokumenAnggaran,
    DokumenIndikator,
    DokumenIndikatorNilai,
    DokumenPernyataan,
    DokumenProgram,
    DokumenProgramIndikator,
    DokumenTarget,
)
from app.db.tables.hasil import Hasil, HasilRincian
from app.db.tables.instansi import Instansi

__all__ = [
    "Dokumen",
    "DokumenAnggaran",
    "DokumenIndikator",
    "DokumenIndikatorNilai",
    "DokumenPernyataan",
    "DokumenProgram",
    "DokumenProgramIndikator",
    "DokumenTarget",
    "Hasil",
    "HasilRincian",
    "Instansi",
]
