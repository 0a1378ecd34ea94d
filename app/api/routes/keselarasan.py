"""The audit of planning documents: stateless, without sign-in, rate-limited."""

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser
from app.api.schemas.base import MetaHitung, PilihanAturan, terpakai
from app.api.schemas.keselarasan import HasilPeriksa, JawabanPeriksa, PeriksaPermintaan
from app.usecases.periksa import INDEKS, periksa

router = perute_v1("/keselarasan", "Keselarasan", route_class=ExactRoute)

_RENJA = {
    "kode": "renja-contoh-2025", "jenis": "renja", "judul": "Renja contoh",
    "instansi": "kab-contoh", "tahun_awal": 2024, "tahun_akhir": 2025,
    "program": [
        {
            "tabel": "1", "urut": 1, "jenis": "kegiatan", "kode": "5.03.02.2.01",
            "nama": "Pengadaan ASN", "total_pagu": "630",
            "anggaran": [{"tahun": 2024, "pagu": "300"}, {"tahun": 2025, "pagu": "330"}],
        },
        {
            "tabel": "1", "urut": 2, "jenis": "sub_kegiatan", "kode": "5.03.02.2.01.0001",
            "nama": "Penyusunan formasi", "total_pagu": "210",
            "anggaran": [{"tahun": 2024, "pagu": "100"}, {"tahun": 2025, "pagu": "110"}],
        },
        {
            "tabel": "1", "urut": 3, "jenis": "sub_kegiatan", "kode": "5.03.02.2.01.0002",
            "nama": "Seleksi", "total_pagu": "420",
            "anggaran": [{"tahun": 2024, "pagu": "900"}, {"tahun": 2025, "pagu": "220"}],
        },
    ],
}  # fmt: skip
_LKJIP = {
    "kode": "lkjip-contoh-2024", "jenis": "lkjip", "judul": "Laporan kinerja contoh",
    "instansi": "kab-contoh", "tahun_awal": 2024, "tahun_akhir": 2024,
    "indikator": [
        {
            "tabel": "3.1", "indikator": "Nilai SAKIP", "satuan": "poin", "arah": "naik_baik",
            "target": {"2024": "70"}, "realisasi": {"2024": "75.15"}, "capaian": {"2024": "107.36"},
        }
    ],
    "pernyataan": [
        {
            "lokasi": "hlm. 12", "uraian": "kenaikan nilai dalam poin", "rumus": "selisih",
            "masukan": ["75.15", "71.55"], "tercetak": "3.60",
        }
    ],
}  # fmt: skip
CONTOH = {"renja": {"dokumen": [_RENJA]}, "dua_dokumen": {"dokumen": [_RENJA, _LKJIP]}}


@router.post(
    "/periksa",
    **hitung(
        "periksaKeselarasan",
        "Pemeriksaan keselarasan dokumen perencanaan",
        "Menghitung ulang setiap angka turunan (total, persen, sisa, pertumbuhan, capaian, "
        "penjumlahan ke atas), memeriksa susunan kode program, dan membandingkan indikator "
        "antartabel dan antardokumen satu instansi. Setiap temuan menunjuk selnya, akar "
        "penyebabnya, dan bila satu sel menjelaskan beberapa temuan, nilai yang memperbaikinya. "
        "Tidak ada yang disimpan.",
        CONTOH,
    ),
)
def periksa_keselarasan(permintaan: PeriksaPermintaan, chooser: Chooser) -> JawabanPeriksa:
    """Audit the documents of the body; in a thread, since thousands of rows take a moment."""
    pilihan = PilihanAturan(aturan=permintaan.aturan, tanggal=permintaan.tanggal)
    aturan, jejak = chooser.pilih(INDEKS, pilihan)
    hasil = periksa(permintaan.dokumen, aturan, jejak)
    return JawabanPeriksa(
        data=HasilPeriksa.model_validate(hasil), meta=MetaHitung(aturan=terpakai(aturan, jejak))
    )
