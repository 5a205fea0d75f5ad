"""What is told again in much the same words is one claim; what only sounds alike is another."""

from __future__ import annotations

from bilat.coding.draft import Draft
from bilat.coding.sameness.merge import merge
from bilat.model.claim import Claim, Kind, Party
from tests.chain import claims_of, context_of


def of_kind(kind: Kind, text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == kind]


def test_a_headline_in_other_names_tells_the_meeting_below() -> None:
    text = (
        "Chilean envoy meets Ghanaian trade minister\n\n"
        "Chilean Ambassador Diego Rojas met with Ghanaian Minister of Trade Kofi Adu in Accra on 2 June 2025."
    )
    assert len(of_kind("contact", text)) == 1


def test_a_headlines_talks_are_the_meeting_below() -> None:
    text = (
        "Ghana Chamber of Commerce discusses cocoa exports with Embassy of Chile\n\n"
        "Chilean Ambassador Diego Rojas met Ghanaian Minister of Trade Kofi Adu in Accra on Monday on cocoa exports."
    )
    assert len(of_kind("contact", text)) == 1


def test_an_event_in_the_same_words_is_told_again() -> None:
    said = "Peru accused Chile of dumping toxic mining waste into the river Loa"
    text = f"{said}. The river feeds many farms. {said} for years, its minister told parliament."
    assert len(of_kind("event", text)) == 1


def test_an_answer_in_the_same_words_comes_from_the_other_side() -> None:
    text = (
        "Peru accused Chile of dumping toxic mining waste into the river Loa. The river feeds many farms. "
        "Chile accused Peru of dumping toxic mining waste into the river Loa."
    )
    assert len(of_kind("event", text)) == 2


def test_a_paper_of_which_only_the_signatories_are_told_is_the_one_before() -> None:
    text = (
        "Ghana and Chile signed a memorandum of understanding on fishing on 2 June 2025. "
        "The memorandum was signed by Ghanaian Minister Kofi Adu and Chilean Minister Diego Rojas."
    )
    assert len(of_kind("instrument", text)) == 1


def test_a_paper_on_another_matter_is_another() -> None:
    text = (
        "Ghana and Chile signed a memorandum of understanding on fishing on 2 June 2025. "
        "They also signed a memorandum of understanding on tourism."
    )
    assert len(of_kind("instrument", text)) == 2


def test_the_discussions_are_those_told_of_before() -> None:
    text = (
        "Chilean Ambassador Diego Rojas met with Ghanaian Minister of Trade Kofi Adu in Accra on 2 June 2025. "
        "Cocoa is what Ghana is known for. It needs new buyers. Prices have fallen. "
        "The discussions with Chile focused on cocoa."
    )
    assert len(of_kind("contact", text)) == 1


def test_who_is_named_beside_the_talks_told_of_before_was_not_there() -> None:
    text = "Ana Soto of Chile and Luis Paz of Peru discussed copper. The talks went on while Juan Gil of Peru slept."
    context = context_of(text)
    soto, paz, gil = (
        Party(name, name, "person", state, "GOV", "", text.index(name), text.index(name) + len(name))
        for name, state in (("Ana Soto", "CHL"), ("Luis Paz", "PER"), ("Juan Gil", "PER"))
    )
    at = text.index("The talks")
    told = Draft("contact", "talks", [soto, paz], [], [(0, at - 2)], "contact.discuss", 0, trigger=text.index("disc"))
    again = Draft("contact", "talks", [gil, soto], [], [(at, at + 9)], "tagged.contact.talks", 1, trigger=at + 4)
    [met] = merge(context, [told, again])
    assert [p.name for p in met.actors] == ["Ana Soto", "Luis Paz"]


def test_violence_named_by_its_noun_alone_is_that_told_before() -> None:
    text = (
        "Chilean artillery shelled Peruvian border posts on 2 June 2025. Farmers fled to the hills. "
        "Peru counted its losses after the Chilean strikes on Peru."
    )
    assert len([c for c in of_kind("event", text) if c.type == "assault"]) == 1


def test_the_lead_tells_the_headlines_support_in_longer_words() -> None:
    text = (
        "Peru affirms support for Ghana’s cocoa farmers\n\n"
        "The Peruvian Government on Monday reiterated its support for Ghana in its efforts to raise rural incomes, "
        "Ambassador Diego Rojas said."
    )
    assert len(of_kind("event", text)) == 1


def test_the_meeting_with_whom_the_lead_names_is_that_meeting_however_far_below() -> None:
    text = (
        "Chilean Ambassador Diego Rojas met with Ghanaian Minister of Trade Kofi Adu in Accra on Monday. "
        "Cocoa is what Ghana is known for. It needs new buyers. Prices have fallen. "
        "The bilateral discussions at the Ministry of Trade centred on cocoa."
    )
    assert len(of_kind("contact", text)) == 1


def test_the_meeting_with_somebody_else_is_another() -> None:
    text = (
        "Chilean Ambassador Diego Rojas met with Ghanaian Minister of Trade Kofi Adu in Accra on Monday. "
        "The meeting with Ghanaian Minister of Health Ama Owusu focused on vaccines."
    )
    assert len(of_kind("contact", text)) == 2


def test_an_invitation_that_is_accepted_is_the_one_told() -> None:
    text = "Peruvian President Ana Soto invited the King of Jordan to visit Lima. The king accepted the invitation."
    assert len(of_kind("commitment", text)) == 1

