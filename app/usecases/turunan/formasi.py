"""Posts an agency needs: entered one by one or a whole year at once, compared with who is there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.db.repositories.instansi import POLA_ID
from app.db.repositories.turunan import formasi as gudang
from app.db.repositories.turunan.formasi import FormasiTercatat
from app.db.repositories.turunan.pengisi import tulis_kunci
from app.db.repositories.unit import semua as semua_unit
from app.db.tables import Formasi, Instansi
from app.domain.kepegawaian.kamus import JENJANG_KELOMPOK
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, TidakDitemukan
from app.usecases.turunan.lingkup import pilih_untuk_tulis

CATATAN = (
    "tahun", "unit_id", "nama_jabatan", "kelompok_jabatan", "jenjang", "kebutuhan", "dasar",
)  # fmt: skip
Isi = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Meja:
    """The needs of one agency, opened for one piece of work."""

    kerja: Kerja
    instansi: Instansi

    @classmethod
    def buka(cls, kerja: Kerja, acuan: str, *, tulis: bool = False) -> "Meja":
        """Open them; for writing, nobody else changes the agency meanwhile."""
        instansi = pilih_untuk_tulis(kerja, acuan) if tulis else pilih(kerja, acuan)
        return cls(kerja, instansi)

    @property
    def boleh(self) -> bool:
        """Whether the caller may change needs."""
        return self.instansi.aktif and self.kerja.boleh(self.instansi.id, "formasi:tulis")

    def versi(self, tahun: int) -> int:
        """Return the version of a year."""
        return gudang.versi(self.kerja.sesi, self.instansi.id, tahun)

    def cari(self, acuan: str) -> Formasi:
        """Return a needed post by id; TidakDitemukan."""
        satu = None
        if POLA_ID.fullmatch(acuan):
            satu = gudang.cari(self.kerja.sesi, self.instansi.id, UUID(acuan))
        if satu is None:
            raise TidakDitemukan
        return satu

    def lihat(self, satu: Formasi) -> FormasiTercatat:
        """Show a needed post with its unit."""
        return gudang.lihat(self.kerja.sesi, satu.id)

    def daftar(
        self, tahun: int, saringan: Isi, setelah: UUID | None, ambil: int
    ) -> list[FormasiTercatat]:
        """List the needs of a year."""
        return gudang.daftar(
            self.kerja.sesi, self.instansi.id, tahun, saringan, setelah=setelah, ambil=ambil
        )

    def units(self) -> dict[str, UUID]:
        """Return the units of the agency by id and by code; the newest bearer of a code wins."""
        baris = semua_unit(self.kerja.sesi, self.instansi.id).values()
        hasil: dict[str, UUID] = {}
        for satu in sorted((b.unit for b in baris), key=lambda unit: unit.sejak):
            hasil[satu.kode] = hasil[str(satu.id)] = satu.id
        return hasil


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
    gudang.naikkan(meja.kerja.sesi, meja.instansi.id, satu.tahun)
    meja.kerja.catat("hapus", "formasi", satu.id, instansi=meja.instansi.id, sebelum=_isi(satu))
    meja.kerja.sesi.delete(satu)
    meja.kerja.sesi.flush()


def ganti_tahun(meja: Meja, tahun: int, baris: Sequence[Isi]) -> int:
    """Put a list in the place of a year's needs; all of it, or MasukanTidakSah and nothing."""
    sesi, instansi = meja.kerja.sesi, meja.instansi.id
    kolom = list(_semua(baris, meja.units()))
    sebelum = gudang.jumlah(sesi, instansi, tahun)
    gudang.ganti(sesi, instansi, tahun, kolom, meja.kerja.sekarang)
    versi = gudang.naikkan(sesi, instansi, tahun)
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
        masalah += _masalah(satu, units, f"{di}.")
        kunci = (units.get(satu["unit"]), _kunci(satu))
        if kunci in pertama:
            data = {"nilai": satu["nama_jabatan"], "pertama": f"formasi[{pertama[kunci]}]"}
            masalah.append(Masalah(f"{di}.nama_jabatan", "nilai_ganda", data))
        pertama.setdefault(kunci, urut)
    if masalah:
        raise MasukanTidakSah(masalah)
    return (_tulis(satu, units) for satu in baris)


def _kolom(isi: Isi, units: Mapping[str, UUID]) -> dict[str, Any]:
    if masalah := list(_masalah(isi, units, "")):
        raise MasukanTidakSah(masalah)
    return _tulis(isi, units)


def _masalah(isi: Isi, units: Mapping[str, UUID], di: str) -> Iterator[Masalah]:
    if isi["unit"] not in units:
        yield Masalah(f"{di}unit", "formasi_unit_tidak_dikenal", {"nilai": isi["unit"]})
    kelompok, jenjang = isi["kelompok_jabatan"], isi["jenjang"]
    dikenal = JENJANG_KELOMPOK[kelompok]
    if jenjang is not None and jenjang not in dikenal:
        data = {"nilai": jenjang, "kelompok": kelompok, "dikenal": ", ".join(dikenal) or "-"}
        yield Masalah(f"{di}jenjang", "jenjang_bukan_kelompok", data)


def _kunci(isi: Isi) -> str:
    return tulis_kunci(isi["kelompok_jabatan"], isi["jenjang"], isi["nama_jabatan"])


def _tulis(isi: Isi, units: Mapping[str, UUID]) -> dict[str, Any]:
    return {
        "unit_id": units[isi["unit"]],
        "kunci": _kunci(isi),
        **{nama: isi[nama] for nama in CATATAN if nama not in {"unit_id", "tahun"}},
    }


def _tanpa_kembar(meja: Meja, satu: Formasi) -> None:
    if gudang.kembar(meja.kerja.sesi, satu):
        meja.kerja.sesi.expunge_all()
        data = {"nilai": satu.nama_jabatan, "tahun": str(satu.tahun)}
        raise MasukanTidakSah([Masalah("nama_jabatan", "formasi_sudah_ada", data)])


def _isi(satu: Formasi) -> dict[str, Any]:
    return {nama: getattr(satu, nama) for nama in CATATAN}


def _catat(meja: Meja, tindakan: str, satu: Formasi, sebelum: Isi | None) -> None:
    gudang.naikkan(meja.kerja.sesi, meja.instansi.id, satu.tahun)
    meja.kerja.catat(
        tindakan, "formasi", satu.id,
        instansi=meja.instansi.id, sebelum=sebelum, sesudah=_isi(satu),
    )  # fmt: skip
