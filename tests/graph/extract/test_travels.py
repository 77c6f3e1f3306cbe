"""The countries that an article does not speak from: who travels and who receives, and what tells nothing."""

from __future__ import annotations

import pytest

from graph.articles import read_text
from graph.extract import load_knowledge
from graph.extract.bodies import BodyReader
from graph.extract.scan import scan_phrases
from graph.extract.tokens import tokenize
from graph.extract.travels import foreign_states

TRADE = "Trade Minister Ada Berg"


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        pytest.param(f"{TRADE} travelled to Peru on Monday.", {"PE"}, id="travelled"),
        pytest.param(f"{TRADE} leaves Lusaka on Monday for the Peruvian capital.", {"PE"}, id="leaves-for-the-capital"),
        pytest.param(f"{TRADE} was in Lima on Monday for a working visit.", {"PE"}, id="was-on-a-visit"),
        pytest.param(f"{TRADE} spoke. Berg flew to Lima on Monday.", {"PE"}, id="short-name"),
        pytest.param(f"{TRADE} flew to Lima. On Friday she heads to Quito.", {"PE", "EC"}, id="pronoun-of-a-traveller"),
        pytest.param(f"{TRADE} spoke. On Friday she heads to Quito.", set(), id="pronoun-of-anybody"),
        pytest.param(f"{TRADE} received the Peruvian Ambassador Luis Rojas.", {"PE"}, id="received"),
        pytest.param(f"{TRADE} was received by Peruvian President Luis Rojas.", set(), id="was-received"),
        pytest.param(f"Peru's President Luis Rojas was met at the airport by {TRADE}.", {"PE"}, id="met-by-ours"),
        pytest.param(f"{TRADE} met Peruvian Trade Minister Luis Rojas.", set(), id="met"),
        pytest.param("Zambian Trade Minister Ada Berg travelled to Peru.", set(), id="traveller-of-a-country"),
        pytest.param(f"{TRADE} spoke. Zambian Minister of Trade Ada Berg went to Peru.", set(), id="told-elsewhere"),
        pytest.param(f"He invited {TRADE} to visit Peru.", set(), id="invited"),
        pytest.param(f"{TRADE} travelled to Geneva on Monday.", set(), id="seat-of-many"),
        pytest.param(f"{TRADE} began a visit in which Peru and Chile will sign a pact.", set(), id="in-which"),
        pytest.param("Ada Berg in LIMA, Peru\n\nMinisters spoke.", {"PE"}, id="byline-from-abroad"),
        pytest.param("Ada Berg trades in Peru\n\nMinisters spoke.", set(), id="no-byline"),
    ],
)
def test_journeys_and_guests_tell_foreign_states(text: str, foreign: set[str]) -> None:
    knowledge = load_knowledge()
    lines = tokenize(read_text(f" date 2024-01-24 {text}", "x.txt"), knowledge)
    assert foreign_states(lines, scan_phrases(lines, BodyReader(knowledge))) == foreign
