"""The survey page in a real browser: narrow, magnified, by keyboard, without any script."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from sqlalchemy import select

from app.db.session import Database, open_database
from app.db.tables import Instansi, Layanan, Respon, Survei, SurveiLayanan, SurveiPertanyaan
from app.db.types import uuid7
from app.domain.skm import UNSUR
from app.domain.skm.kuesioner import kuesioner
from app.usecases.survei.formulir import PALING_CEPAT
from tests.cli.server import Server, start

CHROMIUM = Path("/usr/bin/chromium")
# The browser asks its maker for nothing.
ARGUMEN = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
]  # fmt: skip
KODE = "kmpwr7t2xh"


@pytest.fixture(scope="module")
def peramban() -> Iterator[Browser]:
    """A headless browser; where there is none the test is skipped, and in CI it fails."""
    if not CHROMIUM.exists() and os.environ.get("CI") == "true":
        pytest.fail(f"CI must test the page in a browser: install {CHROMIUM}")
    if not CHROMIUM.exists():
        pytest.skip(f"no browser to test the page in: install {CHROMIUM}")
    with sync_playwright() as main:
        satu = main.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMEN)
        yield satu
        satu.close()


def isi_survei(db: Database) -> None:
    """Store an open survey with long words, services, and questions of its own."""
    kini = datetime.now(UTC)
    instansi = Instansi(kode="kab", nama="Badan Kepegawaian Kabupaten Contoh", jenis="kabupaten")
    survei = Survei(
        id=uuid7(), instansi_id=instansi.id, kode=KODE, nama="Survei Kepuasan 2026",
        pengantar="Pertanggungjawaban-penyelenggaraan-pelayanan-kepegawaian " * 3,
        periode_mulai=date(2020, 1, 1), periode_selesai=kini.date() + timedelta(days=99),
        status="terbuka", aturan_id="permenpanrb-14-2017", aturan_sidik="-", bobot="persis",
        akses="terbuka", kuesioner_id="permenpanrb-14-2017", batas_per_jam=600,
        unsur=[{**satu, "nama": satu["kode"]} for satu in kuesioner().unsur],
        dibuat_pada=kini, diubah_pada=kini,
    )  # fmt: skip
    tanya = SurveiPertanyaan(
        instansi_id=instansi.id, survei_id=survei.id, urutan=0, kode="usul", teks="Usul Anda?",
        jenis="teks", wajib=False, pilihan=[],
    )  # fmt: skip
    with db.writing() as sesi:
        sesi.add(instansi)
        sesi.flush()
        sesi.add(survei)
        sesi.flush()
        sesi.add(tanya)
        for n in range(2):
            layanan = Layanan(
                instansi_id=instansi.id, kode=f"lyn-{n}", nama=f"{'Penyelenggaraan' * 6} {n}",
                aktif_sejak=date(2020, 1, 1), dibuat_pada=kini, diubah_pada=kini,
            )  # fmt: skip
            sesi.add(layanan)
            sesi.flush()
            milik = {"instansi_id": instansi.id, "survei_id": survei.id}
            sesi.add(SurveiLayanan(**milik, layanan_id=layanan.id))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real server with the survey."""
    with start(tmp_path_factory.mktemp("skm"), demo=False) as satu:
        db = open_database(satu.lingkungan["TOLOK_DATABASE_URL"])
        isi_survei(db)
        db.engine.dispose()
        yield satu


@pytest.fixture
def halaman(peramban: Browser, server: Server) -> Iterator[Page]:
    """The page on a phone, with scripts switched off and every complaint noted."""
    konteks = peramban.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, locale="id-ID"
    )
    satu = konteks.new_page()
    keluhan: list[str] = []
    satu.on("console", lambda pesan: keluhan.append(pesan.text))
    satu.on("request", lambda minta: keluhan.append(minta.url))
    satu.goto(f"{server.alamat}/survei/{KODE}")
    yield satu
    # It loads itself and nothing else. That a form was refused the browser notes too.
    asing = [satu for satu in keluhan if server.alamat not in satu and "of 422" not in satu]
    assert asing == []
    konteks.close()


