"""Signs of a caption: photo credits, who stands where, and phrases that only label a picture (genre.md 9).

A caption may show an older file photo and repeats names without news, so that it must never be read as running text.
"""

from __future__ import annotations

import re
from typing import Final

from graph.articles.outlets import AGENCY
from graph.articles.patterns import ANY_LINE, PatternTable, SegmentPattern, Trigger, first_match
from graph.model import SegmentKind

__all__ = [
    "CREDITS",
    "LABELS",
    "PICTURE_NUMBER",
    "POSITIONS",
    "TITLE_REPEAT",
    "find_credit",
    "has_position",
    "is_label",
]

_G9: Final = "genre.md 9, caption or photo credit"
_CAPTION: Final = SegmentKind.CAPTION


def _pattern(
    name: str,
    regex: str,
    examples: tuple[str, ...],
    counterexamples: tuple[str, ...],
    flags: int = 0,
    trigger: Trigger = ANY_LINE,
) -> SegmentPattern:
    compiled = re.compile(regex, flags)
    return SegmentPattern(f"caption-{name}", _G9, _CAPTION, compiled, examples, counterexamples, trigger)


# A credit ends its caption: what follows in the same line is the next thing on the page.
CREDITS: Final = (
    _pattern(
        "credit-bracket",
        r"\((?:[^()]{0,30}\b)?(?:[Pp]hotos?|PHOTOS?|[Pp]ictures?|[Ii]mages?|[Ii]llustrat(?:ion|ive)|[Cc]redit"
        r"|Ảnh)\b[^()]{0,60}\)",
        ("President A B (R) receives Minister C D (Photo: VNA)",
         "The two sides at the talks (Illustrative photo: AFP/VNA)",
         "A view of the session (Photo by C. Nika)"),
        ("The ministry (whose staff grew) said so.", "They toured an exhibition of pictures (until Friday)."),
    ),
    _pattern(
        "credit-dash",
        rf"\s?(?:--|[—–-])\s?(?:(?:{AGENCY}|[A-Z]{{2,6}})(?:/(?:{AGENCY}|[A-Z]{{2,6}}))*\s+)?(?:File\s+"
        rf"|file\s+)?(?:Photos?|PHOTOS?)\b"
        r"(?:\s+(?:courtesy\s+of|by|from)\s+[^.\n]{2,60})?",
        ("Minister A B meets his counterpart. — VNA/VNS Photo", "The two leaders in Hanoi – VNA Photo",
         "Delegates at the forum. — Photo courtesy of the embassy"),
        ("The photo – a gift – was handed over.", "They signed the deal — a first."),
    ),
    _pattern(
        "credit-colon",
        r"(?:\s*[|/.–—-]\s*|\s+|^)(?:Photos?|PHOTOS?|Photo\s+credit|Pic(?:ture)?s?|Image|Credit"
        r"|Ảnh)\s?:\s*[^\s.][^.:\n]{1,40}$",
        ("The two presidents shake hands. Photo: VNA", "Leaders at the summit | Photo: Ministry of Foreign Affairs"),
        ("He said of the photo: it showed the two men as they had been in those years, long before the war ended.",),
    ),
    _pattern(
        "credit-signed",
        rf"(?:^|[.\s]){AGENCY}(?:/{AGENCY})*\s+(?:File\s+)?Photos?\b",
        ("A receives B in Hà Nội on Monday. VNA/VNS Photo", "AFP Photo"),
        ("The photo of the VNA was shown.", "He sent VNA photographers home."),
    ),
    _pattern(
        "credit-by",
        r"(?:^|[.\s(])(?:Photos?|PHOTOS?|Pictures?)\s+(?:by|courtesy(?:\s+of)?|from|via|taken\s+by"
        r"|supplied(?:\s+by)?|provided\s+by)\b(?:\s+(?:[A-Z]\.\s?)*[^.\n]{2,60})?\)?\.?$",
        ("The guests at the palace. Photo by A. Nika", "Photo supplied"),
        ("A photo by a local artist was given to the guest, who thanked him.",),
    ),
    _pattern(
        "credit-agency",
        rf"[(\[]\s?(?:Photo/)?(?:{AGENCY}|EPA|Getty Images)\s?/\s?[^()\[\]]{{2,40}}[)\]]|[\[(]Photo/[^\])]{{2,40}}[\])]"
        r"|(?:^|[.\s])(?:REUTERS|AFP|AP|EPA|EPA-EFE|AFP-JIJI|Getty Images|GETTY IMAGES"
        r"|Shutterstock)\s?/\s?[A-Z][^.\n]{2,40}$|Getty Images\)?\.?$",
        ("Leaders pose for a group photo. (Xinhua/Li Mu)", "A and B in Ankara. REUTERS/Ann Other/File Photo",
         "A summit in Bonn [Photo/Xinhua]"),
        ("Prices rose (AFP) on Monday.", "He told Reuters/Ipsos pollsters so much that they laughed."),
    ),
    _pattern(
        "credit-file",
        r"^(?:FILE\s?(?:PHOTO|IMAGE|PIC)?|File\s+(?:photo|image|picture)|Photo|PHOTO|Caption|CAPTION|In\s+(?:the"
        r"|this)\s+(?:photo|picture)|Pictured?|Illustrative\s+(?:photo|image))\s?(?:[:—–-]|(?=of\b)|$)"
        r"|[(\[]?\b(?:file\s+(?:photo|image|picture|pic)|handout\s+photo|handout)\b[)\]]?\.?$",
        ("FILE PHOTO: A speaks in Bonn in 2023", "Minister A B (file photo)", "Illustrative photo"),
        ("Photographs of the event were shown.", "The file was handed over."),
    ),
)  # fmt: skip

