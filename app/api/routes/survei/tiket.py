"""One-use tickets of a survey."""

from typing import Annotated, Any, Literal

from fastapi import Depends, Query, Request, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.operation import tulis
from app.api.perute import perute_v1
from app.api.routes.survei.contoh import CONTOH
from app.api.routes.survei.survei import AcuanSurvei
from app.api.schemas.answer import Jawaban
from app.api.schemas.survei.respon import LembarTiketCreate, TiketBaru, TiketCreate
from app.usecases.survei import susunan, tiket
from app.usecases.survei.lembar import MEDIA, cetak

router = perute_v1("/survei/{survei}/tiket", "Survei", route_class=ExactRoute)

Tulis = Annotated[Pintu, Depends(butuh("skm:tulis"))]
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")


@router.post(
    "",
    **tulis(
        "buatTiketSurvei",
        "Membuat tiket sekali pakai",
        "Sampai lima ribu tiket sekaligus, untuk survei yang aksesnya `tiket`. Kodenya hanya "
        "ditampilkan sekali: yang disimpan hanya sidiknya, dan apakah sudah dipakai, tidak pernah "
        "jawaban mana yang memakainya.",
        *_GAGAL,
        contoh={"seratus": {"jumlah": 100}},
        jawaban={"tiket": CONTOH["tiket"]},
    ),
    response_model=Jawaban[TiketBaru],
)
def buat(survei: AcuanSurvei, permintaan: TiketCreate, pintu: Tulis) -> Response:
    """Make tickets; a repeated request does not see them again."""
    with pintu.tulis() as tugas:
        satu = susunan.muat(tugas.kerja, survei, tulis=True)
        baru = tiket.terbitkan(tugas.kerja, satu, permintaan.jumlah)
        alamat = f"/survei/{satu.kode}"
        return tugas.jawab(
            Jawaban[TiketBaru](data=TiketBaru(tiket=baru, alamat=alamat)), 201,
            ulangan=Jawaban[TiketBaru](data=TiketBaru(tiket=[], alamat=alamat)),
        )  # fmt: skip


def _lembar() -> dict[str, Any]:
    """Declare an answer that is a document."""
    isi = tulis(
        "cetakTiketSurvei",
        "Lembar kode QR tiket",
        "Tiket yang belum dipakai sebagai lembar A4 untuk digunting, SVG atau PDF; setiap kode QR "
        "memuat alamat halaman kuesioner dengan tiketnya. Tidak ada yang disimpan.",
        *_GAGAL,
        contoh={"dua": CONTOH["lembar"]},
        status=200,
    )
    berkas = {"schema": {"type": "string", "format": "binary"}}
    isi["responses"][200] = {"content": dict.fromkeys(MEDIA.values(), berkas)}
    return isi


@router.post("/lembar", **_lembar(), response_class=Response)
def lembar(
    request: Request,
    survei: AcuanSurvei,
    permintaan: LembarTiketCreate,
    pintu: Tulis,
    bentuk: Annotated[
        Literal["svg", "pdf"], Query(alias="format", description="Jenis dokumen")
    ] = "pdf",
) -> Response:
    """Print tickets."""
    with pintu.baca() as tugas:
        satu = susunan.muat(tugas.kerja, survei)
        tiket.periksa(tugas.kerja, satu, permintaan.tiket)
        dasar = permintaan.alamat or str(request.base_url)
        isi = cetak(satu, permintaan.tiket, dasar, bentuk)
    nama = f'attachment; filename="tiket-{satu.kode}.{bentuk}"'
    return Response(isi, media_type=MEDIA[bentuk], headers={"Content-Disposition": nama})
