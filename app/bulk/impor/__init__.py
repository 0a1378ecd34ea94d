"""Files about servants over columns: what a file may hold, and whether a row holds that."""
