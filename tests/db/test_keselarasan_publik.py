"""The audit of a published document, also against the others of its agency."""

from datetime import UTC, datetime
from typing import Any

import pytest

from app.db.session import Database
from app.domain.keselarasan import HasilAudit
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace
from app.usecases.impor_dokumen import impor_dokumen
from app.usecases.instansi import impor_instansi
from app.usecases.keselarasan_publik import periksa
from app.usecases.penerbitan import Cara
from app.usecases.periksa import INDEKS

WAKTU = datetime(2026, 1, 1, tzinfo=UTC)


def dokumen(kode: str, target: str, capaian: str = "100", instansi: str = "kota-a") -> Any:
    return {
        "kode": kode, "jenis": "renja", "judul": kode, "instansi": instansi,
        "tahun_awal": 2024, "tahun_akhir": 2024,
        "indikator": [{
            "tabel": "1", "indikator": "Nilai SAKIP", "satuan": "poin", "arah": "naik_baik",
            "target": {"2024": target}, "realisasi": {"2024": target}, "capaian": {"2024": capaian},
        }],
    }  # fmt: skip


@pytest.fixture
def siap(db: Database) -> Database:
    """Two agencies that know each other's documents not at all."""
    dua = [{"kode": f"kota-{satu}", "nama": satu, "jenis": "kota"} for satu in "ab"]
    impor_instansi(db, {"instansi": dua})
    return db


def audit(db: Database, rulebook: Rulebook, kode: str) -> HasilAudit | None:
    return periksa(db, kode, rulebook.pilih(INDEKS, WAKTU.date()), Trace(simpan=False))


def jenis(hasil: HasilAudit | None) -> list[tuple[str, str]]:
    assert hasil is not None
    galat = [satu for satu in hasil.temuan if satu.keparahan == "galat"]
    assert hasil.ringkasan.diperiksa == hasil.ringkasan.cocok + len(galat)
    assert sum(hasil.ringkasan.temuan.values()) == len(hasil.temuan)
    kode = {satu.kode for satu in hasil.temuan}
    assert all(satu.akibat_dari in {None, *kode} for satu in hasil.temuan)
    assert all(set(satu.memperbaiki) <= kode for satu in hasil.dugaan_koreksi)
    return [(satu.jenis, satu.dokumen) for satu in galat]


def test_a_document_is_compared_with_those_of_its_agency_only(
    siap: Database, rulebook: Rulebook
) -> None:
    terbit = Cara(WAKTU, terbit=True)
    impor_dokumen(siap, dokumen("satu", "70"), terbit)
    assert jenis(audit(siap, rulebook, "satu")) == []
    impor_dokumen(siap, dokumen("lain", "80", instansi="kota-b"), terbit)
    impor_dokumen(siap, dokumen("draf", "90"), Cara(WAKTU))
    assert jenis(audit(siap, rulebook, "satu")) == []
    impor_dokumen(siap, dokumen("dua", "75"), terbit)
    beda = jenis(audit(siap, rulebook, "satu"))
    assert {satu for satu, _ in beda} == {"lintas_dokumen"}
    assert all(set(nama.split("+")) == {"satu", "dua"} for _, nama in beda)
    assert jenis(audit(siap, rulebook, "lain")) == []


def test_what_is_wrong_in_another_document_is_not_reported(
    siap: Database, rulebook: Rulebook
) -> None:
    terbit = Cara(WAKTU, terbit=True)
    impor_dokumen(siap, dokumen("satu", "70"), terbit)
    impor_dokumen(siap, dokumen("dua", "70", capaian="99"), terbit)
    assert jenis(audit(siap, rulebook, "satu")) == []
    assert jenis(audit(siap, rulebook, "dua")) == [("hitungan", "dua")]


@pytest.mark.parametrize("kode", ["draf", "tidak-ada", "a\x00b", ""])
def test_what_is_not_public_is_not_audited(siap: Database, rulebook: Rulebook, kode: str) -> None:
    impor_dokumen(siap, dokumen("draf", "90"), Cara(WAKTU))
    assert audit(siap, rulebook, kode) is None
