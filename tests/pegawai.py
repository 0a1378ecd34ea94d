"""Made-up servants for tests, written straight into the tables."""

import itertools
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlmodel import SQLModel

from app.db.repositories import urutan
from app.db.session import Database
from app.db.tables import Pegawai

WAKTU = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
_nomor = itertools.count(1)


def nip(lahir: date = date(1987, 3, 15), mulai: str = "201001", kelamin: int = 1) -> str:
    """A well-formed number that no other test servant of this process has (999 x many days)."""
    putaran, serial = divmod(next(_nomor), 999)
    hari = date.fromordinal(lahir.toordinal() + putaran)
    return f"{hari:%Y%m%d}{mulai}{kelamin}{serial + 1:03d}"


def buat_pegawai(db: Database, instansi: UUID, **isi: Any) -> UUID:
    """Make an active PNS in a post of pelaksana, other than ``isi`` says; return the id."""
    nomor = isi.get("nip") or nip()
    bawaan: dict[str, Any] = {
        "nip": nomor,
        "nama": f"Pegawai {nomor[-3:]}",
        "jenis_kelamin": "laki_laki",
        "tanggal_lahir": date(int(nomor[:4]), int(nomor[4:6]), int(nomor[6:8])),
        "tmt_pengangkatan": date(2010, 1, 1),
        "aktif": True,
        "jenis_pegawai": "pns",
        "kelompok_jabatan": "pelaksana",
        "nama_jabatan": "Pengelola Kepegawaian",
        "pendidikan_dipersyaratkan": "d3",
        "golongan": "III/a",
        "keadaan_sejak": date(2010, 1, 1),
        "sumber": "tangan",
        "disunting": [],
        "dibuat_pada": WAKTU,
        "diubah_pada": WAKTU,
    }
    with db.writing() as sesi:
        baris = Pegawai(
            instansi_id=instansi, urutan=urutan.berikut(sesi, instansi), **{**bawaan, **isi}
        )
        sesi.add(baris)
        sesi.flush()
        return baris.id


def tambah_riwayat(db: Database, tabel: type[SQLModel], pegawai: UUID, **isi: Any) -> UUID:
    """Add an entry to a history of a servant, and stamp the servant as changed."""
    with db.writing() as sesi:
        orang = sesi.get_one(Pegawai, pegawai)
        orang.urutan = urutan.berikut(sesi, orang.instansi_id)
        tetap = {"sumber": "tangan", "dibuat_pada": WAKTU, "diubah_pada": WAKTU}
        baris: Any = tabel(instansi_id=orang.instansi_id, pegawai_id=pegawai, **{**tetap, **isi})
        sesi.add(baris)
        sesi.flush()
        nomor: UUID = baris.id
        return nomor
