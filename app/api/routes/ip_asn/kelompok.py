"""A measurement in groups of persons."""

from typing import Annotated

from fastapi import Query, Response

from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.schemas.ip_asn import kelompok as bentuk
from app.api.schemas.ip_asn.jawaban import (
    JawabanDaftarPengukuran,
    meta_daftar,
)
from app.api.schemas.ip_asn.kelompok import KelompokTerukur, Kolom
from app.usecases.ip_asn import kelompok as usecase
from app.usecases.ip_asn.tahunan import muat

router = perute_v1(AWALAN, "IP ASN", route_class=ExactRoute)


@router.get(
    "/{tahun}/kelompok",
    **baca_terlindung(
        "ipAsnMenurutKelompok",
        "IP ASN menurut kelompok pegawai",
        "Indeks setiap kelompok jabatan, golongan, pendidikan, jenis kelamin, atau jenis pegawai.",
        "tidak_ditemukan",
        contoh={"kelompok": CONTOH["kelompok"]},
    ),
    response_model=JawabanDaftarPengukuran[KelompokTerukur],
)
def menurut_kelompok(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Baca,
    buku: Buku,
    halaman: PagingDep,
    *,
    menurut: Annotated[Kolom, Query(description="Yang membentuk kelompok")] = "kelompok_jabatan",
) -> Response:
    """Group by a fact."""
    with pintu.baca() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        semua = usecase.menurut(satu, menurut)
        isi, letak = halaman.iris(semua, lambda k: k.kunci or "-")
        data = [bentuk.kelompok(k) for k in isi]
        jawab = JawabanDaftarPengukuran[KelompokTerukur](
            data=data, meta=meta_daftar(satu, letak.halaman)
        )
        return tugas.jawab(jawab)
