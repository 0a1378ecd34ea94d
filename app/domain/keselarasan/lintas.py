"""One indicator in several tables or documents: the same year must show the same figure."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.keselarasan.buku import Bilangan, Buku, Sel, exact, kolom
from app.domain.keselarasan.catatan import Catatan
from app.domain.keselarasan.facts import BarisIndikator, Deret, IndikatorProgram
from app.domain.keselarasan.temuan import Jenis
from app.domain.keselarasan.uraian import LINTAS
from app.domain.law.rounding import plain

SAMA = "sama"
_BUKAN_HURUF = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Cetakan:
    """One printed figure of an indicator; ``sel`` is its cell where other checks read it."""

    dokumen: int
    tabel: str
    nilai: Decimal
    sel: Sel | None = None


# Indicator (normalised name) and column -> where it is printed.
Indeks = Mapping[tuple[str, str], list[Cetakan]]


def nama_baku(nama: str) -> str:
    """Write a name without case, punctuation and double spaces."""
    return _BUKAN_HURUF.sub(" ", unicodedata.normalize("NFKC", nama).casefold()).strip()


@dataclass(slots=True)
class Lintas:
    """Compares the indicators of a ledger; ``berbeda`` keeps the figures of each note."""

    buku: Buku
    diperiksa: int = 0
    berbeda: list[tuple[Catatan, list[Cetakan]]] = field(default_factory=list)

    def periksa(self) -> Iterator[Catatan]:
        """Yield contradictions inside each document, then between documents of one agency."""
        per_instansi: dict[str, list[int]] = defaultdict(list)
        per_dokumen = _per_dokumen(self.buku)
        for urut, dokumen in enumerate(self.buku.dokumen):
            per_instansi[nama_baku(dokumen.instansi)].append(urut)
            yield from self._bandingkan(Jenis.LINTAS_TABEL, [urut], per_dokumen)
        for banyak in per_instansi.values():
            if len(banyak) > 1:
                yield from self._bandingkan(Jenis.LINTAS_DOKUMEN, banyak, per_dokumen)

    def _bandingkan(
        self, jenis: Jenis, dokumen: Iterable[int], per_dokumen: Mapping[int, Indeks]
    ) -> Iterator[Catatan]:
        gabungan: dict[tuple[str, str], list[Cetakan]] = defaultdict(list)
        for urut in dokumen:
            for kunci, cetakan in per_dokumen[urut].items():
                gabungan[kunci] += cetakan
        for (nama, judul), cetakan in gabungan.items():
            pihak = _menurut_pihak(jenis, cetakan)
            if len(pihak) > 1:
                self.diperiksa += 1
                if not set.intersection(*pihak.values()):
                    satu = _catat(self.buku, jenis, nama, judul, cetakan)
                    self.berbeda.append((satu, cetakan))
                    yield satu


def _menurut_pihak(jenis: Jenis, cetakan: Iterable[Cetakan]) -> Mapping[object, set[Bilangan]]:
    """Values by table or by document; parties that share one value do not contradict."""
    pihak: dict[object, set[Bilangan]] = defaultdict(set)
    for satu in cetakan:
        kunci = satu.tabel if jenis is Jenis.LINTAS_TABEL else satu.dokumen
        pihak[kunci].add(exact(satu.nilai))
    return pihak


def _catat(buku: Buku, jenis: Jenis, nama: str, judul: str, cetakan: list[Cetakan]) -> Catatan:
    nilai: dict[Bilangan, str] = {}
    for satu in cetakan:
        nilai.setdefault(exact(satu.nilai), plain(satu.nilai))
    rincian = dict.fromkeys(
        f"tabel {satu.tabel}: {plain(satu.nilai)}"
        if jenis is Jenis.LINTAS_TABEL
        else f"{buku.dokumen[satu.dokumen].kode} tabel {satu.tabel}: {plain(satu.nilai)}"
        for satu in cetakan
    )
    dokumen = dict.fromkeys(satu.dokumen for satu in cetakan)
    return Catatan(
        jenis=jenis,
        urutan=(max(dokumen) if jenis is Jenis.LINTAS_TABEL else len(buku.dokumen), 0),
        dokumen="+".join(buku.dokumen[urut].kode for urut in dokumen),
        tabel="+".join(sorted({satu.tabel for satu in cetakan})),
        sasaran=nama,
        kolom=judul,
        uraian=LINTAS.format(rincian=", ".join(rincian)),
        tercetak=str([nilai[satu] for satu in sorted(nilai)]),
        dihitung=SAMA,
    )


def _per_dokumen(buku: Buku) -> Mapping[int, Indeks]:
    hasil: dict[int, dict[tuple[str, str], list[Cetakan]]] = {
        urut: defaultdict(list) for urut in range(len(buku.dokumen))
    }
    for nomor, baris in buku.indikator:
        tempat = buku.tempat[nomor]
        indeks, nama = hasil[tempat.dokumen], nama_baku(baris.indikator)
        for judul, nilai, sel in _cetakan_indikator(nomor, baris):
            indeks[nama, judul].append(Cetakan(tempat.dokumen, baris.tabel, nilai, sel))
    for nama, dokumen, tabel, satu in _berulang(buku):
        for judul, nilai in _deret("target", satu.target, satu.akhir):
            hasil[dokumen][nama, judul].append(Cetakan(dokumen, tabel, nilai))
    return hasil


def _berulang(buku: Buku) -> Iterator[tuple[str, int, str, IndikatorProgram]]:
    """Yield the indicators of programme rows whose name is printed more than once.

    Most names of a large plan stand in one row only and have nothing to be compared with.
    """
    semua = [
        (nama_baku(satu.nama), buku.tempat[nomor].dokumen, tabel.nama, satu)
        for tabel in buku.tabel
        for nomor, program in tabel.baris
        for satu in program.indikator
    ]
    banyak = Counter(nama for nama, *_ in semua)
    banyak.update(nama_baku(baris.indikator) for _, baris in buku.indikator)
    yield from (satu for satu in semua if banyak[satu[0]] > 1)


def _cetakan_indikator(
    nomor: int, baris: BarisIndikator
) -> Iterator[tuple[str, Decimal, Sel | None]]:
    for tahun, nilai in baris.target.items():
        yield kolom(tahun, "target"), nilai, (nomor, kolom(tahun, "target"))
    for tahun, nilai in baris.realisasi.items():
        yield kolom(tahun, "nilai"), nilai, (nomor, kolom(tahun, "realisasi"))
    if baris.awal is not None:
        yield kolom(baris.awal.tahun, "nilai"), baris.awal.nilai, None
    if baris.akhir is not None:
        yield "akhir", baris.akhir, None


def _deret(medan: str, deret: Deret, akhir: Decimal | None) -> Iterator[tuple[str, Decimal]]:
    yield from ((kolom(tahun, medan), nilai) for tahun, nilai in deret.items())
    if akhir is not None:
        yield "akhir", akhir
