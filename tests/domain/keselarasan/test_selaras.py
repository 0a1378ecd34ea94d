"""Tables that agree with themselves, and what one changed or missing cell must bring to light."""

from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.keselarasan import Dokumen, HasilAudit, Temuan
from tests.domain.keselarasan.tabel import (
    LEBAR,
    Gaya,
    audit,
    dokumen_selaras,
    galat,
    ganti_baris,
    ganti_sel,
    kolom_uang,
    sel,
)

UANG = st.integers(0, 2 * 10**10).map(Decimal)
Acak = tuple[Gaya, Dokumen]


def pilih_sel(data: st.DataObject, acak: Acak) -> tuple[int, str, Decimal]:
    """Pick a printed cell of money: row, column, value."""
    bentuk, dokumen = acak
    letak = data.draw(st.integers(0, len(dokumen.program) - 1), "baris")
    kolom = data.draw(st.sampled_from(kolom_uang(bentuk)), "kolom")
    nilai = sel(dokumen, letak, kolom)
    assert nilai is not None
    return letak, kolom, nilai


def banyak_jumlah(acak: Acak, letak: int, kolom: str) -> int:
    """In how many sums and differences a cell takes part."""
    bentuk, dokumen = acak
    jenis, medan = dokumen.program[letak].jenis, kolom.rpartition(".")[2]
    hasil = int(bentuk.total and medan in {"pagu", "total_pagu"})
    hasil += bentuk.penuh and medan in {"pagu_perubahan", "realisasi", "sisa"}
    if jenis not in bentuk.susunan:
        return hasil + 1
    tingkat = bentuk.susunan.index(jenis)
    hasil += (tingkat > 0) + (tingkat + 1 < len(bentuk.susunan))
    return hasil + (bentuk.jumlah + bentuk.tujuan if jenis == "program" else 0)


def akar(hasil: HasilAudit) -> list[Temuan]:
    return [t for t in hasil.temuan if t.keparahan == "galat" and t.akibat_dari is None]


@settings(max_examples=150, deadline=None)
@given(dokumen_selaras())
def test_a_consistent_table_of_any_layout_gives_no_finding(acak: Acak) -> None:
    hasil = audit(acak[1])
    assert hasil.temuan == ()
    assert hasil.dugaan_koreksi == ()
    assert hasil.ringkasan.diperiksa == hasil.ringkasan.cocok


@settings(max_examples=250, deadline=None)
@given(dokumen_selaras(total=True), st.data(), UANG)
def test_a_changed_cell_is_named_with_one_root_and_restored(
    acak: Acak, data: st.DataObject, baru: Decimal
) -> None:
    letak, kolom, lama = pilih_sel(data, acak)
    assume(baru != lama)
    hasil = audit(ganti_sel(acak[1], letak, kolom, baru))
    banyak = banyak_jumlah(acak, letak, kolom)
    assert bool(galat(hasil)) >= bool(banyak)
    assert len(akar(hasil)) <= 1
    assert len(hasil.dugaan_koreksi) <= 1
    # A lone row of a full table has too little around it: two of its cells explain the same.
    if banyak > 1 and not (acak[0].penuh and len(acak[1].program) == 1):
        [satu] = hasil.dugaan_koreksi
        assert (satu.sasaran, satu.kolom) == (acak[1].program[letak].sasaran, kolom)
        assert (Decimal(satu.usulan), satu.tercetak) == (lama, str(baru))
        assert len(satu.memperbaiki) > 1
        assert akar(hasil)[0].kode in satu.memperbaiki


@settings(max_examples=150, deadline=None)
@given(dokumen_selaras(total=False, penuh=False), st.data(), UANG)
def test_without_totals_the_finding_names_a_sum_that_the_cell_takes_part_in(
    acak: Acak, data: st.DataObject, baru: Decimal
) -> None:
    letak, kolom, lama = pilih_sel(data, acak)
    assume(baru != lama)
    hasil = audit(ganti_sel(acak[1], letak, kolom, baru))
    assert bool(galat(hasil)) == bool(banyak_jumlah(acak, letak, kolom))
    assert all(temuan[2] == kolom for temuan in galat(hasil))


