"""Parts of pages with which voice, microphone and speech models are tried and fetched."""
