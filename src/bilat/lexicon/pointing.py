"""Words by which a noun is known or new, own or another's: `data/languages/<code>/pointing.yml`, as patterns."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from bilat.lexicon.language import load_yaml


class Pointing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The patterns as written. Each is explained in the file."""

    known: str
    because_of: str
    one_more: str
    the_occasion: str
    being_there: str
    gathering_of: str
    including: str
    joined_by: str
    members: str
    held_back: str
    to_the_press: str
    the_rule: str
    consular: str
    left_out: str
    same_period: str
    entered: str
    trade_of: str
    trade_in: str
    trading: str
    sending: str
    imported: str
    shared_number: str
    debt_of: str
    owed: str
    respectively: str
    of_goods: str
    whole_debt: str
    attending: str
    going_along: str
    chaired: str
    equivalent: str
    held_part: str
    harmed: str
    harm: str
    silent: str
    remonstrance: str
    border_with: str
    border_before: str
    border_behind: str
    own_side: str
    partner: str
    targets_last: str
    market: str
    pronoun: str
    with_many: str
    as_asked: str
    complement: str
    sidelines: str
    lead: str
    verbal: str
    visiting: str
    chairing: str
    towards: str
    preposition: str
    laid_on: str
    listed: str
    freed: str
    mutual: str
    that_city: str
    its_capital: str
    said_over: str
    welcomed_to: str
    in_which: str
    here: str
    here_before: str
    kind_of: str
    funded: str
    lender: str
    worldwide: str
    trade_alone: str
    no_product: str
    deed_upon: str
    joining: str
    joined_first: str
    warfare: str
    whose_war: str
    war_upon: str
    suffered: str
    troubled: str
    outrage: str
    rued: str
    owing_to: str
    thanking: str
    each_other: str
    next_matter: str
    hung_on: str
    hung_within: str
    initiated_by: str
    on_ones: str
    ones_initiative: str
    the_call: str
    to_visit: str
    invited_by: str
    messages_from: str
    set_against: str
    whole: str
    targeted: str
    lower_rank: str
    on_the_visit: str
    laden: str
    ranked: str
    to_or_from: str
    earners: str
    buyers: str
    sources: str
    staying: str
    stayed_in: str
    the_rest: str
    remitted: str
    owning: str
    record: str
    sum_alone: str
    coming_from: str
    laid: str
    restricting: str
    gathering_in: str
    gathering: str
    other_gathering: str
    handed: str
    by_message: str
    topic_behind: str
    topic_before: str
    end_of_visit: str
    at_meeting: str


@lru_cache(maxsize=32)
def pointing(name: str, code: str = "en") -> re.Pattern[str]:
    """One of the patterns, compiled. Raises LexiconError naming the entry that is malformed."""
    return re.compile(getattr(_words(code), name), re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=8)
def _words(code: str) -> Pointing:
    return load_yaml(f"languages/{code}/pointing.yml", Pointing)
