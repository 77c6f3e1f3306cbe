"""Stage 9: whose an agreement is: the subject of the verb, who is named behind it, or whoever met (genre.md 7)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from graph.extract.accord_rows import acts, coordinated, item_before, pronoun, several, takes_part
from graph.extract.attendance import told_attendance
from graph.extract.candidates import Candidate, Reading
from graph.extract.clauses import SIDE_KINDS, Agent, Item, Member, Row
from graph.extract.events import EventReader
from graph.extract.knowledge import Knowledge
from graph.extract.spec import OrgSpec
from graph.extract.status import finite_verb
from graph.extract.subjects import after_preposition, main_subject, subject_of
from graph.model import EventStatus, OrganizationKind

__all__ = ["SideReader"]

_PAIR: Final = 2
_OPENING: Final = 7  # items of `At their meeting in <L> on <T>,`
_AT_TALKS: Final = ("at ", "during ", "in their ", "in the talks", "after ", "following ")
_SENTENCE: Final = 4  # items: shorter lines are names of outlets and sections
_GOVERNMENTS: Final = {"Cabinet", "Cabinet of Ministers", "Council of Ministers", "Government"}
_PLURAL: Final = (
    r"(?:ministers|officials|leaders|governments|presidents|premiers|ministries|sides|delegations|authorities|diplomats|"
    r"representatives|speakers|legislators|chiefs|fms|pms|counterparts|delegates|commissions|agencies|parliaments|"
    r"organi[sz]ations|institutions|chambers|parties|bodies|capitals|armies|navies|universities|companies|cities|provinces|"
    r"heads of (?:state|government))"
)
#: `<D0> and <D2> defence ministers`, `the leaders of <A4>`: two countries, before the verb.
_TWO_COUNTRIES: Final = re.compile(
    rf"(?P<one><[DSA]\d+>) (?:and|,) (?P<two><[DSA]\d+>)(?: (?!<|and )\S+){{0,3}}?(?: {_PLURAL})?"
    r"(?: (?!<A)\S+){0,5}? $"
)
_HEADS_OF: Final = re.compile(rf"\b{_PLURAL}(?: \S+){{0,3}}? of(?: the)? (?P<of><[AOS]\d+>)(?: (?!<A)\S+){{0,5}}? $")
_BOTH: Final = re.compile(
    rf"\b(?:both|two|the) (?:[a-z]+ ){{0,2}}{_PLURAL}(?: (?!<A)\S+){{0,3}} $"
    r"|(?:^|[.,;] |\bthat |and |where )(?:both|the two|all sides)(?: (?:also|then|have|had|jointly|later|<T\d+>))* $"
)
_BETWEEN: Final = re.compile(
    r"\b(?:between|by|with)(?: (?:the|both|representatives|of|their|respective|ministries|governments|[a-z]+ (?:"
    r"ministries|governments|agencies)|(?:ministries|ministers) of [a-z]+(?: (?:affairs|[a-z]+))?))* "
    r"(?P<who><[AOS]\d+>)"
)
#: `talks between`: those who talked, and not whose document it is.
_BETWEEN_WHICH: Final = re.compile(
    r"(?:talks|meetings?|negotiations|relations|relationship|ties|friendship|discussions|summit|consultations|dialogue|"
    r"conversation|flights?|border|roads?|railway|links?|attended|led|headed|chaired|hosted|witnessed|accompanied|"
    r"followed|visits?|presence) $"
)
#: `between the <O1> and the <O3>`: two bodies told together.
_BODIES: Final = re.compile(
    r"\b(?:between|of) (?:the )?(?:(?P<one><O\d+>) and (?:the )?(?P<two><O\d+>)|(?P<all><A\d+>))"
)
#: `that <S1> and <S3> would`: whose pledge it is.
_THAT_STATES: Final = re.compile(
    r" that (?:both )?(?P<one><S\d+>) and (?P<two><S\d+>) (?:would|will|should|shall|must|are to)\b"
)
#: `signed a plan on schools for <T> with <A5>`.
_WITH: Final = re.compile(
    r"(?:(?!<A|while |whereas |after |; |, and )\S+ ){2,24}?with (?:the |his |her )?(?P<who><[AOS]\d+>)"
)
_SECOND: Final = re.compile(r"^(?: ,)? and(?: the| their| its)* (?P<who><[AOS]\d+>)")
#: Verbs that tell that a person met the one behind them, so that both do what is told next.
_MET: Final = re.compile(
    r"\b(?:met|meets|held|talked|spoke|conferred|received|hosted|discussed|sat|called|call|reviewed|had|handed|presented)\b"
)

#: `the minister and the ambassador`, `the Lao president and President A`: two, of whom one is only described.
_TWO_DESCRIBED: Final = re.compile(r"[Tt]he (?:[A-Z][\w-]+ ){0,2}(?:.*\band [Tt]he |(?:[a-z-]+ )+and [A-Z])")
_DESCRIBED_AND: Final = re.compile(r"(?:^|[,.;] |that )(?:the|his|her) (?:<D\d+> )?(?:[a-z]+ ){1,4}and (?:the )?$")
_AND_DESCRIBED: Final = re.compile(r"<\w+>(?: ,)? and (?:the|his|her|its)(?: (?!<A)\S+){1,5} $")
#: A sentence whose two persons did not just meet.
_ASIDE: Final = re.compile(
    r"\b(?:earlier|previous(?:ly)?|no plan|no plans|denied|denies|recalled|last met|in the past|will|would|expected|"
    r"message|letter(?! of (?:introduction|credence))|greetings|regards|spokes\w+|(?:years?|months?|weeks) ago)\b"
)
#: `in the presence of <A4>` where those who signed have been read as one group with those who looked on.
_PRESENCE: Final = re.compile(r"\bin (?:the )?presence of (?P<all><A\d+>)(?: ,)? $")


@dataclass
class SideReader:
    """Finds the sides of the agreements of one article, whose characters are `text`."""

    text: str
    reader: EventReader
    knowledge: Knowledge
    _states: dict[str, None] = field(default_factory=dict)  # ISO codes of the states that the first sentences name
    _group: tuple[Member, ...] = ()  # those whom the sentences before were about, when they were several
    _met: tuple[Member, ...] = ()  # those of several countries whom a sentence told of last
    _met_line: int = -1
    _two_bodies: tuple[Member, ...] = ()  # organizations that a sentence named together last

    def note(self, reading: Reading) -> None:
        """Remember which states the beginning of the article is about: those of the first sentences that name two."""
        if len(self._states) >= _PAIR or len(reading.row.items) < _SENTENCE:
            return
        for item in (reading.row.items[n] for n in reading.row.chunks):
            if item.kind in {"S", "D", "A"}:
                for code in self._codes(item):
                    self._states.setdefault(code)

    def _codes(self, item: Item) -> Iterable[str]:
        """The countries that an item tells."""
        value = item.value
        if isinstance(value, str):
            return (value,)
        if isinstance(value, Agent):
            told = [code for m in value.members if (code := self._country(m)) is not None]
            return told or ([value.country] if value.country else [])
        return (value.country,) if isinstance(value, OrgSpec) and value.country else ()

    def close(self, reading: Reading) -> None:
        """Remember whom a sentence was about, for the next one."""
        group = self.reader.agents.group()
        self._group = group.members if group is not None else ()
        row = reading.row
        bodies = _BODIES.search(row.text)
        if bodies is not None:
            self._two_bodies = self._bodies_told(row, bodies)
        agents = [n for n in row.chunks if row.items[n].kind == "A" and takes_part(row, n)]
        if not agents or (len(agents) == 1 and not several(row, agents[0])):
            return  # most sentences: nothing to resolve
        if told_attendance(reading):
            return
        named = [self._members(row, n) for n in agents]
        persons = dict.fromkeys(m for members in named for m in members if m.person is not None)
        together = _MET.search(row.text) is not None
        met = self.apart(persons) or (tuple(persons) if together and len(named) == len(persons) == _PAIR else ())
        known = None not in {self._country(m) for m in met} or (len(met) == _PAIR and together)
        if met and known and not _ASIDE.search(row.text):
            self._met, self._met_line = met, reading.line

    def _bodies_told(self, row: Row, match: re.Match[str]) -> tuple[Member, ...]:
        """The two organizations that a sentence names together, else those told before."""
        groups = ("all",) if match.group("all") else ("one", "two")
        values = [row.items[row.at(match.start(group))].value for group in groups]
        told = [Member(organization=value) for value in values if isinstance(value, OrgSpec)]
        told += [m for value in values if isinstance(value, Agent) for m in value.members]
        bodies = all(m.organization is not None for m in told)
        return tuple(told) if bodies and len(told) == _PAIR else self._two_bodies

    def of_verb(self, reading: Reading, verb: int, *, document: bool = False) -> tuple[Member, ...]:
        """The sides whose act the verb at this item is; empty where it is one side's, or nobody's.

        Two who sign a `document` do so for the sides that met, whatever is known of their countries.
        """
        row = reading.row
        before = row.text[: row.offsets[verb]]
        states = _THAT_STATES.match(row.text, row.offsets[verb] + len(row.items[verb].norm))
        if states is not None:
            codes = [self._code(row, row.at(states.start(group))) for group in ("one", "two")]
            return self.apart(Member(organization=self.knowledge.state(code)) for code in codes if code is not None)
        at = self._subject(row, verb)
        onlookers = _PRESENCE.search(before)
        if onlookers is not None:
            return self.apart(self._members(row, row.at(onlookers.start("all")))[-_PAIR:])
        if at < 0 or row.items[at].kind != "A" or not isinstance(row.items[at].value, Agent):
            named = self._two_countries(row, before)
            if named:
                return named
        if at < 0:
            return self.event("", reading) if _BOTH.search(before) else ()
        item, agent = row.items[at], row.items[at].value
        if isinstance(agent, Agent) and agent.both:
            of = _HEADS_OF.search(before)
            return self.event(item.norm, reading) or (self._members(row, row.at(of.start("of"))) if of else ())
        if isinstance(agent, Agent) and agent.pronoun and agent.plural:
            first = main_subject(row, at)
            here = self._members(row, first) if 0 <= first < at and not pronoun(row, first) else ()
            return self.apart(here) or self.apart(self._group) or self.event("", reading)
        members = self._members(row, at)
        if len(members) < _PAIR and _TWO_DESCRIBED.match(reading.span_of(at, at).of(self.text)):
            return self.event("", reading)  # `the minister and the ambassador`
        if len(members) > 1:
            two = document and len(members) == _PAIR and all(m.person is not None for m in members)
            return self.apart(members) or (self.event("", reading) if two else ())
        named = self._two_countries(row, before) if not members else ()
        if named:
            return named  # `<D0> and <A2> agreed`: Thai and Lao officials
        return self._with_other(reading, at, verb, members) or (
            self._signed_with(row, verb, members) if document else ()
        )

    def event(self, words: str, reading: Reading | None = None) -> tuple[Member, ...]:
        """Whoever met: *the two sides*, or no word at all; else whoever was named last; else the two states."""
        current = self._told_by_place(reading) or self._held()
        members = (
            tuple(m for m, _ in current.members if m.person not in current.attending) if current is not None else ()
        )
        if reading is not None and len(self._met) == _PAIR and 0 <= reading.line - self._met_line <= 1:
            earlier = current is None or current.last_line < self._met_line
            if earlier and not set(self._met) <= set(members):
                return self._met  # the two of whom the sentence before told
        if "three" in words:
            return self.apart(members) or self._met
        meant = tuple(dict.fromkeys(self.reader.meetings.pairs.meant(words, members) or members))
        if len(meant) == _PAIR:
            return self._bodies(meant) or tuple(self._state_of(m) for m in meant)  # whatever their countries
        found = self.apart(meant) or self.apart(self._group)
        if not found and self._states_told():
            return self._states_told()  # `A met his Lao counterpart`: who that is, nobody says
        found = found or self._met or self._two_bodies
        if not found:
            found = self.apart(self.reader.meetings.pairs.last_two())
        return found

    def _told_by_place(self, reading: Reading | None) -> Candidate | None:
        """The meeting that the sentence tells by its city, where another one was told last: `At the talks in <L>`."""
        current = self.reader.story.current
        if reading is None or current is None or current.place is None or not reading.row.text.startswith(_AT_TALKS):
            return None
        cities = [i.value for i in reading.row.items[:_OPENING] if i.kind == "L"]
        if not cities or current.place in cities:
            return None
        events = self.reader.encounters.events
        return next((e for e in reversed(events) if not e.visit and not e.vague and e.place in cities), None)

    def _held(self) -> Candidate | None:
        """The meeting told last that took place."""
        current = self.reader.story.current
        if current is None or current.status is EventStatus.HELD:
            return current
        events = self.reader.encounters.events
        held = (e for e in reversed(events) if not e.visit and not e.vague and e.status is EventStatus.HELD)
        planned = current.status is EventStatus.PLANNED and not self._met
        return next(held, current if planned else None)

    def _states_told(self) -> tuple[Member, ...]:
        """The two states that the article begins with."""
        two = len(self._states) == _PAIR
        return tuple(Member(organization=self.knowledge.state(code)) for code in self._states) if two else ()

    def between(self, row: Row, start: int, end: int) -> tuple[Member, ...]:
        """Those whom the row names as sides from offset `start` to `end`: `between <A3>`, `by <O5> and <S7>`."""
        for match in _BETWEEN.finditer(row.text, start, end):
            if _BETWEEN_WHICH.search(row.text, start, match.start()):
                continue
            members = self._members(row, row.at(match.start("who")))
            second = _SECOND.match(row.text[match.end() : end])
            if second is not None:
                members = (*members, *self._members(row, row.at(match.end() + second.start("who"))))
            found = self.apart(members)
            if found:
                return found
            agent = row.items[row.at(match.start("who"))].value
            if isinstance(agent, Agent) and agent.both:
                return self.event(row.items[row.at(match.start("who"))].norm)
        return ()

    def countries(self, members: Iterable[Member]) -> frozenset[str]:
        """The countries of the members, as far as they are known."""
        return frozenset(country for m in members if (country := self._country(m)) is not None)

    def apart(self, members: Iterable[Member]) -> tuple[Member, ...]:
        """The sides that the members are, if they are not all of one side; empty if they are."""
        members = tuple(dict.fromkeys(self._state_of(m) for m in members))
        known = tuple(m for m in members if self._country(m) is not None)
        persons = tuple(m for m in known if m.person is not None)
        if len(members) > _PAIR and len({self._country(m) for m in persons}) > 1:
            known = persons
        if len(members) > _PAIR and len({self._country(m) for m in known}) > 1:
            members = known
        countries = [self._country(m) for m in members]
        if len(members) < _PAIR or (None not in countries and len(set(countries)) < 2):
            return ()
        bodies = self._bodies(members)
        if bodies:
            return bodies
        if len(members) == _PAIR or None in countries:
            return members
        first = dict(zip(reversed(countries), reversed(members), strict=True))
        return tuple(m for m in members if m in first.values())  # each side by whoever of it is named first

    def _state_of(self, member: Member) -> Member:
        """A government agrees for its state."""
        body = member.organization
        if body is None or body.country is None:
            return member
        if body.kind is not OrganizationKind.GOVERNMENT and body.head not in _GOVERNMENTS:
            return member
        return Member(organization=self.knowledge.state(body.country))

    @staticmethod
    def _bodies(members: tuple[Member, ...]) -> tuple[Member, ...]:
        """The bodies whose delegations the members led, where every one has one of its own."""
        bodies = [m.organization or m.represents for m in members]
        sides = tuple(dict.fromkeys(Member(organization=body) for body in bodies if body is not None))
        return sides if None not in bodies and len(sides) > 1 else ()

    # -- the subject ----------------------------------------------------------------------------------------------

    def _subject(self, row: Row, verb: int) -> int:
        """The item that is the subject of the verb: its own, or that of the clause whose further verb it is."""
        at = subject_of(row, verb)
        before = item_before(row, verb)
        if before < 0 or row.items[before].kind in SIDE_KINDS:
            return at
        for n in range(before, -1, -1):
            if row.items[n].kind in SIDE_KINDS and not after_preposition(row, n) and acts(row, n, verb):
                return n
        return at if at >= 0 else main_subject(row, verb)

    def _members(self, row: Row, at: int) -> tuple[Member, ...]:
        agent = self.reader.agents.at(row, at)
        return agent.members if agent is not None else ()

    def _with_other(self, reading: Reading, at: int, verb: int, members: tuple[Member, ...]) -> tuple[Member, ...]:
        """One who did it together with somebody: `<A0> met <A2> and agreed`, `<A0> signed with <A3>`."""
        row = reading.row
        if _DESCRIBED_AND.search(row.text, 0, row.offsets[at]):
            return self.event("", reading)  # `the <D1> monarch and <A4>`
        first = coordinated(row, at)
        if first >= 0:
            return self.apart((*self._members(row, first), *members)) or self.event("")
        behind = row.items[verb + 2] if verb + 2 < len(row.items) and row.items[verb + 1].norm == "with" else None
        if behind is not None and behind.kind in SIDE_KINDS:
            return self.apart((*members, *self._members(row, verb + 2)))
        between = row.text[row.offsets[at] : row.offsets[verb]]
        described = _AND_DESCRIBED.match(between)
        if described and not any(i.kind == "W" and finite_verb(i.norm) for i in row.items[at + 1 : verb]):
            return self.event("", reading)  # `<A0> and the <D3> lawmaker`
        if _MET.search(between):
            others = [m for n in range(at + 1, verb) if row.items[n].kind in SIDE_KINDS for m in self._members(row, n)]
            return self.apart((*members, *others))
        return ()

    def _signed_with(self, row: Row, verb: int, members: tuple[Member, ...]) -> tuple[Member, ...]:
        """`<A0> signed a memorandum on <T5> with <A7>`: the other is named behind the document."""
        behind = _WITH.match(row.text, row.offsets[verb])
        if behind is None or len(members) != 1:
            return ()
        return self.apart((*members, *self._members(row, row.at(behind.start("who")))))

    def _two_countries(self, row: Row, before: str) -> tuple[Member, ...]:
        """`<D0> and <D2> officials agreed`, `the governments of <A3> agreed`: the states, where no person is meant."""
        of = _HEADS_OF.search(before)
        if of is not None:
            whose = row.items[row.at(of.start("of"))]
            if isinstance(whose.value, Agent) and whose.value.both:
                return self.event(whose.norm)  # `representatives of the two ministries`
            return self.apart(self._members(row, row.at(of.start("of"))))
        two = _TWO_COUNTRIES.search(before)
        if two is None:
            return ()
        codes = [self._code(row, row.at(two.start(group))) for group in ("one", "two")]
        return self.apart(Member(organization=self.knowledge.state(code)) for code in codes if code is not None)

    def _code(self, row: Row, at: int) -> str | None:
        value = row.items[at].value
        if isinstance(value, str):
            return value
        return value.country if isinstance(value, Agent | OrgSpec) else None

    def _country(self, member: Member) -> str | None:
        if member.person is not None:
            return self.reader.countries.get(member.person)
        return member.organization.country if member.organization is not None else None
