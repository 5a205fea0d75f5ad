"""What the layout of a page tells without verbs: lists, tables, registers."""
