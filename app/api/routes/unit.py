"""Units of an agency: its organisation on any day, and every way it changes."""

from typing import Annotated, Literal

from fastapi import Depends, Path, Query, Response

from app.api.access import Pintu, butuh
from app.api.body import ExactRoute
from app.api.contoh import contoh_dari
from app.api.dependencies import HariIni
from app.api.operation import baca_terlindung, tulis
from app.api.paging import PagingDep
from app.api.perute import perute_v1
from app.api.routes.instansi import AcuanInstansi
from app.api.schemas.answer import Jawaban, JawabanDaftar
from app.api.schemas.unit import (
    UnitAkhiri,
    UnitButir,
    UnitCreate,
    UnitGanti,
    UnitRead,
    UnitUpdate,
    unit_read,
)
from app.api.schemas.unit_daftar import akar, butir, kunci, pohon
from app.api.tugas import Tugas
from app.usecases import organisasi
from app.usecases.organisasi import Bagan, UnitTampak
from app.usecases.scalars import Tanggal

router = perute_v1("/instansi/{instansi}/unit", "Unit", route_class=ExactRoute)

AcuanUnit = Annotated[
    str,
    Path(
        max_length=100,
        examples=["BID-2"],
        description="Id unit, atau kodenya pada hari yang dimaksud",
    ),
]
PerTanggal = Annotated[
    Tanggal | None, Query(description="Keadaan pada hari ini; bawaan: hari ini di Indonesia barat")
]
Baca = Annotated[Pintu, Depends(butuh("unit:baca"))]
Tulis = Annotated[Pintu, Depends(butuh("unit:tulis"))]
_CONTOH = contoh_dari("", "unit")
_SATU = {"bidang": _CONTOH["satu"]}
_GAGAL = ("tidak_ditemukan", "konflik_keadaan")


def _jawab(tugas: Tugas, satu: UnitTampak, status: int = 200) -> Response:
    return tugas.jawab(Jawaban[UnitRead](data=unit_read(satu)), status, versi=satu.versi)


@router.get(
    "",
    **baca_terlindung(
        "daftarUnit",
        "Susunan unit sebuah instansi",
        "Unit yang berlaku pada satu hari, urut menurut kode; sebagai pohon, halamannya dihitung "
        "menurut unit teratas. Dengan `semua` termasuk yang sudah berakhir dan yang akan datang.",
        "tidak_ditemukan",
        contoh={"datar": _CONTOH["datar"], "pohon": _CONTOH["pohon"]},
    ),
    response_model=JawabanDaftar[UnitButir],
)
def daftar(
    instansi: AcuanInstansi,
    pintu: Baca,
    halaman: PagingDep,
    hari_ini: HariIni,
    *,
    per_tanggal: PerTanggal = None,
    bentuk: Annotated[Literal["datar", "pohon"], Query(description="Bentuk daftar")] = "datar",
    semua: Annotated[bool, Query(description="Semua masa; daftarnya datar")] = False,
) -> Response:
    """List units."""
    hari = per_tanggal or hari_ini
    with pintu.baca() as tugas:
        bagan = Bagan.muat(tugas.kerja, instansi)
        units = [s.unit for s in bagan.baris.values() if semua or s.unit.berlaku(hari)]
        if bentuk == "pohon" and not semua:
            teratas, meta = halaman.iris(akar(units), kunci)
            isi = pohon(teratas, units, bagan.boleh)
        else:
            muat, meta = halaman.iris(units, kunci)
            isi = [butir(satu, bagan.boleh) for satu in muat]
        return tugas.jawab(JawabanDaftar[UnitButir](data=isi, meta=meta))


@router.post(
    "",
    **tulis(
        "buatUnit",
        "Membuat unit, juga dengan memecah atau menggabung",
        "Dengan satu `pendahulu` unit itu dipecah, dengan beberapa digabung; setiap pendahulu "
        "berakhir sehari sebelumnya. Unit di bawah pendahulu yang masih berlaku harus diikutkan "
        "(`bawa_anak`), atau diakhiri dahulu.",
        *_GAGAL,
        contoh=_CONTOH["buat"],
        jawaban=_SATU,
    ),
    response_model=Jawaban[UnitRead],
)
def buat(instansi: AcuanInstansi, permintaan: UnitCreate, pintu: Tulis) -> Response:
    """Make a unit."""
    with pintu.tulis() as tugas:
        bagan = Bagan.muat(tugas.kerja, instansi, tulis=True)
        return _jawab(tugas, organisasi.buat(bagan, permintaan.baru()), 201)


