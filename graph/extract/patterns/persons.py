"""The words around a person who is named without a title (genre.md 1, 2). Lower case, folded to ASCII."""

from __future__ import annotations

from typing import Final

__all__ = ["ADDRESSED", "AFTER_PERSON", "CALENDAR", "PERSON_NOUNS", "SENT_FROM"]

#: Nouns in front of a name that say what the person is: *her colleague A B*, *the incumbent A B*.
PERSON_NOUNS: Final[frozenset[str]] = frozenset(
    """activist actor actress adviser advisor aide analyst architect artist associate athlete aunt author
    billionaire boss brother businessman businesswoman candidate challenger chief chieftain co-chair co-president
    coach colleague columnist commentator commissioner counterpart cousin critic daughter delegate deputy diplomat
    director dissident economist envoy expert father fellow financier founder friend general grandfather grandson
    guerrilla guest head historian host hostage husband incumbent industrialist investigator journalist judge
    lawmaker lawyer leader legislator magnate mediator mogul mother negotiator nephew niece nominee novelist
    official oligarch opponent organiser organizer parliamentarian partner peer philanthropist physician player poet
    politician predecessor premier president professor prosecutor publisher rapporteur rebel reporter representative
    researcher rival ruler scholar scientist secretary senator singer sister soldier son speaker spokesman
    spokesperson spokeswoman spouse statesman strategist strongman student successor superstar tycoon uncle veteran
    vice-chair warlord widow wife winner writer""".split()
)

#: What follows the name of somebody who does something.
AFTER_PERSON: Final[frozenset[str]] = frozenset(
    """said says told tells added noted stressed affirmed emphasised emphasized expressed thanked congratulated met
    meets received receives welcomed hosted visited arrived arrives spoke announced stated declared underlined
    underscored highlighted reiterated reaffirmed pointed praised hailed lauded recalled wished hoped briefed informed
    conveyed signed held holds will has had also who whose chaired attended led leads headed replaced succeeded
    succeeds pledged vowed agreed urged called asked invited extended explained argued warned insisted voiced
    acknowledged described recommended requested proposed suggested handed presented accepted assured paid flew
    travelled traveled departed assumed took
    tweeted wrote himself herself shook landed discussed served believes hopes""".split()
)

#: Words that make a person of whom *to A B* names.
ADDRESSED: Final[frozenset[str]] = frozenset(
    """message messages letter letters congratulations condolences condolence greetings regards thanks gratitude tribute
    call addressed sent handed presented according gave given awarded wishes credentials introduced spoke speaking
    talked talking conveyed response adviser advisor cable telegram note reply sympathy sympathies appreciation thankful
    grateful bestowed loss lost due married wrote writing listened next close loyal belongs reported reports
    submitted cabled congratulation felicitations passed""".split()
)

#: Words that make a person of whom *from A B* names.
SENT_FROM: Final[frozenset[str]] = frozenset(
    """message messages letter letters greetings regards invitation call calls took over received congratulations
    condolences cable telegram thanks note takes taking taken heard statement remarks questions support word
    words""".split()
)

#: Days and months, which may follow a name without a comma.
CALENDAR: Final[frozenset[str]] = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thur thurs fri sat sun jan. feb. mar. apr. jun. jul. aug.
    sep. sept. oct. nov. dec.""".split()
)
