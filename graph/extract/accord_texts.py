"""Stage 9: the words of what was agreed: the clause of a pledge, each document of a list (genre.md 7).

All over the text of a row, by its offsets; the caller turns them into characters of the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from graph.extract.clauses import Row
from graph.extract.patterns.documents import DOCUMENT, DOCUMENT_KINDS

__all__ = ["Wording", "documents", "is_view", "next_joint", "pledge", "rest_of_passive"]

_KINDS: Final = dict(DOCUMENT_KINDS)
_DOCUMENT: Final = re.compile(rf"(?:(?<= )|^){DOCUMENT}")
#: `another on tourism`, in a list of documents.
_ANOTHER: Final = re.compile(
    r"(?<= )(?:one|another|others|a second|a third|the (?:first|second|third|other))(?: one)?(?= (?:on|in|for|covering|"
    r"concerning|about|regarding|between|relating) )"
)
_NUMBER: Final = (
    r"(?:a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|various|another|both|\d+|separate|"
    r"similar|further|their)"
)
#: What opens the list of those that were only counted before: `four agreements, among them one on customs`.
_NAMELY: Final = (
    r"(?: including| namely| among (?:them|which|these)| such as| notably| comprising| involving| as follows :| :)"
)
_NO_ADJECTIVE: Final = r"(?:of|on|in|for|to|with|by|from|under|at|the|that|which|and)"
#: What joins a further document to the list, then its noun phrase up to the head.
_JOINT: Final = re.compile(
    rf"(?P<joint>(?: ,| ;)?(?: and| as well as| along with| together with| plus| or|{_NAMELY})?"
    rf"(?: also| then)?)(?P<phrase> (?:{_NUMBER} )?(?:(?!{_NO_ADJECTIVE} )[^\s,;:]+ ){{0,6}}?)$"
)
_COUNTED: Final = re.compile(
    rf"^ ?(?:the )?{_NUMBER} (?:[a-z-]+ ){{0,4}}?{DOCUMENT}(?: ,)?{_NAMELY} ?(?:a |an |the )?$"
)
_OPENING: Final = re.compile(r"^(?:(?:a|an|the|also|then|,|and|of|for|their|its|his|her) )*")
_PASSIVE: Final = re.compile(r" (?:was|were|has been|have been|are being) ")
#: Where, when and between whom a document was signed, at the end of its sentence: no part of what it is.
_CLOSING: Final = re.compile(
    r"(?:(?: ,)? (?:(?:in|at)(?: the)?(?: [a-z]+ of)? <L\d+>|in <S\d+>(?= (?:on )?<T)|here|(?:on|in) <T\d+>|"
    r"(?<! for )(?<! of )(?<! dated )(?<! to )<T\d+>|between(?: the)? <[AOS]\d+>(?: and(?: the)? <[AOS]\d+>)?))+"
    r"(?: ,(?: \S+){1,8} (?:said|announced|reported))?(?: [.;])* $"
)
#: What tells of the occasion, and no more of the document.
_OCCASION: Final = re.compile(
    r"(?: ,)? (?:(?:following|after|during|before|ahead of|at the (?:end|close|conclusion|talks|meeting)|on the (?:"
    r"sidelines|margins|occasion)|on this occasion|in the presence|in front of|witnessed|as (?:the|part)|when|while|"
    r"(?:in|at) an? (?:[a-z]+ )?(?:ceremony|function)|with <A\d+> (?:looking|watching|present)|and <A\d+>)\b.*"
    r"| , (?:as|according|where|with|said|the ministry|at|on|marking)\b.*) $"
)
#: Behind a verb in the passive.
_ABOUT: Final = re.compile(
    r"(?:^|(?<= ))(?:(?:here|(?:on |in )?<[TL]\d+>|(?:by|between)(?: the)?(?: \S+)? <[AOS]\d+>(?:(?: ,)? and(?: the)? "
    r"<[AOS]\d+>)?|,) ?)*(?P<about>(?:on|for|in|concerning|covering|regarding|about|aimed at|to) (?!<[TLS]|the <S|the "
    r"(?:presence|occasion|sidelines)|this occasion|an? ceremony).*)$"
)
#: Whose word it is, at the end of a sentence.
_SOURCE: Final = re.compile(
    r" ,(?: (?:according to|as reported by|as told by|citing) .*|(?: (?!to |and )[^\s,]+){1,9} (?:said|says|reported|"
    r"reports|added|announced|noted|stated|wrote|cites|told (?:the|reporters|<A\d+>)(?: \S+)?)(?: (?:in a statement|on "
    r"<T\d+>|in a press release|on x|<T\d+>|later|via .*|citing .*|quoting .*))*)(?: [.;])* $"
    r"| (?:,|-) (?:adding|noting|stressing|saying|according|with <A\d+> [a-z]+ing)\b.*$"
)
#: Two pledges in one sentence: each *that* begins one.
_AND_THAT: Final = re.compile(r"(?: ,| ;)? and(?: also)?(?= that )")
_MODAL: Final = re.compile(r" (?:would|should|will|shall|must|needs?|be|ought|'ll|are to|is to|both) ")
_TAIL: Final = re.compile(r"[\s.,;:-]+$")
#: From the joint between two verbs to the second of them.
_NEXT: Final = re.compile(
    r"(?:(?: ,| ;)? (?:and|while|but|with|as|even as)|(?: ,| ;))(?: (?:also|then|further|jointly|later|both|have|had|"
    r"the|<[AT]\d+>|,|on|it|was|agreement|in addition|parties|finally|unanimously|likewise))* $"
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for one thing that was agreed, from offset `start` to before `end` in the row, and its kind.

    Its sides are named before `limit`, which is 0 where its words do not tell how far they go.
    """

    start: int
    end: int
    kind: str
    limit: int = 0


