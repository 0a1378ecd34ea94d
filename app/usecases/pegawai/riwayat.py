"""The histories of a servant: education, training, assessments, punishments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.db.repositories.pegawai import simpan
from app.db.repositories.pegawai.riwayat import Baris
from app.db.tables import Pegawai
from app.domain.kepegawaian.kamus import TINGKAT_JENIS_HUKUMAN
from app.domain.kepegawaian.pemeriksaan_riwayat import (
    periksa_predikat,
)
from app.domain.kinerja_pegawai import predikat_kinerja
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.steps import Trace
from app.usecases.kerja import TidakDitemukan
from app.usecases.pegawai.catatan import berbeda, ringkas
from app.usecases.pegawai.jenis_riwayat import HUKUMAN, KINERJA, SEMUA, Isi, Riwayat
from app.usecases.pegawai.meja import Meja
from app.usecases.pegawai.orang import Pengamat


@dataclass(frozen=True, slots=True)
class RiwayatTampak:
    """An entry as its reader sees it."""

    isi: Baris
    boleh: Mapping[str, bool]


def daftar(
    pengamat: Pengamat,
    pegawai: UUID,
    jenis: Riwayat,
    *,
    setelah: tuple[date | int, UUID] | None = None,
    ambil: int | None = None,
    hari: date | None = None,
) -> list[RiwayatTampak]:
    """List the entries of a servant, the newest first; with ``hari`` those of that day."""
    semua = jenis.tempat.daftar(pengamat.kerja.sesi, pegawai, setelah, ambil, hari)
    return [_tampak(pengamat, satu) for satu in semua]


def baca(pengamat: Pengamat, pegawai: UUID, jenis: Riwayat, nomor: UUID) -> RiwayatTampak:
    """Return one entry; TidakDitemukan without it."""
    satu = jenis.tempat.cari(pengamat.kerja.sesi, pegawai, nomor)
    if satu is None:
        raise TidakDitemukan
    return _tampak(pengamat, satu)


def buat(meja: Meja, pegawai: Pegawai, jenis: Riwayat, isi: Mapping[str, Any]) -> RiwayatTampak:
    """Enter one; MasukanTidakSah lists every problem."""
    baru = _sah(
        meja, pegawai, jenis, baru={**dict.fromkeys(jenis.isian), **isi}, disebut=isi, nomor=None
    )
    isian = {**baru, "instansi_id": meja.instansi.id, "sumber": "tangan"}
    satu = jenis.tempat.tambah(meja.kerja.sesi, pegawai.id, isian, meja.kerja.sekarang)
    _cap(meja, pegawai)
    meja.catat("buat", jenis.objek, satu["id"], None, ringkas({"pegawai_id": pegawai.id, **baru}))
    return _tampak(meja.pengamat, satu)


def ubah(
    meja: Meja, pegawai: Pegawai, jenis: Riwayat, lama: Baris, isi: Mapping[str, Any]
) -> RiwayatTampak:
    """Correct one; from then on it counts as entered by hand."""
    semula = {nama: lama[nama] for nama in jenis.isian}
    baru = _sah(meja, pegawai, jenis, baru={**semula, **isi}, disebut=isi, nomor=lama["id"])
    beda = berbeda({**semula, "sumber": lama["sumber"]}, {**baru, "sumber": "tangan"})
    if not beda:
        return _tampak(meja.pengamat, lama)
    isian = {**baru, "sumber": "tangan"}
    satu = jenis.tempat.ubah(meja.kerja.sesi, lama, isian, meja.kerja.sekarang)
    _cap(meja, pegawai)
    sebelum, sesudah = ({n: baris[n] for n in beda} for baris in (lama, satu))
    meja.catat("ubah", jenis.objek, lama["id"], ringkas(sebelum), ringkas(sesudah))
    return _tampak(meja.pengamat, satu)


def hapus(meja: Meja, pegawai: Pegawai, jenis: Riwayat, lama: Baris) -> None:
    """Remove one that was entered by mistake; a decision only with a reason."""
    if jenis.keputusan:
        meja.kerja.wajib_catatan()
    jenis.tempat.hapus(meja.kerja.sesi, lama["id"])
    _cap(meja, pegawai)
    sebelum = {"pegawai_id": pegawai.id, **{nama: lama[nama] for nama in jenis.isian}}
    meja.catat("hapus", jenis.objek, lama["id"], ringkas(sebelum), None)


def _sah(
    meja: Meja,
    pegawai: Pegawai,
    jenis: Riwayat,
    *,
    baru: Isi,
    disebut: Mapping[str, Any],
    nomor: UUID | None,
) -> Isi:
    """Complete what follows from the rest; refuse what is wrong, all at once."""
    if jenis is HUKUMAN and baru["tingkat"] is None:
        baru["tingkat"] = TINGKAT_JENIS_HUKUMAN[baru["jenis"]]
    masalah = jenis.periksa(baru, pegawai.tanggal_lahir, meja.hari_ini)
    if jenis.tunggal:
        kunci = baru[jenis.tempat.urut]
        lain = jenis.tempat.kembar(meja.kerja.sesi, pegawai.id, kunci)
        if lain not in {None, nomor}:
            masalah.append(Masalah(jenis.tempat.urut, "pegawai_tahun_sudah_dinilai"))
    if jenis is KINERJA and not masalah:
        masalah += _predikat(meja, baru, disebut)
    if masalah:
        raise MasukanTidakSah(masalah)
    return baru


def _predikat(meja: Meja, baru: Isi, disebut: Mapping[str, Any]) -> list[Masalah]:
    """Let the predicate follow from result and behaviour, by the rule of the year assessed."""
    if baru["hasil_kerja"] is None:
        return []
    aturan = meja.aturan_tahun("predikat-kinerja", baru["tahun"])
    hasil = predikat_kinerja(baru["hasil_kerja"], baru["perilaku"], aturan, Trace(simpan=False))
    baru["predikat"] = hasil.predikat
    return periksa_predikat(disebut.get("predikat"), hasil.predikat)


def _cap(meja: Meja, pegawai: Pegawai) -> None:
    simpan.cap(meja.kerja.sesi, pegawai.id, meja.urutan, meja.kerja.sekarang)


def _tampak(pengamat: Pengamat, isi: Baris) -> RiwayatTampak:
    return RiwayatTampak(isi, dict.fromkeys(("ubah", "hapus"), pengamat.boleh_tulis))


def semua(
    pengamat: Pengamat, pegawai: UUID, hari: date | None
) -> Mapping[str, Sequence[RiwayatTampak]]:
    """List every history of a servant; with ``hari`` as it was on that day."""
    return {satu.nama: daftar(pengamat, pegawai, satu, hari=hari) for satu in SEMUA}


def kunci(jenis: Riwayat, satu: RiwayatTampak) -> str:
    """Write the place of an entry in its list."""
    return f"{satu.isi[jenis.tempat.urut]} {satu.isi['id']}"


def posisi(jenis: Riwayat, setelah: str | None) -> tuple[date | int, UUID] | None:
    """Read it back."""
    if setelah is None:
        return None
    nilai, _, nomor = setelah.partition(" ")
    try:
        return (_tahun(nilai) if jenis.tunggal else date.fromisoformat(nilai)), UUID(nomor)
    except ValueError:
        raise MasukanTidakSah([Masalah("kursor", "kursor_tidak_sah")]) from None


def _tahun(teks: str) -> int:
    tahun = int(teks)
    if not 0 <= tahun <= date.max.year:
        raise ValueError(teks)
    return tahun
