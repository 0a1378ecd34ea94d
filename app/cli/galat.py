"""What the command line says about errors that people can mend."""

from collections.abc import Sequence

from pydantic import ValidationError
from sqlalchemy.exc import ArgumentError, IntegrityError, SQLAlchemyError

from app.db.engine import UrlTidakDikenal
from app.db.faults import is_away
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.kerja import KonflikKeadaan, TidakBerhak, TidakDitemukan
from app.usecases.pesan import sentence


class TidakDapatMelayani(Exception):
    """The server cannot start; says why."""


class Ditolak(Exception):
    """The command does not run in this installation; says why."""


def jelaskan(galat: Exception) -> Sequence[str]:
    """Say it, one line each; nothing for a mistake in the code, which shall show its trace."""
    if isinstance(galat, MasukanTidakSah):
        return [baris(satu) for satu in galat.masalah]
    if isinstance(galat, ArgumentError | UrlTidakDikenal):
        return ["TOLOK_DATABASE_URL tidak dikenal; tulis sqlite:///… atau postgresql+psycopg://…"]
    if isinstance(galat, IntegrityError):
        return ["Data yang sama sedang ditulis proses lain; coba lagi."]
    if isinstance(galat, SQLAlchemyError) and is_away(galat):
        return [f"Basis data tidak siap ({_sebab(galat)}); bila belum, jalankan tolok migrate."]
    if isinstance(galat, ValidationError) and galat.title == "Settings":
        return [f"TOLOK_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in galat.errors()]
    return [str(galat)] if isinstance(galat, TidakDapatMelayani | Ditolak) else _ditolak(galat)


def _ditolak(galat: Exception) -> Sequence[str]:
    if isinstance(galat, TidakBerhak):
        return [f"Akun ini tidak memegang izin {galat.izin} di sini."]
    if isinstance(galat, TidakDitemukan):
        return ["Tidak ditemukan, atau tidak terlihat oleh akun ini."]
    return [baris(galat.masalah)] if isinstance(galat, KonflikKeadaan) else []


def baris(masalah: Masalah) -> str:
    """Write one problem in one line."""
    return f"{masalah.lokasi}: {sentence(masalah)}".removeprefix(": ")


def _sebab(galat: SQLAlchemyError) -> str:
    asal = str(getattr(galat, "orig", None) or galat).strip().splitlines()
    return asal[0] if asal else type(galat).__name__