@router.get(
    "/{unit}",
    **baca_terlindung(
        "bacaUnit",
        "Satu unit",
        "Unit menurut id, atau menurut kode yang dipakai pada satu hari. Dengan id dan "
        "`per_tanggal`, 404 bila unit itu tidak berlaku pada hari itu.",
        "tidak_ditemukan",
        contoh=_SATU,
    ),
    response_model=Jawaban[UnitRead],
)
def baca(
    instansi: AcuanInstansi,
    unit: AcuanUnit,
    pintu: Baca,
    hari_ini: HariIni,
    per_tanggal: PerTanggal = None,
) -> Response:
    """Show a unit."""
    with pintu.baca() as tugas:
        bagan = Bagan.muat(tugas.kerja, instansi)
        satu = bagan.pilih(unit, per_tanggal or hari_ini, ketat=per_tanggal is not None)
        return _jawab(tugas, bagan.tampak(satu))


@router.patch(
    "/{unit}",
    **tulis(
        "koreksiUnit",
        "Mengoreksi unit di tempat",
        "Untuk kesalahan tulis: berlaku surut sejak unit itu mulai. Perubahan yang sungguh terjadi "
        "pada suatu hari dicatat dengan `ganti`. Mengubah hari terakhir yang sudah ditetapkan "
        "memerlukan alasan pada X-Catatan.",
        *_GAGAL,
        contoh=_CONTOH["koreksi"], jawaban=_SATU, status=200, ubah=True, catatan=True,
    ),
    response_model=Jawaban[UnitRead],
)  # fmt: skip
def koreksi(
    instansi: AcuanInstansi,
    unit: AcuanUnit,
    permintaan: UnitUpdate,
    pintu: Tulis,
    hari_ini: HariIni,
) -> Response:
    """Correct a unit."""
    with pintu.tulis() as tugas:
        bagan = Bagan.muat(tugas.kerja, instansi, tulis=True)
        satu = bagan.pilih(unit, hari_ini)
        pintu.cocok(satu.versi)
        return _jawab(tugas, organisasi.koreksi(bagan, satu.unit, permintaan.perubahan()))


@router.post(
    "/{unit}/ganti",
    **tulis(
        "gantiUnit",
        "Mengganti nama, kode, atau induk unit mulai suatu hari",
        "Unit lama berakhir sehari sebelumnya dan menjadi pendahulu unit baru; unit di bawahnya "
        "berlanjut di bawah unit baru.",
        *_GAGAL,
        contoh=_CONTOH["ganti"],
        jawaban=_SATU,
    ),
    response_model=Jawaban[UnitRead],
)
def ganti(
    instansi: AcuanInstansi,
    unit: AcuanUnit,
    permintaan: UnitGanti,
    pintu: Tulis,
    hari_ini: HariIni,
) -> Response:
    """Let a unit continue as another."""
    with pintu.tulis() as tugas:
        bagan = Bagan.muat(tugas.kerja, instansi, tulis=True)
        lama, hari = bagan.pilih(unit, hari_ini).unit, permintaan.berlaku_sejak
        return _jawab(tugas, organisasi.ganti(bagan, lama, hari, permintaan.perubahan()), 201)


@router.post(
    "/{unit}/akhiri",
    **tulis(
        "akhiriUnit",
        "Mengakhiri unit",
        "Menetapkan hari terakhirnya; riwayatnya tetap terbaca. Ditolak selama unit di bawahnya "
        "masih berlaku, kecuali ikut diakhiri (`beserta_anak`).",
        *_GAGAL,
        contoh=_CONTOH["akhiri"], jawaban=_SATU, status=200, catatan=True,
    ),
    response_model=Jawaban[UnitRead],
)  # fmt: skip
def akhiri(
    instansi: AcuanInstansi,
    unit: AcuanUnit,
    permintaan: UnitAkhiri,
    pintu: Tulis,
    hari_ini: HariIni,
) -> Response:
    """End a unit."""
    with pintu.tulis() as tugas:
        bagan = Bagan.muat(tugas.kerja, instansi, tulis=True)
        lama, sampai = bagan.pilih(unit, hari_ini).unit, permintaan.berlaku_sampai
        beserta = permintaan.beserta_anak
        return _jawab(tugas, organisasi.akhiri(bagan, lama, sampai, beserta_anak=beserta))
