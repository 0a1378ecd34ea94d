"""The planning documents of an agency: handed in as versions, compared, published, withdrawn."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.db.repositories import dokumen as gudang
from app.db.repositories import dokumen_versi as gudang_versi
from app.db.repositories.dokumen_versi import DokumenTercatat, VersiBaru, VersiRingkas
from app.db.tables import Dokumen, DokumenVersi, Instansi
from app.domain import keselarasan
from app.domain.keselarasan.selisih import Selisih, bandingkan
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.daftar_instansi import pilih
from app.usecases.dokumen import DokumenMasuk, ke_domain
from app.usecases.exact_json import loads
from app.usecases.impor_dokumen import kolom
from app.usecases.instansi import KODE
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan
from app.usecases.penerbitan import Perubahan

CATATAN = ("kode", "jenis", "judul", "sidik", "terbit", "versi_terbit")


@dataclass(frozen=True, slots=True)
class Serahan:
    """A document handed in, beside what is kept of it; ``sumber`` is what will be stored."""

    instansi: Instansi
    masuk: DokumenMasuk
    sumber: dict[str, Any]
    lama: Dokumen | None
    terakhir: VersiRingkas | None

    @property
    def sidik(self) -> str:
        """Digest of what was handed in."""
        return str(kolom(self.masuk, self.sumber)["sidik"])

    @property
    def perubahan(self) -> Perubahan:
        """What taking it does."""
        if self.terakhir is None:
            return Perubahan.BARU
        return Perubahan.SAMA if self.terakhir.sidik == self.sidik else Perubahan.DIPERBARUI

    @property
    def versi(self) -> int:
        """Number of the version that it is, or becomes."""
        nomor = 0 if self.terakhir is None else self.terakhir.nomor
        return nomor + (self.perubahan is not Perubahan.SAMA)


def terima(
    kerja: Kerja, acuan: str, masuk: DokumenMasuk, sumber: dict[str, Any], *, tulis: bool
) -> Serahan:
    """Look at a document handed in; MasukanTidakSah lists every problem, nothing is stored."""
    instansi = pilih(kerja, acuan, kunci=tulis)
    if not instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    lama = gudang.cari(kerja.sesi, masuk.kode) if re.fullmatch(KODE, masuk.kode) else None
    masalah = []
    if not re.fullmatch(KODE, masuk.kode):
        masalah.append(Masalah("kode", "kode_tidak_sah", {"nilai": masuk.kode[:80]}))
    if masuk.instansi != instansi.kode:
        data = {"nilai": masuk.instansi[:80], "seharusnya": instansi.kode}
        masalah.append(Masalah("instansi", "instansi_lain", data))
    if lama is not None and lama.instansi_id != instansi.id:
        masalah.append(Masalah("kode", "kode_milik_lain", {"nilai": masuk.kode}))
    if masalah:
        raise MasukanTidakSah(masalah)
    terakhir = None if lama is None else gudang_versi.terakhir(kerja.sesi, lama.id)
    return Serahan(instansi, masuk, sumber, lama, terakhir)


def selisih_serahan(kerja: Kerja, serahan: Serahan) -> Selisih | None:
    """Compare a document handed in with the newest version; none for a first one."""
    if serahan.lama is None or serahan.terakhir is None:
        return None
    versi = _versi(kerja, serahan.lama, serahan.terakhir.nomor)
    return bandingkan(_domain(versi), ke_domain(serahan.masuk))


def simpan(kerja: Kerja, serahan: Serahan, baru: VersiBaru) -> None:
    """Keep a document handed in as its next version; the published one goes on being served."""
    if serahan.perubahan is Perubahan.SAMA:
        return
    isi = kolom(serahan.masuk, serahan.sumber)
    baris = serahan.lama
    sebelum = None if baris is None else _catatan(baris)
    if baris is None:
        baris = Dokumen(
            instansi_id=serahan.instansi.id, terbit=False, diimpor_pada=kerja.sekarang, **isi
        )
        gudang.simpan(kerja.sesi, baris, ke_domain(serahan.masuk))
    else:
        baris.versi += 1
        if not baris.terbit:
            _muat(kerja, baris, isi, serahan.masuk)
    sumber = (str(isi["sidik"]), str(isi["sumber"]))
    gudang_versi.tambah(kerja.sesi, baris, baru, sumber, kerja.sekarang)
    sesudah = {**_catatan(baris), "versi": serahan.versi, "sidik": sumber[0]}
    _catat(kerja, "impor", baris, sebelum, sesudah)


def _muat(kerja: Kerja, baris: Dokumen, isi: Mapping[str, Any], masuk: DokumenMasuk) -> None:
    """Put the contents of a version into the document's row and parts."""
    for nama, nilai in isi.items():
        setattr(baris, nama, nilai)
    baris.diimpor_pada = kerja.sekarang
    gudang.simpan(kerja.sesi, baris, ke_domain(masuk))


def daftar(kerja: Kerja, acuan: str, setelah: str, ambil: int) -> Sequence[DokumenTercatat]:
    """List an agency's documents, published or not, by code."""
    instansi = pilih(kerja, acuan)
    return gudang_versi.daftar_dokumen(kerja.sesi, instansi.id, setelah, ambil)


