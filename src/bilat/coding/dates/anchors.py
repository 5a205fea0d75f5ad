"""The time of what the text tells around a dated meeting: details in neighbouring sentences belong to it.

An article says once when a meeting or a visit took place; who thanked whom at it, who else was there, what was promised
bears the same date.
"""

from __future__ import annotations

from datetime import timedelta

from bilat.coding.context import Context
from bilat.coding.dates.daylines import Entry, day_at, entries
from bilat.coding.dates.deeds import date_deeds
from bilat.coding.dates.leads import LEAD, RECENT, day_of_the_lead, is_between, is_of_release, is_when_held
from bilat.coding.dates.sayings import date_words
from bilat.coding.dates.times import begun, lead_end
from bilat.coding.dates.unstamped import date_unstamped
from bilat.coding.dates.visits import date_of_visit, date_visits
from bilat.coding.draft import Draft
from bilat.lexicon.claims import claim_words
from bilat.lexicon.times import time_words, times, times_before
from bilat.lexicon.whereabouts import place_words
from bilat.model.dates import When, relative_to

_FRESH = 7
"""Days before publication within which the dated news of the lead is what the article reports."""
_NEWS = 2
"""Sentences that tell a release's news: its headline, and the line below."""
_REACH = 30
"""Characters before a noun within which the words stand that say which one it is."""
_SAID = frozenset({"greeting", "call", "correspondence"})
"""Contacts that are held nowhere: a place beside one is that of what it was about."""
_AFAR = frozenset({"call", "correspondence"})
"""Contacts of people who are not together: no meeting that one is about dates it."""
_KINDS = frozenset({"contact", "event", "instrument", "sanction"})
_NEWS_KINDS = frozenset({"rule", "figure"})
"""Kinds besides that an entry of an index tells as news of its day."""


def settle_dates(context: Context, drafts: list[Draft]) -> None:
    """Give undated news the date of the dated contact of the same states nearest before it, else after it. In place.

    Where there is none, that of the dated news of the lead; where that is no claim either, the day it names.
    """
    _date_by_itself(context, drafts)
    date_words(context, drafts)
    anchors = [d for d in drafts if _is_anchor(context, d)]
    anchors = [d for d in anchors if not any(_is_recalled_at(context, d, other) for other in anchors)]
    leads = [d for d in drafts if _is_lead(context, d)]
    deeds = _latest([d for d in leads if _is_deed(d)])
    acts = _latest([d for d in leads if not _is_deed(d) or is_between(context.news, d.date)])
    said = day = day_of_the_lead(context)
    if (anchors or leads) and not (day is not None and is_of_release(context, day)):
        day = None
    dated = entries(context)
    for draft in drafts:
        _date_by_reference(context, draft, drafts)
        _date_by_entry(context, draft, dated)
        anchor = _nearest(draft, anchors) or _nearest(draft, deeds if _is_deed(draft) else acts)
        if anchor is not None and anchor.trigger > draft.trigger and _follows_news(context, draft, drafts):
            anchor = None
        if _is_announced(context, draft) and not (anchor and _is_news(context, anchor)):
            continue
        of_lead = draft.date.basis == "document" and draft.polarity == "affirmed" and not _is_deed(draft)
        if anchor is None and of_lead and (day is not None or said is not None and _is_said_then(context, draft)):
            draft.date = day or said or draft.date
        if anchor is None and draft.kind == "contact" and not draft.date.known:
            draft.date = next((d.date for d in reversed(drafts) if _is_of_news(context, draft, d)), draft.date)
        if anchor is None or draft is anchor:
            continue
        told = draft.polarity == "affirmed" and draft.modality != "possibility"
        told = told and not (_is_deed(draft) and anchor.kind == "contact")  # a raid that a meeting was about
        if draft.kind in _KINDS | {"flow"} and told and _undated(context, draft, anchor):
            draft.date = relative_to(anchor.date)
        if (
            draft.kind == "commitment"
            and "made" not in draft.values
            and anchor.date.start == anchor.date.end
            and not _future(anchor, context)
            and _may_date_words(context, draft, anchor)
        ):
            draft.values["made"] = str(anchor.date.start)
    date_deeds(context, drafts)
    date_visits(context, drafts)
    date_unstamped(context, drafts)


