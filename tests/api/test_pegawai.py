"""Servants through HTTP: entered, corrected, changed from a day on, removed."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from app.db.tables import JejakAudit
from tests.meja_pegawai import ALAMAT, BARU, MejaPegawai, buka_meja, masalah

Json = dict[str, Any]
APA_SAJA = {"If-Match": "*"}


@pytest.fixture
def meja(database_url: str) -> Iterator[MejaPegawai]:
    """An operator's desk."""
    with buka_meja(database_url) as satu:
        yield satu


def catatan(meja: MejaPegawai) -> list[Any]:
    """Entries of the audit log about servants."""
    kueri = select(JejakAudit).where(col(JejakAudit.objek).like("pegawai%"))
    with meja.db.reading() as sesi:
        semua = sesi.scalars(kueri.order_by(col(JejakAudit.urut))).all()
        sesi.expunge_all()
        return list(semua)


def test_a_servant_is_entered_read_and_corrected(meja: MejaPegawai) -> None:
    baru = meja.buat()
    assert baru["nip"] == "198804152010011001"
    assert (baru["tanggal_lahir"], baru["jenis_kelamin"]) == ("1988-04-15", "laki_laki")
    assert (baru["unit"]["kode"], baru["sumber"], baru["versi"]) == ("BID", "tangan", 1)
    assert "golongan" in baru["disunting"]
    assert "jenis_kelamin" not in baru["disunting"]
    lama = meja.kirim("GET", f"/{baru['id']}")
    assert lama.json()["data"] == baru
    assert meja.baca("/198804152010011001")["data"] == baru
    assert meja.kirim("PATCH", f"/{baru['id']}", {"nama": "A"}).status_code == 428
    tajuk = {"If-Match": lama.headers["etag"]}
    isi = {"nama": "Ahmad C.", "jenis_kelamin": "laki_laki", "nama_jabatan": None}
    ubah = meja.kirim("PATCH", f"/{baru['id']}", isi, **tajuk)
    assert ubah.status_code == 200, ubah.text
    data = ubah.json()["data"]
    assert (data["nama"], data["nama_jabatan"], data["versi"]) == ("Ahmad C.", None, 2)
    assert "jenis_kelamin" in data["disunting"]
    assert meja.kirim("PATCH", f"/{baru['id']}", {"nama": "B"}, **tajuk).status_code == 412


def test_the_same_request_enters_a_servant_once(meja: MejaPegawai) -> None:
    kunci = {"Idempotency-Key": "k-1"}
    satu, dua = (meja.kirim("POST", "", BARU, **kunci) for _ in range(2))
    assert (satu.status_code, satu.json()) == (201, dua.json())
    assert dua.headers["idempotency-replayed"] == "true"
    assert meja.kirim("POST", "", BARU | {"nama": "Lain"}, **kunci).status_code == 409
    assert meja.nama("") == ["Ahmad Contoh"]


def test_a_change_is_there_from_its_day_on(meja: MejaPegawai) -> None:
    nomor = meja.buat()["id"]
    isi = {"keadaan_sejak": "2024-04-01", "golongan": "III/b", "unit": "BADAN"}
    baru = meja.kirim("POST", f"/{nomor}/mutasi", isi)
    assert baru.status_code == 201, baru.text
    eve, hari = (meja.baca(f"/{nomor}?per_tanggal=2024-{h}")["data"] for h in ("03-31", "04-01"))
    assert (eve["golongan"], eve["unit"]["kode"], eve["keadaan_sejak"]) == (
        "III/a", "BID", "2020-04-01",
    )  # fmt: skip
    assert (hari["golongan"], hari["unit"]["kode"]) == ("III/b", "BADAN")
    assert meja.kirim("GET", f"/{nomor}?per_tanggal=2020-03-31").status_code == 404
    assert meja.nama("golongan=III/a") == []
    assert meja.nama("golongan=III/a&per_tanggal=2024-03-31") == ["Ahmad Contoh"]
    assert meja.nama("per_tanggal=2020-03-31") == []
    semua = meja.baca(f"/{nomor}/keadaan")["data"]
    assert [(s["sejak"], s["sampai"], s["golongan"]) for s in semua] == [
        ("2024-04-01", None, "III/b"),
        ("2020-04-01", "2024-03-31", "III/a"),
    ]
    satu = meja.baca(f"/{nomor}/keadaan?batas=1")
    kursor = satu["meta"]["halaman"]["berikutnya"]
    sisa = meja.baca(f"/{nomor}/keadaan?batas=1&kursor={kursor}")
    assert satu["data"] + sisa["data"] == semua
    assert sisa["meta"]["halaman"]["berikutnya"] is None


