"""The constructions that report a meeting (genre.md 4), as data; those of visits follow them.

A pattern is a regular expression over a row (`clauses.Row`), where `<A3>` is an agent, `<O3>` a body, `<S3>` a state,
`<L3>` a place, `<T3>` a day, and words stand folded. It names the verb in the group `verb`, the other side in `obj`;
who the subject is, is found from the verb. The verb decides who hosts.
"""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.event_nouns import FORMAL_NOUN, NOUN
from graph.extract.patterns.event_pattern import EventPattern
from graph.extract.patterns.visits import VISIT_PATTERNS
from graph.model import ParticipantRole

__all__ = ["EVENT_PATTERNS"]

_P, _HOST, _GUEST = ParticipantRole.PARTICIPANT, ParticipantRole.HOST, ParticipantRole.GUEST

_WORD = r"(?:[^<\s.;:]+|<[LTSD]\d+>)"
#: Words that a gap before the other side may not hold: *received a letter from B* is no meeting.
_BARRIERS = "|".join(
    """that said who which letter letters message messages congratulations visit visits from criticism support
    sentenced by""".split()
)
_CLEAN = rf"(?!(?:{_BARRIERS})\s)" + _WORD
_GAP = rf"(?: {_CLEAN}){{0,9}}?"
_WIDE = rf"(?: {_CLEAN}){{0,14}}?"
_SHORT = rf"(?: {_CLEAN}){{0,3}}?"
_OBJ = r" (?P<obj><[AO]\d+>)(?! ')"
_LIGHT = r"(?P<verb>held|holds|hold|holding|had|has|have|having|conducted|conducts|concluded|attended)"


