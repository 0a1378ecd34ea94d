"""Opening a file, whatever it is, as a table."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.bulk.lembar import buku, catatan_json, teks
from app.bulk.lembar.jenis import jenis_berkas
from app.bulk.lembar.lembar import Lembar, tolak
from app.usecases.exact_json import JsonRusak, loads
from app.usecases.pesan import sentence

# Bytes of a JSON file, which is read whole.
JSON_TERBESAR = 50_000_000
# Commas in it: each value costs a hundred bytes of memory, however short it is written.
KOMA_TERBANYAK = 5_000_000


@contextmanager
def buka(berkas: Path, dikenal: frozenset[str]) -> Iterator[Lembar]:
    """Open it; MasukanTidakSah says why it cannot be read."""
    jenis = jenis_berkas(berkas)
    if jenis == "json":
        yield catatan_json.lembar(_json(berkas), dikenal)
        return
    with (buku if jenis == "xlsx" else teks).buka(berkas, dikenal) as lembar:
        yield lembar


def _json(berkas: Path) -> object:
    if berkas.stat().st_size > JSON_TERBESAR:
        tolak("berkas_terlalu_besar", batas=JSON_TERBESAR // 1_000_000)
    teks = berkas.read_bytes()
    if teks.count(b",") > KOMA_TERBANYAK:
        tolak("impor_json_terlalu_banyak", maksimum=KOMA_TERBANYAK)
    try:
        isi: object = loads(teks)
    except JsonRusak as galat:
        tolak("berkas_bukan_json", rincian=sentence(galat.rincian))
    return isi