def test_another_first_day_moves_the_end_of_the_state_before(meja: MejaPegawai) -> None:
    nomor = meja.buat()["id"]
    meja.kirim("POST", f"/{nomor}/mutasi", {"keadaan_sejak": "2024-04-01", "golongan": "III/b"})
    geser = {"keadaan_sejak": "2024-05-01"}
    assert meja.kirim("PATCH", f"/{nomor}", geser, **APA_SAJA).status_code == 200
    semua = meja.baca(f"/{nomor}/keadaan")["data"]
    assert [(s["sejak"], s["sampai"]) for s in semua] == [
        ("2024-05-01", None), ("2020-04-01", "2024-04-30"),
    ]  # fmt: skip
    jawaban = meja.kirim("PATCH", f"/{nomor}", {"keadaan_sejak": "2020-04-01"}, **APA_SAJA)
    assert masalah(jawaban) == {("keadaan_sejak", "pegawai_keadaan_mendahului")}


def test_who_left_is_kept_and_comes_back_with_a_reason(meja: MejaPegawai) -> None:
    nomor = meja.buat()["id"]
    pergi = {"keadaan_sejak": "2025-01-01", "aktif": False}
    jawaban = meja.kirim("POST", f"/{nomor}/mutasi", pergi)
    assert masalah(jawaban) == {("alasan_nonaktif", "wajib_diisi")}
    pergi["alasan_nonaktif"] = "cuti_luar_tanggungan"
    assert meja.kirim("POST", f"/{nomor}/mutasi", pergi).status_code == 201
    assert meja.nama("") == []
    assert meja.nama("per_tanggal=2024-12-31") == ["Ahmad Contoh"]
    for kueri in ("aktif=semua", "aktif=false", "alasan_nonaktif=cuti_luar_tanggungan"):
        assert meja.nama(kueri) == ["Ahmad Contoh"]
    kembali = {"keadaan_sejak": "2025-05-01", "aktif": True}
    jawaban = meja.kirim("POST", f"/{nomor}/mutasi", kembali)
    assert masalah(jawaban) == {("X-Catatan", "catatan_wajib")}
    jawaban = meja.kirim("POST", f"/{nomor}/mutasi", kembali, **{"X-Catatan": "Cuti selesai"})
    assert jawaban.status_code == 201, jawaban.text
    assert jawaban.json()["data"]["alasan_nonaktif"] is None
    assert catatan(meja)[-1].catatan == "Cuti selesai"


def test_who_was_entered_by_mistake_is_removed_with_everything(meja: MejaPegawai) -> None:
    nomor = meja.buat()["id"]
    meja.kirim("POST", f"/{nomor}/pendidikan", {"jenjang": "s1", "tanggal_lulus": "2009-08-20"})
    meja.kirim("POST", f"/{nomor}/mutasi", {"keadaan_sejak": "2024-04-01", "golongan": "III/b"})
    jawaban = meja.kirim("DELETE", f"/{nomor}", **APA_SAJA)
    assert masalah(jawaban) == {("X-Catatan", "catatan_wajib")}
    alasan = {**APA_SAJA, "X-Catatan": "Tercatat dua kali"}
    assert meja.kirim("DELETE", f"/{nomor}", **alasan).status_code == 204
    assert meja.kirim("GET", f"/{nomor}").status_code == 404
    assert meja.kirim("GET", f"/{nomor}/pendidikan").status_code == 404
    assert meja.nama("aktif=semua") == []
    assert meja.buat()["id"] != nomor


