"""Rules over frames: who acts on whom, when a rule holds, where a second party is found."""

from __future__ import annotations

from typing import Any

import pytest

from bilat.coding.draft import Draft
from bilat.coding.engine import Engine
from bilat.coding.rules import Rule, RuleFile, Rules
from tests.chain import context_of, the


def drafts(text: str, *rules: dict[str, Any]) -> list[Draft]:
    """What some rules alone make of a text; a rule is a meeting of two states unless it says otherwise."""
    known: dict[str, Any] = {
        "kind": "contact",
        "type": "meeting",
        "lemmas": ("meet",),
        "recipients": ("patient",),
    }
    made = tuple(Rule(**({"id": f"r{n}"} | known | fields)) for n, fields in enumerate(rules))
    return Engine(context_of(text), Rules((RuleFile(made),))).drafts()


def sides(draft: Draft) -> tuple[list[str | None], list[str | None]]:
    return [p.country for p in draft.actors], [p.country for p in draft.recipients]


def test_actors_and_recipients_are_those_of_the_roles() -> None:
    (draft,) = drafts("Peru met Chile.", {})
    assert sides(draft) == (["PER"], ["CHL"])


def test_what_is_done_together_puts_everybody_in_actors() -> None:
    (draft,) = drafts("Peru met Chile.", {"joint": True})
    assert sides(draft) == (["PER", "CHL"], [])


@pytest.mark.parametrize(
    "text",
    ["Peru met.", "Peru met the press.", "Peru met Peruvian miners.", "The sailors met the miners of Peru."],
)
def test_one_state_alone_makes_no_claim_where_two_are_needed(text: str) -> None:
    assert drafts(text, {}) == []


def test_a_rule_may_need_one_state_alone() -> None:
    (draft,) = drafts("Peru met the press.", {"need": 1, "recipients": ()})
    assert sides(draft) == (["PER"], [])


def test_an_organisation_counts_where_a_rule_says_so() -> None:
    text = "Peru met the African Union."
    assert drafts(text, {}) == []
    (draft,) = drafts(text, {"igo": True, "need": 9})
    assert [p.type for p in draft.recipients] == ["igo"]


def test_the_first_rule_of_a_kind_that_fits_holds() -> None:
    found = drafts("Peru met Chile.", {"id": "a", "type": "talks"}, {"id": "b"})
    assert [d.rule for d in found] == ["a"]


def test_rules_of_two_kinds_may_hold_for_one_predicate() -> None:
    found = drafts("Peru met Chile.", {}, {"kind": "event", "type": "consult"})
    assert [d.kind for d in found] == ["contact", "event"]


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ({"heads": {"patient": ("+party",)}}, True),
        ({"heads": {"patient": ("target",)}}, False),
        ({"not_heads": {"patient": ("+party",)}}, False),
        ({"heads": {"patient|with": ("+any",)}}, True),
        ({"heads": {"in": ("+any",)}}, False),
        ({"only_modality": ("plan",)}, False),
        ({"only_modality": ("fact",)}, True),
        ({"forms": ("noun",)}, False),
        ({"by": ("agree",)}, False),
        ({"theme": True}, False),
    ],
)
def test_when_a_rule_holds(fields: dict[str, Any], fits: bool) -> None:
    assert bool(drafts("Peru met Chile.", fields)) is fits


def test_what_governs_a_predicate_may_be_asked_for_or_ruled_out() -> None:
    text = "Peru agreed to meet Chile."
    assert drafts(text, {"by": ("agree",)})
    assert not drafts(text, {"not_by": ("agree",)})


def test_a_second_party_may_stand_elsewhere_in_the_clause() -> None:
    text = "Peru met sailors near Chile."
    assert drafts(text, {}) == []
    (draft,) = drafts(text, {"fill": ("inside",)})
    assert sides(draft) == (["PER"], ["CHL"])


def test_values_are_given_or_copied_from_a_role() -> None:
    (draft,) = drafts("Peru met Chile.", {"set": {"format": "phone"}, "copy": {"host": "patient"}})
    assert draft.values == {"format": "phone", "host": "Chile"}


def test_a_rule_may_turn_the_polarity() -> None:
    (draft,) = drafts("Peru met Chile.", {"flip": True})
    assert draft.polarity == "denied"


