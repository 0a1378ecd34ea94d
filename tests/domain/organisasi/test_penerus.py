"""Who belongs to a unit on a day, also under what it was called before."""

from datetime import date
from uuid import UUID

from app.domain.organisasi import Unit, Waris, unit_di_bawah

AKAR, LAMA, BARU, ANAK, PECAHAN, ASAL = (UUID(int=nomor) for nomor in range(1, 7))
GANTI, TUTUP = date(2024, 1, 1), date(2023, 12, 31)
AWAL = date(2020, 1, 1)
UNITS = (
    Unit(AKAR, "A", "Akar", None, AWAL),
    Unit(LAMA, "B", "Lama", AKAR, AWAL, TUTUP),
    Unit(BARU, "B", "Baru", AKAR, GANTI),
    Unit(ANAK, "C", "Anak", BARU, GANTI),
    Unit(ASAL, "D", "Asal", AKAR, AWAL, TUTUP),
    Unit(PECAHAN, "E", "Pecahan", AKAR, GANTI),
)
WARIS = (Waris(BARU, LAMA, "ganti"), Waris(PECAHAN, ASAL, "pecah"))


def test_a_unit_holds_those_below_and_what_it_was() -> None:
    assert unit_di_bawah(BARU, UNITS, WARIS, GANTI) == {BARU, LAMA, ANAK}
    assert unit_di_bawah(AKAR, UNITS, WARIS, GANTI) == {AKAR, BARU, LAMA, ANAK, PECAHAN}
    assert unit_di_bawah(AKAR, UNITS, WARIS, TUTUP) == {AKAR, LAMA, ASAL}


def test_a_part_does_not_claim_the_whole_it_was_split_from() -> None:
    assert unit_di_bawah(PECAHAN, UNITS, WARIS, GANTI) == {PECAHAN}


def test_a_circle_comes_to_an_end() -> None:
    lingkar = (*WARIS, Waris(LAMA, BARU, "ganti"))
    assert unit_di_bawah(BARU, UNITS, lingkar, GANTI) == {BARU, LAMA, ANAK}
