"""All that the demonstration's agency does, one transaction a kind."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.db.repositories import instansi as gudang_instansi
from app.db.session import Database
from app.db.tables import Instansi
from app.usecases.contoh import merit, pengukuran, survei
from app.usecases.demo_pegawai import INSTANSI
from app.usecases.merit.rak import Rak


def muat_kegiatan(db: Database, rak: Rak, waktu: datetime) -> list[str]:
    """Do what was not done yet; returns what was. Nothing in an agency that has ended."""
    hasil: list[str] = []
    with db.writing() as sesi:
        if (satu := _instansi(sesi)) is not None:
            hasil += pengukuran.ukur(sesi, satu, waktu)
    with db.writing() as sesi:
        if (satu := _instansi(sesi)) is not None:
            hasil += survei.adakan(sesi, satu, waktu)
    with db.writing() as sesi:
        if (satu := _instansi(sesi)) is not None:
            hasil += merit.nilai(sesi, satu, rak, waktu)
    return hasil


def _instansi(sesi: Session) -> Instansi | None:
    satu = gudang_instansi.kunci(sesi, INSTANSI)
    return satu if satu is not None and satu.aktif else None
