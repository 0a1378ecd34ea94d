"""The predicate of one person."""

from app.domain.kinerja_pegawai.facts import HasilPredikat
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace


def predikat_kinerja(
    hasil_kerja: str, perilaku: str, aturan: RuleView, jejak: Trace
) -> HasilPredikat:
    """Look up the predicate for work result and behaviour, each against expectation.

    With it goes the percentage of the yearly credit (angka kredit) of a functional post.
    Source: PermenPANRB 6/2022 (matrix), PermenPANRB 1/2023 (credit).
    """
    kunci = f"{hasil_kerja}.{perilaku}"
    predikat = jejak.kata("predikat", aturan.peta("matriks")[kunci], f"predikat {kunci}")
    if not aturan.punya("faktor_angka_kredit"):
        return HasilPredikat(predikat, None, Status.TIDAK_BERLAKU)
    cited = aturan.tabel("faktor_angka_kredit")[predikat]
    faktor = jejak.ambil("faktor_angka_kredit", cited, f"persen angka kredit tahunan {predikat}")
    return HasilPredikat(predikat, faktor, Status.TERISI)
