"""Reports: data in, documents out."""
