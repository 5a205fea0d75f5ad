"""From names to entities: who is who across documents, spellings and scripts, with the reasons.

A pure function of claims and judgements: the same give the same entities, in whatever order they come. docs/entities.md
says how names are matched and what keeps them apart.
"""

from __future__ import annotations

from bilat.resolve.compare import Named, compare
from bilat.resolve.likeness import Likeness
from bilat.resolve.resolution import Resolution, resolve, resolver_version

__all__ = ["Likeness", "Named", "Resolution", "compare", "resolve", "resolver_version"]
