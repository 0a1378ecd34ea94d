"""A national result against ours: who differs in what, and why probably. Nothing is stored."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.db.repositories import ip_asn_rekonsiliasi as gudang
from app.db.repositories.ip_asn_rekonsiliasi import Dilewati, Diukur
from app.domain.ip_asn import DIMENSI
from app.domain.ip_asn.masa import masa
from app.domain.ip_asn.sebab import FaktaSebab, sebab
from app.domain.law.rulebook import Rulebook
from app.usecases.ip_asn.pencocokan import Cara, Orang, Pasangan, cocokkan
from app.usecases.ip_asn.perhitungan import beda_total, jumlah_bkn, jumlah_tolok, ringkas_sebab
from app.usecases.ip_asn.selisih import (
    BarisTampak,
    Berbeda,
    Cacah,
    HasilRekonsiliasi,
    Indeks,
    PegawaiTampak,
    Rancu,
    Selisih,
)
from app.usecases.ip_asn.simulasi import rata
from app.usecases.ip_asn.tersimpan import Tersimpan
from app.usecases.pegawai.pembaca import Pembaca

if TYPE_CHECKING:
    from app.usecases.ip_asn.lembar_bkn import BarisBkn

# A training finished so many days from an end of its window is one that another register may
# not have seen yet, or no longer counts. A guess about registers, not a rule.
TEPI = timedelta(days=90)


def rekonsiliasikan(ukuran: Tersimpan, berkas: Path, buku: Rulebook) -> HasilRekonsiliasi:
    """Compare a file with a measurement, and note that persons were shown.

    MasukanTidakSah names every bad row and column of the file. Who may not read about servants
    sees none of our names.
    """
    from app.usecases.ip_asn.lembar_bkn import baca  # noqa: PLC0415 - imports polars

    maksimum = {nama: satu.nilai for nama, satu in ukuran.aturan.tabel("maksimum").items()}
    hari = ukuran.pengukuran.tanggal
    banding = Banding(ukuran, baca(berkas, maksimum, buku.pilih("nip", hari), hari))
    hasil = banding.hasil()
    tampak = len(hasil.berbeda) + len(hasil.hanya_tolok)
    isi = {"tahun": ukuran.pengukuran.tahun, "baris": len(banding.sana)}
    banding.pembaca.catat("rekonsiliasi_ip_asn", ukuran.pengukuran.id, tampak, isi)
    return hasil


class Banding:
    """Both lists, matched."""

    def __init__(self, ukuran: Tersimpan, sana: "Sequence[BarisBkn]") -> None:
        """Load ours and match."""
        satu = ukuran.pengukuran
        tempat = (ukuran.kerja.sesi, satu.instansi_id, satu.id, satu.tanggal)
        self.ukuran, self.sana = ukuran, sana
        self.sini: Sequence[Diukur] = gudang.diukur(*tempat)
        self.dilewati: Sequence[Dilewati] = gudang.dilewati(*tempat)
        self.pembaca = Pembaca(ukuran.kerja, satu.instansi_id)
        self._bernama = ukuran.kerja.boleh(satu.instansi_id, "pegawai:baca")
        orang = [Orang(b.nip, b.nama, b.jabatan) for b in sana]
        self._orang = orang
        self.pasangan: Pasangan = cocokkan(orang, _orang(self.sini))

    def hasil(self) -> HasilRekonsiliasi:
        """Gather everything."""
        berbeda = [satu for satu in map(self._banding, *_kolom(self.pasangan)) if satu.selisih]
        rancu = self._rancu()
        hanya_bkn, hanya_tolok = self._hanya_bkn(), self._hanya_tolok()
        cocok, ganda = len(self.pasangan.cocok), len(self.pasangan.ganda)
        cacah = Cacah(
            bkn=len(self.sana) - ganda,
            tolok=len(self.sini),
            cocok=cocok,
            sama=cocok - len(berbeda),
            berbeda=len(berbeda),
            hanya_bkn=len(hanya_bkn),
            hanya_tolok=len(hanya_tolok),
            rancu=sum(len(satu.baris) for satu in rancu),
            ganda=ganda,
        )
        sebab_semua = ringkas_sebab(satu for orang in berbeda for satu in orang.selisih)
        dua = [self._baris(self.sana[n]) for n in self.pasangan.ganda]
        indeks = self._indeks()
        berbeda.sort(key=lambda satu: satu.baris)
        return HasilRekonsiliasi(
            cacah, indeks, sebab_semua, berbeda, hanya_bkn, hanya_tolok, rancu, dua
        )

    @cached_property
    def _jp_tepi(self) -> Mapping[UUID, Decimal]:
        satu = self.ukuran.pengukuran
        dihitung = masa(satu.tahun, satu.tanggal, self.ukuran.aturan)
        tepi = [
            (dihitung.teknis, dihitung.teknis + TEPI),
            (dihitung.tanggal - TEPI, dihitung.tanggal),
        ]
        return gudang.jp_antara(self.ukuran.kerja.sesi, satu.instansi_id, tepi)

    def _banding(self, sana: int, sini: int, cara: Cara) -> Berbeda:
        baris, orang = self.sana[sana], self.sini[sini]
        beda = []
        for nama in DIMENSI:
            kita, mereka = getattr(orang, nama), baris.nilai[nama]
            if kita != mereka:
                alasan = sebab(nama, kita, mereka, self._fakta(orang), self.ukuran.aturan)
                beda.append(Selisih(nama, mereka, kita, mereka - kita, alasan))
        beda += beda_total(baris)
        return Berbeda(baris.baris, self._pegawai(orang), cara, beda)

    def _fakta(self, orang: Diukur) -> FaktaSebab:
        sisa = orang.jp_teknis - self._jp_tepi.get(orang.pegawai_id, Decimal(0))
        minimum = self.ukuran.aturan.angka("jp_minimum").nilai
        return FaktaSebab(
            kelompok_jabatan=orang.kelompok_jabatan,
            diklat_kepemimpinan=orang.diklat_kepemimpinan,
            diklat_fungsional=orang.diklat_fungsional,
            jp_teknis=orang.jp_teknis,
            seminar=orang.seminar,
            predikat_kinerja=orang.predikat_kinerja,
            nilai_skp=orang.nilai_skp,
            jp_di_tepi=sisa < minimum <= orang.jp_teknis,
        )

    def _hanya_bkn(self) -> list[BarisTampak]:
        """Rows without a partner; those whom we left out say why."""
        ada = {sana for sana, _, _ in self.pasangan.cocok} | set(self.pasangan.ganda)
        ada |= {n for baris, _ in self.pasangan.rancu.values() for n in baris}
        sisa = [n for n in range(len(self.sana)) if n not in ada]
        orang = _orang(self.dilewati)
        lewat = cocokkan([self._orang[n] for n in sisa], orang).cocok
        alasan = {sisa[a]: self.dilewati[b].alasan for a, b, _ in lewat}
        return [self._baris(self.sana[n], alasan.get(n)) for n in sisa]

    def _hanya_tolok(self) -> list[PegawaiTampak]:
        ada = {sini for _, sini, _ in self.pasangan.cocok}
        ada |= {n for _, orang in self.pasangan.rancu.values() for n in orang}
        return [self._pegawai(s) for n, s in enumerate(self.sini) if n not in ada]

    def _rancu(self) -> list[Rancu]:
        return [
            Rancu(
                nama=self.sana[sana[0]].nama,
                baris=[self.sana[n].baris for n in sana],
                pegawai=[self.sini[n].pegawai_id for n in sini],
            )
            for sana, sini in self.pasangan.rancu.values()
        ]

    def _indeks(self) -> Indeks:
        aturan, ganda = self.ukuran.aturan, set(self.pasangan.ganda)
        cocok = self.pasangan.cocok
        mereka = jumlah_bkn(s for n, s in enumerate(self.sana) if n not in ganda)
        bkn = jumlah_bkn(self.sana[a] for a, _, _ in cocok)
        tolok = jumlah_tolok(self.sini[b] for _, b, _ in cocok)
        return Indeks(
            bkn=rata(mereka, aturan),
            tolok=rata(jumlah_tolok(self.sini), aturan),
            bkn_cocok=rata(bkn, aturan) if cocok else None,
            tolok_cocok=rata(tolok, aturan) if cocok else None,
        )

    def _pegawai(self, orang: Diukur) -> PegawaiTampak:
        if not self._bernama or orang.nip is None:
            return PegawaiTampak(orang.pegawai_id, None, None, None)
        nip = self.pembaca.nip(orang.nip)
        return PegawaiTampak(orang.pegawai_id, nip, orang.nama, orang.nama_jabatan)

    def _baris(self, satu: "BarisBkn", alasan: str | None = None) -> BarisTampak:
        nip = None if satu.nip is None else self.pembaca.nip(satu.nip)
        return BarisTampak(satu.baris, nip, satu.nama, satu.jabatan, satu.unit, alasan)


def _kolom(pasangan: Pasangan) -> tuple[list[int], list[int], list[Cara]]:
    cocok = pasangan.cocok
    return [a for a, _, _ in cocok], [b for _, b, _ in cocok], [c for _, _, c in cocok]


def _orang(daftar: Iterable[Diukur | Dilewati]) -> list[Orang]:
    return [Orang(satu.nip, satu.nama or "", satu.nama_jabatan or "") for satu in daftar]
