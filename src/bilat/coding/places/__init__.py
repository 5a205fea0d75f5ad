"""Where: which of a text's places is that of a claim."""
