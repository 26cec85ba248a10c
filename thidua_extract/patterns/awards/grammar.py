"""The clause reader: from the token stream of a stretch of text to the awards that it states."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

import regex

from thidua_extract.codes import AwardLevel, AwardStatus
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import periods
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.context import complete, plausible, read_context
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.statement import Statement, name_from_next, states
from thidua_extract.patterns.awards.tokens import Token, Unit, place_after, tokenize, units

_CONFER = frozenset({"confer", "posthumous", "recognise"})
_OBJECT_BEFORE = regex.compile(
    r"(?<!\w)(?:cứu|cứu sống|giúp|giúp đỡ|bắt|bắt giữ|hỗ trợ|khiến|làm|trước|của|giữa|bởi|từ|đưa|trả|ngăn|hại|giết|nuôi|dạy|đánh|dự|tại|"
    r"(?<!một )(?<!1 )trong|thăm|đón|gửi|theo|cảm ơn|vì|tặng|mỗi|tiếp|gặp|chở|bị|phát hiện|cùng với|nhìn|thấy|nhờ|thay|ở|vượt qua|sau|trên|hơn)\s+$"
)
_CONTINUES = regex.compile(r"(?:(?:trong đó|trong số đó|cụ thể)\s*:|gồm|bao gồm)(?!\w)")
_TAKES_AFTER = frozenset({"to", "colon", "goes"})
_BREAKS = frozenset({"semicolon", "newline", "stop"})


def find_awards(reading: Reading) -> list[AwardMention]:
    """The awards of an article, one mention a statement, in the order of the text."""
    found: list[AwardMention] = []
    topic = None
    before: _ClauseReader | None = None
    for number, unit in enumerate(units(reading)):
        if number == 0:
            topic = periods.topic(reading)
        topic = periods.results(reading, unit.start, unit.end) or topic
        reader = _ClauseReader(reading, unit, before)
        statements, before = reader.read(), reader
        fresh = [mention for s in statements for mention in states(s, reading, unit, topic)]
        name_from_next(fresh, reading, unit.end)
        found.extend(fresh)
    if found:
        found = plausible(found, reading)
        complete(found, read_context(reading), reading)
    return found


@dataclass(slots=True)
class _Scope:
    """What holds across the clauses of a sentence until something else is said."""

    status: AwardStatus = "conferred"
    agent: Agent | None = None
    presenter: Agent | None = None
    proxy: bool = False
    level: AwardLevel | None = None
    posthumous: bool = False
    conditional: bool = False
    standard: bool = False
    breakdown: bool = False  # "trong đó" after counted recipients: what follows are parts of them
    listed_to: int | None = None  # "trao cho X những phần thưởng: …" names the recipient of the whole list


@dataclass(slots=True)
class _Clause:
    """What holds inside one clause."""

    start: int
    pending: list[Recipients] = field(default_factory=list)
    candidates: list[Agent] = field(default_factory=list)
    verb: str = ""
    verb_end: int = 0
    passive: int = -1
    negated: int = -1
    subject_end: int = -1
    praise: AwardName | None = None
    grade: Token | None = None
    to: int | None = None
    agent_said: bool = False
    given: bool = False  # a passive of giving stands in the clause
    times: int | None = None
    ready: bool = False  # a verb stands that makes what came before it the recipients


class _ClauseReader:
    """Reads the tokens of one unit left to right."""

    def __init__(self, reading: Reading, unit: Unit, before: _ClauseReader | None = None) -> None:
        self.reading = reading
        self.unit = unit
        self.tokens = tokenize(reading, unit)
        self.scope = _Scope()
        self.clause = _Clause(unit.start)
        self.statements: list[Statement] = []
        self.open: Statement | None = None  # the statement that recipients may still join
        self.last: Statement | None = None  # the last one read, for elided awards
        self.depth = 0
        self.final = self.scope  # the scope at the end of the last sentence
        if before is not None and unit.start - before.unit.end <= 3:
            self.last = before.last
            if _CONTINUES.match(reading.key, unit.start):  # "Trong đó: …" goes on with what was being given
                self.scope = replace(before.final, listed_to=None, conditional=False)

    def read(self) -> list[Statement]:
        """The statements of the unit."""
        for index, token in enumerate(self.tokens):
            handler = getattr(self, f"_on_{token.kind}", None)
            if handler is not None:
                handler(index, token)
        self._close_clause(self.unit.end)
        return self.statements

    # --- words that set the scope -------------------------------------------------------------------------------

    def _on_propose(self, index: int, token: Token) -> None:
        if self._kind(index + 1) == "comma" and self._kind(index + 2) in _CONFER:  # "xét, tặng": it was given
            return
        self._set_status("proposed")
        self._verb(token)

    def _on_plan(self, index: int, token: Token) -> None:
        if self._ahead(index, {"confer", "posthumous", "receive", "praise", "recognise", "award", "passive"}):
            self._set_status("planned")

    def _on_withdraw(self, index: int, token: Token) -> None:
        self._set_status("withdrawn")
        if self.clause.subject_end < 0:
            self.clause.subject_end = token.start
        self._verb(token)

    def _on_decide(self, index: int, token: Token) -> None:
        """A decision gives: "theo đề nghị của Sở, Chủ tịch tỉnh quyết định tặng …" proposes nothing."""
        if self.scope.status != "withdrawn" and not self._ahead(index, {"propose"}):
            self.scope.status = "conferred"

    def _set_status(self, status: AwardStatus) -> None:
        if self.scope.status == "withdrawn" and status == "proposed":  # "rút khỏi danh sách đề nghị tặng …"
            return
        self.scope.status = status
        if self.open is not None and not self.open.recipients:  # "Danh hiệu X được đề nghị cho …"
            self.open.status = status

    def _on_negate(self, index: int, token: Token) -> None:
        self.clause.negated = token.end

    def _on_hypothetical(self, index: int, token: Token) -> None:
        self.scope.conditional = True

    def _on_standard(self, index: int, token: Token) -> None:
        self.scope.standard = True

    def _on_among(self, index: int, token: Token) -> None:
        if self.statements and self.statements[-1].recipients:
            self.scope.breakdown = True

    def _on_proxy(self, index: int, token: Token) -> None:
        self.scope.proxy = True
        self.scope.agent = None

    def _on_level(self, index: int, token: Token) -> None:
        unfilled = self.open is not None and (not self.open.recipients or self.open.settled)
        if self.open is not None and unfilled and token.start - self.open.end <= 2:
            self.open.level = token.value
            self.open.end = token.end
        elif self.open is None:
            self.scope.level = token.value
        elif self.clause.praise is not None and self.open.awards[-1] is self.clause.praise:
            self.open.level = token.value

    def _on_passive(self, index: int, token: Token) -> None:
        self.clause.passive = token.start
        self.clause.ready = True
        self.clause.candidates = []
        self.clause.subject_end = token.start
        self.clause.to = None

    # --- agents and verbs ----------------------------------------------------------------------------------------

    def _on_agent(self, index: int, token: Token) -> None:
        agent: Agent = token.value
        if self.scope.proxy and self.scope.agent is None:
            self.scope.agent = agent
            return
        if self.open is not None and self._kind(index - 1) == "of" and self._belongs(index):
            self._attach_agent(index, agent)
            return
        if self.open is not None and self._kind(index - 1) == "award" and 0 <= token.start - self.open.end <= 2:
            self._attach_agent(index, agent)  # "Bằng khen Thủ tướng Chính phủ"
            return
        if self._kind(index - 1) != "to":  # "trao 100 triệu đồng cho Công an tỉnh, tặng bằng khen …"
            self.clause.candidates.append(agent)

    def _belongs(self, index: int) -> bool:
        """Whether "của/do X" follows the award itself and not its recipients."""
        assert self.open is not None
        return (self.open.settled or not self.open.recipients) and self.tokens[index - 1].start - self.open.end < 60

    def _attach_agent(self, index: int, agent: Agent) -> None:
        statement = self.open
        assert statement is not None
        if statement.agent is not None and statement.own_agent and self._kind(index - 2) in {"comma", "join"}:
            copy = replace(
                statement, awards=[statement.awards[-1]], agent=agent, recipients=[], spans=list(statement.spans)
            )
            self.statements.append(copy)
            self.open = self.last = copy
        else:
            statement.agent = agent
            statement.own_agent = True
        self.open.end = agent.end  # type: ignore[union-attr]

    def _on_confer(self, index: int, token: Token) -> None:
        self._settle_agent(token)
        self._verb(token)

    def _on_posthumous(self, index: int, token: Token) -> None:
        self.scope.posthumous = True
        self._on_confer(index, token)

    def _on_recognise(self, index: int, token: Token) -> None:
        self._on_confer(index, token)

    def _on_receive(self, index: int, token: Token) -> None:
        if not 0 <= token.start - self.clause.passive <= 40 or self.clause.passive < 0:
            self.clause.subject_end = token.start
            self.clause.to = None
        self._verb(token)

    def _on_copula(self, index: int, token: Token) -> None:
        if self._kind(index + 1) == "award" and self.clause.pending:
            self._verb(token)

    def _on_goes(self, index: int, token: Token) -> None:
        self._verb(token)
        self._on_to(index, token)

    def _on_praise(self, index: int, token: Token) -> None:
        """A verb of praise is the award itself where no form is named ("khen thưởng 6 tập thể")."""
        self._settle_agent(token)
        self._verb(token)
        if self._form_follows(index) or self._kind(index + 1) == "of":
            return
        if (
            self.clause.praise is not None
            and self.open is not None
            and self.open.awards == [self.clause.praise]
            and not self.open.recipients
        ):
            return  # "tôn vinh, khen thưởng": one praise
        name = AwardName(token.start, token.end, "commendation", shape="praise")
        self.clause.praise = name
        self._open(name, token)

    def _form_follows(self, index: int) -> bool:
        for later in self.tokens[index + 1 :]:
            if later.kind in {"award", "rank"}:
                return later.start - self.tokens[index].end < 60
            if later.kind in {"counted", "bare", "to", "stop", "semicolon", "newline", "praise", "passive"}:
                return False
        return False

    def _verb(self, token: Token) -> None:
        if token.kind in {"receive", "copula", "propose", "withdraw", "goes"}:
            self.clause.ready = True
        self.clause.given = self.clause.given or (self.clause.passive >= 0 and token.kind in {"confer", "posthumous"})
        if self.clause.passive >= 0 and self.clause.subject_end < 0:
            self.clause.subject_end = self.clause.passive
        self.clause.verb, self.clause.verb_end = token.kind, token.end

    def _unknown_agent(self, token: Token) -> None:
        """A giver between "được" and the verb that no lexicon knows ("được Tư lệnh Vùng 2 khen thưởng")."""
        start = self.clause.passive + len("được")
        words = self.reading.text[start : token.start].strip()
        if (
            self.clause.passive >= 0
            and 4 < len(words) < 80
            and any(w[0].isupper() for w in words.split())
            and "," not in words
        ):
            begin = self.reading.text.index(words, start)
            self.scope.agent = Agent(begin, begin + len(words), None)
            self.clause.agent_said = True

    def _settle_agent(self, token: Token) -> None:
        """The office before the verb confers; one who hands over for another only presents."""
        named = [a for a in self.clause.candidates if not a.presenter]
        named = [a for a in named if a.level is not None] or named  # "Thành phố tổ chức Hội nghị, tôn vinh …"
        if self.scope.proxy:
            self.scope.presenter = self.clause.candidates[-1] if self.clause.candidates else self.scope.presenter
        elif named:
            levels = {a.level for a in named}
            level = named[0].level if len(levels) == 1 else None
            self.scope.agent = Agent(named[0].start, named[-1].end, level) if _near(named) else named[-1]
        elif self.clause.candidates:
            self.scope.presenter = self.clause.candidates[-1]
        if not self.clause.candidates and not self.scope.proxy:
            self._unknown_agent(token)
        self.clause.agent_said = self.clause.agent_said or bool(self.clause.candidates) or self.scope.proxy
        self.clause.candidates = []

    # --- awards --------------------------------------------------------------------------------------------------

    def _on_award(self, index: int, token: Token) -> None:
        name: AwardName = token.value
        if self._kind(index - 1) == "each":
            return
        if self.clause.candidates and self.clause.verb in _CONFER:
            self._settle_agent(token)
        counted = self._count_before(token)
        name = self._inherit(name)
        self._open(name, token, counted)
        assert self.open is not None
        place = place_after(self.reading, token.end, self.unit.end)
        if place is not None and place[1] is not None and self.open.level is None:
            self.open.end, self.open.level = place

    def _count_before(self, token: Token) -> Recipients | None:
        """The number right before the award counts the awards ("33 Huân chương Chiến công")."""
        key, numbers = self.reading.key, self.reading.numbers
        first = bisect_left(numbers, token.start - 14, key=lambda number: number.span.end)
        last = bisect_right(numbers, token.start, key=lambda number: number.span.end)
        for number in numbers[first:last]:
            between = key[number.span.end : token.start]
            if (
                between.strip(" \"“'") in {"", "danh hiệu", "tấm", "chiếc", "lá", "suất"}
                and number.value == int(number.value)
            ):
                start = number.qualifier_span.start if number.qualifier_span else number.span.start
                return Recipients(start, number.span.end, None, int(number.value), number.qualifier, number.span)
        return None

    def _inherit(self, name: AwardName) -> AwardName:
        """ "Huân chương hạng Nhì" after "Huân chương Lao động" of the same sentence is of that kind."""
        if self.clause.grade is not None and name.grade is None and name.shape == "graded":
            name = replace(name, grade=self.clause.grade.value)
        if name.code == "order" and name.grade is not None and self.last is not None and self.last.awards:
            kind = self.last.awards[-1]
            if kind.code.endswith("_order") or kind.code == "labor_order":
                return replace(name, code=kind.code)
        return name

    def _on_grade(self, index: int, token: Token) -> None:
        """An elided award: "hạng Nhì: 3 tập thể" repeats the award last named with another grade."""
        if self.last is None or self._kind(index + 1) == "award" or self.last.awards[-1].shape != "graded":
            self.clause.grade = token
            return
        previous = self.last
        name = replace(previous.awards[-1], start=token.start, end=token.end, grade=token.value)
        self._open(name, token)
        assert self.open is not None
        self.open.agent, self.open.own_agent, self.open.level = previous.agent, previous.own_agent, previous.level
        self.open.status = previous.status

    def _on_rank(self, index: int, token: Token) -> None:
        name, counted = token.value
        if self.open is not None and self.open.awards == [self.clause.praise]:
            self.statements.remove(self.open)
        self.open = self.last = self._statement(name, token)
        self.open.recipients.append(counted)
        self.statements.append(self.open)

    def _on_same(self, index: int, token: Token) -> None:
        if self.last is not None:
            previous = self.last
            self._open(replace(previous.awards[-1], start=token.start, end=token.end), token)
            if self.open is not None and self.open.agent is None:
                self.open.agent, self.open.own_agent, self.open.level = previous.agent, True, previous.level

    def _open(self, name: AwardName, token: Token, counted: Recipients | None = None) -> None:
        """A new statement, or one more award of the statement before it that shares its recipients."""
        waiting = self.open
        if (
            waiting is not None
            and counted is None
            and waiting.awards_count is None
            and self._coordinated(waiting, token)
        ):
            if waiting.awards == [self.clause.praise]:
                waiting.awards = [name]
            else:
                waiting.awards.append(name)
            waiting.end = token.end
            waiting.spans.append((token.start, token.end))
            return
        statement = self._statement(name, token)
        statement.awards_count = counted
        statement.times = self.clause.times
        statement.previous = self.last
        ready = self.clause.ready
        if self.clause.pending and ready and self.clause.pending[-1].end <= token.start and counted is None:
            statement.recipients, self.clause.pending = self.clause.pending, []
            statement.settled = True
            if not self.clause.agent_said:
                statement.agent = None
        elif waiting is not None and waiting.settled and counted is None and self._second_verb(waiting, token):
            statement.recipients, statement.settled = waiting.recipients, True
        self.statements.append(statement)
        self.open = self.last = statement

    def _statement(self, name: AwardName, token: Token) -> Statement:
        return Statement(
            sentence_end=self.unit.end,
            awards=[name],
            start=token.start,
            end=token.end,
            clause_start=max(self.clause.start, self.open.end if self.open else 0),
            status=self.scope.status,
            agent=self.scope.agent,
            presenter=self.scope.presenter,
            level=self.scope.level,
            posthumous=self.scope.posthumous,
            conditional=self.scope.conditional,
            standard=self.scope.standard,
            verb=self.clause.verb,
            passive=self.clause.passive >= 0,
            spans=[(token.start, token.end)],
            negated=self.clause.negated >= 0,
            subject_end=self.clause.subject_end,
            to=self.clause.to if self.clause.to is not None else self.scope.listed_to,
            inside=self.depth > 0,
        )

    def _second_verb(self, waiting: Statement, token: Token) -> bool:
        """Whether only a second verb parts the two awards ("được tặng Bằng khen, công nhận danh hiệu X")."""
        between = [t.kind for t in self.tokens if waiting.end <= t.start and t.end <= token.start]
        return (
            bool(between)
            and between[-1] in {"confer", "recognise", "receive"}
            and set(between[:-1]) <= {"comma", "join"}
        )

    def _coordinated(self, waiting: Statement, token: Token) -> bool:
        between = [t.kind for t in self.tokens if waiting.end <= t.start and t.end <= token.start]
        return (
            len(between) <= 2 and all(kind in {"comma", "join"} for kind in between) and token.start - waiting.end < 22
        )

    def _negated(self, token: Token) -> bool:
        return self.clause.negated >= 0

    # --- recipients ----------------------------------------------------------------------------------------------

    def _on_counted(self, index: int, token: Token) -> None:
        recipient: Recipients = token.value
        if self._kind(index - 1) == "each":
            return
        if self._subject_ahead(index):
            self._pend(index, recipient)
        elif self._takes(index):
            assert self.open is not None
            self.open.recipients.append(recipient)
        else:
            self._pend(index, recipient)

    def _on_bare(self, index: int, token: Token) -> None:
        if self._subject_ahead(index):
            self.clause.pending = []  # "hơn 300 đại biểu và các tập thể được khen thưởng": the latter are
        elif self._takes(index) and self.open is not None and not self.open.recipients:
            self.open.bare = token.value

    def _pend(self, index: int, recipient: Recipients) -> None:
        out = "withdraw" in {self._kind(index + 1), self._kind(index + 2)}  # "đưa 1 đơn vị ra khỏi danh sách đề nghị"
        if not out and _OBJECT_BEFORE.search(
            self.reading.key, max(self.clause.start, recipient.start - 16), recipient.start
        ):
            return  # "cứu hai người bị nạn, anh Tám được khen": the two are not praised
        if not self._in_run(index) or (self.clause.pending and self._kind(index - 1) == "among"):
            self.clause.pending = []
        self.clause.pending.append(recipient)
        self.clause.ready = False

    def _in_run(self, index: int) -> bool:
        """Whether only words of joining part this recipient from the one before it."""
        for earlier in range(index - 1, max(-1, index - 6), -1):
            kind = self._kind(earlier)
            if kind == "counted":
                return self.tokens[index].start - self.tokens[earlier].end < 80 and earlier < index - 1
            if kind not in {"comma", "join", "agent", "level"}:
                return False
        return False

    def _takes(self, index: int) -> bool:
        """Whether the open statement takes this recipient: after "cho" or ":", the award, the verb, or one of its own."""
        if self.open is None or (self.open.settled and not self.open.inside):
            return False
        before, key = self._kind(index - 1), self.reading.key
        token = self.tokens[index]
        if before in _TAKES_AFTER:
            return token.start - self.tokens[index - 1].end <= 16  # not "cho cậu bé 10 tuổi cứu bốn bạn"
        if before == "agent" and self._kind(index - 2) in _TAKES_AFTER:
            return token.start - self.tokens[index - 1].end <= 2  # "cho LĐLĐ 3 tỉnh"
        if before in {"comma", "join"} and self.open.to is not None and not self.open.recipients:
            return token.start - self.tokens[index - 1].end <= 2  # "cho Văn phòng An Hòa và 6 cá nhân"
        if before in {"comma", "join"}:
            if self.open.recipients:
                return (
                    self._kind(index - 2) in {"counted", "close", "bare"}
                    or token.start - self.tokens[index - 1].end <= 2
                )
            return self._kind(index - 2) in {"award", "agent"}
        if before == "among" and self.open.recipients:
            return True
        gap = key[self.tokens[index - 1].end : token.start] if index else ""
        if _OBJECT_BEFORE.search(key, max(self.clause.start, token.start - 16), token.start):
            return before == "confer" and len(gap) <= 2
        if before == "praise":
            return len(gap) <= 30
        return before in {"award", "grade", "agent", "level", "confer"} and len(gap) <= 12

    def _subject_ahead(self, index: int) -> bool:
        """Whether this run of recipients is the subject of a verb still to come ("…, 13 cá nhân đạt danh hiệu X")."""
        if self._kind(index - 1) in _TAKES_AFTER:
            return False
        verb = False
        for later in self.tokens[index + 1 : index + 14]:
            if later.kind in {"passive", "receive", "copula"}:
                verb = verb or later.kind != "copula" or self._next_is_award(later)
            elif later.kind in {"award", "rank", "praise"}:
                return verb
            elif later.kind in _BREAKS or later.kind in {"confer", "to", "colon"}:
                if not (verb and later.kind == "confer"):
                    return verb and later.kind in _BREAKS and self.last is not None and self.clause.verb in _CONFER
        return False

    def _next_is_award(self, token: Token) -> bool:
        following = [t for t in self.tokens if t.start >= token.end][:1]
        return bool(following) and following[0].kind == "award"

    def _on_to(self, index: int, token: Token) -> None:
        if self.open is None:
            if token.kind == "to" or self.clause.to is None:
                self.clause.to = token.end
        elif self.open.to is None and not self.open.recipients:
            self.open.to = token.end

    def _on_hoist(self, index: int, token: Token) -> None:
        """ "gắn Huân chương lên lá cờ truyền thống của X": X receives it."""
        self._on_to(index, token)

    def _on_times(self, index: int, token: Token) -> None:
        number = next((n for n in self.reading.numbers if token.start <= n.span.start < token.end), None)
        if number is not None and number.value == int(number.value) and number.value > 1:
            self.clause.times = int(number.value)
            if self.open is not None and not self.open.recipients and self.open.awards_count is None:
                self.open.times = self.clause.times

    def _on_years(self, index: int, token: Token) -> None:
        """An elided party badge: "Huy hiệu 60 năm tuổi Đảng: 3 đồng chí; 55 năm: 2 đồng chí"."""
        if self.last is not None and self.last.awards[-1].code == "badge":
            previous = self.last
            self._open(replace(previous.awards[-1], start=token.start, end=token.end), token)
            if self.open is not None:
                self.open.agent, self.open.own_agent, self.open.status = (
                    previous.agent,
                    previous.own_agent,
                    previous.status,
                )

    def _on_colon(self, index: int, token: Token) -> None:
        self.clause.candidates, self.clause.pending = [], []
        if self.open is None and self.clause.to is not None and not self.statements:
            self.scope.listed_to = self.clause.to
        self._on_to(index, token)

    # --- marks ---------------------------------------------------------------------------------------------------

    def _on_open(self, index: int, token: Token) -> None:
        self.depth += 1

    def _on_close(self, index: int, token: Token) -> None:
        self.depth = max(0, self.depth - 1)

    def _on_semicolon(self, index: int, token: Token) -> None:
        self._close_clause(token.end)

    def _on_newline(self, index: int, token: Token) -> None:
        self._close_clause(token.end)

    def _on_stop(self, index: int, token: Token) -> None:
        self._close_clause(token.end)
        self.final = self.scope
        if len(self.unit.breaks) == 1:
            self.scope = _Scope()

    def _close_clause(self, end: int) -> None:
        pending = self.clause.pending
        if pending and self.last is not None and self.statements and (self.clause.given or self._parts(pending)):
            copy = replace(self.last, recipients=pending, posthumous=self.scope.posthumous, spans=[], settled=True)
            self.statements.append(copy)
        self.open = None if self.depth == 0 else self.open
        here = [s for s in self.statements if s.clause_end > end]
        for statement in here:
            statement.clause_end = end
        self._hand_over(here)
        self.clause = _Clause(end, negated=-1)

    def _parts(self, pending: list[Recipients]) -> bool:
        """Whether these are parts of the recipients before "trong đó"."""
        if not self.scope.breakdown or self.clause.ready:
            return False
        wholes = [r for s in self.statements for r in s.recipients]
        return all(
            any((p.count or 0) < (w.count or 0) and (w.kind in {p.kind, "mixed", "exemplar"}) for w in wholes)
            for p in pending
        )

    def _hand_over(self, here: list[Statement]) -> None:
        """ "suy tôn 2 đơn vị dẫn đầu, đề nghị tặng Cờ": those praised are those proposed for the flag."""
        for praise, award in zip(here, here[1:], strict=False):
            waiting = not award.recipients and award.to is None and award.bare is None and award.awards_count is None
            if (
                praise.awards[0].shape == "praise"
                and praise.recipients
                and waiting
                and award.awards[0].shape != "praise"
            ):
                award.recipients, award.heir = praise.recipients, praise.end
                self.statements.remove(praise)

    # --- small readers -------------------------------------------------------------------------------------------

    def _kind(self, index: int) -> str:
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else ""

    def _ahead(self, index: int, kinds: set[str]) -> bool:
        return any(t.kind in kinds for t in self.tokens[index + 1 : index + 12])


def _near(agents: list[Agent]) -> bool:
    return all(b.start - a.end <= 6 for a, b in zip(agents, agents[1:], strict=False))
