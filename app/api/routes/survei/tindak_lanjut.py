"""Follow-up plans of a survey."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.dependencies import Buku, HariIni
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.survei.hasil import CONTOH, AcuanSurvei, Baca
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.survei.tindak_lanjut import (
    RencanaSkmCreate,
    RencanaSkmRead,
    RencanaSkmUpdate,
    Unsur,
    rencana_read,
)
from app.api.tugas import Tugas
from app.domain.law.rulebook import Rulebook
from app.domain.skm.tindak_lanjut import StatusTindakLanjut
from app.usecases.skm.tindak_lanjut import Papan, RencanaTampak, Saringan

router = perute_v1("/survei/{survei}/tindak-lanjut", "Survei", route_class=ExactRoute)

NomorRencana = Annotated[
    UUID, Path(examples=["019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b90"], description="Id rencana")
]
Tulis = Annotated[Pintu, Depends(butuh("skm:tulis"))]
_SATU = {"rencana": CONTOH["rencana"]}


@dataclass(frozen=True, slots=True)
class Letak:
    """Which survey's plans, judged by which rules on which day."""

    survei: str
    buku: Rulebook
    hari_ini: date

    def papan(self, tugas: Tugas) -> Papan:
        """Open them if the caller may."""
        return Papan.muat(tugas.kerja, self.survei, self.buku, self.hari_ini)


async def letak(survei: AcuanSurvei, buku: Buku, hari_ini: HariIni) -> Letak:
    """Read where the plans of a request are."""
    return Letak(survei, buku, hari_ini)


LetakDep = Annotated[Letak, Depends(letak)]


async def saringan(
    unsur: Annotated[Unsur | None, Query(description="Hanya unsur ini")] = None,
    status: Annotated[StatusTindakLanjut | None, Query(description="Hanya status ini")] = None,
    *,
    terlambat: Annotated[
        bool | None, Query(description="Hanya yang lewat tenggat (true), atau yang tidak (false)")
    ] = None,
) -> Saringan:
    """Read which plans the caller asks for."""
    return Saringan(unsur, status, terlambat)


def _jawab(tugas: Tugas, satu: RencanaTampak, status: int = 200) -> Response:
    data = Jawaban[RencanaSkmRead](data=rencana_read(satu))
    return tugas.jawab(data, status, versi=satu.baris.versi)


@router.get(
    "",
    **baca_terlindung(
        "daftarTindakLanjutSurvei",
        "Rencana tindak lanjut sebuah survei",
        "Unsur dengan nilai terendah lebih dahulu, lalu menurut tenggat.",
        "tidak_ditemukan",
        "aturan_tidak_berlaku",
        contoh={"daftar": CONTOH["daftar_rencana"]},
    ),
    response_model=JawabanDaftar[RencanaSkmRead],
)
def daftar(
    letak: LetakDep,
    pintu: Baca,
    halaman: PagingDep,
    saring: Annotated[Saringan, Depends(saringan)],
) -> Response:
    """List plans."""
    with pintu.baca() as tugas:
        semua = letak.papan(tugas).daftar(saring)
        baris, meta = halaman.iris(semua, lambda satu: satu.kunci)
        isi = [rencana_read(satu) for satu in baris]
        return tugas.jawab(JawabanDaftar[RencanaSkmRead](data=isi, meta=meta))


@router.post(
    "",
    **tulis(
        "buatTindakLanjutSurvei",
        "Merencanakan tindak lanjut",
        "Satu rencana atas satu unsur, dengan penanggung jawab dan tenggat; yang langsung selesai "
        "memerlukan bukti.",
        "tidak_ditemukan", "aturan_tidak_berlaku",
        contoh={"pengaduan": CONTOH["buat_rencana"]}, jawaban=_SATU,
    ),
    response_model=Jawaban[RencanaSkmRead],
)  # fmt: skip
def buat(letak: LetakDep, permintaan: RencanaSkmCreate, pintu: Tulis) -> Response:
    """Add a plan."""
    with pintu.tulis() as tugas:
        papan = letak.papan(tugas)
        return _jawab(tugas, papan.buat(permintaan.model_dump()), 201)


@router.get(
    "/{rencana_skm}",
    **baca_terlindung(
        "bacaTindakLanjutSurvei",
        "Satu rencana tindak lanjut",
        "Rencana dengan keadaan dan buktinya.",
        "tidak_ditemukan",
        "aturan_tidak_berlaku",
        contoh=_SATU,
    ),
    response_model=Jawaban[RencanaSkmRead],
)
def baca(letak: LetakDep, rencana_skm: NomorRencana, pintu: Baca) -> Response:
    """Show a plan."""
    with pintu.baca() as tugas:
        papan = letak.papan(tugas)
        return _jawab(tugas, papan.lihat(papan.pilih(rencana_skm)))


@router.patch(
    "/{rencana_skm}",
    **tulis(
        "ubahTindakLanjutSurvei",
        "Mengubah rencana tindak lanjut",
        "Yang tidak disebut tetap. Menyatakan selesai memerlukan bukti; membuka kembali yang "
        "selesai atau batal memerlukan alasan pada X-Catatan.",
        "tidak_ditemukan", "aturan_tidak_berlaku",
        contoh={"selesai": CONTOH["ubah_rencana"]}, jawaban=_SATU, status=200, ubah=True,
        catatan=True,
    ),
    response_model=Jawaban[RencanaSkmRead],
)  # fmt: skip
def ubah(
    letak: LetakDep, rencana_skm: NomorRencana, permintaan: RencanaSkmUpdate, pintu: Tulis
) -> Response:
    """Change a plan."""
    with pintu.tulis() as tugas:
        papan = letak.papan(tugas)
        satu = papan.pilih(rencana_skm, kunci=True)
        pintu.cocok(satu.versi)
        return _jawab(tugas, papan.ubah(satu, permintaan.perubahan()))


@router.delete(
    "/{rencana_skm}",
    **tulis(
        "hapusTindakLanjutSurvei",
        "Menghapus rencana tindak lanjut",
        "Alasannya wajib pada X-Catatan; jejaknya tetap pada jejak audit.",
        "tidak_ditemukan",
        status=204, ubah=True, catatan=True,
    ),
)  # fmt: skip
def hapus(letak: LetakDep, rencana_skm: NomorRencana, pintu: Tulis) -> Response:
    """Remove a plan."""
    with pintu.tulis() as tugas:
        papan = letak.papan(tugas)
        satu = papan.pilih(rencana_skm, kunci=True)
        pintu.cocok(satu.versi)
        papan.hapus(satu)
        return tugas.jawab(status=204)