SALAH: list[tuple[Json, set[tuple[str, str]]]] = [
    ({"nip": "123"}, {("nip", "nip_panjang_salah")}),
    ({"nip": "198802302010011001"}, {("nip", "nip_tanggal_lahir")}),
    (
        {"tanggal_lahir": "1988-04-16", "jenis_kelamin": "perempuan"},
        {
            ("tanggal_lahir", "pegawai_beda_dengan_nip"),
            ("jenis_kelamin", "pegawai_beda_dengan_nip"),
        },
    ),
    ({"tmt_pengangkatan": "2010-02-01"}, {("tmt_pengangkatan", "pegawai_beda_dengan_nip")}),
    (
        {"jenis_pegawai": "pppk"},
        {
            ("jenis_pegawai", "pegawai_beda_dengan_nip"),
            ("golongan", "pegawai_golongan_tidak_cocok"),
        },
    ),
    (
        {"tmt_jabatan": "1899-12-31", "tmt_golongan": "2025-06-03"},
        {
            ("tmt_jabatan", "pegawai_tanggal_terlalu_lama"),
            ("tmt_jabatan", "pegawai_tanggal_terbalik"),
            ("tmt_golongan", "pegawai_tanggal_belum_tiba"),
        },
    ),
    (
        {"jenjang": "ahli_muda", "alasan_nonaktif": "pensiun"},
        {
            ("jenjang", "pegawai_jenjang_tidak_cocok"),
            ("alasan_nonaktif", "pegawai_alasan_tanpa_nonaktif"),
        },
    ),
    ({"unit": "TIDAK-ADA"}, {("unit", "pegawai_unit_tidak_berlaku")}),
    (
        {"keadaan_sejak": "2018-12-31", "tmt_pns": "2009-01-01"},
        {("unit", "pegawai_unit_tidak_berlaku"), ("tmt_pns", "pegawai_tanggal_terbalik")},
    ),
    (
        {"golongan": "V/z", "jenjang": "tinggi", "asing": 1, "nama": "A\u202e"},
        {
            ("golongan", "pilihan_tidak_dikenal"), ("jenjang", "pilihan_tidak_dikenal"),
            ("asing", "kunci_tidak_dikenal"), ("nama", "karakter_kendali"),
        },
    ),
]  # fmt: skip


def test_a_wrong_servant_is_refused_with_every_problem(meja: MejaPegawai) -> None:
    for isi, harapan in SALAH:
        assert masalah(meja.kirim("POST", "", BARU | isi)) == harapan
    assert meja.nama("aktif=semua") == []


def test_a_wrong_change_is_refused(meja: MejaPegawai) -> None:
    nomor = meja.buat()["id"]
    lain = meja.buat(nip="198804152010011002", nama="Budi Contoh")["id"]
    ubah: list[tuple[Json, set[tuple[str, str]]]] = [
        ({"nip": "198804152010011002"}, {("nip", "pegawai_nip_dipakai")}),
        ({"unit": lain}, {("unit", "pegawai_unit_tidak_berlaku")}),
        ({}, {("", "tanpa_perubahan")}),
        ({"keadaan_sejak": "2018-01-01"}, {("unit", "pegawai_unit_tidak_berlaku")}),
    ]
    for isi, harapan in ubah:
        assert masalah(meja.kirim("PATCH", f"/{nomor}", isi, **APA_SAJA)) == harapan
    mutasi: list[tuple[Json, set[tuple[str, str]]]] = [
        (
            {"keadaan_sejak": "2020-04-01", "golongan": "III/b"},
            {("keadaan_sejak", "pegawai_mutasi_terlalu_awal")},
        ),
        ({"keadaan_sejak": "2024-01-01", "golongan": "III/a"}, {("", "tanpa_perubahan")}),
        (
            {"keadaan_sejak": "2025-06-03", "golongan": "III/b"},
            {("keadaan_sejak", "pegawai_tanggal_belum_tiba")},
        ),
        ({"keadaan_sejak": "2024-01-01"}, {("", "tanpa_perubahan")}),
    ]
    for isi, harapan in mutasi:
        assert masalah(meja.kirim("POST", f"/{nomor}/mutasi", isi)) == harapan
    assert len(meja.baca(f"/{nomor}/keadaan")["data"]) == 1
    assert masalah(meja.kirim("POST", "", BARU)) == {("nip", "pegawai_nip_dipakai")}


