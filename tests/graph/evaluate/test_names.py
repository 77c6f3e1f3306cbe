from __future__ import annotations

import pytest

from graph.evaluate.names import head_titles, normal, person_name, same_title, text_has

CPV = ("Communist Party of Vietnam", "CPV")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tô Lâm", "To Lam", True),
        ("Samdech Techo Hun Sen", "Hun Sen", True),
        ("General Dr. Hun Manet", "Hun Manet", True),
        ("H.E. Le Hoai Trung", "Lê Hoài Trung", True),
        ("Kim Jong-un", "Kim Jong Un", True),
        ("Đỗ Văn Chiến", "do van chien", True),
        ("Hun Sen", "Hun Manet", False),
        ("Lam", "To Lam", False),
        ("Sen Hun", "Hun Sen", False),
        ("Hun Sen Techo", "Hun Sen", False),
        ("King", "Norodom Sihamoni", False),
    ],
)
def test_person_names_agree(one: str, other: str, same: bool) -> None:
    assert (person_name(one) == person_name(other)) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Cambodian People's Party", "Cambodian People’s Party", True),
        ("Communist Party of Viet Nam", "the Communist Party of Vietnam", True),
        ("Mass Mobilization Commission", "Mass Mobilisation Commission", True),
        ("Ministry of Defense of Laos", "Ministry of Defence of Laos", True),
        ("Senate of Cambodia", "Cambodia", False),
        ("Communist Party of China", "Communist Party of Vietnam", False),
    ],
)
def test_names_of_organizations_agree(one: str, other: str, same: bool) -> None:
    assert (normal(one) == normal(other)) == same


@pytest.mark.parametrize(
    ("gold", "label", "bodies", "kind", "same"),
    [
        ("Minister of Public Security", "Minister of Public Security of Vietnam", ("Vietnam",), "Ministry", True),
        ("Minister of Police", "Minister of Public Security of Vietnam", ("Vietnam",), "Ministry", True),
        ("Minister of Interior", "Minister of Home Affairs of Cambodia", ("Cambodia",), "Ministry", True),
        ("Minister of Interior", "Interior Minister", ("Cambodia",), "Ministry", True),
        ("Minister of Foreign Affairs", "Foreign Minister of Laos", ("Laos",), "Ministry", True),
        ("Minister of Foreign Affairs", "Minister of Foreign Affairs of Laos", ("Laos",), "Ministry", True),
        ("Deputy Minister of Foreign Affairs", "Deputy Foreign Minister of Laos", ("Laos",), "Ministry", True),
        ("Prime Minister", "Prime Minister of Cambodia", ("Cambodia",), "State", True),
        ("Prime Minister", "Premier of China", ("China",), "State", True),
        ("Deputy Prime Minister", "Vice Premier of China", ("China",), "State", True),
        ("General Secretary", "Secretary General of the Communist Party of Vietnam", CPV, "Party", True),
        ("General Secretary", "CPV General Secretary", CPV, "Party", True),
        ("Chairman", "President of the Cambodian People's Party", ("Cambodian People's Party",), "Party", True),
        ("Vice President", "Deputy Chairman of the CPP", ("CPP",), "Party", True),
        ("Speaker", "President of the Senate of Cambodia", ("Senate of Cambodia",), "Legislature", True),
        ("Head", "Chairman of the Commission of the CPV", ("Commission of the CPV", "CPV"), "Organ", True),
        ("Member", "Member of the Politburo of the CPV", ("Politburo of the CPV", "CPV"), "Organ", True),
        ("Member", "Politburo Member", ("Politburo",), "Organ", True),
        ("King", "King of Cambodia", ("Cambodia",), "State", True),
        ("Ambassador", "Ambassador of Vietnam to Cambodia", ("Vietnam",), "Embassy", True),
        ("Ambassador to Cambodia", "Ambassador of Vietnam to Cambodia", ("Vietnam",), "Embassy", True),
        ("Ambassador to Laos", "Ambassador of Vietnam to Cambodia", ("Vietnam",), "Embassy", False),
        ("Chairman", "President of Vietnam", ("Vietnam",), "State", False),
        ("President", "Vice President of Vietnam", ("Vietnam",), "State", False),
        ("President", "Honorary President of the CPP", ("CPP",), "Party", False),
        ("First Vice President", "Second Vice President of the CPP", ("CPP",), "Party", False),
        ("Prime Minister", "Deputy Prime Minister of Cambodia", ("Cambodia",), "State", False),
        ("Minister of Interior", "Deputy Minister of Interior", ("Cambodia",), "Ministry", False),
        ("Minister of Public Security", "Minister of Public Works of Vietnam", ("Vietnam",), "Ministry", False),
        ("Minister", "Minister of Public Security of Vietnam", ("Vietnam",), "Ministry", False),
        ("Secretary", "General Secretary of the CPV", ("CPV",), "Party", False),
        ("Head", "President of the CPP", ("CPP",), "Party", False),
    ],
)
def test_head_titles_are_the_same(gold: str, label: str, bodies: tuple[str, ...], kind: str, same: bool) -> None:
    kinds = {kind, "Organization"} | ({"Organ"} if kind not in {"State", "Party"} else set())
    assert same_title(gold, head_titles([label], bodies), kinds) == same


@pytest.mark.parametrize(
    ("text", "keyword", "has"),
    [
        ("Agreed to fight Drug-Trafficking.", "drug trafficking", True),
        ("not to allow  any\nenemy forces", "enemy forces", True),
        ("in Việt Nam", "Vietnam", True),
        ("agreed on trafficking of drugs", "drug trafficking", False),
        ("disagreement", "agreement", False),
    ],
)
def test_keywords_are_found_as_words(text: str, keyword: str, has: bool) -> None:
    assert text_has(text, keyword) == has
