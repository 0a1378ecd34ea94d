"""What is stored comes back the same on both engines."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from uuid import RFC_4122

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, insert, select
from sqlalchemy.exc import StatementError

from app.db.session import Database
from app.db.types import Code, ExactDecimal, UtcDateTime, uuid7

angka = st.decimals(allow_nan=False, allow_infinity=False).filter(
    lambda satu: abs(satu.adjusted()) < 40 and len(satu.as_tuple().digits) <= 40
)


def bolak_balik(db: Database, jenis: type[object], nilai: object) -> object:
    """Store one value in a temporary table and read it back."""
    tabel = Table("sementara", MetaData(), Column("nilai", jenis()), prefixes=["TEMPORARY"])  # type: ignore[arg-type]
    with db.engine.connect() as koneksi:
        tabel.create(koneksi)
        koneksi.execute(insert(tabel), {"nilai": nilai})
        hasil: object = koneksi.scalar(select(tabel.c.nilai))
        koneksi.rollback()
    return hasil


@pytest.mark.parametrize("teks", ["85.00", "0", "0.0", "-12.50", "2901297749", "1" * 30, "0.10"])
def test_a_decimal_keeps_its_printed_scale(db: Database, teks: str) -> None:
    assert str(bolak_balik(db, ExactDecimal, Decimal(teks))) == teks


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(nilai=angka)
def test_any_decimal_comes_back_exactly(db: Database, nilai: Decimal) -> None:
    hasil = bolak_balik(db, ExactDecimal, nilai)
    assert f"{hasil:f}" == f"{nilai or abs(nilai):f}"


@pytest.mark.parametrize("teks", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_not_stored(db: Database, teks: str) -> None:
    with pytest.raises(StatementError):
        bolak_balik(db, ExactDecimal, Decimal(teks))


@pytest.mark.parametrize("jenis", [ExactDecimal, UtcDateTime])
def test_nothing_stays_nothing(db: Database, jenis: type[object]) -> None:
    assert bolak_balik(db, jenis, None) is None


def test_an_instant_comes_back_in_utc(db: Database) -> None:
    wita = datetime(2026, 1, 2, 3, 4, 5, 678, timezone(timedelta(hours=8)))
    hasil = bolak_balik(db, UtcDateTime, wita)
    assert hasil == wita
    assert isinstance(hasil, datetime)
    assert hasil.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused(db: Database) -> None:
    with pytest.raises(StatementError):
        bolak_balik(db, UtcDateTime, datetime(2026, 1, 2))  # noqa: DTZ001 - that is the point


def test_codes_sort_by_code_point_on_both_engines(db: Database) -> None:
    kode = ["B", "a", "Z", "a-b", "ab", "a.b", "é", "10", "9", "_"]
    tabel = Table("sementara", MetaData(), Column("kode", Code), prefixes=["TEMPORARY"])
    with db.engine.connect() as koneksi:
        tabel.create(koneksi)
        koneksi.execute(insert(tabel), [{"kode": satu} for satu in kode])
        assert list(koneksi.scalars(select(tabel.c.kode).order_by(tabel.c.kode))) == sorted(kode)
        koneksi.rollback()


def test_keys_are_version_seven_and_grow_with_time() -> None:
    kunci = [uuid7() for _ in range(100)]
    assert len(set(kunci)) == 100
    assert {(satu.version, satu.variant) for satu in kunci} == {(7, RFC_4122)}
    waktu = [satu.int >> 80 for satu in kunci]
    assert waktu == sorted(waktu)
    assert abs(waktu[0] / 1000 - datetime.now(UTC).timestamp()) < 60
