"""Instruments of the merit system: data that is uploaded, checked, copied, published."""

from typing import Annotated, Any, Literal

from fastapi import Depends, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.dependencies import HariIni
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.merit.acuan import CONTOH, TAG, AcuanInstrumen, Baca, daftar, satu
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.merit.instrumen import (
    MeritInstrumenRead,
    MeritInstrumenRingkas,
    instrumen_read,
    instrumen_ringkas,
)
from app.api.schemas.merit.isian import (
    MeritInstrumenCreate,
    MeritInstrumenSalin,
    MeritInstrumenUpdate,
)
from app.api.tugas import Tugas
from app.usecases.merit import berkas
from app.usecases.merit import instrumen as rak
from app.usecases.merit.instrumen import InstrumenTampak

router = perute_v1("/instrumen-merit", TAG, route_class=ExactRoute)
Kelola = Annotated[Pintu, Depends(butuh("merit:instrumen"))]
_SATU = satu("instrumen")
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")


def _jawab(tugas: Tugas, isi: InstrumenTampak, hari_ini: HariIni, status: int = 200) -> Response:
    data = instrumen_read(isi, hari_ini)
    return tugas.jawab(Jawaban[MeritInstrumenRead](data=data), status, versi=isi.versi)


@router.get(
    "",
    **baca_terlindung(
        "daftarInstrumenMerit",
        "Instrumen sistem merit",
        "Instrumen bawaan, yang dilihat semua, lalu instrumen instansi dalam jangkauan pemanggil. "
        "Yang bertanda `contoh` bukan instrumen resmi.",
        contoh=daftar("instrumen_ringkas"),
    ),
    response_model=JawabanDaftar[MeritInstrumenRingkas],
)
def daftar_instrumen(pintu: Baca, halaman: PagingDep) -> Response:
    """List instruments."""
    with pintu.baca() as tugas:
        muat, meta = halaman.iris(rak.daftar(tugas.kerja), lambda s: s.urutan)
        isi = [instrumen_ringkas(s) for s in muat]
        return tugas.jawab(JawabanDaftar[MeritInstrumenRingkas](data=isi, meta=meta))


_UNGGAH = tulis(
    "unggahInstrumenMerit",
    "Mengunggah instrumen sebagai draf",
    "Berkasnya berbentuk sama dengan berkas aturan dan diperiksa sama: empat kali jumlah bobot "
    "sebuah aspek (skor tertinggi kali bobot) harus sama dengan nilai tertingginya. Aturan "
    "penilaian boleh ikut di dalamnya, atau merujuk yang bawaan. Dengan `mode=periksa` tidak ada "
    "yang disimpan (200); semua kesalahan disebut beserta letaknya (422).",
    "konflik_keadaan",
    contoh={"kecil": CONTOH["instrumen_unggah"]},
    jawaban=_SATU,
)  # fmt: skip
_DIPERIKSA = {**CONTOH["instrumen"], "id": None, "status": "diperiksa", "versi": 0}
_UNGGAH["responses"][200] = {
    "model": Jawaban[MeritInstrumenRead],
    "description": "Berhasil",
    "content": {
        "application/json": {"examples": {"periksa": {"value": {"data": _DIPERIKSA, "meta": {}}}}}
    },
}


@router.post("", **_UNGGAH, response_model=Jawaban[MeritInstrumenRead])
def unggah_instrumen(
    permintaan: MeritInstrumenCreate,
    pintu: Kelola,
    hari_ini: HariIni,
    mode: Annotated[
        Literal["periksa", "simpan"], Query(description="Periksa saja, atau simpan")
    ] = "simpan",
) -> Response:
    """Check a document, or store it as a draft."""
    instansi, isi = permintaan.instansi, permintaan.isi
    if mode == "periksa":
        with pintu.baca() as tugas:
            return _jawab(tugas, rak.periksa(tugas.kerja, instansi, isi), hari_ini)
    with pintu.tulis() as tugas:
        return _jawab(tugas, rak.buat(tugas.kerja, instansi, isi), hari_ini, 201)


