"""The constructions that report a visit (genre.md 4, 8), as data like those of meetings; `dest` is the destination."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.event_pattern import EventPattern

__all__ = ["VISIT_PATTERNS"]

#: `<L3>`, `the Lao capital`, `the capital of Laos, <L3>`, `the country`, `Laos and Thailand`.
_DEST: Final = (
    r"(?:(?: the| its)? <O\d+>(?: (?:headquarters|offices?))? in)?"
    r"(?: (?:the|its|neighbou?ring|both|sisterly|brotherly|friendly|kingdom of|republic of|state of|city of|"
    r"capital(?: city)?(?: of)?|<[SD]\d+>(?: 's)? capital(?: city)?(?: of)?(?= <L)|<S\d+> 's (?=<L)))*"
    r" (?P<dest><[SLA]\d+>|<D\d+> capital|country(?= ))(?! ')"
)
_VISIT: Final = r"(?P<noun>visit|visits|trip|tour|stay)"
#: What may follow a country or city that is visited; a noun would make it an adjective (*visited the Hanoi museum*).
_PAUSE: Final = (
    r"(?= (?:on|in|for|from|this|and|to|as|at|after|before|during|last|next|with|where|earlier|later|when|while|by|two|"
    r"three|twice|again|under|ahead|soon|once|until|since|upon|but|or|,|\.|;|<)|$)"
)
_ADJECTIVES: Final = r"(?: (?!<[AOSL]|visit|that|and|,|to )\S+){0,9}?"
_PAID: Final = (
    "paid|pays|pay|paying|commenced|commences|commence|commencing|"
    "begins|began|begin|beginning|starts|started|start|starting|kicks off|kicked off|concludes|"
    "concluded|conclude|concluding|wraps up|wrapped up|wrap up|wrapping up|ended|ends|end|ending|made|makes|make|"
    "making|"
    "embarked on|embarks on|embark on|undertook|undertakes|undertake|undertaking|conducts|conducted|is on|are on|"
    "arrived on|arrives on|was on|leaves for|left for|heads for|continued|continues|finished|finishes|completed|"
    "completes|having|is paying|is making|launched|set off on|sets off on|leave for|currently on|has begun|is "
    "currently on"
)

VISIT_PATTERNS: Final[tuple[EventPattern, ...]] = (
    EventPattern(
        "visit.paid",
        "genre.md 4, visit",
        "B pays, begins, is on or concludes a visit to a country or city.",
        finds=(
            "Prime Minister of Laos Keo Bounmy began an official visit to Thailand on Monday.",
            "Prime Minister of Laos Keo Bounmy is on a three-day working visit to Bangkok.",
            "President of Peru Ana Rojas wrapped up a three-day trip to the Thai capital on Monday.",
        ),
        avoids=("Keo Bounmy invited Aroon Sombat to pay a visit to Laos.",),
        verbs=_PAID,
        expression=rf"VERB{_ADJECTIVES} {_VISIT}(?: (?:on |from )?<T\d+>| here)?(?: (?:to|in|of|from)){_DEST}",
        kind="Visit",
        explicit=True,
    ),
    EventPattern(
        "visit.called-off",
        "genre.md 8, cancelled or postponed",
        "B cancelled or postponed a visit to a country or city.",
        finds=("Prime Minister of Laos Keo Bounmy has postponed a planned trip to Thailand.",),
        avoids=("Keo Bounmy postponed a decision on trade with Thailand.",),
        verbs=(
            "cancelled|canceled|cancels|cancel|postponed|postpones|postpone|delayed|delays|called off|calls off|"
            "scrapped|"
            "scraps|put off|puts off|shelved"
        ),
        expression=rf"VERB(?: (?!<|that|said|,)\S+){{1,5}}? {_VISIT} to{_DEST}",
        kind="Visit",
        explicit=True,
        cancels=True,
    ),
    EventPattern(
        "visit.leading",
        "genre.md 4, delegation leadership",
        "B leads a delegation on a visit to a country or city.",
        finds=("Minister of Health of Laos Keo Bounmy is leading a delegation for an official visit to Thailand.",),
        avoids=("Keo Bounmy is leading a campaign for trade with Thailand.",),
        verbs="leading|heading|leads|heads|led|headed|lead|head",
        expression=(
            rf"VERB(?: the| an?)? <A\d+> (?:for|on|to pay|to make|to)(?: (?!<[AOS]|visit)\S+){{0,6}}? {_VISIT} "
            rf"to{_DEST}"
        ),
        kind="Visit",
        explicit=True,
    ),
    EventPattern(
        "visit.arrived",
        "genre.md 4, visit",
        "B arrived in a country or city that is not B's own.",
        finds=(
            "Prime Minister of Laos Keo Bounmy arrived in Bangkok on Monday for an official visit.",
            "Prime Minister of Laos Keo Bounmy landed in Bangkok on Monday.",
        ),
        avoids=("The goods arrived in Bangkok on Monday.", "Prime Minister of Laos Keo Bounmy arrived in Vientiane."),
        verbs=(
            "arrived|arrives|arrive|arriving|landed|lands|touched down|touches down|flew in|flew into|due|"
            "expected|awaited"
        ),
        expression=(
            rf"VERB(?: (?:back|safely|to arrive|early|late|<T\d+>|on|today|yesterday|this|morning|afternoon|"
            rf"evening)){{0,5}}? (?:in|at|to|into){_DEST}"
        ),
        kind="Visit",
    ),
    EventPattern(
        "visit.arrived-here",
        "genre.md 4, visit",
        "B arrived here, in the city of the dateline.",
        finds=("BANGKOK, Jan. 22 - Prime Minister of Laos Keo Bounmy arrived here on Monday for an official visit.",),
        avoids=("VIENTIANE, Jan. 22 - Prime Minister of Laos Keo Bounmy arrived here on Monday after a visit.",),
        verbs="arrived|arrives|arrive|landed|touched down",
        expression=r"VERB(?: back)? (?:here|at the <L\d+>|home)(?P<dest>)\b",
        kind="Visit",
    ),
    EventPattern(
        "visit.travelled",
        "genre.md 4, visit",
        "B left for, flew or travelled to a country or city that is not B's own.",
        finds=(
            "Prime Minister of Laos Keo Bounmy left Vientiane on Monday for Thailand.",
            "Prime Minister of Laos Keo Bounmy will travel to Bangkok next week.",
        ),
        avoids=("Aroon Sombat left for lunch.", "Prime Minister of Laos Keo Bounmy flew home to Vientiane."),
        verbs=(
            "left|leaves|leave|leaving|departed|departs|depart|departing|flew|flies|fly|flying|travelled|"
            "traveled|travels|"
            "travel|travelling|traveling|heads|headed|head|heading|came|comes|come|sets off|set off|set out|jets "
            "off|jetted off|"
            "went|goes|go|proceeded|proceeds|proceed|moves on|moved on|move on|continues on|"
            "continued on|journeyed|journeys"
        ),
        expression=rf"VERB(?: (?!<[AOS]|that|who|said|home|,|and|to |for )\S+){{0,7}}? (?:for|to){_DEST}",
        kind="Visit",
    ),
    EventPattern(
        "visit.spent",
        "genre.md 4, visit",
        "B spent a day in a country or city that is not B's own.",
        finds=("Prime Minister of Laos Keo Bounmy spent Monday in Bangkok on a visit.",),
        avoids=("Prime Minister of Laos Keo Bounmy spent his youth in Bangkok.",),
        verbs="spent|spends|spending|spend",
        expression=(
            rf"VERB(?: (?:<T\d+>|the|a|one|two|three|four|five|day|days|today|half|whole|his|her|in)){{1,5}}? "
            rf"in{_DEST}"
        ),
        kind="Visit",
        explicit=True,
    ),
    EventPattern(
        "visit.with",
        "genre.md 4, visit",
        "B is with A on a visit to a country or city.",
        finds=("The minister is with Prime Minister of Laos Keo Bounmy on a working visit to Thailand.",),
        avoids=("The minister is with Prime Minister of Laos Keo Bounmy on trade with Thailand.",),
        verbs="is|are|was|were|went|travelled|traveled|came",
        expression=(
            rf"VERB(?: along| together)? with(?: the)? (?P<owner><A\d+>) (?:on|for) (?:an?|his|her|the)"
            rf"(?: (?!<[AOSL]|and )\S+){{0,5}}? (?P<noun>visit|trip|tour) (?:to|in){_DEST}"
        ),
        kind="Visit",
        explicit=True,
    ),
    EventPattern(
        "visit.is-in",
        "genre.md 4, visit",
        "B is in a country or city for a visit, talks or at an invitation.",
        finds=(
            "Prime Minister of Laos Keo Bounmy is in Bangkok for a three-day visit.",
            "Prime Minister of Laos Keo Bounmy has been in Bangkok on an official visit since Monday.",
        ),
        avoids=("Prime Minister of Laos Keo Bounmy is in Bangkok.",),
        verbs="is|are|was|were|been|stay|stays|staying|stayed|be",
        expression=(
            rf"VERB(?: (?:currently|now|also|presently|still))? (?:in|visiting){_DEST}(?= .*?\b(?:visit|trip|tour|"
            rf"talks|invitation|meet|meeting|from <T)\b)"
        ),
        kind="Visit",
    ),
    EventPattern(
        "visit.verb",
        "genre.md 4, visit",
        "B visited a country.",
        finds=("Prime Minister of Laos Keo Bounmy will visit Thailand on Monday.",),
        avoids=("Aroon Sombat invited Keo Bounmy to visit Thailand.",),
        verbs="visited|visits|visit|tour|tours|toured",
        expression=rf"VERB{_DEST}{_PAUSE}",
        kind="Visit",
        explicit=True,
    ),
    EventPattern(
        "visit.be-visiting",
        "genre.md 4, visit",
        "B is or will be visiting a country.",
        finds=("Prime Minister of Laos Keo Bounmy will be visiting Thailand this week.",),
        avoids=("Prime Minister of Laos Keo Bounmy will be visiting a school in Vientiane.",),
        verbs="visiting",
        expression=rf"\b(?:be|is|are|been|was|were) VERB{_DEST}{_PAUSE}",
        kind="Visit",
        explicit=True,
    ),
    EventPattern(
        "visit.where-arrived",
        "genre.md 4, visit",
        "In a country or city, where B arrived, something happened.",
        finds=(
            "The talks were held in Bangkok, where Prime Minister of Laos Keo Bounmy arrived on Monday for a visit.",
        ),
        avoids=("The talks were held in Bangkok, where the goods arrived on Monday.",),
        verbs="arrived|landed|began|started",
        expression=rf"\b(?:in|to){_DEST}(?: ,)? where <A\d+>(?: had| has)? VERB",
        kind="Visit",
    ),
    EventPattern(
        "visit.visiting",
        "genre.md 4, visit",
        "B, visiting a country, did something.",
        finds=("Prime Minister of Laos Keo Bounmy, visiting Thailand for talks, praised the ties on Monday.",),
        avoids=("Aroon Sombat spoke of visiting Thailand.",),
        verbs="visiting",
        expression=rf"(?<!of )VERB{_DEST}{_PAUSE}",
        kind="Visit",
        weak=True,
    ),
    EventPattern(
        "visit.of-person",
        "genre.md 4, visit",
        "During or on B's visit to a country, something happened.",
        finds=("During Prime Minister of Laos Keo Bounmy's visit to Thailand on Monday, a road was opened.",),
        avoids=("Aroon Sombat praised Keo Bounmy's visit to Thailand.",),
        verbs="visit|trip|tour|stay",
        expression=(
            r"\b(?:during|on|in|amid|after|following|of|for|ahead of|before|with|at) (?:the )?(?P<owner><A\d+>) 's? ?"
            rf"(?:(?!<)\S+ |<T\d+> )?(?:(?!<)\S+ |<T\d+> ){{0,5}}?VERB to{_DEST}"
        ),
        kind="Visit",
        noun=True,
        weak=True,
    ),
    EventPattern(
        "visit.by-person",
        "genre.md 4, visit",
        "During a visit by B to a country, something happened.",
        finds=("During a visit by Prime Minister of Laos Keo Bounmy to Thailand on Monday, a road was opened.",),
        avoids=("Aroon Sombat praised a book by Keo Bounmy on Thailand.",),
        verbs="visit|trip|tour|stay",
        expression=(
            r"\b(?:during|on|in|amid|after|following|for|ahead of|before|within the framework of) (?:the|a|an) "
            rf"(?:[a-z-]+ |<T\d+> ){{0,5}}?VERB (?:of|by|paid by)(?: the)? (?P<owner><A\d+>)(?: (?:here|<T\d+>|"
            rf"on))* to{_DEST}"
        ),
        kind="Visit",
        noun=True,
        weak=True,
    ),
    EventPattern(
        "visit.to-by",
        "genre.md 4, visit",
        "During a visit to a country by B, something happened.",
        finds=("During a visit to Thailand by Prime Minister of Laos Keo Bounmy on Monday, a road was opened.",),
        avoids=("Aroon Sombat praised a book on a visit to Thailand by train.",),
        verbs="visit|trip|tour|stay",
        expression=(
            r"\b(?:during|on|in|amid|after|following|for|ahead of|before|within the framework of|as part of) "
            r"(?:the|a|an|this) "
            rf"(?:[a-z-]+ |<[TD]\d+> ){{0,5}}?VERB to{_DEST}(?: (?:here|<T\d+>|on|from|,))* (?:by|of|paid by)(?: "
            rf"the)? (?P<owner><A\d+>)"
        ),
        kind="Visit",
        noun=True,
        weak=True,
    ),
    EventPattern(
        "visit.prepared",
        "genre.md 8, planned",
        "A visit of B to a country is being prepared or will take place.",
        finds=("A visit of Prime Minister of Laos Keo Bounmy to Thailand is being prepared.",),
        avoids=("A visit of Prime Minister of Laos Keo Bounmy to a school in Vientiane is being prepared.",),
        verbs="visit|trip|tour",
        expression=(
            rf"(?:^|\b(?:the|a|an) )(?:[a-z-]+ ){{0,4}}?VERB (?:of|by)(?: the)? (?P<owner><A\d+>) to{_DEST}"
            r"(?= (?:(?:\S+ ){0,4})(?:is|are|will|has been|was)\b)"
        ),
        kind="Visit",
        noun=True,
        weak=True,
    ),
    EventPattern(
        "visit.here",
        "genre.md 4, visit",
        "B is on, will make or concludes a visit whose country is the story's or the inviter's.",
        finds=("BANGKOK - Prime Minister of Laos Keo Bounmy will make an official visit on January 28.",),
        avoids=("BANGKOK - Prime Minister of Laos Keo Bounmy will make an official statement on January 28.",),
        verbs=_PAID + "|on|came on",
        expression=(
            r"VERB(?: (?:an?|his|her|their|the|<T\d+>))(?: (?!<|visit|that|and|,|to |day )\S+| <T\d+>){0,6}? "
            r"(?P<noun>visit|trip)(?P<dest>)"
            r"(?= (?:on|from|at|this|<T|,|\.|here|until|and|in the company)|$)"
        ),
        kind="Visit",
        weak=True,
    ),
    EventPattern(
        "visit.during",
        "genre.md 4, visit",
        "During his visit to a country, B did something; B came for a visit to it.",
        finds=("Prime Minister of Laos Keo Bounmy opened a road during his visit to Thailand on Monday.",),
        avoids=("Prime Minister of Laos Keo Bounmy wrote a book about a visit to Thailand.",),
        verbs="visit|trip|tour|stay",
        expression=(
            r"\b(?:during|on|in|amid|after|following|for|ahead of|before|as part of|on the occasion of|within the "
            r"framework of|concluding|"
            r"completing|ending|within|from) (?:(?:his|her|their|a|an|the|this|last|<T\d+> 's|<T\d+>|day - long|"
            r"official|working) )"
            rf"(?:(?!<[AOSL]|and |that |who |, )\S+ ){{0,8}}?VERB (?:to|in){_DEST}"
        ),
        kind="Visit",
        noun=True,
        weak=True,
    ),
    EventPattern(
        "visit.while-in",
        "genre.md 4, visit",
        "While in a country, B …",
        finds=("While in Thailand, Prime Minister of Laos Keo Bounmy toured a factory.",),
        avoids=("Prices rose while in Thailand they fell.",),
        verbs="while|during his|during her|during their",
        expression=rf"^VERB(?: (?:stay|time|sojourn))? in{_DEST} ,(?= <A)",
        kind="Visit",
        subject_follows=True,
        weak=True,
    ),
)
