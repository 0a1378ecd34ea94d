"""The platform's administrators; made from the command line only."""

import secrets
from datetime import datetime

from app.db.repositories import jejak_audit
from app.db.repositories import pengguna as gudang
from app.db.session import Database
from app.db.tables import Pengguna
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.keamanan.sandi import hash_sandi, periksa_sandi_baru
from app.usecases.keamanan.surel import surel_normal


def buat_sandi() -> str:
    """Make a password that nobody guesses."""
    return secrets.token_urlsafe(15)


def buat_admin(
    db: Database, surel: str, nama: str, sandi: str, waktu: datetime, *, harus_ganti: bool
) -> str:
    """Make an administrator of the platform; returns the normal form of the address.

    MasukanTidakSah for what is no address, an address in use, or a weak password.
    """
    normal = surel_normal(surel)
    if normal is None:
        raise MasukanTidakSah([Masalah("surel", "surel_tidak_sah")])
    periksa_sandi_baru(sandi, normal, "kata_sandi")
    hash_baru = hash_sandi(sandi)
    with db.writing() as sesi:
        if gudang.menurut_surel(sesi, normal) is not None:
            raise MasukanTidakSah([Masalah("surel", "surel_dipakai")])
        akun = Pengguna(
            surel=normal, nama=nama, hash_sandi=hash_baru, admin_platform=True,
            harus_ganti_sandi=harus_ganti, dibuat_pada=waktu, diubah_pada=waktu,
        )  # fmt: skip
        sesi.add(akun)
        sesi.flush()
        jejak_audit.catat_sistem(sesi, waktu, "buat", "pengguna", akun.id)
    return normal
