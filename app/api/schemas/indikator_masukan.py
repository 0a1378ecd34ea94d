"""Inputs of an indicator: each formula reads them in the shape of its own calculator."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, Field, ValidationError

from app.api.numbers import AngkaMasuk, AngkaTakNegatif
from app.api.schemas.base import Masuk, PilihanAturan
from app.api.schemas.hitung.ip_asn import IpAsnPermintaan
from app.api.schemas.hitung.kualitas_data import KualitasPermintaan
from app.api.schemas.hitung.rata_rata_frekuensi import FrekuensiPermintaan
from app.api.schemas.hitung.sakip import SakipPermintaan
from app.api.schemas.hitung.skm import SkmPermintaan
from app.domain import indikator, ip_asn
from app.domain.indikator import Formula, HasilIndikator
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace
from app.usecases.masukan import masalah_dari

P = TypeVar("P", bound=BaseModel)
KOMPONEN_TERBANYAK = 100
Nama = Annotated[str, Field(min_length=1, max_length=100)]
PILIHAN = frozenset(PilihanAturan.model_fields)


class RasioMasukan(Masuk):
    """Pembilang dan penyebut; null berarti datanya belum ada."""

    pembilang: AngkaTakNegatif | None
    penyebut: AngkaTakNegatif | None


class JumlahMasukan(Masuk):
    """Nilai tiap komponen."""

    komponen: Annotated[
        dict[Nama, AngkaMasuk | None], Field(min_length=1, max_length=KOMPONEN_TERBANYAK)
    ]


class TerbobotMasukan(Masuk):
    """Skor tiap komponen, dan bobotnya bila katalog tidak menetapkannya."""

    skor: Annotated[
        dict[Nama, AngkaMasuk | None], Field(min_length=1, max_length=KOMPONEN_TERBANYAK)
    ]
    bobot: Annotated[
        dict[Nama, AngkaTakNegatif], Field(default_factory=dict, max_length=KOMPONEN_TERBANYAK)
    ]


class EvaluasiMasukan(Masuk):
    """Nilai yang ditetapkan pihak lain, dan laporan yang menyatakannya."""

    nilai: AngkaTakNegatif | None
    sumber: Annotated[str, Field(min_length=1, max_length=500)]


class MeritMasukan(Masuk):
    """Nilai tiap aspek sistem merit, dalam poin."""

    aspek: Annotated[dict[Nama, AngkaMasuk], Field(max_length=KOMPONEN_TERBANYAK)]


@dataclass(frozen=True, slots=True)
class Cara(Generic[P]):
    """The shape of a formula's inputs, and the call that measures by it."""

    bentuk: type[P]
    hitung: Callable[[Formula, P, RuleView, Trace], HasilIndikator]


def _sakip(_f: Formula, isi: SakipPermintaan, aturan: RuleView, jejak: Trace) -> HasilIndikator:
    if isi.komponen is not None:
        return indikator.nilai_sakip(isi.komponen.model_dump(), aturan, jejak)
    return indikator.nilai_sakip_huruf(isi.sub_komponen or {}, aturan, jejak)


def _ip_asn(_f: Formula, isi: IpAsnPermintaan, aturan: RuleView, jejak: Trace) -> HasilIndikator:
    pegawai = [ip_asn.Pegawai(**dict(satu)) for satu in isi.pegawai]
    return indikator.nilai_ip_asn(pegawai, aturan, jejak)


CARA: Mapping[str, Cara[Any]] = {
    "rasio": Cara(
        RasioMasukan, lambda f, m, a, j: indikator.rasio(f, m.pembilang, m.penyebut, a, j)
    ),
    "jumlah": Cara(JumlahMasukan, lambda f, m, a, j: indikator.jumlah(f, m.komponen, a, j)),
    "jumlah_terbobot": Cara(
        TerbobotMasukan, lambda f, m, a, j: indikator.jumlah_terbobot(f, m.skor, m.bobot, a, j)
    ),
    "nilai_evaluasi": Cara(
        EvaluasiMasukan, lambda _f, m, _a, j: indikator.nilai_evaluasi(m.nilai, m.sumber, j)
    ),
    "rata-rata-frekuensi": Cara(
        FrekuensiPermintaan,
        lambda _f, m, a, j: indikator.rata_rata_frekuensi(m.skor, m.frekuensi, a, j),
    ),
    "skm": Cara(SkmPermintaan, lambda _f, m, a, j: indikator.nilai_skm(m.rekap(a), m.bobot, a, j)),
    "kualitas-data": Cara(
        KualitasPermintaan,
        lambda _f, m, a, j: indikator.nilai_kualitas_data([d.nilai() for d in m.dimensi], a, j),
    ),
    "sakip": Cara(SakipPermintaan, _sakip),
    "sistem-merit": Cara(MeritMasukan, lambda _f, m, a, j: indikator.nilai_merit(m.aspek, a, j)),
    "ip-asn": Cara(IpAsnPermintaan, _ip_asn),
}


def ukur(
    formula: Formula, masukan: Mapping[str, Any], aturan: RuleView, jejak: Trace
) -> HasilIndikator:
    """Measure by the formula; problems carry their path below ``masukan``."""
    cara = CARA[formula.kalkulator or formula.jenis]
    try:
        return cara.hitung(formula, _baca(cara.bentuk, masukan), aturan, jejak)
    except MasukanTidakSah as galat:
        raise MasukanTidakSah([_di_masukan(satu) for satu in galat.masalah]) from None


def _baca(bentuk: type[P], masukan: Mapping[str, Any]) -> P:
    """Read the inputs; the rule is chosen beside ``masukan``, not inside it."""
    masalah = [Masalah(nama, "kunci_tidak_dikenal") for nama in masukan if nama in PILIHAN]
    isi = {nama: nilai for nama, nilai in masukan.items() if nama not in PILIHAN}
    try:
        dibaca = bentuk.model_validate(isi)
    except ValidationError as galat:
        masalah += [masalah_dari(dict(satu)) for satu in galat.errors()]
    if masalah:
        raise MasukanTidakSah(masalah)
    return dibaca


def _di_masukan(masalah: Masalah) -> Masalah:
    return replace(masalah, lokasi=f"masukan.{masalah.lokasi}".rstrip("."))
