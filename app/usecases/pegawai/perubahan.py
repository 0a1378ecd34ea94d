"""Changing a servant: entered, corrected in place, changed from a day on, removed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from app.db.repositories.keadaan import BERUBAH
from app.db.repositories.pegawai import baris as gudang
from app.db.repositories.pegawai import simpan
from app.db.tables import Pegawai
from app.domain.kepegawaian import HasilNip
from app.domain.kepegawaian.pemeriksaan_pegawai import periksa_pegawai
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.pegawai.catatan import berbeda, ringkas
from app.usecases.pegawai.meja import Meja
from app.usecases.pegawai.orang import PegawaiTampak

# What a person may enter; the rest of a row follows.
ISIAN = (
    "nip", "nama", "jenis_kelamin", "tanggal_lahir", "tmt_pengangkatan", "tmt_pns",
    "keadaan_sejak", *BERUBAH,
)  # fmt: skip
SEHARI = timedelta(days=1)
TANGAN = "tangan"


def buat(meja: Meja, isi: Mapping[str, Any]) -> PegawaiTampak:
    """Enter a servant; birth and sex may be left to the number. MasukanTidakSah lists all."""
    masalah: list[Masalah] = []
    baru = dict.fromkeys(ISIAN) | {"aktif": True} | _kolom(isi)
    nip = meja.nip(isi["nip"], None, masalah)
    if nip is not None:
        dari_nip = {"jenis_kelamin": str(nip.jenis_kelamin), "tanggal_lahir": nip.tanggal_lahir}
        baru |= {nama: nilai for nama, nilai in dari_nip.items() if baru[nama] is None}
        baru["nip"] = nip.nip
    baru["unit_id"] = meja.unit(isi.get("unit"), isi["keadaan_sejak"], masalah)
    _sah(meja, baru, nip, masalah)
    tetap = {
        "instansi_id": meja.instansi.id, "sumber": TANGAN, "disunting": sorted(_kolom(isi)),
        "urutan": meja.urutan, "versi": 1,
        "dibuat_pada": meja.kerja.sekarang, "diubah_pada": meja.kerja.sekarang,
    }  # fmt: skip
    nomor = simpan.tambah(meja.kerja.sesi, {**baru, **tetap})
    meja.catat("buat", "pegawai", nomor, None, ringkas(baru))
    return _tampak(meja, nomor)


def koreksi(meja: Meja, lama: Pegawai, isi: Mapping[str, Any]) -> PegawaiTampak:
    """Correct what was written wrongly in the present state, as if it had always been so.

    Another first day of the state moves the last day of the one before. Undoing that somebody
    left takes a reason.
    """
    masalah: list[Masalah] = []
    semula = _isi(lama)
    baru = {**semula, **_aktif_kembali(_kolom(isi))}
    nip = meja.nip(baru["nip"], lama.id, masalah)
    baru["nip"] = baru["nip"] if nip is None else nip.nip
    hari = baru["keadaan_sejak"]
    if "unit" in isi:
        baru["unit_id"] = meja.unit(isi["unit"], hari, masalah)
    elif hari != lama.keadaan_sejak and lama.unit_id is not None:
        meja.unit(str(lama.unit_id), hari, masalah)
    dahulu = simpan.keadaan_terakhir(meja.kerja.sesi, lama.id)
    if dahulu is not None and hari <= dahulu:
        data = {"sejak": dahulu.isoformat()}
        masalah.append(Masalah("keadaan_sejak", "pegawai_keadaan_mendahului", data))
    _sah(meja, baru, nip, masalah)
    if dahulu is not None and hari != lama.keadaan_sejak:
        simpan.geser_keadaan(meja.kerja.sesi, lama.id, dahulu, hari - SEHARI)
    return _terapkan(meja, lama, baru, "koreksi", _kolom(isi))


def mutasi(meja: Meja, lama: Pegawai, sejak: date, isi: Mapping[str, Any]) -> PegawaiTampak:
    """Let a servant be in another state from a day on; the state before is kept.

    So somebody is promoted, moved or leaves. Coming back takes a reason.
    """
    masalah: list[Masalah] = []
    semula = _isi(lama)
    baru = {**semula, **_aktif_kembali(_kolom(isi)), "keadaan_sejak": sejak}
    if "unit" in isi:
        baru["unit_id"] = meja.unit(isi["unit"], sejak, masalah)
    if sejak <= lama.keadaan_sejak:
        data = {"sejak": lama.keadaan_sejak.isoformat()}
        masalah.append(Masalah("keadaan_sejak", "pegawai_mutasi_terlalu_awal", data))
    if not [nama for nama in BERUBAH if baru[nama] != semula[nama]]:
        masalah.append(Masalah("", "tanpa_perubahan"))
    nip = meja.nip(lama.nip, lama.id, masalah)
    _sah(meja, baru, nip, masalah)
    dahulu = {**semula, "id": lama.id, "instansi_id": lama.instansi_id}
    simpan.simpan_keadaan(meja.kerja.sesi, dahulu, sejak - SEHARI)
    return _terapkan(meja, lama, baru, "mutasi", _kolom(isi))


def hapus(meja: Meja, lama: Pegawai) -> None:
    """Remove who was entered by mistake, with a reason; past states and histories go along."""
    meja.kerja.wajib_catatan()
    nomor, sebelum = lama.id, ringkas(_isi(lama))
    meja.kerja.sesi.expunge(lama)
    simpan.hapus(meja.kerja.sesi, meja.instansi.id, nomor, meja.urutan, meja.kerja.sekarang)
    meja.catat("hapus", "pegawai", nomor, sebelum, None)


def _kolom(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Name the columns of what was entered; a unit still stands as it was written."""
    return {"unit_id" if nama == "unit" else nama: nilai for nama, nilai in isi.items()}


