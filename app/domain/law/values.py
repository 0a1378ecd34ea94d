"""Reading the values of a rule file: numbers, words, dates, citations, bands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.law.citation import Citation, Cited, Keyakinan
from app.domain.law.problems import Problems
from app.domain.law.scale import Band, Bound, Scale, seams
from app.domain.law.schema import Kind, Spec

ASAL = {"sumber", "pasal", "keyakinan", "catatan"}


@dataclass(frozen=True, slots=True)
class Origin:
    """Source and confidence that the entries of a value inherit."""

    sitasi: Citation
    keyakinan: Keyakinan
    catatan: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads values of one rule file; notes every problem and returns none for it."""

    sumber: Mapping[str, Citation]
    problems: Problems

    def tanggal(self, lokasi: str, nilai: object) -> date | None:
        """Read a TOML date or an ISO text."""
        try:
            return nilai if type(nilai) is date else date.fromisoformat(str(nilai))
        except ValueError:
            self.problems.tambah(lokasi, "bukan_tanggal", nilai=nilai)
            return None

    def angka(self, lokasi: str, nilai: object) -> Decimal | None:
        """Read a finite number that did not pass through binary floating point."""
        if isinstance(nilai, int) and not isinstance(nilai, bool):
            return Decimal(nilai)
        if isinstance(nilai, Decimal) and nilai.is_finite():
            return nilai
        self.problems.tambah(lokasi, "bukan_angka", nilai=nilai)
        return None

    def asal(self, lokasi: str, data: Mapping[str, Any], induk: Origin | None) -> Origin | None:
        """Read source, article and confidence, falling back to the parent's where absent."""
        keyakinan = self._keyakinan(lokasi, data.get("keyakinan"), induk)
        sitasi = induk.sitasi if induk else None
        if "sumber" in data:
            sitasi = self.sitasi(lokasi, data)
        if sitasi is None and "sumber" not in data:
            self.problems.tambah(f"{lokasi}.sumber", "wajib_diisi")
        if sitasi is None or keyakinan is None:
            return None
        if "pasal" in data and "sumber" not in data:
            pasal = self.problems.teks(f"{lokasi}.pasal", data["pasal"])
            sitasi = replace(sitasi, pasal=pasal)
        catatan = induk.catatan if induk else None
        if "catatan" in data:
            catatan = self.problems.teks(f"{lokasi}.catatan", data["catatan"])
        return Origin(sitasi, keyakinan, catatan)

    def _keyakinan(self, lokasi: str, nilai: object, induk: Origin | None) -> Keyakinan | None:
        if nilai is None:
            if induk is None:
                self.problems.tambah(f"{lokasi}.keyakinan", "wajib_diisi")
            return induk.keyakinan if induk else None
        if str(nilai) not in set(Keyakinan):
            self.problems.tambah(f"{lokasi}.keyakinan", "pilihan_tidak_dikenal", nilai=nilai)
            return None
        return Keyakinan(str(nilai))

    def sitasi(self, lokasi: str, data: Mapping[str, Any]) -> Citation | None:
        """Resolve a named source, with the article given beside it."""
        sumber = self.sumber.get(str(data["sumber"]))
        if sumber is None:
            self.problems.tambah(f"{lokasi}.sumber", "sumber_tidak_dikenal", nilai=data["sumber"])
            return None
        pasal = data.get("pasal")
        if pasal is not None:
            pasal = self.problems.teks(f"{lokasi}.pasal", pasal)
        return replace(sumber, pasal=pasal)


