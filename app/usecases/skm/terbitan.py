"""Publication of a result: a frozen copy, which neither later answers nor later rules change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.db.repositories import skm_terbitan as gudang
from app.db.repositories.instansi import InstansiPublik
from app.db.session import Database
from app.db.tables import Survei, Terbitan
from app.domain.law.errors import Masalah
from app.usecases.daftar_instansi import pilih as pilih_instansi
from app.usecases.kerja import Kerja, KonflikKeadaan
from app.usecases.publik import dari_instansi
from app.usecases.skm import survei as rak
from app.usecases.skm.hasil import HasilSurvei
from app.usecases.skm.salinan import salinan


@dataclass(frozen=True, slots=True)
class TerbitanTampak:
    """A publication: its frozen copy, and whether it still stands."""

    nomor: int
    isi: Mapping[str, Any]
    aturan_sidik: str
    diterbitkan_pada: datetime
    ditarik_pada: datetime | None
    alasan_tarik: str | None
    boleh: Mapping[str, bool]
    id: UUID

    @property
    def survei(self) -> str:
        """Code of the survey."""
        return str(self.isi["survei"]["kode"])

    @property
    def nilai(self) -> Decimal:
        """The value as published."""
        return Decimal(self.isi["nilai"])

    @property
    def mutu(self) -> str | None:
        """The quality letter as published."""
        mutu: str | None = self.isi["mutu"]
        return mutu

    @property
    def responden(self) -> int:
        """How many answered."""
        return int(self.isi["responden"])


@dataclass(frozen=True, slots=True)
class NilaiBawahan:
    """An agency below another, and the newest result of a year that it shows to everybody."""

    kode: str
    nama: str
    banyak_terbitan: int
    terbitan: TerbitanTampak | None


def pastikan_ditutup(survei: Survei) -> None:
    """Insist that nobody answers a survey any more."""
    if survei.status != "ditutup":
        raise KonflikKeadaan(Masalah("", "survei_belum_ditutup", {"status": survei.status}))


def _pastikan_cukup(hasil: HasilSurvei) -> None:
    """Insist that a result is of enough people, and has a value."""
    if hasil.responden < hasil.minimum:
        data = {"minimum": str(hasil.minimum), "responden": str(hasil.responden)}
        raise KonflikKeadaan(Masalah("", "responden_terlalu_sedikit", data))
    if hasil.nilai.nilai is None:
        raise KonflikKeadaan(Masalah("", "survei_tanpa_nilai"))


def terbitkan(kerja: Kerja, hasil: HasilSurvei) -> TerbitanTampak:
    """Freeze a copy for the public, and mark the survey as published."""
    survei = hasil.survei
    pastikan_ditutup(survei)
    _pastikan_cukup(hasil)
    isi = salinan(hasil)
    satu = Terbitan(
        instansi_id=survei.instansi_id,
        survei_id=survei.id,
        nomor=gudang.nomor_berikut(kerja.sesi, survei.id),
        isi=isi,
        aturan_sidik=hasil.aturan[0].aturan.sidik,
        diterbitkan_pada=kerja.sekarang,
    )
    kerja.sesi.add(satu)
    survei.diterbitkan_pada = kerja.sekarang
    _pindah(kerja, survei, "diterbitkan")
    kerja.catat(
        "terbitkan", "survei", survei.id, instansi=survei.instansi_id,
        sebelum={"status": "ditutup"},
        sesudah={"status": survei.status, "nomor": satu.nomor, "nilai": isi["nilai"]},
    )  # fmt: skip
    return _tampak(satu, boleh_tarik=kerja.boleh(survei.instansi_id, "skm:terbit"))


def tarik(kerja: Kerja, survei: Survei) -> TerbitanTampak:
    """Take the result of a survey back from the public, with a reason; it is closed again."""
    kerja.wajib_catatan()
    satu = gudang.berlaku(kerja.sesi, survei.id)
    if satu is None:
        raise KonflikKeadaan(Masalah("", "survei_belum_diterbitkan"))
    satu.ditarik_pada, satu.alasan_tarik = kerja.sekarang, kerja.catatan
    survei.diterbitkan_pada = None
    _pindah(kerja, survei, "ditutup")
    kerja.catat(
        "tarik", "survei", survei.id, instansi=survei.instansi_id,
        sebelum={"status": "diterbitkan", "nomor": satu.nomor},
        sesudah={"status": survei.status},
    )  # fmt: skip
    return _tampak(satu, boleh_tarik=kerja.boleh(survei.instansi_id, "skm:terbit"))


def _pindah(kerja: Kerja, survei: Survei, status: str) -> None:
    survei.status = status
    survei.versi += 1
    survei.diubah_pada = kerja.sekarang
    kerja.sesi.flush()


def _tampak(satu: Terbitan, *, boleh_tarik: bool = False) -> TerbitanTampak:
    boleh = {"tarik": boleh_tarik and satu.ditarik_pada is None}
    return TerbitanTampak(
        satu.nomor, satu.isi, satu.aturan_sidik, satu.diterbitkan_pada, satu.ditarik_pada,
        satu.alasan_tarik, boleh, satu.id,
    )  # fmt: skip


def daftar(kerja: Kerja, acuan: str, setelah: int, ambil: int) -> list[TerbitanTampak]:
    """List the publications of a survey, withdrawn ones too, the first one first."""
    survei = rak.pilih(kerja, acuan)
    boleh = kerja.boleh(survei.instansi_id, "skm:terbit")
    semua = gudang.daftar(kerja.sesi, survei.id, setelah, ambil)
    return [_tampak(satu, boleh_tarik=boleh) for satu in semua]


def publik(
    db: Database, kode: str, sebelum: UUID | None, ambil: int
) -> list[TerbitanTampak] | None:
    """Return what an agency shows to everybody, the newest first; None if it shows nothing."""

    def baca(sesi: Session, instansi: InstansiPublik) -> list[TerbitanTampak]:
        return [_tampak(satu) for satu in gudang.publik(sesi, instansi.id, sebelum, ambil)]

    return dari_instansi(db, kode, baca)


def bawahan(kerja: Kerja, acuan: str, tahun: int, setelah: str, ambil: int) -> list[NilaiBawahan]:
    """Put the published results of the agencies directly below one side by side, by code.

    Who published nothing stands there without a value, never with zero.
    """
    atas = pilih_instansi(kerja, acuan)
    baris = gudang.bawahan(kerja.sesi, atas.id, setelah, ambil)
    terbit: dict[UUID, list[TerbitanTampak]] = {nomor: [] for nomor, _, _ in baris}
    for nomor, satu in gudang.setahun(kerja.sesi, list(terbit), tahun):
        terbit[nomor].append(_tampak(satu))
    return [
        NilaiBawahan(kode, nama, len(terbit[nomor]), next(reversed(terbit[nomor]), None))
        for nomor, kode, nama in baris
    ]
