"""Simulations against scoring person by person; the fewest actions against all sets of them."""

import itertools
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bulk.ip_asn_orang import SKEMA, bingkai
from app.bulk.ip_asn_sasaran import rencanakan
from app.bulk.ip_asn_simulasi import Simulasi, simulasikan
from app.domain import ip_asn
from app.domain.ip_asn.facts import HUKUMAN, KELOMPOK_JABATAN, PENDIDIKAN, PREDIKAT
from app.domain.ip_asn.tindakan import (
    JENIS_TINDAKAN,
    JenisDiizinkan,
    Pilihan,
    Tindakan,
    Ubahan,
)
from app.domain.law.rounding import round_half_up
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace

Orang = dict[str, Any]
UNIT = [UUID(int=satu) for satu in (1, 2)]


@pytest.fixture(scope="module")
def aturan(rulebook: Rulebook) -> RuleView:
    return rulebook.pilih("ip-asn", date(2024, 12, 31))


def orang() -> st.SearchStrategy[Orang]:
    return st.fixed_dictionaries(
        {
            "unit_id": st.sampled_from([None, *UNIT]),
            "jenis_pegawai": st.sampled_from(["pns", "pppk"]),
            "kelompok_jabatan": st.sampled_from(KELOMPOK_JABATAN),
            "pendidikan": st.sampled_from(PENDIDIKAN),
            "pendidikan_dipersyaratkan": st.sampled_from(PENDIDIKAN),
            "diklat_kepemimpinan": st.booleans(),
            "diklat_fungsional": st.booleans(),
            "jp_teknis": st.sampled_from([Decimal(n) for n in (0, 5, 12, 20, 30)]),
            "seminar": st.booleans(),
            "nilai_skp": st.none(),
            "predikat_kinerja": st.sampled_from([None, *PREDIKAT]),
            "hukuman_disiplin": st.sampled_from([None, *HUKUMAN]),
        }
    )


def kolom(daftar: list[Orang]) -> pl.DataFrame:
    baris = []
    for nomor, satu in enumerate(daftar):
        isi = {"pegawai_id": UUID(int=nomor + 100).hex, **satu}
        isi["unit_id"] = None if satu["unit_id"] is None else satu["unit_id"].hex
        isi["jp_teknis"] = int(satu["jp_teknis"] * 100)
        baris.append([isi[nama] for nama in SKEMA])
    return bingkai([baris])


def skor(satu: Orang, aturan: RuleView) -> ip_asn.HasilPegawai:
    isi = {nama: nilai for nama, nilai in satu.items() if nama != "unit_id"}
    return ip_asn.nilai_pegawai(ip_asn.Pegawai("x", **isi), aturan, Trace(simpan=False))


def indeks(daftar: list[Orang], aturan: RuleView) -> Decimal:
    jumlah = sum((skor(satu, aturan).nilai for satu in daftar), Decimal(0))
    return round_half_up(jumlah / len(daftar), 2)


def lakukan(satu: Orang, ubahan: Ubahan) -> Orang:
    """Change the facts of one person, as the use of an action says in words."""
    baru = dict(satu)
    baru["jp_teknis"] += ubahan.jp_teknis or 0
    for nama in ("seminar", "diklat_kepemimpinan", "diklat_fungsional"):
        baru[nama] = satu[nama] or getattr(ubahan, nama)
    letak = PENDIDIKAN.index(satu["pendidikan"])
    if ubahan.pendidikan == "naik_satu_jenjang":
        baru["pendidikan"] = PENDIDIKAN[max(letak - 1, 0)]
    elif ubahan.pendidikan == "sesuai_syarat":
        syarat = PENDIDIKAN.index(satu["pendidikan_dipersyaratkan"])
        baru["pendidikan"] = PENDIDIKAN[min(letak, syarat)]
    if ubahan.predikat_kinerja is not None:
        ada = satu["predikat_kinerja"]
        terbaik = min(PREDIKAT.index(ubahan.predikat_kinerja), PREDIKAT.index(ada) if ada else 9)
        baru["predikat_kinerja"] = PREDIKAT[terbaik]
    return baru


