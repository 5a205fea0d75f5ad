"""Claims that no rule finds: a small encoder tags the words that tell one, and who takes part in it."""

from bilat.coding.tagger.drafts import hear, is_heard, tagged
from bilat.coding.tagger.related import related
from bilat.coding.tagger.tags import tagger

__all__ = ["hear", "is_heard", "related", "tagged", "tagger"]
