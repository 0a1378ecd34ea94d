"""Signed access tokens. The only module that knows python-jose."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from typing import Any
from uuid import UUID

ALGORITMA = "HS256"
PENERBIT = "tolok"
HADIRIN = "tolok-api"
PANJANG_MAKSIMUM = 2_048
PANJANG_KUNCI = 32

# The library lets a token without these pass; the end is checked below, by the caller's clock.
_PEMERIKSAAN = {
    "require_aud": True,
    "require_iss": True,
    "require_sub": True,
    "verify_exp": False,
}


class TokenTidakSah(Exception):
    """The token is not one of ours, or no longer valid; never says why."""


@dataclass(frozen=True, slots=True)
class KlaimAkses:
    """Who signed in, in which session family, until when."""

    pengguna: UUID
    sesi: UUID
    kedaluwarsa: datetime


class Penanda:
    """Signs with the first key and accepts all of them, so that keys can be rotated."""

    def __init__(self, kunci: Mapping[str, str], umur: timedelta) -> None:
        """Keep keys by id; ValueError without one, or when one is shorter than 32 bytes."""
        if not kunci or any(len(satu.encode()) < PANJANG_KUNCI for satu in kunci.values()):
            raise ValueError("kunci token: paling sedikit satu, masing-masing 32 bita")
        # Read when there is something to sign: it brings a whole cryptography library.
        self._jwt: Any = import_module("jose.jwt")
        self._galat: type[Exception] = import_module("jose.exceptions").JOSEError
        self._kunci = dict(kunci)
        self._aktif = next(iter(kunci))
        self.umur = umur

    def turunan(self, tujuan: str) -> list[bytes]:
        """Derive keys for another purpose, one from each; none of them can sign a token."""
        return [
            hmac.new(satu.encode(), f"tolok:{tujuan}".encode(), hashlib.sha256).digest()
            for satu in self._kunci.values()
        ]

    def terbitkan(self, pengguna: UUID, sesi: UUID, sekarang: datetime) -> str:
        """Sign an access token for a user's session."""
        klaim = {
            "iss": PENERBIT,
            "aud": HADIRIN,
            "sub": str(pengguna),
            "sid": str(sesi),
            "iat": int(sekarang.timestamp()),
            "exp": int((sekarang + self.umur).timestamp()),
        }
        kunci = self._kunci[self._aktif]
        token: str = self._jwt.encode(klaim, kunci, ALGORITMA, {"kid": self._aktif, "typ": "JWT"})
        return token

    def baca(self, token: str, sekarang: datetime) -> KlaimAkses:
        """Verify key id, algorithm, signature, issuer, audience and time.

        TokenTidakSah for anything else, whatever is wrong with it.
        """
        if len(token) > PANJANG_MAKSIMUM:
            raise TokenTidakSah
        try:
            kepala = self._jwt.get_unverified_header(token)
            if kepala.get("alg") != ALGORITMA or kepala.get("kid") not in self._kunci:
                raise TokenTidakSah
            klaim = self._jwt.decode(
                token,
                self._kunci[kepala["kid"]],
                algorithms=[ALGORITMA],
                audience=HADIRIN,
                issuer=PENERBIT,
                options=_PEMERIKSAAN,
            )
            akhir = datetime.fromtimestamp(klaim["exp"], sekarang.tzinfo)
            hasil = KlaimAkses(UUID(klaim["sub"]), UUID(klaim["sid"]), akhir)
        except (
            self._galat,
            KeyError,
            ValueError,
            TypeError,
            AttributeError,
            OverflowError,
        ) as galat:
            raise TokenTidakSah from galat
        if hasil.kedaluwarsa <= sekarang:
            raise TokenTidakSah
        return hasil
