"""Finding a survey: its agency decides who may."""

import re

from app.db.repositories import skm_hasil as gudang
from app.db.tables import Survei
from app.usecases.instansi import KODE
from app.usecases.kerja import Kerja, TidakDitemukan


def pilih(kerja: Kerja, acuan: str, *, kunci: bool = False) -> Survei:
    """Return the survey with this id or code, if the declared permission is held in its agency.

    TidakDitemukan for who may not see the agency, TidakBerhak for who may. With ``kunci``
    nobody else changes the survey until this work ends.
    """
    satu = gudang.cari(kerja.sesi, acuan, kunci=kunci) if re.fullmatch(KODE, acuan) else None
    if satu is None:
        raise TidakDitemukan
    kerja.pastikan(satu.instansi_id)
    return satu
