"""Properties of retirement and personnel numbers. Every number here is made up."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import kepegawaian
from app.domain.law.errors import Masalah, MasukanTidakSah
from app.domain.law.rulebook import Rulebook
from app.domain.law.steps import Trace, replay

HARI = date(2024, 12, 31)
LAHIR = st.dates(date(1900, 1, 1), date(2100, 12, 31))
JABATAN = st.sampled_from(list(kepegawaian.Jabatan))


@given(lahir=LAHIR, jabatan=JABATAN)
def test_retirement_begins_on_the_first_day_after_the_month_of_the_birthday(
    rulebook: Rulebook, lahir: date, jabatan: str
) -> None:
    view, jejak = rulebook.pilih("pensiun", HARI), Trace()
    hasil = kepegawaian.hitung_pensiun(lahir, jabatan, view, jejak)
    sehari_sebelum = hasil.tmt - timedelta(days=1)
    assert hasil.tmt.day == 1
    assert (sehari_sebelum.year, sehari_sebelum.month) == (lahir.year + hasil.usia, lahir.month)
    ulang = replay(jejak.steps, view)
    assert ulang == {step.langkah: step.hasil for step in jejak.steps}
    assert (ulang["tahun_tmt"], ulang["bulan_tmt"]) == (
        str(hasil.tmt.year),
        str(hasil.tmt.month),
    )


def test_law_20_of_2023_changes_the_source_of_some_ages_but_none_of_the_ages(
    rulebook: Rulebook,
) -> None:
    sebelum = rulebook.pilih("pensiun", date(2023, 10, 30)).tabel("usia")
    sesudah = rulebook.pilih("pensiun", date(2023, 10, 31)).tabel("usia")
    assert {k: c.nilai for k, c in sebelum.items()} == {k: c.nilai for k, c in sesudah.items()}
    assert sebelum["administrator"].sitasi.instrumen == "PP 11/2017"
    assert sesudah["administrator"].sitasi.instrumen == "UU 20/2023"
    assert sesudah["ahli_madya"].sitasi.instrumen == "PP 11/2017"


@st.composite
def nomor(draw: st.DrawFn) -> tuple[str, date, int, int | None, int, int]:
    lahir = draw(st.dates(date(1940, 1, 1), date(2005, 12, 31)))
    tahun = lahir.year + draw(st.integers(21, 60))
    bulan = draw(st.integers(1, 12) | st.none())
    kelamin, urut = draw(st.integers(1, 2)), draw(st.integers(1, 999))
    pasangan = draw(st.integers(13, 99)) if bulan is None else bulan
    nip = f"{lahir:%Y%m%d}{tahun}{pasangan:02d}{kelamin}{urut:03d}"
    return nip, lahir, tahun, bulan, kelamin, urut


@given(susunan=nomor(), spasi=st.lists(st.integers(0, 18), max_size=5))
def test_a_number_is_read_as_it_was_composed_wherever_its_spaces_stand(
    rulebook: Rulebook,
    susunan: tuple[str, date, int, int | None, int, int],
    spasi: list[int],
) -> None:
    nip, lahir, tahun, bulan, kelamin, urut = susunan
    tertulis = "".join(" " * spasi.count(i) + satu for i, satu in enumerate(nip))
    view, jejak = rulebook.pilih("nip", HARI), Trace()
    hasil = kepegawaian.baca_nip(tertulis, view, jejak)
    assert hasil == kepegawaian.HasilNip(
        nip=nip,
        tanggal_lahir=lahir,
        jenis_pegawai=kepegawaian.JenisPegawai("pppk" if bulan is None else "pns"),
        tahun_pengangkatan=tahun,
        bulan_pengangkatan=bulan,
        jenis_kelamin=list(kepegawaian.JenisKelamin)[kelamin - 1],
        nomor_urut=f"{urut:03d}",
    )
    assert replay(jejak.steps, view) == {step.langkah: step.hasil for step in jejak.steps}


@given(tertulis=st.text(max_size=25) | st.text("0123456789 ", min_size=15, max_size=20))
def test_any_text_is_either_read_or_refused_at_nip(rulebook: Rulebook, tertulis: str) -> None:
    view = rulebook.pilih("nip", HARI)
    masalah: tuple[Masalah, ...] = ()
    try:
        assert kepegawaian.baca_nip(tertulis, view, Trace()).nip == "".join(tertulis.split())
    except MasukanTidakSah as galat:
        masalah = galat.masalah
    assert {satu.lokasi for satu in masalah} <= {"nip"}
    assert len({satu.kode for satu in masalah}) == len(masalah)


@pytest.mark.parametrize("urut", range(18))
def test_a_letter_anywhere_is_refused(rulebook: Rulebook, urut: int) -> None:
    nip = "198703152010011001"
    rusak = nip[:urut] + "O" + nip[urut + 1 :]
    with pytest.raises(MasukanTidakSah) as galat:
        kepegawaian.baca_nip(rusak, rulebook.pilih("nip", HARI), Trace())
    assert [masalah.kode for masalah in galat.value.masalah] == ["nip_bukan_angka"]


@pytest.mark.parametrize("tahun", [1899, 2101])
def test_a_year_of_birth_beyond_the_fence_is_refused(rulebook: Rulebook, tahun: int) -> None:
    view = rulebook.pilih("pensiun", HARI)
    with pytest.raises(MasukanTidakSah):
        kepegawaian.hitung_pensiun(date(tahun, 1, 1), "guru", view, Trace())
