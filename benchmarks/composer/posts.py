"""The grammar of offices: role × body × state gives the ways to print a title, and the gold item for each.

`{adj}`, `{land}`, `{tparty}`, `{acr}` are left in the forms: how a state or party is called is the outlet's choice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from random import Random

from benchmarks.composer.states import State, rows

__all__ = ["Party", "Post", "fields_of", "make_post", "party_of", "portfolios", "sections"]


@dataclass(frozen=True, slots=True)
class Party:
    """A political party; `acronym` is empty where it has none."""

    name: str
    acronym: str
    has_committee: bool


@dataclass(frozen=True, slots=True)
class Post:
    """One office of one person.

    `before` are the forms that stand before a name, `bare` those without the state, `after` those behind a name;
    `later` is the short title of later mentions, `noun` what a description calls the holder.
    """

    role: str
    office: str
    body: str
    before: tuple[str, ...]
    bare: tuple[str, ...]
    after: tuple[str, ...]
    later: str
    noun: str
    offices: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    status: str = "current"
    organs: tuple[str, ...] = ()  # organizations that every form of the title names
    party: Party | None = None


@cache
def sections(name: str) -> dict[str, list[list[str]]]:
    """The tables of a data file with `[headers]`: lines of cells."""
    tables: dict[str, list[list[str]]] = {}
    for line in rows(name):
        if line.startswith("["):
            table = tables[line.strip("[]")] = []
        else:
            table.append([cell.strip() for cell in line.split(" | ")])
    return tables


@cache
def portfolios() -> tuple[tuple[str, str], ...]:
    """Every portfolio, in full and as one word before "Minister"."""
    return tuple((full, short) for full, short, _ in sections("posts.txt")["portfolios"])


@cache
def fields_of(portfolio: str) -> tuple[str, ...]:
    """What a ministry deals with; none for what is no ministry."""
    return next((tuple(c.split("; ")) for full, _, c in sections("posts.txt")["portfolios"] if full == portfolio), ())


@cache
def _foreign_names() -> dict[str, str]:
    return {state: name for name, states in sections("posts.txt")["foreign"] for state in states.split(", ")}


@cache
def party_of(state: State) -> Party:
    """The party that rules the state: the real one, or an invented one that stays the same."""
    for name, party, acronym in sections("posts.txt")["parties"]:
        if name == state.name:
            return Party(party, acronym.strip("-"), acronym in {"CPV", "LPRP", "CPP", "CPC", "PCC", "WPK"})
    random = Random(f"party/{state.name}")
    pattern = random.choice(sections("posts.txt")["invented"])[0]
    name = pattern.format(adj=state.adjective, land=state.land)
    acronym = "".join(word[0] for word in name.replace("'", " ").replace("-", " ").split() if word[0].isupper())
    return Party(name, acronym if len(acronym) > 2 else "", False)


def make_post(role: str, state: State, feminine: bool, random: Random, other: State | None = None) -> Post:
    """The post of a role in a state; `other` is where an ambassador serves."""
    kind, _, detail = role.partition(":")
    if kind in {"minister", "deputy"}:
        return _minister(state, detail, kind == "deputy", random)
    if kind in {"speaker", "vicespeaker", "committee"}:
        return _legislature(state, int(detail or 0), kind, feminine, random)
    if kind in {"party", "partyvice", "partyorgan", "politburo", "partysecretary"}:
        return _party(state, kind, feminine, random)
    if kind in {"mayor", "governor"}:
        return _local(state, kind, detail)
    if kind == "friendship" and other is not None:
        return _friendship(state, other, feminine)
    if kind == "ambassador" and other is not None:
        return _ambassador(state, other)
    return _of_state(state, kind, random)


def _plain(state: State, role: str, long: str, short: str, later: str, noun: str, organs: tuple[str, ...] = ()) -> Post:
    """An office that belongs to the state."""
    return Post(
        role,
        long,
        state.name,
        before=(f"{{adj}} {short}", f"{long} of {{land}}", f"{{poss}} {short}"),
        bare=(short, long) if short != long else (short,),
        after=(
            f"{long} of {{land}}",
            f"{{poss}} {long}",
            f"{{adj}} {short}" if short == long else f"{long} of {{land}}",
        ),
        later=later,
        noun=noun,
        offices=(short,),
        organs=organs,
    )


def _ministries(state: State, *portfolios: str) -> tuple[str, ...]:
    """The ministry that a minister's title implies without naming it, under the names that a reader may give it."""
    names = {*portfolios, *(f"National {name}" for name in portfolios if name == "Defence")}
    return tuple(f"?Ministry of {name} of {state.name}" for name in sorted(names))


