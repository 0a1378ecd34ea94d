"""Loading rule files: TOML in, rule sets out, every problem with its path."""

import hashlib
import itertools
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.law.citation import Citation, Keyakinan
from app.domain.law.dated import DatedValue, Isi, Parameter
from app.domain.law.errors import BukuAturanRusak, Masalah
from app.domain.law.problems import Problems
from app.domain.law.ruleset import RuleSet
from app.domain.law.schema import IndexSchema, Kind, Spec
from app.domain.law.values import ASAL, ContentReader, Reader

WAJIB = {"indeks", "nama", "berlaku_sejak", "keyakinan", "dasar_hukum", "parameter"}
BOLEH = {"berlaku_sampai", "catatan", "contoh"}


def digest(data: object) -> str:
    """SHA-256 of rule data, independent of the order of keys and of layout."""
    teks = json.dumps(data, sort_keys=True, ensure_ascii=False, default=_plain)
    return hashlib.sha256(teks.encode()).hexdigest()


def _plain(nilai: object) -> str:
    return f"{nilai.normalize():f}" if isinstance(nilai, Decimal) else str(nilai)


def parse(teks: str, lokasi: str) -> dict[str, Any]:
    """Parse TOML with exact decimals; BukuAturanRusak names the file."""
    try:
        return tomllib.loads(teks, parse_float=Decimal)
    except tomllib.TOMLDecodeError as galat:
        raise BukuAturanRusak([Masalah(lokasi, "bukan_toml", {"rincian": str(galat)})]) from None


def load(
    teks: str, schemas: Mapping[str, IndexSchema], lokasi: str = "rules.toml"
) -> list[RuleSet]:
    """Read the rule sets of one TOML file; raises BukuAturanRusak with all problems."""
    return read(parse(teks, lokasi), schemas)


def read(data: Mapping[str, Any], schemas: Mapping[str, IndexSchema]) -> list[RuleSet]:
    """Read rule sets from plain data (TOML or JSON with exact decimals)."""
    problems = Problems()
    problems.kunci("", dict(data), {"sumber", "aturan"}, set())
    sumber = problems.tabel("sumber", data.get("sumber", {}))
    reader = Reader(_sumber(sumber, problems), problems)
    hasil = []
    for aturan_id, isi in problems.tabel("aturan", data.get("aturan", {})).items():
        satu = _RuleSetReader(aturan_id, isi, reader, schemas).baca()
        if satu is not None:
            hasil.append(satu)
    _overlaps(hasil, problems)
    if problems.masalah:
        raise BukuAturanRusak(problems.masalah)
    return hasil


def _sumber(data: Mapping[str, Any], problems: Problems) -> dict[str, Citation]:
    reader = Reader({}, problems)
    hasil = {}
    for nama, isi in data.items():
        lokasi = f"sumber.{nama}"
        if problems.kunci(lokasi, isi, {"instrumen"}, {"tanggal"}):
            tanggal = isi.get("tanggal")
            dibaca = None if tanggal is None else reader.tanggal(f"{lokasi}.tanggal", tanggal)
            instrumen = problems.teks(f"{lokasi}.instrumen", isi["instrumen"])
            hasil[nama] = Citation(instrumen, None, dibaca)
    return hasil


def _overlaps(aturan: list[RuleSet], problems: Problems) -> None:
    urut = sorted(aturan, key=lambda a: (a.indeks, a.berlaku_sejak))
    for kiri, kanan in itertools.pairwise(urut):
        if kiri.indeks == kanan.indeks and kiri.berlaku(kanan.berlaku_sejak):
            problems.tambah(
                f"aturan.{kanan.id}.berlaku_sejak", "masa_tumpang_tindih", dengan=kiri.id
            )


def _sources(data: object) -> set[str]:
    """Names of the sources that rule data refers to, at any depth."""
    if isinstance(data, list):
        return set().union(*(_sources(satu) for satu in data))
    if not isinstance(data, dict):
        return set()
    sendiri = {data["sumber"]} if isinstance(data.get("sumber"), str) else set()
    return sendiri.union(*(_sources(satu) for satu in data.values()))


