"""A servant is in the present state from its day on, and before in the one before."""

from datetime import date

from sqlalchemy import insert, select

from app.db.repositories.keadaan import pada
from app.db.session import Database
from app.db.tables import PegawaiKeadaan
from app.db.types import uuid7
from tests.akun import buat_instansi
from tests.pegawai import buat_pegawai


def test_a_servant_is_found_in_the_state_of_the_day(db: Database) -> None:
    instansi, lain = buat_instansi(db, "kab-a"), buat_instansi(db, "kab-b")
    buat_pegawai(db, lain)
    orang = buat_pegawai(db, instansi, golongan="III/b", keadaan_sejak=date(2024, 4, 1))
    with db.writing() as sesi:
        lama = {
            "id": uuid7(), "instansi_id": instansi, "pegawai_id": orang, "sejak": date(2020, 4, 1),
            "sampai": date(2024, 3, 31), "aktif": True, "jenis_pegawai": "pns", "golongan": "III/a",
        }  # fmt: skip
        sesi.execute(insert(PegawaiKeadaan), [lama])
    golongan = {}
    with db.reading() as sesi:
        for hari in (date(2020, 3, 31), date(2020, 4, 1), date(2024, 3, 31), date(2024, 4, 1)):
            tabel = pada(instansi, hari)
            golongan[hari] = list(sesi.execute(select(tabel.c.id, tabel.c.golongan, tabel.c.sejak)))
    assert golongan == {
        date(2020, 3, 31): [],
        date(2020, 4, 1): [(orang, "III/a", date(2020, 4, 1))],
        date(2024, 3, 31): [(orang, "III/a", date(2020, 4, 1))],
        date(2024, 4, 1): [(orang, "III/b", date(2024, 4, 1))],
    }
