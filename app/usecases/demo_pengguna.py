"""The accounts of the demonstration: made-up people with one public password."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from typing import Any

from sqlalchemy.orm import Session

from app.db.repositories import instansi as gudang_instansi
from app.db.repositories import jejak_audit
from app.db.repositories import pengguna as gudang
from app.db.session import Database
from app.db.tables import Anggota, Pengguna
from app.usecases.exact_json import loads
from app.usecases.keamanan.sandi import hash_sandi


@dataclass(frozen=True, slots=True)
class AkunDemo:
    """A login of the demonstration; the password is no secret."""

    surel: str
    sandi: str
    peran: str


def _berkas() -> Any:  # noqa: ANN401 - JSON
    return loads(resources.files("app").joinpath("demo", "pengguna.json").read_bytes())


def akun_demo() -> Sequence[AkunDemo]:
    """List the logins of the demonstration."""
    isi = _berkas()
    return [
        AkunDemo(satu["surel"], isi["kata_sandi"], _peran(satu["peran"]))
        for satu in isi["pengguna"]
    ]


def _peran(peran: dict[str, list[str]]) -> str:
    return ", ".join(f"{'/'.join(nama)} {kode}" for kode, nama in peran.items()) or "admin platform"


def muat_pengguna(db: Database, waktu: datetime) -> int:
    """Make the accounts that are missing; returns how many. What is there is left alone."""
    isi = _berkas()
    with db.reading() as sesi:
        kurang = [s for s in isi["pengguna"] if gudang.menurut_surel(sesi, s["surel"]) is None]
    if kurang:
        sandi = hash_sandi(isi["kata_sandi"])  # public: one salt for all gives nothing away
        with db.writing() as sesi:
            for satu in kurang:
                _buat(sesi, satu, sandi, waktu)
    return len(kurang)


def _buat(sesi: Session, satu: Any, sandi: str, waktu: datetime) -> None:  # noqa: ANN401 - JSON
    akun = Pengguna(
        surel=satu["surel"], nama=satu["nama"], hash_sandi=sandi,
        admin_platform=satu.get("admin_platform", False), dibuat_pada=waktu, diubah_pada=waktu,
    )  # fmt: skip
    sesi.add(akun)
    sesi.flush()
    for kode, peran in satu["peran"].items():
        instansi = gudang_instansi.cari(sesi, kode)
        assert instansi is not None  # loaded with the demonstration before
        for nama in peran:
            sesi.add(
                Anggota(instansi_id=instansi.id, pengguna_id=akun.id, peran=nama, dibuat_pada=waktu)
            )
    jejak_audit.catat_sistem(sesi, waktu, "buat", "pengguna", akun.id)


def ada(db: Database) -> bool:
    """Whether the demonstration's accounts are there."""
    with db.reading() as sesi:
        return gudang.menurut_surel(sesi, akun_demo()[0].surel) is not None
