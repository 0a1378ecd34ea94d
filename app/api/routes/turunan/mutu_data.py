"""Quality of personnel data: checks, the index, work lists."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query, Response

from app.api.access import Pintu, Tugas, butuh
from app.api.body import ExactRoute
from app.api.dependencies import Bahasa
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep, kursor_uuid
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import GAGAL, WaktuHari, contoh
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.turunan.mutu import (
    BobotMutuPut,
    BobotMutuRead,
    BolehMutu,
    ButirMutu,
    JawabanMutu,
    butir_mutu,
    mutu_data,
)
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan import mutu
from app.usecases.turunan.lingkup import Lingkup

router = APIRouter(prefix="/mutu-data", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("pegawai:tulis"))]
KodePemeriksaan = Annotated[
    str, Path(max_length=100, examples=["nip-tanggal-lahir"], description="Kode pemeriksaan")
]
_CONTOH = contoh("mutu_data")
_BOBOT = {"bobot": _CONTOH["bobot"]}


@router.get(
    "",
    **baca_terlindung(
        "bacaMutuData",
        "Mutu data pegawai dan Indeks Kualitas Data",
        "Setiap pemeriksaan dengan banyaknya data yang salah dari yang diperiksa. Indeksnya "
        "dihitung bila instansi sudah mengisi bobot tiap dimensi; bila tidak, disebut sebabnya.",
        *GAGAL,
        contoh={"mutu": _CONTOH["mutu"]},
    ),
    response_model=JawabanMutu,
)
def baca_mutu(instansi: AcuanInstansi, pintu: Baca, waktu: WaktuHari, bahasa: Bahasa) -> Response:
    """Show the quality of an agency's data."""
    with pintu.baca() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        boleh = tugas.kerja.boleh(lingkup.instansi.id, "pegawai:tulis")
        hasil = mutu.ukur(lingkup)
        return tugas.jawab(mutu_data(hasil, waktu.hari, bahasa, boleh=boleh))


@router.get(
    "/bobot",
    **baca_terlindung(
        "bacaBobotMutu",
        "Bobot dimensi mutu data",
        "Bobot tiap dimensi yang diisi instansi; null, dengan versi 0, sebelum diisi.",
        "tidak_ditemukan",
        contoh=_BOBOT,
    ),
    response_model=Jawaban[BobotMutuRead],
)
def baca_bobot(instansi: AcuanInstansi, pintu: Baca) -> Response:
    """Show the weights of the dimensions."""
    with pintu.baca() as tugas:
        nomor, satu = mutu.buka_bobot(tugas.kerja, instansi)
        boleh = tugas.kerja.boleh(nomor, "pegawai:tulis")
        return _jawab(tugas, mutu.tampak_bobot(satu), boleh=boleh)


def _jawab(tugas: Tugas, isi: dict[str, object], *, boleh: bool) -> Response:
    data = BobotMutuRead.model_validate({**isi, "boleh": BolehMutu(atur_bobot=boleh)})
    return tugas.jawab(Jawaban[BobotMutuRead](data=data), versi=data.versi)


@router.put(
    "/bobot",
    **tulis(
        "aturBobotMutu",
        "Mengatur bobot dimensi mutu data",
        "Bobot keempat dimensi dalam persen, jumlahnya 100.",
        "tidak_ditemukan", "konflik_keadaan",
        contoh={"bobot": _CONTOH["atur"]}, jawaban=_BOBOT, status=200, ubah=True,
    ),
    response_model=Jawaban[BobotMutuRead],
)  # fmt: skip
def atur_bobot(instansi: AcuanInstansi, permintaan: BobotMutuPut, pintu: Tulis) -> Response:
    """Set the weights of the dimensions."""
    with pintu.tulis() as tugas:
        nomor, lama = mutu.buka_bobot(tugas.kerja, instansi, tulis=True)
        pintu.cocok(0 if lama is None else lama.versi)
        satu = mutu.atur_bobot(tugas.kerja, lama, nomor, permintaan.isi())
        return _jawab(tugas, mutu.tampak_bobot(satu), boleh=True)


@router.get(
    "/{pemeriksaan}",
    **baca_terlindung(
        "daftarMutuData",
        "Daftar kerja sebuah pemeriksaan",
        "Pegawai yang datanya salah menurut pemeriksaan itu, apa yang tercatat, dan apa yang "
        "perlu dikerjakan. Pembacaannya tercatat.",
        *GAGAL,
        contoh={"daftar": _CONTOH["daftar"]},
    ),
    response_model=JawabanDaftar[ButirMutu],
)
def daftar_mutu(
    instansi: AcuanInstansi,
    pemeriksaan: KodePemeriksaan,
    pintu: Baca,
    waktu: WaktuHari,
    halaman: PagingDep,
    *,
    unit: Annotated[UUID | None, Query(description="Hanya unit ini (id)")] = None,
) -> Response:
    """List whose records a check finds wrong."""
    with pintu.baca_pribadi() as tugas:
        lingkup = Lingkup.buka(tugas.kerja, instansi, waktu)
        setelah = kursor_uuid(halaman)
        ini, baris = mutu.pekerjaan(lingkup, pemeriksaan, unit, setelah, halaman.ambil)
        muat, meta = halaman.potong(baris, lambda satu: str(satu.id))
        pembaca = Pembaca(tugas.kerja, lingkup.instansi.id)
        pembaca.catat(
            "mutu_data", pemeriksaan, len(muat), {"per_tanggal": waktu.hari, "unit": unit}
        )
        isi = [butir_mutu(satu, ini, pembaca) for satu in muat]
        return tugas.jawab(JawabanDaftar[ButirMutu](data=isi, meta=meta))
