"""Who takes part: both sides of a claim, and who of a text's states does not."""
