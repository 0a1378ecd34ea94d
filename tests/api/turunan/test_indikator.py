"""Indicators computed from the data equal the lists behind them, and say why where they fail."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import update

from app.db.repositories.keadaan import BERUBAH
from app.db.tables import Hasil, Pegawai, PegawaiKeadaan, PenilaianMerit, Terbitan
from app.domain.indikator import load_katalog
from app.domain.populasi import load_populasi
from tests.api.turunan.test_formasi import ANALIS, KOSONG, SEKRETARIS
from tests.merit import tanam
from tests.pegawai import WAKTU
from tests.skm import buat_survei, jawab, rata
from tests.turunan import Kantor, hukuman, kinerja, pelatihan, ukur_ip_asn

DARI_DATA = [satu for satu in load_katalog().semua() if satu.dari_data is not None]


def semua(meja: Kantor, kueri: str = "") -> dict[str, dict[str, Any]]:
    return {satu["kode"]: satu for satu in meja.baca(f"/indikator{kueri}")["data"]}


def nilai(satu: dict[str, Any]) -> tuple[Any, ...]:
    bagian = [satu[nama] and satu[nama]["nilai"] for nama in ("pembilang", "penyebut")]
    return (satu["nilai"], satu["status"], *bagian)


def naik(meja: Kantor) -> None:
    """Ayu was pengawas until the end of March 2025."""
    with meja.db.writing() as sesi:
        ayu = sesi.get_one(Pegawai, meja.orang["Ayu"])
        lama = {nama: getattr(ayu, nama) for nama in BERUBAH} | {"kelompok_jabatan": "pengawas"}
        sesi.add(
            PegawaiKeadaan(
                instansi_id=meja.instansi, pegawai_id=ayu.id, sejak=ayu.keadaan_sejak,
                sampai=date(2025, 3, 31), **lama,
            )
        )  # fmt: skip
        ayu.keadaan_sejak = ayu.tmt_jabatan = date(2025, 4, 1)


def siapkan(meja: Kantor) -> None:
    for nama, predikat in (("Ayu", "sangat_baik"), ("Budi", "baik"), ("Citra", "kurang")):
        kinerja(meja, nama, predikat)
    hukuman(meja, "Citra", "sedang", date(2025, 1, 5))
    hukuman(meja, "Budi", "ringan", date(2025, 1, 5))
    hukuman(meja, "Ayu", "berat", date(2024, 12, 31))
    pelatihan(meja, "Ayu", "kepemimpinan")
    pelatihan(meja, "Budi", "fungsional")
    pelatihan(meja, "Dewi", "latsar")
    naik(meja)
    isi = {"formasi": [ANALIS, SEKRETARIS, KOSONG]}
    meja.kirim("PUT", "/formasi?tahun=2025", isi, If_Match="*")
    ukur_ip_asn(meja, ["Ayu", "Budi", "Citra"])


TANPA_UKURAN = (
    "balangan-iku-2", "balangan-iki-1", "balangan-iki-2",
    "paser-iku-2", "paser-iku-3", "paser-iku-4",
)  # fmt: skip
HARAPAN = {
    "balangan-iku-1": ("80.00", "terisi", "240", "3"),
    **dict.fromkeys(TANPA_UKURAN, (None, "belum_ada_data", None, None)),
    "balangan-iki-3": (None, "belum_ada_data", None, "1"),
    "balangan-iki-4": ("40.00", "terisi", "2", "5"),
    "balangan-iki-6a": ("100.00", "terisi", "1", "1"),
    "balangan-iki-6b": ("25.00", "terisi", "1", "4"),
    "balangan-iki-8": ("40.00", "terisi", "2", "5"),
    # Ayu, Budi, Citra are PNS with a known requirement; Citra has no training of her post.
    "balangan-iki-10": ("66.67", "terisi", "2", "3"),
    "balangan-iki-11": (None, "belum_ada_data", None, None),
    # Ayu, Dewi, Eko must be trained; Eko is not.
    "balangan-iki-12": ("66.67", "terisi", "2", "3"),
    "paser-tujuan-1": ("80.00", "terisi", "240", "3"),
    "paser-program-6": ("40.00", "terisi", "2", "5"),
    "paser-program-7": ("40.00", "terisi", "2", "5"),
    "paser-program-8": ("20.00", "terisi", "1", "5"),
    "paser-program-11": ("40.00", "terisi", "2", "5"),
    # Dewi is new, in a post that nobody needs.
    "paser-iki-23": ("0.00", "terisi", "0", "5"),
    "paser-iki-24": (None, "belum_ada_data", None, None),
    "paser-iki-25": ("100.00", "terisi", "1", "1"),
    "paser-iki-26": ("100.00", "terisi", "1", "1"),
    "paser-iki-31": ("100.00", "terisi", "1", "1"),
    "paser-iki-32": ("0.00", "terisi", "0", "1"),
    "paser-iki-33": ("100.00", "terisi", "1", "1"),
    "paser-iki-34": ("33.33", "terisi", "1", "3"),
}


def test_every_computable_indicator_equals_its_lists(meja: Kantor) -> None:
    siapkan(meja)
    hasil = semua(meja, "?tahun=2025")
    assert len(hasil) == 49
    assert HARAPAN.keys() == {satu.kode for satu in DARI_DATA}
    assert {kode: nilai(hasil[kode]) for kode in HARAPAN} == HARAPAN
    terbuka = set()
    for satu in DARI_DATA:
        for nama in ("pembilang", "penyebut"):
            bagian = hasil[satu.kode][nama]
            if bagian is None or bagian["populasi"] in terbuka:
                continue
            terbuka.add(bagian["populasi"])
            daftar = meja.baca(f"/indikator/{satu.kode}/{nama}?tahun=2025")["data"]
            orang = [baris["pegawai"]["nama"] for baris in daftar if baris["pegawai"]]
            butuh = sum(baris["formasi"]["kebutuhan"] for baris in daftar if baris["formasi"])
            if bagian["populasi"] == "terukur_ip_asn":
                assert sorted(orang) == ["Ayu", "Budi", "Citra"]
            elif bagian["nilai"] is not None:
                assert len(orang) + butuh == int(bagian["nilai"]), bagian
    assert terbuka == load_populasi().keys()
    assert meja.nama("/indikator/balangan-iki-8/pembilang") == ["Ayu", "Budi"]
    assert meja.nama("/indikator/balangan-iki-4/pembilang") == ["Ayu", "Budi"]
    assert meja.nama("/indikator/paser-program-8/pembilang") == ["Citra"]
    lain = {kode: satu for kode, satu in hasil.items() if kode not in HARAPAN}
    assert {satu["sebab"]["kode"] for satu in lain.values()} == {"indikator_di_luar_data"}
    assert all(satu["nilai"] is None and satu["alasan"] for satu in lain.values())
    assert {kode for kode, satu in hasil.items() if satu["dapat_dihitung"]} == HARAPAN.keys()
    paser = semua(meja, "?katalog=kab-paser")
    assert paser.keys() == {kode for kode in hasil if kode.startswith("paser")}


def test_what_was_never_recorded_is_not_zero(meja: Kantor) -> None:
    hasil = semua(meja, "?tahun=2025")
    assert nilai(hasil["balangan-iki-8"]) == (None, "belum_ada_data", None, "5")
    assert hasil["balangan-iki-8"]["sebab"]["kode"] == "indikator_belum_tercatat"
    assert nilai(hasil["balangan-iki-4"]) == (None, "belum_ada_data", None, None)
    assert hasil["balangan-iku-1"]["sebab"]["kode"] == "indikator_belum_diukur"
    assert hasil["paser-iki-24"]["sebab"]["kode"] == "indikator_tanpa_bobot"
    # Nobody punished is a fact; and in 2024 there was no CPNS to be trained.
    assert nilai(hasil["paser-program-8"]) == ("0.00", "terisi", "0", "5")
    lalu = semua(meja, "?tahun=2024")
    assert nilai(lalu["paser-iki-31"]) == (None, "penyebut_nol", "0", "0")
    assert lalu["paser-iki-31"]["sebab"]["kode"] == "indikator_penyebut_nol"
    assert semua(meja, "?tahun=2022")["paser-iki-24"]["status"] == "tidak_berlaku"
    assert meja.kirim("GET", "/indikator?tahun=2010").status_code == 422


def test_talent_and_data_quality_feed_indicators(meja: Kantor) -> None:
    kinerja(meja, "Ayu", "sangat_baik")
    kinerja(meja, "Dewi", "sangat_baik")
    pelatihan(meja, "Ayu", "kepemimpinan")
    for nama in ("Ayu", "Dewi"):
        jalur = f"/talenta/2025/pegawai/{meja.orang[nama]}"
        meja.kirim("PUT", jalur, {"tingkat": "tinggi"}, If_Match="*")
    bobot = {"kelengkapan": 25, "ketepatan_waktu": 25, "akurasi": 25, "konsistensi": 25}
    assert meja.kirim("PUT", "/mutu-data/bobot", bobot, If_Match="*").status_code == 200
    hasil = semua(meja, "?tahun=2025")
    assert nilai(hasil["balangan-iki-3"]) == ("100.00", "terisi", "1", "1")
    assert nilai(hasil["balangan-iki-11"]) == ("50.00", "terisi", "1", "2")
    # Who is a talent is not for everybody who reads about servants.
    jalur = "/indikator/balangan-iki-11/penyebut?tahun=2025"
    assert meja.nama(jalur) == ["Ayu", "Dewi"]
    assert meja.kirim("GET", jalur, oleh="verifikator").status_code == 403
    tampak = meja.baca("/indikator?tahun=2025&katalog=kab-balangan", "verifikator")["data"]
    tertutup = {
        satu["kode"]
        for satu in tampak
        if satu["pembilang"] and not satu["pembilang"]["boleh"]["buka_daftar"]
    }
    assert tertutup == {"balangan-iki-3", "balangan-iki-11"}
    mutu = meja.baca("/mutu-data")["data"]["nilai"]
    assert mutu is not None
    assert nilai(hasil["paser-iki-24"]) == (mutu, "terisi", None, None)


def hasil_terbit(meja: Kantor, indeks: str, nilai: str, **isi: Any) -> None:
    kosong: dict[str, Any] = dict.fromkeys(Hasil.model_fields)
    kosong |= {"ragam": "", "tahun": 2025, "terbit": True}
    kosong |= {"nama": indeks, "sumber_letak": "hlm. 1", "sidik": "-", "diimpor_pada": WAKTU}
    del kosong["id"]
    kosong |= {"instansi_id": meja.instansi, "indeks": indeks, "nilai": Decimal(nilai)}
    with meja.db.writing() as sesi:
        sesi.add(Hasil(**(kosong | isi)))


def survei_terbit(meja: Kantor) -> None:
    """Two thirds of the scores are 4, one third is 2."""
    nomor = buat_survei(meja.db, meja.instansi, "uji", periode_selesai=date(2025, 6, 1))
    jawab(meja.db, nomor, [*rata(4, 4), *rata(2, 2)])
    with meja.db.writing() as sesi:
        sesi.add(
            Terbitan(
                instansi_id=meja.instansi, survei_id=nomor, nomor=1, isi={"nilai": "83.33"},
                aturan_sidik="-", diterbitkan_pada=WAKTU,
            )
        )  # fmt: skip


def test_measurements_and_published_results_are_taken_over(meja: Kantor) -> None:
    tanam(meja.db, meja.instansi)
    putusan = {
        "tahun": 2025, "status": "ditetapkan", "keputusan_nilai": Decimal("271.5"),
        "keputusan_nomor": "503/2025", "keputusan_tanggal": date(2025, 5, 1),
    }  # fmt: skip
    with meja.db.writing() as sesi:
        sesi.execute(update(PenilaianMerit).values(**putusan))
    survei_terbit(meja)
    for indeks, nilai_, isi in (
        ("sistem-merit", "100", {}),
        ("sakip", "75.15", {"sumber_dokumen": "lkjip"}),
        ("ip-asn", "82.34", {"terbit": False}),
    ):
        hasil_terbit(meja, indeks, nilai_, **isi)
    hasil_terbit(meja, "ip-asn", "63.14", tahun=2024)
    hasil = semua(meja, "?tahun=2025")
    ada = {kode: (hasil[kode]["nilai"], hasil[kode]["sumber"]) for kode in TANPA_UKURAN}
    # A decree goes before what was published; who scores 4 twice as often as 2 scores 3.33.
    assert ada == {
        "balangan-iku-2": ("271.5", "Keputusan 503/2025"),
        "paser-iku-4": ("271.5", "Keputusan 503/2025"),
        "balangan-iki-1": ("75.15", "lkjip, hlm. 1"),
        "paser-iku-3": ("75.15", "lkjip, hlm. 1"),
        "balangan-iki-2": ("83.33", "Survei uji"),
        "paser-iku-2": ("3.33", "Survei uji"),
    }
    # What is not published is nobody's value, and another year's is not this one's.
    assert nilai(hasil["balangan-iku-1"]) == (None, "belum_ada_data", None, None)
    lalu = semua(meja, "?tahun=2024")
    assert (lalu["balangan-iku-1"]["nilai"], lalu["paser-tujuan-1"]["nilai"]) == ("63.14", "63.14")
    sebab = {lalu[kode]["sebab"]["kode"] for kode in TANPA_UKURAN}
    assert sebab == {
        "indikator_belum_ditetapkan", "indikator_belum_terbit", "indikator_tanpa_survei",
    }  # fmt: skip


def test_lists_are_paged_masked_and_guarded(meja: Kantor) -> None:
    jalur = "/indikator/balangan-iki-8/penyebut"
    assert meja.nama(jalur) == ["Ayu", "Budi", "Citra", "Dewi", "Eko"]
    baris = meja.baca(jalur, "verifikator")["data"]
    assert all(satu["pegawai"]["nip"].startswith("***") for satu in baris)
    assert meja.kirim("GET", "/indikator/tidak-ada/penyebut").status_code == 404
    tolak = meja.kirim("GET", "/indikator/balangan-iki-1/penyebut")
    assert (tolak.status_code, tolak.json()["kode"]) == (409, "konflik_keadaan")
    assert meja.kirim("GET", jalur, oleh="asing").status_code == 404
