"""What the demonstration's agency does with its data: measures, asks, judges itself.

Everything goes through the same use cases as a request, in the name of the demonstration's
accounts, and only where the agency has done nothing of the kind yet.
"""

from app.usecases.contoh.kegiatan import muat_kegiatan

__all__ = ["muat_kegiatan"]
