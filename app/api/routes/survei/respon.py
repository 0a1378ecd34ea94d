"""Answers that staff hand in: forms on paper, and files."""

from typing import Annotated

from fastapi import Depends, Query, Response

from app.api.access import Pintu, PintuUnggah, butuh, butuh_unggah
from app.api.body import ExactRoute
from app.api.dependencies import Bahasa, HariIni
from app.api.operation import tulis
from app.api.perute import perute_v1
from app.api.routes.survei.contoh import CONTOH
from app.api.routes.survei.survei import AcuanSurvei
from app.api.schemas.answer import Jawaban
from app.api.schemas.survei.respon import (
    ImporRespon,
    ModeImpor,
    ResponCreate,
    ResponTersimpan,
    impor_respon,
)
from app.usecases.survei import entri, impor, susunan

router = perute_v1("/survei/{survei}", "Survei", route_class=ExactRoute)

Tulis = Annotated[Pintu, Depends(butuh("skm:tulis"))]
Unggah = Annotated[PintuUnggah, Depends(butuh_unggah("skm:tulis"))]
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")
_MEDIA = (
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/octet-stream",
)


@router.post(
    "/respon",
    **tulis(
        "isiResponSurvei",
        "Mengisikan formulir kertas",
        "Sampai seribu formulir sekaligus: disimpan seluruhnya atau tidak sama sekali. Unsur yang "
        "tidak diisi responden ditulis null. Tanggalnya di dalam periode survei.",
        *_GAGAL,
        contoh={"formulir": CONTOH["respon_kertas"]},
        jawaban={"tersimpan": CONTOH["respon_tersimpan"]},
    ),
    response_model=Jawaban[ResponTersimpan],
)
def isi_respon(
    survei: AcuanSurvei, permintaan: ResponCreate, pintu: Tulis, hari_ini: HariIni
) -> Response:
    """Store a batch of copied forms."""
    with pintu.tulis() as tugas:
        satu = susunan.muat(tugas.kerja, survei, tulis=True)
        tersimpan, jumlah = entri.masukkan(tugas.kerja, satu, permintaan.respon, hari_ini)
        data = ResponTersimpan(tersimpan=tersimpan, jumlah_respon=jumlah)
        return tugas.jawab(Jawaban[ResponTersimpan](data=data), 201)


@router.post(
    "/impor",
    **tulis(
        "imporResponSurvei",
        "Mengimpor jawaban dari CSV atau XLSX",
        "Isi permintaan adalah berkasnya: CSV (UTF-8) atau lembar pertama XLSX, baris pertama nama "
        "kolom. Dengan `periksa` berkas hanya diperiksa; dengan `terapkan` disimpan seluruhnya, "
        "atau tidak sama sekali bila ada baris yang salah. Berkas yang sama tidak diterapkan dua "
        "kali.",
        *_GAGAL,
        jawaban={"periksa": CONTOH["impor"]},
        status=200,
        unggah=_MEDIA,
    ),
    response_model=Jawaban[ImporRespon],
)
def impor_berkas(
    survei: AcuanSurvei,
    pintu: Unggah,
    hari_ini: HariIni,
    bahasa: Bahasa,
    mode: Annotated[ModeImpor, Query(description="Memeriksa saja, atau menyimpan")] = "periksa",
) -> Response:
    """Check or store a file of answers."""
    with pintu.tulis() as tugas:
        satu = susunan.muat(tugas.kerja, survei, tulis=True)
        berkas = (pintu.unggahan.berkas, pintu.unggahan.sidik)
        terapkan = mode == "terapkan"
        hasil = impor.impor(tugas.kerja, satu, berkas, hari_ini, terapkan=terapkan)
        return tugas.jawab(Jawaban[ImporRespon](data=impor_respon(hasil, mode, bahasa)))
