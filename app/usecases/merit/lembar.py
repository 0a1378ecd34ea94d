"""An assessment with all that belongs to it, loaded for one piece of work."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.db.repositories.merit import penilaian as gudang
from app.db.repositories.merit.penilaian import Tautan
from app.db.tables import Instansi, PenilaianMerit, PenilaianMeritSkor
from app.domain import merit
from app.domain.law.errors import Masalah
from app.domain.law.ruleset import RuleView
from app.domain.merit import Perangkat, Tambahan
from app.usecases.daftar_instansi import pilih
from app.usecases.kerja import Kerja, KonflikKeadaan, TidakDitemukan
from app.usecases.merit import berkas
from app.usecases.samaran import samar

DIISI, DIAJUKAN, DIVERIFIKASI = "diisi", "diajukan", "diverifikasi"
PLENO, DITETAPKAN = "pleno", "ditetapkan"
TERVERIFIKASI = frozenset({DIVERIFIKASI, PLENO, DITETAPKAN})
# What may be done in which state, and the permission it takes.
TINDAKAN: Mapping[str, tuple[frozenset[str], str]] = {
    "ubah": (frozenset({DIISI}), "merit:tulis"),
    "hapus": (frozenset({DIISI}), "merit:tulis"),
    "ajukan": (frozenset({DIISI}), "merit:tulis"),
    "verifikasi": (frozenset({DIAJUKAN}), "merit:verifikasi"),
    "kembalikan": (frozenset({DIAJUKAN, DIVERIFIKASI}), "merit:verifikasi"),
    "pleno": (frozenset({DIVERIFIKASI}), "merit:tetapkan"),
    "tetapkan": (frozenset({PLENO}), "merit:tetapkan"),
    "buka": (frozenset({PLENO, DITETAPKAN}), "merit:tetapkan"),
}


def instansi_tulis(kerja: Kerja, acuan: str) -> Instansi:
    """Return an agency for a change: active, and nobody else writes for it meanwhile."""
    instansi = pilih(kerja, acuan, kunci=True)
    if not instansi.aktif:
        raise KonflikKeadaan(Masalah("", "instansi_sudah_berakhir"))
    return instansi


@dataclass(frozen=True, slots=True)
class Lembar:
    """The assessment, its scores by sub-aspect, its links, and the instrument of its year."""

    kerja: Kerja
    instansi: Instansi
    baris: PenilaianMerit
    skor: Mapping[str, PenilaianMeritSkor]
    tautan: Sequence[Tautan]
    perangkat: Perangkat
    instrumen: RuleView
    aturan: RuleView

    @classmethod
    def muat(cls, kerja: Kerja, acuan: str, nomor: UUID, *, untuk: str | None = None) -> "Lembar":
        """Load it if the caller may; ``untuk`` names what is to be done with it.

        KonflikKeadaan if its state does not allow that.
        """
        instansi = pilih(kerja, acuan) if untuk is None else instansi_tulis(kerja, acuan)
        baris = gudang.cari(kerja.sesi, instansi.id, nomor)
        if baris is None:
            raise TidakDitemukan
        if untuk is not None and baris.status not in TINDAKAN[untuk][0]:
            perlu = ", ".join(sorted(TINDAKAN[untuk][0]))
            data = {"status": baris.status, "perlu": perlu}
            raise KonflikKeadaan(Masalah("status", "merit_keadaan", data))
        return cls.dari(kerja, instansi, baris)

    @classmethod
    def dari(cls, kerja: Kerja, instansi: Instansi, baris: PenilaianMerit) -> "Lembar":
        """Load what belongs to an assessment."""
        perangkat = berkas.perangkat(baris.instrumen)
        views = perangkat.pada(baris.tahun)
        assert views is not None, "checked when the assessment was made"
        skor = gudang.skor(kerja.sesi, instansi.id, baris.id)
        tautan = gudang.tautan(kerja.sesi, instansi.id, baris.id)
        return cls(kerja, instansi, baris, skor, tautan, perangkat, *views)

    @property
    def gerbang(self) -> Mapping[str, str]:
        """The gate before each sub-aspect that has one."""
        if not self.instrumen.punya("gerbang"):
            return {}
        return {sub: satu.nilai for sub, satu in self.instrumen.peta("gerbang").items()}

    @property
    def tertutup(self) -> frozenset[str]:
        """The sub-aspects that drop out because their gate is closed."""
        tutup = {g for g, buka in self.baris.gerbang.items() if not buka}
        return frozenset(sub for sub, g in self.gerbang.items() if g in tutup)

    @property
    def dinilai(self) -> list[str]:
        """The sub-aspects that are scored."""
        return [sub for sub in self.instrumen.tabel("bobot") if sub not in self.tertutup]

    @property
    def tambahan(self) -> Tambahan:
        """What counts besides the scores."""
        return Tambahan(self.baris.survei, self.baris.koreksi)

    def mandiri(self) -> dict[str, Decimal]:
        """Scores as filled in."""
        semua = ((sub, self.skor[sub].skor) for sub in self.dinilai)
        return {sub: nilai for sub, nilai in semua if nilai is not None}

    def terverifikasi(self) -> dict[str, Decimal]:
        """Scores as verified."""
        semua = ((sub, self.skor[sub].skor_verifikasi) for sub in self.dinilai)
        return {sub: nilai for sub, nilai in semua if nilai is not None}

    def boleh(self) -> dict[str, bool]:
        """Say what the caller may do with it as it is."""
        return boleh(self.kerja, self.instansi, self.baris)

    def peringatan(self) -> Iterator[Masalah]:
        """Name what a verifier will ask about."""
        bawah = self.instrumen.tabel("rentang_skor")["minimum"].nilai
        berbukti = {satu.sub_aspek for satu in self.tautan}
        for sub, nilai in self.mandiri().items():
            if nilai > bawah and sub not in berbukti:
                yield Masalah(f"skor.{sub}", "merit_tanpa_bukti")
        for satu in self.tautan:
            sampai = satu.berlaku_sampai
            if sampai is not None and sampai.year < self.baris.tahun:
                data = {"nama": satu.nama, "sampai": sampai.isoformat()}
                yield Masalah(f"skor.{satu.sub_aspek}.bukti", "merit_bukti_kedaluwarsa", data)

    def ringkas(self) -> dict[str, Any]:
        """Describe it for the audit log; names of the team are masked."""
        nama = (
            "tahun", "instrumen_kode", "instrumen_sidik", "status", "gerbang", "survei", "koreksi",
            "catatan", "pleno_tanggal", "pleno_nomor", "keputusan_nomor", "keputusan_tanggal",
            "keputusan_nilai", "keputusan_indeks", "keputusan_kategori",
        )  # fmt: skip
        isi = {satu: getattr(self.baris, satu) for satu in nama}
        tim = [{**satu, "nama": samar(satu["nama"])} for satu in self.baris.tim]
        skor = {
            sub: {n: getattr(satu, n) for n in ("skor", "catatan", "skor_verifikasi", "alasan")}
            for sub, satu in self.skor.items()
        }
        tautan = [[s.sub_aspek, s.bukti, s.halaman, s.berlaku_sampai] for s in self.tautan]
        return {**isi, "tim": tim, "skor": skor, "bukti": tautan}

    def simpan(self, tindakan: str, sebelum: Mapping[str, Any] | None) -> "Lembar":
        """Store what was changed, note the difference, and return it as it is now."""
        self.baris.versi += 1
        self.baris.diubah_pada = self.kerja.sekarang
        self.kerja.sesi.flush()
        segar = Lembar.dari(self.kerja, self.instansi, self.baris)
        lama, baru = sebelum or {}, segar.ringkas()
        beda = {n for n in baru if lama.get(n) != baru[n]}
        self.kerja.catat(
            tindakan, "penilaian_merit", self.baris.id,
            instansi=self.instansi.id,
            sebelum={n: lama[n] for n in beda if n in lama} if sebelum else None,
            sesudah={n: baru[n] for n in beda},
        )  # fmt: skip
        return segar


def boleh(kerja: Kerja, instansi: Instansi, baris: PenilaianMerit) -> dict[str, bool]:
    """Say what the caller may do with an assessment as it is."""
    hasil = {
        nama: instansi.aktif and baris.status in keadaan and kerja.boleh(instansi.id, izin)
        for nama, (keadaan, izin) in TINDAKAN.items()
    }
    hasil["hapus"] = hasil["hapus"] and baris.diajukan_pada is None
    hasil["verifikasi"] = hasil["verifikasi"] and not sendiri(kerja, baris)
    return hasil


def sendiri(kerja: Kerja, baris: PenilaianMerit) -> bool:
    """Whether the caller filled in or handed in this assessment."""
    siapa = kerja.pelaku.pengguna
    return str(siapa) in baris.pengisi or siapa == baris.diajukan_oleh


def sub_menurut_aspek(lembar: Lembar) -> Iterator[tuple[str, list[str]]]:
    """Walk the aspects with their sub-aspects."""
    for kode in lembar.instrumen.tabel("maksimum_aspek"):
        yield kode, merit.sub_aspek(kode, lembar.instrumen)
