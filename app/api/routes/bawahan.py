"""What an agency sees of those below it: sums side by side, never a person."""

from typing import Annotated

from fastapi import Depends, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.dependencies import Buku, HariIni
from app.api.operation import baca_terlindung
from app.api.paging import Paging, PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.schemas.answer import MetaDaftar
from app.api.schemas.base import terpakai
from app.api.schemas.bawahan import (
    JawabanBawahan,
    JawabanBawahanKelompok,
    MetaBawahan,
    bawahan,
    berkelompok,
)
from app.api.tugas import Tugas
from app.db.repositories.instansi import InstansiTerdaftar
from app.usecases.bawahan import Menurut, Papan
from app.usecases.ip_asn.tersimpan import jejak_aturan
from app.usecases.turunan.lingkup import Waktu

router = perute_v1("/instansi/{instansi}/bawahan", "Bawahan", route_class=ExactRoute)

Gabungan = Annotated[Pintu, Depends(butuh("agregat:baca"))]


async def waktu_banding(
    buku: Buku,
    hari_ini: HariIni,
    tahun: Annotated[int, Query(ge=1900, le=2200, description="Tahun pengukuran")],
) -> Waktu:
    """Read the year in which agencies are compared."""
    return Waktu(buku, hari_ini, tahun)


WaktuBanding = Annotated[Waktu, Depends(waktu_banding)]
Pembagi = Annotated[Menurut, Query(description="Pembagi kelompok; hanya satu")]
_CONTOH = contoh_dari("", "bawahan")


@router.get(
    "/ip-asn",
    **baca_terlindung(
        "daftarBawahanIpAsn",
        "IP ASN instansi bawahan, berdampingan",
        "Instansi langsung di bawahnya, urut menurut kode, dengan pengukuran tahun itu bila sudah "
        "ditetapkan; selain itu hanya statusnya. Angka atas segelintir orang ditahan.",
        "tidak_ditemukan",
        contoh=_CONTOH["ip_asn"],
    ),
    response_model=JawabanBawahan,
)
def daftar(
    instansi: AcuanInstansi,
    pintu: Gabungan,
    waktu: WaktuBanding,
    halaman: PagingDep,
) -> Response:
    """List the results of the agencies below."""
    with pintu.baca() as tugas:
        papan, muat, meta = _papan(tugas, instansi, waktu, halaman)
        isi = [bawahan(papan.hasil(satu)) for satu in muat]
        return tugas.jawab(JawabanBawahan(data=isi, meta=_meta(papan, meta)))


@router.get(
    "/ip-asn-kelompok",
    **baca_terlindung(
        "daftarBawahanIpAsnKelompok",
        "IP ASN instansi bawahan menurut kelompok pegawai",
        "Kelompok berisi kurang dari lima orang ditahan, beserta kelompok lain secukupnya sehingga "
        "tidak dapat dihitung dari jumlah yang tampak. Kelompok yang sama ditahan pada setiap "
        "pembagi dan bagi setiap pembaca; karena itu tidak ada saringan lain.",
        "tidak_ditemukan",
        contoh=_CONTOH["kelompok"],
    ),
    response_model=JawabanBawahanKelompok,
)
def kelompok(
    instansi: AcuanInstansi,
    menurut: Pembagi,
    pintu: Gabungan,
    waktu: WaktuBanding,
    halaman: PagingDep,
) -> Response:
    """List the groups of the agencies below."""
    with pintu.baca() as tugas:
        papan, muat, meta = _papan(tugas, instansi, waktu, halaman)
        semua = papan.kelompok(muat, menurut)
        isi = [berkelompok(papan.hasil(s), menurut, semua.get(s.id, [])) for s in muat]
        return tugas.jawab(JawabanBawahanKelompok(data=isi, meta=_meta(papan, meta)))


def _papan(
    tugas: Tugas, instansi: str, waktu: Waktu, halaman: Paging
) -> tuple[Papan, list[InstansiTerdaftar], MetaDaftar]:
    """Load a page of the agencies below."""
    cara, batas = (waktu.buku, waktu.hari_ini), (halaman.setelah, halaman.ambil)
    papan = Papan.muat(tugas.kerja, instansi, waktu.tahun, cara, batas)
    return papan, *halaman.potong(papan.instansi, lambda satu: satu.kode)


def _meta(papan: Papan, meta: MetaDaftar) -> MetaBawahan:
    aturan = papan.ketentuan
    return MetaBawahan(halaman=meta.halaman, aturan=terpakai(aturan, jejak_aturan(aturan)))
