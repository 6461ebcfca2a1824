"""What leaves the program to be looked at elsewhere: calendar files."""
