"""A service and an open survey of an agency."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from app.db.session import Database
from app.db.tables import Layanan, Survei
from app.db.types import uuid7
from app.domain.skm.kuesioner import kuesioner


def siapkan(db: Database, instansi: UUID, unit: UUID) -> dict[str, Any]:
    """Make them; the survey takes tickets and answers."""
    kini = datetime.now(UTC)
    waktu: dict[str, Any] = {"instansi_id": instansi, "dibuat_pada": kini, "diubah_pada": kini}
    layanan = Layanan(
        id=uuid7(), kode="lyn-10", nama="Pensiun", unit_id=unit, aktif_sejak=date(2021, 1, 1),
        **waktu,
    )  # fmt: skip
    survei = Survei(
        id=uuid7(), kode=f"uji{instansi.hex[-7:]}", nama="SKM", status="terbuka",
        periode_mulai=date(2020, 1, 1), periode_selesai=date(2030, 12, 31),
        aturan_id="permenpanrb-14-2017", aturan_sidik="-", bobot="persis", akses="tiket",
        kuesioner_id="permenpanrb-14-2017", batas_per_jam=600,
        unsur=[{**satu, "nama": satu["kode"]} for satu in kuesioner().unsur], **waktu,
    )  # fmt: skip
    nomor = {"layanan": layanan.id, "survei": survei.id}
    with db.writing() as sesi:
        sesi.add_all([layanan, survei])
    return nomor
