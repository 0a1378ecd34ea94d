"""Satisfaction surveys: one of the last half-year, published with what follows; one open now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib import resources
from typing import Any

from sqlalchemy.orm import Session

from app.db.repositories.survei import layanan as gudang_layanan
from app.db.repositories.survei import survei as gudang
from app.db.tables import Instansi, Survei
from app.domain.rulebook import load_rulebook
from app.usecases.contoh.jawaban import jawaban
from app.usecases.contoh.pelaku import bekerja
from app.usecases.exact_json import loads
from app.usecases.kerja import Kerja
from app.usecases.skm import hasil as hitungan
from app.usecases.skm import terbitan
from app.usecases.skm.tindak_lanjut import Papan
from app.usecases.survei import susunan
from app.usecases.survei.entri import masukkan
from app.usecases.survei.layanan import Katalog

TULIS = "skm:tulis"
JULI = 7


def isi_contoh() -> Any:  # noqa: ANN401 - JSON
    """Read what is asked, offered, answered and planned."""
    berkas = resources.files("app").joinpath("demo", "survei", "kab-balangan.json")
    return loads(berkas.read_bytes())


def semester(hari: date) -> date:
    """Return the first day of the half-year of a day."""
    return date(hari.year, JULI if hari.month >= JULI else 1, 1)


def adakan(sesi: Session, instansi: Instansi, waktu: datetime) -> list[str]:
    """Hold the surveys that are not there yet."""
    isi = isi_contoh()
    baru = [satu for satu in isi["survei"] if gudang.menurut_acuan(sesi, satu["kode"]) is None]
    acara = Acara(sesi, instansi, isi, waktu)
    if baru:
        acara.layanan()
    for satu in baru:
        (acara.terbit if satu["terbit"] else acara.terbuka)(satu)
    return [f"survei {satu['kode']}" for satu in baru]


@dataclass(frozen=True, slots=True)
class Acara:
    """The surveys of an agency, held at an instant."""

    sesi: Session
    instansi: Instansi
    isi: Mapping[str, Any]
    waktu: datetime

    @property
    def operator(self) -> Kerja:
        """The work of whoever makes surveys."""
        return bekerja(self.sesi, self.instansi, "operator", TULIS, self.waktu)

    def layanan(self) -> None:
        """Offer the services that are not there yet."""
        katalog = Katalog.muat(self.operator, self.instansi.kode, tulis=True)
        ada = {satu.kode for satu in gudang_layanan.semua(self.sesi, self.instansi.id)}
        for satu in self.isi["layanan"]:
            if satu["kode"] not in ada:
                sejak = date.fromisoformat(satu["aktif_sejak"])
                katalog.buat({**satu, "aktif_sejak": sejak})

    def terbuka(self, satu: Mapping[str, Any]) -> None:
        """Open a survey for a year from this half-year on; some forms came on paper already."""
        mulai = semester(self.waktu.date())
        self._isi(satu, mulai, mulai.replace(year=mulai.year + 1) - timedelta(1))

    def terbit(self, satu: Mapping[str, Any]) -> None:
        """Hold a survey over the last half-year, plan what follows from it, publish it."""
        akhir = semester(self.waktu.date()) - timedelta(1)
        survei = self._isi(satu, semester(akhir), akhir)
        susunan.tutup(self.operator, survei)
        self._rencanakan(survei)
        pimpinan = bekerja(self.sesi, self.instansi, "pimpinan", "skm:terbit", self.waktu)
        terbitan.terbitkan(pimpinan, self._hasil(pimpinan, survei))

    def _hasil(self, kerja: Kerja, survei: Survei) -> hitungan.HasilSurvei:
        return hitungan.susun(kerja, survei, hitungan.Cara(load_rulebook(), self.waktu.date()))

    def _rencanakan(self, survei: Survei) -> None:
        """Plan something about the lowest unsur."""
        papan = Papan.muat(self.operator, survei.kode, load_rulebook(), self.waktu.date())
        terendah = self._hasil(self.operator, survei).skm.unsur_terendah
        for unsur, rencana in zip(terendah, self.isi["rencana"], strict=False):
            tenggat = survei.periode_selesai + timedelta(int(rencana["hari"]))
            papan.buat({**rencana, "unsur": unsur, "tenggat": tenggat})

    def _isi(self, satu: Mapping[str, Any], mulai: date, akhir: date) -> Survei:
        """Make a survey, open it, and copy its answers."""
        kode: str = satu["kode"]
        baru = {
            "nama": satu["nama"], "pengantar": self.isi["pengantar"], "periode_mulai": mulai,
            "periode_selesai": akhir, "bobot": None, "akses": "terbuka",
            "populasi": int(satu["populasi"]), "batas_per_jam": 600, "pertanyaan": [],
            "layanan": [layanan["kode"] for layanan in self.isi["layanan"]],
        }  # fmt: skip
        survei = susunan.buat(self.operator, self.instansi.kode, baru, load_rulebook(), kode)
        susunan.buka(self.operator, survei, mulai)
        sampai = min(akhir, self.waktu.date())
        banyak = range(int(satu["jawaban"]))
        semua = [jawaban(self.isi, kode, mulai, sampai, n) for n in banyak]
        masukkan(self.operator, survei, semua, sampai)
        return survei
