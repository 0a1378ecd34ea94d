"""Assessments of an agency: begun, filled in, read."""

from fastapi import Response

from app.api.body import ExactRoute
from app.api.dependencies import Bahasa
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.merit.acuan import (
    ALAMAT,
    CONTOH,
    TAG,
    AcuanPenilaian,
    Baca,
    Tulis,
    daftar,
    satu,
)
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.merit.isian import MeritPenilaianCreate, MeritPenilaianUpdate
from app.api.schemas.merit.penilaian import (
    MeritPenilaianRead,
    MeritPenilaianRingkas,
    penilaian_read,
)
from app.api.tugas import Tugas
from app.usecases.merit import daftar as rak
from app.usecases.merit import isian
from app.usecases.merit.lembar import Lembar

router = perute_v1(ALAMAT, TAG, route_class=ExactRoute)
_SATU = satu("penilaian")
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")


def jawab(tugas: Tugas, lembar: Lembar, bahasa: str, status: int = 200) -> Response:
    """Answer with an assessment as it is now."""
    data = penilaian_read(lembar, bahasa)
    return tugas.jawab(Jawaban[MeritPenilaianRead](data=data), status, versi=lembar.baris.versi)


@router.get(
    "",
    **baca_terlindung(
        "daftarPenilaianMerit",
        "Penilaian sistem merit sebuah instansi",
        "Urut menurut waktu dibuatnya; nilai dan kategori menurut keputusannya.",
        "tidak_ditemukan",
        contoh=daftar("penilaian_ringkas"),
    ),
    response_model=JawabanDaftar[MeritPenilaianRingkas],
)
def daftar_penilaian(instansi: AcuanInstansi, pintu: Baca, halaman: PagingDep) -> Response:
    """List assessments."""
    setelah = kursor_uuid(halaman)
    with pintu.baca() as tugas:
        semua = rak.daftar(tugas.kerja, instansi, setelah, halaman.ambil)
        muat, meta = halaman.potong(semua, lambda s: str(s.id))
        isi = [MeritPenilaianRingkas.model_validate(s) for s in muat]
        return tugas.jawab(JawabanDaftar[MeritPenilaianRingkas](data=isi, meta=meta))


@router.post(
    "",
    **tulis(
        "buatPenilaianMerit",
        "Memulai penilaian sebuah tahun",
        "Satu untuk setiap tahun dan instrumen. Instrumennya disalin ke dalam penilaian, sehingga "
        "hitungannya dapat diulang kapan pun.",
        *_GAGAL,
        contoh={"tahun": CONTOH["penilaian_baru"]},
        jawaban=_SATU,
    ),
    response_model=Jawaban[MeritPenilaianRead],
)
def buat_penilaian(
    instansi: AcuanInstansi, permintaan: MeritPenilaianCreate, pintu: Tulis, bahasa: Bahasa
) -> Response:
    """Begin an assessment."""
    with pintu.tulis() as tugas:
        isi = (permintaan.tahun, permintaan.instrumen)
        return jawab(tugas, isian.buat(tugas.kerja, instansi, *isi), bahasa, 201)


@router.get(
    "/{penilaian_merit:uuid}",
    **baca_terlindung(
        "bacaPenilaianMerit",
        "Satu penilaian dengan semua isiannya",
        "Skor mandiri dan skor verifikasi setiap sub-aspek, buktinya, gerbang, tim, keputusan, "
        "dan peringatan tentang yang akan ditanyakan verifikator.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[MeritPenilaianRead],
)
def baca_penilaian(
    instansi: AcuanInstansi, penilaian_merit: AcuanPenilaian, pintu: Baca, bahasa: Bahasa
) -> Response:
    """Show an assessment."""
    with pintu.baca() as tugas:
        return jawab(tugas, Lembar.muat(tugas.kerja, instansi, penilaian_merit), bahasa)


@router.patch(
    "/{penilaian_merit:uuid}",
    **tulis(
        "isiPenilaianMerit",
        "Mengisi penilaian",
        "Skor, catatan, dan bukti setiap sub-aspek; jawaban gerbang; nilai survei dan faktor "
        "koreksi bila aturannya memakainya; tim. Skor yang berubah menghapus verifikasinya.",
        *_GAGAL,
        contoh={"isi": CONTOH["penilaian_isi"]},
        jawaban=_SATU, status=200, ubah=True,
    ),
    response_model=Jawaban[MeritPenilaianRead],
)  # fmt: skip
def isi_penilaian(
    instansi: AcuanInstansi,
    penilaian_merit: AcuanPenilaian,
    permintaan: MeritPenilaianUpdate,
    pintu: Tulis,
    bahasa: Bahasa,
) -> Response:
    """Fill in an assessment."""
    with pintu.tulis() as tugas:
        lembar = Lembar.muat(tugas.kerja, instansi, penilaian_merit, untuk="ubah")
        pintu.cocok(lembar.baris.versi)
        return jawab(tugas, isian.isi(lembar, permintaan.isian()), bahasa)


@router.delete(
    "/{penilaian_merit:uuid}",
    **tulis(
        "hapusPenilaianMerit",
        "Menghapus penilaian yang belum diajukan",
        "Isiannya tetap terbaca di jejak audit; berkas buktinya tetap ada.",
        *_GAGAL,
        status=204, ubah=True,
    ),
)  # fmt: skip
def hapus_penilaian(
    instansi: AcuanInstansi, penilaian_merit: AcuanPenilaian, pintu: Tulis
) -> Response:
    """Delete an assessment that was not handed in."""
    with pintu.tulis() as tugas:
        lembar = Lembar.muat(tugas.kerja, instansi, penilaian_merit, untuk="hapus")
        pintu.cocok(lembar.baris.versi)
        isian.hapus(lembar)
        return tugas.jawab(status=204)
