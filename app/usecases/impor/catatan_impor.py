"""The files that were applied to an agency."""

from collections.abc import Sequence
from uuid import UUID

from app.db.repositories import catatan_impor as gudang
from app.db.tables import ImporBerkas
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja


def riwayat(kerja: Kerja, instansi: str, sebelum: UUID | None, ambil: int) -> Sequence[ImporBerkas]:
    """List them, the newest first."""
    return gudang.daftar(kerja.sesi, pilih(kerja, instansi).id, sebelum, ambil)
