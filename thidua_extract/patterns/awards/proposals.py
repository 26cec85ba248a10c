"""Proposals: the words that make an award proposed, planned, withdrawn, denied or given on another's behalf."""

from __future__ import annotations

from itertools import takewhile

import regex

from thidua_extract.codes import AwardStatus
from thidua_extract.patterns.awards.lookahead import CONFER, ahead, form_follows, kind_at
from thidua_extract.patterns.awards.names import AwardName
from thidua_extract.patterns.awards.opening import OpeningReader
from thidua_extract.patterns.awards.scope import Clause

_CHOSEN_BY = regex.compile(r"(?<!\w)do\s[^,.;:\n]{2,50}?\sbình chọn$")  # "giải thưởng do báo An Hòa bình chọn"
# A vote that led to what follows: "qua bình xét, 90 hộ đạt danh hiệu …" proposes nobody.
_VOTED = regex.compile(
    r"(?<!\w)(?:qua|thông qua|sau|sau khi|kết quả|căn cứ|dựa trên|trên cơ sở|từ)\s"
    r"(?:(?:kết quả|quá trình|việc|nhiều vòng|các vòng|nhiều|đợt|công tác|thời gian|khi)\s){0,3}"
    r"(?:bình xét|bình chọn|xét|xét chọn|xét duyệt|bỏ phiếu)$"
)
_PROPOSES = regex.compile(r"(?:đề nghị|đề xuất|đề cử|kiến nghị|giới thiệu|tiến cử)")  # "được Sở đề nghị tặng …"
_BOTH_DONE = regex.compile(
    r"(?:bình xét|bình chọn|xét chọn|xét duyệt|xét) và (?:quyết định )?(?:trao|tặng|công nhận)(?!\w)"
)
_GOALS = regex.compile(r"(?:chỉ tiêu|mục tiêu|đặt mục tiêu|đăng ký|chuẩn bị)(?!\w)")
_BEEN_GRANTED = regex.compile(r"đã (?:xét|bình) tặng(?!\w)")
_REACHED = regex.compile(r"(?<!\w)(?:thực hiện|hoàn thành|vượt|các|những|hệ thống)\s+$")
_GOT = frozenset({"receive", "passive", "confer", "posthumous", "recognise"})
_SOON = 12  # code points between a word of planning and the verb that it plans: "phấn đấu sớm được"


