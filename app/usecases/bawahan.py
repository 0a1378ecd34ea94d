"""The IP ASN of the agencies below one, side by side: sums only, small groups withheld."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Literal
from uuid import UUID

from app.db.repositories import instansi as gudang_instansi
from app.db.repositories import ip_asn_bawahan as gudang
from app.db.repositories.instansi import InstansiTerdaftar, Saringan
from app.db.repositories.ip_asn_bawahan import PEMBAGI, Kumpulan, Ringkas
from app.domain.ip_asn import Jumlah, RataRata, rata_rata
from app.domain.law.errors import AturanTidakBerlaku
from app.domain.law.rounding import round_half_up
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.penahanan import INDEKS as PENAHANAN
from app.domain.penahanan import minimum, tahan
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja

Menurut = Literal["kelompok_jabatan", "jenis_pegawai", "golongan", "pendidikan", "jenis_kelamin"]
# Only ``tetap`` has numbers; ``ditahan``: fewer persons than may be shown.
Status = Literal["tetap", "rancangan", "belum_diukur", "aturan_berubah", "ditahan"]
Kunci = tuple[str, str | None]
SEMUA = "semua"
# Digits of a share in percent.
DIGIT_PERSEN = 2


@dataclass(frozen=True, slots=True)
class Cakupan:
    """How many of the agency's persons were measured; none where it would tell of a few."""

    diukur: int
    dilewati: int | None
    persen: Decimal | None
    alasan: Mapping[str, int | None]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A group of an agency's persons; its numbers are none where they are withheld."""

    kelompok: str | None
    ditahan: bool
    rata: RataRata | None


@dataclass(frozen=True, slots=True)
class HasilBawahan:
    """One agency below: its fixed result, or why there is none to see."""

    instansi: InstansiTerdaftar
    status: Status
    tanggal: date | None = None
    ditetapkan_pada: datetime | None = None
    aturan_id: str | None = None
    aturan_sidik: str | None = None
    rata: RataRata | None = None
    cakupan: Cakupan | None = None
    kelompok: Sequence[Kelompok] | None = None


@dataclass(frozen=True, slots=True)
class Papan:
    """The agencies directly below one, their measurements of a year, and the rules to read them.

    ``ketentuan`` is the rule on small groups that is in force today.
    """

    kerja: Kerja
    buku: Rulebook
    ketentuan: RuleView
    instansi: Sequence[InstansiTerdaftar]
    ukuran: Mapping[UUID, Ringkas]

    @classmethod
    def muat(
        cls,
        kerja: Kerja,
        acuan: str,
        tahun: int,
        aturan: tuple[Rulebook, date],
        halaman: tuple[str | None, int],
    ) -> "Papan":
        """Load a page of agencies; each must be within reach of the declared permission.

        ``aturan`` is the rulebook and today, ``halaman`` the code after which to begin and how
        many agencies to load.
        """
        buku, hari_ini = aturan
        atas = pilih(kerja, acuan)
        saringan = Saringan(induk=atas.id)
        daftar = gudang_instansi.daftar(kerja.sesi, kerja.jangkauan, saringan, *halaman)
        ukuran = gudang.ringkas(kerja.sesi, [satu.id for satu in daftar], tahun)
        return cls(kerja, buku, buku.pilih(PENAHANAN, hari_ini), daftar, ukuran)

    def hasil(self, satu: InstansiTerdaftar) -> HasilBawahan:
        """Return the result of one agency."""
        ukuran = self.ukuran.get(satu.id)
        if ukuran is None:
            return HasilBawahan(satu, "belum_diukur")
        if ukuran.ditetapkan_pada is None:
            return HasilBawahan(satu, "rancangan")
        aturan = self._aturan(ukuran)
        if aturan is None:
            return HasilBawahan(satu, "aturan_berubah")
        batas = minimum(self.ketentuan)
        if ukuran.jumlah < batas:
            return HasilBawahan(satu, "ditahan")
        return HasilBawahan(
            instansi=satu,
            status="tetap",
            tanggal=ukuran.tanggal,
            ditetapkan_pada=ukuran.ditetapkan_pada,
            aturan_id=ukuran.aturan_id,
            aturan_sidik=ukuran.aturan_sidik,
            rata=_rata(ukuran.poin, aturan),
            cakupan=cakupan(ukuran.jumlah, ukuran.dilewati, batas),
        )

    def kelompok(
        self, daftar: Sequence[InstansiTerdaftar], menurut: Menurut
    ) -> dict[UUID, list[Kelompok]]:
        """Return the groups of those agencies whose result can be seen, by agency."""
        tampak = [satu.id for satu in daftar if self.hasil(satu).status == "tetap"]
        per_ukuran: dict[UUID, list[Kumpulan]] = defaultdict(list)
        for satu in gudang.kumpulan(self.kerja.sesi, [self.ukuran[n].id for n in tampak]):
            per_ukuran[satu.pengukuran].append(satu)
        return {
            nomor: self._kelompok(self.ukuran[nomor], per_ukuran[self.ukuran[nomor].id], menurut)
            for nomor in tampak
        }

    def _kelompok(
        self, ukuran: Ringkas, semua: Sequence[Kumpulan], menurut: Menurut
    ) -> list[Kelompok]:
        aturan = self._aturan(ukuran)
        ditahan = sel_ditahan(semua, minimum(self.ketentuan))
        hasil = []
        for kunci, jumlah in sorted(_jumlah(semua, menurut).items(), key=lambda s: str(s[0])):
            gelap = (menurut, kunci) in ditahan
            rata = None if gelap or aturan is None else _rata(jumlah, aturan)
            hasil.append(Kelompok(kunci, gelap, rata))
        return hasil

    def _aturan(self, ukuran: Ringkas) -> RuleView | None:
        """Return the rule of a measurement, unless it is no longer what it was."""
        try:
            aturan = self.buku.menurut_id("ip-asn", ukuran.aturan_id, ukuran.tanggal)
        except AturanTidakBerlaku:
            return None
        return aturan if aturan.aturan.sidik == ukuran.aturan_sidik else None


