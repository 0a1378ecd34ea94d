"""Checks of the persons before they are scored: every problem at once, with its path."""

from collections.abc import Iterator, Sequence

from app.domain.ip_asn.facts import Pegawai
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.ruleset import RuleView

# Which fact each method of kinerja reads, and which it cannot use instead.
UKURAN = {
    "nilai_skp": ("nilai_skp", "predikat_kinerja"),
    "predikat": ("predikat_kinerja", "nilai_skp"),
}


def periksa(daftar: Sequence[Pegawai], aturan: RuleView) -> None:
    """Raise MasukanTidakSah with all problems of a list of persons, at ``pegawai[i].…``."""
    masalah: list[Masalah] = []
    pertama: dict[str, int] = {}
    for urut, pegawai in enumerate(daftar):
        if pertama.setdefault(pegawai.ref, urut) != urut:
            data = {"nilai": pegawai.ref, "pertama": f"pegawai[{pertama[pegawai.ref]}]"}
            masalah.append(Masalah(f"pegawai[{urut}].ref", "nilai_ganda", data))
        masalah += [
            Masalah(f"pegawai[{urut}].{m.lokasi}", m.kode, m.data)
            for m in masalah_pegawai(pegawai, aturan)
        ]
    if masalah:
        raise MasukanTidakSah(masalah)


def periksa_satu(pegawai: Pegawai, aturan: RuleView) -> None:
    """Raise MasukanTidakSah with all problems of one person, at the names of the facts."""
    masalah = list(masalah_pegawai(pegawai, aturan))
    if masalah:
        raise MasukanTidakSah(masalah)


def masalah_pegawai(pegawai: Pegawai, aturan: RuleView) -> Iterator[Masalah]:
    """Name what the rule needs of a person and does not find."""
    if pegawai.jp_teknis < 0:
        yield Masalah("jp_teknis", "di_luar_rentang", {"minimum": "0"})
    if (
        aturan.pilihan("metode_kualifikasi").nilai == "kesesuaian"
        and pegawai.pendidikan_dipersyaratkan is None
    ):
        yield Masalah("pendidikan_dipersyaratkan", "wajib_diisi")
    yield from _rentang_skp(pegawai, aturan)
    perlu, lain = UKURAN[aturan.pilihan("metode_kinerja").nilai]
    if getattr(pegawai, perlu) is None and getattr(pegawai, lain) is not None:
        data = {"aturan": aturan.aturan.id, "perlu": perlu, "ada": lain}
        yield Masalah(perlu, "ukuran_lain", data)


def _rentang_skp(pegawai: Pegawai, aturan: RuleView) -> Iterator[Masalah]:
    if pegawai.nilai_skp is None or not aturan.punya("rentang_skp"):
        return
    rentang = aturan.tabel("rentang_skp")
    minimum, maksimum = rentang["minimum"].nilai, rentang["maksimum"].nilai
    if not minimum <= pegawai.nilai_skp <= maksimum:
        data = {"minimum": f"{minimum:f}", "maksimum": f"{maksimum:f}"}
        yield Masalah("nilai_skp", "di_luar_rentang", data)
