"""Made-up answers on paper: the same ones every time, from nothing but their number."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from app.usecases.survei.isian import ResponKertas

# A byte below this leaves a remark; 26 of 256 is about every tenth.
BERKOMENTAR = 26
TAK_DIISI = 255
# The few who came for the rare service.
LANGKA = frozenset({5, 15, 25})


def jawaban(isi: Mapping[str, Any], kode: str, mulai: date, akhir: date, n: int) -> ResponKertas:
    """Make the answer of number ``n`` to the survey ``kode``, given in its period."""
    acak = hashlib.sha256(f"{kode}:{n}".encode()).digest()
    pola: Mapping[str, str] = isi["pola"]
    unsur = {u: _skor(p, satu) for (u, p), satu in zip(pola.items(), acak, strict=False)}
    profil = {
        nama: pilihan[satu % len(pilihan)]
        for (nama, pilihan), satu in zip(isi["profil"].items(), acak[10:], strict=False)
    }
    hari = mulai + timedelta(int.from_bytes(acak[14:16], "big") % ((akhir - mulai).days + 1))
    return ResponKertas.model_validate(
        {
            "tanggal": hari,
            "slot_jam": ("pagi", "siang")[acak[16] % 2],
            "layanan": _layanan(isi, acak[17], n),
            "jawaban": unsur,
            "profil": profil,
            "komentar": _komentar(isi["komentar"], acak[18], acak[19]),
        }
    )


def _skor(pola: str, acak: int) -> int | None:
    """Take a score from the pattern; now and then somebody leaves a question out."""
    return None if acak == TAK_DIISI else int(pola[acak % len(pola)])


def _layanan(isi: Mapping[str, Any], acak: int, n: int) -> str:
    """Choose a service; the rare one has so few answers that it is withheld."""
    semua: Sequence[Mapping[str, str]] = isi["layanan"]
    pola: str = isi["pola_layanan"]
    urut = isi["layanan_langka"] if n in LANGKA else pola[acak % len(pola)]
    return semua[int(urut)]["kode"]


def _komentar(semua: Sequence[str], ada: int, acak: int) -> str | None:
    return semua[acak % len(semua)] if ada < BERKOMENTAR else None
