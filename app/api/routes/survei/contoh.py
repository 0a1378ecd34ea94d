"""Examples of the operations of surveys: parts of real answers, with made-up ids."""

from app.api.contoh import contoh_dari

CONTOH = contoh_dari("survei", "survei")
