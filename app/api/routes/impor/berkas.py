"""Handing in a file about servants, and the list of those that were applied."""

from typing import Annotated, Any

from fastapi import Depends, Query, Response

from app.api.access import Pintu, PintuUnggah, butuh, butuh_unggah
from app.api.contoh import contoh_dari
from app.api.dependencies import Bahasa, Buku, HariIni
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.problems import ProblemError
from app.api.routes.instansi import AcuanInstansi
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.impor.berkas import (
    ImporHasilRead,
    ImporRiwayatRead,
    JenisImpor,
    ModeImpor,
    impor_read,
)
from app.api.unggahan import Unggahan
from app.usecases.impor import pekerjaan
from app.usecases.impor.catatan_impor import riwayat
from app.usecases.impor.permintaan import Permintaan
from app.usecases.instansi import KODE

router = perute_v1("/instansi/{instansi}/impor", "Impor")

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MEDIA = ("text/csv", XLSX, "application/json")
_C = contoh_dari("impor", "berkas")
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")
Baca = Annotated[Pintu, Depends(butuh("pegawai:impor"))]
Unggah = Annotated[PintuUnggah, Depends(butuh_unggah("pegawai:impor"))]
Jenis = Annotated[JenisImpor, Query(description="Isi berkas", examples=["pegawai"])]
Mode = Annotated[
    ModeImpor,
    Query(
        description="periksa: tidak menyimpan apa pun; terapkan: seluruhnya atau tidak sama sekali"
    ),
]
Pemetaan = Annotated[
    str | None, Query(pattern=KODE, description="Kode pemetaan judul yang tersimpan")
]
Tahun = Annotated[
    int | None, Query(ge=2000, le=2200, description="Tahun hasil; wajib untuk ip-asn-bkn")
]
Timpa = Annotated[
    bool, Query(description="Timpa juga isian tangan; alasannya wajib pada X-Catatan")
]
Rincian = Annotated[int, Query(ge=0, le=10_000, description="Paling banyak sekian baris dirinci")]


async def pilihan(
    jenis: Jenis,
    *,
    pemetaan: Pemetaan = None,
    tahun: Tahun = None,
    timpa_tangan: Timpa = False,
    rincian: Rincian = 1_000,
) -> dict[str, Any]:
    """Read what the caller asks for."""
    return {
        "jenis": jenis, "pemetaan": pemetaan, "tahun": tahun,
        "timpa_tangan": timpa_tangan, "rincian": rincian,
    }  # fmt: skip


async def perlengkapan(buku: Buku, hari_ini: HariIni) -> dict[str, Any]:
    """Return what every import reads against."""
    return {"buku": buku, "hari_ini": hari_ini}


def _permintaan(berkas: Unggahan, **isi: Any) -> Permintaan:  # noqa: ANN401 - as asked for
    if berkas.media not in MEDIA:
        raise ProblemError("jenis_media", diterima=", ".join(MEDIA))
    return Permintaan(berkas=berkas.berkas, sidik=berkas.sidik, nama_berkas=berkas.nama, **isi)


@router.post(
    "",
    **tulis(
        "imporData",
        "Memeriksa atau menerapkan berkas data pegawai",
        "CSV, XLSX, atau JSON berbentuk SIASN sebagai isi permintaan. Memeriksa menyebut setiap "
        "baris: baru, berubah, sama, atau ditolak beserta sebabnya. Menerapkan menyimpan "
        "seluruhnya; satu baris yang ditolak membatalkan semuanya. Isian tangan dibiarkan.",
        *_GAGAL,
        jawaban={"periksa": _C["periksa"]},
        status=200,
        catatan=True,
        unggah=MEDIA,
    ),
    response_model=Jawaban[ImporHasilRead],
)
def impor(
    instansi: AcuanInstansi,
    pintu: Unggah,
    pilih: Annotated[dict[str, Any], Depends(pilihan)],
    lengkap: Annotated[dict[str, Any], Depends(perlengkapan)],
    bahasa: Bahasa,
    *,
    mode: Mode,
) -> Response:
    """Check a file, or apply it."""
    minta = _permintaan(pintu.unggahan, **pilih, **lengkap)
    if mode == "terapkan":
        with pintu.tulis() as tugas:
            hasil = pekerjaan.terapkan(tugas.kerja, instansi, minta)
            data = impor_read(minta.jenis, mode, minta.sidik, hasil, bahasa)
            return tugas.jawab(Jawaban[ImporHasilRead](data=data))
    # A long check holds up no writer; only the note about it is written.
    with pintu.baca() as tugas:
        hasil = pekerjaan.periksa(tugas.kerja, instansi, minta)
    with pintu.baca_pribadi() as tugas:
        pekerjaan.catat_baca(tugas.kerja, instansi, hasil, minta)
        data = impor_read(minta.jenis, mode, minta.sidik, hasil, bahasa)
        return tugas.jawab(Jawaban[ImporHasilRead](data=data))


@router.get(
    "",
    **baca_terlindung(
        "daftarImpor",
        "Berkas yang sudah diterapkan",
        "Yang terbaru lebih dulu: siapa, kapan, berkas mana (SHA-256), dan banyaknya baris.",
        "tidak_ditemukan",
        contoh={"pegawai": _C["daftar"]},
    ),
    response_model=JawabanDaftar[ImporRiwayatRead],
)
def daftar_impor(instansi: AcuanInstansi, pintu: Baca, halaman: PagingDep) -> Response:
    """List imports."""
    sebelum = kursor_uuid(halaman)
    with pintu.baca() as tugas:
        semua = riwayat(tugas.kerja, instansi, sebelum, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: str(satu.id))
        isi = [ImporRiwayatRead.model_validate(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[ImporRiwayatRead](data=isi, meta=meta))