@router.get(
    "/{instrumen_merit}",
    **baca_terlindung(
        "bacaInstrumenMerit",
        "Satu instrumen dengan aspek dan sub-aspeknya",
        "Bobot, gerbang, skala, dan uraian tiap skor, sebagaimana berlaku hari ini atau pada hari "
        "terdekat dalam masanya. Milik instansi hanya terlihat oleh instansi itu.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[MeritInstrumenRead],
)
def baca_instrumen(instrumen_merit: AcuanInstrumen, pintu: Baca, hari_ini: HariIni) -> Response:
    """Show an instrument."""
    with pintu.baca() as tugas:
        return _jawab(tugas, rak.lihat(tugas.kerja, instrumen_merit), hari_ini)


@router.get(
    "/{instrumen_merit}/berkas",
    **baca_terlindung(
        "bacaBerkasInstrumenMerit",
        "Berkas sebuah instrumen",
        "Seluruh datanya, setiap nilai dengan sumber dan keyakinannya; dapat disunting lalu "
        "diunggah kembali.",
        "tidak_ditemukan",
        contoh={"berkas": {"data": CONTOH["instrumen_unggah"]["isi"], "meta": {}}},
    ),
    response_model=Jawaban[dict[str, Any]],
)
def baca_berkas(instrumen_merit: AcuanInstrumen, pintu: Baca) -> Response:
    """Show an instrument as a file."""
    with pintu.baca() as tugas:
        isi = rak.lihat(tugas.kerja, instrumen_merit)
        data = berkas.sebagai_teks(isi.teks)
        return tugas.jawab(Jawaban[dict[str, Any]](data=data), versi=isi.versi)


@router.put(
    "/{instrumen_merit}",
    **tulis(
        "gantiInstrumenMerit",
        "Mengganti isi sebuah draf instrumen",
        "Hanya sebelum terbit; isinya diperiksa seperti pada unggahan.",
        *_GAGAL,
        contoh={"kecil": {"isi": CONTOH["instrumen_unggah"]["isi"]}},
        jawaban=_SATU, status=200, ubah=True,
    ),
    response_model=Jawaban[MeritInstrumenRead],
)  # fmt: skip
def ganti_instrumen(
    instrumen_merit: AcuanInstrumen,
    permintaan: MeritInstrumenUpdate,
    pintu: Kelola,
    hari_ini: HariIni,
) -> Response:
    """Replace a draft."""
    with pintu.tulis() as tugas:
        baris, instansi = rak.milik(tugas.kerja, instrumen_merit)
        pintu.cocok(baris.versi)
        isi = rak.ganti(tugas.kerja, baris, instansi, permintaan.isi)
        return _jawab(tugas, isi, hari_ini)


@router.delete(
    "/{instrumen_merit}",
    **tulis(
        "hapusInstrumenMerit",
        "Menghapus sebuah draf instrumen",
        "Yang sudah terbit tidak dapat dihapus.",
        *_GAGAL,
        status=204, ubah=True,
    ),
)  # fmt: skip
def hapus_instrumen(instrumen_merit: AcuanInstrumen, pintu: Kelola) -> Response:
    """Delete a draft."""
    with pintu.tulis() as tugas:
        baris, _ = rak.milik(tugas.kerja, instrumen_merit)
        pintu.cocok(baris.versi)
        rak.hapus(tugas.kerja, baris)
        return tugas.jawab(status=204)


@router.post(
    "/{instrumen_merit}/salin",
    **tulis(
        "salinInstrumenMerit",
        "Menyalin instrumen menjadi draf",
        "Instrumen bawaan atau milik instansi sendiri disalin dengan kode baru; begitu pula cara "
        "membuat versi baru dari yang sudah terbit.",
        *_GAGAL,
        contoh={"salin": CONTOH["instrumen_salin"]},
        jawaban=_SATU,
    ),
    response_model=Jawaban[MeritInstrumenRead],
)
def salin_instrumen(
    instrumen_merit: AcuanInstrumen,
    permintaan: MeritInstrumenSalin,
    pintu: Kelola,
    hari_ini: HariIni,
) -> Response:
    """Copy an instrument."""
    with pintu.tulis() as tugas:
        tujuan = (permintaan.instansi, permintaan.kode, permintaan.nama)
        return _jawab(tugas, rak.salin(tugas.kerja, instrumen_merit, *tujuan), hari_ini, 201)


@router.post(
    "/{instrumen_merit}/terbitkan",
    **tulis(
        "terbitkanInstrumenMerit",
        "Menerbitkan instrumen",
        "Sejak itu dipakai penilaian dan tidak berubah lagi; versi baru adalah salinannya.",
        *_GAGAL,
        jawaban=_SATU, status=200,
    ),
    response_model=Jawaban[MeritInstrumenRead],
)  # fmt: skip
def terbitkan_instrumen(
    instrumen_merit: AcuanInstrumen, pintu: Kelola, hari_ini: HariIni
) -> Response:
    """Publish a draft."""
    with pintu.tulis() as tugas:
        baris, instansi = rak.milik(tugas.kerja, instrumen_merit)
        return _jawab(tugas, rak.terbitkan(tugas.kerja, baris, instansi), hari_ini)