_OF_STATE = {
    "vicepresident": ("Vice President", "Vice President", "vice president"),
    "deputypm": ("Deputy Prime Minister", "Deputy Prime Minister", "deputy prime minister"),
    "firstdeputypm": ("First Deputy Prime Minister", "First Deputy Prime Minister", "first deputy prime minister"),
    "chiefjustice": ("Chief Justice", "Chief Justice", "chief justice"),
    "prosecutor": ("Prosecutor General", "Prosecutor General", "prosecutor general"),
    "adviser": ("National Security Adviser", "National Security Adviser", "security adviser"),
}


def _of_state(state: State, role: str, random: Random) -> Post:
    if role == "head":
        noun = "monarch" if state.head in {"King", "Emperor", "Sultan", "Emir", "Prince", "Grand Duke"} else "president"
        post = _plain(state, role, state.head, state.head, state.head, noun)
        return (
            post
            if noun == "president"
            else replace(post, before=(f"{state.head} of {{land}}", f"{{poss}} {state.head}"))
        )
    if role == "pm":
        council = ("?State Council of China",) if state.name == "China" else ()
        noun = state.premier.lower()
        return _plain(state, role, state.premier, state.premier, state.premier, noun, council)
    if role == "chief":
        return _general(state, random)
    long, later, noun = _OF_STATE[role]
    if state.name == "China" and role == "deputypm":
        long, later, noun = "Vice Premier", "Vice Premier", "vice premier"
    return _plain(state, role, long, long, later, noun)


def _general(state: State, random: Random) -> Post:
    title = random.choice(("Chief of the General Staff", "Commander-in-Chief", "Chief of Defence Staff"))
    forces = f"Armed Forces of {state.name}"
    form = f"{title} of the {{adj}} Armed Forces"
    return Post(
        "chief",
        title,
        forces,
        before=(form,),
        bare=(),
        after=(form,),
        later="General",
        noun="commander",
        bodies=(
            f"{state.adjective} Armed Forces",
            state.name,
            "Armed Forces",
            f"General Staff of {state.name}",
            f"General Staff of the {state.adjective} Armed Forces",
            f"Ministry of National Defence of {state.name}",
            f"Ministry of Defence of {state.name}",
        ),
        organs=(f"?{forces}",),
    )


def _minister(state: State, portfolio: str, is_deputy: bool, random: Random) -> Post:
    full, short = next(pair for pair in portfolios() if pair[0] == portfolio)
    if portfolio == "Foreign Affairs":
        full = _foreign_names().get(state.name, full)
    if portfolio == "National Defence" and state.name not in {
        "Vietnam",
        "Laos",
        "Cambodia",
        "China",
        "Tunisia",
        "Canada",
    }:
        full = "Defence"
    if portfolio == "Foreign Affairs" and state.name == "the United States":
        return _plain(
            state, "minister:Foreign Affairs", "Secretary of State", "Secretary of State", "Secretary", "top diplomat"
        )
    if not is_deputy:
        nouns = {
            "Foreign Affairs": "foreign minister",
            "National Defence": "defence minister",
            "Interior": "interior minister",
        }
        noun = nouns.get(portfolio, "minister")
        return _plain(
            state,
            f"minister:{portfolio}",
            f"Minister of {full}",
            f"{short} Minister",
            "Minister",
            noun,
            _ministries(state, full, short, portfolio),
        )
    word = {"China": "Vice", "South Korea": "Vice", "Japan": "Vice"}.get(state.name) or random.choice(
        ("Deputy", "Deputy", "Deputy", "First Deputy", "Permanent Deputy")
    )
    title = f"{word} Minister of {full}"
    return _plain(
        state,
        f"deputy:{portfolio}",
        title,
        f"{word} {short} Minister",
        f"{word.split()[-1]} Minister",
        f"{word.split()[-1].lower()} minister",
        _ministries(state, full, short, portfolio),
    )


