"""When: which of a text's times is that of a claim."""