EVENT_PATTERNS: Final[tuple[EventPattern, ...]] = (
    EventPattern(
        "event.received-by",
        "genre.md 4, received (passive)",
        "B was received by A: A hosts.",
        finds=(
            "Foreign Minister of Laos Keo Bounmy was received by Prime Minister of Thailand Aroon Sombat on Monday.",
        ),
        avoids=("The letter was received by the ministry on Monday.",),
        expression=rf"(?P<verb>(?:received|hosted|welcomed|greeted)) by{_SHORT}{_OBJ}",
        kind="Reception",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.audience",
        "genre.md 4, royal audience",
        "B had or was granted an audience with A: A hosts.",
        finds=("Prime Minister of Laos Keo Bounmy had an audience with King of Thailand Aroon Sombat in Bangkok.",),
        avoids=("Aroon Sombat spoke to a large audience with humour.",),
        expression=(
            rf"(?P<verb>had|has|have|granted|given|received)(?: [a-z-]+){{0,2}} audiences? (?:with|by){_SHORT}{_OBJ}"
        ),
        kind="CourtesyCall",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.courtesy-call",
        "genre.md 4, courtesy call or visit",
        "B paid a courtesy call (visit) on A: A hosts.",
        finds=("Governor of Hanoi Tran Van Binh paid a courtesy call on Prime Minister of Laos Keo Bounmy on Monday.",),
        avoids=("Tran Van Binh paid tribute to the fallen soldiers.",),
        expression=(
            rf"(?P<verb>paid|pays|pay|paying|made|makes)(?: [a-z-]+){{0,3}}? (?:courtesy|farewell) "
            rf"(?:visit|call|visits|calls) (?:on|to|upon){_GAP}{_OBJ}"
        ),
        kind="CourtesyCall",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.received-call",
        "genre.md 4, courtesy call or visit",
        "A received a courtesy call by B: A hosts.",
        finds=("Prime Minister of Thailand Aroon Sombat received a courtesy call from Ambassador of Laos Keo Bounmy.",),
        avoids=("Aroon Sombat received a phone bill from Keo Bounmy.",),
        expression=(
            r"(?P<verb>received|receives|receive)(?: [a-z-]+){0,3}? (?:courtesy|farewell) (?:visit|call|visits|calls)"
            rf" (?:by|from|of|paid by){_SHORT}{_OBJ}"
        ),
        kind="CourtesyCall",
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.called-on",
        "genre.md 4, called on",
        "B called on A: A hosts.",
        finds=("Ambassador of Laos to Thailand Keo Bounmy called on Foreign Minister Aroon Sombat on Monday.",),
        avoids=("Keo Bounmy called on all sides to keep the peace.",),
        expression=rf"(?P<verb>called|calls|calling|paid a call|pays a call) on{_OBJ}(?! to )",
        kind="CourtesyCall",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.visit-to-person",
        "genre.md 4, visit paid to a person",
        "B paid a visit to the person A.",
        finds=("Foreign Minister of Laos Keo Bounmy paid a visit to former Prime Minister of Thailand Aroon Sombat.",),
        avoids=("Keo Bounmy paid a visit to Thailand.",),
        expression=(
            r"(?P<verb>paid|pays|pay|paying)(?: (?:a|an|visits?|working|friendly|official|visit|short|brief)){1,4} to"
            r"(?: the)? (?P<obj><A\d+>)(?! ')"
        ),
        kind="Meeting",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.received",
        "genre.md 4, received or hosted",
        "A received, hosted or greeted B: A hosts.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat received a delegation of the Lao Ministry of Health led by "
                "Keo Bounmy in Bangkok."
            ),
            "Prime Minister of Thailand Aroon Sombat hosted a banquet for Foreign Minister of Laos Keo Bounmy.",
        ),
        avoids=("Aroon Sombat received a letter from Foreign Minister of Laos Keo Bounmy.",),
        expression=rf"(?P<verb>received|receives|receive|receiving|hosted|hosts|host|hosting|greeted|greets){_WIDE}{_OBJ}",
        kind="Reception",
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.reception-for",
        "genre.md 4, held a reception for",
        "A held a reception, banquet or dinner for B: A hosts.",
        finds=("Prime Minister of Thailand Aroon Sombat held a reception for Foreign Minister of Laos Keo Bounmy.",),
        avoids=("Prime Minister of Thailand Aroon Sombat held a reception for farmers.",),
        expression=(
            r"(?P<verb>held|holds|gave|gives|chaired|holding|giving|had)(?: (?!<A)\S+){0,3}? "
            r"(?:reception|banquet|dinner|luncheon|lunch)"
            rf"(?: (?:party|ceremony))?{_SHORT} (?:for|in honou?r of|to honou?r|to welcome){_SHORT}{_OBJ}"
        ),
        kind="Reception",
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.welcomed",
        "genre.md 4, welcomed",
        "A welcomed B (in person): A hosts.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat welcomed Foreign Minister of Laos Keo Bounmy in Bangkok on "
                "Monday."
            ),
        ),
        avoids=("Aroon Sombat welcomed the visit of Foreign Minister of Laos Keo Bounmy.",),
        expression=(
            rf"(?P<verb>welcomed|welcomes|welcoming)(?: (?:the|his|her|visiting))?{_OBJ}(?= (?:in|at|on|to) <[LTS]|,? "
            r"(?:on )?<T)"
        ),
        kind="Reception",
        subject=_HOST,
        object=_GUEST,
    ),
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
        ),
        avoids=("Aroon Sombat bought a phone from Keo Bounmy.",),
        expression=(
            rf"(?P<verb>held|holds|hold|holding|had|has|have|having|conducted|made|spoke|speaks|talked|speak|talk)"
            rf"(?: [a-z-]+){{0,3}}? (?:phone|telephone|telephonic)(?: (?:talks|talk|call|conversation|"
            r"conversations|discussion|discussions|exchange))?"
            rf" (?:with|to|between){_GAP}{_OBJ}"
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
        expression=(
            rf"(?P<verb>spoke|talked|speaks|talks|speak|talk|conversed|talks) (?:with|to){_SHORT}{_OBJ} "
            r"(?:by|over|on|via)(?: the)? (?:phone|telephone)"
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
        expression=(
            r"(?P<verb>held|holds|hold|had|has|have|met|meets|meet|conducted|attended|joined|joins|took part|"
            r"takes part|participated|participates|spoke|speaks|talked)(?: [a-z-]+){0,3}? "
            r"(?:online|virtual|virtually|video|videoconference|teleconference|video-conference)"
            rf"(?: (?:talks|meeting|conference|call|summit|dialogue|link))?(?: (?:on )?<T\d+>)? with{_GAP}{_OBJ}"
        ),
        kind="VideoTalks",
    ),
    EventPattern(
        "event.talks",
        "genre.md 4, held or had talks",
        "A held talks (a meeting, a working session) with B.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat held talks with Prime Minister of Laos Keo Bounmy in Bangkok "
                "on Monday."
            ),
            "Prime Minister of Thailand Aroon Sombat had a working session with the Lao Ministry of Health on Monday.",
        ),
        avoids=("Aroon Sombat held shares in a company with Keo Bounmy.",),
        expression=rf"{_LIGHT}{_GAP} {NOUN}{_GAP} (?:with|between){_GAP}{_OBJ}",
        kind="Talks",
    ),
    EventPattern(
        "event.met",
        "genre.md 4, met (with)",
        "A met (with) B.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat met with Prime Minister of Laos Keo Bounmy in Bangkok on Monday.",
            "Prime Minister of Thailand Aroon Sombat on Monday met Prime Minister of Laos Keo Bounmy.",
        ),
        avoids=("Aroon Sombat met the press in Bangkok.", "The company met its targets with Keo Bounmy as chairman."),
        expression=(
            r"(?P<verb>met|meets|meet|meeting(?! ,))(?: (?:face-to-face|face|-|to|briefly|separately|again|here|during|"
            r"recently|also|and|held|talks|virtually|,|on|in|at|this|morning|afternoon|<[LT]\d+>))*?(?: with)?(?: "
            rf"(?:the|his|her|their|visiting|new))?{_OBJ}"
        ),
        kind="Meeting",
    ),
    EventPattern(
        "event.talks-reciprocal",
        "genre.md 4, held talks",
        "A and B held talks.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy held talks in Bangkok "
                "on Monday."
            ),
        ),
        avoids=("Prime Minister of Thailand Aroon Sombat held talks on Monday.",),
        expression=rf"{_LIGHT}{_GAP} {NOUN}(?! (?:with|between))",
        kind="Talks",
        reciprocal=True,
    ),
    EventPattern(
        "event.met-reciprocal",
        "genre.md 4, met",
        "A and B met.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy met in Bangkok on Monday.",
        ),
        avoids=("Aroon Sombat met in Bangkok on Monday.",),
        expression=r"(?P<verb>met|meet)(?= (?:in|at|on|here|for|again|face|during|to|via|online|virtually|,|\.|<T))",
        kind="Meeting",
        reciprocal=True,
    ),
    EventPattern(
        "event.co-chaired",
        "genre.md 4, chaired or co-chaired",
        "A and B (co-)chaired a session.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy co-chaired the third "
                "joint cabinet meeting on Monday."
            ),
        ),
        avoids=("Aroon Sombat chaired the company.",),
        expression=(
            r"(?P<verb>(?:co - )?(?:chaired|co-chaired|chair|co-chair|chairing|co-chairing))(?: (?!<[AO])\S+){0,9}? "
            r"(?P<noun>meeting|session|conference|talks?|dialogue|consultation|summit|committee|commission)"
        ),
        kind="Conference",
        reciprocal=True,
    ),
    EventPattern(
        "event.noun-between",
        "genre.md 4, talks between",
        "Talks, a meeting or a call between A and B.",
        finds=(
            (
                "During talks between Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy "
                "in Bangkok on Monday, trade was discussed."
            ),
        ),
        avoids=("Ties between Thailand and Laos are strong.",),
        expression=(
            rf"(?:at|during|in|after|following|for|,|the|a|an|of)(?: [a-z-]+){{0,3}}? (?P<verb>{FORMAL_NOUN}) "
            r"(?:[a-z]+ )?between(?: the)?(?P<pair> <[A]\d+>)"
        ),
        noun=True,
        kind="Talks",
        reciprocal=True,
    ),
    EventPattern(
        "event.noun-their",
        "genre.md 4, during their meeting",
        "A and B agreed something at their meeting.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat and his Lao counterpart, Keo Bounmy, discussed trade during "
                "their talks in Bangkok on Monday."
            ),
        ),
        avoids=("Prime Minister of Thailand Aroon Sombat spoke during their talks.",),
        expression=(
            rf"(?:at|during|in|after|following) (?:their|a|the)(?: [a-z-]+){{0,2}}? (?P<verb>{FORMAL_NOUN}|meetings)"
            r"(?! (?:with|between|of|for|by))"
        ),
        noun=True,
        kind="Meeting",
        reciprocal=True,
    ),
    EventPattern(
        "event.at-the-event",
        "genre.md 4, at the meeting",
        "At the event, A and B (of two countries) said something.",
        finds=(
            (
                "A consultation between the foreign ministers of Thailand and Laos took place in Bangkok on Monday. "
                "At the event, Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy praised "
                "the ties."
            ),
        ),
        avoids=(
            (
                "At the event, Prime Minister of Thailand Aroon Sombat and Foreign Minister of Thailand Somchai Phan "
                "praised the ties."
            ),
        ),
        expression=(
            r"^(?:at|during|in) (?:the|this|their)(?: [a-z-]+){0,2}? (?P<verb>event|meeting|talks|consultation|"
            r"session|dialogue|conversation|call|reception) ,(?= <A)"
        ),
        noun=True,
        kind="Meeting",
        reciprocal=True,
    ),
    EventPattern(
        "event.noun-with",
        "genre.md 4, at a meeting with",
        "At a meeting (talks, a reception) with B, A said …",
        finds=(
            (
                "At a meeting with Prime Minister of Laos Keo Bounmy in Bangkok on Monday, Prime Minister of Thailand "
                "Aroon Sombat praised the ties."
            ),
            (
                "Prime Minister of Thailand Aroon Sombat praised the ties during a reception for Prime Minister of "
                "Laos Keo Bounmy."
            ),
        ),
        avoids=("Aroon Sombat praised the agreement with Laos.",),
        expression=(
            rf"(?:at|during|in|after|following|while)(?: [a-z'-]+){{0,5}}? (?P<verb>{FORMAL_NOUN})(?: "
            rf"(?:on|in|at|here|<[LT]\d+>|,)){{0,4}}? (?:with|for|to)(?: (?:the|visiting|his|her))*{_OBJ}"
        ),
        noun=True,
        kind="Meeting",
    ),
    *VISIT_PATTERNS,
)
