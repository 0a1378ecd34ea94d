"""Finding the same person in two lists: by personnel number, else by name, else name and post."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

# Titles before a name; those after it follow a comma, or have a dot inside.
GELAR = frozenset({"dr", "drg", "drs", "dra", "drh", "ir", "h", "hj", "kh", "prof", "apt", "ns"})
Cara = Literal["nip", "nama", "nama_jabatan"]


@dataclass(slots=True)
class Pasangan:
    """What was found: pairs of positions (theirs, ours) and how; the same name several times.

    ``ganda`` are their positions that repeat a personnel number of an earlier one.
    """

    cocok: list[tuple[int, int, Cara]] = field(default_factory=list)
    rancu: dict[str, tuple[list[int], list[int]]] = field(default_factory=dict)
    ganda: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Orang:
    """Somebody to be matched."""

    nip: str | None
    nama: str
    jabatan: str


def normal(nama: str) -> str:
    """Reduce a name to its letters: no titles, accents, dots; capitals, single spaces."""
    polos = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode()
    kata = [satu for satu in polos.partition(",")[0].split() if not re.search(r"\.\w", satu)]
    huruf = [re.sub(r"[^A-Za-z]", "", satu) for satu in kata]
    while len(huruf) > 1 and huruf[0].lower() in GELAR:
        huruf = huruf[1:]
    return " ".join(satu for satu in huruf if satu).upper()


def cocokkan(sana: Sequence[Orang], sini: Sequence[Orang]) -> Pasangan:
    """Match two lists; each is in at most one pair. Ambiguous names are matched by nobody."""
    hasil = Pasangan()
    sisa_sana = _tanpa_ganda(sana, hasil)
    sisa_sini = set(range(len(sini)))
    nip = {satu.nip: urut for urut, satu in enumerate(sini) if satu.nip is not None}
    tanpa = []
    for urut in sisa_sana:
        nomor = sana[urut].nip
        if nomor is None:
            tanpa.append(urut)
        elif nomor in nip:
            hasil.cocok.append((urut, nip[nomor], "nip"))
            sisa_sini.discard(nip[nomor])
    # Who has a number that is not among ours is somebody else, whatever the name.
    _menurut_nama(sana, sini, tanpa, sorted(sisa_sini), hasil)
    return hasil


def _tanpa_ganda(sana: Sequence[Orang], hasil: Pasangan) -> list[int]:
    pertama: dict[str, int] = {}
    sisa = []
    for urut, satu in enumerate(sana):
        if satu.nip is not None and pertama.setdefault(satu.nip, urut) != urut:
            hasil.ganda.append(urut)
        else:
            sisa.append(urut)
    return sisa


def _menurut_nama(
    sana: Sequence[Orang],
    sini: Sequence[Orang],
    sisa_sana: Iterable[int],
    sisa_sini: Iterable[int],
    hasil: Pasangan,
) -> None:
    kiri, kanan = _kelompok(sana, sisa_sana), _kelompok(sini, sisa_sini)
    for nama in kiri.keys() & kanan.keys():
        a, b = kiri[nama], kanan[nama]
        if len(a) == len(b) == 1:
            hasil.cocok.append((a[0], b[0], "nama"))
            continue
        for satu, lain in _sejabatan(sana, sini, a, b):
            hasil.cocok.append((satu, lain, "nama_jabatan"))
            a.remove(satu)
            b.remove(lain)
        if a and b:
            hasil.rancu[nama] = (a, b)


def _kelompok(daftar: Sequence[Orang], urutan: Iterable[int]) -> dict[str, list[int]]:
    hasil: dict[str, list[int]] = defaultdict(list)
    for urut in urutan:
        hasil[normal(daftar[urut].nama)].append(urut)
    hasil.pop("", None)
    return hasil


def _sejabatan(
    sana: Sequence[Orang], sini: Sequence[Orang], a: Sequence[int], b: Sequence[int]
) -> list[tuple[int, int]]:
    """Pair namesakes whose post only one has, on both sides."""
    kiri, kanan = _jabatan(sana, a), _jabatan(sini, b)
    return [
        (kiri[satu][0], kanan[satu][0])
        for satu in kiri
        if satu and len(kiri[satu]) == 1 and len(kanan.get(satu, ())) == 1
    ]


def _jabatan(daftar: Sequence[Orang], urutan: Iterable[int]) -> Mapping[str, list[int]]:
    hasil: dict[str, list[int]] = defaultdict(list)
    for urut in urutan:
        hasil[" ".join(daftar[urut].jabatan.upper().split())].append(urut)
    return hasil