def _date_by_itself(context: Context, drafts: list[Draft]) -> None:
    """Give each the time that its own words and the next sentence give, before others are dated by it. In place."""
    for draft in drafts:
        _date_of_paper(context, draft)
        _date_of_held(context, draft)
        date_of_visit(context, draft)


def _date_by_reference(context: Context, draft: Draft, drafts: list[Draft]) -> None:
    """ "At the time": that of what was told just before. "To take part in this event": the day that the sentence before
    gives it. In place."""
    if draft.date.known and draft.date.basis != "document":
        return
    start, end = draft.evidence[0]
    words = context.text[start:end]
    before = [d for d in drafts if 0 <= draft.sentence - d.sentence <= 1 and d.trigger < draft.trigger]
    told = [d.date for d in before if d.date.basis in {"text", "relative"} and d.countries == draft.countries]
    if times("then").search(words) and told and draft.kind in _KINDS:
        draft.date = relative_to(told[-1])
    if draft.kind in _KINDS and draft.modality == "fact" and draft.sentence and times("on_this").search(words):
        earlier = context.reading.sentences[draft.sentence - 1]
        dated = context.dates_in(earlier.start, earlier.end)
        if len(dated) == 1 and times("gone_on").search(context.text, earlier.start, earlier.end):
            draft.date = relative_to(dated[0].when)
    if draft.kind == "commitment" and draft.sentence and times("this_occasion").search(words):
        earlier = context.reading.sentences[draft.sentence - 1]
        named = context.dates_in(earlier.start, earlier.end)
        if len(named) == 1:
            draft.date = relative_to(named[0].when)


def _date_of_paper(context: Context, draft: Draft) -> None:
    """The day that stands right after a paper's name ("under the accords of 12 February 2015"), or since which it has
    been in force. In place."""
    if draft.kind != "instrument" or draft.date.known and draft.date.basis != "document":
        return
    sentence = context.reading.sentences[draft.sentence]
    after = next((d for d in context.dates_in(draft.trigger, sentence.end) if d.when.known), None)
    if after is None:
        return
    if times("of_paper").fullmatch(context.text, draft.trigger, after.start):
        draft.date = after.when
    elif begun(after.when) != after.when and times("in_force").fullmatch(context.text, draft.trigger, after.start):
        draft.date = begun(after.when)


def _date_by_entry(context: Context, draft: Draft, dated: list[Entry]) -> None:
    """What an entry of a chronology or an index tells without a day of its own, or of "today", happened on the entry's.
    In place."""
    when, today = day_at(dated, draft.evidence[0][0]), context.document.published.day
    own = draft.date.known and draft.date.basis != "document"
    own = own and not (draft.date.basis == "relative" and draft.date.start == draft.date.end == today)
    news = draft.kind in _KINDS | _NEWS_KINDS or draft.kind == "flow" and not draft.nominal
    if when is not None and not own and draft.modality == "fact" and news:
        draft.date = when if when.basis == "document" else relative_to(when)


def _is_said_then(context: Context, draft: Draft) -> bool:
    """The sentence after it in the lead tells when it was said ("made the remarks on Sunday")."""
    after = draft.sentence + 1
    if draft.kind != "event" or after >= min(LEAD, len(context.reading.sentences)):
        return False
    sentence = context.reading.sentences[after]
    named = context.dates_in(sentence.start, sentence.end)
    return bool(named) and times("said_then").search(context.text, sentence.start, sentence.end) is not None


def _date_of_held(context: Context, draft: Draft) -> None:
    """The day that the next sentence gives ("recently met the envoy. Held in Lima on 4 May, it was …"). In place."""
    vague = draft.date.basis in {"document", "none"} and not draft.nominal or draft.date.precision == "unknown"
    sentences, after = context.reading.sentences, draft.sentence + 1
    if draft.kind not in {"contact", "instrument"} or draft.modality != "fact" or not vague or after >= len(sentences):
        return
    news = context.news.end
    named = context.dates_in(sentences[after].start, sentences[after].end)
    if news is None or len(named) != 1 or draft.date.basis == "none" and draft.sentence >= LEAD:
        return
    if is_between(When(news - timedelta(days=RECENT), news), named[0].when) and is_when_held(context, named[0]):
        draft.date = relative_to(named[0].when)