@dataclass(frozen=True, slots=True)
class _RuleSetReader:
    id: str
    data: dict[str, Any]
    reader: Reader
    schemas: Mapping[str, IndexSchema]

    def baca(self) -> RuleSet | None:
        lokasi, problems = f"aturan.{self.id}", self.reader.problems
        if not problems.kunci(lokasi, self.data, WAJIB, BOLEH):
            return None
        schema = self.schemas.get(str(self.data["indeks"]))
        if schema is None:
            problems.tambah(f"{lokasi}.indeks", "indeks_tidak_dikenal", nilai=self.data["indeks"])
            return None
        sebelum = len(problems.masalah)
        sejak = self.reader.tanggal(f"{lokasi}.berlaku_sejak", self.data["berlaku_sejak"])
        sampai = self._sampai(lokasi)
        dasar = self._dasar_hukum(lokasi)
        self._keyakinan(lokasi)
        self._keterangan(lokasi)
        if sejak is not None and sampai is not None and sampai < sejak:
            problems.tambah(f"{lokasi}.berlaku_sampai", "masa_terbalik", sejak=sejak)
        parameter = self._parameter(lokasi, schema, sejak)
        if len(problems.masalah) > sebelum or sejak is None:
            return None
        return self._rakit(sejak, sampai, dasar, parameter, schema)

    def _sampai(self, lokasi: str) -> date | None:
        nilai = self.data.get("berlaku_sampai")
        return None if nilai is None else self.reader.tanggal(f"{lokasi}.berlaku_sampai", nilai)

    def _keterangan(self, lokasi: str) -> None:
        """Ask that what is only repeated to the reader can be."""
        problems = self.reader.problems
        problems.teks(f"{lokasi}.nama", self.data["nama"])
        if not isinstance(self.data.get("contoh", False), bool):
            problems.tambah(f"{lokasi}.contoh", "bukan_boolean")
        for i, satu in enumerate(
            problems.daftar(f"{lokasi}.catatan", self.data.get("catatan", []))
        ):
            problems.teks(f"{lokasi}.catatan[{i}]", satu)

    def _keyakinan(self, lokasi: str) -> None:
        if str(self.data["keyakinan"]) not in set(Keyakinan):
            self.reader.problems.tambah(
                f"{lokasi}.keyakinan", "pilihan_tidak_dikenal", nilai=self.data["keyakinan"]
            )

    def _dasar_hukum(self, lokasi: str) -> tuple[Citation, ...]:
        hasil = []
        semua = self.reader.problems.daftar(f"{lokasi}.dasar_hukum", self.data["dasar_hukum"])
        for i, data in enumerate(semua):
            di = f"{lokasi}.dasar_hukum[{i}]"
            if self.reader.problems.kunci(di, data, {"sumber"}, {"pasal"}):
                hasil.append(self.reader.sitasi(di, data))
        return tuple(satu for satu in hasil if satu is not None)

    def _parameter(
        self, lokasi: str, schema: IndexSchema, sejak: date | None
    ) -> dict[str, Parameter]:
        ada = self.reader.problems.tabel(f"{lokasi}.parameter", self.data["parameter"])
        wajib = {nama for nama, spec in schema.parameter.items() if spec.wajib}
        self.reader.problems.kunci(f"{lokasi}.parameter", ada, wajib, set(schema.parameter) - wajib)
        hasil = {}
        for nama in ada.keys() & schema.parameter.keys():
            di = f"{lokasi}.parameter.{nama}"
            satu = _ParameterReader(nama, di, self.reader, schema.parameter[nama]).baca(ada[nama])
            if satu is None:
                continue
            # What a rule may leave out may also begin later than the rule.
            utuh = nama in wajib and satu.nilai and len(satu.nilai) == len(ada[nama]["nilai"])
            if utuh and sejak is not None and satu.pada(sejak) is None:
                self.reader.problems.tambah(di, "mulai_setelah_aturan", sejak=sejak)
            hasil[nama] = satu
        return {nama: hasil[nama] for nama in ada if nama in hasil}

    def _rakit(
        self,
        sejak: date,
        sampai: date | None,
        dasar: tuple[Citation, ...],
        parameter: dict[str, Parameter],
        schema: IndexSchema,
    ) -> RuleSet:
        data = self.data
        satu = RuleSet(
            id=self.id,
            indeks=data["indeks"],
            nama=data["nama"],
            berlaku_sejak=sejak,
            berlaku_sampai=sampai,
            keyakinan=Keyakinan(data["keyakinan"]),
            dasar_hukum=dasar,
            catatan=tuple(data.get("catatan", ())),
            contoh=bool(data.get("contoh", False)),
            parameter=parameter,
            sidik=digest({"id": self.id, "aturan": data, "sumber": self._dipakai()}),
        )
        for masalah in schema.periksa(satu) if schema.periksa else ():
            self.reader.problems.tambah(
                f"aturan.{self.id}.{masalah.lokasi}", masalah.kode, **masalah.data
            )
        return satu

    def _dipakai(self) -> dict[str, str]:
        sumber = self.reader.sumber
        return {
            nama: f"{sumber[nama].instrumen} {sumber[nama].tanggal}"
            for nama in _sources(self.data) & sumber.keys()  # a table may have a key named so
        }


