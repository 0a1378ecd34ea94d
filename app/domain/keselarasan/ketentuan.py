"""What the audit needs of its rule set."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.law.ruleset import RuleView
from app.domain.law.schema import IndexSchema, angka, pilihan, tabel
from app.domain.law.steps import Trace

# The levels whose codes have a structure, from the top; also the order of parent and child.
BERKODE = ("program", "kegiatan", "sub_kegiatan")

SCHEMA = IndexSchema(
    {
        "kelompok_kode": tabel(*BERKODE),
        "pemisah_kode": pilihan(".", "-", "/"),
        "batas_capaian": angka(),
    }
)


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """The rule set as the audit uses it: groups per level, separator, limit in percent."""

    kelompok: Mapping[str, int]
    pemisah: str
    batas_capaian: Decimal


def baca(aturan: RuleView, jejak: Trace) -> Ketentuan:
    """Read the rule set; the trace learns what in it is not verified."""
    kelompok = aturan.tabel("kelompok_kode")
    return Ketentuan(
        kelompok={
            jenis: int(jejak.ambil(f"kelompok_{jenis}", kelompok[jenis], f"kelompok kode {jenis}"))
            for jenis in BERKODE
        },
        pemisah=jejak.kata("pemisah_kode", aturan.pilihan("pemisah_kode"), "pemisah kode"),
        batas_capaian=jejak.ambil("batas_capaian", aturan.angka("batas_capaian"), "batas capaian"),
    )
