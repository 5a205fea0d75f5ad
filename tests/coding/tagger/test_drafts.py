"""Claims that the tagger makes beside the rules, on sentences written for this test."""

from __future__ import annotations

import pytest

from bilat.coding.draft import Draft
from bilat.coding.tagger import is_heard, tagger
from bilat.coding.tagger.drafts import is_known, is_told
from bilat.coding.tagger.inputs import seen
from bilat.coding.tagger.parts import parts
from bilat.coding.tagger.tags import Tag
from bilat.model.claim import Kind, Party
from tests.chain import claims_of, context_of, kinds_of, the

TALKS = "Peru and Chad talk of deliveries\n\nPeru sends vehicles to Chad."
CALLED = "Ghanaian High Commissioner to Peru Ama Mensah met Prime Minister of Peru Luis Rojas in Lima on Monday."
ENVOYS = "Norwegian Foreign Minister Kari Lund and her Peruvian colleague Luis Paz sat down over tea in Lima on Monday."


def test_what_no_rule_says_is_told_by_the_tagger() -> None:
    [claim] = [c for c in claims_of(ENVOYS) if c.kind == "contact"]
    assert claim.reader.startswith("tagged.contact")
    assert {p.country for p in claim.actors} == {"NOR", "PER"}
    assert str(claim.date.start) == "2025-06-02"
    assert claim.place is not None
    assert claim.place.name == "Lima"


@pytest.mark.parametrize(("named", "kept"), [(("NOR", "PER"), True), (("NOR",), False)])
def test_a_meeting_faintly_heard_is_told_where_both_sides_are_named(named: tuple[str, ...], kept: bool) -> None:
    parties = [Party(code, code, "state", code, "GOV", end=int(code in named)) for code in ("NOR", "PER")]
    draft = Draft("contact", "meeting", parties, [], [(0, 9)], "contact.meet", 0, 0)
    draft.heard = 0.2
    assert is_heard(draft, tagger()) is kept


@pytest.mark.parametrize(("event", "kept"), [("support", False), ("request", False), ("assault", True)])
def test_words_of_will_that_the_tagger_does_not_hear_are_no_claim_as_deeds_are(event: str, kept: bool) -> None:
    parties = [Party(code, code, "state", code, "GOV", end=1) for code in ("NOR", "PER")]
    draft = Draft("event", event, parties[:1], parties[1:], [(0, 9)], f"event.{event}", 0, 0)
    draft.heard = 0.03
    assert is_heard(draft, tagger()) is kept


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Peru has handed over a draft of the treaty to Chile.", ["instrument"]),
        ("Chile requested further Peruvian investment in its new ports.", ["commitment"]),
        ("Peru has contributed troops to the mission in Chile.", ["event"]),
        ("Peru donated several ambulances to Chile on Monday.", ["flow"]),
    ],
)
def test_what_passes_is_heard_as_a_flow_or_as_aid(text: str, kinds: list[str]) -> None:
    assert kinds_of(text) == kinds


def test_what_a_rule_has_found_is_not_told_twice() -> None:
    text = "Norwegian Foreign Minister Kari Lund met Peruvian President Luis Paz in Lima."
    assert kinds_of(text) == ["contact"]
    assert not [c for c in claims_of(text) if c.reader.startswith("tagged.")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru beat Chile by two goals in the final in Lima.",
        "The Norwegian singer Kari Lund was born in Peru in 1970.",
        "Rain fell on Norway, Peru and Chile for three days.",
    ],
)
def test_what_passes_between_no_states_is_no_claim(text: str) -> None:
    assert kinds_of(text) == []


def test_evidence_is_the_text_at_its_offsets() -> None:
    for claim in claims_of(ENVOYS):
        for evidence in claim.evidence:
            assert ENVOYS[evidence.start : evidence.end] == evidence.quote


def test_a_sentence_has_the_same_tags_whatever_was_read_before() -> None:
    context, model = context_of(ENVOYS), tagger()
    told = seen(context, 0, model.tokenizer)
    assert told is not None
    first = model.heard(told)
    other = seen(context_of("Chile accused Peru of spying and expelled two diplomats."), 0, model.tokenizer)
    assert other is not None
    assert [tag.kind for tag in model.heard(other).tags]
    assert model.heard(told) == first


