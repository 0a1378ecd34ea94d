"""Files about servants: checked row by row, then applied as a whole or not at all.

What computes over columns imports Polars; ``pekerjaan`` calls it only when a file is there.
"""
