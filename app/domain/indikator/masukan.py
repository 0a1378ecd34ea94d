"""What each kind of formula asks for, so that a form can be drawn from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.domain.indikator.facts import Formula, Jenis


@dataclass(frozen=True, slots=True)
class ButirMasukan:
    """One input: its path below ``masukan``, its kind, and what to enter."""

    nama: str
    jenis: str
    uraian: str


def masukan(formula: Formula) -> tuple[ButirMasukan, ...]:
    """List the inputs of a formula."""
    return DAFTAR[formula.jenis](formula)


def _rasio(formula: Formula) -> tuple[ButirMasukan, ...]:
    return (
        ButirMasukan("pembilang", "angka", formula.pembilang or ""),
        ButirMasukan("penyebut", "angka", formula.penyebut or ""),
    )


def _jumlah(formula: Formula) -> tuple[ButirMasukan, ...]:
    wadah = "aspek" if formula.kalkulator == "sistem-merit" else "komponen"
    return tuple(
        ButirMasukan(f"{wadah}.{nama}", "angka", uraian)
        for nama, uraian in formula.komponen.items()
    )


def _jumlah_terbobot(formula: Formula) -> tuple[ButirMasukan, ...]:
    if not formula.bobot:
        return (
            ButirMasukan("skor", "objek", "Skor 0 sampai 100 tiap komponen, menurut namanya"),
            ButirMasukan("bobot", "objek", "Bobot persen tiap komponen; jumlahnya 100"),
        )
    return tuple(
        ButirMasukan(f"skor.{nama}", "angka", formula.komponen[nama]) for nama in formula.bobot
    )


def _rata_rata_frekuensi(_formula: Formula) -> tuple[ButirMasukan, ...]:
    return (
        ButirMasukan("skor", "daftar_angka", "Skor yang dapat diberikan"),
        ButirMasukan("frekuensi", "daftar_bilangan_bulat", "Berapa kali tiap skor diberikan"),
    )


def _skm(_formula: Formula) -> tuple[ButirMasukan, ...]:
    return (
        ButirMasukan(
            "respon", "daftar", "Sembilan jawaban 1-4 tiap responden; atau dua pilihan lain"
        ),
        ButirMasukan("jumlah_unsur", "daftar_bilangan_bulat", "Jumlah jawaban tiap unsur"),
        ButirMasukan("responden", "bilangan_bulat", "Banyaknya responden, bersama jumlah_unsur"),
        ButirMasukan("rata_rata_unsur", "daftar_angka", "Rata-rata jawaban tiap unsur"),
        ButirMasukan("bobot", "pilihan", "persis, 0.111, atau 0.11; boleh dikosongkan"),
    )


def _kualitas_data(formula: Formula) -> tuple[ButirMasukan, ...]:
    uraian = "Bobot, data salah, dan populasi tiap indikator dalam dimensi "
    return (ButirMasukan("dimensi", "daftar", uraian + ", ".join(formula.dimensi)),)


def _nilai_evaluasi(_formula: Formula) -> tuple[ButirMasukan, ...]:
    return (
        ButirMasukan("nilai", "angka", "Nilai menurut hasil evaluasi"),
        ButirMasukan("sumber", "teks", "Laporan yang menyatakannya"),
    )


def _ip_asn(_formula: Formula) -> tuple[ButirMasukan, ...]:
    return (ButirMasukan("pegawai", "daftar", "Pegawai yang diukur, seperti kalkulator ip-asn"),)


DAFTAR: Mapping[Jenis, Callable[[Formula], tuple[ButirMasukan, ...]]] = {
    Jenis.RASIO: _rasio,
    Jenis.JUMLAH: _jumlah,
    Jenis.JUMLAH_TERBOBOT: _jumlah_terbobot,
    Jenis.RATA_RATA_FREKUENSI: _rata_rata_frekuensi,
    Jenis.SKM: _skm,
    Jenis.KUALITAS_DATA: _kualitas_data,
    Jenis.NILAI_EVALUASI: _nilai_evaluasi,
    Jenis.IP_ASN: _ip_asn,
}
