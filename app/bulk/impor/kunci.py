"""Keys for many new rows at once: version 7 UUIDs as 32 hex digits, in the rows' order."""

import secrets
import time

import polars as pl

_TIGA = pl.Series([f"{n:03x}" for n in range(4096)])
_VARIAN = pl.Series(list("89ab"))
_ACAK = 12


def uuid7(banyak: int, awal: int = 0) -> pl.Series:
    """Make keys: 48 bits of milliseconds, a counter of 26 bits from ``awal``, 48 random bits.

    RFC 9562 allows a counter in front of the random bits (method 1): keys sort as rows stand.
    """
    waktu = f"{time.time_ns() // 1_000_000:012x}7"
    acak = secrets.token_hex(banyak * _ACAK // 2)
    ekor = pl.Series(
        [acak[n : n + _ACAK] for n in range(0, banyak * _ACAK, _ACAK)], dtype=pl.String
    )
    nomor = pl.int_range(awal, awal + banyak, dtype=pl.UInt32, eager=True)
    bagian = pl.DataFrame(
        {
            "a": _TIGA.gather(nomor // 2**14 % 4096),
            "v": _VARIAN.gather(nomor // 2**12 % 4),
            "b": _TIGA.gather(nomor % 4096),
            "acak": ekor,
        }
    )
    return bagian.select(id=pl.concat_str(pl.lit(waktu), "a", "v", "b", "acak"))["id"]
