"""Tokens of forms: signed, with a shortest and a longest age, kept nowhere until they are used.

They keep out robots that post without reading a form, or faster than anybody reads it; and
they tell a form that was sent twice from two answers. They say nothing about who holds one.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.domain.law.errors import Masalah

PALING_CEPAT = timedelta(seconds=5)
BERLAKU = timedelta(hours=6)
_ACAK, _WAKTU, _TANDA = 16, 8, 32
_PANJANG = _ACAK + _WAKTU + _TANDA
_SEJAM = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Formulir:
    """A token whose signature holds: its keyed digest, and when its use may be forgotten."""

    sidik: str
    akhir: datetime


class MejaFormulir:
    """Hands out form tokens and takes them back. The first key signs, all of them are good."""

    def __init__(self, kunci: Sequence[bytes]) -> None:
        """Keep the keys."""
        self._kunci = tuple(kunci)

    def terbitkan(self, kode: str, sekarang: datetime) -> str:
        """Make a token for a form of the survey with this code."""
        detik = int(sekarang.timestamp()).to_bytes(_WAKTU, "big")
        isi = secrets.token_bytes(_ACAK) + detik
        return _tulis(isi + _tanda(self._kunci[0], kode, isi))

    def periksa(self, token: str, kode: str, sekarang: datetime) -> Formulir | Masalah:
        """Return the form behind a token, or what is wrong with it."""
        mentah = _baca(token)
        isi, tanda = mentah[: _ACAK + _WAKTU], mentah[_ACAK + _WAKTU :]
        kunci = next((k for k in self._kunci if _cocok(tanda, _tanda(k, kode, isi))), None)
        if len(mentah) != _PANJANG or kunci is None:
            return Masalah("formulir", "formulir_tidak_sah")
        umur = sekarang - datetime.fromtimestamp(int.from_bytes(isi[_ACAK:], "big"), UTC)
        if umur >= BERLAKU:
            return Masalah("formulir", "formulir_kedaluwarsa")
        if umur < PALING_CEPAT:
            detik = str(int(PALING_CEPAT.total_seconds()))
            return Masalah("formulir", "formulir_terlalu_cepat", {"detik": detik})
        sidik = hmac.new(kunci, b"terpakai" + isi[:_ACAK], hashlib.sha256).hexdigest()
        return Formulir(sidik, akhir_jam(sekarang) + BERLAKU)


def akhir_jam(sekarang: datetime) -> datetime:
    """Return the end of the running hour."""
    return sekarang.replace(minute=0, second=0, microsecond=0) + _SEJAM


def _tanda(kunci: bytes, kode: str, isi: bytes) -> bytes:
    return hmac.new(kunci, b"formulir" + isi + kode.encode(), hashlib.sha256).digest()


def _cocok(satu: bytes, dua: bytes) -> bool:
    return hmac.compare_digest(satu, dua)


def _tulis(isi: bytes) -> str:
    return base64.urlsafe_b64encode(isi).decode().rstrip("=")


def _baca(token: str) -> bytes:
    try:
        return base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b""
