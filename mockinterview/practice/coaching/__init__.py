"""What the coach says about each part of a score, what a part is worth, and what is quoted."""
