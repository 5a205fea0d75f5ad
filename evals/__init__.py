"""How good bilat is: the scoreboard, the gate, and the figures taken from publishers' own tags.

Everything here reads the data folder `../shared` (articles, gold, the scorer) and bilat's command line; nothing of
it is part of the package.
"""
