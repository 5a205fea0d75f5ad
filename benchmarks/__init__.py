"""How fast bilat is: articles a second by stage and as a whole, memory, and the time that `bilat --help` takes."""
