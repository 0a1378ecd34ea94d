"""One answer against its survey: what it may say, and the row it becomes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories.survei import layanan as gudang_layanan
from app.db.repositories.survei import survei as gudang
from app.db.repositories.survei.layanan import LayananTerdaftar
from app.db.repositories.survei.survei import Pertanyaan
from app.db.tables import Survei
from app.domain.law.errors import Masalah
from app.usecases.survei.isian import ResponKertas, ResponPublik


@dataclass(frozen=True)
class Lembar:
    """What a survey asks: its nine questions, its own ones, its services."""

    survei: UUID
    unsur: Sequence[Mapping[str, Any]]
    pertanyaan: Sequence[Pertanyaan]
    layanan: Sequence[LayananTerdaftar]

    @classmethod
    def dari(cls, sesi: Session, survei: Survei) -> "Lembar":
        """Load it."""
        pertanyaan = gudang.pertanyaan(sesi, survei.id)
        return cls(
            survei.id, survei.unsur, pertanyaan, gudang_layanan.milik_survei(sesi, survei.id)
        )

    @cached_property
    def _skor(self) -> Mapping[str, tuple[int, ...]]:
        return {s["kode"]: tuple(p["nilai"] for p in s["pilihan"]) for s in self.unsur}

    @cached_property
    def _layanan(self) -> Mapping[str, LayananTerdaftar]:
        return {nama: satu for satu in self.layanan for nama in (satu.kode, str(satu.id))}

    def masalah(self, isi: ResponPublik | ResponKertas) -> list[Masalah]:
        """Say everything that is wrong with an answer."""
        return [*self._salah_skor(isi), *self._salah_layanan(isi.layanan), *self._salah_lain(isi)]

    def _salah_skor(self, isi: ResponPublik | ResponKertas) -> Iterator[Masalah]:
        terisi = 0
        for kode, sah in self._skor.items():
            nilai = getattr(isi.jawaban, kode)
            terisi += nilai is not None
            if nilai is not None and nilai not in sah:
                batas = {"minimum": str(sah[0]), "maksimum": str(sah[-1])}
                yield Masalah(f"jawaban.{kode}", "di_luar_rentang", batas)
        if not terisi:
            yield Masalah("jawaban", "respon_kosong")

    def _salah_layanan(self, acuan: str | None) -> Iterator[Masalah]:
        if acuan is not None and acuan not in self._layanan:
            yield Masalah("layanan", "survei_layanan_tidak_dikenal", {"nilai": acuan})
        if acuan is None and len(self.layanan) > 1:
            yield Masalah("layanan", "wajib_diisi")

    def _salah_lain(self, isi: ResponPublik | ResponKertas) -> Iterator[Masalah]:
        dikenal = {satu.kode: satu for satu in self.pertanyaan}
        for kode, nilai in isi.jawaban_lain.items():
            satu, tempat = dikenal.get(kode), f"jawaban_lain.{kode}"
            if satu is None:
                data = {"dikenal": ", ".join(dikenal) or "-"}
                yield Masalah(tempat, "kunci_tidak_dikenal", data)
            elif satu.jenis == "pilihan" and nilai not in (sah := _kode(satu)):
                data = {"nilai": nilai[:80], "dikenal": ", ".join(sah)}
                yield Masalah(tempat, "pilihan_tidak_dikenal", data)
        if isinstance(isi, ResponPublik):  # who copies a form cannot make its writer answer
            for satu in self.pertanyaan:
                if satu.wajib and not isi.jawaban_lain.get(satu.kode):
                    yield Masalah(f"jawaban_lain.{satu.kode}", "wajib_diisi")

    def baris(
        self,
        isi: ResponPublik | ResponKertas,
        tanggal: date,
        slot_jam: str | None,
        cara: str,
    ) -> dict[str, Any]:
        """Write a sound answer as a row; nothing in it tells from whom it is."""
        layanan = self._layanan[isi.layanan] if isi.layanan else None
        if layanan is None and len(self.layanan) == 1:
            layanan = self.layanan[0]
        lain = {kode: nilai for kode, nilai in isi.jawaban_lain.items() if nilai}
        return {
            "survei_id": self.survei,
            "layanan_id": None if layanan is None else layanan.id,
            "unit_id": None if layanan is None else layanan.unit_id,
            "tanggal": tanggal,
            "slot_jam": slot_jam,
            "cara": cara,
            **isi.jawaban.model_dump(),
            **isi.profil.model_dump(),
            "komentar": isi.komentar or None,
            "jawaban_lain": lain or None,
        }


def _kode(satu: Pertanyaan) -> list[str]:
    return [pilihan["kode"] for pilihan in satu.pilihan]
