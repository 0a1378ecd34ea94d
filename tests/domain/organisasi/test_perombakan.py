"""Reorganisations: what may follow on what, on every day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.organisasi import KEDALAMAN, Perombakan, Unit, Waris

HARI = date(2021, 1, 1)


def id_(nomor: int) -> UUID:
    return UUID(int=nomor)


def unit(
    nomor: int, kode: str, induk: int | None = None, sejak: int = 0, sampai: int | None = None
) -> Unit:
    """A unit by number; days count from HARI."""
    akhir = None if sampai is None else HARI + timedelta(days=sampai)
    atas = None if induk is None else id_(induk)
    return Unit(id_(nomor), kode, f"Unit {kode}", atas, HARI + timedelta(days=sejak), akhir)


def kunci() -> Iterator[UUID]:
    return (id_(nomor) for nomor in count(1000))


def rombak(*units: Unit) -> Perombakan:
    return Perombakan.dari(units, kunci().__next__)


def kode_masalah(kerja: Perombakan, fokus: int) -> list[str]:
    return [satu.kode for satu in kerja.masalah(id_(fokus))]


BADAN = unit(1, "BADAN")
SEKRETARIAT = unit(2, "SEK", 1)
SUBBAGIAN = unit(3, "SEK-1", 2)


def test_a_sound_tree_has_no_problems() -> None:
    assert kode_masalah(rombak(BADAN, SEKRETARIAT, SUBBAGIAN), 1) == []


def test_one_code_serves_two_units_one_after_the_other() -> None:
    lama, baru = unit(2, "A", sampai=9), unit(3, "A", sejak=10)
    assert kode_masalah(rombak(lama, baru), 3) == []


def test_one_code_does_not_serve_two_units_on_one_day() -> None:
    lama, baru = unit(2, "A", sampai=10), unit(3, "A", sejak=10)
    assert kode_masalah(rombak(lama, baru), 3) == ["unit_kode_dipakai"]


@pytest.mark.parametrize(
    ("sejak", "sampai"), [(-1, 5), (0, None), (3, 11), (11, 12)], ids=["awal", "buka", "akhir", "x"]
)
def test_a_unit_lives_within_the_life_of_the_one_above(sejak: int, sampai: int | None) -> None:
    induk = unit(1, "A", sampai=10)
    anak = unit(2, "B", 1, sejak, sampai)
    assert kode_masalah(rombak(induk, anak), 2) == ["unit_di_luar_induk"]


def test_a_unit_does_not_end_before_it_begins() -> None:
    kerja = rombak(BADAN, unit(2, "A", 1, sejak=5, sampai=4))
    assert kode_masalah(kerja, 2) == ["unit_masa_terbalik"]


def test_a_unit_is_not_above_itself() -> None:
    kerja = rombak(BADAN, SEKRETARIAT, SUBBAGIAN)
    kerja.ubah(replace(BADAN, induk=SUBBAGIAN.id))
    assert kode_masalah(kerja, 1) == ["unit_melingkar"]
    sendiri = rombak(replace(BADAN, induk=BADAN.id))
    assert kode_masalah(sendiri, 1) == ["unit_melingkar"]


def test_a_tree_has_an_end() -> None:
    rantai = [unit(1, "U1"), *(unit(n, f"U{n}", n - 1) for n in range(2, KEDALAMAN + 1))]
    assert kode_masalah(rombak(*rantai), KEDALAMAN) == []
    kerja = rombak(*rantai, unit(99, "ATAS"))
    kerja.ubah(replace(rantai[0], induk=id_(99)))
    assert kode_masalah(kerja, 1) == ["unit_terlalu_dalam"]


def test_a_correction_that_changes_nothing_is_none() -> None:
    kerja = rombak(BADAN)
    kerja.ubah(BADAN)
    assert not kerja.berubah


def test_a_unit_does_not_end_while_those_below_live_on() -> None:
    kerja = rombak(BADAN, SEKRETARIAT, SUBBAGIAN)
    kerja.akhiri(id_(2), HARI + timedelta(days=9), beserta_anak=False)
    masalah = kerja.masalah(id_(2), "tanggal")
    assert [(satu.lokasi, satu.kode) for satu in masalah] == [
        ("tanggal", "unit_anak_masih_berlaku")
    ]
    assert masalah[0].data["unit"] == "SEK-1 Unit SEK-1"


def test_a_unit_ends_with_those_below() -> None:
    tua = unit(4, "SEK-2", 2, sampai=3)
    kerja = rombak(BADAN, SEKRETARIAT, SUBBAGIAN, tua)
    kerja.akhiri(id_(2), HARI + timedelta(days=9), beserta_anak=True)
    assert kode_masalah(kerja, 2) == []
    assert set(kerja.berubah) == {id_(2), id_(3)}
    assert kerja.units[tua.id] == tua


def test_a_unit_that_has_not_begun_cannot_end_with_its_parent() -> None:
    kerja = rombak(BADAN, SEKRETARIAT, unit(4, "SEK-2", 2, sejak=20))
    kerja.akhiri(id_(2), HARI + timedelta(days=9), beserta_anak=True)
    assert kode_masalah(kerja, 2) == ["unit_anak_masih_berlaku"]


def test_a_renamed_unit_takes_those_below_along() -> None:
    nanti, dulu = unit(5, "SEK-9", 2, sejak=30), unit(6, "SEK-0", 2, sampai=4)
    kerja = rombak(BADAN, SEKRETARIAT, SUBBAGIAN, nanti, dulu)
    baru = replace(unit(7, "SEK", 1, sejak=10), nama="Sekretariat Badan")
    kerja.bentuk(baru, [id_(2)], "ganti", bawa_anak=True, lokasi="berlaku_sejak")
    assert kerja.masalah(baru.id) == []
    terus = id_(1000)
    assert kerja.waris == [Waris(id_(7), id_(2), "ganti"), Waris(terus, id_(3), "ikut")]
    assert kerja.units[id_(2)].sampai == kerja.units[id_(3)].sampai == HARI + timedelta(days=9)
    assert kerja.units[terus] == replace(SUBBAGIAN, id=terus, induk=baru.id, sejak=baru.sejak)
    assert kerja.units[nanti.id].induk == baru.id
    assert kerja.units[dulu.id] == dulu
    assert set(kerja.baru) == {baru.id, terus}


def test_two_units_merge() -> None:
    kerja = rombak(BADAN, unit(2, "A", 1), unit(3, "B", 1))
    kerja.bentuk(unit(4, "C", 1, 10), [id_(2), id_(3)], "gabung", bawa_anak=False, lokasi="p[{}]")
    assert kode_masalah(kerja, 4) == []
    assert [satu.pendahulu for satu in kerja.waris] == [id_(2), id_(3)]


def test_a_second_unit_comes_out_of_one_that_already_ended_the_day_before() -> None:
    kerja = rombak(BADAN, unit(2, "A", 1, sampai=9))
    kerja.bentuk(unit(4, "C", 1, 10), [id_(2)], "pecah", bawa_anak=False, lokasi="p[{}]")
    assert kode_masalah(kerja, 4) == []
    assert not kerja.berubah


@pytest.mark.parametrize(
    ("sejak", "sampai", "kode"),
    [
        (10, None, "unit_pendahulu_belum_mulai"),
        (20, None, "unit_pendahulu_belum_mulai"),
        (0, 8, "unit_pendahulu_sudah_berakhir"),
    ],
)
def test_periods_of_predecessor_and_successor_meet(
    sejak: int, sampai: int | None, kode: str
) -> None:
    kerja = rombak(BADAN, unit(2, "A", 1, sejak, sampai))
    kerja.bentuk(unit(4, "C", 1, 10), [id_(2)], "pecah", bawa_anak=False, lokasi="pendahulu[{}]")
    assert [(satu.lokasi, satu.kode) for satu in kerja.masalah(id_(4))] == [("pendahulu[0]", kode)]


def test_all_problems_come_at_once() -> None:
    kerja = rombak(BADAN, SEKRETARIAT, SUBBAGIAN)
    kerja.bentuk(
        unit(4, "SEK-1", 3, 10, 5), [id_(2)], "pecah", bawa_anak=False, lokasi="pendahulu[{}]"
    )
    assert set(kode_masalah(kerja, 4)) == {
        "unit_masa_terbalik",
        "unit_anak_masih_berlaku",
        "unit_kode_dipakai",
    }


LANGKAH = st.tuples(
    st.sampled_from(["tambah", "akhiri", "ganti", "pindah"]),
    st.integers(0, 20),
    st.integers(0, 20),
    st.integers(0, 60),
    st.booleans(),
)


@given(st.lists(LANGKAH, max_size=25))
@settings(max_examples=150, deadline=None)
def test_whatever_is_accepted_keeps_the_organisation_sound_on_every_day(
    langkah: list[tuple[str, int, int, int, bool]],
) -> None:
    kunci_baru = kunci()
    isi = {BADAN.id: BADAN}
    for apa, kiri, kanan, hari, beserta in langkah:
        units = list(isi.values())
        satu, lain = units[kiri % len(units)], units[kanan % len(units)]
        tanggal = HARI + timedelta(days=hari)
        kerja = Perombakan.dari(units, kunci_baru.__next__)
        fokus = next(kunci_baru)
        if apa == "akhiri":
            kerja.akhiri(satu.id, tanggal, beserta_anak=beserta)
            fokus = satu.id
        elif apa == "pindah":
            kerja.ubah(replace(satu, induk=lain.id))
            fokus = satu.id
        elif apa == "ganti":
            baru = replace(satu, id=fokus, induk=satu.induk, sejak=tanggal)
            kerja.bentuk(baru, [satu.id], "ganti", bawa_anak=beserta, lokasi="x")
        else:
            kerja.tambah(Unit(fokus, f"K{kanan}", "Baru", satu.id, tanggal, satu.sampai))
        if not kerja.masalah(fokus):
            isi = kerja.units
            periksa_setiap_hari(isi)


def periksa_setiap_hari(units: dict[UUID, Unit]) -> None:
    for hari in range(-1, 62):
        tanggal = HARI + timedelta(days=hari)
        berlaku = {satu.id: satu for satu in units.values() if satu.berlaku(tanggal)}
        assert len({satu.kode for satu in berlaku.values()}) == len(berlaku)
        for satu in berlaku.values():
            dalam, induk = 1, satu.induk
            while induk is not None:
                dalam, induk = dalam + 1, berlaku[induk].induk
                assert dalam <= KEDALAMAN
