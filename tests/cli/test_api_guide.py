"""The API guide is true: every block runs against a real server and answers as it says."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.server import Server, start

PANDUAN = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")
BLOK: list[tuple[str, str]] = re.findall(r"```sh\n(.*?)```\n```json\n(.*?)```", PANDUAN, re.DOTALL)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with start(tmp_path_factory.mktemp("panduan"), demo=True) as satu:
        yield satu


def memuat(ada: Any, harapan: Any) -> bool:
    """Whether the answer holds all that the guide shows; a list may be longer."""
    if isinstance(harapan, dict):
        return all(k in ada and memuat(ada[k], nilai) for k, nilai in harapan.items())
    if isinstance(harapan, list):
        return len(ada) >= len(harapan) and all(
            memuat(kiri, kanan) for kiri, kanan in zip(ada, harapan, strict=False)
        )
    return bool(ada == harapan)


def test_the_guide_has_blocks_to_run() -> None:
    assert len(BLOK) == PANDUAN.count("```sh")


@pytest.mark.parametrize(("perintah", "harapan"), BLOK)
def test_a_block_of_the_guide_answers_as_shown(server: Server, perintah: str, harapan: str) -> None:
    teks = perintah.replace("http://127.0.0.1:8000", server.alamat)
    hasil = subprocess.run(["bash", "-c", teks], capture_output=True, text=True, check=True)
    assert memuat(json.loads(hasil.stdout), json.loads(harapan)), hasil.stdout
