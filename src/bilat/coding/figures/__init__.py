"""Numbers about a relation: what they measure, and whose they are."""