def _aktif_kembali(kolom: dict[str, Any]) -> dict[str, Any]:
    """Forget why somebody left who is back."""
    tanpa_alasan = {"alasan_nonaktif": None} if kolom.get("aktif") else {}
    return {**tanpa_alasan, **kolom}


def _isi(lama: Pegawai) -> dict[str, Any]:
    return {nama: getattr(lama, nama) for nama in ISIAN}


def _sah(meja: Meja, baru: Mapping[str, Any], nip: HasilNip | None, masalah: list[Masalah]) -> None:
    masalah += periksa_pegawai(baru, nip, meja.hari_ini)
    if masalah:
        raise MasukanTidakSah([_tersamar(meja, satu) for satu in masalah])


def _tersamar(meja: Meja, satu: Masalah) -> Masalah:
    """Keep from a writer who sees numbers masked what a stored number says."""
    if "nip" not in satu.data:
        return satu
    kata = meja.pengamat.pembaca.isian(satu.lokasi, satu.data["nip"])
    return replace(satu, data={**satu.data, "nip": kata})


def _terapkan(
    meja: Meja, lama: Pegawai, baru: Mapping[str, Any], tindakan: str, disebut: Mapping[str, Any]
) -> PegawaiTampak:
    """Store what changed and remember what was set by hand; what did not change stays as it is."""
    semula = _isi(lama)
    if baru["aktif"] and not lama.aktif:
        meja.kerja.wajib_catatan()
    beda = berbeda(semula, baru)
    disunting = sorted({*lama.disunting, *disebut})
    if beda or disunting != lama.disunting:
        cap = {"disunting": disunting, "urutan": meja.urutan, "diubah_pada": meja.kerja.sekarang}
        simpan.ubah(meja.kerja.sesi, lama.id, {**{n: baru[n] for n in beda}, **cap})
    if beda:
        sebelum, sesudah = ({n: isi[n] for n in beda} for isi in (semula, baru))
        meja.catat(tindakan, "pegawai", lama.id, ringkas(sebelum), ringkas(sesudah))
    return _tampak(meja, lama.id)


def _tampak(meja: Meja, nomor: UUID) -> PegawaiTampak:
    satu = gudang.cari(meja.kerja.sesi, meja.instansi.id, nomor)
    assert satu is not None  # just written
    return meja.pengamat.tampak(satu)