class ProposalReader(OpeningReader):
    """The rules of the words that tell whether an award was given."""

    def _on_propose(self) -> None:
        index, token = self.index, self.token
        if (
            kind_at(self.tokens, index + 1) == "comma" and kind_at(self.tokens, index + 2) in CONFER
        ):  # "xét, tặng": it was given
            return
        if _BOTH_DONE.match(self.reading.key, token.start):
            return  # "bình chọn và trao danh hiệu X cho …"
        if _VOTED.search(self.reading.key, max(self.unit.start, token.start - 40), token.end):
            return
        if _CHOSEN_BY.search(self.reading.key, max(self.unit.start, token.start - 60), token.end):
            return
        if _BEEN_GRANTED.match(self.reading.key, max(self.unit.start, token.start - 3)):
            self._on_confer()
            return
        self._set_status("proposed")
        self.scope.proposed_passively = self.clause.passive >= 0
        if self.clause.proposes and self.clause.candidates:
            self._settle_agent(token)  # "đề nghị UBND tỉnh xét tặng …"
        elif not self.clause.proposes and (self.clause.passive < 0 or _PROPOSES.match(self.reading.key, token.start)):
            if self.clause.candidates:
                self.scope.agent = None
            self.clause.candidates = []  # "Hội đồng thống nhất đề nghị …": who proposes does not confer
        self._verb(token)
        self.clause.proposes = True
        words = self.reading.key[token.start : token.end]
        if words.endswith(("khen thưởng", "biểu dương", " khen")) and not form_follows(self.tokens, index):
            self.clause.praise = AwardName(token.start, token.end, "commendation", shape="praise")
            self._open(self.clause.praise, token)
        if self.scope.elected and self.clause.subject_end < 0 and self.statements:
            self.clause.subject_end = token.start  # "suy tôn A, đề nghị tặng Cờ; B đề nghị tặng Bằng khen"

    def _on_plan(self) -> None:
        index = self.index
        if _REACHED.search(self.reading.key, max(self.clause.start, self.token.start - 14), self.token.start):
            return  # "thực hiện chỉ tiêu, nhiệm vụ …": a report of what was done
        if _GOALS.match(self.reading.key, self.token.start) and kind_at(self.tokens, index + 1) in {"comma", "join"}:
            return  # "báo cáo kết quả thực hiện chỉ tiêu, …"
        if self.token.value == "hope":  # "cố gắng mang về một HCV": nobody has it yet
            soon_after = takewhile(lambda t: t.kind in _GOT | {"each"}, self.tokens[index + 1 : index + 3])
            hoped = any(t.kind in _GOT and t.start - self.token.end <= _SOON for t in soon_after)
            self.scope.conditional = self.scope.conditional or hoped
            return
        if kind_at(self.tokens, index + 1) == "copula":  # "người để em phấn đấu là chị Mây, từng đoạt giải …"
            return
        if ahead(self.tokens, index, {"confer", "posthumous", "receive", "praise", "recognise", "award", "passive"}):
            self._set_status("planned")
            self.scope.aim = self.token.value == "aim"
            following = self.tokens[index + 1]
            soon = following.kind in _GOT and following.start - self.token.end <= _SOON
            if (
                soon and self.clause.subject_end < 0 and self.token.start > self.clause.start
            ):  # "Công ty A phấn đấu đón nhận …"
                self.clause.subject_end = self.token.start

    def _on_withdraw(self) -> None:
        token = self.token
        failed = self.last
        alone = not self.clause.pending and not ahead(self.tokens, self.index, {"award", "same", "counted"})
        if alone and failed is not None and failed.status == "proposed" and not failed.recipients:
            failed.status = "withdrawn"  # "được đề nghị tặng X nhưng đã trượt"
        self._set_status("withdrawn")
        if self.clause.subject_end < 0:
            self.clause.subject_end = token.start
        self._verb(token)

    def _on_decide(self) -> None:
        """A decision gives: "theo đề nghị của Sở, Chủ tịch tỉnh quyết định tặng …" proposes nothing."""
        index = self.index
        asked = takewhile(lambda t: t.kind not in {"comma", "semicolon", "newline"}, reversed(self.tokens[:index]))
        if any(t.kind == "propose" for t in asked):
            return  # "đề nghị Chủ tịch nước quyết định tặng …" asks for the decision
        if self.scope.status != "withdrawn" and not ahead(self.tokens, index, {"propose"}):
            self.scope.status = "conferred"

    def _set_status(self, status: AwardStatus) -> None:
        if self.scope.status == "withdrawn" and status == "proposed":  # "rút khỏi danh sách đề nghị tặng …"
            return
        self.scope.status = status
        fresh = self.open is not None and not (self.open.recipients or self.open.passive or self.open.verb == "receive")
        parted = (
            status == "withdrawn"
            and self.open is not None
            and "," in self.reading.key[self.open.end : self.token.start]
        )
        if self.open is not None and fresh and not parted:  # "Danh hiệu X được đề nghị cho …"
            self.open.status = status

    def _on_negate(self) -> None:
        token = self.token
        self.clause.negated = token.end

    def _on_hypothetical(self) -> None:
        self.scope.conditional = True

    def _on_standard(self) -> None:
        self.scope.standard = True

    def _on_proxy(self) -> None:
        self.scope.proxy = True
        self.scope.agent = None

    def _on_empowered(self) -> None:
        """ "Được Bộ trưởng uỷ quyền, ông A trao …": he who stands before the word confers."""
        if self.clause.passive >= 0 and self.clause.candidates and not self.statements:
            self.scope.proxy = True
            self.scope.agent = self.clause.candidates[-1]
            self.clause = Clause(self.token.end)
