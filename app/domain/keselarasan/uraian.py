"""Sentences of findings, in Indonesian."""

from collections.abc import Mapping

# By the name of a check: what the printed figure should have been.
HITUNGAN: Mapping[str, str] = {
    "total": "Total pagu tercetak {tercetak}, sedangkan jumlah seluruh tahunnya {dihitung}.",
    "persen": "Persen realisasi tercetak {tercetak}, sedangkan realisasi dibagi pagu {dihitung}.",
    "sisa": "Sisa anggaran tercetak {tercetak}, sedangkan pagu dikurangi realisasi {dihitung}.",
    "pertumbuhan": "Rata-rata pertumbuhan tercetak {tercetak}, dihitung ulang {dihitung}.",
    "capaian": "Capaian tercetak {tercetak}, dihitung dari target dan realisasi {dihitung}.",
    "capaian_akhir": (
        "Capaian terhadap target akhir tercetak {tercetak}, dihitung dari realisasi terakhir "
        "{dihitung}."
    ),
    "pernyataan": "Angka dalam uraian tercetak {tercetak}, dihitung dari sumbernya {dihitung}.",
    "anak": "Tercetak {tercetak}, sedangkan jumlah rincian di bawahnya {dihitung}.",
    "program": "Tercetak {tercetak}, sedangkan jumlah programnya {dihitung}.",
}
KODE: Mapping[str, str] = {
    "bentuk": "Kode tidak berbentuk kode {jenis}: seharusnya {kelompok} kelompok angka.",
    "lebar": "Banyaknya angka pada kelompok terakhir berbeda dari kode {jenis} lain di tabel ini.",
    "ganda": "Kode ini sudah dipakai baris lain di tabel yang sama.",
    "induk": "Kode tidak diawali kode induknya menurut urutan cetak ({induk}).",
}
LINTAS = "Indikator ini tercetak dengan angka berbeda: {rincian}."
KOSONG = "Angka ini tidak tercetak, sehingga hitungan yang memakainya tidak dapat dinilai."
MENCAKUP = "Program {kode} yang dijumlahkan baris ini tidak ada di tabel."
TAHUN_HILANG = "Kolom tahun ini tidak tercetak, sehingga total pagu tidak dapat dinilai."
BARIS_HILANG = (
    "Baris ini melebihi jumlah rinciannya di setiap tahun dan totalnya; satu rincian mungkin "
    "tidak tercetak."
)
TANPA_UANG = "Ada target tahun ini, tetapi tidak ada anggarannya."
TANPA_TARGET = "Ada anggaran tahun ini, tetapi tidak ada targetnya."
TANPA_SATUAN = 'Indikator "{indikator}" tidak mencantumkan satuan.'
LEBIH_PAGU = "Realisasi melebihi pagu {pagu}."
LAWAN_ARAH = "Target bergerak melawan arah indikator: tahun {tahun} tercetak {sebelum}."
CAPAIAN_TINGGI = "Capaian di atas {batas} persen patut diperiksa kembali."
