"""The house keeps its shape: size budgets, forbidden names, a pure domain, honest lock files."""

import ast
import re
import statistics
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
APP = sorted((ROOT / "app").rglob("*.py"))
CODE = [berkas for berkas in APP if berkas.stat().st_size > 0]
FORBIDDEN_NAMES = {"utils", "helpers", "constants", "service"}


def functions(berkas: Path) -> list[tuple[str, int]]:
    pohon = ast.parse(berkas.read_text("utf-8"))
    return [
        (f"{berkas.relative_to(ROOT)}:{node.lineno} {node.name}", _lines(node))
        for node in ast.walk(pohon)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body without its docstring: explaining more must never cost."""
    isi = node.body[1:] if ast.get_docstring(node) else node.body
    return (isi[-1].end_lineno or 0) - isi[0].lineno + 1 if isi else 0


FUNCTIONS = [satu for berkas in CODE for satu in functions(berkas)]


def test_files_stay_small() -> None:
    panjang = {str(b.relative_to(ROOT)): len(b.read_text("utf-8").splitlines()) for b in CODE}
    assert not {nama: n for nama, n in panjang.items() if n > 300}
    assert statistics.median(panjang.values()) <= 70


def test_functions_stay_small() -> None:
    assert not [satu for satu in FUNCTIONS if satu[1] > 40]
    assert statistics.median(n for _, n in FUNCTIONS) <= 8


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [berkas for berkas in APP if berkas.stem in FORBIDDEN_NAMES]


def imports(berkas: Path) -> set[str]:
    hasil: set[str] = set()
    for node in ast.walk(ast.parse(berkas.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            hasil |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in {berkas}"
            hasil.add(node.module or "")
    return hasil


DOMAIN = [berkas for berkas in APP if "domain" in berkas.parts]


@pytest.mark.parametrize("berkas", DOMAIN, ids=lambda b: str(b.relative_to(ROOT)))
def test_the_domain_is_pure(berkas: Path) -> None:
    asing = {
        nama
        for nama in imports(berkas)
        if nama.split(".")[0] not in sys.stdlib_module_names and not nama.startswith("app.domain")
    }
    assert not asing
    assert not imports(berkas) & {"time", "os", "random", "socket", "threading"}
    teks = berkas.read_text("utf-8")
    assert not re.search(r"\b(float\(|\.today\(|\.now\(|\benviron\b)", teks), berkas


@pytest.mark.parametrize("berkas", DOMAIN, ids=lambda b: str(b.relative_to(ROOT)))
def test_the_domain_writes_no_binary_fraction(berkas: Path) -> None:
    for node in ast.walk(ast.parse(berkas.read_text("utf-8"))):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float))


def test_lock_files_carry_hashes_and_no_address() -> None:
    for berkas in (ROOT / "requirements").glob("*.txt"):
        teks = berkas.read_text("utf-8")
        assert "://" not in teks, berkas
        assert "index-url" not in teks, berkas
        baris = [b for b in teks.splitlines() if "==" in b]
        assert baris
        assert all(b.endswith("\\") for b in baris), berkas
