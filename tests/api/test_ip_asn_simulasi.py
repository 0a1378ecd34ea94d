"""What if, and the fewest actions to a target, through HTTP: and nothing is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from app.db.metadata import metadata
from app.db.session import Database
from app.db.tables import JejakAudit, Unit
from tests.akun import basis_data, buat_instansi, buat_pengguna, buka, kepala
from tests.client import Client
from tests.engines import Factory
from tests.ip_asn import WAKTU, buat_pengukuran

Json = dict[str, Any]
ALAMAT = "/v1/instansi/kab-a/ip-asn"
PEGAWAI = [UUID(int=satu) for satu in range(1, 9)]


@dataclass
class Meja:
    """An operator of kab-a with a measured agency of eight."""

    klien: Client
    db: Database
    tajuk: dict[str, str]

    def kirim(self, jalur: str, isi: Json) -> Any:
        return self.klien.post(f"{ALAMAT}/{jalur}", json=isi, headers=self.tajuk)

    def hasil(self, jalur: str, isi: Json) -> Json:
        jawaban = self.kirim(jalur, isi)
        assert jawaban.status_code == 200, jawaban.text
        data: Json = jawaban.json()["data"]
        return data


def buat_unit(db: Database, instansi: UUID, kode: str, induk: UUID | None = None) -> UUID:
    with db.writing() as sesi:
        unit = Unit(
            instansi_id=instansi, kode=kode, nama=f"Unit {kode}", induk_id=induk,
            berlaku_sejak=date(2021, 1, 1), dibuat_pada=WAKTU, diubah_pada=WAKTU,
        )  # fmt: skip
        sesi.add(unit)
        sesi.flush()
        return unit.id


@pytest.fixture(scope="module")
def meja(factory: Factory, template_url: str) -> Iterator[Meja]:
    with buka(factory.copy(template_url)) as klien:
        db = basis_data(klien)
        instansi = buat_instansi(db, "kab-a")
        buat_pengguna(db, "operator@contoh.go.id", peran={"kab-a": ["operator"]})
        badan = buat_unit(db, instansi, "BADAN")
        bid = buat_unit(db, instansi, "BID", badan)
        lain = buat_unit(db, instansi, "LAIN")
        pengawas = {"kelompok_jabatan": "pengawas", "unit_id": bid}
        orang: list[Json] = [
            {"unit_id": badan},
            {"unit_id": bid, "jp_teknis": Decimal("12.5")},
            {"unit_id": lain, "jp_teknis": Decimal(20)},
            {"unit_id": None, "jenis_pegawai": "pppk"},
            {**pengawas, "predikat_kinerja": None},
            {**pengawas, "pendidikan": "d2_d1_slta", "diklat_kepemimpinan": True},
            {"kelompok_jabatan": "fungsional", "unit_id": lain, "pendidikan": "s2"},
            {"unit_id": badan, "predikat_kinerja": "sangat_baik", "hukuman_disiplin": "ringan"},
        ]
        semua = [{"pegawai_id": p, **satu} for p, satu in zip(PEGAWAI, orang, strict=True)]
        buat_pengukuran(db, instansi, semua)
        yield Meja(klien, db, kepala(klien, "operator@contoh.go.id"))


def isi_basis_data(db: Database) -> dict[str, int]:
    """How many rows every table has."""
    with db.reading() as sesi:
        return {
            nama: sesi.execute(select(func.count()).select_from(tabel)).scalar_one()
            for nama, tabel in metadata.tables.items()
        }


def satu(pilih: Json, **ubah: Any) -> Json:
    return {"tindakan": [{"pilih": pilih, "ubah": ubah}]}


def test_actions_follow_one_another_and_nothing_is_stored(meja: Meja) -> None:
    sebelum = isi_basis_data(meja.db)
    isi = {
        "tindakan": [
            {"pilih": {"kelompok_jabatan": ["pelaksana"]}, "ubah": {"jp_teknis": "10"}},
            {
                "pilih": {"kekurangan": "diklat_teknis", "unit": ["BADAN"]},
                "ubah": {"jp_teknis": 10},
            },
            {"ubah": {"seminar": True, "predikat_kinerja": "baik"}},
        ]
    }
    jawaban = meja.kirim("2024/simulasi", isi)
    assert jawaban.status_code == 200, jawaban.text
    data = jawaban.json()["data"]
    cacah = [(t["terpilih"], t["berubah"], t["bertambah"], t["poin"]) for t in data["tindakan"]]
    # 12.5 + 10 JP are enough, 10 are not; then two of BADAN and two pengawas below it reach 20.
    assert cacah == [
        (5, 5, 1, "22.5000"),
        (4, 4, 2, "45.0000"),
        (8, 8, 8, str(Decimal("17.5") * 5 + 10 * 3 + 25) + "000"),
    ]
    assert data["sebelum"]["nilai"] == "51.94"
    assert data["sebelum"]["jumlah"] == 8
    assert data["sesudah"] == data["tindakan"][-1]["sesudah"]
    assert Decimal(data["sesudah"]["nilai"]) > Decimal(data["sebelum"]["nilai"])
    assert [u["unit"] and u["unit"]["kode"] for u in data["unit"]] == ["BID", "BADAN", "LAIN", None]
    assert jawaban.json()["meta"]["aturan"]["id"] == "bkn-4190-2024"
    assert not jawaban.json()["meta"]["aturan"]["terverifikasi"]
    meja.hasil("2024/sasaran", {"nilai": "60"})
    assert isi_basis_data(meja.db) == sebelum


def test_the_first_by_gain_then_by_id_are_chosen(meja: Meja) -> None:
    pilih = {"jumlah": 3, "unit": ["BADAN", "LAIN"]}
    data = meja.hasil("2024/simulasi", satu(pilih, jp_teknis="20"))
    # Three of the pelaksana gain 22.5; the pengawas and the fungsional would gain 15.
    assert data["tindakan"][0]["terpilih"] == 3
    assert data["tindakan"][0]["poin"] == "67.5000"
    sendiri = meja.hasil("2024/simulasi", satu({"pegawai": [str(PEGAWAI[1])]}, jp_teknis="7.5"))
    assert sendiri["tindakan"][0]["poin"] == "22.5000"
    assert [u["unit"]["kode"] for u in sendiri["unit"]] == ["BID"]
    # Only what was asked about a person by name is noted as a reading.
    with meja.db.reading() as sesi:
        kueri = select(JejakAudit).where(col(JejakAudit.objek) == "simulasi_ip_asn")
        (catatan,) = sesi.scalars(kueri).all()
    assert (catatan.tindakan, catatan.sesudah) == (
        "baca", {"jumlah": 1, "nip": "utuh", "saringan": {"tahun": 2024}},
    )  # fmt: skip
    naik = meja.hasil(
        "2024/simulasi", satu({"kekurangan": "pendidikan"}, pendidikan="sesuai_syarat")
    )
    assert (naik["tindakan"][0]["terpilih"], naik["tindakan"][0]["berubah"]) == (7, 1)
    assert naik["sesudah"]["kualifikasi"] != naik["sebelum"]["kualifikasi"]


def test_every_unknown_thing_is_named_at_once(meja: Meja) -> None:
    asing = str(uuid4())
    jawaban = meja.kirim(
        "2024/simulasi", satu({"unit": ["BADAN", "XX"], "pegawai": [asing]}, seminar=True)
    )
    assert jawaban.status_code == 422
    assert [(g["lokasi"], g["kode"]) for g in jawaban.json()["galat"]] == [
        ("tindakan[0].pilih.unit[1]", "unit_tidak_dikenal_saat_itu"),
        ("tindakan[0].pilih.pegawai[0]", "pegawai_tidak_diukur"),
    ]
    halus = meja.kirim("2024/simulasi", satu({}, jp_teknis="1.005")).json()["galat"]
    assert [g["kode"] for g in halus] == ["desimal_terlalu_banyak"]
    for isi in (satu({}), satu({"jumlah": 0}, seminar=True), satu({}, jp_teknis="-1"), {}):
        assert meja.kirim("2024/simulasi", isi).status_code == 422
    assert meja.kirim("2023/simulasi", satu({}, seminar=True)).status_code == 404


def test_another_rule_than_that_of_the_measurement_is_refused(meja: Meja) -> None:
    instansi = buat_instansi(meja.db, "kab-b")
    buat_pengguna(meja.db, "b@contoh.go.id", peran={"kab-b": ["operator"]})
    buat_pengukuran(meja.db, instansi, [{}], aturan_sidik="0" * 64)
    buat_pengukuran(meja.db, instansi, [{}], tahun=2023, aturan_id="tidak-ada")
    buat_pengukuran(meja.db, instansi, [], tahun=2025)
    tajuk = kepala(meja.klien, "b@contoh.go.id")
    kalimat = {}
    for tahun in (2023, 2024, 2025):
        for jalur, isi in (("simulasi", satu({}, seminar=True)), ("sasaran", {"nilai": 60})):
            alamat = f"/v1/instansi/kab-b/ip-asn/{tahun}/{jalur}"
            jawaban = meja.klien.post(alamat, json=isi, headers=tajuk)
            assert jawaban.status_code == 409, jawaban.text
            kalimat[tahun] = jawaban.json()["detail"]
    assert "sudah berubah" in kalimat[2024]
    assert "tidak ada lagi" in kalimat[2023]
    assert "tidak memuat seorang pun" in kalimat[2025]


def test_the_fewest_actions_are_grouped_by_kind_post_and_unit(meja: Meja) -> None:
    data = meja.hasil("2024/sasaran", {"nilai": "60"})
    assert data["tercapai"]
    assert data["tak_tercapai"] is None
    # 8 x (59.995 - 51.9375) = 64.46 points: one predicate is worth 30, then 22.5 and 22.5.
    assert data["poin_perlu"] == "64.4600"
    assert data["tindakan"] == 3
    assert {(k["jenis"], k["kelompok_jabatan"], k["orang"]) for k in data["kegiatan"]} == {
        ("predikat_kinerja", "pengawas", 1),
        ("diklat_teknis", "pelaksana", 1),
    }
    assert Decimal(data["sesudah"]["nilai"]) >= 60
    jp = {k["unit"]["kode"]: k["jp"] for k in data["kegiatan"] if k["jenis"] == "diklat_teknis"}
    assert jp == {"BADAN": "20.00", "BID": "7.50"}
    sudah = meja.hasil("2024/sasaran", {"nilai": "51.94"})
    assert (sudah["tercapai"], sudah["tindakan"], sudah["kegiatan"]) == (True, 0, [])


def test_a_target_out_of_reach_says_why(meja: Meja) -> None:
    def sebab(isi: Json) -> Any:
        data = meja.hasil("2024/sasaran", isi)
        assert not data["tercapai"]
        assert data["tak_tercapai"]["terbaik"] == data["sesudah"]["nilai"]
        return data["tak_tercapai"]["sebab"]

    seminar = {"jenis": "seminar", "paling_banyak": 1}
    assert sebab({"nilai": "60", "tindakan": [seminar]}) == "batas_tindakan"
    assert sebab({"nilai": "75", "tindakan": [{"jenis": "seminar"}]}) == "jenis_tindakan"
    assert sebab({"nilai": "100"}) == "di_luar_tindakan"
    data = meja.hasil("2024/sasaran", {"nilai": "100"})
    assert data["tak_tercapai"]["kurang"]["disiplin"] == "2.0000"
    dobel = {"nilai": "60.001", "tindakan": [seminar, seminar]}
    jawaban = meja.kirim("2024/sasaran", dobel)
    assert [(g["lokasi"], g["kode"]) for g in jawaban.json()["galat"]] == [
        ("nilai", "desimal_terlalu_banyak"),
        ("tindakan[1].jenis", "nilai_ganda"),
    ]


def test_a_predicate_changes_nothing_under_the_rule_that_scores_skp(meja: Meja) -> None:
    instansi = buat_instansi(meja.db, "kab-c")
    buat_pengguna(meja.db, "c@contoh.go.id", peran={"kab-c": ["operator"]})
    lama = {"nilai_skp": Decimal(80), "predikat_kinerja": None}
    buat_pengukuran(meja.db, instansi, [lama, {**lama, "pendidikan": "s1_d4"}], tahun=2021)
    tajuk, alamat = kepala(meja.klien, "c@contoh.go.id"), "/v1/instansi/kab-c/ip-asn/2021"
    for jalur, isi in (
        ("simulasi", satu({}, predikat_kinerja="baik")),
        ("sasaran", {"nilai": 90, "tindakan": [{"jenis": "predikat_kinerja"}]}),
    ):
        jawaban = meja.klien.post(f"{alamat}/{jalur}", json=isi, headers=tajuk)
        assert [g["kode"] for g in jawaban.json()["galat"]] == ["predikat_tidak_dinilai"]
    jawaban = meja.klien.post(f"{alamat}/sasaran", json={"nilai": 80}, headers=tajuk)
    assert jawaban.json()["data"]["tercapai"], jawaban.text
