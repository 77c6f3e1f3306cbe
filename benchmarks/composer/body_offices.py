"""Offices of cities, associations and parties."""

from __future__ import annotations

from random import Random

from benchmarks.composer.posts import Party, Post, party_of, sections
from benchmarks.composer.states import State

__all__ = ["friendship_post", "local_post", "party_post"]


def local_post(state: State, kind: str, city: str) -> Post:
    """Who heads a city or a province: an office of that place."""
    if kind == "governor":
        return _governor(state, city)
    if state.name in {"Vietnam", "Laos"}:
        return _head_of_committee(state, city)
    before = (f"Mayor of {city}", f"{city} Mayor")
    return Post(
        f"mayor:{city}",
        "Mayor",
        city,
        before,
        (),
        (f"Mayor of {city}", f"Mayor of the {{adj}} city of {city}"),
        later="Mayor",
        noun="mayor",
        bodies=(f"City of {city}", f"{city} City", state.name, f"{city} City Council"),
        organs=(f"?{city}", f"?City of {city}"),
    )


def _governor(state: State, city: str) -> Post:
    """Who governs the province that is named after the city."""
    place = f"{city} Province"
    forms = (f"Governor of {place}", f"{city} Governor", f"Governor of {city} province")
    bodies = (city, f"{city} province", state.name, f"Province of {city}")
    return Post(
        f"governor:{city}",
        "Governor",
        place,
        forms[:2],
        (),
        (f"{forms[0]} of {{land}}", forms[2]),
        later="Governor",
        noun="governor",
        bodies=bodies,
        organs=(f"?{place}", f"?{city}"),
    )


def _head_of_committee(state: State, city: str) -> Post:
    """Who heads a city where a People's Committee may do so."""
    body = f"{city} People's Committee" if state.name == "Vietnam" else city
    title = "Chairman" if state.name == "Vietnam" else "Mayor"
    form = f"{title} of the {body}" if state.name == "Vietnam" else f"Mayor of {city}"
    return Post(
        f"mayor:{city}",
        title,
        body,
        (form,),
        (),
        (form,),
        later=title,
        noun="mayor",
        offices=("Chairwoman", "Chairperson"),
        bodies=(
            f"People's Committee of {city}",
            city,
            state.name,
            f"{city} municipal People's Committee",
            "Vientiane Capital",
        ),
        organs=(f"?{body}", f"?{city}", f"?People's Committee of {city}"),
    )


def friendship_post(state: State, other: State, feminine: bool) -> Post:
    """Who presides over an association of friendship with another state."""
    title = "Chairwoman" if feminine else "Chairman" if len(other.name) % 2 else "President"
    name = f"{state.name}-{other.name} Friendship Association"
    return Post(
        "friendship",
        title,
        name,
        (f"{title} of the {name}", f"{name} {title}"),
        (),
        (f"{title} of the {name}",),
        later=title,
        noun="association leader",
        organs=(f"+{name}", f"={other.name}"),
    )


def party_post(state: State, kind: str, feminine: bool, random: Random) -> Post:
    """An office in the ruling party or one of its organs."""
    party = party_of(state)
    if kind == "party":
        return _head_of_party(party, feminine, random)
    if kind == "partyvice":
        return _deputy_head_of_party(party, feminine, random)
    if kind == "politburo":
        return _politburo_member(party)
    if kind == "partysecretary":
        return _party_secretary(party)
    return _head_of_party_organ(party, random)


def _head_of_party(party: Party, feminine: bool, random: Random) -> Post:
    """Who leads the party."""
    title = "General Secretary" if party.has_committee and party.name != "Cambodian People's Party" else "President"
    if not party.has_committee:
        title = random.choice(("President", "Chairman", "Leader", "Secretary General"))
        title = "Chairwoman" if feminine and title == "Chairman" else title
    before = [f"{title} of {{tparty}}", f"{{acr}} {title}"]
    if party.has_committee and title == "General Secretary":
        before += ["General Secretary of {tparty} Central Committee", f"Party {title}"]
    return Post(
        "party",
        title,
        party.name,
        tuple(before),
        (),
        (f"{title} of {{tparty}}",),
        later=title,
        noun="Party chief" if party.has_committee else "party leader",
        bodies=(party.committee,) if party.has_committee else (),
        organs=(f"?{party.committee}", f"?{party.name}"),
        party=party,
    )


def _deputy_head_of_party(party: Party, feminine: bool, random: Random) -> Post:
    """Who stands in for its leader."""
    title = (
        "Vice President"
        if party.name == "Cambodian People's Party"
        else random.choice(("Vice Chairman", "Deputy Chairman"))
    )
    title = title.replace("man", "woman") if feminine else title
    return Post(
        "partyvice",
        title,
        party.name,
        (f"{title} of {{tparty}}", f"{{acr}} {title}"),
        (),
        (f"{title} of {{tparty}}",),
        later=title,
        noun="party official",
        organs=(f"?{party.committee}", f"?{party.name}"),
        party=party,
    )


def _politburo_member(party: Party) -> Post:
    """A seat in the Politburo, which most hold beside another office."""
    body = f"Politburo of the {party.name}"
    accepted = (
        f"Politburo of the Central Committee of the {party.name}",
        f"Political Bureau of the {party.name}",
        "Politburo",
        f"Political Bureau of the Central Committee of the {party.name}",
        party.committee,
        party.name,
    )
    return Post(
        "politburo",
        "Member",
        body,
        ("member of {tparty} Politburo", "Politburo member", "Political Bureau member"),
        ("Politburo member",),
        ("a member of the Politburo of {tparty} Central Committee", "member of {tparty} Political Bureau"),
        later="",
        noun="official",
        offices=("Member of the Politburo", "Politburo member", "Political Bureau member"),
        bodies=accepted,
        organs=(f"?{body}", f"?Politburo of the {party.committee}", f"?{party.committee}", f"?{party.name}"),
        party=party,
    )


def _party_secretary(party: Party) -> Post:
    """A secretary of the Central Committee."""
    return Post(
        "partysecretary",
        "Secretary",
        party.committee,
        ("Secretary of {tparty} Central Committee",),
        (),
        ("Secretary of {tparty} Central Committee",),
        later="",
        noun="official",
        bodies=(party.name,),
        organs=(party.committee,),
        party=party,
    )


def _head_of_party_organ(party: Party, random: Random) -> Post:
    """Head or deputy head of a commission or department of the Central Committee."""
    organ = random.choice(sections("posts.txt")["organs"])[0]
    body = f"{organ} of the {party.committee}"
    title = random.choice(("Head", "Head", "Deputy Head"))
    forms = (
        f"{title} of {{tparty}} Central Committee's {organ}",
        f"{title} of the {organ} of {{tparty}} Central Committee",
    )
    return Post(
        "partyorgan",
        title,
        body,
        forms,
        (),
        forms,
        later="",
        noun="party official",
        bodies=(f"{organ} of the {party.name}",),
        organs=(body, f"?{party.committee}"),
        party=party,
    )
