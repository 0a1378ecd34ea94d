"""One-use tickets: made in batches, shown once, printed as a sheet of QR codes."""

import hashlib
import secrets
from collections.abc import Sequence
from urllib.parse import urlencode

from app.db.repositories.survei import tiket as gudang
from app.db.tables import Survei
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.kerja import Kerja, KonflikKeadaan

# Crockford's base 32: read aloud and typed without mistakes.
ABJAD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MIRIP = str.maketrans({"O": "0", "I": "1", "L": "1"})
_KELOMPOK, _BANYAK = 4, 4


def buat_tiket() -> str:
    """Make a ticket of 80 random bits, in groups of four."""
    huruf = (secrets.choice(ABJAD) for _ in range(_KELOMPOK * _BANYAK))
    teks = "".join(huruf)
    return "-".join(teks[n : n + _KELOMPOK] for n in range(0, len(teks), _KELOMPOK))


def sidik_tiket(tiket: str) -> str:
    """SHA-256 of a ticket, however it was typed. It is random: no salt, no slow hash needed."""
    rapi = "".join(h for h in tiket.upper().translate(_MIRIP) if h in ABJAD)
    return hashlib.sha256(rapi.encode()).hexdigest()


def terbitkan(kerja: Kerja, survei: Survei, jumlah: int) -> list[str]:
    """Make tickets for a survey that takes them; nobody can show them again."""
    if survei.akses != "tiket":
        raise KonflikKeadaan(Masalah("", "survei_tanpa_tiket"))
    if survei.status not in {"draft", "terbuka"}:
        data = {"keadaan": survei.status, "harus": "terbuka"}
        raise KonflikKeadaan(Masalah("", "survei_keadaan_lain", data))
    tiket = [buat_tiket() for _ in range(jumlah)]
    gudang.buat(kerja.sesi, survei.id, [sidik_tiket(satu) for satu in tiket], kerja.sekarang)
    kerja.catat(
        "buat_tiket", "survei", survei.id,
        instansi=survei.instansi_id, sesudah={"jumlah": jumlah},
    )  # fmt: skip
    return tiket


def alamat_tiket(dasar: str, survei: Survei, tiket: str) -> str:
    """Return the address of the page with which this ticket is used."""
    return f"{dasar.rstrip('/')}/survei/{survei.kode}?{urlencode({'tiket': tiket})}"


def periksa(kerja: Kerja, survei: Survei, tiket: Sequence[str]) -> None:
    """Insist that these are unused tickets of the survey; MasukanTidakSah names each other."""
    sidik = [sidik_tiket(satu) for satu in tiket]
    sah = gudang.terdaftar(kerja.sesi, survei.id, sidik)
    masalah = [
        Masalah(f"tiket[{urut}]", "tiket_tidak_dikenal")
        for urut, satu in enumerate(sidik)
        if satu not in sah
    ]
    if masalah:
        raise MasukanTidakSah(masalah)
