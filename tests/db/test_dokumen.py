"""Documents in tables: nothing of them is lost."""

import json
from datetime import UTC, datetime
from importlib import resources
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from app.db.repositories import dokumen as gudang
from app.db.session import Database, open_database
from app.db.tables import Dokumen, Instansi
from app.domain import keselarasan
from app.usecases.dokumen import DokumenMasuk, ke_domain
from tests.db.dokumen import dokumen

DEMO = sorted(resources.files("app").joinpath("demo/dokumen").iterdir(), key=lambda s: s.name)


def demo() -> list[Any]:
    return [json.loads(berkas.read_text("utf-8")) for berkas in DEMO]


@pytest.mark.parametrize("isi", demo(), ids=lambda isi: isi["kode"])
def test_a_real_document_is_rebuilt_whole_from_its_rows(demo_url: str, isi: Any) -> None:
    db = open_database(demo_url)
    with db.reading() as sesi:
        (dibangun,) = gudang.susun(sesi, [isi["kode"]])
    db.engine.dispose()
    # Written out, because 85.00 equals 85.0 but is not what was printed.
    assert repr(dibangun) == repr(ke_domain(DokumenMasuk.model_validate(isi)))


@pytest.mark.parametrize("isi", demo(), ids=lambda isi: isi["kode"])
def test_the_source_of_a_document_is_kept_to_the_letter(demo_url: str, isi: Any) -> None:
    db = open_database(demo_url)
    with db.reading() as sesi:
        sumber = gudang.sumber_publik(sesi, isi["kode"])
    db.engine.dispose()
    assert sumber is not None
    assert sumber[0] == json.dumps(isi, ensure_ascii=False, separators=(",", ":"))


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(isi=dokumen)
def test_any_document_is_rebuilt_whole_from_its_rows(
    db: Database, isi: keselarasan.Dokumen
) -> None:
    simpan(db, isi)
    with db.reading() as sesi:
        (dibangun,) = gudang.susun(sesi, [isi.kode])
    assert repr(dibangun) == repr(isi)


def simpan(db: Database, isi: keselarasan.Dokumen) -> None:
    """Store a document over the one before it."""
    with db.writing() as sesi:
        baris = gudang.cari(sesi, isi.kode)
        if baris is None:
            instansi = Instansi(kode=isi.instansi, nama="Uji", jenis="kota")
            sesi.add(instansi)
            sesi.flush()
            baris = Dokumen(
                instansi_id=instansi.id, kode=isi.kode, jenis=isi.jenis, judul=isi.judul,
                tahun_awal=isi.tahun_awal, tahun_akhir=isi.tahun_akhir, sidik="", sumber="",
                terbit=False, diimpor_pada=datetime.now(UTC),
            )  # fmt: skip
        for nama in ("judul", "tahun_awal", "tahun_akhir"):
            setattr(baris, nama, getattr(isi, nama))
        gudang.simpan(sesi, baris, isi)
