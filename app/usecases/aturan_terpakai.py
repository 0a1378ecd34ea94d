"""The rule behind a result, as it is answered and as it is kept with what was measured."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


class DasarHukum(BaseModel):
    """Instrumen hukum dan, bila diketahui, pasalnya."""

    model_config = ConfigDict(from_attributes=True)

    instrumen: str
    pasal: str | None


class AturanTerpakai(BaseModel):
    """Aturan yang menghasilkan sebuah angka."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    nama: str
    berlaku_sejak: date
    sidik: str
    terverifikasi: bool
    dasar_hukum: list[DasarHukum]
    catatan: list[str]


def terpakai(aturan: RuleView, jejak: Trace) -> AturanTerpakai:
    """Describe the rule behind a result; names what in it is not verified."""
    satu = aturan.aturan
    belum = [f"Parameter {nama} belum terverifikasi." for nama in jejak.belum_terverifikasi]
    return AturanTerpakai(
        id=satu.id,
        nama=satu.nama,
        berlaku_sejak=satu.berlaku_sejak,
        sidik=satu.sidik,
        terverifikasi=satu.keyakinan.terverifikasi and not belum,
        dasar_hukum=[DasarHukum.model_validate(s) for s in satu.dasar_hukum],
        catatan=[*satu.catatan, *jejak.catatan, *belum],
    )
