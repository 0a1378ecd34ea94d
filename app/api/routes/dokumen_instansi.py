"""The planning documents of an agency, from inside: versions, differences, publication."""

from typing import Annotated, Literal

from fastapi import Depends, Path, Query, Request, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.dependencies import HariIni
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_angka
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.rule_choice import Chooser
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.base import MetaHitung, PilihanAturan, terpakai
from app.api.schemas.dokumen_instansi import (
    DokumenRead,
    ImporRead,
    JawabanImpor,
    JawabanVersiDokumen,
    JenisVersi,
    SelisihRead,
    TerbitkanPermintaan,
    VersiPadaDaftar,
    VersiRead,
    dokumen_read,
    selisih_read,
)
from app.api.schemas.keselarasan import HasilPeriksa
from app.api.tugas import Tugas, etag
from app.db.repositories.dokumen_versi import DokumenTercatat, VersiBaru
from app.usecases import dokumen_instansi as rak
from app.usecases.dokumen import DokumenMasuk
from app.usecases.impor_dokumen import sumber_dari
from app.usecases.penerbitan import Perubahan
from app.usecases.periksa import INDEKS, periksa
from app.usecases.scalars import Tanggal

router = perute_v1("/instansi/{instansi}/dokumen", "Dokumen", route_class=ExactRoute)