# Who stands where. Only pictures have a left and a right.
POSITIONS: Final = (
    _pattern(
        "position-bracket",
        r"(?<!General )(?<!Admiral )(?<!Marshal )(?<!Brigadier )(?<!Colonel )(?<!Commodore )(?<!Gen )(?<!Brig )"
        r"\((?:(?:[a-z\d]|First|Second|Third|Fourth|Fifth|Front|Back|Far|Seated|Standing|From|In|Top|Bottom)"
        r"[\w ,-]{0,24}?[ ,-])?(?:L|R|[Ll]eft|[Rr]ight|[Cc]ent(?:re|er))(?:[ ,-]{1,2}(?:and\s+)?(?:L|R|left"
        r"|right|front|back|first|second|third|row|side|seated|standing|hand|of|photo|picture|the)){0,4}\)"
        r"|\([LR]-[LR]\)|\((?:fourth|third|second|first|\d(?:st|nd|rd|th))\s*,?\s+from\s+(?:the\s+)?(?:left"
        r"|right|[LR])[^()]{0,24}\)",
        ("PM A (R) receives Governor B", "A B (second, left) and C", "C D (third from right) at the event",
         "A (front, L)"),
        ("Senator A (R-Texas) met B.", "Lt General (R) A B met C.", "He chairs the Democratic Front (United Centre).",
         "the party (LPRP) said", "He has the right (under the law) to stay."),
    ),
    _pattern(
        "position-commas",
        r",\s(?:(?:second|third|fourth|far|front)\s)?(?:left|right|cent(?:re|er)),\s(?:and|with|shakes?|meets?"
        r"|receives?|greets?|poses?|talks?|speaks?|welcomes?|walks?|attends?|at|in)\b"
        r"|\b(?:\(?from\s+left(?:\s+to\s+right)?\)?|L-R|left\s+to\s+right|clockwise)\b\s?[:,)]",
        ("A B, left, shakes hands with C D", "From left: ministers A, B and C", "(from left) A, B"),
        ("The parties left, and talks ended.", "They turned from left to centre."),
        re.IGNORECASE,
    ),
)  # fmt: skip

# Lines that label a picture without a credit.
LABELS: Final = (
    _pattern(
        "label-overview",
        r"^(?:An?\s+|The\s+)?(?:overview|general\s+view|panorama|scene|view)\s+(?:of|at|from)\s[^.]{3,120}\.?$",
        ("An overview of the talks.", "General view of the meeting", "Scene at the reception"),
        ("An overview of the talks was given by Minister A. He praised the results.",),
        re.IGNORECASE,
        Trigger(("a ", "an ", "the ", "overview", "general view", "panorama", "scene", "view")),
    ),
    _pattern(
        "label-at",
        r"^(?:At|During|Participants\s+(?:at|in)|Delegates\s+(?:at|to|attending|pos\w+"
        r"|tak\w+))\s(?:the\s)?(?:(?:[\w-]+\s){0,3})?"
        r"(?:meeting|event|reception|talks|ceremony|session|conference|working\s+session|signing\s+ceremony"
        r"|forum|photo)\.?$",
        ("At the meeting", "At the working session.", "Delegates pose for a group photo"),
        ("At the meeting, both sides agreed to cooperate.", "During the reception he thanked A."),
        re.IGNORECASE,
        Trigger(("at ", "during ", "participants ", "delegates ")),
    ),
)  # fmt: skip

_LABELS: Final = PatternTable(LABELS)

# The title printed again under a picture, with the picture's number: `-0`, `- ảnh 1`, `hinh anh 1`, `- Photo 2`.
TITLE_REPEAT: Final = re.compile(
    r"\s*(?:[-–—]\s*)?(?:(?:hình\s+)?ảnh|hinh\s+anh|photo|picture|image)?\s*\d{1,2}\.?\s*", re.IGNORECASE
)

# The same where the title is not yet known: words that only number pictures.
PICTURE_NUMBER: Final = re.compile(
    r"\s+(?:[-–—]\s*)?(?:hình\s+ảnh|hinh\s+anh|ảnh)\s*\d{1,2}|\s+[-–—]\s*(?:photo|picture|image)\s*\d{1,2}",
    re.IGNORECASE,
)

# Cheap tests before the dear ones: a text without any of these words holds no credit, no position.
_HINTS: Final = (
    "photo",
    "pict",
    "pic:",
    "image",
    "illustr",
    "credit",
    "ảnh",
    "caption",
    "file ",
    "handout",
    "stock",
    "getty",
    "/",
    "[",
)
# Of what follows, one stands in every sentence with a position; the pattern after it is asked of those alone.
_POSITION_SIGNS: Final = ("(", "left", "right", "cent", "l-r", "clockwise")
_POSITION_HINT: Final = re.compile(r"[Ll]eft|[Rr]ight|[Cc]ent(?:er|re)|\b[LR]\b")


def find_credit(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first photo credit of `text[start:end]` stands, or None."""
    piece = text[start:end]
    lower = piece.lower()
    if not any(hint in lower for hint in _HINTS):
        return None
    found = [match.span() for pattern in CREDITS if (match := pattern.regex.search(piece)) is not None]
    if not found:
        return None
    first, last = min(found)
    return start + first, start + max(stop for begin, stop in found if begin <= last)


def has_position(sentence: str) -> bool:
    """Whether a sentence says who stands left or right."""
    lower = sentence.lower()
    if not any(sign in lower for sign in _POSITION_SIGNS) or _POSITION_HINT.search(sentence) is None:
        return False
    return any(pattern.regex.search(sentence) is not None for pattern in POSITIONS)


def is_label(line: str, key: str) -> bool:
    """Whether a whole line, with its key (`lines.key_of`), only labels a picture."""
    return len(line) <= 140 and first_match(_LABELS, line, key) is not None