def _is_anchor(context: Context, draft: Draft) -> bool:
    return draft.kind == "contact" and _is_recent(context, draft, RECENT) and not _is_recalled(context, draft)


def _is_recalled(context: Context, draft: Draft) -> bool:
    """Somebody's own words tell of it as over, or only recall it, or a clause says of somebody where he had been: what
    else they say or do is not of that day."""
    if _is_only_named(context, draft):
        return True
    first, end = context.news.start, draft.date.end
    about = draft.frame >= 0 and context.reading.frames[draft.frame].link == "relative"
    return bool(first and end and end < first) and (about or any(s.type == "direct" for s in draft.attribution))


def _is_recalled_at(context: Context, draft: Draft, news: Draft) -> bool:
    """Only mentioned, by a noun or in a clause about one, after what these states did days later: what is told after it
    is of that later day."""
    if draft.frame < 0 or news.sentence >= draft.sentence or not news.countries & draft.countries:
        return False
    frame, first, last = context.reading.frames[draft.frame], news.date.start, draft.date.end
    mentioned = frame.form == "noun" or frame.link in {"noun", "relative"}
    return mentioned and bool(first and last and last < first) and news.type != "visit"


def _is_announced(context: Context, draft: Draft) -> bool:
    """The contact of a release's headline and first line is the news itself: what the text dates besides is another
    matter."""
    if context.document.kind not in {"release", "transcript"} or draft.kind != "contact":
        return False
    return draft.sentence < _NEWS or any(context.is_headline(start) for start, _ in draft.evidence)


def _follows_news(context: Context, draft: Draft, drafts: list[Draft]) -> bool:
    """Told after the news of a release that has no day of its own: what is dated below is another matter's day."""
    before = (d for d in drafts if d.trigger < draft.trigger and d.countries == draft.countries)
    return any(_is_announced(context, d) and d.date.basis == "document" for d in before)


def _is_lead(context: Context, draft: Draft) -> bool:
    """The news itself: an act of the lead, on a day that the words give."""
    return (
        draft.kind in _KINDS | {"flow"}
        and draft.sentence < max(LEAD, lead_end(context))
        and _is_recent(context, draft, _FRESH)
    )


def _latest(leads: list[Draft]) -> list[Draft]:
    """Those of the last day among them: what is told beside the news came before it."""
    last = max((d.date.start for d in leads if d.date.start), default=None)
    return [d for d in leads if d.date.start == last]


def _is_news(context: Context, anchor: Draft) -> bool:
    """Told in the lead, on one of the days of the news: the headline tells of it, too."""
    first, start = context.news.start, anchor.date.start
    return anchor.sentence < max(LEAD, lead_end(context)) and bool(first and start and start >= first)


def _may_date_words(context: Context, draft: Draft, anchor: Draft) -> bool:
    """What is undertaken was said at a meeting told of before it, or at one of the days of the news."""
    first = context.news.start
    return anchor.sentence <= draft.sentence or bool(first and anchor.date.start and anchor.date.start >= first)


def _is_deed(draft: Draft) -> bool:
    """A raid or an arrest: the lead's day may be that on which somebody told of it."""
    return draft.kind == "event" and draft.event in time_words().deeds


def _is_recent(context: Context, draft: Draft, days: int) -> bool:
    """A fact dated by the words, within so many days of publication."""
    published = context.document.published.day
    start, end = draft.date.start, draft.date.end
    if draft.modality != "fact" or draft.date.basis not in {"text", "relative"} or draft.date.precision == "unknown":
        return False
    if published is None or start is None or end is None:
        return False
    return published - timedelta(days=days) <= start and end <= published and (end - start).days <= 14


def _nearest(draft: Draft, anchors: list[Draft]) -> Draft | None:
    """Of the same states; of sanctions one on anybody that the same authority imposed."""
    of_one = [a for a in anchors if a.kind == draft.kind == "sanction" and _authority(draft) <= _authority(a)]
    same = of_one or [a for a in anchors if draft.countries <= a.countries or a.countries <= draft.countries]
    groups = [_fitting(draft, same), _fitting(draft, [a for a in anchors if _is_said_there(draft, a)])]
    before = [[a for a in fits if (a.sentence, a.trigger) <= (draft.sentence, draft.trigger)] for fits in groups]
    return next((fits[-1] for fits in before if fits), next((fits[0] for fits in groups if fits), None))


