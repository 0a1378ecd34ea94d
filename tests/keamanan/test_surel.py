"""The normal form of an address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.usecases.keamanan.surel import surel_normal


@pytest.mark.parametrize(
    ("teks", "normal"),
    [
        ("Sri.Lestari@BKPSDM.Contoh.go.id", "sri.lestari@bkpsdm.contoh.go.id"),
        (" a+b_c-d@contoh.go.id ", "a+b_c-d@contoh.go.id"),
        ("\uff41@contoh.go.id", "a@contoh.go.id"),
        ("\u212a@contoh.go.id", "k@contoh.go.id"),
        ("a@contoh\uff0ego\uff0eid", "a@contoh.go.id"),
    ],
)
def test_spellings_of_one_address_have_one_form(teks: str, normal: str) -> None:
    assert surel_normal(teks) == normal


@pytest.mark.parametrize(
    "teks",
    [
        "", "a", "a@b", "@contoh.go.id", "a@", "a@@contoh.go.id", "a@contoh..id", "a@.contoh.id",
        "a@contoh.id.", "a b@contoh.id", "a@contoh.id\n", "\u0430@contoh.id", "a@c\u043entoh.id",
        "\u0130@contoh.id", "a\u0301@contoh.id", "a" * 250 + "@contoh.id", "a@" + "b" * 64 + ".id",
        "a@contoh.id\u0000", "\ufdfa@contoh.id",
    ],
)  # fmt: skip
def test_what_is_none_or_looks_like_another_has_no_form(teks: str) -> None:
    if teks.endswith("\n"):
        assert surel_normal(teks) == "a@contoh.id"  # white space around it is none of it
    else:
        assert surel_normal(teks) is None


@given(st.one_of(st.text(max_size=60), st.emails()))
def test_a_normal_form_is_its_own_and_plain(teks: str) -> None:
    normal = surel_normal(teks)
    if normal is not None:
        assert surel_normal(normal) == normal == normal.lower()
        assert normal.isascii()
        assert normal.isprintable()
