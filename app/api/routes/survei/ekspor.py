"""Results and anonymous answers as files."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Annotated, Any, Literal

from fastapi import Query
from fastapi.responses import StreamingResponse

from app.api.operation import baca_terlindung
from app.api.perute import perute_v1
from app.api.routes.survei.hasil import CONTOH, AcuanSurvei, Baca, CaraDep
from app.api.schemas.answer import Jawaban
from app.api.schemas.survei.tindak_lanjut import EksporSkm
from app.usecases.lembar import MEDIA, Bentuk, Tabel, tulis
from app.usecases.skm import ekspor as tabel
from app.usecases.skm.hasil import susun
from app.usecases.skm.survei import pilih

router = perute_v1("/survei/{survei}", "Survei")
POTONG = 1 << 16

_EKSPOR = baca_terlindung(
    "eksporSurvei",
    "Hasil atau jawaban survei sebagai berkas",
    "Hasil (kelompok kecil ditahan) atau jawaban satu per satu. Jawaban tanpa tiket, tanpa jam, "
    "dalam urutan acak; memerlukan izin `skm:komentar` dan tercatat. CSV memakai titik koma; teks "
    "yang menyerupai rumus diawali tanda petik.",
    "tidak_ditemukan",
    "aturan_tidak_berlaku",
    contoh={"hasil": CONTOH["ekspor"]},
)
_BERKAS: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
_EKSPOR["responses"][200]["content"] |= {
    MEDIA[satu].split(";")[0]: _BERKAS for satu in ("csv", "xlsx")
}


@router.get("/ekspor", **_EKSPOR, response_model=Jawaban[EksporSkm])
def ekspor(
    survei: AcuanSurvei,
    pintu: Baca,
    cara: CaraDep,
    bentuk: Annotated[Bentuk, Query(alias="format", description="Bentuk berkas")] = "json",
    isi: Annotated[
        Literal["hasil", "respon"], Query(description="Hasil, atau jawaban satu per satu")
    ] = "hasil",
) -> StreamingResponse:
    """Hand out a file."""
    if isi == "respon":
        with pintu.baca_pribadi() as tugas:
            tabel.catat_respon(tugas.kerja, pilih(tugas.kerja, survei))
    with pintu.baca() as tugas:
        satu = pilih(tugas.kerja, survei)
        if isi == "respon":
            keluar = tabel.tabel_respon(tugas.kerja, satu)
        else:
            keluar = tabel.tabel_hasil(susun(tugas.kerja, satu, cara))
        return _kirim(keluar, bentuk, f"{isi}-{satu.kode}.{bentuk}")


def _kirim(isi: Tabel, bentuk: Bentuk, nama: str) -> StreamingResponse:
    """Write the file on disk while the data is open, then send it piece by piece."""
    berkas = tempfile.NamedTemporaryFile(prefix="tolok-")  # noqa: SIM115 - open until it is sent
    try:
        tulis(Path(berkas.name), bentuk, isi)
    except BaseException:
        berkas.close()
        raise
    tajuk = {"Content-Disposition": f'attachment; filename="{nama}"'}
    return StreamingResponse(_potong(berkas), 200, tajuk, MEDIA[bentuk])


def _potong(berkas: IO[bytes]) -> Iterator[bytes]:
    with berkas:
        while potong := berkas.read(POTONG):
            yield potong
