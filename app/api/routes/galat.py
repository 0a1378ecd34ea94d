"""The error catalogue: every code that a problem answer can carry."""

from fastapi import Request, Response

from app.api.operation import baca
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.problems import catalogue, language
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.galat import KodeGalat
from app.usecases.pesan import sentences

router = perute_v1("/galat", "Layanan")

INDUK = "masukan_tidak_sah"  # field-level codes appear inside this problem


def daftar(bahasa: str) -> list[KodeGalat]:
    """List every code: those of problems, and those of single fields."""
    jawaban = [
        KodeGalat(
            kode=kode,
            tingkat="jawaban",
            status=satu.status,
            judul=satu.judul[bahasa],
            arti=satu.arti[bahasa],
        )
        for kode, satu in catalogue().items()
    ]
    induk = catalogue()[INDUK]
    isian = [
        KodeGalat(
            kode=kode,
            tingkat="isian",
            status=induk.status,
            judul=induk.judul[bahasa],
            arti=kalimat[bahasa][0],
        )
        for kode, kalimat in sentences().items()
    ]
    return jawaban + isian


@router.get(
    "",
    **baca(
        "daftarGalat",
        "Katalog kode galat",
        "Semua kode yang dapat muncul pada jawaban gagal beserta status dan artinya, lalu semua "
        "kode isian pada daftar `galat`. Bahasanya mengikuti Accept-Language.",
        "masukan_tidak_sah",
    ),
)
async def daftar_galat(
    request: Request, response: Response, halaman: PagingDep
) -> JawabanDaftar[KodeGalat]:
    """List the catalogue in the caller's language."""
    response.headers["Vary"] = "Accept-Language"
    semua = daftar(language(request))
    isi, meta = halaman.iris(semua, lambda k: f"{k.tingkat != 'jawaban':d}/{k.kode}")
    return JawabanDaftar(data=isi, meta=meta)