@dataclass(frozen=True, slots=True)
class _ParameterReader:
    nama: str
    lokasi: str
    reader: Reader
    spec: Spec

    def baca(self, data: dict[str, Any]) -> Parameter | None:
        problems = self.reader.problems
        if not problems.kunci(self.lokasi, data, {"jenis", "satuan", "uraian", "nilai"}, set()):
            return None
        for nama in ("satuan", "uraian"):
            problems.teks(f"{self.lokasi}.{nama}", data[nama])
        semua = problems.daftar(f"{self.lokasi}.nilai", data["nilai"])
        if data["jenis"] != self.spec.jenis:
            problems.tambah(
                f"{self.lokasi}.jenis",
                "jenis_salah",
                nilai=data["jenis"],
                seharusnya=self.spec.jenis,
            )
            return None
        nilai = [self._dated(i, satu, data["satuan"]) for i, satu in enumerate(semua)]
        lengkap = tuple(satu for satu in nilai if satu is not None)
        self._urutan(lengkap)
        return Parameter(self.nama, data["jenis"], data["satuan"], data["uraian"], lengkap)

    def _dated(self, urut: int, data: dict[str, Any], satuan: str) -> DatedValue | None:
        lokasi = f"{self.lokasi}.nilai[{urut}]"
        lengkap = self.reader.problems.kunci(lokasi, data, {"sejak", "isi"}, ASAL)
        asal = self.reader.asal(lokasi, data, None) if lengkap else None
        if asal is None:
            return None
        sejak = self.reader.tanggal(f"{lokasi}.sejak", data["sejak"])
        content = ContentReader(self.reader, self.nama, satuan, self.spec, asal)
        isi = self._isi(content, f"{lokasi}.isi", data["isi"])
        return None if sejak is None or isi is None else DatedValue(sejak, isi)

    def _isi(self, content: ContentReader, lokasi: str, isi: object) -> Isi | None:
        if self.spec.jenis is Kind.SKALA:
            return content.skala(lokasi, isi)
        if self.spec.jenis in {Kind.ANGKA, Kind.PILIHAN}:
            return content.satu(lokasi, isi, None)
        return content.banyak(lokasi, isi)

    def _urutan(self, nilai: tuple[DatedValue, ...]) -> None:
        for kiri, kanan in itertools.pairwise(nilai):
            if kanan.sejak <= kiri.sejak:
                self.reader.problems.tambah(
                    f"{self.lokasi}.nilai", "urutan_tanggal", sejak=kanan.sejak
                )