@dataclass(frozen=True, slots=True)
class ContentReader:
    """Reads the ``isi`` of one dated value according to what the schema expects."""

    reader: Reader
    parameter: str
    satuan: str
    spec: Spec
    asal: Origin

    def satu(self, lokasi: str, nilai: object, kunci: str | None) -> Cited[Any] | None:
        """Read one entry: bare, or a table with its own source and confidence."""
        asal: Origin | None = self.asal
        if isinstance(nilai, dict):
            self.reader.problems.kunci(lokasi, nilai, {"nilai"}, ASAL)
            asal, nilai = self.reader.asal(lokasi, nilai, self.asal), nilai.get("nilai")
        isi = self._kata(lokasi, nilai) if self._berupa_kata else self.reader.angka(lokasi, nilai)
        if asal is None or isi is None:
            return None
        return Cited(
            isi, self.parameter, kunci, self.satuan, asal.sitasi, asal.keyakinan, asal.catatan
        )

    @property
    def _berupa_kata(self) -> bool:
        return self.spec.jenis in {Kind.PILIHAN, Kind.PETA}

    def _kata(self, lokasi: str, nilai: object) -> str | None:
        if isinstance(nilai, str) and (self.spec.pilihan is None or nilai in self.spec.pilihan):
            return nilai
        dikenal = ", ".join(sorted(self.spec.pilihan or ()))
        self.reader.problems.tambah(lokasi, "pilihan_tidak_dikenal", nilai=nilai, dikenal=dikenal)
        return None

    def banyak(self, lokasi: str, isi: object) -> dict[str, Cited[Any]] | None:
        """Read a table of entries and check its keys and, for weights, its sum."""
        if not isinstance(isi, dict) or not isi:
            self.reader.problems.tambah(lokasi, "bukan_tabel")
            return None
        if self.spec.kunci is not None:
            self.reader.problems.kunci(lokasi, isi, set(self.spec.kunci), set())
        hasil = {kunci: self.satu(f"{lokasi}.{kunci}", n, kunci) for kunci, n in isi.items()}
        lengkap = {kunci: satu for kunci, satu in hasil.items() if satu is not None}
        if self.spec.jumlah is not None and len(lengkap) == len(hasil):
            jumlah = sum(satu.nilai for satu in lengkap.values())
            if jumlah != self.spec.jumlah:
                self.reader.problems.tambah(
                    lokasi, "jumlah_bobot_salah", jumlah=jumlah, seharusnya=self.spec.jumlah
                )
        return lengkap

    def skala(self, lokasi: str, isi: object) -> Scale | None:
        """Read bands, order them, and refuse gaps, overlaps and a range not covered."""
        if not isinstance(isi, list) or not isi:
            self.reader.problems.tambah(lokasi, "bukan_skala")
            return None
        dibaca = [self._band(f"{lokasi}[{i}]", data) for i, data in enumerate(isi)]
        bands = [band for band in dibaca if band is not None]
        if len(bands) < len(dibaca):
            return None
        bands.sort(key=lambda b: (b.bawah is not None, b.bawah.nilai if b.bawah else 0))
        for urut, kode in seams(bands):
            self.reader.problems.tambah(lokasi, f"skala_{kode}", pada=bands[urut].kode)
        self._rentang(lokasi, bands)
        return Scale(self.parameter, self.satuan, tuple(bands))

    def _band(self, lokasi: str, data: object) -> Band | None:
        if not isinstance(data, dict):
            self.reader.problems.tambah(lokasi, "bukan_tabel")
            return None
        ujung = {"dari", "di_atas", "sampai", "di_bawah"}
        lengkap = self.reader.problems.kunci(lokasi, data, {"kode", "nama"}, ujung | ASAL)
        asal = self.reader.asal(lokasi, data, self.asal)
        bawah = self._ujung(lokasi, data, "dari", "di_atas")
        atas = self._ujung(lokasi, data, "sampai", "di_bawah")
        if not lengkap or asal is None:
            return None
        for nama in ("kode", "nama"):
            self.reader.problems.teks(f"{lokasi}.{nama}", data[nama])
        return Band(data["kode"], data["nama"], bawah, atas, asal.sitasi, asal.keyakinan)

    def _ujung(self, lokasi: str, data: dict[str, Any], termasuk: str, tidak: str) -> Bound | None:
        if termasuk in data and tidak in data:
            self.reader.problems.tambah(f"{lokasi}.{tidak}", "ujung_ganda", dengan=termasuk)
        for nama in (termasuk, tidak):
            if (
                nama in data
                and (nilai := self.reader.angka(f"{lokasi}.{nama}", data[nama])) is not None
            ):
                return Bound(nilai, nama == termasuk)
        return None

    def _rentang(self, lokasi: str, bands: list[Band]) -> None:
        if self.spec.rentang is None:
            return
        for nilai, band in zip(self.spec.rentang, (bands[0], bands[-1]), strict=True):
            if not band.memuat(nilai):
                self.reader.problems.tambah(lokasi, "skala_celah", pada=nilai)
