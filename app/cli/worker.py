"""One serving process: the application, gone when its supervisor is gone."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from importlib import import_module

from fastapi import FastAPI

from app.cli.log import siapkan


def create_app() -> FastAPI:
    """Build the application as app.main does, and watch the supervisor.

    A supervisor that was killed cannot stop its workers; they would keep the port for ever.
    """
    siapkan()
    induk = multiprocessing.parent_process()
    if induk is not None:
        threading.Thread(target=_follow, args=(induk.join,), daemon=True).start()
    dibuat: FastAPI = import_module("app.main").create_app()
    return dibuat


def _follow(join: Callable[[], None]) -> None:
    join()
    os.kill(os.getpid(), signal.SIGTERM)
