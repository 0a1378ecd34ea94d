"""The form on a page: what a browser sends becomes an answer, and what was wrong is shown."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from fastapi import Request

from app.api.problems import ProblemError
from app.api.survey_page import texts
from app.domain.law.errors import Masalah
from app.domain.skm.kuesioner import kuesioner
from app.usecases.pesan import sentence
from app.usecases.survei.penerimaan import KuesionerTerbuka

MEDIA = "application/x-www-form-urlencoded"
ISIAN_TERBANYAK = 200
# Of these tokens a new one is needed; one that came too early only has to wait.
_USANG = {"formulir_tidak_sah", "formulir_kedaluwarsa"}


@dataclass(frozen=True, slots=True)
class Borang:
    """What a browser sent, by the name of the field."""

    nilai: Mapping[str, str]

    def jawaban(self) -> dict[str, Any]:
        """Write it as the API would take it: what is empty was not answered."""
        hasil: dict[str, Any] = {"jawaban": {}}
        for nama, nilai in self.nilai.items():
            if nilai == "":
                continue
            induk, _, anak = nama.partition(".")
            if anak:
                hasil.setdefault(induk, {})
                hasil[induk][anak] = _angka(nilai) if induk == "jawaban" else nilai
            else:
                hasil[induk] = nilai
        return hasil


def _angka(teks: str) -> int | str:
    return int(teks) if re.fullmatch(r"\d{1,3}", teks, re.ASCII) else teks


async def borang(request: Request) -> Borang:
    """Read the body of a form."""
    jenis = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if jenis != MEDIA:
        raise ProblemError("jenis_media", diterima=MEDIA)
    isi = (await request.body()).decode("utf-8", "replace")
    try:
        pasangan = parse_qsl(isi, keep_blank_values=True, max_num_fields=ISIAN_TERBANYAK)
    except ValueError:
        raise ProblemError("terlalu_besar", batas=f"{ISIAN_TERBANYAK} isian") from None
    nilai = dict(pasangan)
    # A name both plain and with a part would be two things at once.
    bercabang = {nama.partition(".")[0] for nama in nilai if "." in nama}
    return Borang({nama: isi for nama, isi in nilai.items() if nama not in bercabang})


def layar(
    satu: KuesionerTerbuka, bahasa: str, nilai: Mapping[str, str], masalah: Sequence[Masalah] = ()
) -> dict[str, Any]:
    """Return what the template shows: questions, what was entered, what was wrong."""
    lembar = satu.lembar
    unsur = [_tanya("jawaban", s, bahasa, "nilai") for s in lembar.unsur]
    for nomor, isi in enumerate(unsur, start=1):
        isi["judul"] = f"{nomor}. {isi['judul']}"
    pertanyaan = [
        _tanya("jawaban_lain", _peta(s), bahasa) | {"wajib": s.wajib} for s in lembar.pertanyaan
    ]
    profil = [_tanya("profil", s, bahasa) for s in kuesioner().profil]
    usang = any(isi.kode in _USANG for isi in masalah)
    dikenal = {isi["nama"]: isi["judul"] for isi in (*unsur, *pertanyaan, *profil)}
    return {
        "judul": satu.nama,
        "instansi": satu.instansi,
        "pengantar": satu.pengantar,
        "formulir": satu.formulir if usang else nilai.get("formulir", satu.formulir),
        "bertiket": satu.akses == "tiket",
        "layanan": lembar.layanan if len(lembar.layanan) > 1 else (),
        "unsur": unsur,
        "pertanyaan": pertanyaan,
        "profil": profil,
        "nilai": nilai,
        "masalah": list(_masalah(masalah, dikenal, bahasa)),
        "salah": {isi.lokasi: sentence(isi, bahasa) for isi in masalah},
    }


def _peta(satu: Any) -> Mapping[str, Any]:  # noqa: ANN401 - a question of the agency's own
    return {
        "kode": satu.kode, "teks": satu.teks, "teks_en": satu.teks_en, "pilihan": satu.pilihan
    }  # fmt: skip


def _tanya(induk: str, satu: Mapping[str, Any], bahasa: str, kunci: str = "kode") -> dict[str, Any]:
    return {
        "nama": f"{induk}.{satu['kode']}",
        "judul": _teks(satu, bahasa),
        "pilihan": [(str(p[kunci]), _teks(p, bahasa)) for p in satu["pilihan"]],
    }


def _teks(satu: Mapping[str, Any], bahasa: str) -> str:
    """Return a text in a language; in Indonesian where there is no translation."""
    teks: str = (satu.get("teks_en") if bahasa == "en" else None) or satu["teks"]
    return teks


def _masalah(
    masalah: Iterable[Masalah], dikenal: Mapping[str, str], bahasa: str
) -> Iterable[Mapping[str, str]]:
    sendiri = {nama: texts()[bahasa][nama] for nama in ("tiket", "layanan", "komentar")}
    for satu in masalah:
        label = {**dikenal, **sendiri}.get(satu.lokasi)
        yield {
            "ke": "masalah" if label is None else satu.lokasi.replace(".", "-"),
            "label": label or texts()[bahasa]["formulir"],
            "pesan": sentence(satu, bahasa),
        }
