"""Passwords: argon2id, one normal form, the same time whether the account exists or not."""

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.domain.law.errors import Masalah, MasukanTidakSah

PANJANG_MINIMUM = 12
PANJANG_MAKSIMUM = 128

# 19 MiB, two passes, one lane: the least that is still recommended, so that an office's
# small server can sign people in without stalling everyone else.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


def _normal(sandi: str) -> str:
    return unicodedata.normalize("NFC", sandi)


def periksa_sandi_baru(sandi: str, surel: str, lokasi: str) -> None:
    """Refuse a password that is too short, too long, or the account's own name."""
    masalah = []
    if len(sandi) < PANJANG_MINIMUM:
        masalah.append(Masalah(lokasi, "terlalu_pendek", {"minimum": str(PANJANG_MINIMUM)}))
    if len(sandi) > PANJANG_MAKSIMUM:
        masalah.append(Masalah(lokasi, "terlalu_panjang", {"maksimum": str(PANJANG_MAKSIMUM)}))
    nama = surel.partition("@")[0].casefold()
    if sandi.casefold() in {nama, surel.casefold()} or len(set(sandi)) < 4:  # noqa: PLR2004
        masalah.append(Masalah(lokasi, "sandi_mudah_ditebak"))
    if masalah:
        raise MasukanTidakSah(masalah)


def hash_sandi(sandi: str) -> str:
    """Return the argon2id hash to store."""
    return _HASHER.hash(_normal(sandi))


def sandi_cocok(hash_tersimpan: str | None, sandi: str) -> bool:
    """Whether the password is right. Without an account the same work is done, in vain."""
    if len(sandi) > PANJANG_MAKSIMUM:
        sandi, hash_tersimpan = "", None
    umpan = _umpan()  # also for a known account: making it takes as long as a check
    try:
        return _HASHER.verify(hash_tersimpan or umpan, _normal(sandi)) and bool(hash_tersimpan)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _umpan() -> str:
    return _HASHER.hash("tidak ada akun dengan nama ini")
