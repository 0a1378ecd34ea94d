"""The page of a survey: for phones, without any script, by the same rules as the API."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response

from app.api.dependencies import Bahasa
from app.api.routes.survei.borang import Borang, borang, layar
from app.api.routes.survei.publik import Umum
from app.api.survey_page import chosen, page, texts
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.kerja import KonflikKeadaan
from app.usecases.masukan import validasi
from app.usecases.survei.isian import ResponPublik
from app.usecases.survei.penerimaan import KuesionerTerbuka

router = APIRouter(prefix="/survei", include_in_schema=False)

Kode = Annotated[str, Path(max_length=100)]


@router.get("/{kode_survei}")
def buka(request: Request, kode_survei: Kode, pintu: Umum, bahasa: Bahasa) -> Response:
    """Show the form; a ticket in the address is filled in."""
    satu = pintu.kuesioner(kode_survei)
    nilai = {"tiket": request.query_params.get("tiket", "")[:40]}
    return _formulir(request, chosen(request, bahasa), satu, nilai)


@router.post("/{kode_survei}")
def kirim(
    request: Request,
    kode_survei: Kode,
    pintu: Umum,
    bahasa: Bahasa,
    isian: Annotated[Borang, Depends(borang)],
) -> Response:
    """Take the form, or show it again with what must be corrected and all that was entered."""
    bahasa = chosen(request, bahasa)
    try:
        pintu.terima(kode_survei, validasi(ResponPublik, isian.jawaban()))
    except MasukanTidakSah as galat:
        satu = pintu.kuesioner(kode_survei)
        return _formulir(request, bahasa, satu, isian.nilai, galat.masalah)
    except KonflikKeadaan as galat:
        if galat.masalah.kode != "formulir_sudah_dikirim":
            raise
        # The page was reloaded, or its answer got lost on the way.
        return _terima_kasih(request, bahasa, "sudah_diterima", 200)
    return _terima_kasih(request, bahasa, "diterima", 201)


def _formulir(
    request: Request,
    bahasa: str,
    satu: KuesionerTerbuka,
    nilai: Mapping[str, str],
    masalah: Sequence[Masalah] = (),
) -> Response:
    status = 422 if masalah else 200
    return page(request, bahasa, layar(satu, bahasa, nilai, masalah), status)


def _terima_kasih(request: Request, bahasa: str, pesan: str, status: int) -> Response:
    teks = texts()[bahasa]
    isi = {"judul": teks["terima_kasih"], "pesan": teks[pesan]}
    return page(request, bahasa, isi, status)
