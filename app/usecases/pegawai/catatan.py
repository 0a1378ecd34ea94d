"""Records of servants as the audit log keeps them: what changed, but nobody's data."""

from collections.abc import Mapping
from typing import Any

from app.usecases.samaran import samar, samar_diri

PRIBADI = frozenset({"nama", "nomor_ijazah", "nomor_sertifikat", "nomor_keputusan"})
# What every write changes by itself.
_TEKNIS = frozenset({"versi", "urutan", "diubah_pada", "dibuat_pada", "disunting"})


def berbeda(lama: Mapping[str, Any], baru: Mapping[str, Any]) -> list[str]:
    """Name the columns that a change touches."""
    return [nama for nama in baru if nama not in _TEKNIS and lama.get(nama) != baru[nama]]


def ringkas(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Mask what is personal; leave out what is empty."""
    return {
        nama: _samar(nama, nilai)
        for nama, nilai in isi.items()
        if nilai is not None and nama not in _TEKNIS
    }


def _samar(nama: str, nilai: Any) -> Any:  # noqa: ANN401 - any column
    if nama in {"nip", "tanggal_lahir"}:
        return samar_diri(nama, str(nilai))
    return samar(nilai) if nama in PRIBADI else nilai
