"""What the persons of a measurement lack."""

from typing import Annotated, Literal

from fastapi import Query, Response

from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.paging import Paging, PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.ip_asn.contoh import AWALAN, CONTOH, Baca, TahunUkur
from app.api.routes.ip_asn.orang import SaringUnit, halaman_orang, pembaca_orang
from app.api.schemas.answer import MetaDaftar
from app.api.schemas.ip_asn import celah as bentuk
from app.api.schemas.ip_asn.celah import CelahTerukur
from app.api.schemas.ip_asn.jawaban import (
    JawabanDaftarPengukuran,
    meta_daftar,
)
from app.api.tugas import Tugas
from app.domain.law.steps import Trace
from app.usecases.ip_asn import celah as usecase_celah
from app.usecases.ip_asn import perorangan as usecase
from app.usecases.ip_asn.perorangan import Daftar, Saringan
from app.usecases.ip_asn.tahunan import Tahunan, muat

router = perute_v1(AWALAN, "IP ASN", route_class=ExactRoute)


@router.get(
    "/{tahun}/celah",
    **baca_terlindung(
        "celahIpAsn",
        "Poin IP ASN yang belum diperoleh",
        "Menurut dimensi (kompetensi menurut bagiannya), unit, atau pegawai: berapa orang "
        "kekurangan, berapa poin per orang, dan kenaikan indeks bila semua diperoleh. Urut dari "
        "kenaikan terbesar.",
        "tidak_ditemukan",
        contoh={"dimensi": CONTOH["celah"], "pegawai": CONTOH["celah_pegawai"]},
    ),
    response_model=JawabanDaftarPengukuran[CelahTerukur],
)
def celah(
    instansi: AcuanInstansi,
    tahun: TahunUkur,
    pintu: Baca,
    buku: Buku,
    halaman: PagingDep,
    *,
    menurut: Annotated[
        Literal["dimensi", "unit", "pegawai"], Query(description="Yang dirinci")
    ] = "dimensi",
    unit: SaringUnit = None,
) -> Response:
    """List what is missing."""
    with pintu.baca_pribadi() as tugas:
        satu = muat(tugas.kerja, buku, instansi, tahun)
        if menurut == "pegawai":
            data, letak = _celah_orang(tugas, satu, halaman, unit)
        else:
            semua = usecase_celah.menurut(satu, menurut, unit)
            isi, letak = halaman.iris(enumerate(semua), lambda k: f"{k[0]:09d}")
            data = [bentuk.celah(k, satu) for _, k in isi]
        jawab = JawabanDaftarPengukuran[CelahTerukur](
            data=data, meta=meta_daftar(satu, letak.halaman)
        )
        return tugas.jawab(jawab)


def _celah_orang(
    tugas: Tugas, satu: Tahunan, halaman: Paging, unit: str | None
) -> tuple[list[CelahTerukur], MetaDaftar]:
    """Who has the fewest points can gain the most."""
    minta = usecase.saring(satu, Daftar(Saringan(), "nilai"), unit)
    isi, letak = halaman_orang(satu, minta, halaman)
    pembaca = pembaca_orang(tugas, satu, len(isi), {"unit": unit})
    jejak = Trace(simpan=False)
    data = [
        bentuk.celah_orang(baris, pembaca, usecase.jelaskan(satu, baris, jejak), satu)
        for baris in isi
    ]
    return data, letak
