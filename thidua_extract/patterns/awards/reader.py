"""The clause reader: from the token stream of a stretch of text to the awards that it states."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import takewhile

import regex

from thidua_extract.patterns.awards.lookahead import CONFER, form_follows, is_form, kind_at, subject_ahead
from thidua_extract.patterns.awards.named import names_after
from thidua_extract.patterns.awards.names import AwardName
from thidua_extract.patterns.awards.opening import COUNTLESS
from thidua_extract.patterns.awards.proposals import ProposalReader
from thidua_extract.patterns.awards.recipients import Recipients, each_kind
from thidua_extract.patterns.awards.scope import Clause, Scope
from thidua_extract.patterns.awards.statement import Statement, hand_over, share_giver, share_receiver
from thidua_extract.patterns.awards.tokens import Token, place_after
from thidua_extract.text.span import Span

# "được yêu cầu …", "được mời …": what follows is done to the subject, and no award.
_OTHER_PASSIVE = regex.compile(
    r"\s+(?:(?:nhân dân|bà con|dân làng|người dân|mọi người|cử tri|cấp trên|tập thể|hội viên|đoàn viên|đảng viên)\s"
    r"(?:(?:tin tưởng|tin yêu|quý mến|yêu mến)(?:,|\svà)?\s)*)?"
    r"(?:tín nhiệm|tin yêu|quý mến|"
    r"yêu cầu|giao|phân công|chỉ đạo|chỉ định|mời|tổ chức|bầu(?! chọn)|bổ nhiệm|biết|thành lập|xây dựng|ban hành|"
    r"triển khai|phát động|thực hiện|gọi|coi|sinh|đào tạo|cử|nghe|diễn ra|duy trì|quan tâm|điều động)(?!\w)"
)
_WON = regex.compile(r"(?<!\w)(?:giỏi|đạt|đoạt|giải|thi|năng khiếu)(?!\w)")
_BESIDES = regex.compile(r"(?<!\w)(?:ngoài|bên cạnh|kèm theo|cùng với)\s+(?:tấm\s|chiếc\s)?$")
_TOPIC_HEAD = regex.compile(
    r"(?:^|[.;\n]\s*|,\s)(?:với|riêng|riêng với|riêng về|đối với|về|còn)\s+(?:danh hiệu\s+)?[\"“]?$"
)
_CEREMONY = regex.compile(r"(?<!\w)(?:dự|tham dự|về dự)\s(?:\p{L}+\s){0,3}$")
# After a verb of giving that repeats the award: "…; 5 cá nhân được tặng vì …", not "… được tặng đơn vị dẫn đầu".
_NOTHING_NAMED = regex.compile(r"\s*(?:$|[,;.:()\n]|(?:vì|do|trong|với|nhân|tại|về|theo|ở|cho|là|gồm|có)(?!\w))")
_IN_ALL = regex.compile(r"[\s,;]*(?:tổng cộng|tổng số|tất cả|cả thảy)(?!\w)")
_NEXT_PLACE = regex.compile(r"[^.;:()]{0,40},\s(?:\p{L}+\s){1,8}")
_PRAISED_SO = regex.compile(
    r"\s(?:danh giá|cao quý|uy tín|lớn|dành cho|thường niên|được coi|được xem|do|nhằm|tôn vinh)(?!\w)"
)
_THEIR_OWN = regex.compile(
    r"(?<!\w)(?:dự|tham dự|tham gia|về dự|đến|đại diện|hoàn thành|hưởng ứng|đăng ký|thực hiện|hiến|có|còn|bị|là|vay|"
    r"xây dựng|thành lập|kết nạp|thoát nghèo|tổ chức|không|chưa|đã|đang)(?!\w)"
)
# A rank of learning at the head of a list of honours: "được phong giáo sư (1991); | Nhà giáo Nhân dân (2002)".
_MADE_PROFESSOR = regex.compile(
    r"phong(?: tặng| hàm)?(?: học hàm| chức danh| học vị)? (?:phó )?giáo sư(?!\w)[^;]{0,40}$"
)
# A round of Party badges told by years: "…, 3 đồng chí 65 năm tuổi Đảng, 20 đồng chí 40 năm tuổi Đảng".
_OF_YEARS = regex.compile(r"\s(?:(?:tròn|đủ|đạt|có)\s)?[3-9][05] năm(?! tuổi(?! đảng))(?!\w)")
_MORE_THAN_BEFORE = regex.compile(
    r"(?<!\w)(?:tăng|giảm|nhiều hơn|ít hơn)\s(?:thêm\s)?\d+\s"
    r"(?:(?:giải|huy chương|hc[vbđ]|cờ|bằng khen|\d+|vàng|bạc|đồng|nhất|nhì|ba)[\s,]*(?:và\s)?)*$"
)
_CHOSEN = regex.compile(r"(?<!\w)chọn(?: ra| được| lựa)?\s+$")
_TAKES_PART = regex.compile(r"(?<!\w)(?:tham gia|tham dự|dự thi|đi thi|gửi dự)(?!\w)")
_COMPARED = 60  # code points before an award in which "tăng 2 HCV, …" stands
_NOT_YET = 1 << 60  # where a clause ends that is still being read
_OTHER_KIND = regex.compile(
    r"[\s,;]*(?:về\s|các\s|còn\s|riêng\s)*(?:cá nhân|tập thể|hộ gia đình)(?:\sthì)?\s(?:còn có|có|là|gồm có|gồm)\s?:?"
)
_BARE_ORDERS = frozenset({"order", "foreign_order"})
_APPOSED = 48  # code points between an order and a second word for it: "Huân chương Silver Star, huân chương cao quý"
# "năm" is a number right before an award, behind what gives or takes it: "trao năm giải Nhất", not "cả năm giải Nhất".
_FIVE = regex.compile(
    r"(?:(?<=(?<!\w)(?:và|gồm|trao|tặng|được|giành|đoạt|đạt|nhận|có|cùng|trong đó)\s)|(?<=[,;:\n]\s?)|(?<=\A|[.!?]\s))"
    r"năm\s(?:tấm\s|chiếc\s)?$"
)
_COUNTED_WORDS = frozenset({"", "danh hiệu", "tấm", "chiếc", "lá", "suất"})


class ClauseReader(ProposalReader):
    """Reads the tokens of one unit left to right."""

    def read(self) -> list[Statement]:
        """The statements of the unit."""
        if not self.tokens:
            return []
        for index, token in enumerate(self.tokens):
            self.index, self.token = index, token
            handler = getattr(self, f"_on_{self.token.kind}", None)
            if handler is not None:
                handler()
        self._close_clause(self.unit.end)
        return self.statements

    def _on_among(self) -> None:
        if self.scope.aim and self.scope.status == "planned":  # "90 hộ đăng ký đạt …, trong đó 60 hộ đạt danh hiệu X"
            self.scope.status, self.scope.aim = "conferred", False
        if self.statements and self.statements[-1].recipients:
            self.scope.breakdown = True
        elif self.clause.pending and not self.statements:
            end = min(self.unit.end, self.token.end + 80)
            named = names_after(
                self.reading, self.token.end + self.reading.text.startswith(",", self.token.end), end, limit=1
            )
            if named.items and named.items[0].kind == "individual":  # "có 6 học sinh, trong đó em Tám | đoạt giải"
                self.clause = Clause(self.token.end)

    def _on_level(self) -> None:
        token = self.token
        unfilled = self.open is not None and (not self.open.recipients or self.open.settled)
        reach = 34 if self.open is not None and self.open.awards[-1].shape in {"contest", "place"} else 2
        if self.open is not None and unfilled and token.start - self.open.end <= reach:
            self.open.level = token.value
            self.open.end = token.end
        elif self.open is None:
            self.scope.level = token.value
        elif self.open.awards[-1] is self.clause.praise and not self._ranks_recipients(token):
            self.open.level = token.value

    def _ranks_recipients(self, token: Token) -> bool:
        """Whether a level is that of the pupils praised ("khen thưởng 20 học sinh giỏi cấp tỉnh"), no giver's."""
        assert self.open is not None
        told = self.open.recipients
        return len(told) > 1 or (bool(told) and _WON.search(self.reading.key, told[-1].end, token.start) is not None)

    def _on_passive(self) -> None:
        token = self.token
        if _OTHER_PASSIVE.match(self.reading.key, token.end):
            return
        self.clause.passive = token.start
        self.clause.ready = True
        self.clause.candidates = []
        self.clause.subject_end = token.start
        self.clause.to = None

    def _on_praise(self) -> None:
        """A verb of praise is the award itself where no form is named ("khen thưởng 6 tập thể")."""
        index, token = self.index, self.token
        if _CEREMONY.search(self.reading.key, max(self.unit.start, token.start - 30), token.start) and self._lists():
            return
        if self._gives_again(token) and self.open is not None:
            self.open.to = token.end  # "trao Giấy khen, tuyên dương em Tám"
            return
        if self._honours_by_prize():
            assert self.open is not None
            self.open.to = token.end  # "Giải thưởng Hoa vinh danh 2 nhà khoa học"
            self._verb(token)
            return
        self._settle_agent(token)
        self._verb(token)
        self.scope.elected = self.scope.elected or self.reading.key.startswith("suy tôn", token.start)
        if form_follows(self.tokens, index) or kind_at(self.tokens, index + 1) == "of":
            return
        if self.reading.key.startswith("thưởng", token.start) and self._form_beside():
            return  # money beside a named form
        if (
            self.clause.praise is not None
            and self.open is not None
            and self.open.awards == [self.clause.praise]
            and not self.open.recipients
        ):
            return  # "tôn vinh, khen thưởng": one praise
        settled = self.open is not None and self.open.awards == [self.clause.praise] and self.open.settled
        if settled and self.open is not None and token.start - self.open.end <= 6:
            return  # "3 em được tôn vinh, khen thưởng"
        name = AwardName(token.start, token.end, "commendation", shape="praise")
        self.clause.praise = name
        if self.reading.key.endswith("để ", self.clause.start, token.start):
            self._take_chosen()  # "chọn 27 sản phẩm để vinh danh"
        self._open(name, token)

    def _honours_by_prize(self) -> bool:
        """Whether a prize of a name of its own is the subject of the praise of those counted behind it."""
        prize = self.open
        if prize is None or prize.awards[0].shape not in {"prize", "title"} or prize.awards[0].code != "prize":
            return False
        if prize.recipients or prize.verb or prize.passive or self.clause.verb or self.clause.passive >= 0:
            return False
        return kind_at(self.tokens, self.index + 1) == "counted"

    def _form_beside(self) -> bool:
        """Whether a named form stands in the clause, or in the next where none counted stand before the money."""
        stops = {"semicolon", "newline", "stop"} if self.clause.pending else {"newline", "stop"}
        ahead = takewhile(lambda t: t.kind not in stops, self.tokens[self.index :])
        here = takewhile(lambda t: t.start >= self.clause.start, reversed(self.tokens[: self.index]))
        own = self.clause.pending or any(t.kind == "agent" for t in here)  # those paid, or a payer of its own
        begin = self.clause.start if own else self.unit.start
        behind = takewhile(lambda t: t.start >= begin, reversed(self.tokens[: self.index]))
        # "thưởng 9 triệu đồng cho em Tám vì đoạt HCV": the prize is what it is for
        return any(is_form(t) for t in ahead) or any(t.kind == "award" for t in behind)

    def _lists(self) -> bool:
        """Whether a list follows right behind the word ("đại biểu dự lễ tôn vinh có: 17 người hiến máu …")."""
        following = self.tokens[self.index + 1] if self.index + 1 < len(self.tokens) else None
        between = self.reading.key[self.token.end : following.start].strip() if following is not None else ""
        return following is not None and following.kind == "colon" and between in {"có", "gồm", "gồm có"}

    def _on_award(self) -> None:
        index, token = self.index, self.token
        name: AwardName = token.value
        if kind_at(self.tokens, index - 1) == "each":
            return
        if self._apposed(name) or self._difference(token) or self._told_before(name):
            return
        if self.clause.candidates and self.clause.verb in CONFER:
            self._settle_agent(token)
        counted = self._count_before(token)
        each = self._each_of() if counted is not None and counted.count == 1 else None
        if each is not None:
            counted = None
        if counted is not None and name.recipient == "individual" and self._holders_praised():
            self._pend(index, replace(counted, kind="individual"))
            return
        if name.code == "prize" and self._describes(name):
            return
        if name.shape == "place" and "among" in {kind_at(self.tokens, index + step) for step in (1, 2, 3)}:
            self._take_chosen()
        if name.shape == "contest" and self.reading.key.endswith("đồng ", 0, token.start):
            self.clause.ready = self.clause.ready or bool(self.clause.pending)  # "hai em Tám và Mây đồng giải Nhì"
        name = self._inherit(name)
        held = self._held_by(name)
        self._open(name, token, counted)
        if each is not None and self.open is not None:
            self.open.bare = each_kind(self.reading.key, each.start, self.unit.end)
        if held is not None and self.open is not None and not self.open.recipients:
            self.open.recipients, self.open.settled = [held], True
        assert self.open is not None
        self.scope.topic = self.open if counted is None and self._heads_sentence(token) else None
        place = place_after(self.reading, token.end, self.unit.end) if self.open.to != token.end else None
        if place is not None and place[1] is not None and self.open.level is None:
            self.open.end, self.open.level = place

    def _describes(self, prize: AwardName) -> bool:
        """Whether a prize only tells who they are that get something else."""
        if self._tells_of_winners():
            return True
        return prize.shape == "place" and (self._praises_winners() or self._sent_on())

    def _apposed(self, name: AwardName) -> bool:
        """Whether a bare prize only tells more of the one before it ("Giải thưởng Hoa, giải thưởng danh giá của …")."""
        before = self.open
        if before is None:
            return False
        next_to = not self.reading.key[before.end : name.start].strip()
        if next_to and before.awards[-1].shape == "contest" and name.shape == "prize":
            before.end = name.end  # "Giải B | Giải báo chí tỉnh"
            return True
        if name.title:
            return False
        if name.code in _BARE_ORDERS and name.grade is None and before.awards[-1].code.endswith("order"):
            gap = self.reading.key[before.end : name.start].rstrip()  # "huân chương Silver Star, huân chương cao quý …"
            beside = len(gap) < _APPOSED and gap.endswith(",") and gap.count(",") == 1
            return beside and _PRAISED_SO.match(self.reading.key, name.end) is not None
        if before.awards[-1].code != "prize" or name.code != "prize":
            return False
        gap = self.reading.key[before.end : name.start].strip(' "')
        return gap in {",", "-"} and _PRAISED_SO.match(self.reading.key, name.end) is not None

    def _take_chosen(self) -> None:
        """Those chosen for what follows ("chọn được 50 bài của các em để trao giải, trong đó 5 giải A") receive it."""
        for earlier in self.tokens[: self.index]:
            if earlier.kind == "counted" and earlier.start >= self.clause.start:
                before = self.reading.key[max(self.clause.start, earlier.start - 12) : earlier.start]
                if _CHOSEN.search(before) is not None:
                    self.clause.pending, self.clause.ready = [earlier.value], True
                    return

    def _sent_on(self) -> bool:
        """Whether winners are sent to another contest ("chọn 6 mô hình đạt giải cao tham gia cuộc thi toàn quốc")."""
        before = self.clause.pending[-1].start if self.clause.pending else -1
        chosen = before >= 0 and _CHOSEN.search(self.reading.key, max(self.clause.start, before - 12), before)
        return bool(chosen) and _TAKES_PART.search(self.reading.key, self.token.end, self.unit.end) is not None

    def _difference(self, token: Token) -> bool:
        """Whether a number of awards only tells how many more there were ("tăng 2 HCV, 1 HCB so với năm trước")."""
        begin = max(self.unit.start, token.start - _COMPARED)
        return _MORE_THAN_BEFORE.search(self.reading.key, begin, token.start) is not None

    def _told_before(self, name: AwardName) -> bool:
        """ "Ngoài giấy khen, anh còn được thưởng …": a form told before, not given once more."""
        before = max(self.unit.start, self.token.start - 14)
        aside = _BESIDES.search(self.reading.key, before, self.token.start) is not None
        return aside and name.code in COUNTLESS and kind_at(self.tokens, self.index + 1) in {"comma", "join"}

    def _heads_sentence(self, token: Token) -> bool:
        """ "Riêng Cờ thi đua của Chính phủ, tỉnh đề nghị 3 tập thể": the award stands before its recipients."""
        head = _TOPIC_HEAD.search(self.reading.key, max(0, token.start - 30), token.start)
        if head is None:
            return False
        kinds = [t.kind for t in self.tokens[self.index + 1 :]]
        kinds = kinds[: next((i for i, kind in enumerate(kinds) if kind in {"award", "stop"}), len(kinds))]
        mark = next((kind for kind in kinds if kind not in {"of", "agent", "grade", "level"}), "")
        return mark in {"comma", "colon"} and "propose" in kinds and "counted" in kinds

    def _praises_winners(self) -> bool:
        """ "khen thưởng 24 học sinh đạt giải": the prize tells who they are, the praise is what they get.

        So it does in "trao giải cho 11 tác giả đạt giải".
        """
        praise = self.open
        if praise is not None and praise.recipients and praise.to is not None and praise.awards[-1].shape == "place":
            return self.token.start - praise.recipients[-1].end <= len(" đoạt ")
        if praise is None or praise.awards != [self.clause.praise] or praise.recipients or not self.clause.pending:
            return False
        if self.clause.passive >= 0 or self.clause.pending[0].start < praise.end:
            return False
        praise.recipients, self.clause.pending = self.clause.pending, []
        return True

    def _tells_of_winners(self) -> bool:
        """Whether the prize only tells who got the form before it ("tặng Giấy khen cho 6 em | đạt giải Nhì, …")."""
        form = self.open
        if form is None or form.to is None or form.settled or not form.recipients or form.awards[0].code == "prize":
            return False
        return self._wins(self.index - 1) and self.tokens[self.index - 2].value is form.recipients[-1]

    def _held_by(self, name: AwardName) -> Recipients | None:
        """Those counted right before a title who hold it ("khen thưởng 3 tập thể Đơn vị tiên tiến")."""
        before = self.tokens[self.index - 1] if self.index else self.token
        if name.recipient is None or before.kind != "counted" or before.value.kind != name.recipient:
            return None
        if self.reading.key[before.end : self.token.start].strip(" \"“'") not in {"", "danh hiệu", "là"}:
            return None
        if self.open is not None and self.open.awards == [self.clause.praise] and before.value in self.open.recipients:
            self.open.recipients.remove(before.value)
            if not self.open.recipients:
                self.statements.remove(self.open)
                self.open = None
        if before.value in self.clause.pending:
            self.clause.pending.remove(before.value)
        recipient: Recipients = before.value
        return recipient

    def _holders_praised(self) -> bool:
        """ "15 chiến sĩ thi đua cơ sở được biểu dương": the title tells who they are, the praise is what they get."""
        following = [kind_at(self.tokens, self.index + step) for step in (1, 2)]
        return following[0] == "passive" and "praise" in following

    def _each_of(self) -> Token | None:
        """ "Mỗi đơn vị được tặng một Cờ thi đua": one for each tells no number."""
        clause = takewhile(lambda t: t.start >= self.clause.start, reversed(self.tokens[: self.index]))
        return next((earlier for earlier in clause if earlier.kind == "each"), None)

    def _count_before(self, token: Token) -> Recipients | None:
        """The number right before the award counts the awards ("33 Huân chương Chiến công")."""
        five = _FIVE.search(self.reading.key, max(0, token.start - 12), token.start)
        if five is not None:
            return Recipients(five.start(), five.start() + 3, None, 5, "exact", Span(five.start(), five.start() + 3))
        numbers = self.reading.numbers
        index = bisect_right(numbers, token.start, key=lambda n: n.span.end) - 1
        if index < 0 or numbers[index].span.end < token.start - 14:
            return None
        number = numbers[index]
        between = self.reading.key[number.span.end : token.start].strip(" \"“'")
        if between not in _COUNTED_WORDS or number.value != int(number.value):
            return None
        start = number.qualifier_span.start if number.qualifier_span else number.span.start
        return Recipients(start, number.span.end, None, int(number.value), number.qualifier, number.span)

    def _inherit(self, name: AwardName) -> AwardName:
        """ "Huân chương hạng Nhì" after "Huân chương Lao động" of the same sentence is of that kind."""
        if self.clause.grade is not None and name.grade is None and name.shape == "graded":
            name = replace(name, grade=self.clause.grade.value)
        bare = name.code == "order" and self.reading.key[name.start : name.end].startswith(("huân chương hạng", "hcld"))
        if bare and name.grade is not None and self.last is not None and self.last.awards:
            kind = self.last.awards[-1]
            if kind.code.endswith("_order") or kind.code == "labor_order":
                return replace(name, code=kind.code)
        return name

    def _on_grade(self) -> None:
        """An elided award: "hạng Nhì: 3 tập thể" repeats the award last named with another grade."""
        index, token = self.index, self.token
        place = self._place_told_by_grade(token)
        if not place and (
            self.last is None or kind_at(self.tokens, index + 1) == "award" or self.last.awards[-1].shape != "graded"
        ):
            self.clause.grade = token
            return
        assert self.last is not None
        previous = self.last
        name = replace(previous.awards[-1], start=token.start, end=token.end, grade=token.value)
        self._open(name, token, self._count_before(token))
        assert self.open is not None
        self.open.agent, self.open.own_agent, self.open.level = previous.agent, previous.own_agent, previous.level
        self.open.status = previous.status

    def _place_told_by_grade(self, token: Token) -> bool:
        """ "…, 2 thí sinh A và B đồng hạng Ba": a place of the contest told of before."""
        if self.last is None or self.last.awards[-1].shape != "contest" or not self.clause.pending:
            return False
        before = self.reading.key[max(0, token.start - 9) : token.start].rstrip()
        self.clause.ready = self.clause.ready or before.endswith(("đồng", "đạt", "xếp", "giành"))
        return before.endswith(("đồng", "đạt", "xếp", "giành"))

    def _on_rank(self) -> None:
        token = self.token
        name, counted = token.value
        if self.open is not None and self.open.awards == [self.clause.praise]:
            self.statements.remove(self.open)
        self.open = self.last = self._statement(name, token)
        self.open.recipients.append(counted)
        self.statements.append(self.open)

    def _on_same(self) -> None:
        token = self.token
        if self.last is not None:
            previous = self.last
            self._open(replace(previous.awards[-1], start=token.start, end=token.end), token)
            if self.open is not None and self.open.agent is None:
                self.open.agent, self.open.own_agent, self.open.level = previous.agent, True, previous.level

    def _on_years(self) -> None:
        """An elided party badge: "Huy hiệu 60 năm tuổi Đảng: 3 đồng chí; 55 năm: 2 đồng chí"."""
        token = self.token
        if self.last is not None and self.last.awards[-1].code == "badge":
            previous = self.last
            title = self.reading.key[token.start : token.start + 2] + " năm"
            self._open(replace(previous.awards[-1], start=token.start, end=token.end, title=title), token)
            if self.open is not None:
                self.open.agent, self.open.own_agent, self.open.status = (
                    previous.agent,
                    previous.own_agent,
                    previous.status,
                )

    def _on_open(self) -> None:
        self.depth += 1

    def _on_close(self) -> None:
        self.depth = max(0, self.depth - 1)

    def _on_semicolon(self) -> None:
        if not self._subject_goes_on():
            self._close_clause(self.token.end)
        if self.last is not None and any(r.noun == "hồ sơ" for r in self.last.recipients):
            self.scope.status = "conferred"  # "tiếp nhận 90 hồ sơ đề nghị khen thưởng; huyện tặng Giấy khen cho …"

    def _subject_goes_on(self) -> bool:
        """Whether the semicolon only parts those counted as one subject ("90 hộ; 12 thôn đạt danh hiệu văn hóa")."""
        clause, following = self.clause, self.index + 1
        if self.open is None and clause.verb in CONFER and clause.passive >= 0:
            return _MADE_PROFESSOR.search(self.reading.key, clause.passive, self.token.start) is not None
        if not clause.pending or clause.verb or clause.passive >= 0 or self.open is not None:
            return False
        if _THEIR_OWN.search(self.reading.key, clause.pending[-1].end, self.token.start):
            return False  # "có 120 đại biểu dự; 15 cá nhân được tặng Giấy khen"
        if kind_at(self.tokens, following) != "counted":
            return False
        persons = {self.tokens[following].value.kind, clause.pending[-1].kind} == {"individual"}
        if persons:
            return False  # "có 400 học sinh giỏi; 38 em đạt giải": of the first nothing more is said
        return subject_ahead(self.tokens, following, giving=False)

    def _on_newline(self) -> None:
        token = self.token
        self._close_clause(token.end)

    def _on_stop(self) -> None:
        token = self.token
        self._close_clause(token.end)
        self.final = self.scope
        if len(self.unit.breaks) == 1:
            self.scope = Scope()

    def _given_too(self, pending: list[Recipients]) -> bool:
        """Whether a clause is nothing but more of those given to ("tặng Bằng khen cho 4 cá nhân …; 2 tập thể …")."""
        last, clause = self.last, self.clause
        if not pending or last is None or last.to is None or last.settled or not last.recipients or clause.verb:
            return False
        lead = self.reading.key[clause.start : pending[0].start].strip(" ;,")
        return clause.passive < 0 and lead in {"", "và"} and last.clause_end <= clause.start

    def _sum_of_each(self, pending: list[Recipients]) -> bool:
        """Whether those counted are all who got what each got ("Mỗi em được thưởng …; tổng cộng có 14 em")."""
        last, clause = self.last, self.clause
        if not pending or last is None or last.recipients or not last.passive:
            return False
        each = any(t.kind == "each" for t in self.tokens if last.clause_start <= t.start < last.start)
        return each and _IN_ALL.match(self.reading.key, clause.start, pending[0].start) is not None

    def _go_on(self, pending: list[Recipients]) -> bool:
        """Whether those counted got what others of their kind got just before, place by place.

        "Huyện A có 9 học sinh được nhận Bằng khen, huyện B có 6 học sinh, huyện C 5 học sinh."
        """
        last = self.last
        if last is None or not last.settled or not last.recipients or last.verb != "receive" or last.awards_count:
            return False
        key, noun = self.reading.key, last.recipients[-1].noun
        ends = [last.end, *(r.end for r in pending)]
        return all(
            r.noun == noun and _NEXT_PLACE.fullmatch(key, before, r.start)
            for before, r in zip(ends, pending, strict=False)
        )

    def _by_years(self, pending: list[Recipients]) -> bool:
        """Whether those counted are the parts of a round of Party badges, each told by its years alone.

        "Các đảng viên nhận Huy hiệu Đảng gồm 2 đồng chí 60 năm tuổi Đảng, 9 đồng chí 50 năm tuổi Đảng." In a sentence
        of its own only "trong đó" makes them parts: "Đảng bộ có 9 đồng chí 50 năm tuổi Đảng" gives nothing.
        """
        last = self.last
        if not pending or last is None or last.awards[-1].code != "badge":
            return False
        if not self.statements and kind_at(self.tokens, 0) != "among":
            return False
        key, counted = self.reading.key, {r.kind for r in pending}
        return counted == {"individual"} and all(_OF_YEARS.match(key, r.end) for r in pending)

    def _more_by_name(self) -> int | None:
        """Where a clause names more of those given to, of another kind ("…; cá nhân có | bà Mây, ông Tám")."""
        clause = self.clause
        if clause.verb or clause.passive >= 0 or not self.statements or self.open is not None:
            return None
        match = _OTHER_KIND.match(self.reading.key, clause.start, self.unit.end)
        return match.end() if match is not None else None

    def _elided(self, pending: list[Recipients]) -> bool:
        """Whether those counted got what was told before them."""
        if not self.statements:
            return False
        given = self.clause.given and _NOTHING_NAMED.match(self.reading.key, self.clause.given_end) is not None
        alike = given or self._parts(pending) or self._more_of(pending) or self._go_on(pending)
        return alike or self._given_too(pending) or self._sum_of_each(pending)

    def _case_of(self, whole: Statement, part: Recipients) -> Recipients:
        """Cases told as parts of others are of their kind ("27 người được tặng X, trong đó 9 trường hợp truy tặng")."""
        if part.noun != "trường hợp" or not whole.recipients:
            return part
        return replace(part, kind=whole.recipients[-1].kind)

    def _awards_among(self, whole: list[Recipients]) -> list[AwardName]:
        """The several awards that those counted got in all ("145 người được phong tặng, trong đó 12 X và 133 Y")."""
        parts = [s for s in self.statements if s.start > whole[-1].end and s.awards_count is not None]
        parted = any(t.kind == "among" and t.start > whole[-1].end for t in self.tokens[: self.index])
        return [s.awards[0] for s in parts] if parted and len(parts) > 1 else []

    def _close_clause(self, end: int) -> None:
        pending = self.clause.pending
        if pending and self.last is not None and (self._elided(pending) or self._by_years(pending)):
            named = self._awards_among(pending) or self.last.awards
            pending = [self._case_of(self.last, each) for each in pending]
            copy = replace(
                self.last, awards=named, recipients=pending, posthumous=self.scope.posthumous, spans=[], settled=True
            )
            self.statements.append(copy)
        elif self.last is not None and (more := self._more_by_name()) is not None:
            told = replace(self.last, recipients=[], bare=None, awards_count=None, settled=False, spans=[])
            self.statements.append(replace(told, clause_start=self.clause.start, clause_end=_NOT_YET, to=more))
        self.open = None if self.depth == 0 else self.open
        here = list(takewhile(lambda s: s.clause_end > end, reversed(self.statements)))[::-1]
        for statement in here:
            statement.clause_end = end
        share_giver(here, self.reading)
        share_receiver(here)
        for spent in hand_over(here):
            self.statements.remove(spent)
        self.clause = Clause(end, negated=-1)
