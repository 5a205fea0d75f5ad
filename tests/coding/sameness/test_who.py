"""Who takes part, by name or by rank, and which meetings are one by it."""

from __future__ import annotations

import pytest

from bilat.coding.draft import Draft
from bilat.coding.sameness.who import are_others
from bilat.model.claim import Claim, Party
from tests.chain import claims_of, context_of


def contacts(text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.kind == "contact"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(
            "Chilean envoy calls on President Kofi Adu\n\n"
            "Ghanaian President Kofi Adu on Monday received Chilean Ambassador Diego Rojas in Accra.",
            1,
            id="by his rank in the headline",
        ),
        pytest.param(
            "Ghana, Chile officials discuss cocoa\n\n"
            "Chilean Ambassador Diego Rojas met Ghanaian Minister of Trade Kofi Adu in Accra on Monday.",
            1,
            id="officials of a headline",
        ),
        pytest.param(
            "Chilean Ambassador Diego Rojas met Ghanaian Minister of Trade Kofi Adu in Accra on Monday. "
            "Kofi Adu received the Chilean envoy at the Ministry of Trade.",
            1,
            id="by his rank further below",
        ),
        pytest.param(
            "Chilean Ambassador Diego Rojas met Ghanaian Minister of Trade Kofi Adu in Accra on Monday. "
            "Kofi Adu also received a Chilean delegation at the Ministry of Trade.",
            2,
            id="one more",
        ),
        pytest.param(
            "Ghanaian Minister of Trade Kofi Adu met Chilean envoy Ana Soto in Accra on Monday. "
            "Minister Adu briefed his Chilean counterpart on cocoa.",
            1,
            id="as a counterpart",
        ),
        pytest.param(
            "Ghanaian Minister of Trade Kofi Adu met Chilean Foreign Minister Ana Soto in Accra on Monday. "
            "Kofi Adu received the Chilean ambassador at the Ministry of Trade.",
            2,
            id="another rank",
        ),
        pytest.param(
            "Ghanaian Minister of Trade Kofi Adu met Chilean companies in Accra on Monday. "
            "Kofi Adu received Chilean Ambassador Diego Rojas at the Ministry of Trade.",
            2,
            id="many are not one",
        ),
    ],
)
def test_who_is_told_by_his_rank_is_whom_the_text_names(text: str, count: int) -> None:
    assert len(contacts(text)) == count


ADU = Party("Kofi Adu", "Kofi Adu", "person", "GHA", "GOV", "President")
SOTO = Party("Ana Soto", "Ana Soto", "person", "CHL", "GOV", "Foreign Minister")
GIL = Party("Juan Gil", "Juan Gil", "person", "PER", "GOV", "Foreign Minister")
PAZ = Party("Eva Paz", "Eva Paz", "person", "CHL", "GOV", "Trade Minister")
MINISTER = Party("Chilean minister", "Chilean minister", "person", "CHL", "GOV", "minister")


@pytest.mark.parametrize(
    ("one", "other", "others"),
    [
        pytest.param([ADU, MINISTER], [ADU, SOTO], False, id="by his rank"),
        pytest.param([ADU, SOTO], [ADU, GIL], True, id="each with one of another state"),
        pytest.param([ADU, MINISTER, SOTO], [ADU, PAZ, MINISTER], True, id="a rank beside a name"),
    ],
)
def test_two_tellings_are_of_others_where_each_names_somebody(
    one: list[Party], other: list[Party], others: bool
) -> None:
    context = context_of("They met.")
    drafts = [Draft("contact", "meeting", parties, [], [(0, 9)], "contact.meet", 0) for parties in (one, other)]
    assert are_others(context, *drafts) is others
