"""Slugs, folding, and IRIs minted from keys: examples and laws."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

from ontology.iris import DEFAULT_BASE, Base, fold, slugify

BASE = Base()
SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("To Lam", "to-lam"),
        ("Tô Lâm", "to-lam"),
        ("Đỗ Mười", "do-muoi"),
        ("Võ Thị Ánh Xuân", "vo-thi-anh-xuan"),
        ("Cambodian People's Party", "cambodian-peoples-party"),
        ("Cambodian People’s Party", "cambodian-peoples-party"),
        ("Miguel Díaz-Canel Bermúdez", "miguel-diaz-canel-bermudez"),
        ("chargé d’affaires", "charge-daffaires"),
        ("000_27f67dc59ef30363", "000-27f67dc59ef30363"),
        ("  Viet   Nam ", "viet-nam"),
        ("Cambodia–Vietnam Friendship Association", "cambodia-vietnam-friendship-association"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("ＣＰＶ", "cpv"),  # fullwidth letters of Chinese copy
    ],
)
def test_slugify_examples(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("left", "right"),
    [("ហ៊ុន សែន", "ហ៊ុន ម៉ាណែត"), ("ທອງລຸນ", "ທອງລຸ"), ("ហ៊ុន", "ហុន"), ("Фёдор", "Федот"), ("!!!", "???")],
    ids=["khmer", "lao", "khmer vowel sign", "cyrillic", "punctuation"],
)
def test_slugify_keeps_other_scripts_apart(left: str, right: str) -> None:
    assert slugify(left) != slugify(right)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slugify(left))


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_slugify_refuses_what_nobody_can_see(text: str) -> None:
    with pytest.raises(ValueError, match="visible name"):
        slugify(text)


@given(st.text(min_size=1).filter(str.strip))
def test_slug_is_a_slug_and_its_own_slug(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert slugify(slug) == slug


@given(st.text(alphabet=st.characters(codec="ascii"), min_size=1).filter(str.strip))
def test_slug_knows_no_case(text: str) -> None:
    assert slugify(text.upper()) == slugify(text.lower())


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Tô Lâm", "To Lam"), ("ĐỖ", "DO"), ("People’s", "People's"), ("“a” – b", '"a" - b'), ("ហ៊ុន", "ហ៊ុន"), ("", "")],
)
def test_fold_examples(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="ascii")).filter(lambda text: "`" not in text))
def test_fold_leaves_ascii_alone(text: str) -> None:
    assert fold(text) == text


@given(SLUGS, SLUGS)
def test_key_is_the_inverse_of_thing(kind: str, slug: str) -> None:
    key = f"{kind}/{slug}"
    assert BASE.key(BASE.thing(key)) == key


def test_thing_has_the_contract_form() -> None:
    assert BASE.thing("person/to-lam") == URIRef("https://w3id.org/communique/id/person/to-lam")
    assert BASE.graph("inferred") == URIRef("https://w3id.org/communique/graph/inferred")
    assert Base("http://127.0.0.1:8000/").thing("state/laos") == URIRef("http://127.0.0.1:8000/id/state/laos")


@pytest.mark.parametrize(
    "key", ["to-lam", "person/", "/to-lam", "person/To Lam", "person/tô-lâm", "person/a#b", "", "a/b "]
)
def test_thing_refuses_what_is_no_key(key: str) -> None:
    with pytest.raises(ValueError, match="KIND/SLUG"):
        BASE.thing(key)


@pytest.mark.parametrize(
    "iri",
    [
        "https://w3id.org/communique/ontology#Person",
        "https://w3id.org/communique/graph/inferred",
        "https://w3id.org/communique/id/person",
        "https://w3id.org/communique/id/person/To%20Lam",
        "https://example.org/id/person/to-lam",
        "person/to-lam",
    ],
)
def test_key_of_what_is_no_thing_is_none(iri: str) -> None:
    assert BASE.key(iri) is None


@pytest.mark.parametrize("iri", [DEFAULT_BASE, "http://localhost:8000/", "https://example.org/a/b/"])
def test_base_accepts(iri: str) -> None:
    assert Base(iri).iri == iri


@pytest.mark.parametrize(
    "iri",
    [
        "",
        "https://example.org",
        "example.org/",
        "ftp://example.org/",
        "https://a b/",
        "https://a/?q=/",
        "https://a/#/",
        "https://<x>/",
    ],
)
def test_base_refuses(iri: str) -> None:
    with pytest.raises(ValueError, match="ends in '/'"):
        Base(iri)
