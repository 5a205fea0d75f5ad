"""The command line: one file a command group. Nothing heavy is imported before a command runs."""

from __future__ import annotations

from bilat.cli.app import main

__all__ = ["main"]
