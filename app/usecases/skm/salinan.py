"""The frozen copy of a result: what goes out, and nothing of surveys not published."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from app.usecases.aturan_terpakai import terpakai
from app.usecases.skm.hasil import HasilSurvei
from app.usecases.skm.tren import TitikTren

_SURVEI = ("kode", "nama", "periode_mulai", "periode_selesai")
_NILAI = ("indeks", "nilai", "mutu", "kinerja", "status")
_UNSUR = ("kode", "nama", "nrr", "nrr_tertimbang", "nilai", "mutu", "status")
# Of a plan neither who answers for it nor its proof.
_RENCANA = ("rencana", "tenggat", "status")


def salinan(hasil: HasilSurvei) -> dict[str, Any]:
    """Write it, in values that JSON holds unchanged."""
    isi: dict[str, Any] = _polos(
        {
            "survei": _pilih(hasil.survei, _SURVEI),
            "metode": hasil.metode,
            "responden": hasil.responden,
            **_pilih(hasil.nilai, _NILAI),
            "unsur": [
                _pilih(satu, _UNSUR) | {"penjawab": n}
                for satu, n in zip(hasil.skm.unsur, hasil.penjawab, strict=True)
            ],
            "sampel": asdict(hasil.sampel),
            "layanan": [asdict(satu) for satu in hasil.layanan],
            "unit": [asdict(satu) for satu in hasil.unit],
            "profil": {n: [asdict(s) for s in semua] for n, semua in hasil.profil.items()},
            "rata_rata_unit": asdict(hasil.rata_unit),
            "tren": [asdict(satu) for satu in _tren(hasil)],
            "minimum": hasil.minimum,
            "unsur_terendah": list(_terendah(hasil)),
            "aturan": terpakai(*hasil.aturan).model_dump(),
            "aturan_lain": [terpakai(*satu).model_dump() for satu in hasil.aturan_lain],
        }
    )
    return isi


def _tren(hasil: HasilSurvei) -> list[TitikTren]:
    """Keep what is published, this survey among it from now on."""
    ini = hasil.survei.kode
    return [replace(s, terbit=True) for s in hasil.tren if s.terbit or s.kode == ini]


def _terendah(hasil: HasilSurvei) -> Iterator[dict[str, Any]]:
    unsur = {satu.kode: satu for satu in hasil.skm.unsur}
    for kode in hasil.skm.unsur_terendah:
        rencana = [_pilih(satu, _RENCANA) for satu in hasil.rencana if satu.unsur == kode]
        yield _pilih(unsur[kode], ("kode", "nama", "nrr")) | {"tindak_lanjut": rencana}


def _pilih(asal: object, nama: Sequence[str]) -> dict[str, Any]:
    return {satu: getattr(asal, satu) for satu in nama}


def _polos(isi: Any) -> Any:  # noqa: ANN401 - whatever a result holds
    """Write exact numbers as digits and days as text, at every depth."""
    if isinstance(isi, Mapping):
        return {nama: _polos(satu) for nama, satu in isi.items()}
    if isinstance(isi, list | tuple):
        return [_polos(satu) for satu in isi]
    if isinstance(isi, Decimal):
        return f"{isi:f}"
    if isinstance(isi, date):
        return isi.isoformat()
    return isi.value if isinstance(isi, Enum) else isi
