"""Changes of the schema, oldest first; Alembic runs them, and they are part of the wheel."""
