"""Tables that people hand in: CSV, XLSX and JSON, read in batches of text columns."""
