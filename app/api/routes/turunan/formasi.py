"""Posts an agency needs in a year."""

from typing import Annotated, Any

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import TahunFormasi
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.turunan.formasi import (
    BolehFormasi,
    FormasiCreate,
    FormasiGanti,
    FormasiRead,
    FormasiTahunRead,
    FormasiUpdate,
    formasi_read,
)
from app.api.tugas import Tugas
from app.domain.kepegawaian.kamus import KelompokJabatan
from app.usecases.turunan import formasi as kebutuhan
from app.usecases.turunan.formasi_meja import Meja

router = perute_v1("/instansi/{instansi}/formasi", "Turunan kepegawaian", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("formasi:tulis"))]
AcuanFormasi = Annotated[
    str, Path(max_length=100, examples=["019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7c01"], description="Id")
]
_CONTOH = contoh_dari("turunan", "formasi")
_SATU = {"formasi": _CONTOH["satu"]}
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")


def _jawab(tugas: Tugas, meja: Meja, satu: Any, status: int = 200) -> Response:  # noqa: ANN401 - a row
    data = formasi_read(meja.lihat(satu), boleh=meja.boleh)
    return tugas.jawab(Jawaban[FormasiRead](data=data), status, versi=data.versi)


@router.get(
    "",
    **baca_terlindung(
        "daftarFormasi",
        "Kebutuhan pegawai satu tahun",
        "Jabatan yang dibutuhkan menurut peta jabatan atau analisis beban kerja. ETag-nya versi "
        "tahun itu: kirim sebagai If-Match saat mengganti seluruhnya.",
        "tidak_ditemukan",
        contoh={"daftar": _CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[FormasiRead],
)
def daftar(
    instansi: AcuanInstansi,
    pintu: Baca,
    halaman: PagingDep,
    tahun: TahunFormasi,
    kelompok_jabatan: Annotated[KelompokJabatan | None, Query(description="Hanya ini")] = None,
) -> Response:
    """List the needs of a year."""
    with pintu.baca() as tugas:
        meja = Meja.buka(tugas.kerja, instansi)
        saringan = {} if kelompok_jabatan is None else {"kelompok_jabatan": kelompok_jabatan}
        baris = meja.daftar(tahun, saringan, kursor_uuid(halaman), halaman.ambil)
        muat, meta = halaman.potong(baris, lambda satu: str(satu.id))
        isi = [formasi_read(satu, boleh=meja.boleh) for satu in muat]
        jawaban = JawabanDaftar[FormasiRead](data=isi, meta=meta)
        return tugas.jawab(jawaban, versi=meja.versi(tahun))


@router.post(
    "",
    **tulis(
        "buatFormasi",
        "Menambah jabatan yang dibutuhkan",
        "Satu jabatan pada satu unit untuk satu tahun; jabatan yang sama tidak boleh dua kali.",
        *_GAGAL,
        contoh=_CONTOH["buat"],
        jawaban=_SATU,
    ),
    response_model=Jawaban[FormasiRead],
)
def buat(instansi: AcuanInstansi, permintaan: FormasiCreate, pintu: Tulis) -> Response:
    """Add a needed post."""
    with pintu.tulis() as tugas:
        meja = Meja.buka(tugas.kerja, instansi, tulis=True)
        return _jawab(tugas, meja, kebutuhan.buat(meja, permintaan.model_dump()), 201)


@router.put(
    "",
    **tulis(
        "gantiFormasi",
        "Mengganti kebutuhan satu tahun seluruhnya",
        "Daftar ini menggantikan semua kebutuhan tahun itu, seluruhnya atau tidak sama sekali.",
        *_GAGAL,
        contoh={"setahun": _CONTOH["ganti"]}, jawaban={"setahun": _CONTOH["setahun"]},
        status=200, ubah=True,
    ),
    response_model=Jawaban[FormasiTahunRead],
)  # fmt: skip
def ganti(
    instansi: AcuanInstansi, permintaan: FormasiGanti, pintu: Tulis, tahun: TahunFormasi
) -> Response:
    """Put a list in the place of a year's needs."""
    with pintu.tulis() as tugas:
        meja = Meja.buka(tugas.kerja, instansi, tulis=True)
        pintu.cocok(meja.versi(tahun))
        baris = [satu.model_dump() for satu in permintaan.formasi]
        versi = kebutuhan.ganti_tahun(meja, tahun, baris)
        data = FormasiTahunRead(
            tahun=tahun,
            baris=len(baris),
            kebutuhan=sum(satu["kebutuhan"] for satu in baris),
            versi=versi,
            boleh=BolehFormasi(ubah=meja.boleh),
        )
        return tugas.jawab(Jawaban[FormasiTahunRead](data=data), versi=versi)


@router.get(
    "/jabatan/{formasi}",
    **baca_terlindung(
        "bacaFormasi",
        "Satu jabatan yang dibutuhkan",
        "Jabatan, unit, dan banyaknya pegawai yang dibutuhkan.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[FormasiRead],
)
def baca(instansi: AcuanInstansi, formasi: AcuanFormasi, pintu: Baca) -> Response:
    """Show a needed post."""
    with pintu.baca() as tugas:
        meja = Meja.buka(tugas.kerja, instansi)
        return _jawab(tugas, meja, meja.cari(formasi))


@router.patch(
    "/jabatan/{formasi}",
    **tulis(
        "ubahFormasi",
        "Mengubah jabatan yang dibutuhkan",
        "Yang tidak disebut tetap; tahunnya tidak berubah.",
        *_GAGAL,
        contoh={"kebutuhan": _CONTOH["ubah"]}, jawaban=_SATU, status=200, ubah=True,
    ),
    response_model=Jawaban[FormasiRead],
)  # fmt: skip
def ubah(
    instansi: AcuanInstansi,
    formasi: AcuanFormasi,
    permintaan: FormasiUpdate,
    pintu: Tulis,
) -> Response:
    """Change a needed post."""
    with pintu.tulis() as tugas:
        meja = Meja.buka(tugas.kerja, instansi, tulis=True)
        satu = meja.cari(formasi)
        pintu.cocok(satu.versi)
        return _jawab(tugas, meja, kebutuhan.ubah(meja, satu, permintaan.perubahan()))


@router.delete(
    "/jabatan/{formasi}",
    **tulis(
        "hapusFormasi",
        "Menghapus jabatan yang dibutuhkan",
        "Jabatan itu tidak lagi dihitung sebagai kebutuhan; jejak auditnya tetap.",
        *_GAGAL,
        status=204,
        ubah=True,
    ),
)
def hapus(instansi: AcuanInstansi, formasi: AcuanFormasi, pintu: Tulis) -> Response:
    """Remove a needed post."""
    with pintu.tulis() as tugas:
        meja = Meja.buka(tugas.kerja, instansi, tulis=True)
        satu = meja.cari(formasi)
        pintu.cocok(satu.versi)
        kebutuhan.hapus(meja, satu)
        return tugas.jawab(status=204)
