"""The audit of a large programme table, beside reading the same JSON."""

import json
import random
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from app.domain import keselarasan
from app.domain.rulebook import load_rulebook
from app.usecases.dokumen import DokumenMasuk, ke_domain
from benchmarks.pairing import Ratio, pair

BARIS = 10_000
TAHUN = range(2025, 2031)
TARGET = {str(tahun): "1" for tahun in TAHUN}


def baris(urut: int, jenis: str, kode: str, pagu: list[int]) -> dict[str, Any]:
    anggaran = [{"tahun": t, "pagu": str(n)} for t, n in zip(TAHUN, pagu, strict=True)]
    return {
        "tabel": "6.1", "urut": urut, "jenis": jenis, "kode": kode, "nama": f"{jenis} {kode}",
        "indikator": [{"nama": f"indikator {kode}", "satuan": "%", "target": TARGET}],
        "anggaran": anggaran, "total_pagu": str(sum(pagu)),
    }  # fmt: skip


def dokumen(banyak: int) -> dict[str, Any]:
    """Make up a consistent table: programmes of ten activities of ten sub-activities each."""
    acak = random.Random(90)
    program: list[dict[str, Any]] = []
    while len(program) < banyak:
        p = f"5.03.{len(program) // 111 + 1:02d}"
        tempat = len(program)
        program.append({})
        jumlah_program = [0] * len(TAHUN)
        for k in range(1, 11):
            kegiatan = f"{p}.2.{k:02d}"
            tempat_kegiatan = len(program)
            program.append({})
            jumlah = [0] * len(TAHUN)
            for s in range(1, 11):
                pagu = [acak.randrange(10**6, 10**9) for _ in TAHUN]
                jumlah = [a + b for a, b in zip(jumlah, pagu, strict=True)]
                kode = f"{kegiatan}.{s:04d}"
                program.append(baris(len(program) + 1, "sub_kegiatan", kode, pagu))
            program[tempat_kegiatan] = baris(tempat_kegiatan + 1, "kegiatan", kegiatan, jumlah)
            jumlah_program = [a + b for a, b in zip(jumlah_program, jumlah, strict=True)]
        program[tempat] = baris(tempat + 1, "program", p, jumlah_program)
    return {
        "kode": "besar", "jenis": "renstra", "judul": "Besar", "instansi": "kab-contoh",
        "tahun_awal": 2025, "tahun_akhir": 2030, "program": program,
    }  # fmt: skip


def ukur() -> Iterator[Ratio]:
    teks = json.dumps(dokumen(BARIS))
    satu = ke_domain(DokumenMasuk.model_validate(json.loads(teks, parse_float=Decimal)))
    aturan = load_rulebook().untuk("keselarasan")[-1]
    view = aturan.pada(aturan.berlaku_sejak)

    def audit() -> None:
        assert keselarasan.periksa([satu], view).temuan == ()

    def validasi() -> None:
        DokumenMasuk.model_validate(json.loads(teks, parse_float=Decimal))

    def json_saja() -> None:
        json.loads(teks, parse_float=Decimal)

    yield pair(f"audit of {BARIS} rows x 6 years / bare JSON", audit, json_saja, sasaran="< 1 s")
    yield pair(f"validation of {BARIS} rows / bare JSON", validasi, json_saja)
