"""Stage 3: personal names (genre.md 2): a run of capitalised words and particles that are no words of other things."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from graph.extract.honorifics import read_honorifics
from graph.extract.patterns.cultures import FAMILY_NAMES
from graph.extract.patterns.given_names import GIVEN_NAMES
from graph.extract.patterns.organs import ORGAN_NOUNS
from graph.extract.patterns.persons import AFTER_PERSON, CALENDAR
from graph.extract.patterns.portfolios import PORTFOLIO_WORDS
from graph.extract.patterns.roles import ROLES
from graph.extract.patterns.things import NAMED_AFTER, THING_ENDINGS, THING_WORDS, THINGS_AND_NAMES
from graph.extract.patterns.words import CHILD_OF, HONORIFICS, NAME_PARTICLES, NEVER_NAMES, POST_NOMINALS
from graph.extract.role_words import read_role
from graph.extract.spec import NameSpec, OrgSpec
from graph.extract.tokens import Line

__all__ = ["begins_with_role", "read_honorifics", "read_name", "skip_rest", "skip_second_title", "thing_word"]

_MAX_WORDS: Final = 8
_LEADING_PARTICLES: Final = frozenset("al el van von de da dos del di ould ter zu".split())
#: Particles that only a hyphen ties to a name: *as-Sisi*, *Zia-ul-Haq*.
_TIED_PARTICLES: Final = frozenset("as ash at ad an ar az ath ul ur ud us uz".split())
#: Honorifics that are also words of names: *Men Sam Sena*, *Omar Sheikh Said*.
_IN_NAMES: Final = frozenset(
    "sena vibol bandith tun sen sheikh shaikh haji hj pehin pengiran imam sri tengku prince begum".split()
)
#: Roles that are given names as well, after a title or inside a name: *Minister Sultan bin Omar*.
_ROLE_NAMES: Final = frozenset("amir emir sultan king dean pope marshal".split())
#: Titles that only honour whoever has another one.
_SECOND_TITLES: Final = {"ambassador", "senator", "professor", "minister", "senator-elect"}
#: Styles that are also cited as the first word of the name.
_NAMING_STYLES: Final = frozenset("ratu tengku tunku raja haji awang u daw sheikh sayyid syed md khun".split())
_QUOTES: Final = {'"', "''", "“", "”", "'", "‘", "’"}
#: Small words that are names in another language: *He Lifeng*, *To Van Binh*.
_SMALL_NAMES: Final = frozenset("an to no so by in on he you do ha".split())
#: What a small word stands after when its capital tells nothing.
_OPENING: Final = frozenset({"", ".", ":", '"', "“", "''", "``", "–", "—", "*", "•"})
_SURE_SMALL: Final = frozenset({"he", "you", "to"})
_NO_NAME_WORDS: Final = NEVER_NAMES | frozenset(ROLES) | frozenset(ORGAN_NOUNS)
_ENDING_LENGTH: Final = 6
_LONGEST_NICKNAME: Final = 6  # tokens with the quotation marks, and one more
_PARTS_OF_DAY: Final = {"morning", "afternoon", "evening", "night", "noon"}
_NEAR: Final = 6  # tokens of a title
_LONGEST_REST: Final = 4
_SHORT: Final = 4  # letters of a word of things that may be a name in some language
_ACRONYMS: Final = re.compile(r"[A-Z]{2,}s")  # `FMs`
_GLUED_INITIAL: Final = re.compile(r"\.(?=[^\W\d_]{2})")
#: Family names that are words which no other name has.
_WORD_SURNAMES: Final = frozenset("west north day street house may march price press".split())
_LATE_SUFFIX: Final = {"jr", "sr", "jr.", "sr."}


def thing_word(norm: str) -> bool:
    """Whether the word stands in names of things and in none of persons."""
    return norm in THING_WORDS or (len(norm) > _ENDING_LENGTH and norm.endswith(THING_ENDINGS))


def begins_with_role(line: Line, i: int) -> bool:
    """Whether a role at token i is the given name that it also is: `Sultan bin Omar`, `Amir Levi (left)`."""
    if line.norms[i] not in _ROLE_NAMES or not line.capital(i):
        return False
    lone = line.norm(i) == "amir" and i == 0 and line.capital(i + 1) and line.norm(i + 2) in {",", "("}
    return line.norm(i + 1) in CHILD_OF or (lone and line.norm(i + 1) not in HONORIFICS)


def skip_second_title(line: Line, i: int) -> int:
    """The position after a title that only honours the bearer of the one before: `Foreign Minister Senator A B`."""
    return i + 1 if line.norm(i) in _SECOND_TITLES and line.capital(i) and line.capital(i + 1) else i


def skip_rest(line: Line, i: int) -> int:
    """The position after what is left of a title that nobody could read to its end, when a name may follow.

    Words of things (`Chief of State | Protocol A B`) and what a hyphen ties to the last word (`of ABC | -DE A B`).
    """
    j = i + 2 if line.norm(i) == "-" and _glued(line, i) and _glued(line, i + 1) else i
    while line.capital(j) and j - i <= _LONGEST_REST and (thing_word(line.norm(j)) or line.norm(j) in PORTFOLIO_WORDS):
        j += 1
    return j if line.capital(j) else i


def read_name(
    line: Line, i: int, acronyms: Mapping[str, OrgSpec], *, titled: bool = False
) -> tuple[NameSpec, int] | None:
    """A personal name at token i: a known one, or up to eight capitalised words and particles.

    A name with a nickname in quotation marks has a further form without it, one behind a style that some take for a
    name (`Ratu`) a form with it; letters after the name (`MP`) are passed over. A `titled` one stands right behind its
    title, so that it may begin with a word that is also a title.
    """
    known = line.person(i)
    if known:
        return NameSpec(line.slice(i, known[1]), line.span(i, known[1]), known[0].key), known[1]
    if _city_after_preposition(line, i) or (line.norm(i - 1) == "-" and i > 0 and _glued(line, i)):
        return None
    end, nickname = _name_end(line, i, acronyms, titled=titled)
    if end == i or (line.norm(end) == "." and len(line.tokens[end - 1].text) == 1):
        return None
    if end > i and _thing(line, i, end - 1):
        return None
    after = _past_postnominals(line, end)
    while end - i > 1 and line.tokens[end - 1].text in POST_NOMINALS:
        end -= 1
    if after == end and line.norm(end) == "," and line.norm(end + 1) in _LATE_SUFFIX and end - i > 1:
        end = after = end + 2
    also = [_spaced(f"{line.slice(i, nickname[0])} {line.slice(nickname[1], end)}")] if nickname else []
    if line.norm(i - 1) in _NAMING_STYLES and line.capital(i - 1):
        also.append(_spaced(line.slice(i - 1, end)))
    return NameSpec(_spaced(line.slice(i, end)), line.span(i, end), also=tuple(also)), after


def _thing(line: Line, i: int, last: int) -> bool:
    """Whether a word of things makes something else of a name that begins at token i: `Base`, `Omar Road`."""
    word = line.norm(last)
    given = line.norm(i) in GIVEN_NAMES or line.norm(i + 1) == "-"  # `Mark Park`, `Min-su Park`
    if word in GIVEN_NAMES or (word in THINGS_AND_NAMES and given):
        return False
    return word in THING_WORDS if last == i else word in NAMED_AFTER


def _spaced(text: str) -> str:
    """The name with a space after an initial that is glued to the next word, and no comma: `B.Bold` → `B. Bold`."""
    return _GLUED_INITIAL.sub(". ", text).replace(",", "") if "." in text or "," in text else text


def _city_after_preposition(line: Line, i: int) -> bool:
    """Whether a city of two words or more stands at token i, and no name: `in Abu Dhabi A B`."""
    city = line.city(i)
    if city is None or line.norm(i - 1) not in {"in", "at", "to", "from"}:
        return False
    # `Ambassador to Lima A B`: two names more make it a city even where it is a name as well
    named = line.capital(i + 1) and line.capital(i + 2) and line.norm(i + 1) in GIVEN_NAMES
    return city[1] > i + 1 or (named and line.norm(i) not in GIVEN_NAMES)


def _name_end(
    line: Line, i: int, acronyms: Mapping[str, OrgSpec], *, titled: bool
) -> tuple[int, tuple[int, int] | None]:
    """The position after the words of a name at token i, and where a nickname inside begins and ends."""
    j, words = i, 0
    nickname: tuple[int, int] | None = None
    while j < len(line) and words < _MAX_WORDS:
        if _particle(line, j, first=j == i):
            j += 2 if line.norm(j + 1) == "-" else 1
            continue
        words += 1
        quoted = _nickname(line, j) if j > i else None
        if quoted is not None:
            nickname, j = (j, quoted), quoted
            continue
        role = titled and j == i and line.norm(j) in _ROLE_NAMES and line.capital(j) and line.capital(j + 1)
        named = role and line.norm(j) not in line.norms[max(0, i - _NEAR) : i]  # `Sultan of Brunei Sultan A B`
        like_a_state = j > i and _named_like_a_state(line, j)
        if not (named or like_a_state or _name_word(line, j, acronyms, first=j == i)):
            break
        j += 1
        while line.norm(j) == "-" and _glued(line, j) and _glued(line, j + 1) and line.tokens[j + 1].text.isalpha():
            j += 2
    return j, nickname


def _past_postnominals(line: Line, end: int) -> int:
    """The position after letters behind a name: `A B MP`, `A B, OBE`."""
    while end < len(line):
        at = end + (line.norm(end) == ",")
        if at >= len(line) or line.tokens[at].text not in POST_NOMINALS:
            break
        end = at + 1
    return end


def _particle(line: Line, j: int, *, first: bool) -> bool:
    norm = line.norm(j)
    if line.capital(j) or (norm not in NAME_PARTICLES and norm not in _TIED_PARTICLES):
        return False
    if norm in _TIED_PARTICLES and line.norm(j + 1) != "-" and line.norm(j - 1) != "-":
        return False
    if line.norm(j + 1) in NAME_PARTICLES and line.capital(j + 2 + (line.norm(j + 2) == "-")):
        return not first or norm in _LEADING_PARTICLES  # `Ana de la Cruz`, `Omar bin al-Harbi`
    if not line.capital(j + 1) and not (line.norm(j + 1) == "-" and _glued(line, j + 1) and line.capital(j + 2)):
        return False
    return not first or norm in _LEADING_PARTICLES


def _nickname(line: Line, j: int) -> int | None:
    """The position after a nickname between quotation marks at token j that a further name follows: `A "B" C`."""
    if line.norm(j) not in _QUOTES or not line.capital(j + 1):
        return None
    close = next((k for k in range(j + 2, j + _LONGEST_NICKNAME) if line.norm(k) in _QUOTES), None)
    return close + 1 if close is not None and line.capital(close + 1) else None


def _named_like_a_state(line: Line, j: int) -> bool:
    """Whether the second and last word of a name is also the name of a state: `Minister Ana Mali`."""
    state = line.state(j)
    return state is not None and state[1] == j + 1 and not line.capital(j + 1) and line.norm(j + 1) not in {"'s", "'"}


def _glued(line: Line, j: int) -> bool:
    return j < len(line) and line.tokens[j].start == line.tokens[j - 1].end


def _name_word(line: Line, i: int, acronyms: Mapping[str, OrgSpec], *, first: bool) -> bool:
    token = line.tokens[i]
    if not token.capital or not any(map(str.isalpha, token.text)) or _ACRONYMS.fullmatch(token.text):
        return False
    if not first and len(token.norm.strip(".")) == 1 and token.text[0].isalpha():
        return True
    if token.norm in _SMALL_NAMES:
        # inside a sentence the word itself has no capital: `Sok An`, `He Lifeng`
        return not first or _small_first(line, i, acronyms)
    if token.norm in _ROLE_NAMES:
        return _role_as_name(line, i, first=first)
    if token.norm in _NO_NAME_WORDS or token.text in acronyms or line.country(i):
        return not first and (_late_surname(line, i) or _vietnamese_the(line, i))
    if len(token.norm) > _SHORT and thing_word(token.norm) and token.norm not in GIVEN_NAMES:
        return False
    hyphened = line.norm(i + 1) == "-" and _glued(line, i + 1)  # `Bat-Erdene`
    if token.norm in HONORIFICS and (first or token.norm not in _IN_NAMES) and not hyphened:
        return not first and (_of_father(line, i) or _late_surname(line, i))
    body = line.body(i)
    if body and (body[1] - i > 1 or token.text.isupper()):
        return False
    if read_role(line, i) is not None or (token.norm in PORTFOLIO_WORDS and first):
        return False
    city = line.city(i)
    return not (city and not first and city[1] - i > 1)


def _late_surname(line: Line, i: int) -> bool:
    """`A Sen`, `B West`, `C Bishop`: a word that is also a family name, at the end of a name."""
    word = line.norm(i)
    if word == "sen":
        return line.norm(i + 1) != "."
    if word in CALENDAR and line.norm(i - 1) in GIVEN_NAMES:
        # `Prime Minister Godwin Friday said`: nobody is called by a given name behind a title
        if line.norm(i - 2) in HONORIFICS:
            return line.norm(i + 1) not in _PARTS_OF_DAY
        return (line.norm(i - 2) in ROLES or line.country(i - 2) is not None) and line.norm(i + 1) in AFTER_PERSON
    if word not in _WORD_SURNAMES and (word not in HONORIFICS or len(word) < _SHORT or not word.isalpha()):
        return False
    return line.norm(i - 1) in GIVEN_NAMES and not line.capital(i + 1)


def _vietnamese_the(line: Line, i: int) -> bool:
    """`Hoang The Minh`: the word is a middle name behind a family name that stands first."""
    return line.norm(i) == "the" and line.norm(i - 1) in FAMILY_NAMES["VN"] and line.capital(i + 1)


def _of_father(line: Line, i: int) -> bool:
    """Whether the honorific at token i is in the name of somebody's father: `A bin Dato Haji B`."""
    j = i - 1
    while j > 0 and line.norm(j) in HONORIFICS:
        j -= 1
    return line.norm(j) in CHILD_OF and line.capital(i + 1)


def _small_first(line: Line, i: int, acronyms: Mapping[str, OrgSpec]) -> bool:
    """Whether a small word begins a name: another name word follows, and no sentence begins with it but for a few."""
    if line.norm(i - 1 if i else len(line)) in _OPENING and line.norm(i) not in _SURE_SMALL:
        return False
    nxt = i + 1
    return (
        nxt < len(line)
        and line.norm(nxt) not in _SMALL_NAMES
        and _name_word(line, nxt, acronyms, first=True)
        and (line.city(nxt) is None)
    )


def _role_as_name(line: Line, i: int, *, first: bool) -> bool:
    """`Foreign Minister Amir Said`, `Omar Sultan said`: not before *of*, and no title of the name that follows."""
    if line.norm(i + 1) == "of":
        return False
    if not first:
        return not line.capital(i + 1) or line.norm(i - 1) not in ROLES
    if begins_with_role(line, i):
        return True
    titled = i > 0 and (line.norm(i - 1) in ROLES or line.norm(i - 1) in HONORIFICS)
    return titled and line.capital(i + 1)
