"""Loading a service catalogue from a file: what is there already stays as it is."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.db.repositories.survei import layanan as gudang
from app.db.session import Database
from app.db.tables import Layanan
from app.db.types import uuid7
from app.usecases.impor_dokumen import pemilik
from app.usecases.instansi import KODE
from app.usecases.masukan import validasi
from app.usecases.penerbitan import Impor, Perubahan
from app.usecases.scalars import Tanggal

Kode = Annotated[str, Field(pattern=KODE)]


class LayananMasuk(BaseModel):
    """A service as handed in."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    kode: Kode
    nama: Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\x00-\x1f\x7f]+$")]
    aktif_sejak: Tanggal
    aktif_sampai: Tanggal | None = None


class BerkasLayanan(BaseModel):
    """The services of one agency."""

    model_config = ConfigDict(extra="forbid")

    instansi: Kode
    sumber: str | None = None
    layanan: Annotated[list[LayananMasuk], Field(min_length=1, max_length=10_000)]


def impor_layanan(db: Database, isi: object, waktu: datetime) -> list[Impor]:
    """Store the services of a file that are not there yet; MasukanTidakSah lists problems."""
    berkas = validasi(BerkasLayanan, isi)
    hasil = []
    with db.writing() as sesi:
        instansi = pemilik(sesi, berkas.instansi)
        ada = {satu.kode for satu in gudang.semua(sesi, instansi.id)}
        for satu in berkas.layanan:
            baru = satu.kode not in ada
            if baru:
                ada.add(satu.kode)
                sesi.add(
                    Layanan(
                        id=uuid7(), instansi_id=instansi.id, **satu.model_dump(),
                        dibuat_pada=waktu, diubah_pada=waktu,
                    )
                )  # fmt: skip
            perubahan = Perubahan.BARU if baru else Perubahan.SAMA
            hasil.append(Impor(satu.kode, perubahan, terbit=False))
    return hasil
