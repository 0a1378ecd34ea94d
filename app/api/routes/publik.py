"""The public door: what agencies published, open to everybody."""

from typing import Annotated, Any

from fastapi import Path, Response

from app.api.contoh import contoh_dari
from app.api.dependencies import Db
from app.api.operation import baca
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.problems import ProblemError
from app.api.rule_choice import Chooser
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.base import MetaHitung, PilihanAturan, terpakai
from app.api.schemas.dokumen import JawabanDokumen, MetaDokumen
from app.api.schemas.keselarasan import HasilPeriksa, JawabanPeriksa
from app.api.schemas.publik import DokumenRingkas, InstansiPublik, ProfilPublik, profil
from app.usecases import keselarasan_publik, publik
from app.usecases.periksa import INDEKS

router = perute_v1("/publik", "Publik")

KodeInstansi = Annotated[
    str, Path(alias="kode", max_length=100, examples=["kab-balangan"], description="Kode instansi")
]
KodeDokumen = Annotated[
    str,
    Path(
        alias="kode",
        max_length=100,
        examples=["renstra-balangan-2021-2026"],
        description="Kode dokumen",
    ),
]
# Parts of the answers to the demonstration; a test keeps them true.
_CONTOH = contoh_dari("", "publik")


def _baca(nama: str, judul: str, uraian: str, *kode: str) -> dict[str, Any]:
    return baca(
        nama, judul, uraian, *kode, "masukan_tidak_sah", "basis_data_tidak_siap",
        contoh={"contoh": _CONTOH[nama]},
    )  # fmt: skip


@router.get(
    "/instansi",
    **_baca(
        "daftarInstansiPublik",
        "Daftar instansi yang menerbitkan sesuatu",
        "Instansi yang menerbitkan setidaknya satu hasil, dokumen, atau survei, urut menurut kode.",
    ),
)
def daftar_instansi(db: Db, halaman: PagingDep) -> JawabanDaftar[InstansiPublik]:
    """List agencies."""
    baris = publik.daftar_instansi(db, halaman.setelah, halaman.ambil)
    isi, meta = halaman.potong(baris, lambda satu: satu.kode)
    return JawabanDaftar(data=[InstansiPublik.model_validate(satu) for satu in isi], meta=meta)


@router.get(
    "/instansi/{kode}",
    **_baca(
        "bacaInstansiPublik",
        "Satu instansi dengan hasil yang diterbitkannya",
        "Nilai, kategori, target, capaian, dan rincian setiap indeks per tahun, sebagaimana "
        "tercetak, beserta tempatnya tercetak. Jumlah rincian dihitung ulang sebagai pembanding.",
        "tidak_ditemukan",
    ),
)
def baca_instansi(db: Db, kode: KodeInstansi) -> Jawaban[ProfilPublik]:
    """Show an agency."""
    satu = publik.profil(db, kode)
    if satu is None:
        raise ProblemError("tidak_ditemukan")
    return Jawaban(data=profil(satu))


@router.get(
    "/instansi/{kode}/dokumen",
    **_baca(
        "daftarDokumenPublik",
        "Daftar dokumen yang diterbitkan satu instansi",
        "Dokumen perencanaan dan laporan kinerja yang diterbitkan, urut menurut kode; tanpa isi.",
        "tidak_ditemukan",
    ),
)
def daftar_dokumen(db: Db, kode: KodeInstansi, halaman: PagingDep) -> JawabanDaftar[DokumenRingkas]:
    """List an agency's documents."""
    baris = publik.daftar_dokumen(db, kode, halaman.setelah, halaman.ambil)
    if baris is None:
        raise ProblemError("tidak_ditemukan")
    isi, meta = halaman.potong(baris, lambda satu: satu.kode)
    return JawabanDaftar(data=[DokumenRingkas.model_validate(satu) for satu in isi], meta=meta)


@router.get(
    "/dokumen/{kode}",
    **_baca(
        "bacaDokumenPublik",
        "Satu dokumen utuh sebagaimana diimpor",
        "Seluruh tabel, baris, dan pernyataan dokumen, dengan angka dan tahun tepat seperti "
        "diimpor, termasuk kekeliruan yang tercetak.",
        "tidak_ditemukan",
    ),
    response_model=JawabanDokumen,
)
def baca_dokumen(db: Db, kode: KodeDokumen) -> Response:
    """Show a document; its text is stored as JSON and goes out as it is."""
    satu = publik.sumber(db, kode)
    if satu is None:
        raise ProblemError("tidak_ditemukan")
    meta = MetaDokumen.model_validate(satu).model_dump_json()
    isi = f'{{"data":{satu.teks},"meta":{meta}}}'
    return Response(isi, media_type="application/json")


@router.get(
    "/dokumen/{kode}/keselarasan",
    **_baca(
        "periksaKeselarasanPublik",
        "Pemeriksaan keselarasan satu dokumen yang diterbitkan",
        "Temuan pada dokumen ini, juga terhadap dokumen lain yang diterbitkan instansinya, menurut "
        "aturan yang berlaku hari ini. Temuan pada dokumen lain dimuat bila menjadi sebabnya.",
        "tidak_ditemukan",
        "terlalu_sering",
    ),
)
def periksa_dokumen(db: Db, chooser: Chooser, kode: KodeDokumen) -> JawabanPeriksa:
    """Audit a document with those of its agency."""
    aturan, jejak = chooser.pilih(INDEKS, PilihanAturan())
    hasil = keselarasan_publik.periksa(db, kode, aturan, jejak)
    if hasil is None:
        raise ProblemError("tidak_ditemukan")
    return JawabanPeriksa(
        data=HasilPeriksa.model_validate(hasil), meta=MetaHitung(aturan=terpakai(aturan, jejak))
    )
