"""A measurement by category."""

from fastapi import Response

from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.schemas.ip_asn.jawaban import (
    JawabanPengukuran,
    meta,
)
from app.api.schemas.ip_asn.sebaran import SebaranTerukur
from app.api.schemas.ip_asn.sebaran import sebaran as bentuk
from app.usecases.ip_asn import kelompok as usecase
from app.usecases.ip_asn.tahunan import muat

router = perute_v1(AWALAN, "IP ASN", route_class=ExactRoute)


@router.get(
    "/{tahun}/sebaran",
    **baca_terlindung(
        "sebaranIpAsn",
        "Sebaran pegawai menurut kategori IP ASN",
        "Banyaknya pegawai pada setiap kategori, juga yang kosong.",
        "tidak_ditemukan",
        contoh={"sebaran": CONTOH["sebaran"]},
    ),
    response_model=JawabanPengukuran[SebaranTerukur],
)
def sebaran(instansi: AcuanInstansi, tahun: TahunUkur, pintu: Baca, buku: Buku) -> Response:
    """Count by category."""
    with pintu.baca() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        data = bentuk(satu, usecase.sebaran(satu))
        return tugas.jawab(JawabanPengukuran[SebaranTerukur](data=data, meta=meta(satu)))
