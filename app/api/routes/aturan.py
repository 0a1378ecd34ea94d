"""The rules, as published: every parameter with its dates and the source of each value."""

from typing import Annotated

from fastapi import Path, Query

from app.api.dependencies import Buku
from app.api.operation import baca
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.problems import ProblemError
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.aturan import AturanLengkap, AturanRingkas
from app.api.schemas.aturan_lengkap import lengkap, ringkas
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.ruleset import RuleSet
from app.usecases.scalars import Tanggal

router = perute_v1("/aturan", "Aturan")


@router.get(
    "",
    **baca(
        "daftarAturan",
        "Daftar perangkat aturan",
        "Semua perangkat aturan yang dikenal layanan ini, urut menurut indeks lalu tanggal mulai "
        "berlaku. Saring dengan indeks, atau dengan tanggal untuk yang berlaku pada hari itu.",
        "masukan_tidak_sah",
    ),
)
async def daftar_aturan(
    buku: Buku,
    halaman: PagingDep,
    indeks: Annotated[
        str | None, Query(max_length=100, examples=["ip-asn"], description="Nama kalkulator")
    ] = None,
    tanggal: Annotated[Tanggal | None, Query(description="Hanya yang berlaku hari itu")] = None,
) -> JawabanDaftar[AturanRingkas]:
    """List rule sets by index and from-date."""
    semua = _untuk(buku, indeks)
    berlaku = [satu for satu in semua if tanggal is None or satu.berlaku(tanggal)]
    isi, meta = halaman.iris(berlaku, lambda a: f"{a.indeks} {a.berlaku_sejak} {a.id}")
    return JawabanDaftar(data=[ringkas(satu) for satu in isi], meta=meta)


def _untuk(buku: Rulebook, indeks: str | None) -> tuple[RuleSet, ...]:
    if indeks is None:
        return buku.semua()
    dikenal = sorted({satu.indeks for satu in buku.semua()})
    if indeks not in dikenal:
        data = {"nilai": indeks[:80], "dikenal": ", ".join(dikenal)}
        raise MasukanTidakSah([Masalah("indeks", "pilihan_tidak_dikenal", data)])
    return buku.untuk(indeks)


@router.get(
    "/{id}",
    **baca(
        "bacaAturan",
        "Satu perangkat aturan dengan semua nilainya",
        "Setiap parameter dengan jenis, satuan, dan nilainya menurut tanggal; setiap angka, kata, "
        "dan rentang membawa dasar hukum dan keyakinannya sendiri.",
        "tidak_ditemukan",
        "masukan_tidak_sah",
    ),
)
async def baca_aturan(
    buku: Buku,
    id_aturan: Annotated[
        str, Path(alias="id", max_length=100, examples=["permenpanrb-88-2021"], description="Id")
    ],
) -> Jawaban[AturanLengkap]:
    """Show one rule set."""
    aturan = buku.cari(id_aturan)
    if aturan is None:
        raise ProblemError("tidak_ditemukan")
    return Jawaban(data=lengkap(aturan))
