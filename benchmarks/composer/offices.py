"""The grammar of offices: role × body × state gives a post."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.composer.body_offices import friendship_post, local_post, party_post
from benchmarks.composer.posts import Post, foreign_names, portfolios
from benchmarks.composer.states import State

__all__ = ["make_post"]


def make_post(role: str, state: State, feminine: bool, random: Random, other: State | None = None) -> Post:
    """The post of a role in a state; `other` is where an ambassador serves."""
    kind, _, detail = role.partition(":")
    if kind in {"minister", "deputy"}:
        return _minister(state, detail, kind == "deputy", random)
    if kind in {"speaker", "vicespeaker", "committee"}:
        return _legislature(state, int(detail or 0), kind, feminine, random)
    if kind in {"party", "partyvice", "partyorgan", "politburo", "partysecretary"}:
        return party_post(state, kind, feminine, random)
    if kind in {"mayor", "governor"}:
        return local_post(state, kind, detail)
    if kind == "friendship" and other is not None:
        return friendship_post(state, other, feminine)
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
    above = ("?State Council of China",) if state.name == "China" else ()
    return (*(f"?Ministry of {name} of {state.name}" for name in sorted(names)), *above)


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
    council = ("?State Council of China",) if state.name == "China" else ()
    return _plain(state, role, long, long, later, noun, council)


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
        full = foreign_names().get(state.name, full)
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
