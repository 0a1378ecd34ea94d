"""Made-up people with roles in made-up agencies, and the headers of their requests."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from app.db.session import Database
from app.db.tables import Anggota, Instansi, Pengguna, Sesi
from app.main import create_app
from app.settings import Settings
from app.usecases.keamanan.jwt import Penanda
from app.usecases.keamanan.sandi import hash_sandi
from tests.client import Client

SANDI = "kopi-hangat-di-balai-2026"


@cache
def hash_uji() -> str:
    """The hash of SANDI, made once: argon2 is slow on purpose."""
    return hash_sandi(SANDI)


@contextmanager
def buka(url: str, **settings: Any) -> Iterator[Client]:
    """Serve a database to a client, without rate limits unless ``settings`` ask for them."""
    bebas = {"batas_hitung": "", "batas_pelaku": "", "batas_survei": ""}
    app = create_app(Settings(database_url=url, **{**bebas, **settings}))
    try:
        with Client(app) as satu:
            yield satu
    finally:
        app.state.database.engine.dispose()


def basis_data(client: Client) -> Database:
    """The database that a client's application serves."""
    db: Database = client.app.state.database
    return db


def buat_instansi(
    db: Database, kode: str, jenis: str = "kabupaten", induk: str | None = None, **isi: Any
) -> UUID:
    """Make an agency, below the agency with code ``induk``."""
    atas = None if induk is None else id_instansi(db, induk)
    with db.writing() as sesi:
        baris = Instansi(kode=kode, nama=f"Instansi {kode}", jenis=jenis, induk_id=atas, **isi)
        sesi.add(baris)
        sesi.flush()
        return baris.id


def id_instansi(db: Database, kode: str) -> UUID:
    """Return the id of the agency with this code."""
    with db.reading() as sesi:
        return sesi.scalars(select(col(Instansi.id)).where(col(Instansi.kode) == kode)).one()


def id_pengguna(db: Database, surel: str) -> UUID:
    """Return the id of the account with this name."""
    with db.reading() as sesi:
        return sesi.scalars(select(col(Pengguna.id)).where(col(Pengguna.surel) == surel)).one()


def buat_pengguna(
    db: Database,
    surel: str,
    *,
    admin_platform: bool = False,
    peran: Mapping[str, Sequence[str]] | None = None,
    **isi: Any,
) -> UUID:
    """Make an account with SANDI, and its roles by the code of the agency."""
    sekarang = datetime.now(UTC)
    isi = {
        "nama": surel.partition("@")[0].replace(".", " ").title(),
        "hash_sandi": hash_uji(),
    } | isi
    anggota = [
        (id_instansi(db, kode), satu) for kode, semua in (peran or {}).items() for satu in semua
    ]
    with db.writing() as sesi:
        akun = Pengguna(
            surel=surel,
            admin_platform=admin_platform,
            dibuat_pada=sekarang,
            diubah_pada=sekarang,
            **isi,
        )
        sesi.add(akun)
        sesi.flush()
        for instansi, satu in anggota:
            sesi.add(
                Anggota(instansi_id=instansi, pengguna_id=akun.id, peran=satu, dibuat_pada=sekarang)
            )
        return akun.id


def sesi_masuk(db: Database, akun: UUID, sekarang: datetime | None = None) -> UUID:
    """Open a sign-in session of an account for a day; return its id."""
    sekarang = sekarang or datetime.now(UTC)
    with db.writing() as sesi:
        masuk = Sesi(
            pengguna_id=akun, dibuat_pada=sekarang, kedaluwarsa_pada=sekarang + timedelta(days=1)
        )
        sesi.add(masuk)
        sesi.flush()
        return masuk.id


def kepala(client: Client, surel: str, sekarang: datetime | None = None) -> dict[str, str]:
    """Sign an account in without its password; return the header of its requests."""
    db, sekarang = basis_data(client), sekarang or datetime.now(UTC)
    akun = id_pengguna(db, surel)
    nomor = sesi_masuk(db, akun, sekarang)
    penanda: Penanda = client.app.state.penanda
    return {"Authorization": f"Bearer {penanda.terbitkan(akun, nomor, sekarang)}"}
