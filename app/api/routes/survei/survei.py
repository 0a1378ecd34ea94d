"""Surveys of an agency: drafted, changed, opened, closed."""

from typing import Annotated

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.dependencies import Buku, HariIni
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.survei.contoh import CONTOH
from app.api.rule_choice import diminta_pada
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.survei.survei import (
    SurveiButir,
    SurveiCreate,
    SurveiRead,
    SurveiUpdate,
    survei_read,
)
from app.api.tugas import Tugas
from app.domain.skm.kamus import StatusSurvei
from app.usecases.survei import susunan
from app.usecases.survei.susunan import SurveiTampak

router = perute_v1(tag="Survei", route_class=ExactRoute)

AcuanSurvei = Annotated[
    str, Path(max_length=100, examples=["k7m2q9xwht"], description="Id atau kode survei")
]
Baca = Annotated[Pintu, Depends(butuh("skm:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("skm:tulis"))]
_SATU = {"survei": CONTOH["survei"]}
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")


def _jawab(tugas: Tugas, satu: SurveiTampak, status: int = 200) -> Response:
    data = survei_read(satu)
    return tugas.jawab(Jawaban[SurveiRead](data=data), status, versi=data.versi)


@router.get(
    "/instansi/{instansi}/survei",
    **baca_terlindung(
        "daftarSurvei",
        "Survei sebuah instansi",
        "Yang terbaru lebih dahulu; dapat disaring menurut keadaannya.",
        "tidak_ditemukan",
        contoh={"daftar": CONTOH["daftar_survei"]},
    ),
    response_model=JawabanDaftar[SurveiButir],
)
def daftar(
    instansi: AcuanInstansi,
    pintu: Baca,
    halaman: PagingDep,
    status: Annotated[StatusSurvei | None, Query(description="Keadaan survei")] = None,
) -> Response:
    """List surveys."""
    with pintu.baca() as tugas:
        setelah = kursor_uuid(halaman)
        semua = susunan.daftar(tugas.kerja, instansi, status, setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: str(satu.id))
        isi = [SurveiButir.model_validate(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[SurveiButir](data=isi, meta=meta))


@router.post(
    "/instansi/{instansi}/survei",
    **tulis(
        "buatSurvei",
        "Membuat survei kepuasan sebagai draft",
        "Kesembilan unsur dan pilihan jawabannya menurut formulir resmi, aturannya menurut hari "
        "pertama periode. Pertanyaan tambahan tidak ikut dihitung dalam indeks. Target sampel "
        "dihitung dari populasi menurut Krejcie dan Morgan.",
        *_GAGAL,
        "aturan_tidak_berlaku",
        contoh={"survei": CONTOH["survei_baru"]},
        jawaban=_SATU,
    ),
    response_model=Jawaban[SurveiRead],
)
def buat(instansi: AcuanInstansi, permintaan: SurveiCreate, pintu: Tulis, buku: Buku) -> Response:
    """Draft a survey."""
    with pintu.tulis() as tugas:
        with diminta_pada("periode_mulai"):
            satu = susunan.buat(tugas.kerja, instansi, permintaan.model_dump(), buku)
        return _jawab(tugas, susunan.tampak(tugas.kerja, satu), 201)


@router.get(
    "/survei/{survei}",
    **baca_terlindung(
        "bacaSurvei",
        "Satu survei",
        "Kuesioner, layanan, dan keadaan sebuah survei, dengan banyaknya jawaban sejauh ini.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[SurveiRead],
)
def baca(survei: AcuanSurvei, pintu: Baca) -> Response:
    """Show a survey."""
    with pintu.baca() as tugas:
        satu = susunan.muat(tugas.kerja, survei)
        return _jawab(tugas, susunan.tampak(tugas.kerja, satu))


@router.patch(
    "/survei/{survei}",
    **tulis(
        "ubahSurvei",
        "Mengubah survei",
        "Yang tidak disebut tetap. Sesudah jawaban pertama, yang ditanyakan tidak dapat diubah "
        "lagi; nama, pengantar, akhir periode, populasi, dan batas per jam masih dapat. Survei "
        "yang sudah ditutup tidak dapat diubah.",
        *_GAGAL,
        "aturan_tidak_berlaku",
        contoh={"populasi": {"populasi": 500}}, jawaban=_SATU, status=200, ubah=True,
    ),
    response_model=Jawaban[SurveiRead],
)  # fmt: skip
def ubah(survei: AcuanSurvei, permintaan: SurveiUpdate, pintu: Tulis, buku: Buku) -> Response:
    """Change a survey."""
    with pintu.tulis() as tugas:
        satu = susunan.muat(tugas.kerja, survei, tulis=True)
        pintu.cocok(satu.versi)
        with diminta_pada("periode_mulai"):
            satu = susunan.ubah(tugas.kerja, satu, permintaan.perubahan(), buku)
        return _jawab(tugas, susunan.tampak(tugas.kerja, satu))


@router.delete(
    "/survei/{survei}",
    **tulis(
        "hapusSurvei",
        "Menghapus draft survei",
        "Beserta tiketnya. Survei yang pernah dibuka tidak dapat dihapus.",
        *_GAGAL,
        status=204,
        ubah=True,
    ),
)
def hapus(survei: AcuanSurvei, pintu: Tulis) -> Response:
    """Throw a draft away."""
    with pintu.tulis() as tugas:
        satu = susunan.muat(tugas.kerja, survei, tulis=True)
        pintu.cocok(satu.versi)
        susunan.hapus(tugas.kerja, satu)
        return tugas.jawab(status=204)


@router.post(
    "/survei/{survei}/buka",
    **tulis(
        "bukaSurvei",
        "Membuka survei untuk umum",
        "Draft menjadi terbuka; jawaban daring diterima pada hari-hari periodenya.",
        *_GAGAL,
        jawaban=_SATU,
        status=200,
    ),
    response_model=Jawaban[SurveiRead],
)
def buka(survei: AcuanSurvei, pintu: Tulis, hari_ini: HariIni) -> Response:
    """Open a survey."""
    with pintu.tulis() as tugas:
        satu = susunan.muat(tugas.kerja, survei, tulis=True)
        satu = susunan.buka(tugas.kerja, satu, hari_ini)
        return _jawab(tugas, susunan.tampak(tugas.kerja, satu))


@router.post(
    "/survei/{survei}/tutup",
    **tulis(
        "tutupSurvei",
        "Menutup survei",
        "Survei yang terbuka ditutup; tidak ada jawaban yang diterima lagi, juga dari kertas.",
        *_GAGAL,
        jawaban=_SATU,
        status=200,
    ),
    response_model=Jawaban[SurveiRead],
)
def tutup(survei: AcuanSurvei, pintu: Tulis) -> Response:
    """Close a survey."""
    with pintu.tulis() as tugas:
        satu = susunan.muat(tugas.kerja, survei, tulis=True)
        satu = susunan.tutup(tugas.kerja, satu)
        return _jawab(tugas, susunan.tampak(tugas.kerja, satu))