def test_probabilities_are_probabilities() -> None:
    told = seen(context_of(ENVOYS), 0, tagger().tokenizer)
    assert told is not None
    heard = tagger().heard(told)
    assert all(0 <= chance <= 1 for chance in heard.kinds.values())
    for tag in heard.tags:
        assert ENVOYS[tag.start : tag.start + 1].strip()
        assert all(0 <= chance <= 1 for _, chance in (*tag.actors, *tag.recipients))


def test_the_body_that_a_text_is_about_takes_part_where_one_side_is_not_named() -> None:
    text = (
        "A delegation of the European Union came to Oslo on Monday. The European Union is the largest buyer of fish. "
        "The delegation commended Norway on its peaceful election. The European Union will send observers again."
    )
    [support] = [c for c in claims_of(text) if c.type == "support"]
    assert [p.name for p in support.actors] == ["European Union"]
    assert [p.country for p in support.recipients] == ["NOR"]


GIFT = "Norway thanked Peru for the boats that it had sent."


@pytest.mark.parametrize(
    ("kind", "type_", "word", "likely", "known"),
    [
        ("event", "SUPPORT", "thanked", 0.95, True),
        ("commitment", "promise", "thanked", 0.5, True),
        ("commitment", "promise", "thanked", 0.9, False),
        ("flow", "arms", "boats", 0.5, False),
        ("commitment", "support", "thanked", 0.9, True),
    ],
)
def test_another_kind_is_told_beside_a_claim_by_another_word_or_clearly(
    kind: Kind, type_: str, word: str, likely: float, known: bool
) -> None:
    context = context_of(GIFT)
    number = next(n for n, f in enumerate(context.reading.frames) if f.lemma == "thank")
    span = (0, GIFT.index(" for"))
    draft = Draft("event", "support", [], [], [span], "event.thank", 0, frame=number, trigger=GIFT.index("thanked"))
    tag = Tag(kind, type_, GIFT.index(word), likely, likely, (), (), "fact", 1.0, 0.0)
    assert is_known(context, 0, tag, [draft]) is known


@pytest.mark.parametrize(("kind", "acted_on"), [("sanction", ["PER"]), ("flow", ["PER", "GHA"])])
def test_who_is_sanctioned_beside_others_is_named(kind: Kind, acted_on: list[str]) -> None:
    context = context_of("Sanctions on Peru were extended.")
    peru = next(n for n, m in enumerate(context.reading.mentions) if context.text[m.start : m.end] == "Peru")
    tag = Tag(kind, "", 0, 0.9, 0.9, ((peru, 0.1), (-1, 0.1)), ((peru, 0.9), (-1, 0.8)), "fact", 1.0, 0.0)
    actors, recipients = parts(context, 0, tag, ("GHA",), 0.6)
    assert (actors, [p.country for p in recipients]) == ([], acted_on)


@pytest.mark.parametrize(("third", "giving", "getting"), [(0.2, ["GHA"], ["PER", "CHL"]), (0.0, ["PER"], ["CHL"])])
def test_those_of_one_list_get_together_where_somebody_else_gives(
    third: float, giving: list[str], getting: list[str]
) -> None:
    context = context_of("Most of the cocoa goes to Peru and Chile.")
    peru, chile = (
        next(n for n, m in enumerate(context.reading.mentions) if context.text[m.start : m.end] == name)
        for name in ("Peru", "Chile")
    )
    actors = ((peru, 0.7), (chile, 0.2), (-1, third))
    tag = Tag("flow", "goods", 18, 0.9, 0.9, actors, ((peru, 0.6), (chile, 0.8), (-1, 0.0)), "fact", 1.0, 0.0)
    sides = parts(context, 0, tag, ("GHA",), 0.6)
    assert [[p.country for p in side] for side in sides] == [giving, getting]


def test_an_agreement_is_of_all_its_sides_named_or_not() -> None:
    text = (
        "President of Chile Luis Paz: Mr President, Peru and Chile are friends. During our talks we did agree on "
        "raising our bilateral trade. Peru and Chile are partners."
    )
    [agreed] = [c for c in claims_of(text) if c.type == "agree"]
    assert ({p.country for p in agreed.actors}, agreed.recipients) == ({"PER", "CHL"}, ())


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan troops killed 12 militants in Mandera along the border with Somalia.",
        "Mali's army said air raids killed 40 fighters near Menaka, close to the border with Niger.",
        "Peruvian soldiers killed three smugglers near the Bolivian border.",
    ],
)
def test_a_state_that_only_tells_where_the_fighting_was_is_not_fought(text: str) -> None:
    assert not [c for c in claims_of(text) if c.kind in {"event", "figure"} and c.type in {"assault", "casualties"}]


