"""One file a format, found by its name and imported on first use.

`split(blob)` yields the raw items of a file; `drafts(item)`, where the format is also what an item can hold (text,
html, record), reads one.
"""