def test_a_rules_modality_is_for_facts_alone() -> None:
    assert drafts("Peru met Chile.", {"modality": "demand"})[0].modality == "demand"
    assert drafts("Peru may meet Chile.", {"modality": "demand"})[0].modality == "possibility"


def test_a_draft_points_at_its_clause() -> None:
    text = "Oman paid Chad, and Peru met Chile in May."
    (draft,) = drafts(text, {})
    ((start, end),) = draft.evidence
    assert text[start:end] == "Peru met Chile in May"
    assert text[draft.trigger :].startswith("met")


def test_a_party_is_no_recipient_of_its_own_act() -> None:
    (draft,) = drafts("Peru met Peru and Chile.", {})
    assert sides(draft) == (["PER"], ["CHL"])


# the rules of the language, on roles that every reader of the field expects


def countries(text: str, kind: str) -> tuple[list[str | None], list[str | None]]:
    claim = the(kind, text)
    return [p.country for p in claim.actors], [p.country for p in claim.recipients]


@pytest.mark.parametrize(
    "text",
    [
        "Finnish President Aino Virtanen visited Ghana on 12 May 2025.",
        "Finnish President Aino Virtanen arrived in Ghana on a state visit on 2 June 2025.",
        "Ghana was visited by Finnish President Aino Virtanen on 12 May 2025.",
        "Finnish President Aino Virtanen paid a visit to Ghana on 12 May 2025.",
        "The visit of Finnish President Aino Virtanen to Ghana ended on 2 June 2025.",
    ],
)
def test_the_visitor_is_the_actor_and_the_host_the_recipient(text: str) -> None:
    assert countries(text, "contact.visit") == (["FIN"], ["GHA"])


@pytest.mark.parametrize("text", ["Cuba condemned Portugal.", "Portugal was condemned by Cuba."])
def test_a_passive_has_the_same_roles(text: str) -> None:
    assert countries(text, "event.accuse") == (["CUB"], ["PRT"])


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        ("Finland imposed sanctions on Chad.", "sanction", (["FIN"], ["TCD"])),
        ("Sanctions were imposed on Chad by Finland.", "sanction", (["FIN"], ["TCD"])),
        ("The United States lifted sanctions on Zimbabwe in March 2024.", "sanction", (["USA"], ["ZWE"])),
        ("Japan imports copper from Peru.", "flow", (["PER"], ["JPN"])),
        ("Peru supplied copper to Japan.", "flow", (["PER"], ["JPN"])),
        (
            "Peru's ambassador to Finland, Luis Quispe, presented his credentials to Finnish President Aino Virtanen.",
            "contact",
            (["PER"], ["FIN"]),
        ),
        ("Togo's president was received by Gabonese President Alain Obame.", "contact", (["TGO"], ["GAB"])),
        ("Ghana joined the African Union.", "tie.membership", (["GHA"], [None])),
        ("Iceland and Morocco established diplomatic relations in 1956.", "tie", (["ISL", "MAR"], [])),
    ],
)
def test_roles(text: str, kind: str, roles: tuple[list[str], list[str]]) -> None:
    assert countries(text, kind) == roles


def test_the_relative_clause_of_a_thanks_is_a_claim_of_its_own() -> None:
    text = "Ghana thanked Japan, which donated 40 tractors to Ghana last year."
    assert countries(text, "event.support") == (["GHA"], ["JPN"])
    assert countries(text, "flow") == (["JPN"], ["GHA"])


def test_who_invites_is_not_invited() -> None:
    text = "Finnish President Aino Virtanen invited Ghanaian President Kojo Mensah to visit Finland."
    assert countries(text, "commitment.invitation") == (["FIN"], ["GHA"])


def test_a_call_on_a_state_to_act_is_no_meeting() -> None:
    assert countries("Finland called on Chad to release the sailors.", "commitment.request") == (
        ["FIN"],
        ["TCD"],
    )
    with pytest.raises(AssertionError):
        the("contact", "Finland called on Chad to release the sailors.")


def test_three_goods_in_the_present_tense() -> None:
    assert countries("Finland exports timber, paper and machines to Ghana.", "flow") == (["FIN"], ["GHA"])


def test_a_call_on_somebody_during_a_visit_asks_nothing() -> None:
    text = "During the visit, the Thai Foreign Minister will call on President James Otieno of Kenya."
    assert countries(text, "commitment.plan") == (["THA", "KEN"], [])