def _rata(jumlah: Jumlah, aturan: RuleView) -> RataRata:
    return rata_rata(jumlah, aturan, Trace(simpan=False))


def cakupan(diukur: int, dilewati: Mapping[str, int], batas: int) -> Cakupan:
    """Say who was left out, by reason, but of no few persons; the share only if it tells none."""
    ditahan = tahan(dict(dilewati), {SEMUA: list(dilewati)}, batas)
    jumlah = sum(dilewati.values())
    tampak = SEMUA not in ditahan
    persen = round_half_up(Fraction(100 * diukur, diukur + jumlah), DIGIT_PERSEN)
    return Cakupan(
        diukur=diukur,
        dilewati=jumlah if tampak else None,
        persen=persen if tampak else None,
        alasan={n: None if n in ditahan else banyak for n, banyak in sorted(dilewati.items())},
    )


def sel_ditahan(semua: Iterable[Kumpulan], batas: int) -> frozenset[Kunci]:
    """Return which groups of one agency are withheld, over all groupings at once.

    One decision for every answer, whichever grouping is asked for: groups of one grouping may
    add up to a group of another (the golongan of PPPK to all PPPK), and so give it away.
    """
    kumpulan = list(semua)
    sel: dict[Kunci, int] = {}
    for urut, nama in enumerate(PEMBAGI):
        for satu in kumpulan:
            kunci = (nama, satu.ciri[urut])
            sel[kunci] = sel.get(kunci, 0) + satu.poin.orang
    total: dict[Kunci, list[Kunci]] = {
        (SEMUA, nama): [k for k in sel if k[0] == nama] for nama in PEMBAGI
    }
    return tahan(sel, total, batas, gabungan(kumpulan))


def gabungan(semua: Sequence[Kumpulan]) -> list[tuple[Kunci, list[Kunci]]]:
    """Find groups that are exactly the sum of groups of another grouping."""
    hasil: list[tuple[Kunci, list[Kunci]]] = []
    for luar, nama in enumerate(PEMBAGI):
        for dalam, halus in enumerate(PEMBAGI):
            pemilik: dict[str | None, set[str | None]] = defaultdict(set)
            for satu in semua:
                pemilik[satu.ciri[dalam]].add(satu.ciri[luar])
            for kunci in {satu.ciri[luar] for satu in semua}:
                isi = [k for k, milik in pemilik.items() if kunci in milik]
                if luar != dalam and all(len(pemilik[k]) == 1 for k in isi):
                    hasil.append(((nama, kunci), [(halus, k) for k in isi]))
    return hasil


def _jumlah(semua: Iterable[Kumpulan], menurut: Menurut) -> dict[str | None, Jumlah]:
    urut = PEMBAGI.index(menurut)
    hasil: dict[str | None, Jumlah] = {}
    for satu in semua:
        kunci = satu.ciri[urut]
        hasil[kunci] = hasil[kunci] + satu.poin if kunci in hasil else satu.poin
    return hasil
