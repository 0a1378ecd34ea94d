"""The normal form of an e-mail address, which is the name of an account."""

import re
import unicodedata

PANJANG_MAKSIMUM = 254
_BAGIAN = r"[a-z0-9_+-]+"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_SUREL = re.compile(rf"(?=.{{1,64}}@){_BAGIAN}(?:\.{_BAGIAN})*@(?:{_LABEL}\.)+{_LABEL}", re.ASCII)


def surel_normal(teks: str) -> str | None:
    """Return the normal form of an address, or none for what is no address.

    Compatibility forms and case are folded; what is not ASCII then is refused, because a
    letter of another script would make a second account that looks like the first.
    """
    if len(teks) > PANJANG_MAKSIMUM:
        return None
    normal = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", teks).casefold()).strip()
    return normal if len(normal) <= PANJANG_MAKSIMUM and _SUREL.fullmatch(normal) else None
