"""Agreements and other papers: which they are, where they stand, and which tell of the same one."""
