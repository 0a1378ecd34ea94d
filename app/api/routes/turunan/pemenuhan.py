"""How the posts an agency needs are filled."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import GAGAL, WaktuFormasi
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.turunan.pemenuhan import (
    BagianFormasi,
    JawabanPemenuhan,
    bagian,
    pemenuhan,
)
from app.usecases.turunan import pemenuhan as hitungan
from app.usecases.turunan.lingkup import Lingkup
from app.usecases.turunan.pemenuhan import Menurut

router = perute_v1("/instansi/{instansi}/formasi", "Turunan kepegawaian", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
_CONTOH = contoh_dari("turunan", "formasi")


@router.get(
    "/pemenuhan",
    **baca_terlindung(
        "bacaPemenuhanFormasi",
        "Kebutuhan dibandingkan dengan pegawai yang ada",
        "Jabatan demi jabatan: terisi, kurang, lebih, dan pegawai pada jabatan yang tidak ada "
        "dalam formasi; seluruhnya dan menurut kelompok jabatan. Menurut unit dan jabatan: "
        "formasi/pemenuhan-rinci.",
        *GAGAL,
        contoh={"pemenuhan": _CONTOH["pemenuhan"]},
    ),
    response_model=JawabanPemenuhan,
)
def baca_pemenuhan(instansi: AcuanInstansi, pintu: Baca, waktu: WaktuFormasi) -> Response:
    """Compare need with the servants of a day."""
    with pintu.baca() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        return tugas.jawab(pemenuhan(hitungan.hitung(lingkup), waktu.tahun, waktu.hari))


@router.get(
    "/pemenuhan-rinci",
    **baca_terlindung(
        "daftarPemenuhanFormasi",
        "Pemenuhan kebutuhan menurut unit dan jabatan",
        "Tiap unit dan kelompok jabatannya, tiap unit, atau tiap jabatan; dapat disaring menurut "
        "unit, dan hanya yang kekurangan.",
        *GAGAL,
        contoh={"rinci": _CONTOH["rinci"]},
    ),
    response_model=JawabanDaftar[BagianFormasi],
)
def daftar_pemenuhan(
    instansi: AcuanInstansi,
    pintu: Baca,
    waktu: WaktuFormasi,
    halaman: PagingDep,
    *,
    menurut: Annotated[Menurut, Query(description="Pembagi kelompoknya")] = "unit_kelompok",
    unit: Annotated[UUID | None, Query(description="Hanya unit ini (id)")] = None,
    kurang: Annotated[bool, Query(description="Hanya yang kekurangan")] = False,
) -> Response:
    """List need and what fills it, part by part."""
    with pintu.baca() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        semua = hitungan.rinci(lingkup, menurut, unit, kurang=kurang)
        muat, meta = halaman.iris(semua, lambda satu: satu.kunci)
        isi = [bagian(satu) for satu in muat]
        return tugas.jawab(JawabanDaftar[BagianFormasi](data=isi, meta=meta))
