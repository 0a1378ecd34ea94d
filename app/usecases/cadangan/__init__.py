"""Backups: everything of an installation in one file, and back into an empty one.

The file is a ZIP: ``tabel/<name>.jsonl`` with a row a line, ``berkas/<path>`` with the files
handed in, and at its end ``manifes.json`` with the digest of each member. It holds no engine's
own format: what was saved from SQLite can be restored into PostgreSQL. Signing keys are not in it.
"""

from app.usecases.cadangan.pemulihan import CadanganRusak, pulihkan
from app.usecases.cadangan.penyimpanan import Isi, cadangkan

__all__ = ["CadanganRusak", "Isi", "cadangkan", "pulihkan"]
