"""One servant of an agency: found, and shown as its reader may see it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories.instansi import POLA_ID
from app.db.repositories.pegawai import baris as gudang
from app.db.repositories.pegawai.baris import PegawaiBaris
from app.db.tables import Instansi
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, TidakDitemukan
from app.usecases.pegawai.pembaca import Pembaca

POLA_NIP = re.compile(r"[0-9]{18}")


@dataclass(frozen=True, slots=True)
class PegawaiTampak:
    """A servant as its reader sees it; without the right to the number, no day of birth either.

    Day of birth, sex, appointment and the serial that a masked number shows are the number.
    """

    baris: PegawaiBaris
    nip: str
    tanggal_lahir: date | None
    boleh: Mapping[str, bool]
    riwayat: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Pengamat:
    """Somebody who looks at servants of one agency, and what that person may do with them."""

    kerja: Kerja
    instansi: Instansi
    pembaca: Pembaca  # the same person, as the one whose reading is noted
    boleh_tulis: bool

    @classmethod
    def masuk(cls, kerja: Kerja, acuan: str) -> "Pengamat":
        """Choose the agency; errors as ``pilih``."""
        return cls.di(kerja, pilih(kerja, acuan))

    @classmethod
    def di(cls, kerja: Kerja, instansi: Instansi) -> "Pengamat":
        """Stand in an agency; rights are looked up once, not for every row."""
        tulis = instansi.aktif and kerja.boleh(instansi.id, "pegawai:tulis")
        return cls(kerja, instansi, Pembaca(kerja, instansi.id), tulis)

    @property
    def utuh(self) -> bool:
        """Whether this person sees personnel numbers whole."""
        return self.pembaca.utuh

    def acuan(self, acuan: str) -> UUID | str:
        """Read a reference: an id, or a number for who sees numbers; TidakDitemukan else."""
        if POLA_ID.fullmatch(acuan):
            return UUID(acuan)
        nip = "".join(acuan.split())
        if not POLA_NIP.fullmatch(nip) or not self.utuh:
            raise TidakDitemukan
        return nip

    def cari(self, acuan: str, hari: date | None = None) -> PegawaiBaris:
        """Return a servant, as it was on a day if one is given; TidakDitemukan without it."""
        satu = gudang.cari(self.kerja.sesi, self.instansi.id, self.acuan(acuan), hari)
        if satu is None:
            raise TidakDitemukan
        return satu

    def tampak(
        self, baris: PegawaiBaris, riwayat: Mapping[str, Any] | None = None
    ) -> PegawaiTampak:
        """Show a servant."""
        boleh = dict.fromkeys(("ubah", "mutasi", "hapus", "tambah_riwayat"), self.boleh_tulis)
        nip, lahir = self.pembaca.nip(baris.nip), self.pembaca.hari(baris.tanggal_lahir)
        return PegawaiTampak(baris, nip, lahir, boleh, riwayat)
