"""What the pages point at is there: files, headings, commands, libraries, terms."""

import re
import tomllib
from collections import Counter
from pathlib import Path

from app.cli import PERINTAH

AKAR = Path(__file__).parent.parent
README = AKAR / "README.md"
HALAMAN = sorted((AKAR / "docs").glob("*.md"))
TAUTAN = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")


def jangkar(berkas: Path) -> set[str]:
    """The anchors that a page's headings make."""
    judul = re.findall(r"^#+ (.+)$", berkas.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", satu.lower()).replace(" ", "-") for satu in judul}


def test_every_link_leads_somewhere() -> None:
    patah = []
    for asal in (README, *HALAMAN):
        for nama, bagian in TAUTAN.findall(asal.read_text("utf-8")):
            tujuan = asal.parent / nama if nama else asal
            if not tujuan.exists() or (bagian and bagian not in jangkar(tujuan)):
                patah.append((asal.name, nama, bagian))
    assert patah == []


def test_the_readme_lists_every_page() -> None:
    teks = README.read_text("utf-8")
    assert [satu.name for satu in HALAMAN if f"(docs/{satu.name})" not in teks] == []


def test_the_commands_of_the_readme_exist() -> None:
    teks = README.read_text("utf-8")
    assert set(re.findall(r"^\| `tolok (\w+)", teks, re.MULTILINE)) == set(PERINTAH)


def test_every_library_has_a_reason() -> None:
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text("utf-8"))["project"]
    semua = [*proyek["dependencies"], *proyek["optional-dependencies"]["dev"]]
    teks = (AKAR / "docs" / "dependencies.md").read_text("utf-8")
    nama = [re.split(r"[\[<>=~]", satu)[0] for satu in semua]
    assert [satu for satu in nama if not re.search(rf"\b{re.escape(satu)}\b", teks)] == []


def test_a_term_is_translated_once() -> None:
    teks = (AKAR / "docs" / "glosarium.md").read_text("utf-8")
    istilah = re.findall(r"^\| (.+?) \|", teks, re.MULTILINE)
    kata = Counter(satu.strip().lower() for baris in istilah for satu in re.split("[,;:]", baris))
    assert [satu for satu, banyak in kata.items() if banyak > 1] == []