def lebar(halaman: Page) -> tuple[int, int]:
    """Return how wide the content is, and how wide the window."""
    isi, jendela = halaman.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    return int(isi), int(jendela)


@pytest.mark.parametrize("piksel", [360, 180])  # 180 is a phone of 360 magnified to 200 %
@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_nothing_runs_over_the_edge_of_a_phone(
    peramban: Browser, server: Server, piksel: int, bahasa: str
) -> None:
    # Measuring needs the script engine of the browser; the page itself has none to run.
    halaman = peramban.new_page(viewport={"width": piksel, "height": 640})
    halaman.goto(f"{server.alamat}/survei/{KODE}?bahasa={bahasa}")
    assert lebar(halaman) == (piksel, piksel)
    keluar = halaman.evaluate(
        """lebar => [...document.querySelectorAll('main *, header *')]
            .filter(e => !e.closest('.situs'))
            .filter(e => e.getBoundingClientRect().right > lebar + 0.5).map(e => e.outerHTML)""",
        piksel,
    )
    assert keluar == []
    assert halaman.locator("html").get_attribute("lang") == bahasa
    assert halaman.evaluate("getComputedStyle(document.body).fontSize") == "16px"
    halaman.close()


def test_a_screen_reader_finds_a_name_for_everything(halaman: Page) -> None:
    unsur = [satu["teks"] for satu in kuesioner().unsur]
    for nomor, teks in enumerate(unsur, start=1):
        kelompok = halaman.get_by_role("group", name=f"{nomor}. {teks}", exact=True)
        assert kelompok.get_by_role("radio").count() == 4
    assert halaman.get_by_role("radio", name="Sangat mahal", exact=True).count() == 1
    assert halaman.get_by_role("combobox", name="Layanan yang Anda terima").count() == 1
    assert halaman.get_by_role("textbox", name="Saran").count() == 1
    assert halaman.get_by_role("textbox", name="Usul Anda?").count() == 1
    assert halaman.get_by_role("main").get_by_role("heading", level=1).count() == 1
    assert halaman.get_by_role("navigation", name="Bahasa").get_by_role("link").count() == 1
    # What is only there for robots is hidden from people.
    assert halaman.get_by_label("Biarkan kosong").count() == 1
    assert halaman.get_by_role("textbox").count() == 2


def test_the_form_is_filled_in_and_sent_by_keyboard_alone(halaman: Page, server: Server) -> None:
    mulai = time.monotonic()
    papan = halaman.keyboard
    papan.press("Tab")
    assert halaman.locator(":focus").inner_text() == "Langsung ke isi"
    papan.press("Tab")
    papan.press("Tab")
    papan.press("ArrowDown")  # the first service
    for _ in UNSUR:
        papan.press("Tab")
        papan.press("Space")
        papan.press("ArrowDown")  # from the first answer to the second
    papan.press("Tab")
    papan.type("Buka sampai sore")
    for _ in range(4):
        papan.press("Tab")  # past the profile, which may stay empty
    papan.press("Tab")
    papan.type("surel saya a@b.id")
    papan.press("Tab")
    time.sleep(max(0, PALING_CEPAT.total_seconds() + 0.5 - (time.monotonic() - mulai)))
    with halaman.expect_navigation():
        papan.press("Enter")
    # The list of what is wrong has the focus, and leads to the place.
    assert halaman.locator(":focus").get_attribute("id") == "masalah"
    assert halaman.title().startswith("Ada yang perlu diperbaiki")
    papan.press("Tab")
    papan.press("Enter")
    saran = halaman.get_by_role("textbox", name="Saran")
    assert saran.get_attribute("aria-invalid") == "true"
    saran.fill("")
    papan.press("Tab")
    with halaman.expect_navigation():
        papan.press("Enter")
    assert halaman.get_by_role("heading", level=1).inner_text() == "Terima kasih"
    db = open_database(server.lingkungan["TOLOK_DATABASE_URL"])
    with db.reading() as sesi:
        (satu,) = sesi.scalars(select(Respon)).all()
        assert [getattr(satu, nama) for nama in UNSUR] == [2] * 9
        assert (satu.komentar, satu.jawaban_lain) == (None, {"usul": "Buka sampai sore"})
    db.engine.dispose()
