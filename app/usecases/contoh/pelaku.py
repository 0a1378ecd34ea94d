"""Acting as an account of the demonstration, with the role that it was made for."""

from datetime import datetime
from typing import Literal

from sqlalchemy.orm import Session

from app.db.repositories import pengguna as gudang
from app.db.tables import Instansi
from app.domain.akses import Pelaku
from app.usecases.kerja import Kerja, TidakDitemukan

SUREL = "{peran}.balangan@contoh.go.id"


def bekerja(
    sesi: Session,
    instansi: Instansi,
    peran: Literal["operator", "pimpinan"],
    izin: str,
    waktu: datetime,
) -> Kerja:
    """Return the work of somebody with a role; TidakDitemukan without the account."""
    akun = gudang.menurut_surel(sesi, SUREL.format(peran=peran))
    if akun is None:
        raise TidakDitemukan
    return Kerja(sesi, Pelaku(akun.id, False, {instansi.id: frozenset({peran})}), izin, waktu)
