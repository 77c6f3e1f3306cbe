"""Who takes part in a story: principals by level, and the others when a sentence first asks for them."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, chain
from random import Random

from benchmarks.composer.cabinet import Cabinet, Person
from benchmarks.composer.people import ascii_name, invent_name
from benchmarks.composer.posts import Post, party_of, portfolios, sections
from benchmarks.composer.states import State, load_states

__all__ = ["LEVELS", "Cast", "pick_states"]

_STATES = load_states()
_WEIGHTS = tuple(accumulate(state.weight for state in _STATES))

# Which level, how often.
LEVELS = {
    "heads": 12,
    "foreign": 12,
    "defence": 6,
    "ministers": 9,
    "speakers": 6,
    "parties": 6,
    "deputies": 4,
    "up": 22,
    "ambassador": 8,
    "international": 4,
    "commanders": 3,
    "local": 4,
    "lawmakers": 3,
}


def pick_states(random: Random) -> tuple[State, State]:
    """Two different states, those of the genre's outlets more often."""
    host = random.choices(_STATES, cum_weights=_WEIGHTS)[0]
    while True:
        guest = random.choices(_STATES, cum_weights=_WEIGHTS)[0]
        if guest is not host and not {host.adjective, guest.adjective} <= {"Dominican"}:
            return host, guest


class Cast(dict[str, Person]):
    """Persons by letter: A and B are the principals, the rest is found when asked for; no two have one name."""

    def __init__(self, random: Random, cabinet: Cabinet, host: State, guest: State, year: int, level: str) -> None:
        super().__init__()
        self._random, self._cabinet, self._year = random, cabinet, year
        self.host, self.guest, self.level = host, guest, level
        self._taken: set[str] = set()
        self._shorts: set[str] = set()
        one, other = self._principals(level)
        self["A"] = self._admit(host, one)
        self["B"] = self._international() if other == "international" else self._admit(guest, other)

    def __missing__(self, letter: str) -> Person:
        person = self._supporting(letter)
        self[letter] = person
        return person

    # -- principals -----------------------------------------------------------------------------------------------

    def _principals(self, level: str) -> tuple[list[str], list[str] | str]:
        top_host, top_guest = _tops(self.host), _tops(self.guest)
        portfolio = self._random.choice(portfolios())[0]
        minister = f"minister:{portfolio}"
        if level == "heads":
            self._random.shuffle(top_host)
            same = [role for role in top_host if role in top_guest]
            return (same, same) if same else (top_host, top_guest)
        if level == "foreign":
            return ["minister:Foreign Affairs"], ["minister:Foreign Affairs"]
        if level == "defence":
            return ["minister:National Defence"], ["minister:National Defence"]
        if level == "ministers":
            return [minister], [minister]
        if level == "speakers":
            return _speakers(self.host), _speakers(self.guest)
        if level == "parties":
            return [self._random.choice(("party", "partyvice", "partyorgan")), "party"], [
                self._random.choice(("party", "partyvice", "partyorgan")),
                "partyvice",
            ]
        if level == "deputies":
            return [f"deputy:{portfolio}"], [f"deputy:{portfolio}"]
        if level == "ambassador":
            mine = [
                self._random.choice([*top_host, minister, *_speakers(self.host), f"deputy:{portfolio}", "deputypm"])
            ]
            return [*mine, minister], ["ambassador"]
        if level == "local":
            return _local(self._random, self.host), [*_local(self._random, self.guest), "ambassador"]
        if level == "lawmakers":
            chamber = f"vicespeaker:{max(0, len(self.host.chambers) - 1)}"
            other = self._random.choice(("committee:0", "vicespeaker:0", "friendship"))
            return [chamber if self.host.chambers else minister, minister], [
                other if self.guest.chambers else minister,
                minister,
            ]
        if level == "credentials":
            return [*top_host], ["ambassador"]
        if level == "international":
            return [self._random.choice([*top_host, "minister:Foreign Affairs", minister])], "international"
        if level == "commanders":
            return [self._random.choice(("minister:National Defence", "chief"))], ["chief"]
        guests = [
            "minister:Foreign Affairs",
            "minister:National Defence",
            minister,
            "deputypm",
            "partyorgan",
            "adviser",
            "vicepresident",
            f"deputy:{portfolio}",
            "prosecutor",
            "chiefjustice",
            *_speakers(self.guest),
        ]
        hosts = [*top_host, *top_host, *_speakers(self.host), "deputypm"]
        return [self._random.choice(hosts), minister], [self._random.choice(guests), minister]

    # -- the others -----------------------------------------------------------------------------------------------

    def _supporting(self, letter: str) -> Person:
        random, host, guest = self._random, self.host, self.guest
        portfolio = random.choice(portfolios())[0]
        if letter == "C":  # who sends regards or invites from the guest's side
            return self._admit(guest, [*_tops(guest), "minister:Foreign Affairs"])
        if letter in "DEI":  # more hosts
            roles = [
                *_tops(host),
                *_speakers(host),
                "minister:Foreign Affairs",
                "deputypm",
                "partyvice",
                f"minister:{portfolio}",
            ]
            random.shuffle(roles)
            return self._admit(host, roles)
        if letter == "F":
            return self._admit(guest, ["ambassador", "minister:Foreign Affairs"])
        if letter == "G" and self["B"].posts[-1].role != "ambassador":  # who invited the guest
            return self._admit(host, [self["B"].posts[-1].role, *_tops(host), "minister:Foreign Affairs"])
        if letter == "G":
            return self._admit(host, [*_tops(host), "minister:Foreign Affairs"])
        if letter == "H":
            return self._admit(random.choice((host, guest)), [*_tops(host), "minister:Foreign Affairs"], "former")
        if letter in "PQ":
            other = self.get("Q" if letter == "P" else "P")
            roles = [other.posts[-1].role] if other else []
            more = [f"minister:{p[0]}" for p in random.sample(portfolios(), 4)]
            return self._admit(host if letter == "P" else guest, [*roles, *more])
        if letter == "S":
            return self._spokesperson(random.choice((host, guest)))
        if letter == "J":  # who is appointed
            return self._admit(host, [f"minister:{portfolio}"])
        if letter == "R":  # whom J succeeds
            return self._admit(host, [self["J"].posts[-1].role], "former")
        if letter == "N":  # who stands for an office
            return self._admit(random.choice((host, guest)), ["pm", "head"], "nominee")
        if letter == "K":
            return self._admit(host, [f"minister:{portfolio}", f"deputy:{portfolio}"], "acting")
        same = [self["B"].posts[-1].role] if self["B"].posts[-1].role.startswith("minister") else []
        third, _ = pick_states(random)
        while third in (host, guest):
            third, _ = pick_states(random)
        return self._admit(third, [*same, *_tops(third), "minister:Foreign Affairs"])

    def _admit(self, state: State, roles: list[str] | str, status: str = "current") -> Person:
        """The holder of the first role whose name nobody of the story bears."""
        for role in chain(roles, (f"minister:{full}" for full, _ in portfolios())):
            if not _exists(state, role):
                continue
            person = self._cabinet.holder(state, role, self._year, self._serves(state, role), status)
            full = ascii_name(person.name.full)
            short = ascii_name(person.name.short)
            if full not in self._taken and short not in self._shorts and _are_apart(full, self._taken):
                self._taken.add(full)
                self._shorts.add(short)
                return person
        raise AssertionError(f"no free name in {state.name}")

    def _serves(self, state: State, role: str) -> State | None:
        if role.partition(":")[0] not in {"ambassador", "friendship", "vicespeaker"}:
            return None
        return self.host if state is self.guest else self.guest

    def _international(self) -> Person:
        body, acronym, title = self._random.choice(sections("posts.txt")["international"])
        state = _STATES[int.from_bytes(acronym.encode(), "big") * 31 % len(_STATES)]
        term = self._year // 4
        name = invent_name(Random(f"{body}/{term}"), state.culture)
        forms = (f"{title} of the {body} ({acronym})", f"{acronym} {title}", f"{body} ({acronym}) {title}")
        post = Post(
            "international",
            title,
            body,
            forms,
            (),
            (forms[0], f"{title} of the {body}"),
            later="",
            noun=f"{acronym} chief",
            bodies=(acronym,),
            organs=(f"+{body}",),
        )
        self._taken.add(ascii_name(name.full))
        return Person(name, state, (post,))

    def _spokesperson(self, state: State) -> Person:
        base = self._cabinet.holder(state, "deputy:Foreign Affairs", self._year, None, "spokesperson")
        word = "spokeswoman" if base.name.feminine else self._random.choice(("spokesman", "spokesperson"))
        ministry = f"Ministry of Foreign Affairs of {state.name}"
        post = Post(
            "spokesperson",
            "Spokesperson",
            ministry,
            (f"{{adj}} Foreign Ministry {word}",),
            (),
            (f"{word} of the {{adj}} Foreign Ministry",),
            later="",
            noun=word,
            offices=("Spokesman", "Spokeswoman"),
            bodies=(state.name,),
            organs=(f"?{ministry}",),
        )
        return replace(base, posts=(post,))


