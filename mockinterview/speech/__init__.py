"""Sound and speech: microphone, player, recordings, recognisers and voice; one library per module."""
