"""API tokens: ``tlk_<random>_<checksum>``, recognisable when leaked, stored as SHA-256."""

import hashlib
import secrets
import string
import zlib

AWALAN = "tlk"
_ABJAD = string.digits + string.ascii_letters
_PANJANG_ACAK = 43  # base 62: a little over 256 bits
_PANJANG_PERIKSA = 6


def _periksa(acak: str) -> str:
    nilai = zlib.crc32(f"{AWALAN}_{acak}".encode())
    huruf = ""
    for _ in range(_PANJANG_PERIKSA):
        nilai, sisa = divmod(nilai, len(_ABJAD))
        huruf += _ABJAD[sisa]
    return huruf


def buat_token() -> str:
    """Make a new token; shown once, never stored."""
    acak = "".join(secrets.choice(_ABJAD) for _ in range(_PANJANG_ACAK))
    return f"{AWALAN}_{acak}_{_periksa(acak)}"


def bentuk_token(teks: str) -> bool:
    """Whether a text is a token of ours by form and checksum; costs no database."""
    bagian = teks.split("_")
    if len(bagian) != 3 or bagian[0] != AWALAN or not teks.isascii():  # noqa: PLR2004
        return False
    acak = bagian[1]
    return len(acak) == _PANJANG_ACAK and secrets.compare_digest(bagian[2], _periksa(acak))


def sidik_token(token: str) -> str:
    """SHA-256 of a token, as stored. The token is random: no salt, no slow hash needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def awalan_token(token: str) -> str:
    """Return the first characters, which a list may show."""
    return token[: len(AWALAN) + 1 + 6]
