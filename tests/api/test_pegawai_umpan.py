"""The change feed: in order, with tombstones, nothing lost and nothing twice among writers."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.meja_pegawai import MejaPegawai, buka_meja, masalah
from tests.pegawai import buat_pegawai

Json = dict[str, Any]
ALASAN = {"If-Match": "*", "X-Catatan": "Keliru"}


@pytest.fixture
def meja(database_url: str) -> Iterator[MejaPegawai]:
    """An operator's desk."""
    with buka_meja(database_url) as satu:
        yield satu


def umpan(meja: MejaPegawai, sejak: str, batas: int = 2) -> tuple[list[Json], str]:
    """Follow the feed to its end; return what came and the mark to go on from."""
    semua: list[Json] = []
    kursor: str | None = None
    while True:
        kueri = {"diubah_sejak": sejak, "batas": batas}
        isi = meja.baca(f"?{urlencode(kueri if kursor is None else {**kueri, 'kursor': kursor})}")
        semua += isi["data"]
        kursor, tanda = isi["meta"]["halaman"]["berikutnya"], isi["meta"]["tanda"]
        assert (tanda is None) == (kursor is not None)
        if kursor is None:
            return semua, tanda


def test_changes_come_in_order_once_and_removals_as_tombstones(meja: MejaPegawai) -> None:
    orang = [str(buat_pegawai(meja.db, meja.instansi)) for _ in range(4)]
    tanda = meja.baca("?batas=1")["meta"]["tanda"]
    assert umpan(meja, tanda) == ([], tanda)
    assert [satu["id"] for satu in umpan(meja, "u0")[0]] == orang
    for nomor in (orang[2], orang[0], orang[2]):
        nilai = {"tahun": 2020 + len(umpan(meja, tanda)[0]), "predikat": "baik"}
        assert meja.kirim("POST", f"/{nomor}/kinerja", nilai).status_code == 201
    meja.kirim("DELETE", f"/{orang[1]}", **ALASAN)
    isi, lanjut = umpan(meja, tanda)
    assert [satu["id"] for satu in isi] == [orang[0], orang[2], orang[1]]
    assert isi[2].keys() == {"id", "dihapus", "dihapus_pada"}
    assert isi[2]["dihapus"] is True
    assert umpan(meja, lanjut) == ([], lanjut)
    assert umpan(meja, tanda, 100) == (isi, lanjut)
    # Inactive servants and other agencies: the ones are told, the others are not.
    pergi = {"keadaan_sejak": "2025-01-01", "aktif": False, "alasan_nonaktif": "pensiun"}
    meja.kirim("POST", f"/{orang[3]}/mutasi", pergi)
    assert [satu["aktif"] for satu in umpan(meja, lanjut)[0]] == [False]
    kosong = meja.kirim("GET", "/v1/instansi/kab-b/pegawai?diubah_sejak=u0", sebagai="lain").json()
    assert (kosong["data"], kosong["meta"]["tanda"]) == ([], "u0")


def test_an_instant_begins_the_feed(meja: MejaPegawai) -> None:
    awal = datetime(2025, 6, 2, 1, tzinfo=UTC)
    nomor, asli = [], meja.klien.app.state.jam.kini
    for jam in range(3):
        meja.klien.app.state.jam.kini = _pada(awal + timedelta(hours=jam))
        nomor.append(meja.buat(nip=f"19880415201001100{jam + 1}")["id"])
    meja.klien.app.state.jam.kini = asli
    for sejak in ("2025-06-02T02:00:00Z", "2025-06-02T09:00:00+07:00"):
        isi, tanda = umpan(meja, sejak, 1)
        assert [satu["id"] for satu in isi] == nomor[1:]
        assert umpan(meja, tanda) == ([], tanda)
    for salah in ("2025-06-02", "u", "u-1", "kemarin", "u4", "u" + "9" * 30):
        jawaban = meja.kirim("GET", f"?{urlencode({'diubah_sejak': salah})}")
        assert masalah(jawaban) == {("diubah_sejak", "pegawai_tanda_tidak_sah")}
    jawaban = meja.kirim("GET", "?diubah_sejak=u0&aktif=semua&cari=a&urut=-nama&golongan=IX")
    assert masalah(jawaban) == {
        (satu, "pegawai_umpan_tanpa_saringan") for satu in ("aktif", "cari", "urut", "golongan")
    }


def _pada(waktu: datetime) -> Any:
    def sekarang() -> datetime:
        return waktu

    return sekarang


def test_nothing_is_lost_or_doubled_while_many_write(meja: MejaPegawai) -> None:
    """Four writers change the same eight servants while a reader follows page by page."""
    orang = [str(buat_pegawai(meja.db, meja.instansi)) for _ in range(8)]
    _, tanda = umpan(meja, "u0")
    tulisan: dict[str, int] = dict.fromkeys(orang, 1)

    def ubah(penulis: int) -> list[int]:
        status = []
        for giliran in range(6):
            nomor = orang[(penulis + giliran) % 8]
            isi = {"nama": f"Nama {penulis} {giliran}"}
            status.append(meja.kirim("PATCH", f"/{nomor}", isi, **{"If-Match": "*"}).status_code)
        return status

    terlihat: list[tuple[str, int]] = []
    with ThreadPoolExecutor(4) as kolam:
        semua = [kolam.submit(ubah, penulis) for penulis in range(4)]
        while not all(satu.done() for satu in semua):
            isi, tanda = umpan(meja, tanda)
            terlihat += [(satu["id"], satu["versi"]) for satu in isi]
    assert [status for satu in semua for status in satu.result()] == [200] * 24
    isi, tanda = umpan(meja, tanda)
    terlihat += [(satu["id"], satu["versi"]) for satu in isi]
    assert len(set(terlihat)) == len(terlihat)
    for nomor, versi in terlihat:
        assert versi > tulisan[nomor]  # in order, each one newer than what was told before
        tulisan[nomor] = versi
    kini = {satu["id"]: satu["versi"] for satu in meja.baca("")["data"]}
    assert tulisan == kini
    assert sum(kini.values()) == 8 + 24
    assert umpan(meja, tanda) == ([], tanda)
