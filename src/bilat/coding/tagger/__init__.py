"""Claims that no rule finds: a small encoder tags the words that tell one, and who takes part in it."""

from bilat.coding.tagger.drafts import is_heard, related, tagged
from bilat.coding.tagger.tags import tagger

__all__ = ["is_heard", "related", "tagged", "tagger"]