ubahan = st.builds(
    Ubahan,
    jp_teknis=st.sampled_from([None, Decimal(8), Decimal(20)]),
    seminar=st.booleans(),
    diklat_kepemimpinan=st.booleans(),
    diklat_fungsional=st.booleans(),
    pendidikan=st.sampled_from([None, "naik_satu_jenjang", "sesuai_syarat"]),
    predikat_kinerja=st.sampled_from([None, *PREDIKAT]),
)
pilihan = st.just(Pilihan()) | st.builds(
    Pilihan,
    kelompok_jabatan=st.none() | st.lists(st.sampled_from(KELOMPOK_JABATAN), min_size=1),
    jenis_pegawai=st.sampled_from([None, ["pns"]]),
    unit=st.sampled_from([None, UNIT[:1]]),
    pegawai=st.none() | st.lists(st.integers(100, 112).map(lambda n: UUID(int=n)), min_size=1),
    kekurangan=st.sampled_from([None, *JENIS_TINDAKAN]),
    jumlah=st.none() | st.integers(1, 5),
)


def kurang(satu: Orang, jenis: str, aturan: RuleView) -> bool:
    """Whether an action of the kind would ever earn this person something, by the domain alone."""
    hasil = skor(satu, aturan)
    if jenis == "pendidikan":
        return hasil.kualifikasi < aturan.tabel("maksimum")["kualifikasi"].nilai
    if jenis == "predikat_kinerja":
        return hasil.kinerja < aturan.tabel("maksimum")["kinerja"].nilai
    kolom_fakta = {"diklat_teknis": ("jp_teknis", Decimal(20))}.get(jenis, (jenis, True))
    return skor({**satu, kolom_fakta[0]: kolom_fakta[1]}, aturan).nilai > hasil.nilai


def pilih(daftar: list[Orang], satu: Tindakan, aturan: RuleView) -> list[int]:
    p = satu.pilih
    muat = [
        nomor
        for nomor, isi in enumerate(daftar)
        if (p.kelompok_jabatan is None or isi["kelompok_jabatan"] in p.kelompok_jabatan)
        and (p.jenis_pegawai is None or isi["jenis_pegawai"] in p.jenis_pegawai)
        and (p.unit is None or isi["unit_id"] in p.unit)
        and (p.pegawai is None or UUID(int=nomor + 100) in p.pegawai)
        and (p.kekurangan is None or kurang(isi, p.kekurangan, aturan))
    ]

    def tambah(nomor: int) -> Decimal:
        lama = daftar[nomor]
        return skor(lakukan(lama, satu.ubah), aturan).nilai - skor(lama, aturan).nilai

    return sorted(muat, key=lambda nomor: (-tambah(nomor), nomor))[: p.jumlah]


@given(st.lists(orang(), min_size=1, max_size=12), st.lists(st.tuples(pilihan, ubahan), max_size=3))
def test_a_simulation_is_what_doing_it_person_by_person_gives(
    aturan: RuleView, daftar: list[Orang], daftar_tindakan: list[tuple[Pilihan, Ubahan]]
) -> None:
    semua = [Tindakan(*satu) for satu in daftar_tindakan]
    hasil = simulasikan(kolom(daftar), semua, aturan)
    kini = [dict(satu) for satu in daftar]
    for satu, akibat in zip(semua, hasil.tindakan, strict=True):
        kena = pilih(kini, satu, aturan)
        baru = {nomor: lakukan(kini[nomor], satu.ubah) for nomor in kena}
        naik = {n: skor(b, aturan).nilai - skor(kini[n], aturan).nilai for n, b in baru.items()}
        assert akibat.terpilih == len(kena)
        assert akibat.berubah == sum(baru[nomor] != kini[nomor] for nomor in kena)
        assert akibat.bertambah == sum(satu > 0 for satu in naik.values())
        assert akibat.poin == sum(naik.values())
        kini = [baru.get(nomor, isi) for nomor, isi in enumerate(kini)]
    periksa_akhir(hasil, daftar, kini, aturan)


def periksa_akhir(hasil: Simulasi, awal: list[Orang], akhir: list[Orang], aturan: RuleView) -> None:
    for jumlah, daftar in ((hasil.sebelum, awal), (hasil.sesudah, akhir)):
        assert jumlah == ip_asn.jumlahkan([skor(s, aturan) for s in daftar], Trace(simpan=False))
    assert sum((u.sesudah - u.sebelum for u in hasil.unit), Decimal(0)) == (
        hasil.sesudah.nilai - hasil.sebelum.nilai
    )


