"""The spread of predicates in an agency against the guide for its own predicate."""

from collections.abc import Iterable, Mapping

from app.domain.kinerja_pegawai.facts import PREDIKAT, Batas, HasilDistribusi
from app.domain.kinerja_pegawai.pedoman import Ketentuan, pedoman
from app.domain.law.errors import Masalah
from app.domain.law.ruleset import RuleView
from app.domain.law.status import Status
from app.domain.law.steps import Trace

KODE = {
    "maksimum_persen": "predikat_melebihi_maksimum",
    "minimum_persen": "predikat_kurang_dari_minimum",
    "minimum_orang": "predikat_perlu_ada",
}

Garis = tuple[Ketentuan, int]


def periksa_distribusi(
    organisasi: str, jumlah: Mapping[str, int], aturan: RuleView, jejak: Trace
) -> HasilDistribusi:
    """Compare head counts per predicate with the guide for the organisation's predicate.

    The guide warns and never blocks: most are rounded down, fewest up, to whole persons.
    Without employees there is nothing to judge. Source: SE MenPANRB 3/2023.
    """
    kepala = {nama: jejak.masuk(nama, jumlah[nama], f"pegawai {nama}") for nama in PREDIKAT}
    pegawai = int(jejak.hitung("pegawai", "jumlah", "jumlah pegawai", kepala))
    if pegawai == 0:
        kosong = tuple(Batas(nama, None, None) for nama in PREDIKAT)
        return HasilDistribusi(None, (), kosong, Status.BELUM_ADA_DATA)
    garis = [(satu, satu.orang(pegawai, jejak)) for satu in pedoman(organisasi, aturan)]
    peringatan = tuple(_peringatan(garis, jumlah, aturan))
    return HasilDistribusi(not peringatan, peringatan, _batas(garis), Status.TERISI)


def _peringatan(
    garis: Iterable[Garis], jumlah: Mapping[str, int], aturan: RuleView
) -> Iterable[Masalah]:
    sebutan = aturan.peta("sebutan")
    pegawai = sum(jumlah[nama] for nama in PREDIKAT)
    for satu, batas in garis:
        orang = sum(jumlah[nama] for nama in satu.kelompok)
        if orang > batas if satu.maksimum else orang < batas:
            data = {
                "predikat": " / ".join(sebutan[nama].nilai for nama in satu.kelompok),
                "jumlah": str(orang),
                "pegawai": str(pegawai),
                "batas": str(batas),
                "pedoman": f"{satu.cited.nilai:f}",
            }
            yield Masalah(f"jumlah.{'+'.join(satu.kelompok)}", KODE[satu.jenis], data)


def _batas(garis: Iterable[Garis]) -> tuple[Batas, ...]:
    """Sum up the lines that speak of one predicate alone."""
    minimal: dict[str, int] = {}
    maksimal: dict[str, int] = {}
    for satu, batas in garis:
        if len(satu.kelompok) > 1:
            continue
        nama = satu.kelompok[0]
        if satu.maksimum:
            maksimal[nama] = batas
        else:
            minimal[nama] = max(batas, minimal.get(nama, 0))
    return tuple(Batas(nama, minimal.get(nama), maksimal.get(nama)) for nama in PREDIKAT)