VISIT = "Chilean Foreign Minister Ana Rojas will visit Ghana on 4 June 2025. The talks will be about cocoa."


def test_who_accompanies_a_visitor_belongs_to_the_plan_of_the_visit() -> None:
    along = "She will be accompanied by officials of the Ministry of Foreign Affairs of Chile."
    assert len(of_kind("commitment", f"{VISIT} {along}")) == len(of_kind("commitment", VISIT))


def test_an_undertaking_told_by_another_word_is_the_same() -> None:
    text = (
        "Chile agreed to build a modern fishing harbour in Ghana. The coast has none. "
        "The government of Chile plans to build the fishing harbour in Ghana with its own engineers."
    )
    assert len(of_kind("commitment", text)) == 1


def test_an_undertaking_on_another_matter_is_another() -> None:
    text = (
        "Chile agreed to build a modern fishing harbour in Ghana. The coast has none. "
        "The government of Chile plans to train nurses of Ghana in Santiago."
    )
    assert len(of_kind("commitment", text)) == 2


def test_what_a_meeting_to_come_is_for_is_part_of_it() -> None:
    text = (
        "Chilean President Ana Rojas is scheduled to hold talks with Ghanaian President Kofi Adu on 4 June 2025, "
        "aiming to strengthen ties between Chile and Ghana."
    )
    assert len(of_kind("commitment", text)) == 1


def test_who_took_part_is_told_far_below_the_meeting() -> None:
    between = "Cocoa is dear. Prices rose. Harvests fell. Rain fell. Ports are full. Ships are late. Farmers wait. "
    text = (
        "Chilean Ambassador Diego Rojas met with Ghanaian Minister of Trade Kofi Adu in Accra on 2 June 2025. "
        f"{between}Chilean Consul Eva Soto and Ghanaian MP Ama Owusu also participated."
    )
    assert len(of_kind("contact", text)) == 1


def test_what_is_proposed_is_not_what_is_promised() -> None:
    text = (
        "Peru promised Ghana to open direct air services between Lima and Accra. The ministers of Peru and Ghana met. "
        "The Peruvian side proposed to Ghana to open direct air services between Lima and Accra."
    )
    assert {(c.type, c.modality) for c in of_kind("commitment", text)} == {("promise", "plan"), ("offer", "demand")}


def test_who_chairs_or_speaks_for_a_side_at_a_session_to_come_takes_part_in_it() -> None:
    session = "The ninth session of the Peru-Chile joint commission will be held in Lima on 12 June 2025."
    chaired = "The session will be co-chaired by Peruvian Minister Ana Ruiz and her Chilean counterpart Juan Paz."
    spoken = "Chile will be represented by Minister Luis Gil."
    assert len(of_kind("commitment", f"{session} {chaired} {spoken}")) == 1


def test_an_envoy_is_summoned_and_a_protest_lodged_with_him_as_one_matter() -> None:
    text = (
        "Ghana summoned the Chilean ambassador on Thursday over the seizure of a trawler. The vessel was towed to "
        "Valparaiso. The Ghanaian foreign ministry lodged a formal protest with Chile over the seizure."
    )
    told = [c for c in of_kind("event", text) if c.type in {"accuse", "protest"}]
    assert len(told) == 1


def test_each_side_summons_the_others_envoy() -> None:
    text = "Ghana summoned the Chilean ambassador on Thursday. Chile summoned the Ghanaian ambassador on Thursday."
    assert len(of_kind("event", text)) == 2


def test_what_a_headline_calls_by_another_type_is_the_deed_of_the_lead() -> None:
    at = HEADED.index("Ghana released")
    [told] = merge(context_of(HEADED), [deed("concede", 0), deed("retreat", at)])
    assert told.evidence == [(at, at + 36), (0, 24)]


def test_a_headlines_request_is_no_thanks_of_the_lead() -> None:
    at = HEADED.index("Ghana released")
    context = context_of(HEADED)
    assert len(merge(context, [deed("request", 0), deed("support", at)])) == 2


def test_a_headlines_thanks_are_those_of_the_lead_to_one_more() -> None:
    text = (
        "Cuba thanks Ghana for help after fire\n\n"
        "The Cuban president expressed gratitude to Ghana and Chile on Tuesday for their help after the fire."
    )
    [told] = [c for c in of_kind("event", text) if c.type == "support"]
    assert {p.country for p in told.recipients} == {"GHA", "CHL"}


def test_a_headlines_threat_to_one_is_not_the_leads_to_another() -> None:
    at = HEADED.index("Ghana released")
    one, other = deed("concede", 0), deed("retreat", at)
    other.recipients = [Party("Peru", "Peru", "state", "PER", "", "", 1, 2)]
    assert len(merge(context_of(HEADED), [one, other])) == 2


HEADED = "Ghana frees Chilean crew\n\nGhana released the Chilean crew on Thursday."


def deed(kind: str, at: int) -> Draft:
    sides = (Party(name, name, "state", code, "", "", 1, 2) for name, code in (("Ghana", "GHA"), ("Chile", "CHL")))
    one, other = ([side] for side in sides)
    words = (at, at + (36 if at else 24))
    return Draft("event", kind, one, other, [words], f"tagged.event.{kind}", min(at, 1), trigger=at)
