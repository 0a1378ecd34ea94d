"""The report of an audit: findings numbered in a stable order, corrections, summary."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.keselarasan.catatan import Catatan
from app.domain.keselarasan.temuan import DugaanKoreksi, HasilAudit, Jenis, Ringkasan, Temuan


@dataclass(frozen=True, slots=True)
class Usulan:
    """A proposed correction before the findings have numbers."""

    dokumen: str
    tabel: str
    sasaran: str
    kolom: str
    tercetak: str | None
    usulan: str
    memperbaiki: tuple[Catatan, ...]


def lapor(catatan: Iterable[Catatan], usulan: Iterable[Usulan], diperiksa: int) -> HasilAudit:
    """Give numbers to the notes by document, kind and place, and refer to them by number."""
    urut = sorted(catatan, key=lambda satu: (satu.urutan[0], satu.jenis.urutan, satu.urutan[1]))
    lebar = max(3, len(str(len(urut))))
    nomor = {satu: f"T{ke:0{lebar}d}" for ke, satu in enumerate(urut, start=1)}
    banyak = Counter(satu.jenis for satu in urut)
    galat = sum(n for jenis, n in banyak.items() if jenis.keparahan == "galat")
    return HasilAudit(
        temuan=tuple(_temuan(satu, nomor) for satu in urut),
        dugaan_koreksi=_dugaan(usulan, nomor),
        ringkasan=Ringkasan(
            diperiksa, diperiksa - galat, {jenis.value: banyak[jenis] for jenis in Jenis}
        ),
    )


def _temuan(satu: Catatan, nomor: dict[Catatan, str]) -> Temuan:
    return Temuan(
        kode=nomor[satu],
        jenis=satu.jenis,
        keparahan=satu.jenis.keparahan,
        dokumen=satu.dokumen,
        tabel=satu.tabel,
        sasaran=satu.sasaran,
        kolom=satu.kolom,
        tercetak=satu.tercetak,
        dihitung=satu.dihitung,
        selisih=satu.selisih,
        uraian=satu.uraian,
        akibat_dari=None if satu.sebab is None else nomor[satu.sebab],
    )


def _dugaan(usulan: Iterable[Usulan], nomor: dict[Catatan, str]) -> tuple[DugaanKoreksi, ...]:
    hasil = [
        DugaanKoreksi(
            satu.dokumen,
            satu.tabel,
            satu.sasaran,
            satu.kolom,
            satu.tercetak,
            satu.usulan,
            tuple(sorted(nomor[catatan] for catatan in satu.memperbaiki)),
        )
        for satu in usulan
    ]
    return tuple(sorted(hasil, key=lambda satu: satu.memperbaiki))
