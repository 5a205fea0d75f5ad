"""What is undertaken, in the words of a commitment: the deed, not to whom it is promised or of whom it is asked."""

from __future__ import annotations

from bilat.coding.context import Context, clipped
from bilat.coding.draft import Draft
from bilat.coding.rules import coding_rules
from bilat.lexicon.pointing import pointing
from bilat.model.reading import Argument, Frame

_GOVERNED = frozenset({"xcomp", "ccomp", "noun", "pcomp", "adjective"})
"""Links of what a word of undertaking governs."""
_ADDRESSED = frozenset({"patient", "to", "on", "upon"})
"""Roles of those who are asked, promised or invited."""
_OWNING = frozenset({"'s", "’s"})
"""What stands behind a name that owns what comes next."""
_TOLD = _ADDRESSED | {"for", "with", "about"}
"""Roles in which the deed stands; others say when and where."""


def undertaken(context: Context, draft: Draft, frame: Frame) -> str:
    """The words of what is undertaken: of a deed its predicate, with what is done; else what its word governs."""
    if draft.rule == "commitment.will" or draft.rule.startswith("tagged.") and not _is_of_undertaking(context, frame):
        things = (a.start for a in frame.arguments if a.role == "patient" and a.end <= frame.start and not a.mentions)
        return clipped(context.text[min(things, default=frame.start) : frame.clause_end])
    after = [a for a in frame.arguments if a.start > frame.end and a.role != "agent"]
    starts = [a.start for a in after if a.role in _TOLD and not _is_addressed(context, a)]
    theme = next((f for f in context.reading.frames if f.governor == draft.frame and f.link in _GOVERNED), None)
    if theme is not None:
        starts.append(theme.clause_start if theme.link == "ccomp" and theme.clause_start >= frame.end else theme.start)
    start = min(starts or (a.start for a in after), default=frame.end)
    own = theme is not None and theme.link == "noun" and frame.light is not None
    end = theme.clause_end if theme is not None and own and theme.clause_end > start else frame.clause_end
    return clipped(pointing("complement").sub("", context.text[start:end].lstrip(" ,.")))


def _is_addressed(context: Context, argument: Argument) -> bool:
    """It is somebody, not what is theirs: "asked Peru's ministry to", but "asked for Peru's consent"."""
    if argument.role not in _ADDRESSED or not argument.mentions:
        return False
    mention = context.reading.mentions[argument.mentions[0]]
    person = any(context.reading.referents[r].type == "person" for r in mention.referents)
    words = context.text[mention.start : mention.end].lower().split()
    return person and context.text[mention.end : mention.end + 2] not in _OWNING or any(
        word.startswith(argument.head) for word in words
    )


def _is_of_undertaking(context: Context, frame: Frame) -> bool:
    """Its word says that something is undertaken ("promised to build"), not what ("will build", "their visit")."""
    rules = coding_rules(context.document.language).by_lemma.get(frame.lemma, [])
    return any(r.kind == "commitment" and r.id != "commitment.will" for r in rules)
