"""One file a format, found by its name. Each has `TEXT` (fit for a terminal) and `write(rows, row_type, out)`."""
