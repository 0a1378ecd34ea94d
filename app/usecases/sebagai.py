"""Work from the command line, in the name of an account and with no more than its rights."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.db.repositories import pelaku as gudang
from app.db.repositories.pengguna import menurut_surel
from app.domain.akses import Pelaku
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.keamanan.surel import surel_normal
from app.usecases.kerja import Kerja


def kerja_sebagai(
    sesi: Session, surel: str, izin: str, sekarang: datetime, catatan: str | None = None
) -> Kerja:
    """Act as an account; MasukanTidakSah when there is none or it was deactivated."""
    akun = menurut_surel(sesi, surel_normal(surel) or "")
    if akun is None or not akun.aktif:
        raise MasukanTidakSah([Masalah("--sebagai", "akun_tidak_aktif")])
    peran = gudang.peran(sesi, akun.id)
    pelaku = Pelaku(akun.id, akun.admin_platform, peran.peran, peran.bawahan)
    return Kerja(sesi, pelaku, izin, sekarang, catatan=catatan)
