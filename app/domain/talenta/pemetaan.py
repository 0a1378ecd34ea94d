"""The box of one person on the talent map."""

from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.talenta.facts import HasilTalenta


def petakan(kinerja: str, potensial: str, aturan: RuleView, jejak: Trace) -> HasilTalenta:
    """Look up the box for performance and potential, with its recommendations.

    Where the levels of either begin is the agency's setting and decided before.
    Source: PermenPANRB 3/2020.
    """
    kunci = f"{kinerja}.{potensial}"
    kotak = int(jejak.ambil("kotak", aturan.tabel("kotak")[kunci], f"kotak {kunci}"))
    rekomendasi = tuple(
        jejak.kata(f"rekomendasi_{urut}", cited, f"rekomendasi kotak {kotak}")
        for urut, cited in enumerate(
            (satu for nama, satu in aturan.peta("rekomendasi").items() if _milik(nama, kotak)),
            start=1,
        )
    )
    terendah = jejak.ambil(
        "kotak_suksesi", aturan.angka("kotak_suksesi"), "kotak terendah kelompok suksesi"
    )
    return HasilTalenta(kotak, rekomendasi, kotak >= terendah)


def _milik(nama: str, kotak: int) -> bool:
    return nama.partition(".")[0] == str(kotak)
