"""The way of an assessment from handing in to the decree, and back."""

from fastapi import Response

from app.api.body import ExactRoute
from app.api.dependencies import Bahasa, Buku, HariIni
from app.api.operation import tulis
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.merit.acuan import (
    ALAMAT,
    CONTOH,
    TAG,
    AcuanPenilaian,
    Tetapkan,
    Tulis,
    Verifikasi,
    satu,
)
from app.api.routes.merit.penilaian import jawab
from app.api.schemas.answer import Jawaban
from app.api.schemas.merit.isian import (
    MeritKembalikan,
    MeritKeputusan,
    MeritPleno,
    MeritVerifikasi,
)
from app.api.schemas.merit.penilaian import MeritPenilaianRead
from app.usecases.merit import alur, penetapan
from app.usecases.merit.lembar import Lembar

router = perute_v1(ALAMAT, TAG, route_class=ExactRoute)
_SATU = satu("penilaian")
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")
_BENTUK = Jawaban[MeritPenilaianRead]


@router.post(
    "/{penilaian_merit}/ajukan",
    **tulis(
        "ajukanPenilaianMerit",
        "Mengajukan penilaian untuk diverifikasi",
        "Semua sub-aspek yang tidak gugur harus berskor dan semua gerbang terjawab; yang kurang "
        "disebut satu per satu.",
        *_GAGAL,
        jawaban=_SATU, status=200,
    ),
    response_model=_BENTUK,
)  # fmt: skip
def ajukan(
    instansi: AcuanInstansi, penilaian_merit: AcuanPenilaian, pintu: Tulis, bahasa: Bahasa
) -> Response:
    """Hand in."""
    with pintu.tulis() as tugas:
        lembar = Lembar.muat(tugas.kerja, instansi, penilaian_merit, untuk="ajukan")
        return jawab(tugas, alur.ajukan(lembar), bahasa)


@router.patch(
    "/{penilaian_merit}/verifikasi",
    **tulis(
        "verifikasiPenilaianMerit",
        "Memverifikasi skor",
        "Setiap skor disetujui atau diubah; yang berubah memerlukan alasan. Boleh sebagian; dengan "
        "`selesai` semua harus terisi. Yang mengisi atau mengajukan tidak memverifikasi (409).",
        *_GAGAL,
        contoh={"sebagian": CONTOH["verifikasi"]},
        jawaban=_SATU, status=200, ubah=True,
    ),
    response_model=_BENTUK,
)  # fmt: skip
def verifikasi(
    instansi: AcuanInstansi,
    penilaian_merit: AcuanPenilaian,
    permintaan: MeritVerifikasi,
    pintu: Verifikasi,
    bahasa: Bahasa,
) -> Response:
    """Verify."""
    with pintu.tulis() as tugas:
        lembar = Lembar.muat(tugas.kerja, instansi, penilaian_merit, untuk="verifikasi")
        pintu.cocok(lembar.baris.versi)
        skor = permintaan.verifikasi()
        return jawab(tugas, alur.verifikasi(lembar, skor, selesai=permintaan.selesai), bahasa)


@router.post(
    "/{penilaian_merit}/kembalikan",
    **tulis(
        "kembalikanPenilaianMerit",
        "Mengembalikan penilaian untuk diperbaiki",
        "Alasan umum pada X-Catatan, alasan tiap sub-aspek pada isinya. Skor lain yang sudah "
        "diverifikasi tetap, selama tidak diubah pengisinya.",
        *_GAGAL,
        contoh={"alasan": CONTOH["kembalikan"]},
        jawaban=_SATU, status=200, catatan=True,
    ),
    response_model=_BENTUK,
)  # fmt: skip
def kembalikan(
    instansi: AcuanInstansi,
    penilaian_merit: AcuanPenilaian,
    permintaan: MeritKembalikan,
    pintu: Verifikasi,
    bahasa: Bahasa,
) -> Response:
    """Send back."""
    with pintu.tulis() as tugas:
        lembar = Lembar.muat(tugas.kerja, instansi, penilaian_merit, untuk="kembalikan")
        return jawab(tugas, alur.kembalikan(lembar, permintaan.skor), bahasa)


@router.post(
    "/{penilaian_merit}/pleno",
    **tulis(
        "plenoPenilaianMerit",
        "Mencatat pleno",
        "Sesudah verifikasi selesai: tanggal dan berita acara pleno yang menerima skornya.",
        *_GAGAL,
        contoh={"pleno": CONTOH["pleno"]},
        jawaban=_SATU, status=200,
    ),
    response_model=_BENTUK,
)  # fmt: skip
def pleno(
    instansi: AcuanInstansi,
    penilaian_merit: AcuanPenilaian,
    permintaan: MeritPleno,
    pintu: Tetapkan,
    hari_ini: HariIni,
    *,
    bahasa: Bahasa,
) -> Response:
    """Note the plenary."""
    with pintu.tulis() as tugas:
        lembar = Lembar.muat(tugas.kerja, instansi, penilaian_merit, untuk="pleno")
        isi = alur.pleno(lembar, permintaan.tanggal, permintaan.nomor, hari_ini)
        return jawab(tugas, isi, bahasa)


@router.post(
    "/{penilaian_merit}/tetapkan",
    **tulis(
        "tetapkanPenilaianMerit",
        "Mencatat keputusan",
        "Nilai, indeks, dan kategori sebagaimana diterbitkan disimpan di samping hasil hitungan; "
        "keputusan yang bertentangan dengan dirinya sendiri ditolak. Sesudah itu penilaian "
        "tertutup, dan rekomendasi serta pelanggarannya menjadi tindak lanjut.",
        *_GAGAL,
        contoh={"keputusan": CONTOH["keputusan"]},
        jawaban=_SATU, status=200,
    ),
    response_model=_BENTUK,
)  # fmt: skip
def tetapkan(
    instansi: AcuanInstansi,
    penilaian_merit: AcuanPenilaian,
    permintaan: MeritKeputusan,
    pintu: Tetapkan,
    buku: Buku,
    *,
    hari_ini: HariIni,
    bahasa: Bahasa,
) -> Response:
    """Enter the decree."""
    with pintu.tulis() as tugas:
        lembar = Lembar.muat(tugas.kerja, instansi, penilaian_merit, untuk="tetapkan")
        isi = penetapan.tetapkan(lembar, permintaan.keputusan(), buku, hari_ini)
        return jawab(tugas, isi, bahasa)


@router.post(
    "/{penilaian_merit}/buka",
    **tulis(
        "bukaPenilaianMerit",
        "Membuka kembali keputusan atau pleno",
        "Mundur satu langkah, dengan alasan pada X-Catatan: dari ditetapkan ke pleno, atau dari "
        "pleno ke diverifikasi.",
        *_GAGAL,
        jawaban=_SATU, status=200, catatan=True,
    ),
    response_model=_BENTUK,
)  # fmt: skip
def buka(
    instansi: AcuanInstansi, penilaian_merit: AcuanPenilaian, pintu: Tetapkan, bahasa: Bahasa
) -> Response:
    """Open again."""
    with pintu.tulis() as tugas:
        lembar = Lembar.muat(tugas.kerja, instansi, penilaian_merit, untuk="buka")
        return jawab(tugas, alur.buka(lembar), bahasa)
