"""The indicator catalogue: what is measured, how, and its value from the formula's inputs."""

from typing import Annotated

from fastapi import Depends, Path, Query, Request

from app.api.body import ExactRoute
from app.api.operation import baca, hitung
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.problems import ProblemError
from app.api.rule_choice import Chooser, RuleChooser
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.indikator import (
    IndikatorLengkap,
    IndikatorPermintaan,
    IndikatorRingkas,
    JenisFormula,
    Level,
)
from app.api.schemas.indikator_jawaban import JawabanIndikator, jawab, lengkap, ringkas
from app.api.schemas.indikator_masukan import ukur
from app.domain import merit
from app.domain.indikator import Indikator, Katalog
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

router = perute_v1("/indikator", "Indikator", route_class=ExactRoute)

CONTOH = {
    "rasio": {"masukan": {"pembilang": 2927, "penyebut": 4105}, "jejak": True},
    "dengan_target": {
        "masukan": {"pembilang": "2927", "penyebut": "4105"},
        "target": "75",
        "tahun": 2024,
    },
    "penyebut_nol": {"masukan": {"pembilang": 0, "penyebut": 0}, "target": "75"},
}


async def katalog(request: Request) -> Katalog:
    """Return the catalogue of this application."""
    satu: Katalog = request.app.state.katalog
    return satu


async def indikator(
    katalog: Annotated[Katalog, Depends(katalog)],
    kode: Annotated[
        str, Path(max_length=100, examples=["balangan-iki-4"], description="Kode indikator")
    ],
) -> Indikator:
    """Return the indicator of the path, or 404."""
    satu = katalog.cari(kode)
    if satu is None:
        raise ProblemError("tidak_ditemukan")
    return satu


@router.get(
    "",
    **baca(
        "daftarIndikator",
        "Daftar indikator kinerja",
        "Indikator dari keputusan IKU/IKI kedua instansi contoh, urut menurut keputusannya. Dapat "
        "disaring menurut instansi, level, dan jenis formula.",
        "masukan_tidak_sah",
    ),
)
async def daftar_indikator(
    katalog: Annotated[Katalog, Depends(katalog)],
    halaman: PagingDep,
    instansi: Annotated[
        str | None, Query(max_length=100, examples=["kab-balangan"], description="Kode instansi")
    ] = None,
    level: Annotated[Level | None, Query(description="Letaknya dalam keputusan")] = None,
    jenis_formula: Annotated[JenisFormula | None, Query(description="Jenis formula")] = None,
) -> JawabanDaftar[IndikatorRingkas]:
    """List the indicators that pass every filter, in the order of their decrees."""
    urut = {satu.kode: f"{i:06d}" for i, satu in enumerate(katalog.semua())}
    pilih = [
        satu
        for satu in katalog.semua()
        if instansi in {None, satu.penetapan.instansi}
        and level in {None, satu.level}
        and jenis_formula in {None, satu.formula.jenis}
    ]
    isi, meta = halaman.iris(pilih, lambda satu: urut[satu.kode])
    return JawabanDaftar(data=[ringkas(satu) for satu in isi], meta=meta)


@router.get(
    "/{kode}",
    **baca(
        "bacaIndikator",
        "Satu indikator dengan rumusnya",
        "Definisi, rumus, isian yang diperlukan, satuan, arah, sumber data, penanggung jawab, dan "
        "dasar hukumnya.",
        "tidak_ditemukan",
        "masukan_tidak_sah",
    ),
)
async def baca_indikator(
    indikator: Annotated[Indikator, Depends(indikator)],
) -> Jawaban[IndikatorLengkap]:
    """Show one indicator."""
    return Jawaban(data=lengkap(indikator))


def _pilih(
    indikator: Indikator, permintaan: IndikatorPermintaan, chooser: RuleChooser
) -> tuple[RuleView, Trace]:
    """Choose as every calculator does; merit aspects name their regulation by themselves."""
    diminta = permintaan.aturan or permintaan.tanggal or permintaan.tahun is not None
    if indikator.formula.kalkulator != merit.INDEKS or diminta:
        return chooser.pilih(indikator.formula.indeks, permintaan)
    aspek = indikator.formula.komponen
    aturan = merit.menurut_aspek(chooser.buku, aspek, chooser.hari_ini)
    return aturan, Trace(simpan=permintaan.jejak)


@router.post(
    "/{kode}/hitung",
    **hitung(
        "hitungIndikator",
        "Nilai sebuah indikator",
        "Menghitung indikator dari masukan rumusnya, dengan aturan yang berlaku; dengan target, "
        "capaiannya dihitung dari nilai yang sudah dibulatkan.",
        CONTOH,
        "tidak_ditemukan",
    ),
)
def hitung_indikator(
    indikator: Annotated[Indikator, Depends(indikator)],
    permintaan: IndikatorPermintaan,
    chooser: Chooser,
) -> JawabanIndikator:
    """Measure the indicator; a plain ``def``, since an index of many persons takes a while."""
    aturan, jejak = _pilih(indikator, permintaan, chooser)
    hasil = ukur(indikator.formula, permintaan.masukan, aturan, jejak)
    return jawab(indikator, hasil, (aturan, jejak), permintaan, chooser)