def pledge(row: Row, start: int, stop: int) -> list[Wording]:
    """What was pledged, from its link at `start` to `stop`: one thing, or one for each further *that*."""
    source = _SOURCE.search(row.text, start)
    end = min(stop, source.start()) if source is not None else stop
    joints = list(_AND_THAT.finditer(row.text, start, end)) if row.text.startswith("that ", start) else []
    points = [start, *(match.end() + 1 for match in joints)]
    pairs = zip(points, [*(match.start() for match in joints), end], strict=True)
    return [Wording(left, _trimmed(row, left, right), "pledge") for left, right in pairs if _says(row, left, right)]


def _says(row: Row, start: int, end: int) -> bool:
    """Whether there is more than the link: `what they agreed upon`."""
    return _TAIL.sub("", row.text[start:end]).strip() not in {"", "to", "that", "on", "upon", "not"}


def is_view(row: Row, wording: Wording) -> bool:
    """Whether both sides only saw something alike: `agreed that relations have developed well`."""
    words = row.text[wording.start : wording.end]
    return words.startswith("that ") and _MODAL.search(f"{words} ") is None


def next_joint(row: Row, verb: int, start: int) -> int:
    """Where the words that begin at `start` end when a further verb of the sentence stands at offset `verb`."""
    joint = _NEXT.search(row.text, start, verb)
    return joint.start() if joint is not None else verb


def documents(row: Row, start: int, stop: int, *, passive: bool = False) -> list[Wording]:
    """The documents named from offset `start` to `stop`, in order; in a list each is one.

    In a `passive` sentence they stand before the verb at `stop`, the first of them anywhere behind `start`.
    """
    heads = [(m.start(), m.end(), _KINDS.get(m.group())) for m in _DOCUMENT.finditer(row.text, start, stop)]
    heads += [(m.start(), m.end(), None) for m in _ANOTHER.finditer(row.text, start, stop)]
    begun: list[tuple[int, int, str]] = []  # where the joint before a document begins, and its words; its kind
    commas: set[int] = set()  # documents behind a comma alone: in apposition, unless a list goes on
    last_head = start
    for at, end, kind in sorted(heads):
        if not begun:
            begun.append((start, _first(row, start, at) if passive else start, kind or "agreement"))
        else:
            joint = _JOINT.search(row.text, last_head, at)
            if joint is None or not joint.group("joint").strip():
                continue
            apart = ";" in joint.group("joint")
            bare = not apart and not re.match(rf" {_NUMBER} ", joint.group("phrase"))
            if kind is not None and bare and not row.text[at:end].endswith("s") and kind == begun[-1][2]:
                continue  # `an oil and gas agreement`
            if joint.group("joint").strip() == "," and kind == begun[-1][2]:
                commas.add(len(begun))
            else:
                commas.clear()
            begun.append((joint.start("joint"), joint.start("phrase") + 1, kind or begun[-1][2]))
        last_head = end
    listed = [one for n, one in enumerate(begun) if n not in commas]
    if len(listed) > 1 and _COUNTED.search(row.text[listed[0][1] : listed[1][1]]) is not None:
        listed = listed[1:]
    ends = [joint for joint, _, _ in listed[1:]] + [stop]
    parted = [Wording(first, end, kind) for (_, first, kind), end in zip(listed, ends, strict=False)]
    return [_closed(row, wording, passive=passive) for wording in parted]


def rest_of_passive(row: Row, verb_end: int) -> Wording | None:
    """What a document is about where the verb stands before it: `was signed between <A4> on fisheries`."""
    rest = _ABOUT.search(row.text, verb_end)
    if rest is None:
        return None
    start = rest.start("about")
    cuts = (_CLOSING.search(row.text, start), _SOURCE.search(row.text, start), _OCCASION.search(row.text, start))
    end = min([len(row.text), *(cut.start() for cut in cuts if cut is not None)])
    return Wording(start, _trimmed(row, start, end), "") if end > start else None


def _first(row: Row, start: int, head: int) -> int:
    """Where the noun phrase of the first document begins, whose head is at `head`."""
    joint = _JOINT.search(row.text, start, head)
    return joint.start("phrase") + 1 if joint is not None else start


def _closed(row: Row, wording: Wording, *, passive: bool) -> Wording:
    """The wording without determiner, occasion, day, place and parties."""
    opening = _OPENING.match(row.text[wording.start : wording.end])
    start = wording.start + (opening.end() if opening else 0)
    head = _DOCUMENT.search(row.text, start, wording.end)
    after = head.end() if head is not None else start
    end = wording.end
    cuts = [_SOURCE.search(row.text, after), _OCCASION.search(row.text, after)]
    limit = min([end, *(cut.start() for cut in cuts if cut is not None)])
    closing = [_CLOSING.search(row.text, after, limit + 1), _PASSIVE.search(row.text, after) if passive else None]
    end = min([limit, *(cut.start() for cut in closing if cut is not None)])
    if end <= after and row.text.startswith(" between ", after):
        end = limit  # nothing but its parties tells what it is
    return Wording(start, _trimmed(row, start, max(end, after)), wording.kind, limit)


def _trimmed(row: Row, start: int, end: int) -> int:
    tail = _TAIL.search(row.text[start:end])
    return start + tail.start() if tail is not None else end
