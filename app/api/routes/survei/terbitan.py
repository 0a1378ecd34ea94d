"""Publication of results: frozen copies, shown to everybody until withdrawn."""

from typing import Annotated

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.dependencies import Buku, Db, HariIni
from app.api.operation import baca, baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_angka, kursor_uuid
from app.api.perute import perute_v1
from app.api.problems import ProblemError
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.survei.hasil import CONTOH, AcuanSurvei, Baca
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.survei.terbitan import (
    NilaiSkmBawahan,
    TerbitanSkmPublik,
    TerbitanSkmRead,
    nilai_bawahan,
    terbitan_publik,
)
from app.usecases.skm import hasil as hitungan
from app.usecases.skm import terbitan as rak
from app.usecases.skm.hasil import Cara
from app.usecases.skm.survei import pilih

router = perute_v1()

Terbit = Annotated[Pintu, Depends(butuh("skm:terbit"))]
_SATU = {"terbitan": CONTOH["terbitan"]}


@router.post(
    "/survei/{survei}/terbitkan",
    tags=["Survei"],
    **tulis(
        "terbitkanHasilSurvei",
        "Menerbitkan hasil survei",
        "Membekukan salinan hasil untuk umum; sesudahnya tidak berubah, apa pun yang berubah pada "
        "jawaban atau aturan. Surveinya harus sudah ditutup dan respondennya tidak kurang dari "
        "batas penahanan kelompok kecil.",
        "tidak_ditemukan", "konflik_keadaan", "aturan_tidak_berlaku",
        jawaban=_SATU,
    ),
    response_model=Jawaban[TerbitanSkmRead],
)  # fmt: skip
def terbitkan(survei: AcuanSurvei, pintu: Terbit, buku: Buku, hari_ini: HariIni) -> Response:
    """Publish."""
    with pintu.tulis() as tugas:
        satu = pilih(tugas.kerja, survei, kunci=True)
        rak.pastikan_ditutup(satu)
        hasil = hitungan.susun(tugas.kerja, satu, Cara(buku, hari_ini))
        beku = rak.terbitkan(tugas.kerja, hasil)
        data = TerbitanSkmRead.model_validate(beku)
        return tugas.jawab(Jawaban[TerbitanSkmRead](data=data), 201)


@router.post(
    "/survei/{survei}/tarik",
    tags=["Survei"],
    **tulis(
        "tarikHasilSurvei",
        "Menarik hasil survei dari umum",
        "Umum tidak lagi melihatnya; salinannya tetap tersimpan dan surveinya kembali berstatus "
        "ditutup. Alasannya wajib pada X-Catatan.",
        "tidak_ditemukan", "konflik_keadaan",
        jawaban={"ditarik": CONTOH["ditarik"]}, status=200, catatan=True,
    ),
    response_model=Jawaban[TerbitanSkmRead],
)  # fmt: skip
def tarik(survei: AcuanSurvei, pintu: Terbit) -> Response:
    """Withdraw."""
    with pintu.tulis() as tugas:
        beku = rak.tarik(tugas.kerja, pilih(tugas.kerja, survei, kunci=True))
        return tugas.jawab(Jawaban[TerbitanSkmRead](data=TerbitanSkmRead.model_validate(beku)))


@router.get(
    "/survei/{survei}/terbitan",
    tags=["Survei"],
    **baca_terlindung(
        "daftarTerbitanSurvei",
        "Terbitan sebuah survei",
        "Semua terbitan, juga yang sudah ditarik, yang pertama lebih dahulu.",
        "tidak_ditemukan",
        contoh={"terbitan": CONTOH["daftar_terbitan"]},
    ),
    response_model=JawabanDaftar[TerbitanSkmRead],
)
def daftar_terbitan(survei: AcuanSurvei, pintu: Baca, halaman: PagingDep) -> Response:
    """List publications."""
    setelah = kursor_angka(halaman)
    with pintu.baca() as tugas:
        semua = rak.daftar(tugas.kerja, survei, setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: str(satu.nomor))
        isi = [TerbitanSkmRead.model_validate(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[TerbitanSkmRead](data=isi, meta=meta))


@router.get(
    "/publik/skm/{instansi}",
    tags=["Publik"],
    **baca(
        "daftarSkmPublik",
        "Hasil survei kepuasan yang diterbitkan sebuah instansi",
        "Salinan beku setiap survei yang terbit, yang baru lebih dahulu; yang ditarik tidak ikut.",
        "tidak_ditemukan", "masukan_tidak_sah", "basis_data_tidak_siap",
        contoh={"terbitan": CONTOH["publik"]},
    ),
)  # fmt: skip
def daftar_publik(
    db: Db,
    instansi: Annotated[
        str, Path(max_length=100, examples=["kab-balangan"], description="Kode instansi")
    ],
    halaman: PagingDep,
) -> JawabanDaftar[TerbitanSkmPublik]:
    """List what an agency shows to everybody."""
    semua = rak.publik(db, instansi, kursor_uuid(halaman), halaman.ambil)
    if semua is None:
        raise ProblemError("tidak_ditemukan")
    baris, meta = halaman.potong(semua, lambda satu: str(satu.id))
    return JawabanDaftar(data=[terbitan_publik(satu) for satu in baris], meta=meta)


@router.get(
    "/instansi/{instansi}/bawahan/skm",
    tags=["Bawahan"],
    **baca_terlindung(
        "daftarSkmBawahan",
        "Hasil survei terbit instansi bawahan, berdampingan",
        "Nilai terbitan terbaru setiap instansi langsung di bawahnya untuk survei yang periodenya "
        "berakhir pada tahun itu, urut menurut kode; yang tidak menerbitkan disebut tanpa nilai.",
        "tidak_ditemukan",
        contoh={"bawahan": CONTOH["bawahan"]},
    ),
    response_model=JawabanDaftar[NilaiSkmBawahan],
)
def bawahan(
    instansi: AcuanInstansi,
    pintu: Annotated[Pintu, Depends(butuh("agregat:baca"))],
    halaman: PagingDep,
    hari_ini: HariIni,
    tahun: Annotated[
        int | None, Query(ge=1900, le=2200, description="Bawaan: tahun berjalan")
    ] = None,
) -> Response:
    """Compare agencies."""
    with pintu.baca() as tugas:
        semua = rak.bawahan(
            tugas.kerja, instansi, tahun or hari_ini.year, halaman.setelah or "", halaman.ambil
        )
        baris, meta = halaman.potong(semua, lambda satu: satu.kode)
        isi = [nilai_bawahan(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[NilaiSkmBawahan](data=isi, meta=meta))
