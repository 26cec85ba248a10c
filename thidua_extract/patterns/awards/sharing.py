"""Sharing: which awards of a clause go to the same recipients, by one list, a second verb or an elided subject."""

from __future__ import annotations

import regex

from thidua_extract.patterns.awards.giving import GiverReader
from thidua_extract.patterns.awards.lookahead import kind_at
from thidua_extract.patterns.awards.names import AwardName
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.statement import Statement
from thidua_extract.patterns.awards.tokens import Token

_JOINS = frozenset({"comma", "join"})
_SECOND = frozenset({"confer", "recognise", "receive"})
_NO_SUBJECT = regex.compile(
    r"[\s,]*(?:(?:\d+|hai|ba|bốn|năm|nhiều) (?:lần|năm)(?: (?:liền|liên tục|liên tiếp))?|(?:và|đồng thời|ngoài ra|đã|"
    r"còn|cũng|vinh dự|trong đó có|có|,)|(?:(?:đến|từ|sang|riêng|trong|các)\s)*(?:năm học|năm|tháng)\s\d[\d/-]*"
    r"(?:(?:, | và | đến )\d{4})*|\s)*"
)
_PROPER = regex.compile(r"(?<!\p{L})(?!Danh|Bằng|Huân|Các|Tập|Cờ|Kỷ|Kỉ|Giải|Đơn|Huy|Giấy)\p{Lu}\p{Ll}+\s")


# "3 huân chương: …", "4 huân chương khác như …": those counted are named one by one.
_SPELT_OUT = regex.compile(
    r"(?:\s(?:khác|các loại|gồm|cao quý))*\s?"
    r"(?:[,:(]\s?|\s(?:như|gồm|bao gồm|gồm có|là|trong đó có|đó là)\s?:?\s?){1,2}[\"“]?"
)


class SharingReader(GiverReader):
    """The rules of awards that share a subject or their recipients."""

    def _second_verb(self, waiting: Statement) -> bool:
        """Whether only a second verb parts the two awards ("được tặng Bằng khen, công nhận danh hiệu X")."""
        between = self._between(waiting)
        gap = self.reading.key[waiting.end : self.token.start]
        if "còn lại" in gap or "tổng số" in gap:
            return False  # "…, số còn lại được tặng Giấy khen", "…, nâng tổng số người được phong tặng lên 90"
        return bool(between) and between[-1] in _SECOND and set(between[:-1]) <= _JOINS | {"passive", "agent", "plan"}

    def _same_subject(self, waiting: Statement, name: AwardName, counted: Recipients | None) -> bool:
        """Whether the subject of the award before is that of this one too, by a second verb or none."""
        got = waiting.passive or (waiting.verb == "receive" and self.clause.passive >= 0)
        if not waiting.recipients and got and self._second_verb(waiting):
            return True
        if not waiting.recipients and waiting.verb == "receive" and self._receives_too(waiting):
            return True
        taken = waiting.passive or waiting.verb == "receive"
        if taken and self._spells_out(waiting, name):
            return True
        return (counted is None or taken) and self._listed_beside(waiting, name)

    def _receives_too(self, waiting: Statement) -> bool:
        """Whether a second verb of receiving has no subject of its own ("đạt danh hiệu A, | nhận Cờ của tỉnh")."""
        if waiting.to is not None or self.clause.passive >= 0 or not self._second_verb(waiting):
            return False
        verb = next((t for t in reversed(self.tokens[: self.index]) if t.kind == "receive"), None)
        if verb is None or verb.start < waiting.end:
            return False
        return _NO_SUBJECT.fullmatch(self.reading.key, waiting.end, verb.start) is not None

    def _spells_out(self, waiting: Statement, name: AwardName) -> bool:
        """Whether an award is the first of those just counted ("được tặng 3 huân chương: Huân chương X, …")."""
        total = waiting.awards[0]
        if waiting.awards_count is None or waiting.recipients or total.grade is not None or name.shape != "graded":
            return False
        alike = total.code in {"order", name.code}
        return alike and _SPELT_OUT.fullmatch(self.reading.key, waiting.end, self.token.start) is not None

    def _goes_on(self, name: AwardName) -> bool:
        """Whether a clause goes on about the subject before ";" ("…; Huân chương B", "…; B tặng Bằng khen")."""
        last, clause = self.last, self.clause
        if last is None or not self.statements or name.shape == "praise" or last.awards[0].shape == "praise":
            return False
        if clause.to is not None or clause.pending or last.recipients or last.to is not None:
            return False
        if clause.passive >= 0:
            elided = _NO_SUBJECT.fullmatch(self.reading.key, clause.start, clause.passive) is not None
        else:
            given = clause.verb in {"confer", "posthumous"} and (last.passive or last.shares is not None)
            elided = not clause.verb or given
        return elided and (last.subject_end >= 0 or (last.shares is not None and last.shares.subject_end >= 0))

    def _listed_beside(self, waiting: Statement, name: AwardName) -> bool:
        """Whether the awards stand in one list behind one verb ("đạt giải Ba môn Toán, giải Nhì môn Văn")."""
        if waiting.recipients or waiting.to is not None or self.clause.verb_end > waiting.start:
            return False
        if name.shape == "praise" or waiting.awards[0].shape == "praise":
            return False
        if waiting.awards_count is not None and not (waiting.passive or waiting.verb == "receive"):
            return False
        between = self._between(waiting)
        return bool(_JOINS & set(between)) and set(between) <= _JOINS | {
            "of",
            "agent",
            "level",
            "grade",
            "open",
            "close",
        }

    def _coordinated(self, waiting: Statement, token: Token) -> bool:
        """Whether only joining words part the two awards, so that they share their recipients."""
        if (waiting.recipients and not waiting.settled) or waiting.to == waiting.end:
            return False  # "giải nhì | đội A, giải ba đội B"
        if self.clause.verb == "receive" and _PROPER.search(
            self.reading.text, waiting.end, token.start
        ):  # "đạt giải nhất, đội An Hòa giải nhì"
            return False
        taken = waiting.verb == "receive" or waiting.passive
        if taken and waiting.subject_end >= 0 and kind_at(self.tokens, self.index + 1) in {"goes", "copula"}:
            return False  # "thầy Tám đạt giải Nhì, giải Ba là cô Mây"
        between = self._between(waiting)
        if not set(between) <= _JOINS | {"open", "close"} or not _JOINS & set(between):
            return False
        if taken and waiting.own_agent and waiting.to is None:
            return False  # "được tặng Bằng khen của Thủ tướng, Cờ thi đua của tỉnh": each has its own giver
        return len(between) <= 4 and token.start - waiting.end < 34

    def _between(self, waiting: Statement) -> list[str]:
        """The kinds of the tokens after a statement and before the present token, five at most."""
        kinds: list[str] = []
        for earlier in self.tokens[max(0, self.index - 5) : self.index]:
            if earlier.start >= waiting.end:
                kinds.append(earlier.kind)
        return kinds
