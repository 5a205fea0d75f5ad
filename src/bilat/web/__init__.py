"""The site over a ledger: pages for people, the same as JSON, an API. `build(settings)` is the ASGI application."""

from __future__ import annotations

from bilat.web.app import build
from bilat.web.settings import Settings, settings_for

__all__ = ["Settings", "build", "settings_for"]
