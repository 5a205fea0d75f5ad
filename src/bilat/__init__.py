"""bilat: the ledger of the relation between two states, from the news, with the words behind every line."""
