"""Calculators over HTTP, each beside the bare reading and writing of the same JSON."""

import json
import random
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from app.main import create_app
from app.settings import Settings
from benchmarks.pairing import Action, Ratio, pair
from tests.client import Client

ORANG = 10_000
RESPON = 50_000


def pegawai(banyak: int) -> list[dict[str, Any]]:
    """Make up persons, always the same ones."""
    acak = random.Random(2023)
    kelompok = ["pimpinan_tinggi", "administrator", "pengawas", "fungsional", "pelaksana"]
    return [
        {
            "ref": str(i),
            "jenis_pegawai": acak.choice(["pns", "pppk"]),
            "kelompok_jabatan": acak.choice(kelompok),
            "pendidikan": acak.choice(["s3", "s2", "s1_d4", "d3", "d2_d1_slta"]),
            "diklat_kepemimpinan": acak.random() < 0.5,
            "diklat_fungsional": acak.random() < 0.5,
            "jp_teknis": acak.randrange(60),
            "seminar": acak.random() < 0.5,
            "nilai_skp": acak.randrange(40, 101),
            "hukuman_disiplin": None,
        }
        for i in range(banyak)
    ]


def bandingkan(client: Client, nama: str, kalkulator: str, isi: dict[str, Any]) -> Ratio:
    teks = json.dumps(isi).encode()
    tajuk = {"Content-Type": "application/json"}

    def ukur() -> None:
        jawaban = client.post(f"/v1/hitung/{kalkulator}", content=teks, headers=tajuk)
        assert jawaban.status_code == 200, jawaban.text[:300]

    return pair(f"{nama} / bare JSON of the same body", ukur, json_saja(teks))


def json_saja(teks: bytes) -> Action:
    def tolok() -> None:
        json.dumps(json.loads(teks, parse_float=Decimal))

    return tolok


def ukur() -> Iterator[Ratio]:
    with Client(create_app(Settings(batas_hitung="", batas_pelaku=""))) as client:
        satu = {"komponen": {"perencanaan": 21, "pengukuran": 21, "pelaporan": 10, "evaluasi": 18}}
        yield bandingkan(client, "sakip", "sakip", satu)
        isi = {"tahun": 2022, "pegawai": pegawai(ORANG)}
        yield bandingkan(client, f"ip-asn, {ORANG} persons", "ip-asn", isi)
        acak = random.Random(14)
        respon = [[acak.randrange(1, 5) for _ in range(9)] for _ in range(RESPON)]
        yield bandingkan(client, f"skm, {RESPON} responses", "skm", {"respon": respon})
