"""Merit system calculator."""

from typing import Any

from app.api.body import ExactRoute
from app.api.operation import hitung
from app.api.perute import perute_v1
from app.api.rule_choice import Chooser, RuleChooser, diminta_pada
from app.api.schemas.base import JawabanHitung, jawab
from app.api.schemas.hitung.sistem_merit import SistemMeritHasil, SistemMeritPermintaan
from app.domain import merit
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

router = perute_v1("/hitung", "Kalkulator", route_class=ExactRoute)

CONTOH: dict[str, Any] = {
    "aspek": {
        "aspek": {
            "perencanaan_kebutuhan": "35",
            "pengadaan": "28",
            "pengembangan_karier": "52.5",
            "promosi_mutasi": "20",
            "manajemen_kinerja": "72.5",
            "penggajian_penghargaan_disiplin": "37.5",
            "perlindungan_pelayanan": "12",
            "sistem_informasi": "14",
        },
        "jejak": True,
    },
    "instrumen": {
        "instrumen": "contoh-kasn-2019",
        "skor": {
            "perencanaan_kebutuhan_1": 4, "perencanaan_kebutuhan_2": 4,
            "perencanaan_kebutuhan_3": 3, "perencanaan_kebutuhan_4": 3,
            "pengadaan_1": 3, "pengadaan_2": 3, "pengadaan_3": 3, "pengadaan_4": 3,
            "pengadaan_5": 2,
            "pengembangan_karier_1": 2, "pengembangan_karier_2": 2, "pengembangan_karier_3": 2,
            "pengembangan_karier_4": 2, "pengembangan_karier_5": 2, "pengembangan_karier_6": 2,
            "pengembangan_karier_7": 2, "pengembangan_karier_8": 2, "pengembangan_karier_9": 2,
            "pengembangan_karier_10": 1, "pengembangan_karier_11": 1, "pengembangan_karier_12": 1,
            "promosi_mutasi_1": 2, "promosi_mutasi_2": 2, "promosi_mutasi_3": 2,
            "promosi_mutasi_4": 2,
            "manajemen_kinerja_1": 4, "manajemen_kinerja_2": 4, "manajemen_kinerja_3": 4,
            "manajemen_kinerja_4": 4, "manajemen_kinerja_5": 4, "manajemen_kinerja_6": 3,
            "manajemen_kinerja_7": 3, "manajemen_kinerja_8": 3,
            "penggajian_penghargaan_disiplin_1": 4, "penggajian_penghargaan_disiplin_2": 4,
            "penggajian_penghargaan_disiplin_3": 4, "penggajian_penghargaan_disiplin_4": 3,
            "perlindungan_pelayanan_1": 3, "perlindungan_pelayanan_2": 3,
            "sistem_informasi_1": 3, "sistem_informasi_2": 2, "sistem_informasi_3": 2,
        },
    },
}  # fmt: skip


def _pilih(permintaan: SistemMeritPermintaan, chooser: RuleChooser) -> tuple[RuleView, Trace]:
    """Choose by rule, date or year where given; else by what the body itself names."""
    if any(x is not None for x in (permintaan.aturan, permintaan.tanggal, permintaan.tahun)):
        return chooser.pilih(merit.INDEKS, permintaan)
    buku, hari_ini = chooser.buku, chooser.hari_ini
    jejak = Trace(simpan=permintaan.jejak)
    if permintaan.instrumen is not None:
        with diminta_pada("instrumen"):
            return merit.menurut_instrumen(buku, permintaan.instrumen, hari_ini), jejak
    return merit.menurut_aspek(buku, permintaan.aspek or {}, hari_ini), jejak


@router.post(
    "/sistem-merit",
    **hitung(
        "hitungSistemMerit",
        "Nilai, kategori, dan indeks sistem merit",
        "Menjumlahkan nilai aspek (atau skor sub-aspek menurut sebuah instrumen), menentukan "
        "kategori dan indeksnya, dan menyebut poin yang kurang menuju kategori berikutnya. Kode "
        "aspek dan instrumen hanya dimiliki satu peraturan. Karena itu, tanpa `aturan`, `tanggal`, "
        "maupun `tahun`, dipakai aturan pemilik aspek atau instrumen tersebut pada hari terakhir "
        "berlakunya, bukan aturan hari ini; `tanggal` atau `tahun` di luar masa itu ditolak. "
        "`contoh-kasn-2019` adalah contoh berbobot sama rata, bukan instrumen resmi.",
        CONTOH,
    ),
)
async def hitung_sistem_merit(
    permintaan: SistemMeritPermintaan, chooser: Chooser
) -> JawabanHitung[SistemMeritHasil]:
    """Conclude from points per aspect, or from scores, whichever the body holds.

    The eight aspects and the instrument belong to one regulation only: a body that gives
    neither rule nor time is judged by that regulation (on its last day), not by today's.
    """
    aturan, jejak = _pilih(permintaan, chooser)
    if permintaan.instrumen is None:
        hasil = merit.dari_aspek(permintaan.aspek or {}, aturan, jejak)
    else:
        with diminta_pada("instrumen"):
            instrumen = chooser.buku.menurut_id(
                merit.INDEKS_INSTRUMEN, permintaan.instrumen, aturan.tanggal
            )
        hasil = merit.dari_skor(permintaan.skor or {}, instrumen, aturan, jejak)
    return jawab(SistemMeritHasil, hasil, aturan, jejak)
