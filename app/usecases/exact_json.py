"""JSON read exactly, from a request or a file: numbers as written, no key twice."""

import json
import re
from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

from app.domain.law.errors import Masalah

# Longer or larger numbers are never read digit by digit: no field takes one, and turning
# one into an int would cost more than the rest of the request.
ANGKA_TERPANJANG = 1000
_TAK_HINGGA = Decimal("Infinity")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class JsonRusak(Exception):
    """What was handed in is no JSON; says what is wrong and where."""

    def __init__(self, rincian: Masalah) -> None:
        """Keep the problem."""
        super().__init__(str(rincian))
        self.rincian = rincian


def _rusak(kode: str, **data: object) -> NoReturn:
    rincian = Masalah("", kode, {nama: str(nilai) for nama, nilai in data.items()})
    raise JsonRusak(rincian)


def _unique(pasangan: list[tuple[str, Any]]) -> dict[str, Any]:
    hasil = dict(pasangan)
    if len(hasil) < len(pasangan):
        ganda = next(k for k, n in Counter(k for k, _ in pasangan).items() if n > 1)
        _rusak("json_kunci_ganda", kunci=ganda[:80])
    return hasil


def _number(teks: str) -> Decimal:
    """Read a number exactly; one that is absurdly long becomes infinite, which no field takes."""
    try:
        nilai = Decimal(teks) if len(teks) <= ANGKA_TERPANJANG else _TAK_HINGGA
    except InvalidOperation:  # the exponent has more digits than a Decimal holds
        return _TAK_HINGGA
    return nilai if abs(nilai.adjusted()) <= ANGKA_TERPANJANG else _TAK_HINGGA


def _integer(teks: str) -> int | Decimal:
    return int(teks) if len(teks) <= ANGKA_TERPANJANG else _TAK_HINGGA


def _text(isi: bytes) -> str:
    if not isi.strip():
        _rusak("json_kosong")
    try:
        return isi.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        _rusak("json_bukan_utf8", bita=galat.start)


def loads(isi: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Parse JSON with exact decimals; JsonRusak on anything else.

    NaN and Infinity become decimals that no field accepts, so that the answer can name
    every place that holds one. A byte order mark is skipped. Half a surrogate pair is refused:
    no text could be written back with it.
    """
    teks = _text(isi)
    try:
        hasil = json.loads(
            teks,
            parse_float=_number,
            parse_int=_integer,
            parse_constant=Decimal,
            object_pairs_hook=_unique,
        )
        if _SURROGATE.search(teks):
            json.dumps(hasil, ensure_ascii=False, default=str).encode()
    except json.JSONDecodeError as galat:
        _rusak("json_letak", baris=galat.lineno, kolom=galat.colno)
    except UnicodeEncodeError:
        _rusak("json_surrogate")
    except RecursionError:
        _rusak("json_terlalu_dalam")
    return hasil
