"""Reading the rule that decides who has a feature, and the retirement post of a servant."""

from collections.abc import Mapping

from app.domain.law.citation import Cited
from app.domain.law.ruleset import RuleView
from app.domain.populasi.facts import Tolok, Umur

YA = "ya"


def tolok(aturan: RuleView) -> Tolok:
    """Read the numbers and words of the rule."""
    return Tolok(
        jabatan_pensiun=_kata(aturan.peta("jabatan_pensiun")),
        awalan_guru=tuple(_kata(aturan.peta("awalan_guru")).values()),
        awalan_pendidik_kesehatan=tuple(_kata(aturan.peta("awalan_pendidik_kesehatan")).values()),
        predikat_minimal_baik=_ya(aturan.peta("predikat_minimal_baik")),
        hukuman_dihitung=_ya(aturan.peta("hukuman_dihitung")),
        kinerja_dari_predikat=_kata(aturan.peta("kinerja_dari_predikat")),
        jp_minimum=aturan.angka("jp_minimum").nilai,
    )


def umur(aturan: RuleView) -> Umur:
    """Read after how many months a record is old."""
    return Umur(**{nama: int(satu.nilai) for nama, satu in aturan.tabel("umur").items()})


def jabatan_pensiun(
    kelompok: str | None, jenjang: str | None, nama: str | None, ketentuan: Tolok
) -> str | None:
    """Return the post whose retirement age applies; none where the record does not say.

    A level within the group goes before the group alone, the name of a teacher before both.
    """
    if kelompok is None:
        return None
    awal = f"{nama or ''} ".lower()
    if any(awal.startswith(f"{satu} ") for satu in ketentuan.awalan_guru):
        return "guru"
    peta = ketentuan.jabatan_pensiun
    return peta.get(f"{kelompok}.{jenjang}", peta.get(kelompok))


def _kata(isi: Mapping[str, Cited[str]]) -> dict[str, str]:
    return {kunci: satu.nilai for kunci, satu in isi.items()}


def _ya(isi: Mapping[str, Cited[str]]) -> tuple[str, ...]:
    return tuple(kunci for kunci, satu in isi.items() if satu.nilai == YA)
