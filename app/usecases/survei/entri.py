"""Forms on paper: copied by an operator in batches, or imported from a file."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.db.repositories.survei import respon as gudang
from app.db.tables import Survei
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.skm.kamus import CaraRespon
from app.usecases.kerja import Kerja, KonflikKeadaan
from app.usecases.survei.isian import ResponKertas
from app.usecases.survei.jawaban import Lembar


def masukkan(
    kerja: Kerja, survei: Survei, isi: Sequence[ResponKertas], hari_ini: date
) -> tuple[int, int]:
    """Store a batch or nothing of it; returns how many it were, and how many there are now."""
    pastikan_terbuka(survei)
    masalah = []
    lembar = Lembar.dari(kerja.sesi, survei)
    for urut, satu in enumerate(isi):
        salah = periksa(lembar, survei, satu, hari_ini)
        masalah += [Masalah(f"respon[{urut}].{m.lokasi}", m.kode, m.data) for m in salah]
    if masalah:
        raise MasukanTidakSah(masalah)
    simpan(kerja, lembar, isi, "kertas")
    kerja.catat(
        "isi_respon", "survei", survei.id,
        instansi=survei.instansi_id, sesudah={"jumlah": len(isi)},
    )  # fmt: skip
    return len(isi), gudang.jumlah(kerja.sesi, survei.id)


def pastikan_terbuka(survei: Survei) -> None:
    """Insist that a survey still takes answers: until it is closed, whatever day it is."""
    if survei.status != "terbuka":
        data = {"keadaan": survei.status, "harus": "terbuka"}
        raise KonflikKeadaan(Masalah("", "survei_keadaan_lain", data))


def periksa(lembar: Lembar, survei: Survei, isi: ResponKertas, hari_ini: date) -> Iterator[Masalah]:
    """Say everything that is wrong with a copied form."""
    yield from lembar.masalah(isi)
    akhir = min(survei.periode_selesai, hari_ini)
    if not survei.periode_mulai <= isi.tanggal <= akhir:
        data = {"mulai": survei.periode_mulai.isoformat(), "akhir": akhir.isoformat()}
        yield Masalah("tanggal", "respon_di_luar_periode", data)


def simpan(kerja: Kerja, lembar: Lembar, isi: Sequence[ResponKertas], cara: CaraRespon) -> None:
    """Store sound forms."""
    gudang.simpan(
        kerja.sesi, [lembar.baris(satu, satu.tanggal, satu.slot_jam, cara) for satu in isi]
    )
