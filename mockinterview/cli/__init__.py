"""The commands; the same services and sentences as the window."""
