"""How the PLOVER coder in the package was trained. Nothing here is imported by the package."""
