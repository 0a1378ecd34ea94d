"""Servants of an agency: records, histories, and who may read what of them."""
