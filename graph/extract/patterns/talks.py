"""The constructions in which neither side need host (genre.md 4): met, held talks, conferred, co-chaired, discussed."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.event_nouns import NOUN
from graph.extract.patterns.event_pattern import GAP, OBJECT, SHORT, EventPattern

__all__ = ["TALKS_PATTERNS"]

_LIGHT: Final = (
    "held|holds|hold|holding|had|has|have|having|conducted|conducts|concluded|attended|attends|attend|"
    "engaged in|engages in|"
    "opened|began|led|lead|leads|leading|resumed|resumes|chaired|"
    "started|wrapped up|kicked off|continued"
)
_CHAIRED: Final = (
    "chaired|co-chaired|co - chaired|chair|co-chair|co - chair|chairing|co-chairing|co - chairing|co-chairs|"
    "co - chairs|co-presided|co - presided|presided over|co-led|co - led"
)
#: Words between a light verb and its noun, none of which is a verb of its own: *have agreed to hold talks*.
_OWN_GAP: Final = (
    r"(?: (?!(?:to|agreed|been|said|that|who|letter|message|visit|visits|from|criticism|by) )(?:[^<\s.;:]+|"
    r"<[LTSD]\d+>)){0,9}?"
)
_SESSION: Final = (
    r"(?P<noun>meeting|session|conference|talks?|dialogue|consultations?|summit|committee|commission|forum|"
    r"gathering|round)"
)
_BUILDING: Final = "(?:house|building|headquarters|premises|palace|office|offices)"
#: What stands before no title: *met voters in*, *met the press*.
_NO_TITLE: Final = (
    "(?:with|by|and|to|for|of|that|who|in|at|on|as|its|press|targets?|demands?|needs?|criteria|after|during|"
    "before|when|"
    "while|amid|from|under|the|again|also) "
)
_DISCUSSED: Final = (
    "discussed|discuss|discusses|discussing|exchanged views|exchange views|exchanged opinions|exchanged ideas|reviewed|"
    "review|explored|explore|talked about|talk about|spoke about|spoke of|talked over|went over|touched on"
)

TALKS_PATTERNS: Final[tuple[EventPattern, ...]] = (
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
        verbs=_LIGHT,
        expression=rf"VERB{_OWN_GAP} {NOUN}{GAP} (?:with|between){GAP}{OBJECT}",
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
        verbs="met|meets|meet",
        expression=(
            r"VERB(?! ,)(?: (?:face-to-face|face|-|to|briefly|separately|again|here|during|recently|also|and|held|"
            rf"(?:the )?<O\d+>(?= (?:{_BUILDING} )?(?:,|with|<T))|{_BUILDING}(?= (?:,|with|<T))|"
            r"talks|(?:at|in) (?:the|his|her|their)(?: (?!with |and |<)[a-z'-]+){1,5}(?= with )|"
            r"virtually|,|on|in|at(?! (?:the )?<O)|at (?:the )?<O\d+>|this|morning|afternoon|privately|with|up|among|"
            r"others|<[LT]\d+>))*?(?: with)?(?: <S\d+> 's [a-z-]+ :)?(?: "
            rf"(?:the|his|her|their|visiting|new))*(?: <D\d+>(?: ,)?(?: and)?)*"
            rf"(?: (?:sultanate|kingdom|country|republic|emirate|island|state) 's)?"
            rf"(?:(?: (?!{_NO_TITLE})[a-z-]+){{0,3}}?|(?: (?:the|his|her|two|three|four))*(?: [a-z-]+){{1,2}}s of)"
            rf"{OBJECT}"
        ),
        kind="Meeting",
    ),
    EventPattern(
        "event.met-including",
        "genre.md 4, met (with)",
        "A met several leaders, including B.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat met several dignitaries on the sidelines of the forum, "
                "including Prime Minister of Laos Keo Bounmy."
            ),
        ),
        avoids=("Aroon Sombat met several demands, including one of Keo Bounmy.",),
        verbs="met|meet|meets|meeting|held talks|held meetings|had meetings|had talks|hold talks|received",
        expression=(
            r"VERB(?: (?!<A|that |who |said )\S+){1,16}? ,? ?(?:including|among them|such as|notably|namely)"
            rf"(?: (?:the|his|her))*{OBJECT}"
        ),
        kind="Meeting",
        personal=True,
    ),
    EventPattern(
        "event.meeting",
        "genre.md 4, met (with)",
        "After meeting (with) B, A said something; A is meeting B.",
        finds=(
            "King of Thailand Aroon Sombat left after meeting Prime Minister of Laos Keo Bounmy.",
            "King of Thailand Aroon Sombat left a day after meeting Prime Minister of Laos Keo Bounmy.",
        ),
        avoids=("The annual meeting with Keo Bounmy is far off.",),
        verbs="meeting",
        expression=(
            r"(?:^|\b(?:after|before|by|while|,|upon|from|and|be|is|are|was|were|been|of|since) |<T\d+> )VERB"
            rf"(?: (?:with|here|<[LT]\d+>|in|on))*(?: (?:the|his|her|their|visiting|new))*{OBJECT}"
        ),
        kind="Meeting",
    ),
    EventPattern(
        "event.conferred",
        "genre.md 4, met (with)",
        "A conferred or sat down with B.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat conferred with Prime Minister of Laos Keo Bounmy on Monday.",
            "Prime Minister of Thailand Aroon Sombat sat down for talks with Prime Minister of Laos Keo Bounmy.",
            (
                "Prime Minister of Thailand Aroon Sombat conferred in Bangkok on Monday afternoon with Prime Minister "
                "of Laos Keo Bounmy."
            ),
        ),
        avoids=("Aroon Sombat sat down on a chair.",),
        verbs=(
            "conferred|confer|confers|conversed|converses|converse|got acquainted|chatted|dined|"
            "lunched|breakfasted|dines|dine|"
            "sat down|sits down|sit down|huddled|consulted|held a one - on - one|"
            "convened with|engaged with|engages with"
        ),
        expression=(
            rf"VERB(?:(?: (?!with |that |to )(?:[^<\s.;:,]+|<[LTDSO]\d+>)){{0,12}}? with|(?<=with))"
            rf"{SHORT}{OBJECT}"
        ),
        kind="Meeting",
    ),
    EventPattern(
        "event.spoke-there",
        "genre.md 4, held or had talks",
        "A spoke with B in a city or on the sidelines of something.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat spoke on Monday in Bangkok with President of Laos Keo Bounmy.",
            (
                "Prime Minister of Thailand Aroon Sombat talked with Prime Minister of Laos Keo Bounmy on the fringes "
                "of the forum on Monday."
            ),
        ),
        avoids=("Aroon Sombat spoke in Bangkok with great joy of Keo Bounmy.",),
        verbs="spoke|speaks|speak|talked",
        expression=(
            r"VERB(?: (?:on|again|also|earlier|separately|today|briefly|at length|<T\d+>))*"
            r"(?: (?:in|at)(?: the)? (?:<[LO]\d+>|<D\d+> capital)(?: (?:on|<T\d+>))*"
            rf" (?:with|to)(?: (?:the|his|her|visiting))*{OBJECT}|"
            rf" (?:with|to)(?: (?:the|his|her|visiting))* (?P<obj2><[AO]\d+>)(?! ')"
            r"(?= .*(?:\b(?:in|at) <L|\bin the <D\d+> capital|sidelines|margins|fringes)| at (?:the )?<O))"
        ),
        kind="Talks",
    ),
    EventPattern(
        "event.engaged",
        "genre.md 4, held or had talks",
        "A engaged B on something.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat engaged Prime Minister of Laos Keo Bounmy on trade on Monday.",
            "Prime Minister of Thailand Aroon Sombat will engage with Prime Minister of Laos Keo Bounmy on Monday.",
        ),
        avoids=("Aroon Sombat engaged Keo Bounmy as his driver.",),
        verbs="engaged|engages|engage|interacted with|interacts with|interact with",
        expression=(
            rf"VERB(?: with)?(?: (?:the|his|her|visiting))*{OBJECT}(?= (?:on|in|over|about|at|to|for|during|<[TL]\d+>|"
            r"\.|,))"
        ),
        kind="Talks",
    ),
    EventPattern(
        "event.discussed-with",
        "genre.md 4, held or had talks",
        "A discussed something with B.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat discussed trade with Prime Minister of Laos Keo Bounmy on Monday.",
            "Prime Minister of Thailand Aroon Sombat exchanged views with Prime Minister of Laos Keo Bounmy.",
        ),
        avoids=("Aroon Sombat discussed the trade with Laos.", "Aroon Sombat discussed relations with pupils."),
        verbs=_DISCUSSED,
        expression=(
            rf"VERB(?: (?!with |that |said )[^<\s.;:]+| <[STDL]\d+>){{0,20}}? with(?: (?:the|his|her|"
            rf"visiting))*{OBJECT}"
        ),
        kind="Talks",
        weak=True,
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
        verbs=_LIGHT,
        expression=rf"VERB{_OWN_GAP} {NOUN}(?! (?:with|between))",
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
        verbs="met|meet|conferred|sat down|gathered|gather|convened|came together|got together|get together|huddled",
        expression=(
            r"VERB(?= (?:in|at|on|here|there|for|again|face|during|to|via|online|virtually|,|\.|;|<T|one|behind|"
            r"separately|privately|together|bilaterally|briefly|over|before|after|today|and))"
        ),
        kind="Meeting",
        reciprocal=True,
    ),
    EventPattern(
        "event.co-chaired-with",
        "genre.md 4, chaired or co-chaired",
        "A co-chaired a session with B.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat co-chaired the third cabinet meeting with Prime Minister of "
                "Laos Keo Bounmy on Monday."
            ),
        ),
        avoids=("Aroon Sombat co-chaired the third session with humour.",),
        verbs=_CHAIRED,
        expression=(rf"VERB(?: (?!<A)\S+){{0,14}}? {_SESSION}(?: (?!<A|,)\S+){{0,12}}? with{SHORT}{OBJECT}"),
        kind="Conference",
        talks=True,
    ),
    EventPattern(
        "event.which-co-chaired",
        "genre.md 4, chaired or co-chaired (relative clause)",
        "A session, which A co-chaired with B.",
        finds=(
            (
                "Trade was the topic of the third session of the joint commission, which Foreign Minister of Thailand "
                "Aroon Sombat co-chaired on Monday with Foreign Minister of Laos Keo Bounmy."
            ),
        ),
        avoids=("Trade was the topic of the session, which Aroon Sombat opened with humour.",),
        verbs=_CHAIRED + "|led|headed",
        expression=(
            rf"\bwhich (?P<owner><A\d+>) VERB(?: (?!<A)\S+){{0,5}}? (?:with|alongside|together with){SHORT}{OBJECT}"
        ),
        kind="Conference",
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
        verbs=_CHAIRED,
        expression=rf"VERB(?: (?!<A)\S+){{0,14}}? {_SESSION}",
        kind="Conference",
        reciprocal=True,
        talks=True,
    ),
    EventPattern(
        "event.chaired-by",
        "genre.md 4, chaired or co-chaired (passive)",
        "A session was co-chaired by A and B.",
        finds=(
            (
                "The third session of the joint commission, co-chaired by Foreign Minister of Thailand Aroon Sombat "
                "and Foreign Minister of Laos Keo Bounmy, took place in Bangkok on Monday."
            ),
            (
                "The third joint commission opened in Bangkok on Monday under the co-chairmanship of Foreign Minister "
                "of Thailand Aroon Sombat and Foreign Minister of Laos Keo Bounmy."
            ),
        ),
        avoids=("The company was chaired by Aroon Sombat.", "The board is under the chairmanship of Aroon Sombat."),
        verbs=(
            "co-chaired|co - chaired|chaired|co-presided over|co - presided over|presided over|co-led|co - led|"
            "led|headed|chairmanship|co-chairmanship|co - chairmanship|presidency|co-presidency|leadership"
        ),
        expression=(
            rf"(?:{_SESSION}(?: (?!<A)\S+){{0,16}}?|<O\d+>(?: (?!<A|said|that)\S+){{0,9}}? under the) VERB"
            rf"(?: jointly)? (?:by|of){SHORT}(?P<pair> <A\d+>)"
        ),
        noun=True,
        kind="Conference",
        reciprocal=True,
    ),
    EventPattern(
        "event.in-the-chair",
        "genre.md 4, chaired or co-chaired (adjunct)",
        "A session was held, with A and B in the chair.",
        finds=(
            (
                "The two ministries convened the third joint working group on trade in Bangkok on Monday, with Foreign "
                "Minister of Thailand Aroon Sombat and Foreign Minister of Laos Keo Bounmy in the chair."
            ),
            (
                "The third joint commission met in Bangkok on Monday with Foreign Minister of Thailand Aroon Sombat "
                "and Foreign Minister of Laos Keo Bounmy as co-chairs."
            ),
        ),
        avoids=("The company grew with Aroon Sombat in the chair.",),
        verbs="chair|co-chairs|co - chairs|chairs|presiding|co-presiding|co-chairing|co - chairing|helm|chairpersons",
        expression=(
            rf"(?:{_SESSION}|group|<O\d+>)(?: (?!<A)\S+){{0,16}}? with(?P<pair> <A\d+>) (?:(?:in|at) the |as |its )?"
            r"VERB"
        ),
        noun=True,
        kind="Conference",
        reciprocal=True,
    ),
    EventPattern(
        "event.brought-together",
        "genre.md 4, talks between",
        "The meeting brought together A and B.",
        finds=(
            (
                "The talks on Monday brought together Prime Minister of Thailand Aroon Sombat and Prime Minister of "
                "Laos Keo Bounmy."
            ),
        ),
        avoids=("The concert brought together Aroon Sombat and Keo Bounmy.",),
        verbs="brought together|brings together|bring together|gathered|united|involved|convened",
        expression=rf"\b{_SESSION}(?: (?!<A)\S+){{0,6}}? VERB(?: (?:the|both))*(?P<pair> <A\d+>)",
        kind="Meeting",
        noun=True,
        reciprocal=True,
    ),
    EventPattern(
        "event.discussed",
        "genre.md 4, held talks",
        "A and B discussed something.",
        finds=("Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy discussed trade.",),
        avoids=("Prime Minister of Thailand Aroon Sombat and Foreign Minister Somchai Phan discussed trade.",),
        verbs=_DISCUSSED,
        expression=r"VERB(?! with)",
        kind="Talks",
        reciprocal=True,
        weak=True,
    ),
)
