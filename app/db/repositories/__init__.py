"""Loading and saving, one module per aggregate. Lists select columns, never objects."""
