"""The demonstration: something to see everywhere, made once, and the same every time."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.db.metadata import metadata
from app.db.session import Database
from app.usecases import demo
from app.usecases.contoh import muat_kegiatan
from app.usecases.demo_pegawai import muat_pegawai
from app.usecases.demo_pengguna import muat_pengguna
from app.usecases.merit.rak import Rak
from tests.akun import basis_data, buka, kepala

AWAL = "/v1/instansi/kab-balangan"
SEKARANG = datetime.now(UTC)


def muat(db: Database, folder: Path) -> list[str]:
    muat_pengguna(db, SEKARANG)
    muat_pegawai(db, SEKARANG, 60)
    return muat_kegiatan(db, Rak(folder), SEKARANG)


def isi(db: Database) -> dict[str, Any]:
    """Every row of every table."""
    with db.reading() as sesi:
        return {
            nama: sorted(repr(baris) for baris in sesi.execute(select(tabel)))
            for nama, tabel in metadata.tables.items()
        }


def test_something_is_there_to_see_and_a_second_time_changes_nothing(
    database_url: str, tmp_path: Path
) -> None:
    with buka(database_url, berkas_dir=tmp_path) as klien:
        db = basis_data(klien)
        demo.muat(db, SEKARANG)
        assert len(muat(db, tmp_path)) == 5
        sebelum = isi(db)
        assert muat(db, tmp_path) == []
        assert isi(db) == sebelum
        tajuk = kepala(klien, "operator.balangan@contoh.go.id")

        def data(jalur: str, **lain: Any) -> Any:
            jawaban = klien.get(jalur, **lain)
            assert jawaban.status_code == 200, jawaban.text
            return jawaban.json()["data"]

        tahun = SEKARANG.year
        diukur = data(f"{AWAL}/ip-asn", headers=tajuk)
        assert [(s["tahun"], s["status"]) for s in diukur] == [
            (tahun - 2, "tetap"), (tahun - 1, "rancangan")
        ]  # fmt: skip
        (terbit,) = data("/v1/publik/skm/kab-balangan")
        assert (terbit["responden"], terbit["survei"]["kode"]) == (280, "skm-contoh-terbit")
        assert "ditahan" in {satu["status"] for satu in terbit["layanan"]}
        rencana = [len(satu["tindak_lanjut"]) for satu in terbit["unsur_terendah"]]
        assert rencana == [1, 1, 0]
        assert data("/v1/publik/survei/skm-contoh-terbuka")["layanan"]
        terisi = data(f"{AWAL}/penilaian-merit", headers=tajuk)[-1]
        assert (terisi["tahun"], terisi["status"]) == (tahun, "diisi")
        (bukti,) = data(f"{AWAL}/bukti", headers=tajuk)
        assert klien.get(f"{AWAL}/bukti/{bukti['id']}/isi", headers=tajuk).status_code == 200
