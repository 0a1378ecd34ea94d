"""`python -m app.cli` is `tolok`."""

from app.cli import main

main()
