"""The units of an agency: read as of a day, corrected, succeeded, ended."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories import unit as gudang
from app.db.repositories.instansi import POLA_ID
from app.db.repositories.unit import Baris
from app.db.tables import Instansi
from app.db.types import uuid7
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.organisasi import Perombakan, Unit, Waris, unit_di_bawah
from app.usecases.daftar_instansi import pilih
from app.usecases.instansi import KODE
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan


@dataclass(frozen=True, slots=True)
class UnitTampak:
    """A unit with those around it: above, before and after."""

    unit: Unit
    versi: int
    induk: Unit | None
    pendahulu: Sequence[tuple[Unit, str]]
    penerus: Sequence[tuple[Unit, str]]
    boleh: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class UnitBaru:
    """A unit to make; above and before it by id or code."""

    kode: str
    nama: str
    induk: str | None
    berlaku_sejak: date
    berlaku_sampai: date | None = None
    pendahulu: Sequence[str] = ()
    bawa_anak: bool = False


@dataclass(frozen=True, slots=True)
class Bagan:
    """The organisation of one agency, loaded for one piece of work."""

    kerja: Kerja
    instansi: Instansi
    baris: Mapping[UUID, Baris]

    @classmethod
    def muat(cls, kerja: Kerja, acuan: str, *, tulis: bool = False) -> "Bagan":
        """Load it if the caller may; for writing, nobody else changes it meanwhile."""
        instansi = pilih(kerja, acuan, kunci=tulis)
        if tulis and not instansi.aktif:
            raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
        return cls(kerja, instansi, gudang.semua(kerja.sesi, instansi.id))

    def pilih(self, acuan: str, per: date, *, ketat: bool = False) -> Baris:
        """Return a unit by id, or the one that bears this code on a day.

        TidakDitemukan if there is none; with ``ketat`` also if it is not in force that day.
        """
        satu = self.cari(acuan, per)
        if satu is None or (ketat and not satu.berlaku(per)):
            raise TidakDitemukan
        return self.baris[satu.id]

    def cari(self, acuan: str, per: date) -> Unit | None:
        """Return the same, or none."""
        if POLA_ID.fullmatch(acuan):
            satu = self.baris.get(UUID(acuan))
            return None if satu is None else satu.unit
        units = (satu.unit for satu in self.baris.values())
        return next((u for u in units if u.kode == acuan and u.berlaku(per)), None)

    def di_bawah(self, acuan: str, hari: date) -> set[UUID] | None:
        """Return a unit by id or code, those below it on a day, those they continue; or none."""
        akar = self.cari(acuan, hari)
        if akar is None:
            return None
        waris = gudang.waris(self.kerja.sesi, self.instansi.id)
        return unit_di_bawah(akar.id, (satu.unit for satu in self.baris.values()), waris, hari)

    def tampak(self, baris: Baris) -> UnitTampak:
        """Show a unit with those around it."""
        unit = baris.unit
        waris = gudang.waris(self.kerja.sesi, self.instansi.id)
        return UnitTampak(
            unit,
            baris.versi,
            None if unit.induk is None else self.baris[unit.induk].unit,
            self._sebut((w.pendahulu, w.jenis) for w in waris if w.unit == unit.id),
            self._sebut((w.unit, w.jenis) for w in waris if w.pendahulu == unit.id),
            self.boleh(unit),
        )

    def boleh(self, unit: Unit) -> dict[str, bool]:
        """Say what the caller may do with a unit."""
        tulis = self.instansi.aktif and self.kerja.boleh(self.instansi.id, "unit:tulis")
        buka = tulis and unit.sampai is None
        return {"ubah": tulis, "ganti": tulis, "akhiri": buka, "tambah_unit": buka}

    def _sebut(self, pasangan: Any) -> list[tuple[Unit, str]]:  # noqa: ANN401 - a generator of pairs
        hasil = [(self.baris[satu].unit, jenis) for satu, jenis in pasangan]
        return sorted(hasil, key=lambda satu: (satu[0].kode, satu[0].sejak))

    def rombak(self) -> Perombakan:
        """Begin a change."""
        return Perombakan.dari((satu.unit for satu in self.baris.values()), uuid7)

    def terapkan(
        self, rombak: Perombakan, fokus: UUID, tindakan: str, lokasi: str, lain: Sequence[Masalah]
    ) -> UnitTampak:
        """Store a change if it is sound and show its unit; MasukanTidakSah lists every problem."""
        masalah = [*lain, *rombak.masalah(fokus, lokasi)]
        if masalah:
            raise MasukanTidakSah(masalah)
        self._tanpa_putus(rombak)
        gudang.simpan(self.kerja.sesi, self.instansi.id, rombak, self.kerja.sekarang)
        for satu in (*rombak.baru, *(u for u in rombak.berubah if u not in rombak.baru)):
            self._catat(satu, rombak, tindakan)
        segar = gudang.semua(self.kerja.sesi, self.instansi.id)
        return Bagan(self.kerja, self.instansi, segar).tampak(segar[fokus])

    def _tanpa_putus(self, rombak: Perombakan) -> None:
        """Refuse to tear a unit from what came out of it, or from what it came out of."""
        for waris in gudang.waris(self.kerja.sesi, self.instansi.id):
            for unit, hari in ((waris.pendahulu, "sampai"), (waris.unit, "sejak")):
                lama, baru = self.baris[unit].unit, rombak.units[unit]
                if getattr(lama, hari) != getattr(baru, hari):
                    raise KonflikKeadaan(Masalah("", "unit_bersambung", {"unit": lama.kode}))

    def _catat(self, unit: UUID, rombak: Perombakan, tindakan: str) -> None:
        lama = self.baris.get(unit)
        self.kerja.catat(
            tindakan, "unit", unit,
            instansi=self.instansi.id,
            sebelum=None if lama is None else _isi(lama.unit, ()),
            sesudah=_isi(rombak.units[unit], [w for w in rombak.waris if w.unit == unit]),
        )  # fmt: skip


def _isi(unit: Unit, waris: Sequence[Waris]) -> dict[str, Any]:
    return {
        "kode": unit.kode,
        "nama": unit.nama,
        "induk": unit.induk,
        "berlaku_sejak": unit.sejak,
        "berlaku_sampai": unit.sampai,
        **({"pendahulu": [str(satu.pendahulu) for satu in waris]} if waris else {}),
    }


def _asing(lokasi: str, acuan: str, kode: str = "induk_tidak_dikenal") -> Masalah:
    return Masalah(lokasi, kode, {"nilai": acuan})


def buat(bagan: Bagan, baru: UnitBaru) -> UnitTampak:
    """Add a unit, if asked for out of others: by split (one) or merger (several)."""
    masalah: list[Masalah] = []
    rombak, hari = bagan.rombak(), baru.berlaku_sejak
    induk = _induk(bagan, baru.induk, hari, masalah)
    asal = _asal(bagan, baru, masalah)
    unit = Unit(uuid7(), baru.kode, baru.nama, induk, hari, baru.berlaku_sampai)
    jenis = "gabung" if len(asal) > 1 else "pecah"
    masalah += _kode(baru.kode)
    rombak.bentuk(unit, asal, jenis, bawa_anak=baru.bawa_anak, lokasi="pendahulu[{}]")
    return bagan.terapkan(rombak, unit.id, "buat", "berlaku_sampai", masalah)


def _induk(bagan: Bagan, acuan: str | None, hari: date, masalah: list[Masalah]) -> UUID | None:
    """Find the unit above; a code means who bears it on that day."""
    atas = None if acuan is None else bagan.cari(acuan, hari)
    if acuan is not None and atas is None:
        masalah.append(_asing("induk", acuan))
    return None if atas is None else atas.id


def _asal(bagan: Bagan, baru: UnitBaru, masalah: list[Masalah]) -> list[UUID]:
    """Find the predecessors; a code means who bore it the day before."""
    hasil: list[UUID] = []
    for urut, acuan in enumerate(baru.pendahulu):
        satu = bagan.cari(acuan, date.fromordinal(baru.berlaku_sejak.toordinal() - 1))
        lokasi = f"pendahulu[{urut}]"
        if satu is None:
            masalah.append(_asing(lokasi, acuan, "pendahulu_tidak_dikenal"))
        elif satu.id in hasil:
            data = {"nilai": acuan, "pertama": f"pendahulu[{hasil.index(satu.id)}]"}
            masalah.append(Masalah(lokasi, "nilai_ganda", data))
        else:
            hasil.append(satu.id)
    return hasil


def koreksi(bagan: Bagan, lama: Unit, isi: Mapping[str, Any]) -> UnitTampak:
    """Correct what was written wrongly, in place: as if it had always been so.

    Changing the end takes a reason: somebody decided it.
    """
    masalah: list[Masalah] = []
    rombak = bagan.rombak()
    sejak = isi.get("berlaku_sejak", lama.sejak)
    sampai = isi.get("berlaku_sampai", lama.sampai)
    if lama.sampai is not None and sampai != lama.sampai:
        bagan.kerja.wajib_catatan()
    acuan = isi.get("induk")
    induk = _induk(bagan, acuan, sejak, masalah) if "induk" in isi else lama.induk
    unit = replace(
        lama,
        kode=isi.get("kode", lama.kode),
        nama=isi.get("nama", lama.nama),
        induk=induk,
        sejak=sejak,
        sampai=sampai,
    )
    masalah += _kode(unit.kode)
    rombak.ubah(unit)
    return bagan.terapkan(rombak, unit.id, "koreksi", "berlaku_sampai", masalah)


def ganti(bagan: Bagan, lama: Unit, tanggal: date, isi: Mapping[str, Any]) -> UnitTampak:
    """Let a unit continue under another name, code or parent from a day on.

    The old one ends the day before; those below go on below the new one.
    """
    masalah: list[Masalah] = []
    rombak = bagan.rombak()
    acuan = isi.get("induk")
    induk = _induk(bagan, acuan, tanggal, masalah) if "induk" in isi else lama.induk
    unit = Unit(
        uuid7(),
        isi.get("kode", lama.kode),
        isi.get("nama", lama.nama),
        induk,
        tanggal,
        lama.sampai,
    )
    masalah += _kode(unit.kode)
    rombak.bentuk(unit, [lama.id], "ganti", bawa_anak=True, lokasi="berlaku_sejak")
    return bagan.terapkan(rombak, unit.id, "ganti", "berlaku_sejak", masalah)


def akhiri(bagan: Bagan, lama: Unit, tanggal: date, *, beserta_anak: bool) -> UnitTampak:
    """End a unit with this last day; refused while units below it live on."""
    if lama.sampai is not None and lama.sampai <= tanggal:
        raise KonflikKeadaan(Masalah("", "unit_sudah_berakhir"))
    rombak = bagan.rombak()
    rombak.akhiri(lama.id, tanggal, beserta_anak=beserta_anak)
    return bagan.terapkan(rombak, lama.id, "akhiri", "berlaku_sampai", ())


def _kode(kode: str) -> list[Masalah]:
    """Refuse a code that would be read as an id."""
    sah = re.fullmatch(KODE, kode) and not POLA_ID.fullmatch(kode)
    return [] if sah else [Masalah("kode", "kode_serupa_id")]
