"""Write the contract files, or with --periksa only compare them with the application."""

import pkgutil
import sys

from app.api.contract import NAMA_3_0, NAMA_3_1, build, downgrade, folder, render


def main(argumen: list[str]) -> int:
    """Return 1 when a file differs from the application and was not to be written."""
    # Named, not imported: the contract stands below the composition root.
    dokumen = build(pkgutil.resolve_name("app.main:create_app")())
    beda = 0
    for nama, isi in ((NAMA_3_1, dokumen), (NAMA_3_0, downgrade(dokumen))):
        berkas = folder() / nama
        if berkas.is_file() and berkas.read_text("utf-8") == render(isi):
            continue
        if "--periksa" in argumen:
            print(f"{berkas} differs from the application: run `make openapi`", file=sys.stderr)  # noqa: T201
            beda = 1
        else:
            berkas.write_text(render(isi), "utf-8")
            print(f"wrote {berkas}")  # noqa: T201
    return beda


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