def test_a_rule_that_is_clearly_heard_stands_though_its_clause_plans_it() -> None:
    assert kinds_of("Kenya decided in January to lift the visa requirement for Peruvian travellers.") == ["rule"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru has also been a major investor in Chad, and it is the main source of tourists in Chad.",
        "Tourists from Peru come to Chad in growing numbers. Peru is the largest investor in the economy of Chad.",
    ],
)
def test_money_and_people_are_two_flows_of_the_same_states(text: str) -> None:
    flows = {c.type: (c.actors[0].country, c.recipients[0].country) for c in claims_of(text) if c.kind == "flow"}
    assert flows == {"finance": ("PER", "TCD"), "people": ("PER", "TCD")}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (f"{CALLED} The prime minister thanked her for the contribution made to strengthen relations.", "support"),
        ("Peru expressed regret over the military action taken by Ghana on Wednesday, its ministry said.", "accuse"),
    ],
)
def test_what_is_heard_for_sure_is_told_whoever_the_clause_seems_to_be_about(text: str, event: str) -> None:
    [claim] = [c for c in claims_of(text) if c.kind == "event"]
    assert claim.type == event
    assert ({p.country for p in claim.actors}, {p.country for p in claim.recipients}) == ({"PER"}, {"GHA"})


def test_a_ban_that_is_clearly_told_is_a_matter_of_its_own_though_its_words_say_that_it_is_known() -> None:
    text = (
        "Chad and Benin agreed to resume flights on Tuesday. Chad had shut the border to Benin in 2018. "
        "The ban on flights was introduced by Chad in 2019."
    )
    bans = [c for c in claims_of(text) if c.kind == "sanction"]
    assert ["border" in c.evidence[0].quote for c in bans] == [True, False]
    assert all(str(c.recipients[0].country) == "BEN" for c in bans)


def test_a_known_ban_is_told_where_it_is_clearly_heard_though_nobody_is_said_to_lay_it() -> None:
    text = (
        "Ghana has asked Ivory Coast to open talks on fish. The trade minister of Ghana said the ban on tilapia had "
        "cost his country's farmers 4 million dollars, and that Ivory Coast had promised an answer."
    )
    assert (the("sanction", text).actors[0].country, the("sanction", text).recipients[0].country) == ("CIV", "GHA")


def test_sanctions_of_which_somebody_only_speaks_are_not_told() -> None:
    text = (
        "We have had the time to go over world affairs with the guests from Asia, over the sanctions, "
        "the situation in Cuba and the talks in Lima, the President of Peru said."
    )
    assert "sanction" not in kinds_of(text)


def test_words_of_two_types_tell_two_claims_however_near_and_those_of_one_type_tell_one() -> None:
    context = context_of("Luis Paz of Peru thanked Norway for the assistance provided to Peru during the floods.")
    told = seen(context, 0, tagger().tokenizer)
    assert told is not None
    heard = [t.type for t in tagger().heard(told).tags if t.kind == "event"]
    assert heard == ["SUPPORT", "AID"]


@pytest.mark.parametrize(("type_", "told"), [("arms", True), ("finance", False)])
def test_things_of_any_type_in_a_headline_are_those_told_below(type_: str, told: bool) -> None:
    context = context_of(TALKS)
    sides = [Party("Peru", "", "state", "PER")], [Party("Chad", "", "state", "TCD")]
    above = Draft("flow", "energy", *sides, [(0, 30)], "tagged.flow", 0)
    below = Draft("flow", type_, *sides, [(TALKS.index("sends"), len(TALKS))], "flow.export", 1)
    assert is_told(context, above, Tag("flow", "energy", 0, 0.5, 1.0, (), (), "fact", 0.9, 0.0), [below]) is told


def test_whom_a_headline_says_to_be_urged_is_urged_below() -> None:
    text = (
        "Zambia urged to end backing for rebels\n\nThe European Union on Saturday urged Zambia to stop supporting the "
        "rebels. Angola has accused Zambia of arming them."
    )
    assert [c.type for c in claims_of(text) if c.kind in {"commitment", "event"}] == ["request", "accuse"]