def lihat(kerja: Kerja, acuan: str, kode: str) -> DokumenTercatat:
    """Show a document."""
    return _tampak(kerja, _pilih(kerja, acuan, kode))


def boleh(kerja: Kerja, dokumen: DokumenTercatat) -> dict[str, bool]:
    """Say what the caller may do with a document as it is."""
    terbit = kerja.boleh(dokumen.instansi_id, "dokumen:terbit")
    return {
        "impor": kerja.boleh(dokumen.instansi_id, "dokumen:tulis"),
        "terbitkan": terbit and dokumen.versi_terbit != dokumen.versi_terakhir,
        "tarik": terbit and dokumen.terbit,
    }


def daftar_versi(
    kerja: Kerja, acuan: str, kode: str, setelah: int, ambil: int
) -> tuple[DokumenTercatat, Sequence[VersiRingkas]]:
    """List the versions of a document, the first one first."""
    baris = _pilih(kerja, acuan, kode)
    return _tampak(kerja, baris), gudang_versi.daftar(kerja.sesi, baris.id, setelah, ambil)


def versi(kerja: Kerja, acuan: str, kode: str, nomor: int) -> DokumenVersi:
    """Show a version with its contents."""
    return _versi(kerja, _pilih(kerja, acuan, kode), nomor)


def selisih(kerja: Kerja, acuan: str, kode: str, dari: int, ke: int) -> Selisih:
    """Compare two versions of a document."""
    baris = _pilih(kerja, acuan, kode)
    return bandingkan(_domain(_versi(kerja, baris, dari)), _domain(_versi(kerja, baris, ke)))


def terbitkan(kerja: Kerja, acuan: str, kode: str, nomor: int | None) -> DokumenTercatat:
    """Show a version (the newest, unless one is named) to the public."""
    baris = _pilih(kerja, acuan, kode, kunci=True)
    if nomor is None:
        akhir = gudang_versi.terakhir(kerja.sesi, baris.id)
        assert akhir is not None  # a document has a version from its first import on
        nomor = akhir.nomor
    satu = _versi(kerja, baris, nomor)
    if baris.versi_terbit == nomor:
        raise KonflikKeadaan(Masalah("", "dokumen_sudah_terbit"))
    sebelum = _catatan(baris)
    masuk, sumber = _baca(satu)
    _muat(kerja, baris, kolom(masuk, sumber), masuk)
    baris.terbit, baris.terbit_pada, baris.versi_terbit = True, kerja.sekarang, nomor
    return _ubah(kerja, "terbitkan", baris, sebelum)


def tarik(kerja: Kerja, acuan: str, kode: str) -> DokumenTercatat:
    """Take a document back from the public, with a reason."""
    baris = _pilih(kerja, acuan, kode, kunci=True)
    kerja.wajib_catatan()
    if not baris.terbit:
        raise KonflikKeadaan(Masalah("", "dokumen_belum_terbit"))
    sebelum = _catatan(baris)
    baris.terbit, baris.terbit_pada, baris.versi_terbit = False, None, None
    return _ubah(kerja, "tarik", baris, sebelum)


def _ubah(
    kerja: Kerja, tindakan: str, baris: Dokumen, sebelum: Mapping[str, Any]
) -> DokumenTercatat:
    baris.versi += 1
    kerja.sesi.flush()
    _catat(kerja, tindakan, baris, sebelum, _catatan(baris))
    return _tampak(kerja, baris)


def _catatan(baris: Dokumen) -> dict[str, Any]:
    return {nama: getattr(baris, nama) for nama in CATATAN}


def _catat(
    kerja: Kerja,
    tindakan: str,
    baris: Dokumen,
    sebelum: Mapping[str, Any] | None,
    sesudah: Mapping[str, Any],
) -> None:
    kerja.catat(
        tindakan, "dokumen", baris.id,
        instansi=baris.instansi_id, sebelum=sebelum, sesudah=sesudah,
    )  # fmt: skip


def _pilih(kerja: Kerja, acuan: str, kode: str, *, kunci: bool = False) -> Dokumen:
    """Return a document of this agency; another agency's is not there."""
    instansi = pilih(kerja, acuan, kunci=kunci)
    baris = gudang.cari(kerja.sesi, kode) if re.fullmatch(KODE, kode) else None
    if baris is None or baris.instansi_id != instansi.id:
        raise TidakDitemukan
    return baris


def _tampak(kerja: Kerja, baris: Dokumen) -> DokumenTercatat:
    sesi = kerja.sesi
    return gudang_versi.daftar_dokumen(sesi, baris.instansi_id, "", 1, baris.kode)[0]


def _versi(kerja: Kerja, baris: Dokumen, nomor: int) -> DokumenVersi:
    satu = gudang_versi.cari(kerja.sesi, baris.id, nomor)
    if satu is None:
        raise TidakDitemukan
    return satu


def _baca(versi: DokumenVersi) -> tuple[DokumenMasuk, dict[str, Any]]:
    sumber: dict[str, Any] = loads(versi.sumber.encode())
    return DokumenMasuk.model_validate(sumber), sumber


def _domain(versi: DokumenVersi) -> keselarasan.Dokumen:
    return ke_domain(_baca(versi)[0])
