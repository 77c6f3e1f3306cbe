"""Stage 7: whom an item means: pronouns, delegations whose head was named before (genre.md 2, 4)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from graph.extract.clauses import Agent, Member, Row
from graph.extract.patterns.clauses import REPORTING_VERBS, SUBORDINATORS
from graph.extract.patterns.descriptions import OBJECT_PRONOUNS, PRONOUNS
from graph.extract.spec import OrgSpec
from graph.extract.status import finite_verb
from graph.extract.subjects import after_preposition, main_subject
from graph.model import OrganizationKind

__all__ = ["AgentResolver", "speaker_of"]

_BEHIND: Final = 9
_NO_TITLE: Final = frozenset(
    ", ; : . ( ) - that who which with to in at on by from after before during while as when about over not".split()
)
_CLAUSE_WORDS: Final = frozenset("where when while as after before and but whom that".split())
_TAIL: Final = 9  # items behind which no clause of saying begins at a sentence's end
_ROLES: Final = {"guest": "guest", "visitor": "guest", "host": "host", "excellency": "guest"}


def _object(row: Row, n: int) -> bool:
    """Whether a finite verb stands before the item at n, and an agent that is not its object follows."""
    before = row.items[n - 1]
    if before.kind != "W" or before.norm == "said" or not finite_verb(before.norm):
        return False
    return any(i.kind == "A" for i in row.items[n + 1 :])


def _own_subject(row: Row, n: int, subject: int) -> int:
    """Who acts on the pronoun at n: the agent of its own clause (`A flies to X, where B is to meet him`)."""
    near = next((k for k in range(n - 1, 0, -1) if row.items[k].kind == "A"), -1)
    return near if near > subject and row.items[near - 1].norm in _CLAUSE_WORDS else subject


def speaker_of(row: Row) -> int:
    """The agent who says the sentence in a clause behind it: `"The visit went well", A said .`; -1 for nobody."""
    last = len(row.items) - 1
    for n in range(last, max(0, last - _TAIL), -1):
        if row.items[n].norm not in REPORTING_VERBS or n < 2:
            continue
        spoken = next((k for k in (n - 1, n + 1) if 0 <= k <= last and row.items[k].kind == "A"), -1)
        return spoken if spoken > 1 and row.items[min(n, spoken) - 1].norm == "," else -1
    return -1


@dataclass
class AgentResolver:
    """Resolves the agents of one article's rows, read in order."""

    _heads: dict[OrgSpec, Member] = field(default_factory=dict)
    _heads_by_country: dict[str, Member] = field(default_factory=dict)
    _represents: dict[str, OrgSpec] = field(default_factory=dict)
    _last_head: Member | None = None
    guest: Member | None = None
    host: Member | None = None
    _subject: Agent | None = None
    _person: Agent | None = None

    def at(self, row: Row, n: int) -> Agent | None:
        """The agent that the item at n stands for, pronouns and delegations resolved; None for no agent."""
        value = row.items[n].value if n >= 0 else None
        if isinstance(value, Agent) and value.pronoun:
            return self._several(row, n) if value.plural else self._meant(row, n)
        if isinstance(value, OrgSpec):
            value = Agent((Member(organization=value),), value.country)
        if isinstance(value, Agent) and value.described and n + 2 < len(row.items) and row.items[n + 1].norm == ",":
            named = row.items[n + 2].value
            if isinstance(named, Agent) and len(named.members) == 1:
                return self._resolve(named)  # `her host, President A`
        if isinstance(value, Agent) and value.members and n > 1 and row.items[n - 1].norm == "and":
            left = row.items[n - 2].value
            singular = isinstance(left, Agent) and left.pronoun and not left.plural
            if isinstance(left, Agent) and (singular or left.described in _ROLES):  # `she and A met`, `the host and A`
                both = (*(self.at(row, n - 2) or Agent()).members, *self._resolve(value).members)
                return replace(value, members=tuple(dict.fromkeys(both)))
        return self._resolve(value) if isinstance(value, Agent) else None

    def behind(self, row: Row, n: int) -> Agent | None:
        """The person named after a title that was not tied to the name: `<A2> of the Diet of <S3> <A4>`."""
        for k in range(n + 1, min(n + _BEHIND, len(row.items))):
            item = row.items[k]
            if item.kind == "A":
                agent = self.at(row, k)
                return agent if agent is not None and agent.members else None
            if item.kind == "T" or (item.kind == "W" and (item.norm in _NO_TITLE or finite_verb(item.norm))):
                return None
        return None

    def group(self) -> Agent | None:
        """The persons that the text was about last, when they were several."""
        return self._subject if self._subject is not None and len(self._subject.members) > 1 else None

    def person(self) -> Agent | None:
        """The person that the text was about last."""
        return self._person

    def forget(self) -> None:
        """Let no pronoun go back to what was read so far (a headline)."""
        self._subject = self._person = None

    def note(self, row: Row) -> None:
        """Remember whom the sentence is about, for the pronouns of the next one."""
        centre = self._centre(row)
        self._note(row)
        if centre is not None:
            self._person = centre
        speaker = speaker_of(row)
        agent = self.at(row, speaker) if speaker >= 0 else None
        if agent is not None and len(agent.members) == 1 and agent.members[0].person:
            self._person = agent

    def _centre(self, row: Row) -> Agent | None:
        """Whom the text stays with: `A hosted him. He had seen B before` is about the one whom A hosted.

        Centering (Grosz, Joshi and Weinstein 1995): what a sentence takes up by a pronoun, the next one goes on with.
        """
        agents = [n for n in row.chunks if row.items[n].kind == "A"]
        if self._person is None or any(row.items[n].norm in PRONOUNS for n in agents):
            return None
        objects = (n for n in agents if row.items[n].norm in OBJECT_PRONOUNS)
        return next((self._person for n in objects if self.at(row, n) == self._person), None)

    def _note(self, row: Row) -> None:
        forward = bool(row.items) and row.items[0].norm in SUBORDINATORS
        noted = False
        for n in row.chunks:
            item = row.items[n]
            if not isinstance(item.value, Agent) or item.value.both or after_preposition(row, n):
                continue
            if item.value.pronoun and forward:
                continue  # `While he has been away, A …`
            if not item.value.pronoun and n > 0 and _object(row, n):
                continue  # `congratulated A, B said`
            resolved = self._resolve(item.value)
            if not resolved.members:
                continue
            self._subject = self._subject if noted else resolved
            noted = True
            if any(m.person for m in resolved.members):
                if len(resolved.members) == 1:
                    self._person = resolved
                return

    def _resolve(self, agent: Agent) -> Agent:
        if agent.pronoun:
            return self._antecedent(agent)
        members = [self._member(member, agent) for member in agent.members]
        for member in members:
            self._learn(member)
        if agent.leads and members:
            self._last_head = members[0]
        if not members and agent.country is None and agent.described in _ROLES:
            meant = self.guest if _ROLES[agent.described] == "guest" else self.host
            if meant is None and agent.described == "excellency" and self._person is not None:
                meant = self._person.members[0]  # `His Excellency` is whom the text was about last
            members += [meant] if meant is not None else []
        if not members and agent.delegation and agent.country in self._heads_by_country:
            members.append(self._heads_by_country[agent.country or ""])
        elif not members and agent.delegation and agent.country is None and self._last_head is not None:
            members.append(self._last_head)  # `the delegation`
        return agent if members == list(agent.members) else replace(agent, members=tuple(members))

    def _meant(self, row: Row, n: int) -> Agent:
        """Whom a singular pronoun means: the one person that its sentence is about so far, else the last one."""
        before = main_subject(row, n)
        value = row.items[before].value if before >= 0 else None
        if row.items[n].norm in PRONOUNS and isinstance(value, Agent) and not value.pronoun:
            agent = self._resolve(value)
            if len(agent.members) == 1 and agent.members[0].person:
                return agent
        if row.items[n].norm in OBJECT_PRONOUNS:
            named = [
                self._resolve(i.value) for i in row.items[:n] if isinstance(i.value, Agent) and not i.value.pronoun
            ]
            before = _own_subject(row, n, before)
            subject = {m for a in (self.at(row, before) if before >= 0 else None,) if a for m in a.members}
            others = [a for a in named if len(a.members) == 1 and not subject & set(a.members)]
            if others:
                return others[-1]  # `At the invitation of A, B met him`
        return self._person or Agent()

    def _several(self, row: Row, n: int) -> Agent:
        """Whom *they* means: the group that its sentence is about so far, else the one that the text was about last."""
        before = main_subject(row, n)
        value = row.items[before].value if before >= 0 else None
        if isinstance(value, Agent) and len(value.members) > 1 and not value.pronoun:
            return replace(self._resolve(value), plural=True)
        return replace(self._antecedent(Agent(pronoun=True, plural=True)), plural=True)

    def _antecedent(self, agent: Agent) -> Agent:
        """Whom *he*, *she* or *they* means: the person, or the group, that the text was about last."""
        if agent.plural:
            return self._subject if self._subject is not None and not self._subject.both else Agent()
        return self._person or Agent()

    def _member(self, member: Member, agent: Agent) -> Member:
        body = member.organization
        if body is not None:
            if body in self._heads:
                return self._heads[body]
            of_state = agent.delegation and body.kind is OrganizationKind.STATE
            return self._heads_by_country.get(body.country or "", member) if of_state else member
        if member.person is not None and member.represents is None:
            represented = self._represents.get(member.person)
            return replace(member, represents=represented) if represented is not None else member
        return member

    def _learn(self, member: Member) -> None:
        """Remember for whom a person came."""
        if member.person is None or member.represents is None:
            return
        self._last_head = member
        self._represents.setdefault(member.person, member.represents)
        self._heads.setdefault(member.represents, member)
        if member.represents.country:
            self._heads_by_country.setdefault(member.represents.country, member)
