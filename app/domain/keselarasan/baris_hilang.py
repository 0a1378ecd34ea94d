"""Rows that a table seems to have lost."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from app.domain.keselarasan.buku import PAGU, TOTAL, Bilangan, Buku
from app.domain.keselarasan.catatan import Catatan, di_sel
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uji import Uji
from app.domain.keselarasan.uraian import BARIS_HILANG

# A row must exceed what it sums in so many columns before a lost part is likely.
SEKURANGNYA = 2


def baris_hilang(buku: Buku, gagal: Mapping[Uji, Catatan]) -> Iterator[Catatan]:
    """Yield rows whose every excess over what they sum would fit one more part.

    The failing sums then follow from the lost row.
    """
    milik: dict[int, list[tuple[Uji, Catatan]]] = defaultdict(list)
    for uji, catatan in gagal.items():
        if uji.jenis is Jenis.PENJUMLAHAN:
            milik[uji.sel[0]].append((uji, catatan))
    for nomor, banyak in milik.items():
        lebih = {uji.sel[1]: buku.nilai[uji.sel] - catatan.hasil for uji, catatan in banyak}
        bebas = all(catatan.sebab is None for _, catatan in banyak)
        if bebas and _selaras(lebih, bertotal=(nomor, TOTAL) in buku.nilai):
            satu = di_sel(buku, Jenis.KELENGKAPAN, (nomor, "baris"), BARIS_HILANG)
            for _, catatan in banyak:
                catatan.akibat(satu)
            yield satu


def _selaras(lebih: Mapping[str, Bilangan], *, bertotal: bool) -> bool:
    """Whether all excesses are positive, and the total's is that of its years together."""
    tahunan = {nama: nilai for nama, nilai in lebih.items() if nama != TOTAL}
    if len(tahunan) < SEKURANGNYA or any(
        nilai < 0 and not nama.endswith(".sisa") for nama, nilai in tahunan.items()
    ):
        return False
    pagu = sum(nilai for nama, nilai in tahunan.items() if nama.endswith(f".{PAGU}"))
    return not bertotal or pagu == lebih.get(TOTAL, 0)
