"""Who is meant where a side is left unsaid: fitting the weights."""
