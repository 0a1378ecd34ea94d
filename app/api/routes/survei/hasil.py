"""The result of a survey, what respondents wrote, and both as files."""

from typing import Annotated

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.contoh import contoh_dari
from app.api.dependencies import Buku, HariIni
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.survei.hasil import JawabanHasilSkm, jawaban_hasil
from app.api.schemas.survei.tindak_lanjut import KomentarSkm
from app.usecases.skm import hasil as hitungan
from app.usecases.skm import komentar as tulisan
from app.usecases.skm.hasil import Cara
from app.usecases.skm.perhitungan import Metode
from app.usecases.skm.survei import pilih

router = perute_v1("/survei/{survei}", "Survei")

AcuanSurvei = Annotated[
    str, Path(max_length=100, examples=["k7m2q9xwht"], description="Id atau kode survei")
]
Baca = Annotated[Pintu, Depends(butuh("skm:baca"))]
CONTOH = contoh_dari("survei", "hasil")


async def cara(
    buku: Buku,
    hari_ini: HariIni,
    *,
    metode: Annotated[
        Metode,
        Query(description="Menurut peraturan, atau jumlah (skor x frekuensi) / jumlah frekuensi"),
    ] = "skm",
    jejak: Annotated[bool, Query(description="Sertakan langkah perhitungan")] = False,
) -> Cara:
    """Read how the caller wants a survey looked at."""
    return Cara(buku, hari_ini, metode, jejak)


CaraDep = Annotated[Cara, Depends(cara)]


@router.get(
    "/hasil",
    **baca_terlindung(
        "bacaHasilSurvei",
        "Hasil sebuah survei",
        "Indeks, nilai, dan mutu; setiap unsur dan tiga yang terendah dengan tindak lanjutnya; "
        "menurut layanan, unit, dan ciri responden; kecukupan sampel; rata-rata unit; dan tren. "
        "Jawaban kosong tidak dihitung. Kelompok kecil ditahan, dan sebanyak kelompok lain yang "
        "perlu agar selisihnya tidak membukanya.",
        "tidak_ditemukan",
        "aturan_tidak_berlaku",
        contoh={"survei": CONTOH["hasil"]},
    ),
    response_model=JawabanHasilSkm,
)
def baca_hasil(survei: AcuanSurvei, pintu: Baca, cara: CaraDep) -> Response:
    """Show the result."""
    with pintu.baca() as tugas:
        hasil = hitungan.susun(tugas.kerja, pilih(tugas.kerja, survei), cara)
        return tugas.jawab(jawaban_hasil(hasil, hitungan.boleh(tugas.kerja, hasil)))


@router.get(
    "/komentar",
    **baca_terlindung(
        "daftarKomentarSurvei",
        "Tulisan responden",
        "Komentar dan jawaban bebas, dalam urutan acak: tidak menunjukkan siapa dan kapan. Setiap "
        "pembacaannya tercatat.",
        "tidak_ditemukan",
        contoh={"komentar": CONTOH["komentar"]},
    ),
    response_model=JawabanDaftar[KomentarSkm],
)
def daftar_komentar(
    survei: AcuanSurvei,
    pintu: Annotated[Pintu, Depends(butuh("skm:komentar"))],
    halaman: PagingDep,
) -> Response:
    """List what respondents wrote."""
    setelah = kursor_uuid(halaman)
    with pintu.baca_pribadi() as tugas:
        semua = tulisan.daftar(tugas.kerja, survei, setelah, halaman.ambil)
        baris, meta = halaman.potong(semua, lambda satu: str(satu.id))
        tulisan.catat(tugas.kerja, survei, len(baris))
        isi = [KomentarSkm.model_validate(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[KomentarSkm](data=isi, meta=meta))
