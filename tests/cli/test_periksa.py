"""`tolok periksa`: what people see, and what scripts read."""

import json
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from app.cli import main

DEMO = resources.files("app").joinpath("demo/dokumen")
RENSTRA = DEMO.joinpath("renstra-balangan.json").read_text("utf-8")
LKJIP = DEMO.joinpath("lkjip-balangan-2024.json").read_text("utf-8")


class Periksa:
    """Runs the command in this process on files of the test's folder."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self.capsys = capsys
        self.folder = folder

    def tulis(self, nama: str, isi: str | bytes) -> Path:
        berkas = self.folder / nama
        berkas.write_bytes(isi.encode() if isinstance(isi, str) else isi)
        return berkas

    def __call__(self, *argumen: str | Path) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as selesai:
            main(["periksa", *(str(satu) for satu in argumen)])
        keluar, galat = self.capsys.readouterr()
        return int(selesai.value.code or 0), keluar, galat


@pytest.fixture
def periksa(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Periksa:
    return Periksa(capsys, tmp_path)


def test_findings_corrections_and_summary_are_shown_and_the_status_is_one(
    periksa: Periksa,
) -> None:
    satu, dua = periksa.tulis("a.json", RENSTRA), periksa.tulis("b.json", LKJIP)
    status, keluar, galat = periksa(satu, dua)
    assert (status, galat) == (1, "")
    baris = [" ".join(b.replace("│", " ").split()) for b in keluar.splitlines()]
    assert "Galat (8)" in baris
    assert "T001 penjumlahan 6.1 5.03.01.2.08 2024.pagu 212928200 646748700" in baris
    assert "T002 penjumlahan 6.1 5.03.01.2.08 total_pagu 2705793900 3139614400 T001" in baris
    assert "6.1 5.03.02.2.04.0004 2022.pagu - 0 T018" in baris
    assert baris[-1] == (
        "764 diperiksa, 752 cocok; temuan: 4 hitungan, 2 penjumlahan, 5 struktur kode, "
        "1 lintas tabel, 5 kewajaran, 15 kelengkapan."
    )


def test_json_holds_the_whole_answer(periksa: Periksa) -> None:
    status, keluar, _ = periksa(periksa.tulis("a.json", LKJIP), "--json")
    isi: dict[str, Any] = json.loads(keluar)
    assert status == 1
    assert isi.keys() == {"temuan", "dugaan_koreksi", "ringkasan"}
    assert [t["tercetak"] for t in isi["temuan"] if t["keparahan"] == "galat"] == [
        "2901297749", "254.2", "55.5", "25.28",
    ]  # fmt: skip


def test_warnings_alone_leave_the_status_at_zero(periksa: Periksa) -> None:
    isi = json.loads(LKJIP) | {"program": [], "pernyataan": []}
    status, keluar, _ = periksa(periksa.tulis("a.json", json.dumps(isi)))
    assert status == 0
    assert "Peringatan (3)" in keluar
    assert "Galat" not in keluar


def test_a_clean_document_says_so(periksa: Periksa) -> None:
    isi = json.loads(LKJIP) | {"program": [], "pernyataan": [], "indikator": []}
    status, keluar, _ = periksa(periksa.tulis("a.json", json.dumps(isi)))
    assert (status, keluar.strip()) == (0, "0 diperiksa, 0 cocok; temuan: tidak ada.")


def test_a_document_cannot_steer_the_terminal(periksa: Periksa) -> None:
    isi = json.loads(LKJIP)
    isi["kode"] = "lkjip\x1b[31m"
    isi["program"][-1]["nama"] = "Anggaran\x1b[2J[bold]BKPSDM[/bold]"
    _, keluar, _ = periksa(periksa.tulis("a.json", json.dumps(isi)))
    assert "\x1b" not in keluar
    assert "[bold]BKPSDM" in keluar


RUSAK: dict[str, tuple[bytes, str]] = {
    "kosong": (b"", "Bukan JSON yang utuh"),
    "bukan JSON": (b"kode;judul\n1;2\n", "Bukan JSON yang utuh"),
    "terpotong": (RENSTRA.encode()[:-200], "Bukan JSON yang utuh"),
    "bukan dokumen": (b"[1]", "Bukan objek"),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_an_unreadable_file_is_one_line_and_status_two(periksa: Periksa, nama: str) -> None:
    isi, pesan = RUSAK[nama]
    berkas = periksa.tulis("rusak.json", isi)
    status, keluar, galat = periksa(berkas)
    assert (status, keluar) == (2, "")
    [baris] = galat.splitlines()
    assert baris.startswith(f"{berkas}: ")
    assert pesan in baris


def test_every_problem_of_every_file_is_said(periksa: Periksa) -> None:
    isi = json.loads(LKJIP)
    isi["program"][1]["urut"] = 1
    isi["program"][2]["anggaran"][0]["pagu"] = "12,5"
    satu = periksa.tulis("satu.json", json.dumps(isi))
    status, _, galat = periksa(periksa.folder / "tidak-ada.json", satu)
    assert status == 2
    assert [baris.split(" ")[1] for baris in galat.splitlines()] == [
        "Berkas",
        "program[2].anggaran[0].pagu:",
        "program[1].urut:",
    ]


def test_a_huge_file_is_refused_by_its_size_without_being_read(periksa: Periksa) -> None:
    berkas = periksa.folder / "besar.json"
    with berkas.open("wb") as terbuka:
        terbuka.truncate(200_000_000)
    status, _, galat = periksa(berkas)
    assert (status, len(galat.splitlines())) == (2, 1)
    assert "50" in galat