@settings(max_examples=250, deadline=None)
@given(dokumen_selaras(total=True), st.data())
def test_a_missing_cell_is_reported_not_judged_and_restored(
    acak: Acak, data: st.DataObject
) -> None:
    assume(len(acak[1].program) > 1)
    letak, kolom, lama = pilih_sel(data, acak)
    hasil = audit(ganti_sel(acak[1], letak, kolom, None))
    assert galat(hasil) == []
    usulan = [(u.sasaran, u.kolom, Decimal(u.usulan)) for u in hasil.dugaan_koreksi]
    if banyak_jumlah(acak, letak, kolom) > 1:
        sasaran = acak[1].program[letak].sasaran
        hilang = {(t.sasaran, t.kolom) for t in hasil.temuan if t.jenis == "kelengkapan"}
        assert (sasaran, kolom) in hilang
        assert usulan == [(sasaran, kolom, lama)]


def baris_berkode(dokumen: Dokumen) -> list[int]:
    return [letak for letak, baris in enumerate(dokumen.program) if baris.kode is not None]


@settings(max_examples=150, deadline=None)
@given(dokumen_selaras(total=True, penuh=False, berkode=True), st.data())
def test_a_misread_digit_of_a_code_is_named_and_breaks_nothing_else(
    acak: Acak, data: st.DataObject
) -> None:
    bentuk, dokumen = acak
    letak = data.draw(st.sampled_from(baris_berkode(dokumen)))
    kode = dokumen.program[letak].kode or ""
    tempat = data.draw(st.sampled_from([i for i, huruf in enumerate(kode) if huruf != "."]))
    angka = data.draw(st.sampled_from([n for n in "0123456789" if n != kode[tempat]]))
    baru = kode[:tempat] + angka + kode[tempat + 1 :]
    hasil = audit(ganti_baris(dokumen, letak, kode=baru))
    assert {temuan[0] for temuan in galat(hasil)} <= {"struktur_kode"}
    tingkat = bentuk.susunan.index(dokumen.program[letak].jenis)
    awalan = len(LEBAR[bentuk.susunan[tingkat - 1]]) if tingkat else 0
    semua = [satu.kode or "" for satu in dokumen.program]
    beranak = any(satu.startswith(f"{kode}.") for satu in semua)
    terlihat = beranak or kode[:tempat].count(".") < awalan or baru in semua
    assert bool(galat(hasil)) == terlihat
    assert len(akar(hasil)) == terlihat
    assert {(u.sasaran, u.kolom, u.usulan) for u in hasil.dugaan_koreksi} <= {(baru, "kode", kode)}


@settings(max_examples=100, deadline=None)
@given(dokumen_selaras(total=True, penuh=False, berkode=True), st.data())
def test_a_code_of_the_wrong_form_is_one_root_and_its_children_say_the_right_one(
    acak: Acak, data: st.DataObject
) -> None:
    dokumen = acak[1]
    letak = data.draw(st.sampled_from(baris_berkode(dokumen)))
    kode = dokumen.program[letak].kode or ""
    rusak = [f"{kode}.0006", kode.rpartition(".")[0], kode.replace(".", ",", 1), f"{kode[:-1]}O"]
    baru = data.draw(st.sampled_from(rusak))
    hasil = audit(ganti_baris(dokumen, letak, kode=baru))
    jenis = dokumen.program[letak].jenis.replace("_", " ")
    assert ("struktur_kode", baru, "kode", f"bentuk {jenis}") in galat(hasil)
    assert len(akar(hasil)) == 1
    beranak = any((satu.kode or "").startswith(f"{kode}.") for satu in dokumen.program)
    usulan = [(baru, "kode", kode)] if beranak else []
    assert [(u.sasaran, u.kolom, u.usulan) for u in hasil.dugaan_koreksi] == usulan
