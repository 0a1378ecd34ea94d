"""A measurement by unit."""

from typing import Annotated

from fastapi import Query, Response

from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.schemas.ip_asn.jawaban import (
    JawabanDaftarPengukuran,
    meta_daftar,
)
from app.api.schemas.ip_asn.kelompok import UnitTerukur
from app.api.schemas.ip_asn.kelompok import unit as bentuk
from app.usecases.ip_asn import unit
from app.usecases.ip_asn.tahunan import muat

router = perute_v1(AWALAN, "IP ASN", route_class=ExactRoute)

Bawahan = Annotated[
    bool, Query(description="Pegawai unit di bawahnya ikut dihitung pada unit di atasnya")
]


@router.get(
    "/{tahun}/unit",
    **baca_terlindung(
        "ipAsnMenurutUnit",
        "IP ASN menurut unit",
        "Indeks setiap unit, urut menurut kode; pegawai tanpa unit disebut paling awal.",
        "tidak_ditemukan",
        contoh={"unit": CONTOH["unit"]},
    ),
    response_model=JawabanDaftarPengukuran[UnitTerukur],
)
def menurut_unit(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Baca,
    buku: Buku,
    halaman: PagingDep,
    *,
    beserta_bawahan: Bawahan = False,
) -> Response:
    """Group by unit."""
    with pintu.baca() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        semua = unit.menurut_unit(satu, beserta_bawahan=beserta_bawahan)
        isi, letak = halaman.iris(semua, lambda k: f"{k.unit.kode}|{k.unit.id}" if k.unit else "-")
        data = [bentuk(k) for k in isi]
        jawab = JawabanDaftarPengukuran[UnitTerukur](
            data=data, meta=meta_daftar(satu, letak.halaman)
        )
        return tugas.jawab(jawab)
