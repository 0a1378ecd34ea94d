"""The register of agencies: who is there, below whom, and since when no longer."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from app.db.repositories import instansi as gudang
from app.db.repositories.instansi import POLA_ID, InstansiTerdaftar, Saringan
from app.db.tables import Instansi
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.organisasi import periksa_jenjang
from app.usecases.instansi import KODE
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakBerhak, TidakDitemukan

# What a caller may set; nothing else of a request reaches the table.
ISIAN = ("kode", "nama", "singkatan", "jenis", "kode_kemendagri", "kode_bkn")


def pilih(kerja: Kerja, acuan: str, *, kunci: bool = False) -> Instansi:
    """Return the agency with this id or code, if the declared permission is held there.

    TidakDitemukan for who may not see it, TidakBerhak for who may. With ``kunci`` nobody else
    writes for it until this work ends.
    """
    instansi = _cari(kerja, acuan, kunci=kunci)
    if instansi is None:
        raise TidakDitemukan
    kerja.pastikan(instansi.id)
    return instansi


def pilih_untuk_ubah(kerja: Kerja, acuan: str) -> Instansi:
    """Return an agency as it is now, while nobody else changes any of them."""
    instansi = pilih(kerja, acuan)
    return gudang.kunci_semua(kerja.sesi)[instansi.id]


def _cari(kerja: Kerja, acuan: str, *, kunci: bool = False) -> Instansi | None:
    if not re.fullmatch(KODE, acuan):
        return None
    return gudang.menurut_acuan(kerja.sesi, acuan, kunci=kunci)


def boleh(kerja: Kerja, instansi: InstansiTerdaftar) -> dict[str, bool]:
    """Say what the caller may do with an agency as it is."""
    ubah = kerja.boleh(instansi.id, "instansi:tulis")
    return {
        "ubah": ubah,
        "akhiri": ubah and instansi.aktif,
        "aktifkan": ubah and not instansi.aktif,
        "tambah_unit": instansi.aktif and kerja.boleh(instansi.id, "unit:tulis"),
        "impor_dokumen": instansi.aktif and kerja.boleh(instansi.id, "dokumen:tulis"),
    }


def daftar(
    kerja: Kerja, saringan: Saringan, induk: str | None, setelah: str | None, ambil: int
) -> Sequence[InstansiTerdaftar]:
    """List the agencies within reach; below an agency that one cannot see there are none.

    TidakBerhak for who reaches none at all.
    """
    jangkauan = kerja.jangkauan
    if not jangkauan.semua and not jangkauan.instansi:
        raise TidakBerhak(kerja.izin)
    if induk is not None:
        atas = _cari(kerja, induk)
        if atas is None or not jangkauan.memuat(atas.id):
            return []
        saringan = Saringan(saringan.jenis, atas.id, saringan.aktif)
    return gudang.daftar(kerja.sesi, jangkauan, saringan, setelah, ambil)


def lihat(kerja: Kerja, acuan: str) -> InstansiTerdaftar:
    """Show an agency; who may, as in ``pilih``."""
    satu = gudang.lihat_acuan(kerja.sesi, acuan) if re.fullmatch(KODE, acuan) else None
    if satu is None:
        raise TidakDitemukan
    kerja.pastikan(satu.id)
    return satu


def buat(kerja: Kerja, isi: Mapping[str, Any]) -> InstansiTerdaftar:
    """Register an agency; MasukanTidakSah lists every problem."""
    kerja.pastikan_platform()
    semua = gudang.kunci_semua(kerja.sesi)
    isian: dict[str, Any] = {nama: isi.get(nama) for nama in ISIAN}
    baru = Instansi(**isian)
    masalah = [*_kode(baru, semua), *_pindah(kerja, baru, isi.get("induk"), semua)]
    if masalah:
        raise MasukanTidakSah(masalah)
    kerja.sesi.add(baru)
    kerja.sesi.flush()
    kerja.catat("buat", "instansi", baru.id, instansi=baru.id, sesudah=_catatan(baru))
    return gudang.lihat(kerja.sesi, baru.id)


def ubah(kerja: Kerja, instansi: Instansi, isi: Mapping[str, Any]) -> InstansiTerdaftar:
    """Change what ``isi`` names of an agency; MasukanTidakSah lists every problem."""
    semua = gudang.kunci_semua(kerja.sesi)
    sebelum = _catatan(instansi)
    for nama in ISIAN:
        if nama in isi:
            setattr(instansi, nama, isi[nama])
    masalah = _kode(instansi, semua)
    if "induk" in isi:
        masalah += _pindah(kerja, instansi, isi["induk"], semua)
    elif instansi.induk_id is not None:
        masalah += periksa_jenjang(instansi.jenis, semua[instansi.induk_id].jenis, "jenis")
    for anak in _anak(instansi, semua):
        masalah += periksa_jenjang(anak.jenis, instansi.jenis, "jenis")
    if masalah:
        raise MasukanTidakSah(masalah)
    return _simpan(kerja, instansi, "ubah", sebelum)


def akhiri(kerja: Kerja, instansi: Instansi) -> InstansiTerdaftar:
    """End an agency: nobody has a role there any more; what it left stays readable.

    Refused while agencies below it are active.
    """
    kerja.wajib_catatan()
    if not instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    semua = gudang.kunci_semua(kerja.sesi)
    aktif = sorted(satu.kode for satu in _anak(instansi, semua) if satu.aktif)
    if aktif:
        masalah = [Masalah("instansi", "instansi_anak_aktif", {"anak": satu}) for satu in aktif]
        raise MasukanTidakSah(masalah)
    sebelum = _catatan(instansi)
    instansi.aktif = False
    return _simpan(kerja, instansi, "akhiri", sebelum)


def aktifkan(kerja: Kerja, instansi: Instansi) -> InstansiTerdaftar:
    """Undo the end of an agency."""
    kerja.wajib_catatan()
    if instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_masih_aktif"))
    sebelum = _catatan(instansi)
    instansi.aktif = True
    return _simpan(kerja, instansi, "aktifkan", sebelum)


def _simpan(
    kerja: Kerja, instansi: Instansi, tindakan: str, sebelum: Mapping[str, Any]
) -> InstansiTerdaftar:
    sesudah = _catatan(instansi)
    if sesudah != sebelum:
        instansi.versi += 1
        kerja.sesi.flush()
        kerja.catat(
            tindakan, "instansi", instansi.id,
            instansi=instansi.id, sebelum=sebelum, sesudah=sesudah,
        )  # fmt: skip
    return gudang.lihat(kerja.sesi, instansi.id)


def _catatan(instansi: Instansi) -> dict[str, Any]:
    return {nama: getattr(instansi, nama) for nama in (*ISIAN, "induk_id", "aktif")}


def _anak(instansi: Instansi, semua: Mapping[UUID, Instansi]) -> list[Instansi]:
    return [satu for satu in semua.values() if satu.induk_id == instansi.id]


def _kode(instansi: Instansi, semua: Mapping[UUID, Instansi]) -> list[Masalah]:
    if POLA_ID.fullmatch(instansi.kode):
        return [Masalah("kode", "kode_serupa_id")]
    dipakai = any(s.kode == instansi.kode and s.id != instansi.id for s in semua.values())
    data = {"nilai": instansi.kode}
    return [Masalah("kode", "instansi_kode_dipakai", data)] if dipakai else []


def _pindah(
    kerja: Kerja, instansi: Instansi, acuan: str | None, semua: Mapping[UUID, Instansi]
) -> list[Masalah]:
    """Put an agency below another, or below none; returns what speaks against it."""
    lama, instansi.induk_id = instansi.induk_id, None
    if acuan is None:
        return []
    induk = next((s for s in semua.values() if acuan in {s.kode, str(s.id)}), None)
    if induk is None or not kerja.boleh(induk.id, kerja.izin):
        return [Masalah("induk", "induk_tidak_dikenal", {"nilai": acuan})]
    instansi.induk_id = induk.id
    masalah = periksa_jenjang(instansi.jenis, induk.jenis, "induk")
    if not induk.aktif and lama != induk.id:
        masalah.append(Masalah("induk", "instansi_induk_berakhir", {"nilai": induk.kode}))
    atas: UUID | None = induk.id
    while atas is not None and atas != instansi.id:
        atas = semua[atas].induk_id
    return masalah if atas is None else [*masalah, Masalah("induk", "instansi_melingkar")]
