"""Reading a catalogue file: TOML in, indicators out, every problem with its path."""

from collections.abc import Mapping
from typing import Any

from app.domain.indikator.facts import Arah, Indikator, Level, Penetapan
from app.domain.indikator.isian import Isian
from app.domain.indikator.pembaca_data import baca_dari_data, baca_di_luar_data
from app.domain.indikator.pembaca_formula import FormulaReader
from app.domain.law.problems import Problems
from app.domain.law.values import Reader

KEPALA = {"instansi", "nama_instansi", "awalan", "instrumen", "periode"}
TEKS = ("kode", "nomor", "sasaran", "nama", "definisi", "satuan")
DAFTAR = ("sumber_data", "penanggung_jawab", "dasar_hukum", "catatan")
WAJIB = {*TEKS, "level", "arah", "formula", "sumber_data", "penanggung_jawab"}
BOLEH = {"dasar_hukum", "kode_program", "catatan", "dari_data", "di_luar_data"}


def read(data: Mapping[str, Any], problems: Problems) -> list[Indikator]:
    """Read the head of a file and its indicators, leaving out what has a problem."""
    lengkap = problems.kunci("", dict(data), {"katalog", "indikator"}, set())
    kepala, baris = data.get("katalog", {}), data.get("indikator", [])
    lengkap = problems.kunci("katalog", kepala, KEPALA, {"tanggal"}) and lengkap
    if not isinstance(baris, list):
        problems.tambah("indikator", "bukan_daftar")
        return []
    if not lengkap:
        return []
    isian = Isian(problems)
    penetapan = _penetapan(kepala, isian)
    awalan = isian.teks("katalog.awalan", kepala["awalan"])
    hasil = [
        _indikator(f"indikator[{urut}]", satu, awalan, penetapan, isian)
        for urut, satu in enumerate(baris)
    ]
    return [satu for satu in hasil if satu is not None]


def _penetapan(kepala: Mapping[str, Any], isian: Isian) -> Penetapan:
    tanggal = kepala.get("tanggal")
    return Penetapan(
        instansi=isian.teks("katalog.instansi", kepala["instansi"]),
        nama_instansi=isian.teks("katalog.nama_instansi", kepala["nama_instansi"]),
        instrumen=isian.teks("katalog.instrumen", kepala["instrumen"]),
        periode=isian.teks("katalog.periode", kepala["periode"]),
        tanggal=None
        if tanggal is None
        else Reader({}, isian.problems).tanggal("katalog.tanggal", tanggal),
    )


def _indikator(
    lokasi: str, data: Mapping[str, Any], awalan: str, penetapan: Penetapan, isian: Isian
) -> Indikator | None:
    if not isian.problems.kunci(lokasi, data, WAJIB, BOLEH):
        return None
    sebelum = len(isian.problems.masalah)
    level = isian.pilih(f"{lokasi}.level", data["level"], Level)
    arah = isian.pilih(f"{lokasi}.arah", data["arah"], Arah)
    formula = FormulaReader(f"{lokasi}.formula", isian).baca(data["formula"])
    dari_data = baca_dari_data(f"{lokasi}.dari_data", data.get("dari_data"), formula, isian)
    di_luar_data = baca_di_luar_data(lokasi, data, isian)
    teks = {nama: isian.teks(f"{lokasi}.{nama}", data[nama]) for nama in TEKS}
    daftar = {nama: isian.daftar(f"{lokasi}.{nama}", data.get(nama, ())) for nama in DAFTAR}
    kode_program = isian.teks_bila_ada(f"{lokasi}.kode_program", data.get("kode_program"))
    if level is not None and not teks["kode"].startswith(f"{awalan}-{level}-"):
        harus = f"{awalan}-{level}-"
        isian.problems.tambah(f"{lokasi}.kode", "awalan_salah", nilai=teks["kode"], awalan=harus)
    if len(isian.problems.masalah) > sebelum or not (level and arah and formula):
        return None
    return Indikator(
        **teks,
        sumber_data=daftar["sumber_data"],
        penanggung_jawab=daftar["penanggung_jawab"],
        dasar_hukum=daftar["dasar_hukum"],
        catatan=daftar["catatan"],
        level=level,
        arah=arah,
        formula=formula,
        penetapan=penetapan,
        kode_program=kode_program,
        dari_data=dari_data,
        di_luar_data=di_luar_data,
    )
