"""Alembic's way into the migrations: the caller's connection, inside the caller's transaction."""

from alembic import context

from mockinterview.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
