"""Claims that no rule finds: a small encoder tags the words that tell one, and who takes part in it."""

from bilat.coding.tagger.drafts import tagged
from bilat.coding.tagger.tags import tagger

__all__ = ["tagged", "tagger"]
