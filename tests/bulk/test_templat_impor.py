"""Templates: what does not fit into a cell's own list stands on a sheet of its own."""

import io

import openpyxl

from app.bulk.impor.bentuk import bentuk
from app.usecases.impor.templat import tulis


def test_many_units_are_chosen_from_a_sheet() -> None:
    unit = [f"UNIT-{n:03d}" for n in range(60)]
    buku = openpyxl.load_workbook(io.BytesIO(tulis(bentuk("pegawai"), unit)))
    daftar = {str(d.sqref): d.formula1 for d in buku["Isian"].data_validations.dataValidation}
    (jangkauan,) = [satu for satu in daftar.values() if "Pilihan" in satu]
    assert jangkauan.endswith("$61")
    kolom = [satu.value for satu in next(buku["Isian"].rows)].index("unit")
    assert [satu.value for satu in list(buku["Pilihan"].columns)[kolom]][:2] == ["unit", unit[0]]
