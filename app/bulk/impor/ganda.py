"""Rows that stand twice in a file, found while its batches go by."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import polars as pl


@dataclass(slots=True)
class Ganda:
    """The keys seen so far, as 64-bit digests, with the row of each."""

    kunci: Sequence[str]
    _terlihat: list[pl.DataFrame] = field(default_factory=list)

    def cari(self, isi: pl.DataFrame) -> pl.DataFrame:
        """Return ``baris`` and ``pertama`` of the rows whose key stood above already."""
        ada = [satu for satu in self.kunci if satu in isi.columns]
        batch = isi.select("baris", k=self._digest(ada))
        pertama = batch.group_by("k").agg(pertama=pl.col("baris").min())
        dahulu = self._dahulu(pertama)
        if len(pertama) == len(batch) and dahulu is None:
            self._terlihat.append(pertama)
            return pl.DataFrame(schema={"baris": pl.Int64, "pertama": pl.Int64})
        if dahulu is not None:
            pertama = pertama.join(dahulu, on="k", how="left", suffix="_dahulu")
            pertama = pertama.select("k", pertama=pl.coalesce("pertama_dahulu", "pertama"))
        semua = batch.join(pertama, on="k").filter(pl.col("baris") > pl.col("pertama"))
        self._terlihat.append(pertama)
        return semua.select("baris", "pertama")

    def _digest(self, ada: Sequence[str]) -> pl.Expr:
        if ada == ["nip"]:  # eighteen digits fit as they are
            return pl.col("nip").cast(pl.UInt64, strict=False)
        return pl.struct(pl.col(*ada).str.to_lowercase()).hash(seed=0)

    def _dahulu(self, pertama: pl.DataFrame) -> pl.DataFrame | None:
        kunci = pertama.select("k")
        temu = [lama.join(kunci, on="k", how="semi") for lama in self._terlihat]
        ada = [satu for satu in temu if not satu.is_empty()]
        return pl.concat(ada) if ada else None
