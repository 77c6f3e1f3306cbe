"""Of which country a body is that a sentence names without one."""

from __future__ import annotations

import pytest

from .conftest import Reader

HOME = "Peruvian Health Minister Ada Berg received Foreign Minister Luis Rojas in Quito. Ecuador is glad. "


@pytest.mark.parametrize(
    ("text", "body", "named"),
    [
        pytest.param("He praised the Congress and Government of Peru.", "Government of Ecuador", False, id="and"),
        pytest.param("He praised Chile for the leadership of the Senate.", "Senate of Chile", True, id="leadership"),
        pytest.param("He praised Chile in the Senate.", "Senate of Chile", True, id="chamber-that-home-has-not"),
        pytest.param("He spoke of Chile at the Ministry of Trade.", "Ministry of Trade of Ecuador", True, id="home"),
        pytest.param("Laos's Ministry of Trade spoke. The Ministry of Trade wrote.", "Ministry of Trade of Ecuador",
                     False, id="told-before"),
        pytest.param("The Lao Party wrote.", "Lao Party", False, id="the-party"),
        pytest.param("The Lao Party wrote.", "Lao People's Revolutionary Party", True, id="the-party-in-full"),
        pytest.param("The Swiss Party of Labour wrote.", "Lao People's Revolutionary Party", False, id="other-party"),
    ],
)  # fmt: skip
def test_body_without_a_country(reader: Reader, text: str, body: str, named: bool) -> None:
    organizations = reader.told(HOME + text).frames.organizations
    assert (body in {organization.name for organization in organizations}) is named
