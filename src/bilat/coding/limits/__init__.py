"""Rules and sanctions: what is allowed or barred, by whom, for whom and on what terms."""
