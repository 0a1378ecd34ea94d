"""A measurement beside another year's."""

from typing import Annotated

from fastapi import Query, Response

from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.schemas.ip_asn.perbandingan import JawabanPerbandingan
from app.api.schemas.ip_asn.perbandingan import perbandingan as bentuk
from app.usecases.ip_asn import perbandingan as usecase
from app.usecases.ip_asn.tahunan import muat

router = perute_v1(AWALAN, "IP ASN", route_class=ExactRoute)


@router.get(
    "/{tahun}/perbandingan",
    **baca_terlindung(
        "perbandinganIpAsn",
        "IP ASN satu tahun di samping tahun lain",
        "Perubahan setiap dimensi, dan berapa pegawai yang naik dan turun di antara yang terukur "
        "pada keduanya. Bila aturannya berbeda, jawaban menyebutnya.",
        "tidak_ditemukan",
        contoh={"dengan_2023": CONTOH["perbandingan"]},
    ),
    response_model=JawabanPerbandingan,
)
def perbandingan(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Baca,
    buku: Buku,
    dengan: Annotated[
        int, Query(ge=1900, le=2200, examples=[2023], description="Tahun pembanding")
    ],
) -> Response:
    """Compare two years."""
    with pintu.baca() as tugas:
        baru = muat(tugas.kerja, buku, instansi, tahun)
        lama = usecase.pembanding(baru, buku, dengan)
        return tugas.jawab(bentuk(usecase.bandingkan(lama, baru)))
