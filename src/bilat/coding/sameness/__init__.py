"""Which tellings are one matter: merged, attended, retold in other words."""
