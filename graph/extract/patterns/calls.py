"""The constructions of remote meetings (genre.md 4, phone, online, video)."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.event_pattern import GAP, OBJECT, SHORT, EventPattern

__all__ = ["CALL_PATTERNS"]

_PHONE: Final = r"(?:phone|telephone|telephonic)"
_TALK: Final = r"(?:talks|talk|call|calls|conversation|conversations|discussion|discussions|exchange)"
_ADJECTIVES: Final = r"(?: (?:[a-z-]+|<T\d+>)){0,4}?"

CALL_PATTERNS: Final[tuple[EventPattern, ...]] = (
    EventPattern(
        "event.phone",
        "genre.md 4, phone talks",
        "A spoke or held talks with B by phone.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat held phone talks with Prime Minister of Laos Keo Bounmy on "
                "Monday."
            ),
            "Prime Minister of Thailand Aroon Sombat spoke by phone with Prime Minister of Laos Keo Bounmy.",
            "Prime Minister of Thailand Aroon Sombat received a phone call from Prime Minister of Laos Keo Bounmy.",
        ),
        avoids=("Aroon Sombat bought a phone from Keo Bounmy.",),
        verbs=(
            "held|holds|hold|holding|had|has|have|having|conducted|made|makes|spoke|speaks|talked|speak|talk|received|"
            "receives|engaged in|engages in|took|placed|exchanged|discussed"
        ),
        expression=(
            rf"VERB{_ADJECTIVES} {_PHONE}(?: {_TALK})?(?: {_TALK})?(?: (?:for|the|first|second|third|last|"
            rf"time|again|earlier|separately|on|at|late|<T\d+>)){{0,6}} (?:with|to|between|"
            rf"from){GAP}{OBJECT}"
        ),
        kind="PhoneTalks",
    ),
    EventPattern(
        "event.phone-after",
        "genre.md 4, phone talks",
        "A talked with B over the phone.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat talked with Prime Minister of Laos Keo Bounmy over the phone "
                "on Monday."
            ),
        ),
        avoids=("Aroon Sombat talked with reporters over lunch.",),
        verbs=(
            "spoke|talked|speaks|talks|speak|talk|conversed|discussed|had|held|informed|told|briefed|notified|assured|"
            "congratulated|thanked|consulted"
        ),
        expression=(
            rf"VERB(?:(?: [a-z-]+){{0,3}}? (?:with|to))?{SHORT}{OBJECT}(?: (?!<A|and |but |who |said )[^,;\s]+){{0,8}}?"
            rf" (?:by|over|on|via|in)(?: the| a)?(?: [a-z]+)? {_PHONE}\b"
        ),
        kind="PhoneTalks",
    ),
    EventPattern(
        "event.phoned",
        "genre.md 4, phone talks",
        "A phoned B.",
        finds=("Prime Minister of Thailand Aroon Sombat phoned Prime Minister of Laos Keo Bounmy on Monday.",),
        avoids=("Aroon Sombat phoned a shop.", "Aroon Sombat called Keo Bounmy a friend."),
        verbs="phoned|phones|telephoned|telephones|rang|called|calls",
        expression=(
            rf"(?:(?=(?:phoned|phones|telephoned|telephones|rang) )|(?=(?:called|calls)(?: the| his| her)? <A\d+> "
            r"(?:to (?:congratulate|felicitate|discuss|express|thank|offer|convey)|together|(?:on )?<T|by |from )))"
            rf"\bVERB(?: (?:the|his|her))?{OBJECT}"
        ),
        kind="PhoneTalks",
    ),
    EventPattern(
        "event.video",
        "genre.md 4, online and video meetings",
        "A met B online or held a video conference with B.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat held online talks with Prime Minister of Laos Keo Bounmy on "
                "Monday."
            ),
            (
                "Prime Minister of Thailand Aroon Sombat took part in a video conference on Monday with Prime Minister "
                "of Laos Keo Bounmy and UN Secretary-General Ana Rojas."
            ),
        ),
        avoids=("Aroon Sombat opened an online shop.", "Aroon Sombat took part in a video contest with pupils."),
        verbs=(
            "held|holds|hold|had|has|have|met|meets|meet|conducted|attended|joined|joins|took part|takes part|"
            "participated|participates|spoke|speaks|talked"
        ),
        expression=(
            rf"VERB{_ADJECTIVES} (?:online|virtual|virtually|video|videoconference|teleconference|video-conference)"
            rf"(?: (?:talks|meeting|conference|call|summit|dialogue|link))?(?: (?:on )?<T\d+>)? with{GAP}{OBJECT}"
        ),
        kind="VideoTalks",
    ),
    EventPattern(
        "event.video-after",
        "genre.md 4, online and video meetings",
        "A met B by video link.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat held a meeting with Prime Minister of Laos Keo Bounmy via "
                "video link on Monday."
            ),
        ),
        avoids=("Aroon Sombat met Keo Bounmy via Bangkok.",),
        verbs="held|holds|hold|had|has|have|met|meets|meet|spoke|speaks|talked",
        expression=(
            rf"VERB(?: (?!<A)[^\s,]+){{0,6}}?{OBJECT}(?: (?:on )?<T\d+>)? (?:online|virtually|remotely|(?:via|by|"
            rf"through|over)"
            r"(?: an?)?(?: [a-z-]+)? ?(?:video|videoconference|teleconference|videoconferencing|zoom|online))"
        ),
        kind="VideoTalks",
    ),
    EventPattern(
        "event.phone-reciprocal",
        "genre.md 4, phone talks",
        "A and B spoke by phone.",
        finds=("Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy spoke over the phone.",),
        avoids=("Aroon Sombat spoke over the phone.",),
        verbs="spoke|speak|speaks|talked|talk|conversed|discussed",
        expression=(
            rf"VERB(?: (?!<A)[^\s,]+){{0,12}}? (?:by|over|on|via|in)(?: the| a)?(?: [a-z]+)? {_PHONE}\b(?! (?:with|"
            rf"to))"
        ),
        kind="PhoneTalks",
        reciprocal=True,
    ),
    EventPattern(
        "event.spoke",
        "genre.md 4, phone talks",
        "A spoke with B: where no place is told, by phone.",
        finds=("Prime Minister of Thailand Aroon Sombat spoke with Prime Minister of Laos Keo Bounmy on Monday.",),
        avoids=("Aroon Sombat spoke with great joy of Keo Bounmy.",),
        verbs="spoke|speaks|speak|talked",
        expression=(
            rf"VERB(?: (?:<T\d+>|on|again|also|earlier|separately|today))*? (?:with|to)(?: (?:the|his|"
            rf"her))?{OBJECT}"
            r"(?!.* (?:in|at) <L|.* in the <D\d+> capital|.*(?:sidelines|margins|fringes)| at (?:the )?<O)"
        ),
        kind="PhoneTalks",
    ),
)
