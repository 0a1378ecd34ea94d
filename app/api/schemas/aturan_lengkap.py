"""From rule sets of the domain to their published shapes."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.api.schemas.aturan import (
    AturanLengkap,
    AturanRingkas,
    ButirNilai,
    NilaiBertanggal,
    ParameterAturan,
    Rentang,
)
from app.domain.law.citation import Cited
from app.domain.law.dated import DatedValue, Parameter
from app.domain.law.ruleset import RuleSet
from app.domain.law.scale import Band, Scale


def ringkas(aturan: RuleSet) -> AturanRingkas:
    """Describe a rule set without its parameters."""
    return AturanRingkas.model_validate(_kepala(aturan))


def lengkap(aturan: RuleSet) -> AturanLengkap:
    """Describe a rule set with each value and where it comes from."""
    parameter = [_parameter(satu) for satu in aturan.parameter.values()]
    return AturanLengkap.model_validate({**_kepala(aturan), "parameter": parameter})


def _kepala(aturan: RuleSet) -> dict[str, Any]:
    semua = (satu.keyakinan.terverifikasi for satu in _entri(aturan))
    return {
        "id": aturan.id,
        "indeks": aturan.indeks,
        "nama": aturan.nama,
        "berlaku_sejak": aturan.berlaku_sejak,
        "berlaku_sampai": aturan.berlaku_sampai,
        "sidik": aturan.sidik,
        "keyakinan": aturan.keyakinan,
        "terverifikasi": aturan.keyakinan.terverifikasi and all(semua),
        "contoh": aturan.contoh,
        "dasar_hukum": aturan.dasar_hukum,
        "catatan": list(aturan.catatan),
    }


def _entri(aturan: RuleSet) -> Iterator[Cited[Any] | Band]:
    for parameter in aturan.parameter.values():
        for nilai in parameter.nilai:
            yield from _isi(nilai)


def _isi(nilai: DatedValue) -> list[Any]:
    """List the entries of a dated value: bands of a scale, rows of a table, or the one number."""
    isi = nilai.isi
    if isinstance(isi, Scale):
        return list(isi.bands)
    return list(isi.values()) if isinstance(isi, Mapping) else [isi]


def _parameter(parameter: Parameter) -> ParameterAturan:
    isi = {
        "nama": parameter.nama,
        "jenis": parameter.jenis,
        "satuan": parameter.satuan,
        "uraian": parameter.uraian,
        "nilai": [_bertanggal(satu) for satu in parameter.nilai],
    }
    return ParameterAturan.model_validate(isi)


def _bertanggal(nilai: DatedValue) -> NilaiBertanggal:
    entri = _isi(nilai)
    berskala = isinstance(nilai.isi, Scale)
    return NilaiBertanggal(
        sejak=nilai.sejak,
        butir=[] if berskala else [_butir(satu) for satu in entri],
        rentang=[_rentang(satu) for satu in entri] if berskala else [],
    )


def _asal(satu: Cited[Any] | Band) -> dict[str, Any]:
    return {
        "dasar_hukum": satu.sitasi,
        "keyakinan": satu.keyakinan,
        "terverifikasi": satu.keyakinan.terverifikasi,
    }


def _butir(satu: Cited[Any]) -> ButirNilai:
    isi = {"kunci": satu.kunci, "nilai": satu.nilai, "catatan": satu.catatan}
    return ButirNilai.model_validate({**_asal(satu), **isi})


def _rentang(band: Band) -> Rentang:
    isi = {"kode": band.kode, "nama": band.nama, "bawah": band.bawah, "atas": band.atas}
    return Rentang.model_validate({**_asal(band), **isi})
