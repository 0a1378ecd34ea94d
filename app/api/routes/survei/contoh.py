"""Examples of the operations of surveys: parts of real answers, with made-up ids."""

import json
from importlib import resources
from typing import Any

CONTOH: dict[str, Any] = json.loads(
    resources.files("app.api.routes.survei").joinpath("survei.json").read_text("utf-8")
)
