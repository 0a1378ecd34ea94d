"""Nobody computes a withheld cell from what is published; an attacker tries with all of it."""

import itertools
from collections.abc import Collection, Hashable, Mapping
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.domain import penahanan
from app.domain.law.rulebook import Rulebook
from app.domain.penahanan import tahan

Kunci = Hashable
MINIMUM = 5


def pangkat(matriks: list[list[Fraction]]) -> int:
    """Rank of a matrix, by plain elimination."""
    baris, hasil = [list(satu) for satu in matriks], 0
    for kolom in range(len(baris[0]) if baris else 0):
        poros = next((b for b in range(hasil, len(baris)) if baris[b][kolom]), None)
        if poros is None:
            continue
        baris[hasil], baris[poros] = baris[poros], baris[hasil]
        for b in range(hasil + 1, len(baris)):
            kali = baris[b][kolom] / baris[hasil][kolom]
            baris[b] = [x - kali * y for x, y in zip(baris[b], baris[hasil], strict=True)]
        hasil += 1
    return hasil


class Penyerang:
    """Knows every published number, and that each total is the sum of its members."""

    def __init__(
        self, total: Mapping[Kunci, Collection[Kunci]], ditahan: Collection[Kunci]
    ) -> None:
        self.gelap = sorted(ditahan, key=str)
        self.sistem = [
            [Fraction((satu in isi) - (satu == nama)) for satu in self.gelap]
            for nama, isi in total.items()
        ]
        self.pangkat = pangkat(self.sistem)

    def tahu_jumlah(self, kelompok: Collection[Kunci]) -> bool:
        """Whether the sum over a group follows: then its row adds nothing to the system."""
        baris = [Fraction(satu in kelompok) for satu in self.gelap]
        return pangkat([*self.sistem, baris]) == self.pangkat


def periksa(sel: Mapping[Kunci, int], total: Mapping[Kunci, Collection[Kunci]]) -> frozenset[Kunci]:
    ditahan = tahan(sel, total, MINIMUM)
    orang = dict(sel)
    for nama, isi in total.items():
        orang.setdefault(nama, sum(orang[satu] for satu in isi))
    kecil = {nama for nama, banyak in orang.items() if 0 < banyak < MINIMUM}
    assert kecil <= ditahan
    penyerang = Penyerang(total, ditahan)
    for satu in ditahan:
        assert not penyerang.tahu_jumlah({satu}), satu
    for banyak in range(2, MINIMUM):
        for kelompok in itertools.combinations(sorted(kecil, key=str), banyak):
            if sum(orang[satu] for satu in kelompok) < MINIMUM:
                assert not penyerang.tahu_jumlah(kelompok), kelompok
    return ditahan


sedikit = st.integers(0, 12)


@given(st.lists(sedikit, min_size=1, max_size=9))
def test_a_row_with_its_total_gives_nothing_away(isi: list[int]) -> None:
    sel: dict[Kunci, int] = dict(enumerate(isi))
    periksa(sel, {"total": list(sel)})


@given(st.integers(1, 4), st.integers(1, 4), st.data())
def test_a_table_with_all_its_margins_gives_nothing_away(
    lajur: int, baris: int, data: st.DataObject
) -> None:
    sel: dict[Kunci, int] = {(b, k): data.draw(sedikit) for b in range(baris) for k in range(lajur)}
    total: dict[Kunci, list[Kunci]] = {"semua": list(sel)}
    for b in range(baris):
        total[f"baris {b}"] = [(b, k) for k in range(lajur)]
    for k in range(lajur):
        total[f"lajur {k}"] = [(b, k) for b in range(baris)]
    periksa(sel, total)


@given(st.lists(sedikit, min_size=2, max_size=6), st.lists(sedikit, min_size=1, max_size=3))
def test_a_group_that_is_the_total_of_finer_ones_gives_nothing_away(
    pns: list[int], pppk: list[int]
) -> None:
    """The finer table sums up to cells of the coarser, and both to the agency."""
    halus: dict[Kunci, int] = {("pns", i): n for i, n in enumerate(pns)}
    halus |= {("pppk", i): n for i, n in enumerate(pppk)}
    total: dict[Kunci, list[Kunci]] = {
        "pns": [k for k in halus if k[0] == "pns"],  # type: ignore[index]
        "pppk": [k for k in halus if k[0] == "pppk"],  # type: ignore[index]
        "menurut jenis": ["pns", "pppk"],
        "menurut golongan": list(halus),
    }
    periksa(halus, total)


def test_what_needs_no_hiding_is_shown() -> None:
    assert tahan({"a": 5, "b": 0, "c": 90}, {"t": ["a", "b", "c"]}, MINIMUM) == frozenset()


def test_the_smallest_other_cell_is_withheld_beside_a_small_one() -> None:
    assert tahan({"a": 2, "b": 60, "c": 9, "d": 0}, {"t": list("abcd")}, MINIMUM) == {"a", "c"}


def test_two_small_cells_that_are_four_persons_need_a_third() -> None:
    assert tahan({"a": 2, "b": 2, "c": 9}, {"t": list("abc")}, MINIMUM) == {"a", "b", "c"}
    assert tahan({"a": 2, "b": 3, "c": 9}, {"t": list("abc")}, MINIMUM) == {"a", "b"}


def test_a_total_goes_where_nothing_else_is_left_to_withhold() -> None:
    assert tahan({"a": 3, "b": 0}, {"t": ["a", "b"]}, MINIMUM) == {"a", "t"}


def test_the_same_table_is_withheld_alike_in_any_order() -> None:
    sel = {"a": 2, "b": 9, "c": 9, "d": 30}
    hasil = {
        tahan({k: sel[k] for k in urut}, {"t": urut}, MINIMUM)
        for urut in itertools.permutations(sel)
    }
    assert hasil == {frozenset({"a", "b"})}


def test_a_province_by_kinds_of_post_is_done_at_once() -> None:
    sel: dict[Kunci, int] = {(b, k): (b * 7 + k * 3) % 23 for b in range(15) for k in range(12)}
    total: dict[Kunci, list[Kunci]] = {f"b{b}": [(b, k) for k in range(12)] for b in range(15)}
    total |= {f"k{k}": [(b, k) for b in range(15)] for k in range(12)}
    penyerang = Penyerang(total, tahan(sel, total, MINIMUM))
    assert not any(penyerang.tahu_jumlah({satu}) for satu in penyerang.gelap[:5])


def test_the_threshold_is_a_rule_with_a_source(rulebook: Rulebook) -> None:
    aturan = rulebook.pilih(penahanan.INDEKS, date(2025, 1, 1))
    assert penahanan.minimum(aturan) == MINIMUM
    assert aturan.angka("minimum").sitasi.instrumen == "UU 27/2022"
