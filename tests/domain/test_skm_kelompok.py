"""Services within units: what is withheld of either follows from nothing that is shown."""

from collections.abc import Collection, Hashable

from hypothesis import given
from hypothesis import strategies as st

from app.db.repositories.skm_hasil import Sel
from app.usecases.skm.kelompok import SEMUA, Kunci, tempat_ditahan
from tests.domain.test_penahanan import MINIMUM, Penyerang

POHON = st.dictionaries(
    st.sampled_from("ABCDE"),
    st.lists(st.integers(1, 12), min_size=1, max_size=4),
    min_size=1,
)


def sel(kunci: Kunci, banyak: int) -> Sel:
    return Sel(kunci[1:], banyak, ())


@given(POHON)
def test_no_service_and_no_unit_can_be_computed(pohon: dict[str, list[int]]) -> None:
    layanan: dict[Kunci, Sel] = {
        ("layanan", unit, urut): sel(("layanan", unit, urut), n)
        for unit, isi in pohon.items()
        for urut, n in enumerate(isi)
    }
    unit: dict[Kunci, Sel] = {
        ("unit", nama): sel(("unit", nama), sum(isi)) for nama, isi in pohon.items()
    }
    ditahan = set(tempat_ditahan(layanan, unit, MINIMUM)) - {SEMUA}
    semua = {**layanan, **unit}
    assert {nama for nama, satu in semua.items() if satu.responden < MINIMUM} <= ditahan
    total: dict[Hashable, Collection[Hashable]] = {
        nama: [satu for satu in layanan if satu[1] == nama[1]] for nama in unit
    }
    total[SEMUA] = list(unit)
    penyerang = Penyerang(total, ditahan)
    if sum(satu.responden for satu in unit.values()) >= MINIMUM:
        assert not [nama for nama in ditahan if penyerang.tahu_jumlah([nama])]
