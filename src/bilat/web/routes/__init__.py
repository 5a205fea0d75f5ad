"""The addresses of the site, one file a group; each has `HANDLERS`."""
