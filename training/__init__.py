"""How the model files of the package were made; the package never imports it."""
