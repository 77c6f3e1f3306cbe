"""The gazetteer: which names it knows, which it must not know, and that its tables are sound."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ontology.gazetteer import load_gazetteer, read_table
from ontology.iris import slugify

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Vietnam", "state/vietnam"),
        ("Việt Nam", "state/vietnam"),
        ("Viet Nam", "state/vietnam"),
        ("VIỆT NAM", "state/vietnam"),
        ("SRV", "state/vietnam"),
        ("Kingdom of Cambodia", "state/cambodia"),
        ("Lao PDR", "state/laos"),
        ("Lao People's Democratic Republic", "state/laos"),
        ("Lao People’s Democratic Republic", "state/laos"),
        ("PRC", "state/china"),
        ("DPRK", "state/north-korea"),
        ("Republic of Korea", "state/south-korea"),
        ("RoK", "state/south-korea"),
        ("US", "state/united-states"),
        ("UK", "state/united-kingdom"),
        ("UAE", "state/united-arab-emirates"),
        ("Russian Federation", "state/russia"),
        ("Holy See", "state/holy-see"),
        ("Palestine", "state/palestine"),
        ("Taiwan", "state/taiwan"),
        ("Kosovo", "state/kosovo"),
        ("Türkiye", "state/turkey"),
        ("Timor-Leste", "state/timor-leste"),
        ("Côte d'Ivoire", "state/ivory-coast"),
    ],
)
def test_state_named_finds_names_in_any_case_and_spelling(name: str, key: str) -> None:
    state = load_gazetteer().state_named(name)
    assert state is not None
    assert state.key == key


@pytest.mark.parametrize(
    "name", ["us", "Us", "uk", "car", "rok", "America", "Korea", "Soviet Union", "Hanoi", "Vietnamese", "Scotland", ""]
)
def test_state_named_knows_no_other_names(name: str) -> None:
    assert load_gazetteer().state_named(name) is None


@pytest.mark.parametrize(
    ("demonym", "codes"),
    [
        ("Vietnamese", ["VN"]),
        ("Cambodian", ["KH"]),
        ("Lao", ["LA"]),
        ("Laotian", ["LA"]),
        ("Thai", ["TH"]),
        ("Chinese", ["CN"]),
        ("Japanese", ["JP"]),
        ("South Korean", ["KR"]),
        ("North Korean", ["KP"]),
        ("Burmese", ["MM"]),
        ("Malaysian", ["MY"]),
        ("Indonesian", ["ID"]),
        ("Filipino", ["PH"]),
        ("Philippine", ["PH"]),
        ("Singaporean", ["SG"]),
        ("Bruneian", ["BN"]),
        ("Timorese", ["TL"]),
        ("Indian", ["IN"]),
        ("Russian", ["RU"]),
        ("Cuban", ["CU"]),
        ("American", ["US"]),
        ("British", ["GB"]),
        ("French", ["FR"]),
        ("Dutch", ["NL"]),
        ("Danish", ["DK"]),
        ("Swiss", ["CH"]),
        ("Turkish", ["TR"]),
        ("Emirati", ["AE"]),
        ("Saudi", ["SA"]),
        ("Nigerian", ["NG"]),
        ("Nigerien", ["NE"]),
        ("Congolese", ["CD", "CG"]),
        ("Dominican", ["DM", "DO"]),
        ("Korean", []),
        ("European", []),
        ("Vietnam", []),
        ("Khmer", []),
        ("", []),
    ],
)
def test_demonyms_lead_to_states(demonym: str, codes: list[str]) -> None:
    assert sorted(state.code for state in load_gazetteer().states_of_demonym(demonym)) == codes


def test_only_the_known_demonyms_are_shared() -> None:
    gazetteer = load_gazetteer()
    demonyms = {demonym for state in gazetteer.states for demonym in state.demonyms}
    assert {name for name in demonyms if len(gazetteer.states_of_demonym(name)) > 1} == {"Congolese", "Dominican"}


@pytest.mark.parametrize(
    ("name", "city", "code"),
    [
        ("Hà Nội", "Hanoi", "VN"),
        ("HANOI", "Hanoi", "VN"),
        ("Ha Noi", "Hanoi", "VN"),
        ("HÀ NỘI", "Hanoi", "VN"),
        ("HCM City", "Ho Chi Minh City", "VN"),
        ("HCMC", "Ho Chi Minh City", "VN"),
        ("Hồ Chí Minh City", "Ho Chi Minh City", "VN"),
        ("Đà Nẵng", "Da Nang", "VN"),
        ("Huế", "Hue", "VN"),
        ("PHNOM PENH", "Phnom Penh", "KH"),
        ("Siem Reap", "Siem Reap", "KH"),
        ("Sihanoukville", "Sihanoukville", "KH"),
        ("Bavet", "Bavet", "KH"),
        ("Vientian", "Vientiane", "LA"),
        ("Luang Prabang", "Luang Prabang", "LA"),
        ("Peking", "Beijing", "CN"),
        ("Boao", "Boao", "CN"),
        ("Geneva", "Geneva", "CH"),
        ("Davos", "Davos", "CH"),
        ("Sochi", "Sochi", "RU"),
        ("Vladivostok", "Vladivostok", "RU"),
        ("Bali", "Bali", "ID"),
        ("New York", "New York", "US"),
        ("Washington D.C.", "Washington", "US"),
        ("Zürich", "Zurich", "CH"),
        ("Naypyidaw", "Nay Pyi Taw", "MM"),
        ("Hyderabad", "Hyderabad", "IN"),  # the larger of two
    ],
)
def test_cities_named_puts_the_largest_first(name: str, city: str, code: str) -> None:
    found = load_gazetteer().cities_named(name)[0]
    assert (found.name, found.country) == (city, code)


@pytest.mark.parametrize("name", ["Vietnam", "Armenia", "Tokyo Bay", "Presidential Palace", "the", ""])
def test_cities_named_knows_no_other_names(name: str) -> None:
    assert load_gazetteer().cities_named(name) == ()


@pytest.mark.parametrize(
    "name", ["Hue", "Van", "Nice", "Reading", "Male", "Vinh", "Victoria", "Salvador", "Batman", "Aba"]
)
def test_names_that_are_rather_words_or_persons_are_ambiguous(name: str) -> None:
    assert all(city.ambiguous for city in load_gazetteer().cities_named(name))


@pytest.mark.parametrize(
    "name", ["Hanoi", "Phnom Penh", "Rome", "Oslo", "Bali", "Da Nang", "Washington", "Kyiv", "Doha"]
)
def test_well_known_cities_are_not_ambiguous(name: str) -> None:
    assert not load_gazetteer().cities_named(name)[0].ambiguous


def test_every_state_is_there_once_with_what_it_needs() -> None:
    states = load_gazetteer().states
    assert len(states) == 193 + 2 + 2  # members of the UN, observers, Taiwan and Kosovo
    for field in ("key", "code", "label", "geonames"):
        assert len({getattr(state, field) for state in states}) == len(states), field
    ids = [state.wikidata for state in states if state.wikidata]
    assert len(set(ids)) == len(ids) == len(states) - 2  # doubtful for Denmark and the Netherlands
    for state in states:
        assert state.key == f"state/{slugify(state.label)}"
        assert state.names[0] == state.label
        assert state.demonyms
        assert len(state.code) == 2
        assert state.code.isupper()


def test_no_name_or_acronym_belongs_to_two_states() -> None:
    states = load_gazetteer().states
    names = [slugify(name) for state in states for name in {slugify(name): name for name in state.names}.values()]
    assert len(set(names)) == len(names)
    acronyms = [acronym for state in states for acronym in state.acronyms]
    assert len(set(acronyms)) == len(acronyms)


def test_every_capital_is_a_city_of_its_state() -> None:
    gazetteer = load_gazetteer()
    for state in gazetteer.states:
        found = [city for city in gazetteer.cities_named(state.capital) if city.country == state.code]
        assert found, state.label
        assert found[0].geonames, state.label


def test_cities_are_sorted_and_their_ids_unique() -> None:
    gazetteer = load_gazetteer()
    assert [city.population for city in gazetteer.cities] == sorted(
        (city.population for city in gazetteer.cities), reverse=True
    )
    ids = [city.geonames for city in gazetteer.cities if city.geonames]
    assert len(set(ids)) == len(ids)
    codes = {state.code for state in gazetteer.states}
    assert {city.country for city in gazetteer.cities} <= codes


@pytest.mark.parametrize("table", ["states.tsv", "cities.tsv", "notable_cities.tsv"])
def test_cells_hold_no_stray_blanks_or_empty_values(table: str) -> None:
    for row in read_table(table):
        for column, cell in row.items():
            assert cell == cell.strip(), row
            assert not cell or all(cell.split("|")), (column, row)


def test_loading_reads_once() -> None:
    assert load_gazetteer() is load_gazetteer()


def test_loading_needs_neither_a_network_nor_a_graph_library_beyond_iris() -> None:
    """The extractor loads the gazetteer in each of its processes: only the standard library and the IRIs may come."""
    code = (
        "import sys, ontology.iris; before = set(sys.modules); import ontology.gazetteer as g; g.load_gazetteer();"
        "print(sorted(m for m in set(sys.modules) - before if m.split('.')[0] not in sys.stdlib_module_names))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['ontology.gazetteer']"
