"""A file is read behind the same fences as what a hand enters."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from app.api.schemas.pegawai.hukuman import HukumanCreate
from app.api.schemas.pegawai.kinerja import KinerjaCreate
from app.api.schemas.pegawai.masukan import PegawaiCreate
from app.api.schemas.pegawai.pelatihan import PelatihanCreate
from app.api.schemas.pegawai.pendidikan import PendidikanCreate
from app.bulk.impor.bentuk import Kolom, bentuk
from app.domain.kepegawaian import pemeriksaan_riwayat as batas
from app.domain.kepegawaian.penanggalan import LAHIR_TERAWAL, TERAWAL, periksa_tanggal

HARI = date(2026, 11, 25)
JENIS = ("pegawai", "pendidikan", "pelatihan", "kinerja", "hukuman")
TANGGAL = [satu for jenis in JENIS for satu in bentuk(jenis).kolom.values() if satu.sejak]
MASUK: dict[str, type[BaseModel]] = {
    "pegawai": PegawaiCreate, "pendidikan": PendidikanCreate,
    "pelatihan": PelatihanCreate, "kinerja": KinerjaCreate,
    "hukuman": HukumanCreate,
}  # fmt: skip


@pytest.mark.parametrize("kolom", TANGGAL, ids=lambda kolom: kolom.nama)
def test_days_are_refused_before_the_same_day(kolom: Kolom) -> None:
    assert kolom.sejak in {LAHIR_TERAWAL, TERAWAL}
    assert not [*periksa_tanggal({kolom.nama: kolom.sejak}, [kolom.nama], HARI)]
    sebelum = kolom.sejak.replace(year=kolom.sejak.year - 1)
    assert [*periksa_tanggal({kolom.nama: sebelum}, [kolom.nama], HARI)]


def test_numbers_have_the_same_limits() -> None:
    jp, skp = bentuk("pelatihan").kolom["jp"], bentuk("kinerja").kolom["nilai_skp"]
    terkecil = Decimal(1).scaleb(-batas.DIGIT_JP)
    assert (jp.maksimum, jp.digit) == (batas.JP_DI_BAWAH - terkecil, batas.DIGIT_JP)
    assert (skp.maksimum, skp.digit) == (batas.NILAI_SKP_TERTINGGI, batas.DIGIT_NILAI)
    assert bentuk("kinerja").kolom["tahun"].minimum == TERAWAL.year


@pytest.mark.parametrize("jenis", JENIS)
def test_texts_are_as_long_as_by_hand(jenis: str) -> None:
    medan = MASUK[jenis].model_fields
    teks = {n: satu for n, satu in bentuk(jenis).kolom.items() if satu.jenis == "teks"}
    assert {n: satu.maksimum for n, satu in teks.items()} == {n: panjang(medan[n]) for n in teks}


def panjang(medan: FieldInfo) -> int:
    """Return the greatest length of a field."""
    return next(int(a.max_length) for a in _batasan(medan.annotation, medan.metadata))


def _batasan(jenis: Any, metadata: list[Any]) -> list[Any]:
    """Return what limits a type or one of its alternatives."""
    if get_origin(jenis) is Annotated:
        return _batasan(get_args(jenis)[0], [*metadata, *jenis.__metadata__])
    dalam = [b for satu in get_args(jenis) for b in _batasan(satu, [])]
    luar = [b for m in metadata for b in getattr(m, "metadata", [m]) if hasattr(b, "max_length")]
    return [*luar, *dalam]
