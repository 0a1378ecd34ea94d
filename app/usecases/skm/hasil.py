"""The result of a survey as those inside see it, whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import skm_hasil as gudang
from app.db.repositories import skm_tindak_lanjut as gudang_rencana
from app.db.repositories.skm_hasil import PROFIL, Sel
from app.db.tables import Survei
from app.domain import penahanan, skm
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.domain.skm.kuesioner import kuesioner
from app.usecases.kerja import Kerja
from app.usecases.skm.kelompok import Kelompok, Pembagian
from app.usecases.skm.perhitungan import Metode, Nilai, Penghitung
from app.usecases.skm.tindak_lanjut import terlambat
from app.usecases.skm.tren import TitikTren, tren


@dataclass(frozen=True, slots=True)
class Cara:
    """How to look at a survey: by which rules, on which day, by which method, with steps or not."""

    buku: Rulebook
    hari_ini: date
    metode: Metode = "skm"
    jejak: bool = False


@dataclass(frozen=True, slots=True)
class Sampel:
    """Whether enough people answered; none where nobody said how many there are to ask."""

    populasi: int | None
    target: int | None
    responden: int
    kurang: int | None
    cukup: bool | None


@dataclass(frozen=True, slots=True)
class MenurutUnit:
    """The plain mean of units beside the pooled value: of how many, and who is not in it."""

    nilai: Decimal | None
    mutu: str | None
    unit: int
    responden: int
    unit_ditahan: int
    unit_tanpa_data: int


@dataclass(frozen=True, slots=True)
class Tindakan:
    """What is planned about an unsur, as a result names it: not by whom."""

    id: UUID
    unsur: str
    rencana: str
    tenggat: date
    status: str
    terlambat: bool


@dataclass(frozen=True, slots=True)
class HasilSurvei:
    """Everything that the answers of a survey come to, and the rules it came from."""

    survei: Survei
    metode: Metode
    nilai: Nilai
    frekuensi: Mapping[int, int]
    responden: int
    penjawab: Sequence[int]
    skm: skm.HasilSkm
    sampel: Sampel
    layanan: Sequence[Kelompok]
    unit: Sequence[Kelompok]
    profil: Mapping[str, Sequence[Kelompok]]
    rata_unit: MenurutUnit
    tren: Sequence[TitikTren]
    rencana: Sequence[Tindakan]
    minimum: int
    aturan: tuple[RuleView, Trace]
    aturan_lain: Sequence[tuple[RuleView, Trace]]


def susun(kerja: Kerja, survei: Survei, cara: Cara) -> HasilSurvei:
    """Compute the result of a survey from its answers as they are now."""
    sesi = kerja.sesi
    hitung = Penghitung.untuk(survei, cara.buku, cara.metode)
    batas = cara.buku.pilih(penahanan.INDEKS, cara.hari_ini)
    minimum = penahanan.minimum(batas)
    bagi = Pembagian.muat(sesi, survei.id, hitung, minimum)
    semua, jejak = bagi.seluruhnya, Trace(simpan=cara.jejak)
    lengkap, nilai = _nilai(hitung, semua, jejak)
    disurvei = gudang.layanan(sesi, survei.id)
    unit = bagi.per_unit(disurvei)
    sebutan = kuesioner().sebutan_profil
    sampel, aturan_sampel = _sampel(survei, semua.responden, cara.buku)
    return HasilSurvei(
        survei=survei,
        metode=cara.metode,
        nilai=nilai,
        frekuensi=dict(zip(hitung.skor, semua.frekuensi, strict=False)),
        responden=semua.responden,
        penjawab=[satu.penjawab for satu in semua.unsur],
        skm=lengkap,
        sampel=sampel,
        layanan=bagi.per_layanan(disurvei),
        unit=unit,
        profil={nama: bagi.profil(nama, sebutan[nama]) for nama in PROFIL},
        rata_unit=_rata_unit(hitung, unit, jejak),
        tren=tren(sesi, survei, cara.buku, cara.metode),
        rencana=_rencana(sesi, survei.id, cara.hari_ini),
        minimum=minimum,
        aturan=(hitung.frekuensi or hitung.aturan, jejak),
        aturan_lain=[*_lain(hitung), *aturan_sampel, (batas, Trace(simpan=False))],
    )


def _nilai(hitung: Penghitung, semua: Sel, jejak: Trace) -> tuple[skm.HasilSkm, Nilai]:
    """Compute the means per unsur, and the value by the method; only the latter is traced."""
    if hitung.frekuensi is None:
        lengkap = hitung.unsur(semua, jejak)
        return lengkap, hitung.nilai(semua)
    return hitung.unsur(semua, Trace(simpan=False)), hitung.nilai(semua, jejak)


def _lain(hitung: Penghitung) -> list[tuple[RuleView, Trace]]:
    return [] if hitung.frekuensi is None else [(hitung.aturan, Trace(simpan=False))]


def _rata_unit(hitung: Penghitung, unit: Sequence[Kelompok], jejak: Trace) -> MenurutUnit:
    """Average the units that may be shown: with the others in it, they could be computed."""
    ada = [(s.nilai, s.responden or 0) for s in unit if s.kode is not None and s.nilai is not None]
    hasil = hitung.rata_unit([nilai for nilai, _ in ada], jejak)
    return MenurutUnit(
        nilai=hasil.nilai,
        mutu=hasil.mutu,
        unit=len(ada),
        responden=sum(n for _, n in ada),
        unit_ditahan=sum(satu.status == "ditahan" for satu in unit if satu.kode is not None),
        unit_tanpa_data=sum(satu.status == "belum_ada_data" for satu in unit),
    )


def _rencana(sesi: Session, survei: UUID, hari_ini: date) -> list[Tindakan]:
    return [
        Tindakan(s.id, s.unsur, s.rencana, s.tenggat, s.status, terlambat(s, hari_ini))
        for s in gudang_rencana.semua(sesi, survei)
    ]


def _sampel(
    survei: Survei, responden: int, buku: Rulebook
) -> tuple[Sampel, list[tuple[RuleView, Trace]]]:
    """Say how many answers the population asks for, by the rule that the survey was made with."""
    if survei.populasi is None:
        return Sampel(None, None, responden, None, None), []
    hari = survei.periode_selesai
    if survei.aturan_sampel_id is None:
        aturan = buku.pilih("ukuran-sampel", hari)
    else:
        aturan = buku.menurut_id("ukuran-sampel", survei.aturan_sampel_id, hari)
    jejak = Trace(simpan=False)
    target = skm.ukuran_sampel(survei.populasi, aturan, jejak).sampel
    kurang = max(target - responden, 0)
    return Sampel(survei.populasi, target, responden, kurang, not kurang), [(aturan, jejak)]


def boleh(kerja: Kerja, hasil: HasilSurvei) -> dict[str, bool]:
    """Say what the caller may do with a result."""
    instansi, status = hasil.survei.instansi_id, hasil.survei.status
    terbit = kerja.boleh(instansi, "skm:terbit")
    komentar = kerja.boleh(instansi, "skm:komentar")
    cukup = hasil.responden >= hasil.minimum and hasil.skm.nilai is not None
    return {
        "terbitkan": terbit and status == "ditutup" and cukup,
        "tarik": terbit and status == "diterbitkan",
        "tindak_lanjut": kerja.boleh(instansi, "skm:tulis"),
        "komentar": komentar,
        "ekspor_respon": komentar,
    }
