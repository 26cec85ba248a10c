"""Givers and verbs: who confers, who only hands over, and what the verb makes of the words before it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import regex

from thidua_extract.codes import AwardLevel
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.lookahead import CONFER, is_form, kind_at
from thidua_extract.patterns.awards.named import names_after
from thidua_extract.patterns.awards.taking import RecipientReader
from thidua_extract.patterns.awards.tokens import Token

# "hơn 100 đội tranh tài để giành Cúp A" won nothing yet; "vượt qua 20 đội để giành Cúp A" did.
_AIM = regex.compile(r"(?<!\w)(?:để|nhằm|hòng)\s+$")
_BEATEN = regex.compile(r"(?<!\w)(?:vượt qua|vượt|đánh bại|thắng|hạ|loại|xuất sắc|đã)(?!\w)")


# Where it happens, or whom the news is told to: "tại Sở Y tế, Bộ trao …", "gửi Bộ báo cáo việc tặng …".
_ELSEWHERE = regex.compile(
    r"(?<!\w)(?:tại|ở|gửi|gửi tới|gửi đến|báo cáo|thăm|đến|trước|thuộc|với|"
    r"ghi nhận của|thông tin từ|tin từ|tin của)\s+$"
)
_LIST_GOES_ON = regex.compile(
    r"\s*(?:[,.;:)\n-]|$|(?:và|cùng|vì|do|về|năm|trao|tặng|nhân|cho|trong|các năm|khen)(?!\w))"
)
_MANY = regex.compile(r"(?<!\w)nhiều\s+$")
_ROW = regex.compile(r"(?:\s\p{Lu}\p{Ll}+){2,5},?\s(?:và\s|cùng\s)?(?:đồng chí\s|ông\s|bà\s)?")
# No subject before the verb: "Vinh dự | được nhận Bằng khen đợt này là 12 chi hội".
_NOBODY_YET = regex.compile(
    r"[\s,]*(?:(?:vinh dự|tại (?:buổi lễ|hội nghị|lễ|đại hội)[^,]{0,40}|dịp này|nhân dịp này|lần này|năm nay|đợt này|"
    r"cùng|cũng|đã|vừa|trong đó)[\s,]*)*"
)
_ASIDE = regex.compile(r"\s(?:-|\(|(?:thưởng|khen|tuyên dương|biểu dương|trao|tặng)(?!\w))")
_SUM = regex.compile(r"\s\d[\d.,]*\s(?:triệu|tỷ|nghìn|ngàn)?\s?(?:đồng|usd)")


_SUCH_IS_FOR = regex.compile(
    r",\s(?:phần thưởng|danh hiệu|hình thức|vinh dự|sự ghi nhận)(?:\s(?:cao quý|quý giá))?\sdành cho$"
)


class GiverReader(RecipientReader):
    """The rules of agents and of the verbs of giving and receiving."""

    def _on_agent(self) -> None:
        index, token = self.index, self.token
        agent: Agent = token.value
        if self.scope.asked and kind_at(self.tokens, index - 1) in {"request", "join"}:
            return
        if self.scope.proxy and self.scope.agent is None:
            self.scope.agent = agent
            if self.open is not None and kind_at(self.tokens, index - 1) == "of" and self._belongs(index):
                self._attach_agent(index, agent)  # "thừa uỷ quyền trao Kỷ niệm chương của Bộ Công Thương"
            return
        if self.open is not None and self.open.to == self.open.end == token.start - 1:
            return  # "giải nhì cho đội A, giải ba | Cục Hậu cần": it wins
        if self.open is not None and kind_at(self.tokens, index - 1) == "of" and self._belongs(index):
            self._attach_agent(index, agent)
            return
        if (
            self.open is not None
            and kind_at(self.tokens, index - 1) == "award"
            and 0 <= token.start - self.open.end <= 2
            and not self.reading.key.startswith("các cấp", token.start)  # "danh hiệu X các cấp": of which level each is
        ):
            self._attach_agent(index, agent)  # "Bằng khen Thủ tướng Chính phủ"
            return
        if self._beside_giver(index):
            self._join_agent(index, agent)
            return
        given_to = kind_at(self.tokens, index - 1) in {"to", "hoist"}  # "trao 100 triệu đồng cho Công an tỉnh, tặng …"
        if not given_to and not _ELSEWHERE.search(
            self.reading.key, max(self.unit.start, token.start - 18), token.start
        ):
            self.clause.candidates.append(agent)

    def _on_request(self) -> None:
        self.scope.asked = True

    def _belongs(self, index: int) -> bool:
        """Whether "của/do X" follows the award itself and not its recipients."""
        assert self.open is not None
        return (self.open.settled or not self.open.recipients) and self.tokens[index - 1].start - self.open.end < 60

    def _beside_giver(self, index: int) -> bool:
        """Whether one more giver stands beside that of the award at hand ("Bằng khen của Bộ Y tế | và UBND tỉnh")."""
        if self.open is None or not self.open.own_agent or self.open.agent is None:
            return False
        listed = kind_at(self.tokens, index - 1) in {"comma", "join"} and kind_at(self.tokens, index - 2) == "agent"
        if not listed or self.tokens[index - 2].end != self.open.end:
            return False
        return _LIST_GOES_ON.match(self.reading.key, self.token.end) is not None

    def _join_agent(self, index: int, agent: Agent) -> None:
        """Several givers of counted awards are one conferrer; what one person got of each is an award of its own."""
        statement = self.open
        assert statement is not None
        assert statement.agent is not None
        following = [t.kind for t in self.tokens[index + 1 : index + 8]]
        several = _MANY.search(self.reading.key, max(self.unit.start, statement.awards[0].start - 8), statement.start)
        joint = statement.recipients or statement.awards_count is not None or several
        if joint or {"to", "counted"} & set(following):
            level = _joint_level({agent.level, statement.agent.level})
            statement.agent = Agent(statement.agent.start, agent.end, level)
            statement.end = agent.end
        else:
            self._one_more(agent)

    def _attach_agent(self, index: int, agent: Agent) -> None:
        statement = self.open
        assert statement is not None
        if statement.agent is not None and statement.own_agent and kind_at(self.tokens, index - 2) in {"comma", "join"}:
            self._one_more(agent)
        else:
            statement.agent = agent
            statement.own_agent = True
        self.open.end = agent.end  # type: ignore[union-attr]

    def _gives_again(self, token: Token) -> bool:
        """ "nhận Bằng khen của Thủ tướng tặng Sở A": a second verb behind the award, and whom it gives to."""
        waiting = self.open
        if waiting is None or waiting.to is not None or waiting.recipients or not 0 < token.start - waiting.end < 60:
            return False
        kinds = {"award", "agent", "level"}
        if kind_at(self.tokens, self.index - 1) in {"comma", "join"}:
            if kind_at(self.tokens, self.index - 2) not in kinds or self.clause.verb == "receive":
                return False
        elif kind_at(self.tokens, self.index - 1) not in kinds:
            return False
        given = names_after(self.reading, token.end, min(self.unit.end, token.end + 120), limit=1)
        return bool(given.items) and given.items[0].start - token.end <= len(" tập thể ")

    def _one_more(self, agent: Agent) -> None:
        """The award at hand once more, of another giver."""
        assert self.open is not None
        copy = replace(
            self.open,
            awards=[self.open.awards[-1]],
            agent=agent,
            recipients=[],
            spans=list(self.open.spans),
            end=agent.end,
        )
        self.statements.append(copy)
        self.open = self.last = copy

    def _on_confer(self) -> None:
        token = self.token
        paid = self.reading.key[token.start : token.end] == "thưởng" and _SUM.search(
            self.reading.key, token.end, min(self.unit.end, token.end + 90)
        )
        if paid and not any(is_form(t) for t in self.tokens[self.index + 1 : self.index + 12]):
            self._on_praise()  # type: ignore[attr-defined]  # "thưởng Phòng A 20 triệu đồng": the money is the award
            return
        if self._hands_to(token):
            return
        if self._gives_again(token) and self.open is not None:
            self.open.to = token.end
            return
        self._settle_agent(token)
        self._verb(token)
        self.clause.ready = self.clause.ready or self._lacks_passive(token)

    def _lacks_passive(self, token: Token) -> bool:
        """Whether a verb of giving right behind those counted is a passive without "được" ("9 cá nhân tặng Bằng khen").

        Whom it gives to would follow: "2 đơn vị tặng quà cho 5 hộ".
        """
        pending = self.clause.pending
        if not pending or self.clause.passive >= 0 or self.scope.agent is not None or token.start - pending[-1].end > 1:
            return False
        later = [t.kind for t in self.tokens[self.index + 1 : self.index + 6]]
        return later[:1] == ["award"] and not {"to", "counted", "bare", "colon"} & set(later)

    def _hands_to(self, token: Token) -> bool:
        """Whether "trao" stands for "cho" behind a prize ("10 giải Khuyến khích trao Công đoàn A, Công đoàn B")."""
        statement = self.open
        if statement is None or statement.awards[0].shape != "contest" or statement.recipients:
            return False
        if token.start - statement.end > 2 or kind_at(self.tokens, self.index + 1) in {
            "award",
            "to",
            "counted",
            "bare",
        }:
            return False
        statement.to = token.end
        return True

    def _on_posthumous(self) -> None:
        self.scope.posthumous = True
        self._on_confer()

    def _on_recognise(self) -> None:
        self._on_confer()

    def _on_receive(self) -> None:
        token = self.token
        key = self.reading.key
        if _AIM.search(key, max(self.clause.start, token.start - 8), token.start) and not _BEATEN.search(
            key, self.clause.start, token.start
        ):
            self.scope.conditional = True
        if not 0 <= token.start - self.clause.passive <= 40 or self.clause.passive < 0:
            if self.scope.status != "planned" or self.clause.subject_end < 0:
                self.clause.subject_end = token.start
            self.clause.to = None
        self._winner_of_next()
        if self.scope.elected and self.clause.passive < 0 and self.scope.status == "conferred":
            self.scope.status = "proposed"  # "suy tôn Sở A | nhận Cờ của tỉnh": peers put it forward
        self._verb(token)

    def _winner_of_next(self) -> None:
        """ "trao giải nhất cho em Tám, em Mây đoạt giải nhì": the last name before the verb won the next place."""
        before = self.open
        if before is None or before.awards[-1].shape != "contest" or before.to is None or before.to < before.end:
            return
        if before.recipients or kind_at(self.tokens, self.index + 1) != "award":
            return
        marks = (t for t in reversed(self.tokens[: self.index]) if t.kind in {"comma", "open", "close"})
        mark = next(marks, None)
        if mark is not None and mark.kind == "comma" and mark.start > before.to:
            before.reach = mark.start
        elif mark is not None and mark.kind == "close":  # "em Mây (xã An Hòa) đoạt giải nhì"
            comma = next((t for t in marks if t.kind == "comma"), None)
            if comma is not None and comma.start > before.to:
                before.reach = comma.start

    def _on_copula(self) -> None:
        index, token = self.index, self.token
        if self._turned_round():
            assert self.open is not None
            self.open.to = token.end
            return
        if kind_at(self.tokens, index + 1) != "award":
            return
        if kind_at(self.tokens, index - 1) == "times" and self.clause.subject_end < 0:
            self.clause.subject_end = self.tokens[index - 1].start  # "Bà Mây, 5 năm liền là Chiến sĩ thi đua cơ sở"
            self._verb(token)
        elif self.clause.pending:
            self._verb(token)

    def _turned_round(self) -> bool:
        """Whether those who got the award stand behind it ("Nhận giải thưởng năm nay là 10 chi hội")."""
        told = self.open
        if told is None or told.recipients or told.awards_count is not None or told.to is not None:
            return False
        place = told.awards[-1].shape == "contest" and kind_at(self.tokens, self.index - 1) == "award"
        if place and kind_at(self.tokens, self.index + 1) == "counted":
            return True  # "giải Ba là hai đội Bến Vồng và An Hòa"
        if told.subject_end < told.clause_start or not (told.passive or told.verb == "receive"):
            return False
        return _NOBODY_YET.fullmatch(self.reading.key, told.clause_start, told.subject_end) is not None

    def _on_goes(self) -> None:
        token = self.token
        if _SUCH_IS_FOR.search(self.reading.key, max(self.unit.start, token.start - 24), token.end):
            return  # "Huy chương X, phần thưởng dành cho người có 25 năm phục vụ"
        bare = token.end - token.start == len("thuộc")
        if bare and not (self.open is not None and 0 <= token.start - self.open.end <= 12):
            return  # "3 đơn vị thuộc sở" belong there; "giải nhì thuộc đội A" goes there
        self._verb(token)
        self._on_to()
        if self.open is not None and not self.open.recipients:
            self.open.to = token.end  # "giải B: Tác phẩm X được trao cho …"

    def _verb(self, token: Token) -> None:
        if token.kind in {"receive", "copula", "propose", "withdraw", "goes"}:
            self.clause.ready = True
        if self.clause.passive >= 0 and token.kind in {"confer", "posthumous"}:
            self.clause.given, self.clause.given_end = True, token.end
        granted = self.clause.given or (self.clause.passive >= 0 and token.kind in CONFER)
        if granted and not self.clause.proposes and (self._done() or self._subject_changes()):
            self._granted()
        if self.clause.passive >= 0 and self.clause.subject_end < 0:
            self.clause.subject_end = self.clause.passive
        self.clause.verb, self.clause.verb_end = token.kind, token.end

    def _granted(self) -> None:
        """ "…; 10 cá nhân được Bộ tặng Giấy khen" after proposals was given: the clause has its own giver."""
        if self.scope.status == "proposed" and self.clause.start > self.unit.start:
            self.scope.status = "conferred"

    def _said_done(self) -> bool:
        """Whether "và" or "đã" before the passive makes it another act than the proposal before it."""
        return self.reading.key.startswith(("và ", "đã "), max(0, self.clause.passive - 3))

    def _subject_changes(self) -> bool:
        """Whether others than those asked for have got theirs ("đề nghị tỉnh tặng Cờ cho 2 xã; 9 xã được công nhận X").

        Items of a list that is asked for read alike: "đề nghị: 2 xã được tặng Cờ; 9 xã được tặng Bằng khen".
        """
        asked = [s for s in self.statements if s.status == "proposed"]
        return bool(self.clause.pending) and not any(s.passive or s.settled for s in asked)

    def _done(self) -> bool:
        """Whether a passive tells what was given: "đã được tặng", or after a clause whose own passive proposed."""
        done = self.reading.key.startswith("đã ", max(0, self.clause.passive - 3))
        return done or self.scope.proposed_passively

    def _unknown_agent(self, token: Token) -> None:
        """A giver between "được" and the verb that no lexicon knows ("được Tư lệnh Vùng 2 khen thưởng")."""
        start = self.clause.passive + len("được")
        known = self.scope.agent is not None and self.scope.agent.start >= start
        if self.clause.passive < 0 or self.clause.proposes or known:
            return  # "được Huyện đoàn tuyên dương và | trao giải": the giver is known
        words = _ASIDE.split(self.reading.text[start : token.start], maxsplit=1)[0].strip()
        if 4 < len(words) < 80 and any(w[0].isupper() for w in words.split()) and "," not in words:
            begin = self.reading.text.index(words, start)
            self.scope.agent = Agent(begin, begin + len(words), None)
            self.clause.agent_said = True

    def _heads(self, named: list[Agent]) -> bool:
        """Whether the State's head stands first in a row of officials ("Thủ tướng A, Bí thư B trao Bằng khen")."""
        if named[0].level not in {"state", "government"}:
            return False
        gaps = ((a.end, b.start) for a, b in pairwise(named))
        return all(_ROW.fullmatch(self.reading.text, *gap) is not None for gap in gaps)

    def _settle_agent(self, token: Token) -> None:
        """The office before the verb confers; one who hands over for another only presents."""
        if self.clause.candidates and self.clause.passive >= 0:
            if not self.clause.proposes:
                self._granted()
            elif self._said_done() and self.scope.status == "proposed":
                self.scope.status = "conferred"  # "đã trình và được Chính phủ tặng …", "46 cá nhân đã được tỉnh tặng …"
        named = [a for a in self.clause.candidates if not a.presenter]
        named = [a for a in named if a.level is not None] or named  # "Thành phố tổ chức Hội nghị, tôn vinh …"
        if self.scope.proxy:
            self.scope.presenter = self.clause.candidates[-1] if self.clause.candidates else self.scope.presenter
        elif named:
            level = _joint_level({a.level for a in named})
            apart = level is None and all(a.level is not None for a in named)
            joint = Agent(named[0].start, named[-1].end, level, parts=tuple(named) if apart else ())
            self.scope.agent = joint if _near(named) else named[0] if self._heads(named) else named[-1]
        elif self.clause.candidates:
            self.scope.presenter = self.clause.candidates[-1]
            if self.scope.presenter.level is not None:
                self.scope.agent = self.scope.presenter  # "Lãnh đạo huyện trao Giấy khen …"
        told = self.scope.agent is not None and self.scope.agent.start > self.clause.passive
        if not self.clause.candidates and not self.scope.proxy and not told:
            self._unknown_agent(token)
        self.clause.agent_said = self.clause.agent_said or bool(self.clause.candidates) or self.scope.proxy
        self.clause.candidates = []


def _joint_level(levels: set[AwardLevel | None]) -> AwardLevel | None:
    """The level at which several give together; ministries with an association give as ministries."""
    if levels == {"ministry", "organization"}:
        return "ministry"
    return next(iter(levels)) if len(levels) == 1 else None


def _near(agents: list[Agent]) -> bool:
    return all(b.start - a.end <= 6 for a, b in pairwise(agents))
