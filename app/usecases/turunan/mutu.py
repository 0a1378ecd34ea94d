"""Quality of personnel data: wrong records per check, the index, and the work lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from uuid import UUID

from app.db.repositories.turunan import pengaturan, populasi_orang
from app.db.repositories.turunan import populasi as gudang
from app.db.repositories.turunan.populasi_orang import OrangDiperiksa
from app.db.tables import MutuBobot
from app.domain import kualitas_data, populasi
from app.domain.kualitas_data import HasilKualitas
from app.domain.law.citation import Cited
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace
from app.domain.populasi import Dimensi, Pemeriksaan
from app.usecases.kerja import TidakDitemukan
from app.usecases.turunan.lingkup import Lingkup
from app.usecases.turunan.mutu_bobot import Bobot

daftar_pemeriksaan = cache(populasi.load_pemeriksaan)


@dataclass(frozen=True, slots=True)
class Periksa:
    """One check over an agency: how many of the records looked at are wrong."""

    pemeriksaan: Pemeriksaan
    bobot: Cited[Decimal]
    populasi: int
    salah: int
    nilai: Decimal | None
    status: Status


@dataclass(frozen=True, slots=True)
class Mutu:
    """All checks over an agency, and the index by its own weights."""

    periksa: tuple[Periksa, ...]
    hasil: HasilKualitas
    bobot: MutuBobot | None
    aturan: RuleView
    aturan_indeks: RuleView
    jejak: Trace

    @property
    def nilai(self) -> Decimal | None:
        """The index; none without weights."""
        return self.hasil.nilai if self.bobot else None

    @property
    def status(self) -> Status:
        """Why there is an index, or none."""
        return self.hasil.status if self.bobot else Status.BELUM_ADA_DATA

    @property
    def sebab(self) -> str | None:
        """Code of the sentence that says why there is no index."""
        if self.bobot is None:
            return "bobot_mutu_kosong"
        return None if self.status is Status.TERISI else "mutu_tanpa_populasi"


def ukur(lingkup: Lingkup) -> Mutu:
    """Evaluate every check over an agency, in one statement."""
    waktu = lingkup.waktu
    aturan = waktu.buku.pilih(populasi.INDEKS_MUTU, waktu.hari)
    indeks = waktu.buku.pilih("kualitas-data", waktu.hari)
    cacah = gudang.hitung(lingkup.kerja.sesi, lingkup.acuan, _kelompok())
    bobot = pengaturan.bobot(lingkup.kerja.sesi, lingkup.instansi.id)
    jejak = Trace(simpan=False)
    dimensi = [_dimensi(satu, aturan, _bobot(bobot)[satu], cacah) for satu in Dimensi]
    hasil = kualitas_data.indeks_kualitas(dimensi, indeks, jejak)
    nilai = {satu.kode: satu for dim in hasil.dimensi for satu in dim.indikator}
    periksa = tuple(
        Periksa(
            satu,
            aturan.tabel(f"bobot_{satu.dimensi}")[kode],
            cacah[f"{kode}.populasi"],
            cacah[f"{kode}.salah"],
            nilai[kode].nilai,
            nilai[kode].status,
        )
        for kode, satu in daftar_pemeriksaan().items()
    )
    return Mutu(periksa, hasil, bobot, aturan, indeks, jejak)


def _kelompok() -> dict[str, populasi.Syarat]:
    hasil: dict[str, populasi.Syarat] = {}
    for kode, satu in daftar_pemeriksaan().items():
        hasil[f"{kode}.populasi"] = (satu.populasi,)
        hasil[f"{kode}.salah"] = _salah(satu)
    return hasil


def _salah(satu: Pemeriksaan) -> populasi.Syarat:
    return ((*satu.populasi, satu.salah),)


def _bobot(satu: MutuBobot | None) -> Bobot:
    """Return the weights; without any, equal ones: a dimension's own value needs none."""
    if satu is None:
        return {dimensi: Decimal(100) / len(Dimensi) for dimensi in Dimensi}
    return {dimensi: getattr(satu, dimensi.value) for dimensi in Dimensi}


def _dimensi(
    dimensi: Dimensi, aturan: RuleView, bobot: Decimal, cacah: Mapping[str, int]
) -> kualitas_data.Dimensi:
    return kualitas_data.Dimensi(
        dimensi.value,
        bobot,
        tuple(
            kualitas_data.Indikator(
                kode, satu.nilai, cacah[f"{kode}.salah"], cacah[f"{kode}.populasi"]
            )
            for kode, satu in aturan.tabel(f"bobot_{dimensi}").items()
        ),
    )


def pekerjaan(
    lingkup: Lingkup, kode: str, unit: UUID | None, setelah: UUID | None, ambil: int
) -> tuple[Pemeriksaan, list[OrangDiperiksa]]:
    """List whose records a check finds wrong; TidakDitemukan for an unknown check."""
    satu = daftar_pemeriksaan().get(kode)
    if satu is None:
        raise TidakDitemukan
    # Without a rule for the day, nobody can say what is old.
    lingkup.waktu.buku.pilih(populasi.INDEKS_MUTU, lingkup.waktu.hari)
    sesi = lingkup.kerja.sesi
    return satu, populasi_orang.daftar(sesi, lingkup.acuan, _salah(satu), setelah, ambil, unit=unit)
