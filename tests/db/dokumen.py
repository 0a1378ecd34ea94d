"""Made-up planning documents."""

from decimal import Decimal

from hypothesis import strategies as st

from app.domain import keselarasan as k

teks = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=20
)
boleh_teks = st.none() | teks
tahun = st.integers(1900, 2200)
angka = st.decimals(min_value=Decimal("-1e15"), max_value=Decimal("1e15"), places=2) | st.integers(
    0, 10**12
).map(Decimal)
boleh = st.none() | angka
deret = st.dictionaries(tahun, angka, max_size=4).map(lambda isi: dict(sorted(isi.items())))

indikator = st.builds(
    k.BarisIndikator,
    tabel=teks, indikator=teks, arah=st.sampled_from(["naik_baik", "turun_baik"]),
    baris=boleh_teks, tingkat=boleh_teks, uraian=boleh_teks, satuan=boleh_teks,
    awal=st.none() | st.builds(k.NilaiAwal, tahun, angka),
    target=deret, realisasi=deret, capaian=deret, akhir=boleh, capaian_akhir=boleh,
)  # fmt: skip
indikator_program = st.builds(
    k.IndikatorProgram, nama=teks, satuan=boleh_teks, awal=boleh, target=deret, akhir=boleh
)
anggaran = st.builds(
    k.AnggaranTahun, tahun=tahun, pagu=boleh, pagu_perubahan=boleh, realisasi=boleh,
    persen=boleh, sisa=boleh,
)  # fmt: skip
pertumbuhan = st.builds(k.Pertumbuhan, boleh, boleh).filter(
    lambda satu: (satu.pagu, satu.realisasi) != (None, None)
)
program = st.builds(
    k.BarisProgram,
    tabel=teks, urut=st.integers(0, 10**6), jenis=st.sampled_from(["program", "jumlah"]),
    nama=teks, kode=boleh_teks, nomor=boleh_teks,
    mencakup=st.none() | st.lists(teks, max_size=3).map(tuple),
    indikator=st.lists(indikator_program, max_size=2).map(tuple),
    anggaran=st.lists(anggaran, max_size=2).map(tuple),
    total_pagu=boleh, rata_rata_pertumbuhan=st.none() | pertumbuhan,
)  # fmt: skip
pernyataan = st.builds(
    k.Pernyataan, lokasi=teks, uraian=teks, rumus=st.just("jumlah"),
    masukan=st.lists(angka, min_size=1, max_size=3).map(tuple), tercetak=angka,
)  # fmt: skip
dokumen = st.builds(
    k.Dokumen,
    kode=st.just("renja-uji"), jenis=st.just("renja"), judul=teks, instansi=st.just("kota-uji"),
    tahun_awal=tahun, tahun_akhir=tahun,
    indikator=st.lists(indikator, max_size=3).map(tuple),
    program=st.lists(program, max_size=3).map(tuple),
    pernyataan=st.lists(pernyataan, max_size=2).map(tuple),
)  # fmt: skip
