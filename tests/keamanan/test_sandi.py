"""Passwords."""

import unicodedata

import pytest

from app.domain.law.errors import MasukanTidakSah
from app.usecases.keamanan.sandi import hash_sandi, periksa_sandi_baru, sandi_cocok

SANDI = "kopi-hangat-é-pagi"


def test_the_right_password_fits_and_others_do_not() -> None:
    tersimpan = hash_sandi(SANDI)
    assert tersimpan.startswith("$argon2id$")
    assert sandi_cocok(tersimpan, SANDI)
    assert not sandi_cocok(tersimpan, SANDI + " ")
    assert hash_sandi(SANDI) != tersimpan


def test_a_password_typed_on_another_keyboard_is_the_same() -> None:
    assert sandi_cocok(hash_sandi(SANDI), unicodedata.normalize("NFD", SANDI))


@pytest.mark.parametrize("tersimpan", [None, "", "bukan hash"])
def test_without_an_account_nothing_fits(tersimpan: str | None) -> None:
    assert not sandi_cocok(tersimpan, SANDI)
    assert not sandi_cocok(tersimpan, "tidak ada akun dengan nama ini")


def test_a_monstrous_password_is_refused_without_hashing_it() -> None:
    assert not sandi_cocok(hash_sandi(SANDI), "x" * 1_000_000)


@pytest.mark.parametrize(
    ("sandi", "kode"),
    [
        ("pendek", {"terlalu_pendek"}),
        ("x" * 129, {"terlalu_panjang", "sandi_mudah_ditebak"}),
        ("perencana.balangan", {"sandi_mudah_ditebak"}),
        ("abababababab", {"sandi_mudah_ditebak"}),
    ],
)
def test_weak_new_passwords_are_refused_with_every_reason(sandi: str, kode: set[str]) -> None:
    with pytest.raises(MasukanTidakSah) as tertangkap:
        periksa_sandi_baru(sandi, "Perencana.Balangan@contoh.go.id", "kata_sandi")
    assert {satu.kode for satu in tertangkap.value.masalah} == kode


def test_a_good_new_password_is_accepted() -> None:
    periksa_sandi_baru(SANDI, "Perencana.Balangan@contoh.go.id", "kata_sandi")
