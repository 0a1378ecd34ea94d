"""`make bench [ARGS=mulai]`: runs every measurement, or those named."""

import sys
from importlib import import_module

SEMUA = (
    "mulai", "kalkulator", "audit", "http",
    "ip_asn", "ip_asn_openfisca", "ip_asn_simulasi", "impor", "skm",
)  # fmt: skip


def main() -> None:
    pilihan = sys.argv[1:] or SEMUA
    print(f"{'measured / yardstick':<58} {'ratio':>7}  (lowest .. highest)  median seconds  goal")
    for nama in pilihan:
        for rasio in import_module(f"benchmarks.{nama}").ukur():
            print(rasio, flush=True)


main()
