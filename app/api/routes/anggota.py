"""Who plays which role in an agency."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.pengguna_contoh import (
    ANGGOTA,
    ANGGOTA_BARU,
    DAFTAR_ANGGOTA,
    NOMOR_ANGGOTA,
)
from app.api.schemas.anggota import VERSI, AnggotaCreate, AnggotaRead, anggota_read
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.tugas import Tugas
from app.usecases import anggota
from app.usecases.anggota import AnggotaTampak

router = perute_v1("/instansi/{instansi}/anggota", "Pengguna", route_class=ExactRoute)

Nomor = Annotated[UUID, Path(description="Id peran", examples=[NOMOR_ANGGOTA])]
Baca = Annotated[Pintu, Depends(butuh("anggota:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("anggota:tulis"))]


def _jawab(
    tugas: Tugas, satu: AnggotaTampak, status: int = 200, lokasi: str | None = None
) -> Response:
    tajuk = None if lokasi is None else {"Location": lokasi}
    return tugas.jawab(Jawaban[AnggotaRead](data=anggota_read(satu)), status, VERSI, tajuk)


@router.get(
    "",
    **baca_terlindung(
        "daftarAnggota",
        "Siapa berperan apa di sebuah instansi",
        "Peran beserta pemegangnya, yang lama lebih dulu. Setiap pembacaan dicatat pada jejak "
        "audit.",
        "tidak_ditemukan",
        contoh=DAFTAR_ANGGOTA,
    ),
    response_model=JawabanDaftar[AnggotaRead],
)
def daftar_anggota(instansi: AcuanInstansi, pintu: Baca, halaman: PagingDep) -> Response:
    """List the roles in an agency."""
    setelah = kursor_uuid(halaman)
    with pintu.baca_pribadi() as tugas:
        semua = anggota.daftar(tugas.kerja, instansi, setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: str(satu.anggota.id))
        isi = [anggota_read(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[AnggotaRead](data=isi, meta=meta))


@router.post(
    "",
    **tulis(
        "tambahAnggota",
        "Memberi peran",
        "Memberi sebuah peran kepada akun yang ada. Tidak seorang pun memberi peran yang izinnya "
        "melebihi izinnya sendiri di instansi itu.",
        "tidak_ditemukan",
        "konflik_keadaan",
        contoh=ANGGOTA_BARU,
        jawaban=ANGGOTA,
    ),
    response_model=Jawaban[AnggotaRead],
)
def tambah_anggota(instansi: AcuanInstansi, permintaan: AnggotaCreate, pintu: Tulis) -> Response:
    """Give a role."""
    isi = permintaan
    with pintu.tulis() as tugas:
        satu = anggota.tambah(tugas.kerja, instansi, isi.pengguna_id, isi.surel, isi.peran)
        nomor = satu.anggota
        lokasi = f"/v1/instansi/{nomor.instansi_id}/anggota/{nomor.id}"
        return _jawab(tugas, satu, 201, lokasi)


@router.get(
    "/{nomor}",
    **baca_terlindung(
        "bacaAnggota",
        "Satu peran di sebuah instansi",
        "Peran beserta pemegangnya. Pembacaannya dicatat pada jejak audit.",
        "tidak_ditemukan",
        contoh=ANGGOTA,
    ),
    response_model=Jawaban[AnggotaRead],
)
def baca_anggota(instansi: AcuanInstansi, nomor: Nomor, pintu: Baca) -> Response:
    """Show a role."""
    with pintu.baca_pribadi() as tugas:
        return _jawab(tugas, anggota.baca(tugas.kerja, instansi, nomor))


@router.delete(
    "/{nomor}",
    **tulis(
        "cabutAnggota",
        "Mencabut peran",
        "Berlaku seketika. Alasannya wajib pada tajuk X-Catatan. Admin terakhir sebuah instansi "
        "aktif hanya dapat dicabut admin platform.",
        "tidak_ditemukan",
        "konflik_keadaan",
        status=204,
        ubah=True,
        catatan=True,
    ),
)
def cabut_anggota(instansi: AcuanInstansi, nomor: Nomor, pintu: Tulis) -> Response:
    """Take a role away."""
    with pintu.tulis() as tugas:
        anggota.pastikan_ada(tugas.kerja, instansi, nomor)
        pintu.cocok(VERSI)
        anggota.cabut(tugas.kerja, instansi, nomor)
        return tugas.jawab(status=204)