def test_numbers_are_masked_and_every_reading_is_noted(meja: MejaPegawai) -> None:
    nomor = meja.buat()["id"]
    tampak = meja.baca(f"/{nomor}", "verifikator")["data"]
    assert tampak["nip"] == "***************001"
    assert (tampak["tanggal_lahir"], tampak["tahun_lahir"]) == (None, 1988)
    assert not any(tampak["boleh"].values())
    assert meja.baca("", "verifikator")["data"][0]["nip"] == "***************001"
    # By number, by its order and by its beginning: the way to it is closed as well.
    assert meja.kirim("GET", "/198804152010011001", sebagai="verifikator").status_code == 404
    for urut in ("nip", "-tanggal_lahir"):
        jawaban = meja.kirim("GET", f"?urut={urut}", sebagai="verifikator")
        assert jawaban.status_code == 403
    assert meja.nama("cari=198804", "verifikator") == []
    assert meja.nama("cari=198804 15") == ["Ahmad Contoh"]
    baca = [satu for satu in catatan(meja) if satu.tindakan == "baca"]
    assert [satu.sesudah["nip"] for satu in baca] == ["tersamar"] * 3 + ["utuh"]
    assert baca[0].objek_id == nomor
    assert baca[1].sesudah == {"jumlah": 1, "nip": "tersamar"}
    assert baca[-1].sesudah["saringan"] == {"cari": "1***"}


def test_writes_are_noted_without_personal_data(meja: MejaPegawai) -> None:
    nomor = meja.buat()["id"]
    meja.kirim("PATCH", f"/{nomor}", {"nama": "Ahmad Baru"}, **APA_SAJA)
    meja.kirim("PATCH", f"/{nomor}", {"nama": "Ahmad Baru"}, **APA_SAJA)
    meja.kirim("DELETE", f"/{nomor}", **APA_SAJA, **{"X-Catatan": "Keliru"})
    semua = catatan(meja)
    assert [satu.tindakan for satu in semua] == ["buat", "koreksi", "hapus"]
    assert semua[0].sesudah["nip"] == "***************001"
    assert semua[0].sesudah["tanggal_lahir"] == "1988-**-**"
    assert (semua[1].sebelum, semua[1].sesudah) == ({"nama": "A***"}, {"nama": "A***"})
    assert "Ahmad" not in str([(satu.sebelum, satu.sesudah) for satu in semua])


def test_neither_the_province_nor_another_agency_sees_anybody(meja: MejaPegawai) -> None:
    nomor = meja.buat()["id"]
    for jalur in ("", f"/{nomor}", f"/{nomor}/keadaan", f"/{nomor}/pendidikan", "/ekspor"):
        assert meja.kirim("GET", jalur, sebagai="provinsi").status_code == 403
        assert meja.kirim("GET", jalur, sebagai="lain").status_code == 404
    silang = f"{ALAMAT.replace('kab-a', 'kab-b')}/{nomor}"
    assert meja.kirim("GET", silang, sebagai="lain").status_code == 404
    tajuk = {**APA_SAJA, "X-Catatan": "x"}
    assert meja.kirim("DELETE", silang, sebagai="lain", **tajuk).status_code == 404
    # The same number may serve elsewhere: agencies do not see each other's.
    assert meja.kirim("POST", ALAMAT.replace("kab-a", "kab-b"), BARU, sebagai="lain").json()[
        "galat"
    ] == [
        {
            "lokasi": "unit",
            "kode": "pegawai_unit_tidak_berlaku",
            "pesan": "Tidak ada unit BID yang berlaku pada 2020-04-01; pilih unit lain, atau hari "
            "lain.",
        }
    ]
