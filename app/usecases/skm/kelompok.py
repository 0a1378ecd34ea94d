"""The result by service, unit and kind of respondent; small groups stay unsaid."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Literal
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import skm_hasil as gudang
from app.db.repositories.skm_hasil import PROFIL, LayananDisurvei, Sel
from app.domain.law.rounding import round_half_up
from app.domain.penahanan import tahan
from app.usecases.skm.perhitungan import Nilai, Penghitung, gabung, kosong

# Kind of group, then what tells one from the other.
Kunci = tuple[object, ...]
SEMUA: Kunci = ("semua",)
StatusKelompok = Literal["terisi", "belum_ada_data", "penyebut_nol", "tidak_berlaku", "ditahan"]


def _layanan(sel: Sel) -> Kunci:
    return ("layanan", *sel.kunci)


def _unit(sel: Sel) -> Kunci:
    return ("unit", sel.kunci[0])


def _ciri(nama: str, urut: int, sel: Sel) -> Kunci:
    return (nama, sel.kunci[urut])


def _banyak(sel: Mapping[Kunci, Sel]) -> dict[Kunci, int]:
    return {nama: satu.responden for nama, satu in sel.items()}


def tempat_ditahan(
    layanan: Mapping[Kunci, Sel], unit: Mapping[Kunci, Sel], minimum: int
) -> Iterator[Kunci]:
    """Name the services and units to withhold: a unit is the total of its services.

    The only service of a unit is that unit, and shares its fate.
    """
    isi = {nama: [satu for satu in layanan if satu[1] == nama[1]] for nama in unit}
    total: dict[Kunci, list[Kunci]] = {n: s for n, s in isi.items() if len(s) > 1}
    sel = {satu: layanan[satu] for semua in total.values() for satu in semua}
    sel |= {nama: satu for nama, satu in unit.items() if nama not in total}
    ditahan = tahan(_banyak(sel), {**total, SEMUA: list(unit)}, minimum)
    yield from ditahan
    for nama, semua in isi.items():
        if nama not in total and nama in ditahan:
            yield from semua


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One group beside others; of a withheld one nothing is said but that it exists."""

    kode: str | None
    nama: str | None
    unit: str | None
    responden: int | None
    persen: Decimal | None
    indeks: Decimal | None
    nilai: Decimal | None
    mutu: str | None
    status: StatusKelompok


@dataclass(frozen=True, slots=True)
class Pembagian:
    """All groups of a survey that answers fall into, and which of them must not be shown."""

    sel: Mapping[Kunci, Sel]
    seluruhnya: Sel
    ditahan: Collection[Kunci]
    hitung: Penghitung

    @classmethod
    def muat(cls, sesi: Session, survei: UUID, hitung: Penghitung, minimum: int) -> "Pembagian":
        """Add the answers up in two statements: by service within unit, and by respondent."""
        tempat = gudang.jumlah(sesi, [survei], ("unit_id", "layanan_id"), hitung.skor)
        orang = gudang.jumlah(sesi, [survei], PROFIL, hitung.skor)
        layanan, unit = gabung(tempat, _layanan), gabung(tempat, _unit)
        sel, ditahan = {**layanan, **unit}, set(tempat_ditahan(layanan, unit, minimum))
        for urut, nama in enumerate(PROFIL):
            ciri = gabung(orang, partial(_ciri, nama, urut))
            sel |= ciri
            ditahan |= tahan(_banyak(ciri), {SEMUA: list(ciri)}, minimum)
        seluruhnya = gabung(tempat, lambda _: SEMUA).get(SEMUA) or kosong()
        return cls(sel, seluruhnya, ditahan, hitung)

    def per_layanan(self, disurvei: Sequence[LayananDisurvei]) -> list[Kelompok]:
        """Show every service asked about, answered or not, and answers without a service."""
        kenal: dict[Kunci, LayananDisurvei] = {
            ("layanan", s.unit_id, s.layanan_id): s for s in disurvei
        }
        asing = [nama for nama in self.sel if nama[0] == "layanan" and nama not in kenal]
        menurut_id: dict[object, LayananDisurvei] = {s.layanan_id: s for s in disurvei}
        baris = [self._satu(n, s.kode, s.nama, s.unit_kode) for n, s in kenal.items()]
        for nama in asing:
            satu = menurut_id.get(nama[2])
            kode, sebutan = (None, None) if satu is None else (satu.kode, satu.nama)
            baris.append(self._satu(nama, kode, sebutan, None))
        return sorted(baris, key=_urut)

    def per_unit(self, disurvei: Sequence[LayananDisurvei]) -> list[Kelompok]:
        """Show every unit asked about, answered or not, and answers without a unit."""
        kenal: dict[Kunci, LayananDisurvei] = {
            ("unit", s.unit_id): s for s in disurvei if s.unit_id is not None
        }
        asing = [nama for nama in self.sel if nama[0] == "unit" and nama not in kenal]
        baris = [self._satu(n, s.unit_kode, s.unit_nama, s.unit_kode) for n, s in kenal.items()]
        baris += [self._satu(nama, None, None, None) for nama in asing]
        return sorted(baris, key=_urut)

    def profil(self, nama: str, sebutan: Mapping[str, str]) -> list[Kelompok]:
        """Show who answered, by one trait in the order of its words; not stated comes last."""
        semua = [*sebutan.items(), (None, None)]
        ada = [(kata, teks) for kata, teks in semua if (nama, kata) in self.sel]
        return [self._satu((nama, kata), kata, teks, None) for kata, teks in ada]

    def _satu(self, kunci: Kunci, kode: str | None, nama: str | None, unit: str | None) -> Kelompok:
        sel = self.sel.get(kunci)
        if sel is None:
            return Kelompok(
                kode, nama, unit, 0, Decimal("0.00"), None, None, None, "belum_ada_data"
            )
        if kunci in self.ditahan:
            return Kelompok(kode, nama, unit, None, None, None, None, None, "ditahan")
        nilai: Nilai = self.hitung.nilai(sel)
        persen = round_half_up(Fraction(100 * sel.responden, self.seluruhnya.responden), 2)
        return Kelompok(
            kode, nama, unit, sel.responden, persen,
            nilai.indeks, nilai.nilai, nilai.mutu, nilai.status.value,
        )  # fmt: skip


def _urut(satu: Kelompok) -> tuple[bool, str]:
    """Sort by code; what has none comes last."""
    return satu.kode is None, satu.kode or ""
