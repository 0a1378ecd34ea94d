"""Storage: SQLite or PostgreSQL, one URL apart."""
