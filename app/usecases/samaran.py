"""Personal fields as the audit log keeps them: enough to see a change, not enough to know it."""

from collections.abc import Mapping
from typing import Any

from app.domain.kepegawaian import samarkan_nip


def samar(nilai: str) -> str:
    """Keep the first letter of a name, and the domain of an address."""
    nama, di, domain = nilai.rpartition("@") if "@" in nilai else (nilai, "", "")
    return f"{nama[:1]}***{di}{domain}"


def samar_diri(nama: str, nilai: str) -> str:
    """Mask what tells who somebody is: a personnel number, and the day of birth it begins with."""
    if nama == "nip":
        return samarkan_nip(nilai)
    return f"{nilai[:4]}-**-**" if nama == "tanggal_lahir" else nilai


def samarkan(isi: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Mask the personal fields of an account."""
    if isi is None:
        return None
    return {
        nama: samar(nilai) if nama in {"surel", "nama"} else nilai for nama, nilai in isi.items()
    }
