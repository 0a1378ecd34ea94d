"""The demonstration: two agencies with their published documents and results."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from importlib import resources
from typing import Any

from app.db.session import Database
from app.usecases.exact_json import loads
from app.usecases.impor_dokumen import impor_dokumen
from app.usecases.impor_hasil import impor_hasil
from app.usecases.impor_unit import impor_unit
from app.usecases.instansi import impor_instansi
from app.usecases.merit.demo import muat_merit
from app.usecases.penerbitan import Cara, Impor
from app.usecases.survei.impor_layanan import impor_layanan

_FOLDER = resources.files("app").joinpath("demo")


def _semua(folder: str) -> Iterator[Any]:
    berkas = sorted(_FOLDER.joinpath(folder).iterdir(), key=lambda satu: satu.name)
    return (loads(satu.read_bytes()) for satu in berkas if satu.name.endswith(".json"))


def muat(db: Database, waktu: datetime) -> Sequence[Impor]:
    """Publish what is missing of the demonstration; what is there already is left alone."""
    cara = Cara(waktu, terbit=True, timpa=False)
    instansi = loads(_FOLDER.joinpath("instansi.json").read_bytes())
    hasil = impor_instansi(db, instansi, timpa=False)
    for isi in _semua("unit"):
        hasil += impor_unit(db, isi, waktu)
    for isi in _semua("layanan"):
        hasil += impor_layanan(db, isi, waktu)
    hasil += [impor_dokumen(db, isi, cara) for isi in _semua("dokumen")]
    for isi in _semua("hasil"):
        hasil += impor_hasil(db, isi, cara)
    for isi in _semua("merit"):
        hasil += muat_merit(db, isi, waktu)
    return hasil
