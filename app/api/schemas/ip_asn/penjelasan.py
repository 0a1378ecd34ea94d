"""Shapes of one person's score explained."""

from datetime import date
from typing import Annotated

from pydantic import Field

from app.api.schemas.base import Keluar, Langkah
from app.api.schemas.hitung.ip_asn import CelahIpAsn
from app.api.schemas.ip_asn.orang import NilaiTerukur, OrangTerukur
from app.domain.ip_asn import HasilPegawai
from app.domain.ip_asn.masa import Masa
from app.domain.law.steps import Trace


class MasaTerukur(Keluar):
    """Hari pertama yang dihitung tiap fakta; semuanya sampai hari pengukuran."""

    sampai: date
    diklat_teknis_sejak: date
    seminar_sejak: date
    hukuman_sejak: date
    tahun_kinerja: Annotated[int, Field(description="Tahun penilaian kinerja yang dibaca")]


class PenjelasanUkur(OrangTerukur):
    """Nilai seorang pegawai, langkah demi langkah dari fakta yang tersimpan."""

    masa: MasaTerukur
    celah: list[CelahIpAsn]
    jejak: Annotated[
        list[Langkah], Field(description="Memutar ulang semua langkah menghasilkan nilainya")
    ]
    sama: Annotated[
        bool | None,
        Field(description="Perhitungan ulang sama dengan yang tersimpan; null bila dilewati"),
    ]


def masa(isi: Masa) -> MasaTerukur:
    """Show which days counted."""
    return MasaTerukur(
        sampai=isi.tanggal,
        diklat_teknis_sejak=isi.teknis,
        seminar_sejak=isi.seminar,
        hukuman_sejak=isi.hukuman,
        tahun_kinerja=isi.tahun_kinerja,
    )


def penjelasan(
    satu: OrangTerukur, hasil: HasilPegawai | None, jejak: Trace, dihitung: Masa
) -> PenjelasanUkur:
    """Show a person with the steps; whether they lead to what was stored."""
    sama = None
    if satu.hasil is not None and hasil is not None:
        sama = NilaiTerukur.model_validate(hasil) == satu.hasil
    return PenjelasanUkur(
        **{nama: getattr(satu, nama) for nama in OrangTerukur.model_fields},
        masa=masa(dihitung),
        celah=[] if hasil is None else [CelahIpAsn.model_validate(c) for c in hasil.celah],
        jejak=[Langkah.model_validate(step) for step in jejak.steps],
        sama=sama,
    )