def _tops(state: State) -> list[str]:
    tops = [role for role, title in (("head", state.head), ("pm", state.premier)) if title]
    return tops or ["deputypm"]


def _speakers(state: State) -> list[str]:
    return [f"speaker:{number}" for number, _ in enumerate(state.chambers)] or ["minister:Foreign Affairs"]


def _local(random: Random, state: State) -> list[str]:
    city = random.choice((state.capital, *state.cities))
    return [f"{'governor' if random.random() < 0.3 and state.cities else 'mayor'}:{city}"]


def _exists(state: State, role: str) -> bool:
    """Whether the state has such an office."""
    kind, _, detail = role.partition(":")
    if kind in {"speaker", "vicespeaker", "committee"}:
        return int(detail or 0) < len(state.chambers)
    if kind in {"mayor", "governor"}:
        return detail in {state.capital, *state.cities}
    if kind == "partyorgan":
        return party_of(state).has_committee
    if kind in {"international", "spokesperson"}:
        return False
    return not (kind == "head" and not state.head) and not (kind == "pm" and not state.premier)


def _are_apart(full: str, taken: set[str]) -> bool:
    """No two persons of a story share two parts of their names: a reader would take one for the other."""
    parts = set(full.split()) - {"Al", "bin", "bint", "Mohammed", "Thi", "Van"}
    return not any(len(parts & set(other.split())) > 1 for other in taken)
