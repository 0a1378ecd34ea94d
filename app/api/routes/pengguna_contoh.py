"""Examples of accounts and roles; made-up people."""

from typing import Any

NOMOR = "019aa5c2-7d00-7b3e-9f5e-000000000001"
NOMOR_ANGGOTA = "019aa5c2-7d00-7b3e-9f5e-000000000011"
_WAKTU = "2026-01-02T03:04:05Z"
_HALAMAN = {"halaman": {"batas": 100, "berikutnya": None}}
_INSTANSI = {
    "id": "019aa5c2-7d00-7b3e-9f5e-000000000002",
    "kode": "kab-balangan",
    "nama": "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Balangan",
}
_ORANG = {"id": NOMOR, "surel": "sri.lestari@bkpsdm.contoh.go.id", "nama": "Sri Lestari"}
_PENGGUNA: dict[str, Any] = {
    **_ORANG,
    "aktif": True,
    "admin_platform": False,
    "harus_ganti_sandi": False,
    "keanggotaan": [{"id": NOMOR_ANGGOTA, "instansi": _INSTANSI, "peran": "operator"}],
    "dibuat_pada": _WAKTU,
    "diubah_pada": _WAKTU,
    "versi": 1,
    "boleh": {"ubah": True, "atur_ulang_sandi": True},
}
_ANGGOTA: dict[str, Any] = {
    "id": NOMOR_ANGGOTA,
    "instansi_id": _INSTANSI["id"],
    "pengguna": {**_ORANG, "aktif": True},
    "peran": "operator",
    "nama_peran": "Operator",
    "dibuat_pada": _WAKTU,
    "boleh": {"cabut": True},
}
_SAYA: dict[str, Any] = {
    **_ORANG,
    "admin_platform": False,
    "harus_ganti_sandi": False,
    "keanggotaan": [
        {"instansi": _INSTANSI, "peran": ["pegawai"], "izin": ["instansi:baca", "unit:baca"]}
    ],
    "izin_platform": [],
    "token": None,
    "versi": 1,
    "boleh": {"ubah": True, "ganti_sandi": True},
}

SATU = {"operator": {"data": _PENGGUNA, "meta": {}}}
DAFTAR = {"daftar": {"data": [_PENGGUNA], "meta": _HALAMAN}}
BARU = {
    "operator": {
        "surel": "sri.lestari@bkpsdm.contoh.go.id",
        "nama": "Sri Lestari",
        "keanggotaan": [{"instansi": "kab-balangan", "peran": "operator"}],
    }
}
UBAH = {"nonaktif": {"aktif": False}}
ATUR_ULANG = {
    "token": {
        "data": {
            "token": "Vt5Yc8hQ2mXv5n3Qw8sYb4kLr9uEa6dJf1gTi2oPq3s",
            "kedaluwarsa_pada": "2026-01-03T03:04:05Z",
        },
        "meta": {},
    }
}
ANGGOTA = {"operator": {"data": _ANGGOTA, "meta": {}}}
DAFTAR_ANGGOTA = {"daftar": {"data": [_ANGGOTA], "meta": _HALAMAN}}
ANGGOTA_BARU = {
    "surel": {"surel": "sri.lestari@bkpsdm.contoh.go.id", "peran": "operator"},
    "id": {"pengguna_id": NOMOR, "peran": "verifikator"},
}
SAYA = {"pegawai": {"data": _SAYA, "meta": {}}}
