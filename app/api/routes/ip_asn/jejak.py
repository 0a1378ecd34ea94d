"""One person of a measurement explained."""

from typing import Annotated
from uuid import UUID

from fastapi import Path, Response

from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.routes.ip_asn.orang import pembaca_orang
from app.api.schemas.ip_asn.jawaban import (
    JawabanPengukuran,
    meta,
)
from app.api.schemas.ip_asn.orang import terukur
from app.api.schemas.ip_asn.penjelasan import PenjelasanUkur, penjelasan
from app.domain.law.steps import Trace
from app.usecases.ip_asn import perorangan as usecase
from app.usecases.ip_asn.tahunan import muat

router = perute_v1(AWALAN, "IP ASN", route_class=ExactRoute)


@router.get(
    "/{tahun}/jejak/{orang}",
    **baca_terlindung(
        "jejakIpAsn",
        "Penjelasan nilai IP ASN seorang pegawai",
        "Menghitung lagi dari fakta yang tersimpan, langkah demi langkah dengan dasar hukumnya, "
        "beserta poin yang belum diperoleh; atau alasan ia dilewati.",
        "tidak_ditemukan",
        contoh={"penjelasan": CONTOH["jejak"]},
    ),
    response_model=JawabanPengukuran[PenjelasanUkur],
)
def jejak(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    orang: Annotated[
        UUID, Path(examples=["01940000-0000-7000-86e3-916e00000152"], description="Id pegawai")
    ],
    pintu: Baca,
    buku: Buku,
) -> Response:
    """Explain a person's score."""
    with pintu.baca_pribadi() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        baris = usecase.satu(satu, orang)
        langkah = Trace()
        hasil = None if baris.alasan else usecase.jelaskan(satu, baris, langkah)
        tampak = terukur(baris, pembaca_orang(tugas, satu, 1, {"pegawai": str(orang)}), satu.aturan)
        data = penjelasan(tampak, hasil, langkah, satu.jendela)
        return tugas.jawab(JawabanPengukuran[PenjelasanUkur](data=data, meta=meta(satu)))
