"""The content of evidence: sent only as it was handed in, and run by no browser."""

import re
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Depends, Request, Response
from fastapi.responses import FileResponse

from app.api.operation import baca_terlindung
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.merit.acuan import TAG, AcuanBukti, Baca
from app.usecases.merit import bukti as lemari
from app.usecases.merit.isi_bukti import AKHIRAN
from app.usecases.merit.rak import Rak

router = perute_v1("/instansi/{instansi}/bukti", TAG)
# Whatever a document holds, a browser that opens it runs nothing.
TAJUK = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
}


def lampiran(nama: str) -> str:
    """Name a file to be saved: plainly for old clients, exactly for the others (RFC 6266)."""
    polos = re.sub(r"[^ -~]|[\"\\\\]", "_", nama)
    return f"attachment; filename=\"{polos}\"; filename*=UTF-8''{quote(nama, safe='')}"


async def rak(request: Request) -> Rak:
    """Return the folder of this installation in which files lie."""
    return Rak(request.app.state.settings.berkas_dir)


RakDep = Annotated[Rak, Depends(rak)]

_ISI = baca_terlindung(
    "unduhBuktiMerit",
    "Mengunduh isi sebuah bukti",
    "Sidiknya dihitung ulang lebih dahulu; berkas yang hilang atau berubah ditolak (409). Setiap "
    "pengunduhan dicatat pada jejak audit.",
    "tidak_ditemukan",
    "konflik_keadaan",
    contoh={},
)
_BINER: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}
_ISI["responses"][200] = {"description": "Berhasil", "content": dict.fromkeys(AKHIRAN, _BINER)}


@router.get("/{bukti_merit}/isi", **_ISI, response_class=FileResponse)
def unduh_bukti(
    instansi: AcuanInstansi, bukti_merit: AcuanBukti, pintu: Baca, tempat: RakDep
) -> Response:
    """Send a document after its digest was computed again."""
    with pintu.baca() as tugas:
        baris = lemari.cari(tugas.kerja, instansi, bukti_merit)
        letak = lemari.pastikan_utuh(baris, tempat)
    with pintu.baca_pribadi() as tugas:
        lemari.catat_unduh(tugas.kerja, baris)
    tajuk = {**TAJUK, "ETag": f'"{baris.sidik}"', "Content-Disposition": lampiran(baris.nama)}
    return FileResponse(letak, media_type=baris.media, headers=tajuk)
