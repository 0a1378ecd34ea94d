"""The same rules over columns: compiled from the rulebook that the domain reads.

Import from the modules; each imports Polars, which takes a third of a second.
"""
