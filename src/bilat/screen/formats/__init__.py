"""One file a format, found by its name: `TITLE`, `SHAPE`, `fits(first)`, `entries(path, rows)`."""
