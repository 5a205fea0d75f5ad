"""Which PLOVER event an actor does to a recipient, from one sentence: a small encoder beside rules.

Nothing is loaded before `coder()` is called; what it reads comes inside the package.
"""

from __future__ import annotations

from bilat.coding.plover.coder import Coder, coder
from bilat.coding.plover.inputs import CoderInput, Coding, Span

__all__ = ["Coder", "CoderInput", "Coding", "Span", "coder"]
