"""The result of an assessment."""

from typing import Annotated

from fastapi import Query, Response

from app.api.body import ExactRoute
from app.api.dependencies import Buku
from app.api.operation import baca_terlindung
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.merit.acuan import ALAMAT, CONTOH, TAG, AcuanPenilaian, Baca
from app.api.schemas.base import JawabanHitung, MetaHitung, terpakai
from app.api.schemas.merit.hasil import MeritHasil, hasil_read
from app.usecases.merit.hasil import hasil
from app.usecases.merit.lembar import Lembar

router = perute_v1(ALAMAT, TAG, route_class=ExactRoute)


@router.get(
    "/{penilaian_merit}/hasil",
    **baca_terlindung(
        "bacaHasilPenilaianMerit",
        "Hasil sebuah penilaian di samping pembandingnya",
        "Nilai, kategori, indeks, dan tiap aspek; mandiri di samping terverifikasi, keputusan, "
        "tahun lalu, target rencana, nilai terbit instansi lain; langkah skor paling sedikit "
        "menuju kategori berikutnya; akibat hukum. Yang belum dapat dihitung menyebut sebabnya.",
        "tidak_ditemukan",
        contoh={"hasil": {"data": CONTOH["hasil"], "meta": CONTOH["hasil_meta"]}},
    ),
    response_model=JawabanHitung[MeritHasil],
)
def baca_hasil(
    instansi: AcuanInstansi,
    penilaian_merit: AcuanPenilaian,
    pintu: Baca,
    buku: Buku,
    *,
    jejak: Annotated[bool, Query(description="Sertakan langkah perhitungan")] = False,
) -> Response:
    """Show the result."""
    with pintu.baca() as tugas:
        lembar = Lembar.muat(tugas.kerja, instansi, penilaian_merit)
        isi = hasil(lembar, buku, jejak=jejak)
        meta = MetaHitung(aturan=terpakai(lembar.aturan, isi.jejak))
        jawaban = JawabanHitung[MeritHasil](data=hasil_read(isi), meta=meta)
        return tugas.jawab(jawaban, versi=lembar.baris.versi)
