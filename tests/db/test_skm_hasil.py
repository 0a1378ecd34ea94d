"""Sums of answers by one statement are those of a loop, whatever was left out."""

import random
from collections.abc import Mapping
from typing import Any

import pytest

from app.db.repositories import skm_hasil as gudang
from app.db.session import Database
from app.db.tables import Instansi
from app.domain.skm import UNSUR, Jumlah
from tests.skm import buat_survei, jawab

SKOR = (1, 2, 3, 4)
Baris = Mapping[str, Any]


def acak(banyak: int) -> list[Baris]:
    """Answers of all sorts: complete, partial, empty; unsur nobody answers in some groups."""
    dadu = random.Random(7)
    return [
        {
            **{u: dadu.choice((None, *SKOR)) for u in UNSUR[:8]},
            "sarpras": dadu.choice(SKOR) if dadu.random() < 0.02 else None,
            "jenis_kelamin": dadu.choice((None, "perempuan", "laki_laki")),
            "pendidikan": dadu.choice(("s1", "s2")),
        }
        for _ in range(banyak)
    ]


def dijumlah(semua: list[Baris], kunci: tuple[str, ...]) -> dict[tuple[Any, ...], gudang.Sel]:
    kelompok: dict[tuple[Any, ...], list[Baris]] = {}
    for satu in semua:
        kelompok.setdefault(tuple(satu[k] for k in kunci), []).append(satu)
    return {nama: _sel(nama, isi) for nama, isi in kelompok.items()}


def _sel(nama: tuple[Any, ...], isi: list[Baris]) -> gudang.Sel:
    terisi = [[satu[u] for satu in isi if satu[u] is not None] for u in UNSUR]
    unsur = tuple(Jumlah(sum(satu), len(satu)) for satu in terisi)
    return gudang.Sel(
        nama, len(isi), unsur, tuple(sum(s.count(nilai) for s in terisi) for nilai in SKOR)
    )


@pytest.mark.parametrize("kunci", [(), ("jenis_kelamin",), ("jenis_kelamin", "pendidikan")])
def test_packed_sums_and_counts_agree_with_a_loop(db: Database, kunci: tuple[str, ...]) -> None:
    with db.writing() as sesi:
        instansi = Instansi(kode="kab-a", nama="Kabupaten", jenis="kabupaten")
        sesi.add(instansi)
        sesi.flush()
        nomor = instansi.id
    survei, lain = (buat_survei(db, nomor, kode) for kode in ("satu", "dua"))
    semua = acak(300)
    jawab(db, survei, semua)
    jawab(db, lain, acak(10))
    harapan = dijumlah(semua, kunci)
    with db.reading() as sesi:
        terhitung = {s.kunci: s for s in gudang.jumlah(sesi, [survei], kunci, SKOR)}
        terkemas = {s.kunci: s for s in gudang.jumlah(sesi, [survei], kunci)}
        assert gudang.jumlah(sesi, [], kunci) == []
    assert terhitung == harapan
    assert {n: (s.responden, s.unsur) for n, s in terkemas.items()} == {
        n: (s.responden, s.unsur) for n, s in harapan.items()
    }


def test_a_sum_that_would_not_fit_is_refused() -> None:
    # The packed number holds sum and count apart up to this many; beyond, no wrong figure.
    terbanyak = gudang.TERBANYAK
    kemas = 4 * terbanyak + terbanyak * gudang.GESER
    baris: Any = (terbanyak, *[kemas] * 9)
    sel = gudang._terkemas(baris, 0, ())  # noqa: SLF001 - no table is that large
    assert sel.unsur[0] == Jumlah(4 * terbanyak, terbanyak)
    with pytest.raises(OverflowError):
        gudang._terkemas((terbanyak + 1, *baris[1:]), 0, ())  # type: ignore[arg-type]  # noqa: SLF001
