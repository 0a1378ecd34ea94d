"""Who retires when: counted per year, unit and post, and listed by day."""

from datetime import date

from sqlalchemy import update
from sqlmodel import col

from app.db.tables import Pegawai
from tests.turunan import Kantor


def test_the_years_to_come_are_counted_and_listed(meja: Kantor) -> None:
    isi = meja.baca("/pensiun")
    # Ayu, administrator, 58 on 30 June 2025; Eko, a teacher, 60 in July 2026; Budi 58 in 2028.
    assert isi["data"]["tahun"] == [
        {"tahun": 2025, "jumlah": 1},
        {"tahun": 2026, "jumlah": 1},
        {"tahun": 2027, "jumlah": 0},
        {"tahun": 2028, "jumlah": 1},
        {"tahun": 2029, "jumlah": 0},
    ]
    assert (isi["data"]["terlampaui"], isi["data"]["tanpa_dasar"]) == (0, 0)
    assert isi["data"]["aktif"] == 5
    rekap = [
        (s["unit"]["kode"], s["nama_jabatan"], s["aktif"], [n["jumlah"] for n in s["tahun"]])
        for s in meja.semua("/pensiun/rekap?tahun=4")
    ]
    # Two spellings of one post stay two here; nothing is guessed.
    assert rekap == [
        ("BID", "Analis SDM Aparatur", 1, [0, 0, 0, 1]),
        ("BID", "analis sdm aparatur ", 1, [0, 0, 0, 0]),
        ("BID", "Guru Kelas", 1, [0, 1, 0, 0]),
        ("BID", "Pengelola Kepegawaian", 1, [0, 0, 0, 0]),
        ("SEK", "Sekretaris", 1, [1, 0, 0, 0]),
    ]
    unit = meja.semua("/pensiun/rekap?menurut=unit")
    assert [(s["unit"]["kode"], s["aktif"], s["jumlah"]) for s in unit] == [
        ("BID", 4, 2),
        ("SEK", 1, 1),
    ]
    jenis = meja.semua(f"/pensiun/rekap?menurut=jenis_pegawai&unit={meja.unit['BID']}")
    assert {s["jenis_pegawai"]: s["jumlah"] for s in jenis} == {"pns": 1, "cpns": 0, "pppk": 1}
    assert isi["meta"]["aturan"]["id"] == "bup-pns"

    daftar = meja.baca("/pensiun/pegawai")["data"]
    assert [(s["pegawai"]["nama"], s["tmt"], s["usia"]) for s in daftar] == [
        ("Ayu", "2025-07-01", 58),
        ("Eko", "2026-08-01", 60),
        ("Budi", "2028-03-01", 58),
    ]
    assert meja.nama("/pensiun/pegawai") == ["Ayu", "Budi", "Eko"]
    assert meja.nama(f"/pensiun/pegawai?unit={meja.unit['BID']}&tahun=2026") == ["Eko"]
    assert meja.baca("/pensiun/pegawai?tahun=2027")["data"] == []
    assert meja.kirim("GET", "/pensiun/pegawai?kursor=eA").status_code == 422
    assert meja.kirim("GET", "/pensiun?tahun=41").status_code == 422


def test_who_sees_numbers_masked_learns_the_year_only(meja: Kantor) -> None:
    """The day of retirement tells the month of birth, and so does what changes from day to day."""
    with meja.db.writing() as sesi:
        lahir = {"tanggal_lahir": date(1966, 12, 31)}  # to retire after Eko, in the same year
        sesi.execute(update(Pegawai).where(col(Pegawai.id) == meja.orang["Citra"]).values(**lahir))
        for nama in ("Ayu", "Citra"):
            kolom = {"kelompok_jabatan": "pimpinan_tinggi", "jenjang": None}
            sesi.execute(update(Pegawai).where(col(Pegawai.id) == meja.orang[nama]).values(**kolom))

    def baca(oleh: str) -> list[tuple[str, int, str | None]]:
        daftar = meja.baca("/pensiun/pegawai", oleh)["data"]
        return [(s["pegawai"]["nama"], s["tahun"], s["tmt"]) for s in daftar]

    assert baca("admin") == [
        ("Eko", 2026, "2026-08-01"),
        ("Citra", 2027, "2027-01-01"),
        ("Ayu", 2027, "2027-07-01"),
        ("Budi", 2028, "2028-03-01"),
    ]
    # Within a year by id: Ayu was entered before Citra.
    assert baca("verifikator") == [
        ("Eko", 2026, None),
        ("Ayu", 2027, None),
        ("Citra", 2027, None),
        ("Budi", 2028, None),
    ]
    for jalur in ("/pensiun", "/pensiun/pegawai"):
        tanya = f"{jalur}?per_tanggal=2027-05-31"
        assert meja.kirim("GET", tanya, oleh="verifikator").status_code == 403
        assert meja.kirim("GET", tanya).status_code == 200


def test_who_should_be_gone_and_whose_post_is_unknown_stand_apart(meja: Kantor) -> None:
    with meja.db.writing() as sesi:
        sesi.execute(
            update(Pegawai).where(col(Pegawai.id) == meja.orang["Budi"]).values(jenjang=None)
        )
        lahir = {"tanggal_lahir": date(1967, 5, 31)}
        sesi.execute(update(Pegawai).where(col(Pegawai.id) == meja.orang["Ayu"]).values(**lahir))
    data = meja.baca("/pensiun?tahun=1")["data"]
    assert (data["terlampaui"], data["tanpa_dasar"]) == (1, 1)
    assert data["tahun"] == [{"tahun": 2025, "jumlah": 0}]
    for keadaan, nama in (("terlampaui", "Ayu"), ("tanpa_dasar", "Budi")):
        assert meja.nama(f"/pensiun/pegawai?keadaan={keadaan}") == [nama]
    tanpa = meja.baca("/pensiun/pegawai?keadaan=tanpa_dasar")["data"][0]
    assert (tanpa["usia"], tanpa["tmt"]) == (None, None)
    assert meja.nama("/pensiun/pegawai?keadaan=akan") == ["Citra", "Dewi", "Eko"]
    # On the eve of her last day she was still to retire.
    data = meja.baca("/pensiun?tahun=1&per_tanggal=2025-05-31")["data"]
    assert (data["terlampaui"], data["tahun"]) == (0, [{"tahun": 2025, "jumlah": 1}])
    assert meja.nama("/pensiun/pegawai?tahun=2025") == ["Ayu"]


def test_an_agency_without_servants_has_a_projection(meja: Kantor) -> None:
    with meja.db.writing() as sesi:
        sesi.execute(update(Pegawai).values(aktif=False))
    data = meja.baca("/pensiun?tahun=2")["data"]
    assert [satu["jumlah"] for satu in data["tahun"]] == [0, 0]
    assert meja.baca("/pensiun/pegawai")["data"] == meja.semua("/pensiun/rekap") == []
    assert meja.kirim("GET", "/pensiun?per_tanggal=2009-12-31").status_code == 422
