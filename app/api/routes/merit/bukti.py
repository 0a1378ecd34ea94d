"""Evidence of an agency: handed in once, used for many sub-aspects and years."""

import re
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Depends, Request, Response
from fastapi.responses import FileResponse

from app.api.access import PintuUnggah, butuh_unggah
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.merit.acuan import TAG, AcuanBukti, Baca, daftar, satu
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.merit.pendukung import MeritBukti
from app.usecases.merit import bukti as lemari
from app.usecases.merit.bukti import Rak, Serahan
from app.usecases.merit.isi_bukti import AKHIRAN

router = perute_v1("/instansi/{instansi}/bukti", TAG)
Unggah = Annotated[PintuUnggah, Depends(butuh_unggah("merit:tulis"))]
_SATU = satu("bukti")
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

_UNGGAH = tulis(
    "unggahBuktiMerit",
    "Mengunggah bukti",
    "Isi permintaan adalah berkasnya, dengan Content-Type apa pun; namanya dari "
    "Content-Disposition. Diterima menurut isinya: "
    "PDF, PNG, JPEG, DOCX, XLSX, ODT, paling besar 50 MB, tanpa makro dan kata sandi. Isi yang "
    "sudah ada dijawab 200 dengan bukti yang lama.",
    "tidak_ditemukan", "konflik_keadaan",
    unggah=("application/octet-stream",),
    jawaban=_SATU,
)  # fmt: skip
_UNGGAH["responses"][200] = {
    "model": Jawaban[MeritBukti],
    "description": "Berhasil",
    "content": {"application/json": {"examples": {"sudah_ada": {"value": _SATU["bukti"]}}}},
}


@router.post("", **_UNGGAH, response_model=Jawaban[MeritBukti])
def unggah_bukti(instansi: AcuanInstansi, pintu: Unggah, tempat: RakDep) -> Response:
    """Check a file by its content, keep it, then note it."""
    isi = pintu.unggahan
    serahan = Serahan(isi.berkas, isi.ukuran, isi.sidik, isi.nama)
    with pintu.baca() as tugas:
        media = lemari.periksa(tugas.kerja, instansi, serahan)
    tempat.simpan(serahan.berkas, serahan.sidik)
    with pintu.tulis() as tugas:
        baris, baru = lemari.catat(tugas.kerja, instansi, serahan, media)
        (tampak,) = lemari.tampak(tugas.kerja, [baris])
        data = MeritBukti.model_validate(tampak)
        return tugas.jawab(Jawaban[MeritBukti](data=data), 201 if baru else 200, versi=1)


@router.get(
    "",
    **baca_terlindung(
        "daftarBuktiMerit",
        "Bukti sebuah instansi",
        "Yang lama lebih dulu, beserta banyaknya sub-aspek yang memakainya.",
        "tidak_ditemukan",
        contoh=daftar("bukti"),
    ),
    response_model=JawabanDaftar[MeritBukti],
)
def daftar_bukti(instansi: AcuanInstansi, pintu: Baca, halaman: PagingDep) -> Response:
    """List documents."""
    setelah = kursor_uuid(halaman)
    with pintu.baca() as tugas:
        semua = lemari.daftar(tugas.kerja, instansi, setelah, halaman.ambil)
        muat, meta = halaman.potong(semua, lambda s: str(s.id))
        isi = [MeritBukti.model_validate(s) for s in muat]
        return tugas.jawab(JawabanDaftar[MeritBukti](data=isi, meta=meta))


@router.get(
    "/{bukti_merit}",
    **baca_terlindung(
        "bacaBuktiMerit",
        "Keterangan sebuah bukti",
        "Nama, jenis menurut isinya, ukuran, dan sidiknya.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[MeritBukti],
)
def baca_bukti(instansi: AcuanInstansi, bukti_merit: AcuanBukti, pintu: Baca) -> Response:
    """Show a document."""
    with pintu.baca() as tugas:
        baris = lemari.cari(tugas.kerja, instansi, bukti_merit)
        (tampak,) = lemari.tampak(tugas.kerja, [baris])
        data = MeritBukti.model_validate(tampak)
        return tugas.jawab(Jawaban[MeritBukti](data=data), versi=1)


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
