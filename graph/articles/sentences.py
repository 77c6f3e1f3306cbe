"""Where one sentence ends and the next begins, in wire copy with ranks, initials, missing spaces (genre.md 9, 10).

Works on a slice of the article's text and returns spans into the whole text. A stop ends a sentence unless the word
before it is known to carry one; where a word may do either (`U.S.`, `a.m.`, `Co.`), the next word decides.
"""

from __future__ import annotations

import re
from typing import Final

from graph.articles.patterns import word_set
from graph.model import Span

__all__ = ["sentence_spans"]

# Words that always carry a stop and always go on: ranks, honorifics, references.
_NEVER_FINAL: Final = word_set(
    """
    adm amb asst assoc brig capt cdr cf cmdr cmdt col comdr cpl dep det dr drs e.g eng fr gen
    gov govs h.e h.m h.h h.r.h hon i.e insp lieu lieut lt ltc maj mdm messrs mgr mr mrs ms mt mme mlle pres prof rear
    rep reps ret rev rt sen sens sgt snr spc sr supt viz vs w.r.t hon'ble gp wg brig-gen maj-gen
    lt-gen gen.dr ma st sra dna maj-gen brig-gen vice-adm
    """
)
# Words that may carry a stop inside a sentence or end one.
_PERHAPS_FINAL: Final = word_set(
    """
    a.m p.m approx bros co corp cos d.c dept dist ed est etc inc st ven jr l.a ltd n.y p.c ph.d phd plc
    prov pte pp ph u.a.e u.k u.n u.s u.s.a u.s.s.r p.r p.r.c d.p.r.k b.c a.d e.u sdn bhd llc gmt
    md mohd muhd abd engr msgr smt atty cde
    """
)
# `Oct. 31`, `No. 5`, `Art. 3`: with a number behind they go on, else their stop ends the sentence.
_BEFORE_NUMBERS: Final = word_set("jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts fig vol ch")
# What begins a sentence and hardly ever a name: after `U.S.` or an initial, only these open a new sentence.
_STARTERS: Final = word_set(
    """
    the he she it they we you i this that these those his her its their our a an in on at by for from during
    after before while when where as with under according also both however meanwhile earlier later following
    speaking addressing through there if since since besides moreover furthermore additionally congratulating
    thanking welcoming regarding hosting receiving attending what who how but and or so not no all many some
    most each every any such today yesterday tomorrow then once although though despite over about among
    """
)

# A stop, further stops, closing quotes and brackets; then white space, or the glued capital of the next sentence.
_CANDIDATE: Final = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|[\"“‘(\[]?[^\W\d_]|$)")
_NEXT: Final = re.compile(r"\s*[\"'“‘«(\[*•–—-]*\s*(\S+)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_INITIAL: Final = re.compile(
    r"[BCDFGHJ-NP-TVWXZ][b-df-hj-np-tv-xz]{1,2}"
)  # `Kh. Bold`: of a letter that Latin writes with two
_NUMERAL: Final = re.compile(r"\d+|[IVX]+|[a-z]\)?")


