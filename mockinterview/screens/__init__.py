"""What the user reads: frozen pictures of sessions, scores and lists, and every sentence around them."""