BENTUK: dict[str, Ubahan] = {
    "diklat_teknis": Ubahan(jp_teknis=Decimal(20)),
    "seminar": Ubahan(seminar=True),
    "diklat_kepemimpinan": Ubahan(diklat_kepemimpinan=True),
    "diklat_fungsional": Ubahan(diklat_fungsional=True),
}


def ubahan_jenis(satu: JenisDiizinkan) -> Ubahan:
    if satu.jenis == "pendidikan":
        return Ubahan(pendidikan=satu.pendidikan)
    if satu.jenis == "predikat_kinerja":
        return Ubahan(predikat_kinerja=satu.predikat)
    return BENTUK[satu.jenis]


def tersedikit(
    daftar: list[Orang], sasaran: Decimal, izin: list[JenisDiizinkan], aturan: RuleView
) -> int | None:
    """Try every set of actions, the small ones first."""
    semua = [(nomor, satu) for nomor in range(len(daftar)) for satu in izin]
    for banyak in range(len(semua) + 1):
        for himpunan in itertools.combinations(semua, banyak):
            per_jenis = [satu.jenis for _, satu in himpunan]
            if any(
                satu.paling_banyak is not None and per_jenis.count(satu.jenis) > satu.paling_banyak
                for satu in izin
            ):
                continue
            kini = list(daftar)
            for nomor, satu in himpunan:
                kini[nomor] = lakukan(kini[nomor], ubahan_jenis(satu))
            if indeks(kini, aturan) >= sasaran:
                return banyak
    return None


izin_jenis = st.lists(
    st.builds(
        JenisDiizinkan,
        jenis=st.sampled_from(JENIS_TINDAKAN),
        paling_banyak=st.none() | st.integers(0, 3),
        pendidikan=st.sampled_from(["naik_satu_jenjang", "sesuai_syarat"]),
        predikat=st.sampled_from(["baik", "sangat_baik"]),
    ),
    min_size=1, max_size=3, unique_by=lambda satu: satu.jenis,
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(orang(), min_size=1, max_size=3), izin_jenis, st.integers(0, 10_000))
def test_no_set_of_actions_reaches_the_target_with_fewer(
    aturan: RuleView, daftar: list[Orang], izin: list[JenisDiizinkan], sen: int
) -> None:
    sasaran = Decimal(sen).scaleb(-2)
    rencana = rencanakan(kolom(daftar), sasaran, izin, aturan)
    harapan = tersedikit(daftar, sasaran, izin, aturan)
    assert rencana.tercapai == (harapan is not None)
    if harapan is not None:
        assert rencana.tindakan == harapan
    rata = ip_asn.rata_rata(rencana.sesudah, aturan, Trace(simpan=False))
    assert (rata.nilai >= sasaran) == rencana.tercapai
    assert sum(satu.orang for satu in rencana.kelompok) == rencana.tindakan
    tambah = rencana.sesudah.nilai - rencana.sebelum.nilai
    assert sum((satu.poin for satu in rencana.kelompok), Decimal(0)) == tambah


def test_a_half_of_the_last_digit_is_enough(aturan: RuleView) -> None:
    """The rule rounds half up: 2 of 3 seminars of pelaksana make 11.67 more on average."""
    satu = {
        "unit_id": None, "jenis_pegawai": "pns", "kelompok_jabatan": "pelaksana",
        "pendidikan": "d3", "pendidikan_dipersyaratkan": "d3", "diklat_kepemimpinan": False,
        "diklat_fungsional": False, "jp_teknis": Decimal(0), "seminar": False, "nilai_skp": None,
        "predikat_kinerja": "baik", "hukuman_disiplin": None,
    }  # fmt: skip
    izin = [JenisDiizinkan("seminar")]
    for sasaran, banyak in (("50.00", 0), ("61.67", 2), ("61.68", 3)):
        rencana = rencanakan(kolom([satu] * 3), Decimal(sasaran), izin, aturan)
        assert (rencana.tercapai, rencana.tindakan) == (True, banyak)
