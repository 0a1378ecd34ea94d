"""Evidence of an agency: handed in once, used for many sub-aspects and years."""

from typing import Annotated

from fastapi import Depends, Response

from app.api.access import PintuUnggah, butuh_unggah
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.merit.acuan import TAG, AcuanBukti, Baca, Tulis, daftar, satu
from app.api.routes.merit.isi_bukti import RakDep
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.merit.pendukung import MeritBukti
from app.usecases.merit import bukti as lemari
from app.usecases.merit import penarikan
from app.usecases.merit.bukti import Serahan

router = perute_v1("/instansi/{instansi}/bukti", TAG)
Unggah = Annotated[PintuUnggah, Depends(butuh_unggah("merit:tulis"))]
_SATU = satu("bukti")
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
        jawaban = tugas.jawab(Jawaban[MeritBukti](data=data), 201 if baru else 200, versi=1)
    if not tempat.letak(serahan.sidik).is_file():  # somebody took the same content back meanwhile
        tempat.simpan(serahan.berkas, serahan.sidik)
    return jawaban


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


@router.delete(
    "/{bukti_merit}",
    **tulis(
        "hapusBuktiMerit",
        "Menarik kembali bukti yang diunggah sendiri",
        "Selama semua penilaian yang memakainya masih diisi: buktinya lepas dari penilaian itu dan "
        "berkasnya dihapus; jejak audit menyimpan nama dan sidiknya. Bukti pada penilaian yang "
        "sudah diajukan, dan bukti tindak lanjut, tetap ada (409).",
        "tidak_ditemukan", "konflik_keadaan",
        status=204, ubah=True,
    ),
)  # fmt: skip
def hapus_bukti(
    instansi: AcuanInstansi, bukti_merit: AcuanBukti, pintu: Tulis, tempat: RakDep
) -> Response:
    """Take a document back; its file goes when nobody else keeps it."""
    with pintu.tulis() as tugas:
        pintu.cocok(1)
        sidik = penarikan.tarik(tugas.kerja, instansi, bukti_merit).sidik
        jawaban = tugas.jawab(status=204)

    def masih_dipakai() -> bool:
        with pintu.baca() as tugas:
            return penarikan.dipakai_instansi(tugas.kerja, sidik)

    tempat.buang(sidik, masih_dipakai)
    return jawaban
