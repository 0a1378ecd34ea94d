"""Templates of files about servants."""

from typing import Annotated, Any

from fastapi import Depends, Query, Response

from app.api.access import Pintu, butuh
from app.api.dependencies import HariIni
from app.api.operation import baca_terlindung
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.schemas.impor.berkas import JenisImpor

router = perute_v1("/instansi/{instansi}/impor", "Impor")

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class BerkasXlsx(Response):
    """A workbook."""

    media_type = XLSX


def _operasi() -> dict[str, Any]:
    isi = baca_terlindung(
        "templatImpor",
        "Templat berkas data pegawai",
        "Buku kerja dengan judul kolom, daftar pilihan, catatan tiap kolom, sel NIP bertipe teks, "
        "unit yang berlaku hari ini, dan satu baris contoh rekaan.",
        "tidak_ditemukan",
        contoh={},
    )
    berkas = {"schema": {"type": "string", "format": "binary"}}
    isi["responses"][200] = {"description": "Buku kerja XLSX", "content": {XLSX: berkas}}
    return isi


@router.get("/templat", **_operasi(), response_class=BerkasXlsx)
def templat_impor(
    instansi: AcuanInstansi,
    pintu: Annotated[Pintu, Depends(butuh("pegawai:impor"))],
    hari_ini: HariIni,
    jenis: Annotated[JenisImpor, Query(description="Isi berkas", examples=["pegawai"])],
) -> Response:
    """Give a template."""
    from app.usecases.impor.templat import templat  # noqa: PLC0415 - xlsxwriter, when it is used

    with pintu.baca() as tugas:
        isi = templat(tugas.kerja, instansi, jenis, hari_ini)
    nama = f'attachment; filename="templat-{jenis}.xlsx"'
    return BerkasXlsx(isi, headers={"Content-Disposition": nama})
