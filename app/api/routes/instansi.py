"""Agencies: who is within reach, and, for the platform's administrator, the register."""

from typing import Annotated

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.instansi import (
    InstansiCreate,
    InstansiRead,
    InstansiUpdate,
    Jenis,
    instansi_read,
)
from app.api.tugas import Tugas
from app.db.repositories.instansi import InstansiTerdaftar, Saringan
from app.usecases import daftar_instansi

router = perute_v1("/instansi", "Instansi", route_class=ExactRoute)

AcuanInstansi = Annotated[
    str,
    Path(
        max_length=100,
        examples=["kab-balangan"],
        description="Id atau kode instansi",
    ),
]
Baca = Annotated[Pintu, Depends(butuh("instansi:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("instansi:tulis"))]
_CONTOH = contoh_dari("", "instansi")
_SATU = {"balangan": _CONTOH["satu"]}


def _jawab(tugas: Tugas, satu: InstansiTerdaftar, status: int = 200) -> Response:
    data = instansi_read(satu, daftar_instansi.boleh(tugas.kerja, satu))
    return tugas.jawab(Jawaban[InstansiRead](data=data), status, versi=satu.versi)


@router.get(
    "",
    **baca_terlindung(
        "daftarInstansi",
        "Daftar instansi dalam jangkauan",
        "Instansi tempat pemanggil berperan dan instansi bawahannya, urut menurut kode; bagi admin "
        "platform semuanya. Yang sudah berakhir ikut, kecuali disaring.",
        contoh={"daftar": _CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[InstansiRead],
)
def daftar(
    pintu: Baca,
    halaman: PagingDep,
    jenis: Annotated[Jenis | None, Query(description="Jenis instansi")] = None,
    induk: Annotated[
        str | None, Query(max_length=100, description="Id atau kode instansi induk")
    ] = None,
    aktif: Annotated[
        bool | None, Query(description="Hanya yang aktif, atau hanya yang berakhir")
    ] = None,
) -> Response:
    """List agencies."""
    saringan = Saringan(jenis=jenis, aktif=aktif)
    with pintu.baca() as tugas:
        semua = daftar_instansi.daftar(tugas.kerja, saringan, induk, halaman.setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: satu.kode)
        isi = [instansi_read(satu, daftar_instansi.boleh(tugas.kerja, satu)) for satu in baris]
        return tugas.jawab(JawabanDaftar[InstansiRead](data=isi, meta=meta))


@router.post(
    "",
    **tulis(
        "buatInstansi",
        "Mendaftarkan instansi",
        "Hanya admin platform. Provinsi tidak dapat berada di bawah kabupaten; induk menentukan "
        "siapa yang membaca angka gabungannya.",
        contoh={"kabupaten": _CONTOH["baru"]},
        jawaban=_SATU,
    ),
    response_model=Jawaban[InstansiRead],
)
def buat(permintaan: InstansiCreate, pintu: Tulis) -> Response:
    """Register an agency."""
    with pintu.tulis() as tugas:
        return _jawab(tugas, daftar_instansi.buat(tugas.kerja, permintaan.model_dump()), 201)


@router.get(
    "/{instansi}",
    **baca_terlindung(
        "bacaInstansi",
        "Satu instansi",
        "Instansi menurut id atau kodenya, dengan yang boleh dilakukan pemanggil.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[InstansiRead],
)
def baca(instansi: AcuanInstansi, pintu: Baca) -> Response:
    """Show an agency."""
    with pintu.baca() as tugas:
        return _jawab(tugas, daftar_instansi.lihat(tugas.kerja, instansi))


@router.patch(
    "/{instansi}",
    **tulis(
        "ubahInstansi",
        "Mengubah instansi",
        "Hanya admin platform. Yang tidak disebut tetap.",
        "tidak_ditemukan",
        contoh={"singkatan": _CONTOH["ubah"]},
        jawaban=_SATU,
        status=200,
        ubah=True,
    ),
    response_model=Jawaban[InstansiRead],
)
def ubah(instansi: AcuanInstansi, permintaan: InstansiUpdate, pintu: Tulis) -> Response:
    """Change an agency."""
    with pintu.tulis() as tugas:
        baris = daftar_instansi.pilih_untuk_ubah(tugas.kerja, instansi)
        pintu.cocok(baris.versi)
        satu = daftar_instansi.ubah(tugas.kerja, baris, permintaan.perubahan())
        return _jawab(tugas, satu)


@router.post(
    "/{instansi}/akhiri",
    **tulis(
        "akhiriInstansi",
        "Mengakhiri instansi",
        "Hanya admin platform, dengan alasan pada X-Catatan. Peran di instansi itu tidak lagi "
        "berlaku; datanya tetap tersimpan. Ditolak selama instansi di bawahnya masih aktif.",
        "tidak_ditemukan", "konflik_keadaan",
        jawaban=_SATU, status=200, catatan=True,
    ),
    response_model=Jawaban[InstansiRead],
)  # fmt: skip
def akhiri(instansi: AcuanInstansi, pintu: Tulis) -> Response:
    """End an agency."""
    with pintu.tulis() as tugas:
        baris = daftar_instansi.pilih_untuk_ubah(tugas.kerja, instansi)
        return _jawab(tugas, daftar_instansi.akhiri(tugas.kerja, baris))


@router.post(
    "/{instansi}/aktifkan",
    **tulis(
        "aktifkanInstansi",
        "Membatalkan berakhirnya instansi",
        "Hanya admin platform, dengan alasan pada X-Catatan.",
        "tidak_ditemukan", "konflik_keadaan",
        jawaban=_SATU, status=200, catatan=True,
    ),
    response_model=Jawaban[InstansiRead],
)  # fmt: skip
def aktifkan(instansi: AcuanInstansi, pintu: Tulis) -> Response:
    """Undo the end of an agency."""
    with pintu.tulis() as tugas:
        baris = daftar_instansi.pilih_untuk_ubah(tugas.kerja, instansi)
        return _jawab(tugas, daftar_instansi.aktifkan(tugas.kerja, baris))
