"""What is kept on disk: database, question files, settings, folders, log."""