def _fitting(draft: Draft, anchors: list[Draft]) -> list[Draft]:
    """Those at which it may have happened."""
    fits = [a for a in anchors if not _is_elsewhere(draft, a) and not (draft.type in _AFAR and a.type not in _AFAR)]
    return [a for a in fits if a.type != "visit"] or fits  # a visit has its first day alone


def _is_said_there(draft: Draft, anchor: Draft) -> bool:
    """Somebody who was there says something of others than those whom he met; who has arrived says it later."""
    said = draft.kind == "event" and not _is_deed(draft) and anchor.type != "visit"
    return said and bool({p.name for p in draft.actors} & anchor.names)


def _authority(sanction: Draft) -> set[str | None]:
    return {p.country for p in sanction.actors} - {None}


def _is_elsewhere(draft: Draft, anchor: Draft) -> bool:
    """People deal with each other in another country than at the anchor: on another day, for all that the text says."""
    here, there = draft.place, anchor.place if anchor.type not in _SAID else None
    if draft.kind != "contact" or here is None or there is None or not here.country or not there.country:
        return False
    if (claim_words().venues | place_words().buildings) & set(f"{here.name} {there.name}".lower().split()):
        return False  # a building's state is that of its name: "India House" may be in Lima
    return here.country != there.country


def _undated(context: Context, draft: Draft, anchor: Draft) -> bool:
    """Stamped with the document's days; or only mentioned, but of the anchor's own people ("his visit")."""
    if draft.date.basis == "document":
        return True
    if draft.date.known or draft.kind != "contact" or _is_recollected(context, draft):
        return False
    return bool(draft.names & anchor.names) or _is_the_one(context, draft, anchor)


def _is_recollected(context: Context, draft: Draft) -> bool:
    """Another one ("at a previous event"), or one that is only spoken of ("referring to the meetings")."""
    start, end = draft.evidence[0]
    if times("previously").search(context.text, start, end):
        return True
    return _is_only_named(context, draft)


def _is_only_named(context: Context, draft: Draft) -> bool:
    """ "Referring to the talks", "recalling a meeting"."""
    above = context.governor(context.reading.frames[draft.frame]) if draft.nominal and draft.frame >= 0 else None
    return above is not None and above.lemma in time_words().recalling


def _is_the_one(context: Context, draft: Draft, anchor: Draft) -> bool:
    """ "The talks", "this meeting" after the anchor, of the same states: the one that the text has told of."""
    if not draft.nominal or not anchor.countries <= draft.countries or draft.trigger < anchor.trigger:
        return False
    visits = time_words().visits
    gatherings = visits if anchor.type == "visit" else time_words().meetings | claim_words().occasions - visits
    if _noun(context, draft) not in gatherings:
        return False
    begin = context.reading.sentences[draft.sentence].start
    if times("opening_words").fullmatch(context.text, begin, draft.trigger):
        return True  # "Discussions covered trade"
    start = max(begin, draft.trigger - _REACH)
    if times("recounted").search(context.text, start, draft.trigger):
        return False  # "the results of the talks" tell of them, and of no day
    said = times_before("definite").search(context.text, start, draft.trigger)
    return bool(said) and not times_before("other").search(context.text, start, draft.trigger)


def _noun(context: Context, draft: Draft) -> str:
    """The noun that tells of it; of one that is no predicate, all its words."""
    if draft.frame >= 0:
        return context.reading.frames[draft.frame].lemma
    start, end = draft.evidence[0]
    words = context.text[start:end].lower()
    return words if words in time_words().meetings else words.removesuffix("s")


def _is_of_news(context: Context, draft: Draft, told: Draft) -> bool:
    """ "The talks" are those that the text has told of as news without a day."""
    done = (draft.polarity, draft.modality) == ("affirmed", "fact")
    news = told.kind == "contact" and told.date.basis == "document"
    return done and news and _is_the_one(context, draft, told)


def _future(anchor: Draft, context: Context) -> bool:
    published = context.document.published.day
    return published is not None and anchor.date.start is not None and anchor.date.start > published
