"""Training of the tagger that finds claims where no rule does."""
