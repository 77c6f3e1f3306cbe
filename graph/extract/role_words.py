"""The words around a role: status, ranks, the role itself, what may stand behind it (genre.md 1)."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import MONARCHIES, OPEN_HEADS, RANKS, ROLES, WEAK_ROLES, Role
from graph.extract.patterns.words import HONORIFICS, STATUS_WORDS
from graph.extract.tokens import Line, first_lengths, split_tokens
from graph.model import TenureStatus

__all__ = ["COUNTERPARTS", "last_role_start", "read_ranks", "read_role", "read_status", "read_suffix"]

_LONGEST_STATUS: Final = 3
#: Status words that are also verbs.
_PARTICIPLES: Final = {"elected", "designated"}
_BEFORE_PARTICIPLE: Final = frozenset("the a an his her their its our 's".split())
#: Roles that may follow a rank and a hyphen: *vice-president*.
_AFTER_HYPHEN: Final = {*RANKS, "president", "chairman", "minister", "premier"}
_SUFFIXES: Final = {
    "elect": TenureStatus.ELECT,
    **dict.fromkeys(("designate", "candidate", "nominee", "hopeful", "contender"), TenureStatus.CANDIDATE),
}
#: Roles that are the first word of another one before *executive*: *chief executive*.
_BEFORE_EXECUTIVE: Final = {"chief", "chair", "member", "secretary", "head", "director", "commander"}


#: The number of tokens of the longest role by its first token: most words begin none.
_ROLE_LENGTHS: Final = first_lengths(ROLES)
_HOUSES: Final = {"sejm", "senate", "seimas", "riigikogu"}
COUNTERPARTS: Final = frozenset({"counterpart", "counterparts", "colleague"})
#: Roles written in capitals; in small letters they are other words.
_ACRONYMS: Final = {"pm", "fm", "mp", "mep", "ceo", "dpm", "eam", "cs"}
_TITLE_STARTS: Final = frozenset(_ROLE_LENGTHS) | COUNTERPARTS | OPEN_HEADS
_BEFORE_VERB: Final = frozenset("to will would shall should can could may might must also".split())
_STATUS_STARTS: Final = frozenset(next(split_tokens(word))[1] for word in STATUS_WORDS)


def last_role_start(line: Line) -> int:
    """The position of the last token that begins a role or is a counterpart; -1 where the line can hold no title."""
    for i in range(len(line) - 1, -1, -1):
        if line.norms[i] in _TITLE_STARTS:
            return i
    return -1


def read_status(line: Line, i: int) -> tuple[TenureStatus | None, int]:
    """What the status words from token i say of the tenure, and the position after them."""
    found: TenureStatus | None = None
    while True:
        word = _status_word(line, i)
        if word is None:
            return found, i
        key, i = word
        found = STATUS_WORDS[key] or found
        if line.norm(i) == "-" and key == "ex":
            i += 1


def _status_word(line: Line, i: int) -> tuple[str, int] | None:
    if line.norm(i) not in _STATUS_STARTS:
        return None
    for n in range(_LONGEST_STATUS, 0, -1):
        if i + n <= len(line) and line.folded(i, i + n) in STATUS_WORDS:
            word = line.folded(i, i + n)
            before = line.norm(i - 1) if i else ""
            verb = word == "host" and before in _BEFORE_VERB  # `will host President A`
            verb = verb or (word == "then" and before == "and" and line.norm(i + 1) != "-")  # `and then President A`
            return None if verb or (word in _PARTICIPLES and not _attributive(line, i)) else (word, i + n)
    return None


def _attributive(line: Line, i: int) -> bool:
    """Whether a participle at token i stands before its noun: `the elected president`, not `was elected president`."""
    before = line.norm(i - 1) if i else ""
    return before in _BEFORE_PARTICIPLE or line.demonym(i - 1) is not None


def read_suffix(line: Line, i: int) -> tuple[TenureStatus | None, int]:
    """`President-elect`, `Prime Minister candidate`, `Prime Minister-designate`."""
    j = i + 1 if line.norm(i) == "-" else i
    status = _SUFFIXES.get(line.norm(j))
    return (status, j + 1) if status is not None else (None, i)


def read_ranks(line: Line, i: int) -> tuple[list[str], int]:
    """The ranks from token i: `Standing Vice`; `senior minister` and the like are roles of their own."""
    ranks: list[str] = []
    while line.norm(i) in RANKS and not _role_of_its_own(line, i):
        ranks.append(line.norm(i))
        i += 1
        if line.norm(i) == "-" and line.norm(i + 1) in _AFTER_HYPHEN:
            i += 1
    return ranks, i


def _role_of_its_own(line: Line, i: int) -> bool:
    """Whether the rank at token i is a role: `Assistant A`, but not `Assistant Secretary of State A`."""
    role = read_role(line, i)
    if role is None or role[1] > i + 1:
        return role is not None
    field = line.norm(i + 1) in PORTFOLIO_WORDS or line.norm(i + 1) in RANKS  # `Assistant Foreign Minister A`
    return read_role(line, i + 1) is None and not field


def _of_chamber(line: Line, i: int, j: int) -> bool:
    """Whether the marshal presides over a house of parliament: `Sejm Marshal A`, `Marshal of the Senate of X`."""
    after = [line.norm(k) for k in range(j, min(j + 4, len(line)))]
    behind = after[:1] == ["of"] and not _HOUSES.isdisjoint(after)
    return line.norm(i - 1) in _HOUSES or behind


def _reigning(line: Line, i: int, j: int) -> bool:
    """Whether the prince from token i to before j is a state's: `Prince of Monaco`, `Monaco's Prince A`."""
    after = line.of_state(j) if line.norm(j) == "of" else None
    end = i - (line.norm(i - 1) == "'s") if i else 0
    before = next((e for k in range(max(0, end - 3), end) if (e := line.country(k)) and e[1] == end), None)
    return any(state is not None and state[0] in MONARCHIES["prince"] for state in (after, before))


def read_role(line: Line, i: int) -> tuple[Role, int] | None:
    """The longest role at token i, and the position after it."""
    longest = _ROLE_LENGTHS.get(line.norm(i))
    if longest is None:
        return None
    for j in range(min(len(line), i + longest), i, -1):
        text = line.folded(i, j)
        role = ROLES.get(text)
        if role is None or (text in _ACRONYMS and not line.tokens[i].text.isupper()):
            continue
        if text in WEAK_ROLES and not line.capital(i) and not _complemented(line, j):
            continue
        if text == "sen." and (line.norm(j) in HONORIFICS or not line.capital(j)):
            continue  # `Sen. Lt. Gen.`
        if text == "marshal" and not _of_chamber(line, i, j):
            continue
        if text == "prince" and not _reigning(line, i, j):
            continue
        if text in _BEFORE_EXECUTIVE and line.norm(j) == "executive":
            continue
        if text == "general secretary" and line.norm(j) == "general":
            continue
        return role, j
    return None


def _complemented(line: Line, j: int) -> bool:
    """Whether a name, or what the role is of, begins at token j."""
    return line.capital(j) or line.norm(j) in {"of", "to", "for"}
