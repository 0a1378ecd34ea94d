"""Objects as JSON has them: a number is none, whatever attributes it has in Python."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, model_validator
from pydantic_core import PydanticCustomError


def only_object() -> Any:  # noqa: ANN401 - pydantic's decorator proxy
    """Refuse what is no object; FastAPI would read a shape's fields off any Python value.

    Without it a body ``1.5`` fits every shape whose fields may all be absent.
    """

    def periksa(data: Any) -> Any:  # noqa: ANN401 - whatever was sent
        if not isinstance(data, Mapping | BaseModel):
            raise PydanticCustomError("bukan_objek", "not an object")
        return data

    return model_validator(mode="before")(periksa)
