"""The words of a survey: states, access, profile of a respondent. Stored and sent as they are.

Source: PermenPANRB 14/2017, Lampiran (form of the questionnaire).
"""

from typing import Literal, get_args

StatusSurvei = Literal["draft", "terbuka", "ditutup", "diterbitkan"]
# With or without a one-use ticket.
AksesSurvei = Literal["terbuka", "tiket"]
CaraRespon = Literal["daring", "kertas", "impor"]
JenisPertanyaan = Literal["pilihan", "teks"]
# The form has 08.00 to 12.00 and 13.00 to 17.00; online it is before noon, or after.
SlotJam = Literal["pagi", "siang"]
KelaminResponden = Literal["laki_laki", "perempuan"]
KelompokUsia = Literal["di_bawah_25", "25_34", "35_44", "45_54", "55_ke_atas"]
PendidikanResponden = Literal["sd", "smp", "sma", "s1", "s2", "s3"]
Pekerjaan = Literal["pns", "tni", "polri", "swasta", "wirausaha", "lainnya"]

STATUS_SURVEI: tuple[str, ...] = get_args(StatusSurvei)
KELAMIN: tuple[str, ...] = get_args(KelaminResponden)
KELOMPOK_USIA: tuple[str, ...] = get_args(KelompokUsia)
PENDIDIKAN: tuple[str, ...] = get_args(PendidikanResponden)
PEKERJAAN: tuple[str, ...] = get_args(Pekerjaan)
SLOT_JAM: tuple[str, ...] = get_args(SlotJam)
