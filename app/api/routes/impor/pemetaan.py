"""Saved mappings: which header of an agency's own files is which column."""

from typing import Annotated, Literal

from fastapi import Depends, Header, Path, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.impor.pemetaan import PemetaanRead, PemetaanUpdate, pemetaan_read
from app.api.tugas import Tugas
from app.usecases.impor import pemetaan
from app.usecases.instansi import KODE

router = perute_v1("/instansi/{instansi}/impor/pemetaan", "Impor", route_class=ExactRoute)

KodePemetaan = Annotated[
    str, Path(pattern=KODE, examples=["simpeg-lama"], description="Kode pemetaan")
]
Baru = Annotated[
    Literal["*"] | None, Header(description="Hanya buat bila belum ada; menggantikan If-Match")
]
Boleh = Annotated[Pintu, Depends(butuh("pegawai:impor"))]
_C = contoh_dari("impor", "pemetaan")
_SATU = {"simpeg": _C["satu"]}


def _jawab(tugas: Tugas, satu: object) -> Response:
    data = pemetaan_read(satu)
    return tugas.jawab(Jawaban[PemetaanRead](data=data), versi=data.versi)


@router.get(
    "",
    **baca_terlindung(
        "daftarPemetaanImpor",
        "Pemetaan judul yang tersimpan",
        "Judul pada berkas instansi menurut nama kolomnya, urut menurut kode.",
        "tidak_ditemukan",
        contoh={"simpeg": _C["daftar"]},
    ),
    response_model=JawabanDaftar[PemetaanRead],
)
def daftar_pemetaan(instansi: AcuanInstansi, pintu: Boleh, halaman: PagingDep) -> Response:
    """List mappings."""
    with pintu.baca() as tugas:
        semua = pemetaan.daftar(tugas.kerja, instansi, halaman.setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: satu.kode)
        isi = [pemetaan_read(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[PemetaanRead](data=isi, meta=meta))


@router.get(
    "/{kode_pemetaan}",
    **baca_terlindung(
        "bacaPemetaanImpor",
        "Satu pemetaan judul",
        "Judul pada berkas instansi menurut nama kolomnya.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[PemetaanRead],
)
def baca_pemetaan(instansi: AcuanInstansi, kode_pemetaan: KodePemetaan, pintu: Boleh) -> Response:
    """Show a mapping."""
    with pintu.baca() as tugas:
        return _jawab(tugas, pemetaan.baca(tugas.kerja, instansi, kode_pemetaan))


@router.put(
    "/{kode_pemetaan}",
    **tulis(
        "simpanPemetaanImpor",
        "Menyimpan pemetaan judul",
        "Mengganti yang ada (If-Match), atau membuat yang belum ada dengan If-None-Match: *. Pakai "
        "kodenya pada parameter `pemetaan` saat mengimpor.",
        "tidak_ditemukan",
        "konflik_keadaan",
        contoh=_C["simpan"], jawaban=_SATU, status=200, ubah=True,
    ),
    response_model=Jawaban[PemetaanRead],
)  # fmt: skip
def simpan_pemetaan(
    instansi: AcuanInstansi,
    kode_pemetaan: KodePemetaan,
    permintaan: PemetaanUpdate,
    pintu: Boleh,
    if_none_match: Baru = None,
) -> Response:
    """Save a mapping."""
    with pintu.tulis() as tugas:
        baru = if_none_match is not None
        milik, lama = pemetaan.untuk_ditulis(tugas.kerja, instansi, kode_pemetaan, baru=baru)
        if lama is not None:
            pintu.cocok(lama.versi)
        isi = (permintaan.jenis, permintaan.kolom)
        return _jawab(tugas, pemetaan.simpan(tugas.kerja, milik, lama, kode_pemetaan, isi))


@router.delete(
    "/{kode_pemetaan}",
    **tulis(
        "hapusPemetaanImpor",
        "Menghapus pemetaan judul",
        "Yang sudah diimpor dengannya tetap.",
        "tidak_ditemukan",
        status=204,
        ubah=True,
    ),
)
def hapus_pemetaan(instansi: AcuanInstansi, kode_pemetaan: KodePemetaan, pintu: Boleh) -> Response:
    """Remove a mapping."""
    with pintu.tulis() as tugas:
        satu = pemetaan.baca(tugas.kerja, instansi, kode_pemetaan)
        pintu.cocok(satu.versi)
        pemetaan.hapus(tugas.kerja, satu)
        return tugas.jawab(status=204)
