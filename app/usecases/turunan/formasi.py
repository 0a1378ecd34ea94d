"""Posts an agency needs: entered one by one or a whole year at once, compared with who is there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from app.db.repositories.turunan import formasi as gudang
from app.db.repositories.turunan import formasi_tahun
from app.db.tables import Formasi
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.turunan.formasi_isi import CATATAN, kunci, masalah_isi, tulis
from app.usecases.turunan.formasi_meja import Isi, Meja


def buat(meja: Meja, isi: Isi) -> Formasi:
    """Add a needed post; MasukanTidakSah lists every problem."""
    kolom = _kolom(isi, meja.units())
    sekarang = meja.kerja.sekarang
    satu = Formasi(
        instansi_id=meja.instansi.id, tahun=isi["tahun"],
        dibuat_pada=sekarang, diubah_pada=sekarang, **kolom,
    )  # fmt: skip
    _tanpa_kembar(meja, satu)
    meja.kerja.sesi.add(satu)
    meja.kerja.sesi.flush()
    _catat(meja, "buat", satu, None)
    return satu


def ubah(meja: Meja, satu: Formasi, isi: Isi) -> Formasi:
    """Change a needed post; what is not named stays."""
    sebelum = _isi(satu)
    lama = {nama: getattr(satu, nama) for nama in CATATAN if nama != "unit_id"}
    kolom = _kolom({**lama, "unit": str(satu.unit_id), **isi}, meja.units())
    for nama, nilai in kolom.items():
        setattr(satu, nama, nilai)
    _tanpa_kembar(meja, satu)
    satu.versi, satu.diubah_pada = satu.versi + 1, meja.kerja.sekarang
    meja.kerja.sesi.flush()
    _catat(meja, "ubah", satu, sebelum)
    return satu


def hapus(meja: Meja, satu: Formasi) -> None:
    """Remove a needed post."""
    formasi_tahun.naikkan(meja.kerja.sesi, meja.instansi.id, satu.tahun)
    meja.kerja.catat("hapus", "formasi", satu.id, instansi=meja.instansi.id, sebelum=_isi(satu))
    meja.kerja.sesi.delete(satu)
    meja.kerja.sesi.flush()


def ganti_tahun(meja: Meja, tahun: int, baris: Sequence[Isi]) -> int:
    """Put a list in the place of a year's needs; all of it, or MasukanTidakSah and nothing."""
    sesi, instansi = meja.kerja.sesi, meja.instansi.id
    kolom = list(_semua(baris, meja.units()))
    sebelum = formasi_tahun.jumlah(sesi, instansi, tahun)
    formasi_tahun.ganti(sesi, instansi, tahun, kolom, meja.kerja.sekarang)
    versi = formasi_tahun.naikkan(sesi, instansi, tahun)
    meja.kerja.catat(
        "ganti", "formasi_tahun", tahun, instansi=instansi,
        sebelum={"baris": sebelum[0], "kebutuhan": sebelum[1]},
        sesudah={"baris": len(kolom), "kebutuhan": sum(satu["kebutuhan"] for satu in kolom)},
    )  # fmt: skip
    return versi


def _semua(baris: Sequence[Isi], units: Mapping[str, UUID]) -> Iterator[dict[str, Any]]:
    masalah: list[Masalah] = []
    pertama: dict[tuple[UUID | None, str], int] = {}
    for urut, satu in enumerate(baris):
        di = f"formasi[{urut}]"
        masalah += masalah_isi(satu, units, f"{di}.")
        sama = (units.get(satu["unit"]), kunci(satu))
        if sama in pertama:
            data = {"nilai": satu["nama_jabatan"], "pertama": f"formasi[{pertama[sama]}]"}
            masalah.append(Masalah(f"{di}.nama_jabatan", "nilai_ganda", data))
        pertama.setdefault(sama, urut)
    if masalah:
        raise MasukanTidakSah(masalah)
    return (tulis(satu, units) for satu in baris)


def _kolom(isi: Isi, units: Mapping[str, UUID]) -> dict[str, Any]:
    if masalah := list(masalah_isi(isi, units, "")):
        raise MasukanTidakSah(masalah)
    return tulis(isi, units)


def _tanpa_kembar(meja: Meja, satu: Formasi) -> None:
    if gudang.kembar(meja.kerja.sesi, satu):
        meja.kerja.sesi.expunge_all()
        data = {"nilai": satu.nama_jabatan, "tahun": str(satu.tahun)}
        raise MasukanTidakSah([Masalah("nama_jabatan", "formasi_sudah_ada", data)])


def _isi(satu: Formasi) -> dict[str, Any]:
    return {nama: getattr(satu, nama) for nama in CATATAN}


def _catat(meja: Meja, tindakan: str, satu: Formasi, sebelum: Isi | None) -> None:
    formasi_tahun.naikkan(meja.kerja.sesi, meja.instansi.id, satu.tahun)
    meja.kerja.catat(
        tindakan, "formasi", satu.id,
        instansi=meja.instansi.id, sebelum=sebelum, sesudah=_isi(satu),
    )  # fmt: skip
