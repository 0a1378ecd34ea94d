"""Why a number is there, or is not."""

from enum import StrEnum


class Status(StrEnum):
    """What stands beside a number that may be missing. Missing is never zero."""

    TERISI = "terisi"
    BELUM_ADA_DATA = "belum_ada_data"
    PENYEBUT_NOL = "penyebut_nol"
    TIDAK_BERLAKU = "tidak_berlaku"
