"""Mending what pydantic and FastAPI write into schemas."""

from typing import Any

Json = dict[str, Any]
# Places whose content is data, not schema.
DATA = frozenset({"example", "examples", "default"})
# pydantic leaves the bounds of a number that may come as text beside the choice.
_BATAS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}


def tidy(isi: Any) -> None:  # noqa: ANN401 - any JSON
    """Mend every schema below, in place."""
    if isinstance(isi, list):
        for satu in isi:
            tidy(satu)
    elif isinstance(isi, dict):
        for kunci, satu in isi.items():
            if kunci not in DATA:
                tidy(satu)
        _untitle(isi)
        _whole(isi)
        _bound(isi)


def _untitle(isi: Json) -> None:
    """Drop titles: each is only a name written twice. The document's own stands in its info."""
    if isinstance(isi.get("title"), str) and "version" not in isi:
        del isi["title"]


def _whole(isi: Json) -> None:
    """Write 1900.0 as 1900."""
    for batas in _BATAS.values():
        if isinstance(isi.get(batas), float) and isi[batas].is_integer():
            isi[batas] = int(isi[batas])


def _bound(isi: Json) -> None:
    """Move bounds beside a choice into the part they bind: the JSON number."""
    batas = {baku: isi.pop(lama) for lama, baku in _BATAS.items() if lama in isi}
    for satu in isi.get("anyOf", ()):
        if batas and satu.get("type") == "number":
            satu.update(batas)
