"""The nouns of bilat as immutable structs, the same from reader to wire."""
