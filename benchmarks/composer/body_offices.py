"""Offices of cities, associations and parties."""

from __future__ import annotations

from random import Random

from benchmarks.composer.posts import Post, party_of, sections
from benchmarks.composer.states import State

__all__ = ["friendship_post", "local_post", "party_post"]


def local_post(state: State, kind: str, city: str) -> Post:
    """Who heads a city or a province: an office of that place."""
    if kind == "governor":
        place = f"{city} Province"
        forms = (f"Governor of {place}", f"{city} Governor", f"Governor of {city} province")
        bodies = (city, f"{city} province", state.name, f"Province of {city}")
        return Post(
            f"{kind}:{city}",
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
    if state.name in {"Vietnam", "Laos"}:
        body = f"{city} People's Committee" if state.name == "Vietnam" else city
        title = "Chairman" if state.name == "Vietnam" else "Mayor"
        form = f"{title} of the {body}" if state.name == "Vietnam" else f"Mayor of {city}"
        return Post(
            f"{kind}:{city}",
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
    before = (f"Mayor of {city}", f"{city} Mayor")
    return Post(
        f"{kind}:{city}",
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
    name = party.name
    committee = f"Central Committee of the {name}"
    if kind == "party":
        title = "General Secretary" if party.has_committee and name != "Cambodian People's Party" else "President"
        if not party.has_committee:
            title = random.choice(("President", "Chairman", "Leader", "Secretary General"))
            title = "Chairwoman" if feminine and title == "Chairman" else title
        before = [f"{title} of {{tparty}}", f"{{acr}} {title}"]
        if party.has_committee and title == "General Secretary":
            before += ["General Secretary of {tparty} Central Committee", f"Party {title}"]
        return Post(
            kind,
            title,
            name,
            tuple(before),
            (),
            (f"{title} of {{tparty}}",),
            later=title,
            noun="Party chief" if party.has_committee else "party leader",
            bodies=(committee,) if party.has_committee else (),
            organs=(f"?{committee}", f"?{name}"),
            party=party,
        )
    if kind == "partyvice":
        title = (
            "Vice President"
            if name == "Cambodian People's Party"
            else random.choice(("Vice Chairman", "Deputy Chairman"))
        )
        title = title.replace("man", "woman") if feminine else title
        return Post(
            kind,
            title,
            name,
            (f"{title} of {{tparty}}", f"{{acr}} {title}"),
            (),
            (f"{title} of {{tparty}}",),
            later=title,
            noun="party official",
            organs=(f"?{committee}", f"?{name}"),
            party=party,
        )
    if kind == "politburo":
        body = f"Politburo of the {name}"
        accepted = (
            f"Politburo of the Central Committee of the {name}",
            f"Political Bureau of the {name}",
            "Politburo",
            f"Political Bureau of the Central Committee of the {name}",
            committee,
            name,
        )
        return Post(
            kind,
            "Member",
            body,
            ("member of {tparty} Politburo", "Politburo member", "Political Bureau member"),
            ("Politburo member",),
            ("a member of the Politburo of {tparty} Central Committee", "member of {tparty} Political Bureau"),
            later="",
            noun="official",
            offices=("Member of the Politburo", "Politburo member", "Political Bureau member"),
            bodies=accepted,
            organs=(f"?{body}", f"?Politburo of the {committee}", f"?{committee}", f"?{name}"),
            party=party,
        )
    if kind == "partysecretary":
        return Post(
            kind,
            "Secretary",
            committee,
            ("Secretary of {tparty} Central Committee",),
            (),
            ("Secretary of {tparty} Central Committee",),
            later="",
            noun="official",
            bodies=(name,),
            organs=(committee,),
            party=party,
        )
    organ = random.choice(sections("posts.txt")["organs"])[0]
    body = f"{organ} of the {committee}"
    title = random.choice(("Head", "Head", "Deputy Head"))
    forms = (
        f"{title} of {{tparty}} Central Committee's {organ}",
        f"{title} of the {organ} of {{tparty}} Central Committee",
    )
    return Post(
        kind,
        title,
        body,
        forms,
        (),
        forms,
        later="",
        noun="party official",
        bodies=(f"{organ} of the {name}",),
        organs=(body, f"?{committee}"),
        party=party,
    )
