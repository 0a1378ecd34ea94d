"""The data quality index."""

from collections.abc import Sequence
from decimal import Decimal

from app.domain.kualitas_data.facts import Dimensi, HasilKualitas, NilaiDimensi, NilaiIndikator
from app.domain.kualitas_data.pemeriksaan import periksa
from app.domain.kualitas_data.timbangan import Timbangan, timbangan
from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


def indeks_kualitas(dimensi: Sequence[Dimensi], aturan: RuleView, jejak: Trace) -> HasilKualitas:
    """Weigh the share of right records per check into dimensions, and those into the index.

    I = (1 - wrong/population) x 100; D = sum I x weight; index = sum D x weight, exact until
    shown. A check without records leaves its dimension and the index without a value.
    MasukanTidakSah lists every bad weight, code and count. Source: SE Kepala BKN 17/2024.
    """
    periksa(dimensi, aturan)
    timbang = timbangan(aturan, jejak)
    # Steps are named by position: codes are free text and may repeat across dimensions.
    hasil: list[NilaiDimensi] = []
    bagian: dict[str, tuple[Decimal, Exact | None]] = {}
    for urut, satu in enumerate(dimensi, start=1):
        nilai, tepat = _dimensi(urut, satu, timbang)
        hasil.append(nilai)
        bagian[f"dimensi_{urut}"] = (satu.bobot, tepat)
    akhir, status = timbang.tampil("indeks", timbang.timbang("indeks", bagian))
    return HasilKualitas(akhir, status, tuple(hasil))


def _dimensi(urut: int, dimensi: Dimensi, timbang: Timbangan) -> tuple[NilaiDimensi, Exact | None]:
    hasil: list[NilaiIndikator] = []
    bagian: dict[str, tuple[Decimal, Exact | None]] = {}
    for ke, satu in enumerate(dimensi.indikator, start=1):
        nama = f"indikator_{urut}_{ke}"
        tepat = timbang.benar(nama, satu.disparitas, satu.populasi)
        bagian[nama] = (satu.bobot, tepat)
        hasil.append(NilaiIndikator(satu.kode, *timbang.tampil(nama, tepat)))
    nama = f"dimensi_{urut}"
    nilai = timbang.timbang(nama, bagian)
    akhir, status = timbang.tampil(nama, nilai)
    return NilaiDimensi(dimensi.kode, akhir, status, tuple(hasil)), nilai