KodeDokumen = Annotated[
    str, Path(max_length=100, examples=["renja-balangan-2025"], description="Kode dokumen")
]
NomorVersi = Annotated[int, Path(ge=1, le=1_000_000, examples=[2], description="Nomor versi")]
Baca = Annotated[Pintu, Depends(butuh("dokumen:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("dokumen:tulis"))]
Terbit = Annotated[Pintu, Depends(butuh("dokumen:terbit"))]
_C = contoh_dari("", "dokumen_instansi")
_HALAMAN = {"halaman": {"batas": 100, "berikutnya": None}}
_SATU = {"renja": {"data": _C["satu"], "meta": {}}}
_ISI_VERSI = {"renja": {"data": _C["masuk"], "meta": _C["versi"]}}
_DAFTAR_VERSI = {"versi": {"data": [{**_C["versi"], "terbit": False}], "meta": _HALAMAN}}


async def mentah(request: Request) -> object:
    """Return the body as it was sent: its keys in their order."""
    isi: object = await request.json()
    return isi


async def versi_baru(
    hari_ini: HariIni,
    jenis_versi: Annotated[
        JenisVersi | None, Query(description="Bawaan: yang pertama murni, berikutnya perubahan")
    ] = None,
    tanggal: Annotated[Tanggal | None, Query(description="Tanggal versi; bawaan: hari ini")] = None,
    alasan: Annotated[
        str | None,
        Query(max_length=500, pattern=r"^[^\x00-\x1f\x7f]+$", description="Sebab perubahan"),
    ] = None,
) -> VersiBaru:
    """Read what the caller says about a version."""
    return VersiBaru(tanggal or hari_ini, jenis_versi, alasan)


def _jawab(tugas: Tugas, satu: DokumenTercatat) -> Response:
    data = dokumen_read(satu, rak.boleh(tugas.kerja, satu))
    return tugas.jawab(Jawaban[DokumenRead](data=data), versi=satu.versi)


_IMPOR = tulis(
    "imporDokumen",
    "Mengimpor dokumen sebagai versi",
    "Isi yang berubah menjadi versi berikutnya (201); yang dilihat umum tetap versi yang terbit. "
    "Dengan `mode=periksa` tidak ada yang disimpan: jawabannya (200) menyebut yang akan "
    "berubah dan temuan pemeriksaannya. Isi yang sama dijawab 200 tanpa versi baru.",
    "tidak_ditemukan", "konflik_keadaan", "aturan_tidak_berlaku",
    contoh={"renja": _C["masuk"]},
    jawaban={"versi_kedua": _C["impor"]},
)  # fmt: skip
_PERIKSA = {**_C["impor"], "data": {**_C["impor"]["data"], "mode": "periksa"}}
_IMPOR["responses"][200] = {
    "model": JawabanImpor,
    "description": "Berhasil",
    "content": {"application/json": {"examples": {"periksa": {"value": _PERIKSA}}}},
}


@router.post("", **_IMPOR, response_model=JawabanImpor)
def impor(
    instansi: AcuanInstansi,
    permintaan: DokumenMasuk,
    isi: Annotated[object, Depends(mentah)],
    baru: Annotated[VersiBaru, Depends(versi_baru)],
    pintu: Tulis,
    *,
    chooser: Chooser,
    mode: Annotated[
        Literal["periksa", "terapkan"], Query(description="Periksa dahulu, atau terapkan")
    ] = "terapkan",
) -> Response:
    """Import a document, or say what importing it would do."""
    aturan, jejak = chooser.pilih(INDEKS, PilihanAturan())
    tulis = mode == "terapkan"
    with pintu.tulis() if tulis else pintu.baca() as tugas:
        sumber = sumber_dari(isi, permintaan)
        serahan = rak.terima(tugas.kerja, instansi, permintaan, sumber, tulis=tulis)
        selisih = rak.selisih_serahan(tugas.kerja, serahan)
        data = ImporRead(
            mode=mode,
            kode=permintaan.kode,
            perubahan=serahan.perubahan.value,
            versi=serahan.versi,
            selisih=None if selisih is None else selisih_read(selisih),
            pemeriksaan=HasilPeriksa.model_validate(periksa([permintaan], aturan, jejak)),
        )
        meta = MetaHitung(aturan=terpakai(aturan, jejak))
        if tulis:
            rak.simpan(tugas.kerja, serahan, baru)
        dibuat = tulis and serahan.perubahan is not Perubahan.SAMA
        return tugas.jawab(JawabanImpor(data=data, meta=meta), 201 if dibuat else 200)


@router.get(
    "",
    **baca_terlindung(
        "daftarDokumen",
        "Dokumen sebuah instansi, juga yang belum terbit",
        "Setiap dokumen dengan versi terbit dan versi terakhirnya, urut menurut kode; tanpa isi.",
        "tidak_ditemukan",
        contoh={"daftar": {"data": [_C["satu"]], "meta": _HALAMAN}},
    ),
    response_model=JawabanDaftar[DokumenRead],
)
def daftar(instansi: AcuanInstansi, pintu: Baca, halaman: PagingDep) -> Response:
    """List documents."""
    with pintu.baca() as tugas:
        semua = rak.daftar(tugas.kerja, instansi, halaman.setelah or "", halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: satu.kode)
        isi = [dokumen_read(satu, rak.boleh(tugas.kerja, satu)) for satu in baris]
        return tugas.jawab(JawabanDaftar[DokumenRead](data=isi, meta=meta))


@router.get(
    "/{dokumen}",
    **baca_terlindung(
        "bacaDokumen",
        "Satu dokumen instansi",
        "Keterangan dokumen dan versinya; isinya ada pada setiap versi.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[DokumenRead],
)
def baca(instansi: AcuanInstansi, dokumen: KodeDokumen, pintu: Baca) -> Response:
    """Show a document."""
    with pintu.baca() as tugas:
        return _jawab(tugas, rak.lihat(tugas.kerja, instansi, dokumen))


@router.get(
    "/{dokumen}/versi",
    **baca_terlindung(
        "daftarVersiDokumen",
        "Versi sebuah dokumen",
        "Semua versi, yang pertama lebih dahulu; tanpa isi.",
        "tidak_ditemukan",
        contoh=_DAFTAR_VERSI,
    ),
    response_model=JawabanDaftar[VersiPadaDaftar],
)
def daftar_versi(
    instansi: AcuanInstansi, dokumen: KodeDokumen, pintu: Baca, halaman: PagingDep
) -> Response:
    """List versions."""
    setelah = kursor_angka(halaman)
    with pintu.baca() as tugas:
        satu, semua = rak.daftar_versi(tugas.kerja, instansi, dokumen, setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda versi: str(versi.nomor))
        isi = [
            VersiPadaDaftar(
                **VersiRead.model_validate(versi).model_dump(),
                terbit=versi.nomor == satu.versi_terbit,
            )
            for versi in baris
        ]
        return tugas.jawab(JawabanDaftar[VersiPadaDaftar](data=isi, meta=meta))


@router.get(
    "/{dokumen}/versi/{nomor}",
    **baca_terlindung(
        "bacaVersiDokumen",
        "Satu versi dokumen, utuh",
        "Isi versi itu tepat seperti diimpor; versi lama tetap terbaca.",
        "tidak_ditemukan",
        contoh=_ISI_VERSI,
    ),
    response_model=JawabanVersiDokumen,
)
def baca_versi(
    instansi: AcuanInstansi, dokumen: KodeDokumen, nomor: NomorVersi, pintu: Baca
) -> Response:
    """Show a version; its text is stored as JSON and goes out as it is."""
    with pintu.baca() as tugas:
        satu = rak.versi(tugas.kerja, instansi, dokumen, nomor)
        meta = VersiRead.model_validate(satu).model_dump_json()
        isi = f'{{"data":{satu.sumber},"meta":{meta}}}'.encode()
    tajuk = {"ETag": etag(nomor, isi)}
    return Response(isi, headers=tajuk, media_type="application/json")


@router.get(
    "/{dokumen}/selisih",
    **baca_terlindung(
        "selisihDokumen",
        "Perbedaan dua versi dokumen",
        "Baris yang datang, baris yang hilang, dan sel yang berubah, menurut tabel, sasaran, dan "
        "kolom. Baris dikenali kembali menurut kode dan nama, lalu kodenya, lalu namanya.",
        "tidak_ditemukan",
        contoh={"selisih": {"data": _C["impor"]["data"]["selisih"], "meta": {}}},
    ),
    response_model=Jawaban[SelisihRead],
)
def selisih(
    instansi: AcuanInstansi,
    dokumen: KodeDokumen,
    pintu: Baca,
    dari: Annotated[int, Query(ge=1, le=1_000_000, examples=[1], description="Versi semula")],
    ke: Annotated[int, Query(ge=1, le=1_000_000, examples=[2], description="Versi pembanding")],
) -> Response:
    """Compare two versions."""
    with pintu.baca() as tugas:
        beda = rak.selisih(tugas.kerja, instansi, dokumen, dari, ke)
        return tugas.jawab(Jawaban[SelisihRead](data=selisih_read(beda)))


@router.post(
    "/{dokumen}/terbitkan",
    **tulis(
        "terbitkanDokumen",
        "Menerbitkan sebuah versi",
        "Versi itu menggantikan versi yang sedang dilihat umum.",
        "tidak_ditemukan", "konflik_keadaan",
        contoh=_C["terbitkan"], jawaban=_SATU, status=200, catatan=True,
    ),
    response_model=Jawaban[DokumenRead],
)  # fmt: skip
def terbitkan(
    instansi: AcuanInstansi, dokumen: KodeDokumen, permintaan: TerbitkanPermintaan, pintu: Terbit
) -> Response:
    """Publish a version."""
    with pintu.tulis() as tugas:
        return _jawab(tugas, rak.terbitkan(tugas.kerja, instansi, dokumen, permintaan.versi))


@router.post(
    "/{dokumen}/tarik",
    **tulis(
        "tarikDokumen",
        "Menarik dokumen dari umum",
        "Umum tidak lagi melihatnya; semua versinya tetap tersimpan. Alasannya wajib pada "
        "X-Catatan.",
        "tidak_ditemukan", "konflik_keadaan",
        jawaban=_SATU, status=200, catatan=True,
    ),
    response_model=Jawaban[DokumenRead],
)  # fmt: skip
def tarik(instansi: AcuanInstansi, dokumen: KodeDokumen, pintu: Terbit) -> Response:
    """Withdraw a document."""
    with pintu.tulis() as tugas:
        return _jawab(tugas, rak.tarik(tugas.kerja, instansi, dokumen))
