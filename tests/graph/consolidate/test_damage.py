"""Which forms of a name are damaged, and which are only other spellings."""

from __future__ import annotations

import pytest

from graph.consolidate.damage import is_damaged

FORMS = [
    ("Keo Bounny", "Keo Bounmy", True),
    ("Keo Boumy", "Keo Bounmy", True),
    ("Keo Bounmyy", "Keo Bounmy", True),
    ("Politboro of Laos", "Politburo of Laos", True),
    ("Kèo Bounmy", "Keo Bounmy", False),
    ("KEO BOUNMY", "Keo Bounmy", False),
    ("Bounmy", "Keo Bounmy", False),
    ("Kea Bounmy", "Keo Bounmy", False),
    ("Keo Bonmi", "Keo Bounmy", False),
    ("Ministry of Defense", "Ministry of Defence", False),
    ("Labor Organization", "Labour Organisation", False),
    ("Commission for External Relation", "Commission for External Relations", False),
    ("", "Keo Bounmy", False),
]


@pytest.mark.parametrize(("form", "name", "damaged"), FORMS, ids=[form for form, _, _ in FORMS])
def test_name_is_damaged_by_one_letter(form: str, name: str, damaged: bool) -> None:
    assert is_damaged(form, [name]) is damaged


def test_name_of_the_authority_is_no_damage() -> None:
    assert not is_damaged("Keo Bounny", ["Keo Bounmy", "Keo Bounny"])
