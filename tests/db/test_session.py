"""Sessions: one place commits, one writer at a time, readers see one state."""

import threading
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlmodel import col

from app.db.engine import UrlTidakDikenal, make_engine
from app.db.faults import is_away
from app.db.readiness import ready
from app.db.session import Database, open_database
from app.db.tables import Instansi
from tests.conftest import migrated
from tests.engines import SqliteFactory

KODE = select(col(Instansi.kode)).order_by(col(Instansi.kode))


def instansi(kode: str) -> Instansi:
    return Instansi(kode=kode, nama=kode, jenis="kota")


def kode(db: Database) -> list[str]:
    with db.reading() as sesi:
        return list(sesi.scalars(KODE))


def test_a_block_that_ends_well_is_stored(db: Database) -> None:
    with db.writing() as sesi:
        sesi.add(instansi("a"))
    assert kode(db) == ["a"]


def test_a_block_that_fails_leaves_no_trace(db: Database) -> None:
    with pytest.raises(SQLAlchemyError) as galat:
        tulis(db, "a", "a")
    assert kode(db) == []
    assert not is_away(galat.value)


def tulis(db: Database, *kode: str) -> None:
    with db.writing() as sesi:
        for satu in kode:
            sesi.add(instansi(satu))
            sesi.flush()


def test_a_reader_changes_nothing(db: Database) -> None:
    try:
        with db.reading() as sesi:
            sesi.add(instansi("a"))
            sesi.flush()
    except SQLAlchemyError:
        pass  # PostgreSQL refuses at once
    assert kode(db) == []


def test_a_reader_sees_one_state_while_others_write(db: Database) -> None:
    with db.reading() as sesi:
        assert list(sesi.scalars(KODE)) == []
        with db.writing() as lain:
            lain.add(instansi("a"))
        assert list(sesi.scalars(KODE)) == []
    assert kode(db) == ["a"]


def test_writers_take_turns_and_none_is_lost(db: Database) -> None:
    galat: list[Exception] = []

    def satu_utas(nomor: int) -> None:
        try:
            tulis(db, f"a{nomor}")
        except Exception as satu:  # noqa: BLE001 - the thread reports it
            galat.append(satu)

    utas = [threading.Thread(target=satu_utas, args=(nomor,)) for nomor in range(8)]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    assert galat == []
    assert len(kode(db)) == 8


def test_a_writer_that_waits_too_long_is_told_so(sqlite: SqliteFactory) -> None:
    db = open_database(migrated(sqlite), 0.2)
    with db.writing(), pytest.raises(SQLAlchemyError) as galat, db.writing():
        pass
    assert is_away(galat.value)
    db.engine.dispose()


def test_foreign_keys_hold(db: Database) -> None:
    with pytest.raises(SQLAlchemyError) as galat:
        sisipkan_yatim(db)
    assert not is_away(galat.value)


def sisipkan_yatim(db: Database) -> None:
    with db.writing() as sesi:
        sesi.add(Instansi(kode="a", nama="a", jenis="kota", induk_id=UUID(int=1)))


def test_sqlite_keeps_a_write_ahead_log_and_syncs_fully(sqlite: SqliteFactory) -> None:
    db = open_database(sqlite.empty(), 2.0, create=True)
    with db.engine.connect() as koneksi:
        nilai = [
            koneksi.exec_driver_sql(f"PRAGMA {nama}").scalar()
            for nama in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        ]
    db.engine.dispose()
    assert nilai == ["wal", 1, 2, 2000]


@pytest.mark.parametrize("url", ["mysql://root@127.0.0.1/x", "oracle://x", "mssql+pyodbc://x"])
def test_other_engines_are_refused(url: str) -> None:
    with pytest.raises(UrlTidakDikenal):
        make_engine(url)


@pytest.mark.parametrize("skema", ["postgresql", "postgresql+psycopg"])
def test_postgresql_is_spelled_both_ways(skema: str) -> None:
    engine = make_engine(f"{skema}://u:p@h/d")
    assert engine.dialect.driver == "psycopg"


def test_a_missing_file_is_an_error_and_is_not_made(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    berkas = tmp_path_factory.mktemp("kosong") / "tidak ada?%20.db"
    db = open_database(f"sqlite:///{berkas}")
    with pytest.raises(OperationalError), db.reading() as sesi:
        sesi.execute(select(1))
    assert ready(db.engine) == "tidak_terhubung"
    assert not berkas.exists()
    db.engine.dispose()


def test_a_file_that_is_no_database_is_not_ready(tmp_path_factory: pytest.TempPathFactory) -> None:
    berkas = tmp_path_factory.mktemp("rusak") / "rusak.db"
    berkas.write_text("bukan basis data " * 500)
    engine = make_engine(f"sqlite:///{berkas}")
    assert ready(engine) == "tidak_terhubung"
    engine.dispose()


def test_a_server_that_does_not_answer_is_not_ready() -> None:
    engine = make_engine("postgresql://postgres@127.0.0.1:1/tidak_ada")
    assert ready(engine) == "tidak_terhubung"
    engine.dispose()
