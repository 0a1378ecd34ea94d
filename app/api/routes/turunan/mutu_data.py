"""Quality of personnel data: checks, the index, work lists."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.dependencies import Bahasa
from app.api.operation import baca_terlindung
from app.api.paging import PagingDep, kursor_uuid
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.routes.turunan.waktu import GAGAL, WaktuHari
from app.api.schemas.answer import JawabanDaftar
from app.api.schemas.turunan.mutu import JawabanMutu, mutu_data
from app.api.schemas.turunan.mutu_daftar import ButirMutu, butir_mutu
from app.usecases.pegawai.pembaca import Pembaca
from app.usecases.turunan import mutu
from app.usecases.turunan.lingkup import Lingkup

router = perute_v1("/instansi/{instansi}/mutu-data", "Turunan kepegawaian", route_class=ExactRoute)
Baca = Annotated[Pintu, Depends(butuh("pegawai:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("pegawai:tulis"))]
KodePemeriksaan = Annotated[
    str, Path(max_length=100, examples=["nip-tanggal-lahir"], description="Kode pemeriksaan")
]
_CONTOH = contoh_dari("turunan", "mutu_data")
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
