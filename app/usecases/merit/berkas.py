"""Instruments as files: exact JSON in and out, read once and kept."""

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.domain import merit
from app.domain.law.errors import BukuAturanRusak, Masalah, MasukanTidakSah
from app.domain.merit import Dokumen, Perangkat
from app.usecases.exact_json import loads

PANJANG_MAKSIMUM = 1_000_000
_BERANGKA = {"angka", "tabel", "bobot", "skala"}
_ANGKA = re.compile(r"-?\d{1,30}(\.\d{1,20})?", re.ASCII)


def tulis(isi: object) -> str:
    """Write rule data as JSON; every number keeps its digits."""
    if isinstance(isi, Mapping):
        return "{" + ",".join(f"{json.dumps(k)}:{tulis(v)}" for k, v in isi.items()) + "}"
    if isinstance(isi, list):
        return "[" + ",".join(map(tulis, isi)) + "]"
    if isinstance(isi, Decimal):
        return f"{isi:f}"
    return json.dumps(isi.isoformat() if isinstance(isi, date) else isi, ensure_ascii=False)


@lru_cache(maxsize=64)
def perangkat(teks: str) -> Perangkat:
    """Read a stored instrument; it was found sound when it was stored."""
    return merit.baca(loads(teks.encode()))


def terima(isi: object, lokasi: str = "isi") -> tuple[str, Perangkat]:
    """Check a document as every rule file is checked; return it as text, and as it is read.

    Numbers may be decimal strings. MasukanTidakSah lists every problem with its path.
    """
    dokumen = _berangka(isi)
    if not isinstance(dokumen, dict):
        raise MasukanTidakSah([Masalah(lokasi, "bukan_objek")])
    try:
        teks = tulis(merit.lengkapi(dokumen))
    except BukuAturanRusak as galat:
        di = (Masalah(f"{lokasi}.{m.lokasi}".rstrip("."), m.kode, m.data) for m in galat.masalah)
        raise MasukanTidakSah(list(di)) from None
    if len(teks) > PANJANG_MAKSIMUM:
        raise MasukanTidakSah([Masalah(lokasi, "terlalu_panjang")])
    return teks, perangkat(teks)


def _berangka(isi: Any) -> Any:  # noqa: ANN401 - any JSON
    """Read decimal strings as numbers where a parameter holds numbers."""
    if isinstance(isi, list):
        return [_berangka(satu) for satu in isi]
    if not isinstance(isi, dict):
        return isi
    if str(isi.get("jenis")) in _BERANGKA and isinstance(isi.get("nilai"), list):
        return {**isi, "nilai": [_nilai(satu) for satu in isi["nilai"]]}
    return {nama: _berangka(satu) for nama, satu in isi.items()}


def _nilai(satu: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(satu, dict) and "isi" in satu:
        return {**satu, "isi": _angka(satu["isi"])}
    return satu


def _angka(isi: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(isi, list):
        return [_angka(satu) for satu in isi]
    if isinstance(isi, dict):
        return {k: v if k in {"kode", "nama"} else _angka(v) for k, v in isi.items()}
    if isinstance(isi, str) and _ANGKA.fullmatch(isi):
        return Decimal(isi) if "." in isi else int(isi)
    return isi


def ganti_kode(teks: str, kode: str, nama: str | None) -> Dokumen:
    """Return a copy of a stored instrument under another code, and name if one is given."""
    isi = loads(teks.encode())
    lama = perangkat(teks).instrumen.id
    aturan = isi["aturan"]
    satu = {**aturan.pop(lama), **({} if nama is None else {"nama": nama})}
    return {**isi, "aturan": {**aturan, kode: satu}}


def sebagai_teks(teks: str) -> Any:  # noqa: ANN401 - any JSON
    """Return a stored instrument for an answer: exact numbers are decimal strings there."""
    return _polos(loads(teks.encode()))


def _polos(isi: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(isi, dict):
        return {nama: _polos(satu) for nama, satu in isi.items()}
    if isinstance(isi, list):
        return [_polos(satu) for satu in isi]
    return f"{isi:f}" if isinstance(isi, Decimal) else isi
