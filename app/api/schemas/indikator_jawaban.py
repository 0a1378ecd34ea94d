"""Turning indicators and their values into answers."""

from pydantic import BaseModel

from app.api.rule_choice import RuleChooser
from app.api.schemas.base import DasarHukum, JawabanHitung, Langkah, terpakai
from app.api.schemas.base import jawab as jawab_hitung
from app.api.schemas.hitung.capaian import CapaianHasil
from app.api.schemas.indikator import (
    ButirMasukan,
    FormulaIndikator,
    IndikatorHasil,
    IndikatorLengkap,
    IndikatorPermintaan,
    IndikatorRingkas,
    MetaIndikator,
    Penetapan,
)
from app.domain import capaian
from app.domain import indikator as domain
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


class JawabanIndikator(BaseModel):
    """Nilai sebuah indikator dan, bila diminta, capaiannya."""

    data: IndikatorHasil
    meta: MetaIndikator


def ringkas(satu: domain.Indikator) -> IndikatorRingkas:
    """Show an indicator as a row of the list."""
    return IndikatorRingkas(
        kode=satu.kode,
        instansi=satu.penetapan.instansi,
        level=satu.level.value,
        nomor=satu.nomor,
        nama=satu.nama,
        sasaran=satu.sasaran,
        satuan=satu.satuan,
        arah=satu.arah.value,
        jenis_formula=satu.formula.jenis.value,
    )


def lengkap(satu: domain.Indikator) -> IndikatorLengkap:
    """Show everything about an indicator."""
    return IndikatorLengkap(
        kode=satu.kode,
        instansi=satu.penetapan.instansi,
        level=satu.level.value,
        nomor=satu.nomor,
        nama=satu.nama,
        sasaran=satu.sasaran,
        definisi=satu.definisi,
        formula=FormulaIndikator.model_validate(satu.formula),
        masukan=[ButirMasukan.model_validate(m) for m in domain.masukan(satu.formula)],
        satuan=satu.satuan,
        arah=satu.arah.value,
        sumber_data=list(satu.sumber_data),
        penanggung_jawab=list(satu.penanggung_jawab),
        dasar_hukum=[DasarHukum(instrumen=nama, pasal=None) for nama in satu.dasar_hukum],
        penetapan=Penetapan.model_validate(satu.penetapan),
        kode_program=satu.kode_program,
        catatan=list(satu.catatan),
        dapat_dihitung=satu.dari_data is not None,
        alasan=satu.di_luar_data,
    )


def jawab(
    satu: domain.Indikator,
    hasil: domain.HasilIndikator,
    dasar: tuple[RuleView, Trace],
    permintaan: IndikatorPermintaan,
    chooser: RuleChooser,
) -> JawabanIndikator:
    """Show the value with its rule and, when a target was given, the achievement with its own."""
    aturan, jejak = dasar
    tercapai = _capaian(satu, hasil, permintaan, chooser)
    data = IndikatorHasil(
        kode=satu.kode,
        satuan=satu.satuan,
        nilai=hasil.nilai,
        status=hasil.status,
        pembilang=hasil.pembilang,
        penyebut=hasil.penyebut,
        sumber=hasil.sumber,
        capaian=tercapai and tercapai.data,
        jejak=[Langkah.model_validate(step) for step in jejak.steps] if jejak.simpan else None,
    )
    aturan_capaian = tercapai and tercapai.meta.aturan
    meta = MetaIndikator(aturan=terpakai(aturan, jejak), aturan_capaian=aturan_capaian)
    return JawabanIndikator(data=data, meta=meta)


def _capaian(
    satu: domain.Indikator,
    hasil: domain.HasilIndikator,
    permintaan: IndikatorPermintaan,
    chooser: RuleChooser,
) -> JawabanHitung[CapaianHasil] | None:
    """Measure the value against the target; ``aturan`` of the request is the formula's own."""
    if permintaan.target is None:
        return None
    pilihan = permintaan.model_copy(update={"aturan": None})
    aturan, jejak = chooser.pilih(capaian.indeks(permintaan.skala, None), pilihan)
    tercapai = capaian.hitung_capaian(
        permintaan.target,
        hasil.nilai,
        satu.arah,
        aturan,
        jejak,
        pengaturan=permintaan.pengaturan(),
    )
    return jawab_hitung(CapaianHasil, tercapai, aturan, jejak)
