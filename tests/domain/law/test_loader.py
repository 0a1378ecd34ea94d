"""The loader: what it accepts, and that it refuses every single mistake with its path."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.law.citation import Keyakinan
from app.domain.law.errors import BukuAturanRusak, Masalah
from app.domain.law.loader import load, read
from app.domain.law.ruleset import RuleSet
from app.domain.law.schema import IndexSchema, angka, bobot, peta, pilihan, skala
from app.usecases.pesan import sentence

SINI = Path(__file__).parent
CONTOH = (SINI / "contoh.toml").read_text("utf-8")
BATAS_WAJAR = 500


def _batas_wajar(aturan: RuleSet) -> Iterable[Masalah]:
    isi = aturan.pada(aturan.berlaku_sejak).angka("batas")
    if isi.nilai > BATAS_WAJAR:
        yield Masalah("parameter.batas", "di_luar_rentang", {"minimum": "0", "maksimum": "500"})


SCHEMAS = {
    "contoh": IndexSchema(
        {
            "batas": angka(),
            "bobot": bobot("kiri", "kanan"),
            "metode": pilihan("lama", "baru"),
            "kategori": skala(0, 100),
            "warna": peta(wajib=False),
        },
        _batas_wajar,
    )
}


def muat(teks: str) -> RuleSet:
    return load(teks, SCHEMAS)[0]


def test_a_complete_file_gives_every_value_with_its_source() -> None:
    aturan = muat(CONTOH).pada(date(2021, 1, 1))
    kanan = aturan.tabel("bobot")["kanan"]
    assert kanan.nilai == Decimal(40)
    assert (kanan.keyakinan, kanan.catatan, kanan.satuan) == (
        Keyakinan.INFERENSI, "ditaksir", "persen",
    )  # fmt: skip
    assert kanan.sitasi.instrumen == "Peraturan Contoh 1/2020"
    assert aturan.pilihan("metode").nilai == "lama"
    assert not aturan.punya("warna")


@pytest.mark.parametrize(
    ("tanggal", "nilai"),
    [(date(2020, 1, 15), "100"), (date(2022, 6, 30), "100"), (date(2022, 7, 1), "120.5")],
)
def test_a_value_changes_on_its_day_and_not_on_the_eve(tanggal: date, nilai: str) -> None:
    assert muat(CONTOH).pada(tanggal).angka("batas").nilai == Decimal(nilai)


@pytest.mark.parametrize(
    "berkas", sorted((SINI / "rusak").glob("*.toml")), ids=lambda berkas: berkas.stem
)
def test_every_mistake_is_refused_with_its_path_and_code(berkas: Path) -> None:
    teks = berkas.read_text("utf-8")
    lokasi, _, kode = teks.splitlines()[0].removeprefix("# ").partition(" -> ")
    with pytest.raises(BukuAturanRusak) as tertangkap:
        muat(teks)
    assert (lokasi, kode) in [(m.lokasi, m.kode) for m in tertangkap.value.masalah]


@pytest.mark.parametrize("berkas", sorted((SINI / "rusak").glob("*.toml")), ids=lambda b: b.stem)
def test_every_mistake_has_a_sentence_of_its_own(berkas: Path) -> None:
    with pytest.raises(BukuAturanRusak) as tertangkap:
        muat(berkas.read_text("utf-8"))
    for masalah in tertangkap.value.masalah:
        assert sentence(masalah) != sentence(Masalah("", "tidak_sah")), masalah.kode
        assert "{" not in sentence(masalah, "en").replace("{ and }", "")


def test_all_mistakes_of_a_file_come_at_once() -> None:
    teks = CONTOH.replace("isi = 100", 'isi = "seratus"').replace("kiri = 60", "kiri = 61")
    with pytest.raises(BukuAturanRusak) as tertangkap:
        muat(teks.replace("di_atas = 50", "di_atas = 51"))
    assert {m.kode for m in tertangkap.value.masalah} == {
        "bukan_angka", "jumlah_bobot_salah", "skala_celah",
    }  # fmt: skip


def test_the_digest_follows_the_data_and_not_its_layout() -> None:
    asal = muat(CONTOH).sidik
    assert muat("# komentar\n" + CONTOH.replace("isi = 120.5", "isi = 120.50")).sidik == asal
    assert muat(CONTOH.replace("isi = 120.5", "isi = 120.6")).sidik != asal
    assert muat(CONTOH.replace("Contoh 1/2020", "Contoh 2/2020")).sidik != asal


def test_the_same_data_as_json_with_iso_dates_is_accepted() -> None:
    data = {
        "sumber": {"s": {"instrumen": "Peraturan S"}},
        "aturan": {
            "j": {
                "indeks": "warna",
                "nama": "J",
                "berlaku_sejak": "2024-01-01",
                "keyakinan": "inferensi",
                "dasar_hukum": [{"sumber": "s"}],
                "parameter": {
                    "warna": {
                        "jenis": "peta",
                        "satuan": "-",
                        "uraian": "-",
                        "nilai": [
                            {
                                "sejak": "2024-01-01",
                                "sumber": "s",
                                "keyakinan": "inferensi",
                                "isi": {"a": "merah"},
                            }
                        ],
                    }
                },
            }
        },
    }
    (aturan,) = read(data, {"warna": IndexSchema({"warna": peta("a")})})
    assert aturan.pada(date(2024, 1, 1)).peta("warna")["a"].nilai == "merah"
