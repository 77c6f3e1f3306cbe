"""Constructions that tell a meeting without a verb of meeting (genre.md 4): told, saw, took leave, was A's guest."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.event_pattern import OBJECT, EventPattern
from graph.model import ParticipantRole

__all__ = ["EXCHANGE_PATTERNS"]

_HOST, _GUEST = ParticipantRole.HOST, ParticipantRole.GUEST
_THE: Final = r"(?: (?:the|his|her|their|visiting|outgoing|then|also|briefly))*"
#: Nobody is told anything in person where one of these stands: in letters, to the press, by telephone.
_IN_WRITING: Final = (
    r"\b(?:letter|letters|message|cable|telegram|statement|tweet|tweeted|post|posted|interview|reporters|"
    r"journalists|press|news|media|newspaper|radio|television|tv|parliament|lawmakers|phone|telephone|call|email|"
    r"e - mail|video|court|denied|according)\b"
)
_AFTER_TOLD: Final = (
    r"(?= (?:that|of|about|on|in|at|during|how|why|what|where|who|for|to|he|she|it|they|the|all|there|<[ASDOTL]|,|\.|"
    r"after|before|when|while|here))"
)
_ADVERBS: Final = r"(?: (?:had|has|have|also|then|later|earlier|will|would|is|was|to|have|jointly|previously|<T\d+>))*"
_MEAL: Final = r"(?:reception|banquet|dinner|luncheon|lunch|breakfast|tea|coffee|table|talks|iftar|palace)"
_TALKED: Final = (
    "talked|discussed|met|held|spoke|exchanged|reviewed|conferred|agreed|dealt|had|went|explored|addressed|shared|"
    "touched|examined|considered|sat|discuss|hold|exchange|review|meet|co-chaired|co - chaired|dined|lunched|"
    "breakfasted"
)
_RAISED: Final = (
    "co-chair|co - chair|co-chaired|co - chaired|co-chairs|co - chairs|discuss|discussed|discusses|spoke|talked|raised|"
    "reviewed|"
    "exchanged|touched|dealt|explored|addressed|agreed|conferred|signed|opened|examined|held|had|met|will|took up|"
    "went over|went through"
)

EXCHANGE_PATTERNS: Final[tuple[EventPattern, ...]] = (
    EventPattern(
        "event.with-whom",
        "genre.md 4, held or had talks (relative clause)",
        "B, with whom A talked.",
        finds=(
            (
                "Prime Minister of Laos Keo Bounmy, with whom Prime Minister of Thailand Aroon Sombat talked on "
                "Monday, praised trade."
            ),
        ),
        avoids=("Keo Bounmy, with whom everybody agreed, praised trade.",),
        verbs=_TALKED,
        expression=rf"(?P<obj><A\d+>)(?: ,)? with whom (?P<owner><A\d+>){_ADVERBS} VERB",
        kind="Talks",
    ),
    EventPattern(
        "event.turn-of",
        "genre.md 4, second and third counterparts",
        "Then it was the turn of B to meet the one whom the text is about.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat met Prime Minister of Malaysia Ali Hassan on Monday. Later it "
                "was the turn of Prime Minister of Laos Keo Bounmy."
            ),
        ),
        avoids=("Aroon Sombat said that the turn of the year had brought him joy.",),
        verbs="turn",
        expression=rf"\bthe VERB of{_THE}{OBJECT}",
        kind="Meeting",
        noun=True,
    ),
    EventPattern(
        "event.called-inverted",
        "genre.md 4, courtesy call or visit (inverted)",
        "The second to call on A was B: A hosts.",
        finds=(
            (
                "The second to call on Foreign Minister of Thailand Aroon Sombat on Monday was Ambassador of Laos Keo "
                "Bounmy."
            ),
        ),
        avoids=("The first to call on all sides to keep the peace was Keo Bounmy.",),
        verbs="call on|call upon|meet|meet with|see|be received by|visit|hold talks with|pay a courtesy call on",
        expression=(
            rf"\b(?:first|second|third|fourth|last|next|other|others|also|diplomat|envoy|guest|visitor|ambassador|"
            rf"minister) to VERB{_THE} (?P<obj><A\d+>)(?: (?:on|in|at|there|here|<[TLO]\d+>|,))* (?:was|were)"
            rf"{_THE} (?P<owner><A\d+>)"
        ),
        kind="Meeting",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.received-first",
        "genre.md 4, received (passive, host named before)",
        "B was the first to be received: the one whom the text is about hosts.",
        finds=(
            (
                "President of Thailand Aroon Sombat granted farewell audiences on Monday. The Ambassador of Laos, Keo "
                "Bounmy, was the first to be received."
            ),
        ),
        avoids=("Keo Bounmy was the first to be told.",),
        verbs="be received|present|present his|present her|call|call in",
        expression=(r"\b(?:first|second|third|fourth|last|next) to VERB(?! (?:by|on|upon|to|for))"),
        kind="Reception",
        noun=True,
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.first-was",
        "genre.md 4, received (passive, inverted)",
        "The first to be received was B: the one whom the text is about hosts.",
        finds=(
            (
                "President of Thailand Aroon Sombat granted farewell audiences on Monday. The first to be received was "
                "Ambassador of Laos Keo Bounmy."
            ),
        ),
        avoids=("The first to be told was Keo Bounmy.",),
        verbs="received|receive|call|call in|granted|arrive at the palace",
        expression=(
            r"\b(?:first|second|third|fourth|last|next|also) (?:to )?(?:be )?VERB(?! (?:by|on|upon))"
            r"(?: (?!<A)\S+){0,6}? (?:was|were)(?: the)? (?P<owner><A\d+>)"
        ),
        kind="Reception",
        noun=True,
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.those-who",
        "genre.md 4, second and third counterparts",
        "Those who met with A were B and C.",
        finds=(
            (
                "Among those who met with Prime Minister of Thailand Aroon Sombat on Monday were President of Laos Keo "
                "Bounmy and President of Peru Ana Rojas."
            ),
        ),
        avoids=("Those who voted for Aroon Sombat on Monday were Keo Bounmy and Ana Rojas.",),
        verbs="met|meet|held talks|called|saw|spoke|talked|conferred|had talks|had meetings|were received|received",
        expression=(
            r"\b(?:those|others|leaders|ministers|guests|officials|envoys|ambassadors|dignitaries|visitors|counterparts|"
            rf"(?P<whom>whom) ?)(?: (?:who|that|also|he|she|had|have|has))* VERB(?: (?:with|on|by|upon|to))?{_THE} "
            r"(?P<owner><A\d+>)(?: (?!<A|said |who )\S+){0,14}? (?:were|was|are|included|include|including)(?: the)? "
            r"(?P<obj><A\d+>)(?! ')"
        ),
        kind="Meeting",
    ),
    EventPattern(
        "event.attended-with",
        "genre.md 4, at a meeting with",
        "A attends a meeting (of ministers) with B.",
        finds=(
            (
                "Foreign Minister of Thailand Aroon Sombat joined a ministers' meeting on trade together with "
                "Foreign Minister of Laos Keo Bounmy."
            ),
        ),
        avoids=("Aroon Sombat attended a concert together with Keo Bounmy.",),
        verbs="attended|attends|attend|attending|joined|joins|join|took part in|takes part in|take part in",
        expression=(
            rf"VERB(?: (?!<A)\S+){{0,12}}? (?:meeting|summit|session|talks|consultations|retreat|round)"
            rf"(?: (?!<A|,)\S+){{0,8}}? (?:together with|along with|alongside|with){_THE}{OBJECT}"
        ),
        kind="Conference",
    ),
    EventPattern(
        "event.spoke-both",
        "genre.md 4, held talks",
        "A and B spoke on the sidelines of something or in a city.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat and Prime Minister of Laos Keo Bounmy spoke on Monday on the "
                "fringes of the forum."
            ),
        ),
        avoids=("Prime Minister of Thailand Aroon Sombat and Foreign Minister Somchai Phan spoke in Bangkok.",),
        verbs="spoke|spoken|talked|speak|talk|conversed",
        expression=(
            r"VERB(?= (?:(?!<A|to |with |of |at )\S+ ){0,6}?(?:sidelines|margins|fringes)|"
            r"(?: (?:on|briefly|<T\d+>|again|privately|separately))* (?:in (?:<L|the <D\d+> capital)|face|together))"
        ),
        kind="Talks",
        reciprocal=True,
        weak=True,
    ),
    EventPattern(
        "event.with-first",
        "genre.md 4, held or had talks",
        "With B, A spoke of something.",
        finds=("With Prime Minister of Laos Keo Bounmy, Prime Minister of Thailand Aroon Sombat spoke of trade.",),
        avoids=("With Prime Minister of Laos Keo Bounmy in jail, Prime Minister of Thailand Aroon Sombat smiled.",),
        verbs=_RAISED,
        expression=(
            rf"^(?:later |then |together |jointly |also |on |<T\d+> |, )*with{_THE} (?P<obj><A\d+>)(?: of <S\d+>)? ,"
            rf"(?: who [^<,]+,)?(?: the)? (?P<owner><A\d+>)(?: , <[^,]+,)?{_ADVERBS} VERB"
        ),
        kind="Talks",
        weak=True,
    ),
    EventPattern(
        "event.saw",
        "genre.md 4, met (with)",
        "A saw B.",
        finds=(
            "Prime Minister of Thailand Aroon Sombat saw Prime Minister of Laos Keo Bounmy at the palace on Monday.",
            "Prime Minister of Thailand Aroon Sombat was in Vientiane on Monday to see his Lao counterpart Keo Bounmy.",
        ),
        avoids=("Aroon Sombat saw Keo Bounmy as his heir.", "Aroon Sombat wishes to see Keo Bounmy again."),
        verbs="saw|sees|see|seen|seeing",
        expression=(
            rf"VERB{_THE} (?P<obj><A\d+>)(?! ')(?= (?:on|in|at|,|\.|for|and|before|after|during|separately|too|here|"
            rf"there|later|again|<[TL]))"
        ),
        kind="Meeting",
        personal=True,
    ),
    EventPattern(
        "event.took-leave",
        "genre.md 4, courtesy call or visit (farewell)",
        "B took leave of A.",
        finds=("Ambassador of Laos to Thailand Keo Bounmy took leave of Prime Minister Aroon Sombat on Monday.",),
        avoids=("Keo Bounmy took a leave of absence from Aroon Sombat.",),
        verbs="took leave|taken leave|takes leave|take leave|taking leave",
        expression=rf"VERB (?:of|from){_THE}{OBJECT}",
        kind="CourtesyCall",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.bade-farewell",
        "genre.md 4, courtesy call or visit (farewell)",
        "A bade farewell to B.",
        finds=("Prime Minister of Thailand Aroon Sombat bade farewell to Ambassador of Laos Keo Bounmy on Monday.",),
        avoids=("Aroon Sombat bade for a painting by Keo Bounmy.",),
        verbs=(
            "bade farewell|bids farewell|bid farewell|bidding farewell|said goodbye|says goodbye|say goodbye|"
            "said farewell|bade goodbye|bid goodbye|bidden farewell"
        ),
        expression=rf"VERB to{_THE}{OBJECT}",
        kind="Meeting",
        personal=True,
    ),
    EventPattern(
        "event.respects",
        "genre.md 4, courtesy call or visit",
        "B paid respects to A: A hosts.",
        finds=("Prime Minister of Laos Keo Bounmy paid his respects to King of Thailand Aroon Sombat in Bangkok.",),
        avoids=("Keo Bounmy paid his respects to Aroon Sombat at the funeral.",),
        verbs="paid|pays|pay|paying",
        expression=(
            rf"VERB(?: (?:his|her|their))? respects to{_THE} (?P<obj><A\d+>)(?! ')"
            r"(?!.*\b(?:funeral|tomb|mausoleum|grave|coffin|casket|lying in|condolence|memorial|wreath|remains|body|"
            r"death|died)\b)"
        ),
        kind="CourtesyCall",
        subject=_GUEST,
        object=_HOST,
        personal=True,
    ),
    EventPattern(
        "event.guest-of",
        "genre.md 4, hosted a reception",
        "B was A's guest at dinner: A hosts.",
        finds=("President of Laos Keo Bounmy was King of Thailand Aroon Sombat's guest at dinner on Monday.",),
        avoids=("Keo Bounmy was Aroon Sombat's guest on a hunting trip.",),
        verbs="was|is|were|are|be",
        expression=(
            rf"VERB{_THE} (?:(?P<obj><A\d+>) 's? ?guests?|(?:guests?|<A\d+>) of{_THE} (?P<obj2><A\d+>)(?: of <S\d+>)?)"
            rf"(?: (?:on|<T\d+>))* (?:at|for|during|to)(?: [a-z-]+){{0,3}}? {_MEAL}\b"
        ),
        kind="Reception",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.handed-over",
        "genre.md 4, courtesy call or visit",
        "B handed a letter or message over to A: A hosts.",
        finds=(
            (
                "Foreign Minister of Laos Keo Bounmy delivered a message from his president to King of Thailand Aroon "
                "Sombat on Monday."
            ),
        ),
        avoids=("Foreign Minister of Laos Keo Bounmy sent a message to King of Thailand Aroon Sombat on Monday.",),
        verbs="delivered|delivers|deliver|handed|hands|handed over|hand over|presented|presents|conveyed in person",
        expression=(
            rf"VERB(?: over)?(?: (?!<A|to )\S+){{0,4}}? (?:message|letter|note|missive)s?(?: (?!<A|to )\S+){{0,10}}?"
            rf"(?: (?:from|of|by)(?: (?:the|his|her))* (?:<A\d+>|[a-z]+))?(?: (?!<A|to )\S+){{0,4}}? to{_THE}{OBJECT}"
        ),
        kind="Reception",
        subject=_GUEST,
        object=_HOST,
        personal=True,
        weak=True,
    ),
    EventPattern(
        "event.joined-for",
        "genre.md 4, held or had talks (passive)",
        "A was joined by B for talks.",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat was joined on Monday by Prime Minister of Laos Keo Bounmy for "
                "talks on trade."
            ),
        ),
        avoids=("Aroon Sombat was joined by Keo Bounmy for a concert.",),
        verbs="joined",
        expression=(
            rf"\b(?:was|were|is|be|been) VERB(?: (?:on|in|at|<[TL]\d+>|here))* by{_THE}{OBJECT}"
            r"(?= (?:for|in|at) (?:[a-z-]+ ){0,3}(?:talks|meeting|discussions?|consultations?|dinner|lunch|session)\b)"
        ),
        kind="Talks",
    ),
    EventPattern(
        "event.gave-time",
        "genre.md 4, received or hosted",
        "A gave B an hour (of his time): A hosts.",
        finds=("Prime Minister of Thailand Aroon Sombat gave Prime Minister of Laos Keo Bounmy an hour on Monday.",),
        avoids=("Aroon Sombat gave Keo Bounmy an answer.",),
        verbs="gave|gives|granted|accorded|spared",
        expression=(
            rf"VERB{_THE} (?P<obj><A\d+>|him(?= )|her(?= ))(?: (?:a|an|one|two|half|full|whole|more|than|over|nearly|"
            rf"almost|good)){{1,4}} (?:hours?|audience|hearing|minutes)\b"
        ),
        kind="Meeting",
        subject=_HOST,
        object=_GUEST,
        personal=True,
    ),
    EventPattern(
        "event.briefed-by",
        "genre.md 4, held or had talks (passive)",
        "A was briefed by B.",
        finds=("Prime Minister of Thailand Aroon Sombat was briefed by UN envoy Keo Bounmy on the truce on Monday.",),
        avoids=("Prime Minister of Thailand Aroon Sombat was briefed by Foreign Minister Somchai Phan on the truce.",),
        verbs="briefed|told|informed|assured|updated",
        expression=(rf"\b(?:was|were|been|is|are) VERB(?: (?:<T\d+>|on|in|<L\d+>))* by{_THE}{OBJECT}"),
        kind="Meeting",
        personal=True,
        weak=True,
        unless=_IN_WRITING,
    ),
    EventPattern(
        "event.told",
        "genre.md 4, held or had talks",
        "A told B something (of two countries, and not in writing).",
        finds=(
            (
                "Prime Minister of Thailand Aroon Sombat told Prime Minister of Laos Keo Bounmy on Monday that trade "
                "would grow."
            ),
            "UN envoy Keo Bounmy briefed Prime Minister of Thailand Aroon Sombat on the truce on Monday.",
        ),
        avoids=(
            "Prime Minister of Thailand Aroon Sombat told Prime Minister of Laos Keo Bounmy in a letter to stay.",
            "Prime Minister of Thailand Aroon Sombat told Foreign Minister Somchai Phan on Monday to go.",
        ),
        verbs="told|tells|assured|assures|briefed|briefs|informed|informs|reminded|promised",
        expression=rf"(?<!was )(?<!were )(?<!been )\bVERB{_THE}{OBJECT}{_AFTER_TOLD}",
        kind="Meeting",
        personal=True,
        weak=True,
        unless=_IN_WRITING,
    ),
)
