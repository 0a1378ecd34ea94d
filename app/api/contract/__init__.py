"""The contract files: the OpenAPI document of the application, in two versions."""

from app.api.contract.document import build
from app.api.contract.downgrade import downgrade
from app.api.contract.files import NAMA_3_0, NAMA_3_1, committed, folder, render

__all__ = ["NAMA_3_0", "NAMA_3_1", "build", "committed", "downgrade", "folder", "render"]
