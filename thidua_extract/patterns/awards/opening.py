"""Opening a statement: what an award takes over from its clause, and from the award before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

import regex

from thidua_extract.patterns.awards.lookahead import CONFER
from thidua_extract.patterns.awards.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.sharing import SharingReader
from thidua_extract.patterns.awards.statement import Statement
from thidua_extract.patterns.awards.tokens import Token

# Awards that the press says "nhiều tập thể, cá nhân" received, without more; orders and titles are counted.
COUNTLESS = frozenset({
    "certificate_of_merit", "commendation_certificate", "commemorative_medal", "emulation_flag", "labor_order",
    "independence_order", "military_exploit_order", "feat_of_arms_order", "fatherland_defense_order", "badge",
})  # fmt: skip
_AFFIRMED = regex.compile(
    r",\s[^,;]{3,60}\s(?:đã|vẫn|cũng|vừa)\s|\s(?:đủ điều kiện|đủ tiêu chuẩn|hợp lệ|đạt yêu cầu)[^,;]{0,30},\s"
)  # "Không phụ lòng thầy, em Tám đã đạt giải Nhất"

# A number is that of the first form alone where the second has a word of number: "3 Huy chương X và nhiều Bằng khen".
_MANY_MORE = regex.compile(r"(?<!\w)(?:nhiều|một số|hàng loạt|các)\s+(?:tấm\s|chiếc\s)?$")

_BUT = regex.compile(r"[,;]\s(?:chỉ|mà chỉ)\s")
_SAYS_GIVEN = CONFER | {"passive", "receive", "praise"}


class OpeningReader(SharingReader):
    """The rules of a new statement."""

    def _open(self, name: AwardName, token: Token, counted: Recipients | None = None) -> None:
        """A new statement, or one more award of the statement before it that shares its recipients."""
        waiting = self.open
        if (
            waiting is not None
            and counted is None
            and waiting.awards_count is None
            and self._coordinated(waiting, token)
            and not self._own_giver(waiting)
            and not (waiting.times and _MANY_MORE.search(self.reading.key, waiting.end, token.start))
        ):
            if waiting.awards == [self.clause.praise]:
                waiting.awards = [name]
            elif name.shape != "praise":  # "tặng Giấy khen và biểu dương 3 chị": the form is what they get
                waiting.awards.append(name)
            waiting.end = token.end
            waiting.spans.append((token.start, token.end))
            return
        statement = self._statement(name, token)
        statement.awards_count = counted
        if (
            waiting is not None
            and name.shape not in {"contest", "praise"}
            and waiting.awards_count
            and counted is None
            and self._coordinated(waiting, token)
            and _MANY_MORE.search(self.reading.key, waiting.end, token.start) is None
        ):
            waiting.several = statement.several = True
        statement.times, statement.often = self.clause.times, self.clause.often
        self.clause.times = None  # said of the first award: "3 lần được tặng Cờ, được tặng Huân chương X"
        statement.previous = self.last
        ready = self.clause.ready and not (self.clause.passive < 0 and self.clause.proposes and self._gives_to())
        ready = ready or self._addressed() or self._filed(token)
        if self.clause.pending and ready and self.clause.pending[-1].end <= token.start and counted is None:
            statement.recipients, self.clause.pending = self.clause.pending, []
            statement.settled = True
            if not self.clause.agent_said and not self._handed_with(statement):
                statement.agent = None
        elif waiting is not None and waiting.settled and counted is None and self._second_verb(waiting):
            statement.recipients, statement.settled = waiting.recipients, True
        elif waiting is not None and self._same_subject(waiting, name, counted):
            statement.shares = waiting.shares or waiting
        elif waiting is None and counted is None and self.last is not None and self._goes_on(name):
            statement.shares = self.last.shares or self.last
        if (
            not statement.recipients
            and counted is None
            and ready
            and (name.code in COUNTLESS or name.shape == "praise")
        ):
            statement.bare = self.clause.bare  # "nhiều cá nhân được tặng …"
        got = statement.passive or statement.verb == "receive"
        held = bool(statement.recipients) and self._handed_with(statement)
        if got and not (self.clause.agent_said or self.scope.proxy or held):
            statement.agent = None  # "A được Bộ tặng X; B được công nhận Y": who recognised B is not said
        self._next_place(statement)
        self._given_before(statement)
        self.statements.append(statement)
        self.open = self.last = statement

    def _given_before(self, statement: Statement) -> None:
        """Those given before what the next clause names ("5 mẹ được phong tặng, 9 mẹ được truy tặng danh hiệu X")."""
        orphans, self.clause.orphans = self.clause.orphans, []
        if orphans and statement.settled and statement.recipients[-1].noun == orphans[-1].noun:
            self.statements.append(replace(statement, recipients=orphans, posthumous=False))

    def _next_place(self, statement: Statement) -> None:
        """Places of a contest in one clause: each has its winners, behind one "cho" or "thuộc về" for them all.

        "trao giải nhất cho đội A, giải nhì đội B, giải ba cho đội C"
        """
        before = self.last
        if before is None or before.clause_end < statement.start or self.depth or before.inside:
            return
        if {before.awards[-1].shape, statement.awards[0].shape} != {"contest"} or (before.to or -1) < before.end:
            return
        before.reach = min(before.reach, statement.start)
        if (
            statement.awards_count is not None
            or statement.recipients
            or (self.clause.verb_end > before.end and self.clause.verb != "goes")
        ):
            return
        marks = takewhile(
            lambda t: t.kind not in {"comma", "stop", "semicolon", "newline"}, self.tokens[self.index + 1 :]
        )
        if not {"to", "colon", "goes", "award", "of", "counted", "passive", "receive"} & {t.kind for t in marks}:
            statement.to = statement.end

    def _own_giver(self, waiting: Statement) -> bool:
        """Whether each award of a list has its giver ("nhận Giấy khen của Sở Y tế, Bằng khen của UBND tỉnh")."""
        if not waiting.own_agent or waiting.recipients or not (waiting.passive or waiting.verb == "receive"):
            return False
        following = [t.kind for t in self.tokens[self.index + 1 : self.index + 4]]
        return following[:1] == ["agent"] or following[:2] == ["of", "agent"] or following[1:3] == ["of", "agent"]

    def _handed_with(self, statement: Statement) -> bool:
        """Whether those who hold the title stand behind a "cho" ("tặng Cúp cho 14 người đạt danh hiệu X")."""
        first = statement.recipients[0].start
        return self.clause.passive < 0 and self.reading.key.endswith("cho ", self.clause.start, first)

    def _addressed(self) -> bool:
        """Whether those counted before the award stand behind "cho" ("truy tặng cho 4 người danh hiệu X")."""
        pending, to = self.clause.pending, self.clause.to
        giving = self.clause.verb in CONFER and self.clause.passive < 0
        right_behind = giving and to is not None and bool(pending) and 0 <= pending[0].start - to <= 2
        return right_behind and not self._gives_to()  # "trao thẻ cho 14 người và Kỷ niệm chương cho 3 người"

    def _filed(self, token: Token) -> bool:
        """Whether these are files for the award at hand ("77 hồ sơ NSND")."""
        pending = self.clause.pending
        return bool(pending) and pending[-1].noun == "hồ sơ" and token.start - pending[-1].end <= 2

    def _statement(self, name: AwardName, token: Token) -> Statement:
        return Statement(
            sentence_end=self.unit.end,
            awards=[name],
            start=token.start,
            end=token.end,
            clause_start=max(self.clause.start, self._read_up_to(token)),
            status=self.scope.status,
            agent=self.scope.agent,
            presenter=self.scope.presenter,
            level=self.scope.level,
            posthumous=self.scope.posthumous,
            conditional=self.scope.conditional,
            standard=self.scope.standard,
            aim=self.scope.aim,
            verb=self.clause.verb,
            verb_end=self.clause.verb_end,
            listed_by=self.scope.listed_by,
            passive=self.clause.passive >= 0,
            spans=[(token.start, token.end)],
            negated=self._negated(token),
            subject_end=self.clause.subject_end,
            to=self.clause.to if self.clause.to is not None else self.scope.listed_to,
            inside=self.depth > 0,
        )

    def _negated(self, token: Token) -> bool:
        """Whether a negation reaches the award: none that a quoted title holds ("“Không ai bị bỏ lại” đoạt giải A")."""
        key, negated = self.reading.key, self.clause.negated
        if negated < 0 or _AFFIRMED.search(key, negated, max(negated, token.start)):
            return False
        if self._denied_before(negated, token.start):
            return False
        before, between = key.count('"', self.unit.start, negated), key.count('"', negated, token.start)
        return not (before % 2 and between % 2)

    def _denied_before(self, negated: int, position: int) -> bool:
        """Whether what was denied is another thing: "không ai vi phạm, 8 hội viên được tặng X"."""
        if _BUT.search(self.reading.key, negated, position) is not None:
            return True  # "không trao giải Nhất, chỉ trao 2 giải Nhì"
        between = [t for t in self.tokens[: self.index] if negated <= t.start < position]
        said = next((i for i, t in enumerate(between) if t.kind == "comma"), None)
        if said is None or any(t.kind in _SAYS_GIVEN for t in between[:said]):
            return False
        return any(t.kind in _SAYS_GIVEN for t in between[said:])

    def _read_up_to(self, token: Token) -> int:
        """Where the award at hand ends, or the winners of its place do."""
        if self.open is None:
            return 0
        return self.open.reach if self.open.reach <= token.start else self.open.end

    def _gives_to(self) -> bool:
        """Whether "cho" follows the award at hand, so that those before it are no recipients."""
        for later in self.tokens[self.index + 1 : self.index + 8]:
            if later.kind not in {"of", "agent", "level", "award", "join", "comma", "grade"}:
                return later.kind == "to"
        return False