def _legislature(state: State, number: int, kind: str, feminine: bool, random: Random) -> Post:
    chamber = state.chambers[number]
    title = chamber.head
    if feminine and title == "Chairman":
        title = "Chairwoman"
    committee = ""
    if kind == "vicespeaker":
        title = random.choice((f"Vice {title}", f"Deputy {title}", f"First Deputy {title}", f"Permanent Vice {title}"))
        title = title.replace("of the Standing Committee", "").strip()
    body = f"{chamber.name} of {state.name}"
    if kind == "committee":
        committee = random.choice(("Foreign Relations", "Foreign Affairs", "Economic Affairs", "National Security"))
        title = "Chairwoman" if feminine else "Chairman"
        form = f"{title} of the Committee on {committee} of the {{chamber}}"
        gold = f"Committee on {committee} of the {body}"
        return Post(
            kind,
            title,
            gold,
            before=(form + " of {land}",),
            bare=(),
            after=(form + " of {land}",),
            later=title,
            noun="lawmaker",
            bodies=(
                f"{committee} Committee of the {body}",
                body,
                state.name,
                f"Committee on {committee}",
                f"{committee} Committee",
            ),
            organs=(body, f"?{gold}"),
        )
    before = [f"{title} of the {{chamber}} of {{land}}", f"{title} of the {{adj}} {{chamber}}"]
    if " of " not in title:
        before.append(f"{{adj}} {{chamber}} {title}")
    offices = (f"{title} of the Standing Committee",) if state.name == "China" else ()
    return Post(
        f"{kind}:{number}",
        title,
        body,
        before=tuple(before),
        bare=(f"{{chamber}} {title}",) if " of " not in title else (),
        after=(f"{title} of the {{chamber}} of {{land}}", f"{title} of {{poss}} {{chamber}}"),
        later=title if " of " not in title else "Chairman",
        noun="top legislator" if kind == "speaker" else "legislator",
        offices=offices,
        bodies=(f"Standing Committee of the {body}", state.name) if state.name == "China" else (state.name,),
        organs=(body, f"?Standing Committee of the {body}"),
    )


def _ambassador(state: State, other: State) -> Post:
    return Post(
        "ambassador",
        "Ambassador",
        state.name,
        before=(
            f"{{adj}} Ambassador to {other.land}",
            f"Ambassador of {{land}} to {other.land}",
            f"{{adj}} Ambassador Extraordinary and Plenipotentiary to {other.land}",
        ),
        bare=(),
        after=(f"{{adj}} Ambassador to {other.land}", f"Ambassador of {{land}} to {other.land}"),
        later="Ambassador",
        noun="ambassador",
        offices=(
            f"Ambassador to {other.name}",
            "Ambassador Extraordinary and Plenipotentiary",
            f"Ambassador Extraordinary and Plenipotentiary to {other.name}",
        ),
        bodies=(f"Embassy of {state.name} in {other.name}", f"Ministry of Foreign Affairs of {state.name}"),
        organs=(f"={other.name}", f"?Embassy of {state.name} in {other.name}", *_ministries(state, "Foreign Affairs")),
    )


def _local(state: State, kind: str, city: str) -> Post:
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


def _friendship(state: State, other: State, feminine: bool) -> Post:
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


def _party(state: State, kind: str, feminine: bool, random: Random) -> Post:
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
            noun="party leader",
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
            organs=(f"?{body}", f"?{committee}", f"?{name}"),
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
