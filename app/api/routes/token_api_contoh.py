"""Examples of the token operations."""

from typing import Any

_NOMOR = "019aa5c2-7d00-7b3e-9f5e-2f1f4c1f7b1a"
_TOKEN: dict[str, Any] = {
    "id": _NOMOR,
    "nama": "Sistem kepegawaian provinsi",
    "awalan": "tlk_4fZq9B",
    "pembuat": "019aa5c2-7d00-7b3e-9f5e-000000000001",
    "cakupan": ["instansi:baca", "unit:baca"],
    "instansi": ["019aa5c2-7d00-7b3e-9f5e-000000000002"],
    "status": "aktif",
    "dibuat_pada": "2026-01-02T03:04:05Z",
    "kedaluwarsa_pada": "2026-12-31T00:00:00Z",
    "dicabut_pada": None,
    "terakhir_dipakai_pada": None,
    "pengganti": None,
    "boleh": {"ubah": True, "putar": True, "cabut": True},
}
_RAHASIA = "tlk_" + "x" * 43 + "_" + "x" * 6
_CATATAN = "Simpan token ini sekarang; tidak dapat ditampilkan lagi."

SATU = {"token": {"data": _TOKEN, "meta": {}}}
DAFTAR = {
    "token": {"data": [_TOKEN], "meta": {"halaman": {"batas": 100, "berikutnya": None}}},
}
DIBUAT = {"token": {"data": {**_TOKEN, "token": _RAHASIA, "catatan": _CATATAN}, "meta": {}}}
BARU = {
    "baca_unit": {
        "nama": "Sistem kepegawaian provinsi",
        "cakupan": ["instansi:baca", "unit:baca"],
        "instansi": ["kab-balangan"],
        "kedaluwarsa": "2026-12-31T00:00:00Z",
    }
}
UBAH = {"lebih_sempit": {"cakupan": ["instansi:baca"]}}
PUTAR = {"sehari": {"tumpang_tindih_jam": 24}}
