"""Servants of an agency: the list, its change feed, its export; and entering one."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Annotated, get_args

from fastapi import Query, Response
from fastapi.responses import StreamingResponse

from app.api.operation import baca_terlindung, tulis, unduh
from app.api.paging import Paging, PagingDep, kursor
from app.api.routes.pegawai.loket import CONTOH, GAGAL, Baca, Loket, Tulis, perute
from app.api.routes.pegawai.saringan import Minta, saringan_terisi
from app.api.schemas.answer import HalamanMeta, Jawaban
from app.api.schemas.pegawai.daftar import JawabanPegawai, MetaPegawai, isi_umpan
from app.api.schemas.pegawai.masukan import PegawaiCreate
from app.api.schemas.pegawai.pegawai import PegawaiRead, pegawai_read
from app.usecases.lembar import MEDIA, Format
from app.usecases.pegawai import daftar, ekspor, perubahan, umpan
from app.usecases.pegawai.daftar import PermintaanDaftar

router = perute()

Bentuk = Annotated[Format, Query(alias="format", description="Bentuk berkas")]
Sejak = Annotated[
    str | None,
    Query(
        max_length=100,
        description="Umpan perubahan: waktu (RFC 3339), atau `meta.tanda` jawaban sebelumnya",
    ),
]
POTONGAN = 64 * 1024


@router.get(
    "",
    **baca_terlindung(
        "daftarPegawai",
        "Pegawai sebuah instansi, atau umpan perubahannya",
        "Bawaan: yang aktif hari ini, urut menurut nama. Unit termasuk unit di bawahnya dan "
        "pendahulunya. Dengan `diubah_sejak`: setiap pegawai yang berubah (juga riwayatnya) sejak "
        "itu menurut urutan perubahan, tanpa saringan, yang dihapus sebagai penanda; lanjutkan "
        "dengan `meta.tanda` halaman terakhir. Setiap pembacaan tercatat.",
        "tidak_ditemukan",
        contoh={"daftar": CONTOH["daftar"], "umpan": CONTOH["umpan"]},
    ),
    response_model=JawabanPegawai,
)
def daftar_pegawai(
    loket: Baca, minta: Minta, halaman: PagingDep, diubah_sejak: Sejak = None
) -> Response:
    """List servants, or what changed."""
    if diubah_sejak is not None:
        saringan_terisi(minta)
        return _umpan(loket, halaman, diubah_sejak)
    with loket.buka() as (tugas, pengamat):
        isi = daftar.daftar(pengamat, minta, loket.hari_ini, halaman.setelah, halaman.ambil)
        muat, meta = halaman.potong(isi.pegawai, lambda satu: daftar.kunci(minta, satu.baris))
        pengamat.pembaca.catat("pegawai", "*", len(muat), minta.tercatat)
        tanda = None if isi.tanda is None else umpan.tanda(isi.tanda)
        return tugas.jawab(
            JawabanPegawai(
                data=[pegawai_read(satu) for satu in muat],
                meta=MetaPegawai(halaman=meta.halaman, tanda=tanda),
            )
        )


def _umpan(loket: Loket, halaman: Paging, sejak: str) -> Response:
    with loket.buka() as (tugas, pengamat):
        isi = umpan.perubahan(pengamat, sejak, halaman.setelah, halaman.batas)
        if isi.isi:
            pengamat.pembaca.catat("pegawai", "*", len(isi.isi), {"diubah_sejak": sejak})
        lanjut = None if isi.berikutnya is None else kursor(isi.berikutnya)
        meta = HalamanMeta(batas=halaman.batas, berikutnya=lanjut)
        return tugas.jawab(
            JawabanPegawai(data=isi_umpan(isi.isi), meta=MetaPegawai(halaman=meta, tanda=isi.tanda))
        )


@router.post(
    "",
    **tulis(
        "buatPegawai",
        "Mencatat pegawai",
        "NIP diperiksa menurut aturan yang berlaku; tanggal lahir, jenis kelamin, dan pengangkatan "
        "harus sesuai dengannya. Semua masalah dilaporkan sekaligus. Yang diisi di sini tidak "
        "ditimpa impor.",
        *GAGAL,
        contoh=CONTOH["buat"],
        jawaban=CONTOH["satu"],
    ),
    response_model=Jawaban[PegawaiRead],
)
def buat_pegawai(permintaan: PegawaiCreate, loket: Tulis) -> Response:
    """Enter a servant."""
    with loket.buka() as (tugas, meja):
        satu = perubahan.buat(meja, permintaan.isi())
        data = Jawaban[PegawaiRead](data=pegawai_read(satu))
        return tugas.jawab(data, 201, versi=satu.baris.versi)


@router.get(
    "/ekspor",
    **unduh(
        "eksporPegawai",
        "Daftar pegawai sebagai berkas",
        "Saringan sama dengan daftar, tanpa halaman. CSV memakai titik koma dan UTF-8 dengan BOM. "
        "Sel yang akan dihitung sebagai rumus diawali apostrof; NIP selalu teks.",
        "tidak_ditemukan",
        media=[MEDIA[satu].partition(";")[0] for satu in get_args(Format)],
    ),
    response_class=StreamingResponse,
)
def ekspor_pegawai(loket: Baca, minta: Minta, bentuk: Bentuk = "csv") -> Response:
    """Hand the list out as a file, written before the answer begins: it is whole or not at all."""
    with loket.buka() as (_, pengamat):
        ekspor.catat(pengamat, minta, loket.hari_ini, bentuk)
    nama = f"pegawai-{loket.hari_ini.isoformat()}.{bentuk}"
    tajuk = {"Content-Disposition": f'attachment; filename="{nama}"', "Cache-Control": "no-store"}
    isi = _potongan(_berkas(loket, minta, bentuk))
    return StreamingResponse(isi, headers=tajuk, media_type=MEDIA[bentuk])


def _berkas(loket: Loket, minta: PermintaanDaftar, bentuk: Format) -> IO[bytes]:
    """Write the file on disk, so that a slow reader holds neither memory nor the database."""
    berkas = tempfile.NamedTemporaryFile(prefix="tolok-")  # noqa: SIM115 - closed when sent
    with ExitStack() as gagal, loket.alirkan() as pengamat:
        gagal.callback(berkas.close)
        ekspor.tulis_berkas(pengamat, minta, loket.hari_ini, bentuk, Path(berkas.name))
        gagal.pop_all()
    return berkas


def _potongan(berkas: IO[bytes]) -> Iterator[bytes]:
    with berkas:
        while isi := berkas.read(POTONGAN):
            yield isi
