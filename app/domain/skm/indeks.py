"""Index, value and quality of a satisfaction survey."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.law.rounding import Exact
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.domain.skm.facts import TERENDAH, UNSUR, HasilSkm, NilaiUnsur
from app.domain.skm.ketentuan import Ketentuan, ketentuan
from app.domain.skm.rekap import Jumlah, Rekap


def hitung(rekap: Rekap, bobot: str | None, aturan: RuleView, jejak: Trace) -> HasilSkm:
    """Weigh the mean answers into the index (1..4) and convert it to the value (25..100).

    NRR = sum of answers / number of answers; index = sum of NRR x weight; value = index x
    25, rounded once and graded as rounded. ``bobot`` names a weight of the rule, none takes
    the rule's own choice. An element nobody answered leaves the index without a value.
    Source: PermenPANRB 14/2017.
    """
    umum = ketentuan(bobot, aturan, jejak)
    nrr = {kode: _nrr(kode, isi, jejak) for kode, isi in zip(UNSUR, rekap.unsur, strict=True)}
    ada = {kode: nilai for kode, nilai in nrr.items() if nilai is not None}
    tertimbang = {kode: _tertimbang(kode, nilai, umum) for kode, nilai in ada.items()}
    unsur = tuple(_unsur(kode, nrr[kode], tertimbang.get(kode), umum) for kode in UNSUR)
    terendah = tuple(sorted(ada, key=ada.__getitem__)[:TERENDAH])
    if len(ada) < len(UNSUR):
        kosong = Status.BELUM_ADA_DATA
        return HasilSkm(unsur, None, None, None, None, rekap.responden, terendah, kosong)
    return _hasil(unsur, tertimbang, rekap.responden, terendah, umum)


def _hasil(
    unsur: tuple[NilaiUnsur, ...],
    tertimbang: Mapping[str, Exact],
    responden: int | None,
    terendah: tuple[str, ...],
    umum: Ketentuan,
) -> HasilSkm:
    masukan = {f"tertimbang_{kode}": nilai for kode, nilai in tertimbang.items()}
    indeks = umum.jejak.hitung("indeks", "jumlah", "jumlah NRR tertimbang", masukan)
    tampil = umum.bulatkan("indeks_dibulatkan", "indeks", indeks, "indeks")
    nilai, band = umum.mutu("", "indeks", indeks)
    return HasilSkm(unsur, tampil, nilai, band.kode, band.nama, responden, terendah, Status.TERISI)


def _nrr(kode: str, isi: Jumlah | Decimal, jejak: Trace) -> Exact | None:
    if isinstance(isi, Decimal):
        return jejak.masuk(f"nrr_{kode}", isi, f"nilai rata-rata {kode}")
    if isi.penjawab == 0:
        return None
    masukan = {
        f"jumlah_{kode}": jejak.masuk(f"jumlah_{kode}", isi.jumlah, f"jumlah jawaban {kode}"),
        f"penjawab_{kode}": jejak.masuk(
            f"penjawab_{kode}", isi.penjawab, f"banyaknya jawaban {kode}"
        ),
    }
    return jejak.hitung(f"nrr_{kode}", "bagi", f"nilai rata-rata {kode}", masukan)


def _tertimbang(kode: str, nrr: Exact, umum: Ketentuan) -> Exact:
    masukan = {f"nrr_{kode}": nrr, "bobot": umum.bobot}
    return umum.jejak.hitung(f"tertimbang_{kode}", "kali", f"NRR tertimbang {kode}", masukan)


def _unsur(kode: str, nrr: Exact | None, tertimbang: Exact | None, umum: Ketentuan) -> NilaiUnsur:
    nama = umum.aturan.peta("unsur")[kode].nilai
    if nrr is None or tertimbang is None:
        return NilaiUnsur(kode, nama, None, None, None, None, Status.BELUM_ADA_DATA)
    dari = f"nrr_{kode}"
    tampil = umum.bulatkan(f"{dari}_dibulatkan", dari, nrr, "nrr")
    dari = f"tertimbang_{kode}"
    bagian = umum.bulatkan(f"{dari}_dibulatkan", dari, tertimbang, "nrr")
    nilai, band = umum.mutu(f"_{kode}", f"nrr_{kode}", nrr)
    return NilaiUnsur(kode, nama, tampil, bagian, nilai, band.kode, Status.TERISI)
