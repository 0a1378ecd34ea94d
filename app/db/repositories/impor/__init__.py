"""What an import reads and writes: many rows at a time, as columns of text."""
