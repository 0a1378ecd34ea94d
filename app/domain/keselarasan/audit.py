"""The audit of planning documents: recompute, compare, find causes, propose corrections."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.keselarasan import akibat, kelengkapan, kewajaran, kode_koreksi
from app.domain.keselarasan.baris_hilang import baris_hilang
from app.domain.keselarasan.buku import Buku, Sel, susun
from app.domain.keselarasan.catatan import Catatan
from app.domain.keselarasan.facts import Dokumen
from app.domain.keselarasan.hitungan import uji_indikator, uji_pernyataan
from app.domain.keselarasan.hitungan_program import HitunganProgram
from app.domain.keselarasan.kekosongan import sel_kosong
from app.domain.keselarasan.ketentuan import Ketentuan, baca
from app.domain.keselarasan.kode import Kode
from app.domain.keselarasan.koreksi import Pencari, tertulis
from app.domain.keselarasan.laporan import Usulan, lapor
from app.domain.keselarasan.lintas import Lintas
from app.domain.keselarasan.pengisian import Pengisi
from app.domain.keselarasan.penilaian import Penilaian, nilai
from app.domain.keselarasan.penjumlahan import Penjumlahan
from app.domain.keselarasan.pohon import Pohon
from app.domain.keselarasan.temuan import HasilAudit
from app.domain.keselarasan.uji import Uji
from app.domain.law.rounding import plain
from app.domain.law.ruleset import RuleView
from app.domain.law.steps import Trace


def periksa(dokumen: Sequence[Dokumen], aturan: RuleView, jejak: Trace | None = None) -> HasilAudit:
    """Recompute every derived figure of the documents and report what does not agree.

    Documents of one agency are compared with each other as well. A figure is compared at
    its own decimals, half-up; a sum that misses a cell is not judged. ``jejak`` learns which
    parameters were used. Source of the code structure: Permendagri 90/2019, annex.
    """
    ketentuan = baca(aturan, jejak or Trace(simpan=False))
    return _Audit(susun(dokumen), ketentuan).jalankan()


@dataclass(slots=True)
class _Audit:
    """One audit while it runs."""

    buku: Buku
    ketentuan: Ketentuan
    pohon: list[Pohon] = field(default_factory=list)
    kosong: dict[Sel, None] = field(default_factory=dict)
    catatan: list[Catatan] = field(default_factory=list)
    usulan: list[Usulan] = field(default_factory=list)

    def jalankan(self) -> HasilAudit:
        self.pohon = [Pohon(self.buku, tabel) for tabel in self.buku.tabel]
        penilaian = nilai(self.buku, self._uji())
        kode = [Kode(pohon, self.ketentuan) for pohon in self.pohon]
        lintas = Lintas(self.buku)
        self.catatan += penilaian.gagal.values()
        self.catatan += (catatan for satu in kode for catatan in satu.periksa())
        self.catatan += lintas.periksa()
        self.catatan += self._kewajaran()
        self.catatan += self._kelengkapan(penilaian)
        for satu in kode:
            self._kode(satu)
        self._koreksi(penilaian)
        self.catatan += baris_hilang(self.buku, penilaian.gagal)
        yatim = {n: c[0] for satu in kode for n in satu.kode if (c := satu.yatim(n))}
        akibat.Penelusur(self.buku, penilaian.gagal).telusuri(yatim, lintas.berbeda)
        diperiksa = len(penilaian.dinilai) + sum(satu.diperiksa for satu in kode)
        return lapor(self.catatan, self.usulan, diperiksa + lintas.diperiksa)

    def _uji(self) -> Iterator[Uji]:
        """Every check of the ledger; notes what the sums miss on the way."""
        for pohon in self.pohon:
            self.kosong.update(dict.fromkeys(sel_kosong(pohon)))
            penjumlahan = Penjumlahan(pohon, self.kosong)
            yield from penjumlahan.uji()
            yield from HitunganProgram(pohon, self.kosong).uji()
            self.catatan += penjumlahan.catatan
        for nomor, indikator in self.buku.indikator:
            yield from uji_indikator(self.buku, nomor, indikator, self.kosong)
        for nomor, pernyataan in self.buku.pernyataan:
            yield uji_pernyataan(nomor, pernyataan)

    def _kewajaran(self) -> Iterator[Catatan]:
        for pohon in self.pohon:
            yield from kewajaran.lebih_dari_pagu(pohon)
        for nomor, baris in self.buku.indikator:
            yield from kewajaran.lawan_arah(self.buku, nomor, baris)
            yield from kewajaran.capaian_tinggi(self.buku, nomor, baris, self.ketentuan)

    def _kelengkapan(self, penilaian: Penilaian) -> Iterator[Catatan]:
        """Yield what is missing; propose the values that the sums around it agree upon."""
        hilang = {satu.sel: satu for satu in kelengkapan.sel_hilang(self.buku, self.kosong)}
        yield from hilang.values()
        for sel, isi in Pengisi(self.buku, penilaian.buntu, self.kosong).cari():
            self._usulkan(sel, tertulis(isi), [hilang[sel]])
        for pohon in self.pohon:
            yield from kelengkapan.uang_dan_target(pohon, self.kosong)
            yield from kelengkapan.tanpa_satuan(pohon)
        yield from kelengkapan.indikator_tanpa_satuan(self.buku)

    def _koreksi(self, penilaian: Penilaian) -> None:
        """Propose cells that explain several failures, and make them their one root."""
        gagal = penilaian.gagal
        for satu in Pencari(self.buku, penilaian.dinilai, dict.fromkeys(gagal)).cari():
            diperbaiki = [gagal[uji] for uji in satu.memperbaiki]
            if satu.usulan is not None:
                usulan = tertulis(satu.usulan, self.buku.desimal(satu.sel))
                self._usulkan(satu.sel, usulan, diperbaiki)
            akibat.dari_koreksi(satu.sel, diperbaiki)

    def _kode(self, kode: Kode) -> None:
        for satu in kode_koreksi.cari(kode):
            sel = (satu.nomor, "kode")
            self._usulkan(sel, satu.usulan, satu.memperbaiki, kode.kode[satu.nomor])
            akibat.dari_koreksi(sel, satu.memperbaiki)
        akibat.dari_kode(kode)

    def _usulkan(
        self, sel: Sel, usulan: str, diperbaiki: Sequence[Catatan], tercetak: str | None = None
    ) -> None:
        tempat, cetak = self.buku.tempat[sel[0]], self.buku.tercetak(sel)
        self.usulan.append(
            Usulan(
                dokumen=self.buku.dokumen[tempat.dokumen].kode,
                tabel=tempat.tabel,
                sasaran=tempat.sasaran,
                kolom=sel[1],
                tercetak=tercetak if cetak is None else plain(cetak),
                usulan=usulan,
                memperbaiki=tuple(diperbaiki),
            )
        )
