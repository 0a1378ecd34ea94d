"""No group of an agency follows from all the tables that are shown of it together."""

from decimal import Decimal
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from app.db.repositories.ip_asn_bawahan import PEMBAGI, Kumpulan
from app.domain.ip_asn import Jumlah
from app.usecases.bawahan import SEMUA, gabungan, sel_ditahan
from tests.domain.test_penahanan import Kunci, Penyerang


def kumpulan(ciri: tuple[str, ...], banyak: int) -> Kumpulan:
    nol = Decimal(0)
    return Kumpulan(UUID(int=1), ciri, Jumlah(banyak, nol, nol, nol, nol, nol))


ciri = st.tuples(*(st.sampled_from(["x", "y", "z"]) for _ in PEMBAGI))


@settings(max_examples=40)
@given(st.dictionaries(ciri, st.integers(1, 9), min_size=1, max_size=7))
def test_no_group_follows_from_all_the_tables_together(isi: dict[tuple[str, ...], int]) -> None:
    """The attacker has every table, its total, and every group that is a sum of others."""
    semua = [kumpulan(satu, banyak) for satu, banyak in isi.items()]
    ditahan = sel_ditahan(semua, 5)
    sel: dict[Kunci, int] = {}
    for satu, banyak in isi.items():
        for nama, nilai in zip(PEMBAGI, satu, strict=True):
            sel[nama, nilai] = sel.get((nama, nilai), 0) + banyak
    assert {kunci for kunci, banyak in sel.items() if banyak < 5} <= ditahan
    total: dict[Kunci, list[Kunci]] = {
        (SEMUA, nama): [k for k in sel if k[0] == nama]  # type: ignore[index]
        for nama in PEMBAGI
    }
    penyerang = Penyerang(total, ditahan, gabungan(semua))
    assert not [satu for satu in ditahan if penyerang.tahu_jumlah({satu})]
    # The number of all measured is published, so it must never be needed as a complement.
    assert sum(isi.values()) < 5 or not any(satu[0] == SEMUA for satu in ditahan)