def sentence_spans(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]`, in order, without the white space around them."""
    spans: list[Span] = []
    begin = start
    for candidate in _CANDIDATE.finditer(text, start, end):
        if candidate.start() < begin or not _ends_sentence(text, begin, candidate, end):
            continue
        _append(spans, text, begin, candidate.end())
        begin = candidate.end()
    _append(spans, text, begin, end)
    return spans


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    """Whether the stop ends the sentence that began at `begin`."""
    if stop.end() >= end:
        return True
    following = _NEXT.match(text, stop.end(), end)
    if following is None:
        return True
    word = following[1]
    glued = not text[stop.end()].isspace()
    if glued and not _glued_break(text, begin, stop, word):
        return False
    if text[stop.start()] != ".":
        return not word[0].islower()
    return _full_stop_ends(text, begin, stop, word)


def _glued_break(text: str, begin: int, stop: re.Match[str], word: str) -> bool:
    """`talks.Chinh said`: a lower-case word, a digit or a bracket, the stop, a capitalised word of some length."""
    before = text[stop.start() - 1] if stop.start() > begin else " "
    closed = stop.group()[-1] in '"”’»)]'
    if not (before.islower() or before.isdigit() or before in ')%”"' or closed):
        return False
    first = _WORD.match(word.lstrip("\"'“‘("))
    if first is None or not first[0][0].isupper():
        return False
    # `VOV.Vn`, `J.P.Smith` stay whole: the word before must be one, and the word after too.
    return len(first[0]) > 1 or first[0] in ("A", "I")


def _full_stop_ends(text: str, begin: int, stop: re.Match[str], word: str) -> bool:
    if word[0].islower():
        return False
    first = _token_start(text, begin, stop.start())
    token = text[first : stop.start()]
    last = token.strip("’'-&.").lower()
    if not last:
        return True
    if stop.group()[-1] != ".":
        return True  # a quotation mark or bracket closed after the stop: `… "I agree." He said`
    if _goes_on(text, begin, first, last, word):
        return False
    if last in _BEFORE_NUMBERS:
        return not (word[0].isdigit() and token[0].isupper())
    if (
        _INITIAL.fullmatch(token)
        or last in _PERHAPS_FINAL
        or (len(last) == 1 and last.isalpha())
        or re.fullmatch(r"(?:[a-z]\.)+[a-z]", last)
    ):
        return _opens_sentence(word)
    # `1. Both sides`: a numeral that opens a paragraph numbers it.
    return not (first == _first_visible(text, begin) and _NUMERAL.fullmatch(token))


def _token_start(text: str, begin: int, end: int) -> int:
    """Where the word that ends at `end` begins; its stops, hyphens and apostrophes belong to it."""
    while end > begin and (text[end - 1].isalnum() or text[end - 1] in ".’'&-"):
        end -= 1
    return end


def _goes_on(text: str, begin: int, first: int, last: str, word: str) -> bool:
    """Whether the word before the stop is a rank or the like, which a name must follow."""
    tail = re.split(r"[-.]", last)[-1]
    if last not in _NEVER_FINAL and tail not in _NEVER_FINAL:
        return False
    if "." in last or tail not in _ALSO_NAMES:
        return True
    if tail not in _OFTEN_NAMES:
        return len(word) == 1 or not _opens_sentence(word)  # `Defence Minister Gen. A B`
    # `Hun Sen. The …` against `Sen. Lt. Gen. …` and `U.S. Sen. …`: after a capitalised word it is a name's end, unless
    # another rank follows.
    before = text[begin:first].split()[-1:]
    is_name = bool(before) and before[0][0].isupper() and before[0][-1].isalpha() and before[0] not in _BEFORE_RANKS
    return not is_name or word.rstrip(".").lower() in _NEVER_FINAL


# Ranks that are also names' last words, and the words after which they are ranks all the same.
_ALSO_NAMES: Final = frozenset({"sen", "rev", "gen", "col", "det", "ret", "hon", "ma"})
_OFTEN_NAMES: Final = frozenset({"sen", "hon", "ma"})
_BEFORE_RANKS: Final = frozenset(
    """US Republican Democratic Democrat Independent GOP State Maj Lt Minister President Secretary Speaker Governor
    Ambassador Commissioner Chairman Chairperson Premier Mayor Chancellor Deputy Leader Chief Commander Director
    Affairs Defence Defense Staff Right Most""".split()
)


def _first_visible(text: str, begin: int) -> int:
    while begin < len(text) and (text[begin].isspace() or text[begin] in '"“(*•'):
        begin += 1
    return begin


def _opens_sentence(word: str) -> bool:
    first = _WORD.match(word.lstrip("\"'“‘("))
    return first is not None and first[0].lower() in _STARTERS
