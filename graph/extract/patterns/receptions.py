"""The constructions in which one side hosts (genre.md 4): received, courtesy calls, audiences, credentials, dinners."""

from __future__ import annotations

from typing import Final

from graph.extract.patterns.event_pattern import GAP, OBJECT, SHORT, WIDE, EventPattern
from graph.model import ParticipantRole

__all__ = ["RECEPTION_PATTERNS"]

_HOST, _GUEST = ParticipantRole.HOST, ParticipantRole.GUEST
_CALL: Final = r"(?:courtesy|farewell|introductory|protocol|similar|goodwill|maiden)(?: and farewell)?"
_MEAL: Final = r"(?:reception|banquet|dinner|luncheon|lunch|breakfast|tea party|iftar)"

RECEPTION_PATTERNS: Final[tuple[EventPattern, ...]] = (
    EventPattern(
        "event.received-by",
        "genre.md 4, received (passive)",
        "B was received by A: A hosts.",
        finds=(
            "Foreign Minister of Laos Keo Bounmy was received by Prime Minister of Thailand Aroon Sombat on Monday.",
            "Foreign Minister of Laos Keo Bounmy was met at the airport by Prime Minister of Thailand Aroon Sombat.",
        ),
        avoids=("The letter was received by the ministry on Monday.", "The plan was met by Aroon Sombat with joy."),
        verbs="received|hosted|welcomed|greeted|met on arrival|met at the airport|met upon arrival|feted",
        expression=(
            rf"VERB(?! (?:a|an|the|his|her|their|no) )(?: (?!<A|by |and |that |who |which |but |after )\S+){{0,14}}? by"
            rf"(?: (?!<A|who )\S+){{0,9}}?{OBJECT}"
        ),
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
        verbs="had|has|have|granted|given|received|attended|sought",
        expression=rf"VERB(?: [a-z-]+){{0,2}} audiences? (?:with|by){SHORT}{OBJECT}",
        kind="CourtesyCall",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.audience-granted",
        "genre.md 4, royal audience",
        "A granted B an audience: A hosts.",
        finds=("King of Thailand Aroon Sombat granted an audience to Prime Minister of Laos Keo Bounmy on Monday.",),
        avoids=("Aroon Sombat granted a loan to Keo Bounmy.",),
        verbs="granted|grants|grant|granting|gave|gives|receives|received|accorded|accords",
        expression=(
            rf"VERB(?:(?: an?)?(?: [a-z-]+){{0,2}} (?:audience|courtesy call|meeting)(?: (?!<A)\S+){{0,10}}? "
            rf"to{SHORT}{OBJECT}"
            rf"|{SHORT} (?P<obj2><[AO]\d+>) (?:in|an) (?:[a-z-]+ )?audience)"
        ),
        kind="CourtesyCall",
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.courtesy-call",
        "genre.md 4, courtesy call or visit",
        "B paid a courtesy call (visit) on A: A hosts.",
        finds=("Governor of Hanoi Tran Van Binh paid a courtesy call on Prime Minister of Laos Keo Bounmy on Monday.",),
        avoids=("Tran Van Binh paid tribute to the fallen soldiers.",),
        verbs="paid|pays|pay|paying|made|makes|make|making|had|has|have|having",
        expression=rf"VERB(?: [a-z-]+){{0,3}}? {_CALL} (?:visit|call|visits|calls) (?:on|to|upon|with){GAP}{OBJECT}",
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
        verbs="received|receives|receive|receiving|had|has|have|having|accepted|accepts",
        expression=(
            rf"VERB(?: [a-z-]+){{0,3}}? {_CALL} (?:visit|call|visits|calls)(?: (?!<A)\S+){{0,6}}? "
            rf"(?:by|from|of|paid by){SHORT}{OBJECT}"
        ),
        kind="CourtesyCall",
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.received-in",
        "genre.md 4, courtesy call or visit",
        "A received B in a courtesy visit: A hosts.",
        finds=("Prime Minister of Thailand Aroon Sombat received in a courtesy visit Ambassador of Laos Keo Bounmy.",),
        avoids=("Aroon Sombat received in a letter the thanks of Keo Bounmy.",),
        verbs="received|receives|receive|receiving",
        expression=(
            r"VERB(?: <T\d+>| on| here| today){0,3} (?:in|on|for|during) an? (?:[a-z-]+ )?(?:visit|call|audience|"
            r"meeting)"
            rf"(?: <T\d+>| on| here)*{SHORT}{OBJECT}"
        ),
        kind="CourtesyCall",
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.paid-a-call",
        "genre.md 4, courtesy call or visit",
        "B paid A a courtesy call: A hosts.",
        finds=("Governor of Hanoi Tran Van Binh paid Prime Minister of Laos Keo Bounmy a courtesy call on Monday.",),
        avoids=("Tran Van Binh paid Keo Bounmy a compliment.",),
        verbs="paid|pays|pay|paying",
        expression=(
            r"VERB(?: (?:the|his|her))* (?P<obj><A\d+>) an?(?: [a-z-]+){0,3} (?:call|visit)\b(?! (?:to|in) <[SL])"
        ),
        kind="CourtesyCall",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.called-on",
        "genre.md 4, called on",
        "B called on A: A hosts.",
        finds=("Ambassador of Laos to Thailand Keo Bounmy called on Foreign Minister Aroon Sombat on Monday.",),
        avoids=("Keo Bounmy called on all sides to keep the peace.",),
        verbs="called|calls|call|calling|paid a call|pays a call|pay a call",
        expression=(
            rf"(?<!courtesy )(?<!farewell )(?<!phone )(?<!a )\bVERB"
            r"(?: (?:,|-|<T\d+>|separately|also|then|later|today|together|in turn|jointly))* (?:on|upon)"
            rf"(?: (?:the|his|her|visiting))*{OBJECT}"
            r"(?! to (?!discuss|express|convey|bid|pay|congratulate))"
        ),
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
        verbs="paid|pays|pay|paying",
        expression=(
            r"VERB(?: (?:a|an|visits?|working|friendly|official|visit|short|brief)){1,4} to(?: the)? "
            r"(?P<obj><A\d+>)(?! ')"
        ),
        kind="Meeting",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.visited",
        "genre.md 4, visit paid to a person",
        "B visited the person A.",
        finds=(
            "Foreign Minister of Laos Keo Bounmy visited former Prime Minister of Thailand Aroon Sombat in Bangkok.",
        ),
        avoids=("Keo Bounmy visited Thailand and Laos.", "Keo Bounmy visited the Lao Ministry of Health."),
        verbs="visited|visits",
        expression=r"VERB(?: (?:the|former|then))* (?P<obj><A\d+>)(?! ')",
        kind="Meeting",
        subject=_GUEST,
        object=_HOST,
        personal=True,
    ),
    EventPattern(
        "event.credentials",
        "genre.md 4, credentials",
        "B presented credentials to A: A hosts.",
        finds=(
            "Ambassador of Laos to Thailand Keo Bounmy presented his credentials to King of Thailand Aroon Sombat.",
        ),
        avoids=("Keo Bounmy presented his book to Aroon Sombat.",),
        verbs="presented|presents|present|presenting|submitted|submits|handed|delivered",
        expression=(
            r"VERB(?: (?:over|a|copy|copies|of|his|her|their|the)){0,5} (?:credentials?|letters? of credence|"
            rf"letters? of accreditation|letters? of introduction|credential letters?)"
            rf"(?: [a-z]+)?(?: (?:on )?<T\d+>)? to{SHORT}{OBJECT}"
        ),
        kind="Reception",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.credentials-received",
        "genre.md 4, credentials",
        "A received the credentials of B: A hosts.",
        finds=("King of Thailand Aroon Sombat received the credentials of Ambassador of Laos Keo Bounmy on Monday.",),
        avoids=("Aroon Sombat received the book of Keo Bounmy.",),
        verbs="received|receives|receive|receiving|accepted|accepts|accepting|handed|took",
        expression=(
            r"VERB(?: (?!<A|and |letter |letters )\S+){0,14}? (?:credentials?|letters? of credence|"
            rf"letters? of accreditation)(?: presented)? (?:of|from|by){SHORT}{OBJECT}"
        ),
        kind="Reception",
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.credentials-his",
        "genre.md 4, credentials",
        "B took up office when A received his credentials: A hosts.",
        finds=(
            (
                "Ambassador of Laos to Thailand Keo Bounmy took up his post when King of Thailand Aroon Sombat "
                "received his credentials on Monday."
            ),
        ),
        avoids=("Ambassador of Laos Keo Bounmy smiled when King of Thailand Aroon Sombat received his book.",),
        verbs="received|receives|accepted|accepts|receiving|accepting",
        expression=(
            r"VERB (?P<whose>his|her) (?:credentials?|letters? of credence|letters? of accreditation|"
            r"letters? of introduction)(?! (?:of|from|by|to))"
        ),
        kind="Reception",
        subject=_HOST,
        object=_GUEST,
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
        verbs="received|receives|receive|receiving|hosted|hosts|host|hosting|greeted|greets",
        expression=(
            rf"(?<!was )(?<!were )(?<!been )(?<!is )(?<!be )\bVERB(?! (?:a |the )?(?:[a-z-]+ )?(?:phone|telephone|"
            rf"credentials?|call|calls)\b){WIDE}{OBJECT}"
        ),
        kind="Reception",
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.meal-hosted-by",
        "genre.md 4, hosted a reception (passive)",
        "B attended a dinner or reception that A hosted: A hosts.",
        finds=("Foreign Minister of Laos Keo Bounmy attended a dinner hosted by Aroon Sombat, King of Thailand.",),
        avoids=("Keo Bounmy attended a concert hosted by Aroon Sombat.",),
        verbs="attended|attends|joined|joins|had|at|after|during|following|participated in|took part in",
        expression=(
            rf"VERB(?: [a-z-]+){{0,4}}? {_MEAL} (?:hosted|given|offered|held|thrown)(?: in (?:his|her|their) "
            rf"honou?r)? by{SHORT}{OBJECT}"
        ),
        kind="Reception",
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.meal-that",
        "genre.md 4, hosted a reception (relative clause)",
        "A dinner or reception that A gives for B: A hosts.",
        finds=(
            (
                "Trade was the topic of a dinner that King of Thailand Aroon Sombat gave on Monday for President of "
                "Laos Keo Bounmy."
            ),
        ),
        avoids=("Trade was the topic of a book that Aroon Sombat gave to Keo Bounmy.",),
        verbs="reception|banquet|dinner|luncheon|lunch|breakfast|iftar|tea",
        expression=(
            r"VERB (?:that|which) (?P<owner><A\d+>)(?: (?:is|was|will|would|has|had|to|be|later|also|then))* "
            r"(?:giving|gives?|gave|given|hosts?|hosted|hosting|offers?|offered|held|holding|threw)"
            rf"(?: (?!<A)\S+){{0,6}}? (?:for|in honou?r of|to honou?r)(?: (?:the|his|her|visiting))*{OBJECT}"
        ),
        kind="Reception",
        noun=True,
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.meal-for-by",
        "genre.md 4, hosted a reception (passive)",
        "A dinner or reception in honour of B was hosted by A: A hosts.",
        finds=("A banquet in honour of President of Laos Keo Bounmy was hosted by King of Thailand Aroon Sombat.",),
        avoids=("A concert in honour of Keo Bounmy was hosted by Aroon Sombat.",),
        verbs="reception|banquet|dinner|luncheon|lunch|breakfast|iftar|ceremony",
        expression=(
            r"VERB (?:for|in honou?r of|to honou?r|to welcome)(?: (?:the|visiting))* (?P<owner><A\d+>)(?: "
            r"(?!<A)\S+){0,6}? "
            rf"(?:hosted|given|offered|held|thrown|chaired)(?: (?!<A|by )\S+){{0,8}}? by{SHORT}{OBJECT}"
        ),
        kind="Reception",
        noun=True,
        subject=_GUEST,
        object=_HOST,
    ),
    EventPattern(
        "event.reception-for",
        "genre.md 4, held a reception for",
        "A held a reception, banquet or dinner for B: A hosts.",
        finds=("Prime Minister of Thailand Aroon Sombat held a reception for Foreign Minister of Laos Keo Bounmy.",),
        avoids=("Prime Minister of Thailand Aroon Sombat held a reception for farmers.",),
        verbs="held|holds|gave|gives|chaired|holding|giving|had|presided|threw",
        expression=(
            rf"VERB(?: (?!<A)\S+){{0,5}}? {_MEAL}(?: (?:party|ceremony))?{SHORT} (?:for|to|in honou?r of|to honou?r|"
            rf"to welcome){SHORT}{OBJECT}"
        ),
        kind="Reception",
        subject=_HOST,
        object=_GUEST,
    ),
    EventPattern(
        "event.welcome-ceremony",
        "genre.md 4, welcome ceremony",
        "A chaired a welcome ceremony for B: A hosts.",
        finds=("President of Thailand Aroon Sombat chaired a welcome ceremony for President of Laos Keo Bounmy.",),
        avoids=("Aroon Sombat opened a school ceremony for pupils.",),
        verbs="chaired|chairs|chairing|presided over|presides over|led",
        expression=(
            rf"VERB(?: (?!<A)\S+){{0,5}}? (?:welcome|welcoming|reception) ceremony{SHORT} (?:for|in honou?r "
            rf"of){SHORT}{OBJECT}"
        ),
        kind="Meeting",
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
        verbs="welcomed|welcomes|welcoming",
        expression=(
            r"VERB(?: (?:with(?: [a-z-]+){1,3}|on|in|at|here|warmly|today|<[TL]\d+>))*"
            rf"(?: (?:the|his|her|visiting))*{OBJECT}"
        ),
        kind="Reception",
        subject=_HOST,
        object=_GUEST,
    ),
)
