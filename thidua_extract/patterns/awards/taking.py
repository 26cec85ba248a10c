"""Recipients: which statement takes a count, a plural or a list, and which counts wait for a verb to come."""

from __future__ import annotations

import re

import regex

from thidua_extract.language.numerals import small_number
from thidua_extract.patterns.awards.lookahead import CONFER, TAKES_AFTER, in_run, kind_at, subject_ahead
from thidua_extract.patterns.awards.named import names_after
from thidua_extract.patterns.awards.recipients import Recipients
from thidua_extract.patterns.awards.state import ClauseState
from thidua_extract.patterns.awards.statement import Statement
from thidua_extract.patterns.awards.tokens import Token

_OBJECT_BEFORE = re.compile(
    r"(?<!\w)(?:loại|loại bỏ|cứu|cứu sống|mất|tiêu diệt|cứu được|cứu thoát|cứu vớt|"
    r"giúp|giúp đỡ|bắt|bắt giữ|hỗ trợ|khiến|làm|trước|của|giữa|bởi|từ|đưa|trả|ngăn|hại|"
    r"giết|nuôi|dạy|đánh|dự|tại|"
    r"(?<!một )(?<!1 )trong|thăm|đón|gửi|theo|cảm ơn|vì|tặng|mỗi|tiếp|gặp|chở|bị|phát hiện|cùng với|nhìn|thấy|"
    r"hiện còn|chỉ còn|nay còn|hiện có|nhờ|thay|ở|vượt qua|sau|trên|hơn)\s+$"
)
# "trong" that opens a clause tells of whom it speaks: "Trong số 29 đảng viên được tặng Huy hiệu …".
_OF_THEM = regex.compile(r"[\s,;]*(?:trong|trong số|trong tổng số)\s+$")
# A body that stands with those counted as the subject: "Công ty An Hòa cùng với 3 đơn vị được nhận …".
_WITH_THEM = regex.compile(r"[\p{L})]\scùng với\s+$")
# Those before are no recipients: "165 thí sinh tham gia, có 87 em đoạt giải".
_NEW_SUBJECT = regex.compile(r"(?<!\w)(?:tham gia|tham dự|dự thi)(?!\w)[^.;]*,|,\s(?:đã\s|trong đó\s|và\s)?có\s+$")
# A list headed by whose awards it tells: "Thành tích nổi bật của Trường An Hòa: …".
_ROLL_OF = regex.compile(
    r"(?:\A|(?<=\n|\.\s))(?:một số |các |những )?(?:thành tích|danh hiệu|phần thưởng|khen thưởng|hình thức khen thưởng|"
    r"bảng vàng)(?!\w)[^.;:\n]{0,50}?\scủa\s"
)
# "3 năm liền dẫn đầu phong trào, được tặng X": how often is said of the feat.
_OTHER_FEAT = regex.compile(
    r"\s(?:là đơn vị |luôn |(?:đều )?được (?:[^,;.\n]{0,40}?\s)?(?:công nhận|đánh giá|xếp loại) )?"
    r"(?:dẫn đầu|đứng đầu|hoàn thành|giữ vững|không có|vượt)(?!\w)"
)
# "Trường tự hào với bề dày thành tích: …": whose list it is stands before the verb.
_PROUD_OF = regex.compile(
    r"(?<!\w)(?:tự hào|vinh dự|được ghi nhận|sở hữu|gặt hái|lập được|có|với|đã có)(?!\w)[^:;.\n]{0,60}?"
    r"(?:thành tích|phần thưởng|danh hiệu|hình thức khen thưởng|giải thưởng)(?:\s\p{L}+){0,4}\s?$"
)
# Others of the same kind were only rated: "12 chi bộ hoàn thành tốt nhiệm vụ, 3 chi bộ … được tặng Giấy khen".
_RATED = regex.compile(r"(?<!\w)(?:hoàn thành|xếp loại|đạt chuẩn|thoát nghèo)(?!\w)[^.;]*,")
_OF_BODIES = regex.compile(r"(?<!\w)thuộc\s(?:các|những)\s")  # "14 giải, thuộc các trường: …": whose they are
_DESCRIBED = regex.compile(
    r"\s(?:hiện\s)?(?:còn sống|đã mất|đã qua đời|đã từ trần|là\s(?!(?:các|những)\s)|đang\s|chưa\s|không\s)"
)
# How many of them live today was not given: "300 mẹ được phong tặng, hiện 4 mẹ còn sống".
_LIVING = regex.compile(
    r"(?<!\w)(?:hiện|hiện nay|nay|đến nay|trong số đó)(?:,|\s(?:có|còn|chỉ|chỉ còn|còn có))*\s"
    r"(?=[^,.;:]{2,24}\s(?:hiện\s|vẫn\s|đang\s)?còn sống(?!\w))"
)
_TALK = regex.compile(r"(?<!\w)(?:phải|cần|có|là|không|trong|theo|còn|được|ở|tại|vào|trên|với|về)(?!\w)")
_DONE = regex.compile(r"(?<!\w)(?:đã|đang|vừa|từng)(?!\w)")  # a second verb: its "cho" is not that of the praise
# A "cho" of a clause of its own: "đoạt giải A nhằm tạo động lực cho thành phố B".
_OTHER_VERB = regex.compile(
    r"(?<!\w)(?:nhằm|để|tạo|góp phần|giúp|mang lại|đem lại|sống|làm|phục vụ|gây|khiến|truyền|vì|đã cứu|nhờ)(?!\w)"
)
# Those counted have a verb of their own, which no giver before it does: "9 đồng chí | đạt giải …".
_OWN_VERB = regex.compile(
    r"[^,;.:()\n]{0,40}?(?<!\w)(?:đạt|đoạt|giành|thoát|trở thành|hoàn thành|"
    r"được\s(?:công nhận|xếp loại|xếp|đánh giá|vay|"
    r"hỗ trợ|kết nạp|bồi dưỡng|đào tạo|giúp|cấp|bổ nhiệm))(?!\w)"
)
_ONE_OF = regex.compile(r"(?:một|1) trong(?: số)?\s")

_ONE_MORE_TITLE = regex.compile(r"\"?\s*(?:,|và)\s(?:danh hiệu\s)?\"")
_PRAISE_REACH = 40  # characters from the verb of praise to its "cho"
_NAMES_STAND = frozenset({"open", "close", "agent", "join"})
_MANY = regex.compile(r"nhiều|một số")


class RecipientReader(ClauseState):
    """The rules of counts, plurals, "cho" and the colon."""

    def _on_counted(self) -> None:
        index, token = self.index, self.token
        recipient: Recipients = token.value
        if kind_at(self.tokens, index - 1) == "each" or self._lives_today(recipient):
            return
        if self.scope.topic is not None:
            self.scope.topic.status = "proposed"
            self.scope.topic.recipients.append(recipient)
            return
        if self._told_of_another(recipient):
            return
        if self._won_too(index) and self.open is not None:
            self.open.recipients.append(recipient)
        elif self._holds_pair(index) and self.open is not None:
            self.open.recipients.append(recipient)
            self.clause.pending, self.clause.ready = list(self.open.recipients), False
        elif subject_ahead(self.tokens, index, self._giving()):
            self._pend(index, recipient)
        elif self._takes(index) and not self._placed_later(index):
            assert self.open is not None
            self.open.recipients.append(recipient)
        else:
            self._pend(index, recipient)

    def _told_of_another(self, recipient: Recipients) -> bool:
        """ "Ông Tám là một trong 10 gương mặt trẻ, được tặng Bằng khen": he was, not the ten."""
        if not _ONE_OF.match(self.reading.key, recipient.start):
            return False
        for later in self.tokens[self.index + 1 : self.index + 6]:
            if later.kind in {"passive", "receive", "stop"}:
                return False
            if later.kind == "comma":
                return True
        return False

    def _lives_today(self, recipient: Recipients) -> bool:
        """Whether those counted are the holders of a title who are alive."""
        key, start = self.reading.key, recipient.start
        return any(m.end() == start for m in _LIVING.finditer(key, max(0, start - 40), recipient.end + 20))

    def _won_too(self, index: int) -> bool:
        """Whether winners stand in one list of recipients ("Giấy khen cho 6 em đạt giải Nhì, | 9 em đạt giải Ba")."""
        form = self.open
        if form is None or form.to is None or form.settled or not form.recipients or form.awards[0].code == "prize":
            return False
        if kind_at(self.tokens, index - 1) not in {"comma", "join"}:
            return False
        before = index - 4 if self._wins(index - 3) else index - 2  # "6 em đạt giải Nhì, | 9 em", "6 em, | 9 em"
        if before < 0 or self.tokens[before].value is not form.recipients[-1]:
            return False
        ahead = index + 1
        while kind_at(self.tokens, ahead) in {"comma", "join"} and kind_at(self.tokens, ahead + 1) == "counted":
            ahead += 2
        return self._wins(ahead)

    def _wins(self, index: int) -> bool:
        """Whether a verb of winning and a place of a contest stand at `index`."""
        if kind_at(self.tokens, index) != "receive" or kind_at(self.tokens, index + 1) != "award":
            return False
        verb, prize = self.tokens[index : index + 2]
        won = self.reading.key[verb.start : verb.end] in {"đạt", "đoạt", "giành"}
        return won and prize.value.code == "prize" and prize.value.shape in {"contest", "place"}

    def _holds_pair(self, index: int) -> bool:
        """Whether this is the second of a pair behind "cho" that holds a pair of titles, which both get both.

        "tặng Bằng khen cho 8 đơn vị, 5 cá nhân đạt danh hiệu “A”, “B”".
        """
        given = self.open
        if given is None or len(given.recipients) != 1 or given.to is None or given.settled:
            return False
        around = [kind_at(self.tokens, index + step) for step in (-2, -1, 1, 2)]
        if around[0] != "counted" or around[1] not in {"comma", "join"} or around[2:] != ["receive", "award"]:
            return False
        return _ONE_MORE_TITLE.match(self.reading.key, self.tokens[index + 2].end) is not None

    def _on_bare(self) -> None:
        index, token = self.index, self.token
        key = self.reading.key
        if _OBJECT_BEFORE.search(key, max(self.clause.start, token.start - 16), token.start) or key.endswith(
            "thuộc ", self.clause.start, token.start
        ):
            return  # "30 sinh viên của các trường được nhận …": the students are
        if subject_ahead(self.tokens, index, self._giving()):
            self.clause.bare = token.value if _MANY.match(key, token.start) else None
            self.clause.pending = []  # "hơn 300 đại biểu và các tập thể được khen thưởng": the latter are
        elif self._takes(index) and self.open is not None and not self.open.recipients:
            self._share_bare(token.value)

    def _share_bare(self, plural: Recipients) -> None:
        """The plural behind counted awards is who got them all ("trao 1 giải nhất, 2 giải nhì cho các tập thể")."""
        assert self.open is not None
        self.open.bare = plural
        if self.open.awards_count is None:
            return
        for before in reversed(self.statements):
            if before is self.open:
                continue
            waits = before.awards_count is not None and not before.recipients and before.bare is None
            if not waits or before.start < self.clause.start or before.to is not None:
                break
            before.bare = plural

    def _pend(self, index: int, recipient: Recipients) -> None:
        out = "withdraw" in {
            kind_at(self.tokens, index + 1),
            kind_at(self.tokens, index + 2),
        }  # "đưa 1 đơn vị ra khỏi danh sách đề nghị"
        key, start = self.reading.key, self.clause.start
        of_them = kind_at(self.tokens, index + 1) == "passive" and _OF_THEM.fullmatch(key, start, recipient.start)
        of_them = of_them or _WITH_THEM.search(key, max(start, recipient.start - 40), recipient.start)
        counts = key.endswith("hiện có ", start, recipient.start) and kind_at(self.tokens, index + 1) == "passive"
        told = of_them or counts  # "hiện có 98 thôn được công nhận …"
        if not out and not told and _OBJECT_BEFORE.search(key, max(start, recipient.start - 16), recipient.start):
            return  # "cứu hai người bị nạn, anh Tám được khen": the two are not praised
        if kind_at(self.tokens, index - 1) == "among" and _DESCRIBED.match(key, recipient.end):
            return  # "…, trong đó 47 mẹ còn sống"
        waiting = self.clause.pending
        if waiting and (
            not in_run(self.tokens, index)
            or kind_at(self.tokens, index - 1) == "among"
            or _NEW_SUBJECT.search(key, waiting[-1].end, recipient.start)
            or (waiting[-1].noun == recipient.noun and _RATED.search(key, waiting[-1].end, recipient.start))
        ):
            self.clause.orphans = waiting if self.clause.given and self.open is None else []
            self.clause.pending = []
        if self.open is not None and self.clause.negated < self.open.start:  # "không có … Cờ, chỉ 2 tập thể nhận …"
            self.clause.negated = -1
        if not self.clause.pending and self._begins_anew(recipient):
            self.clause.agent_said = self.clause.given = False
        self.clause.pending.append(recipient)
        self.clause.ready = False

    def _begins_anew(self, recipient: Recipients) -> bool:
        """Whether those counted after a settled award are a subject of their own, of whom nothing is said yet.

        "42 người được Bộ tặng Bằng khen, 9 người đạt giải, 30 người được công nhận sáng kiến": only the first by Bộ.
        """
        before = self.open
        if before is None or not before.settled or before.end > recipient.start or self.depth:
            return False
        return _OWN_VERB.match(self.reading.key, recipient.end) is not None

    def _giving(self) -> bool:
        return self.last is not None and self.clause.verb in CONFER

    def _takes(self, index: int) -> bool:
        """Whether the open statement takes this recipient: after "cho", ":", the award, the verb, or one of its own."""
        if self.open is None or (self.open.settled and not self.open.inside):
            return False
        before, key = kind_at(self.tokens, index - 1), self.reading.key
        token = self.tokens[index]
        is_those = before == "copula" and self.open.to == self.tokens[index - 1].end  # "Nhận giải là 10 chi hội"
        if before in TAKES_AFTER or is_those:
            if self.open.awards == [self.clause.praise] and self._done_for_others(self.tokens[index - 1]):
                return False
            return token.start - self.tokens[index - 1].end <= 16  # not "cho cậu bé 10 tuổi cứu bốn bạn"
        if before == "agent" and kind_at(self.tokens, index - 2) in TAKES_AFTER:
            return token.start - self.tokens[index - 1].end <= 2  # "cho LĐLĐ 3 tỉnh"
        if before in {"comma", "join"} and self.open.to is not None and not self.open.recipients:
            beside = key[self.tokens[index - 1].end : token.start].strip()  # "cho Văn phòng An Hòa và 6 cá nhân"
            return beside in {"", "thân nhân", "gia đình", "thân nhân của", "đại diện"}
        if before in {"comma", "join"}:
            return self._takes_next(index)
        if before == "among" and self.open.recipients:
            return not _DESCRIBED.match(key, token.end)
        if before == "open" and kind_at(self.tokens, index - 2) == "years":
            return True  # "60 năm tuổi Đảng (3 đồng chí)"
        if before == "open" and self.open.recipients and self._part_of(self.open.recipients[-1], token.value):
            return True  # "100 tập thể, cá nhân (40 tập thể, 60 cá nhân)"
        gap = key[self.tokens[index - 1].end : token.start] if index else ""
        if before == "award" and gap.strip() == "tặng":
            return True  # "trao giấy khen tặng 19 tập thể"
        if _OBJECT_BEFORE.search(key, max(self.clause.start, token.start - 16), token.start):
            return before in {"confer", "posthumous"} and len(gap) <= 2
        considered = before == "propose" and self.open.awards == [self.clause.praise]  # "xem xét khen thưởng 2 em"
        if before == "praise" or considered:  # "khen thưởng phải chú trọng 3 nhóm" praises nobody
            listed = self.clause.passive >= 0 and gap.strip() == "có"  # "được tuyên dương có 38 cô giáo"
            return len(gap) <= 30 and (listed or not _TALK.search(gap))
        return before in {"award", "grade", "agent", "level", "confer", "posthumous", "years"} and len(gap) <= 12

    def _takes_next(self, index: int) -> bool:
        """Whether those counted behind a comma are one more of the list, or the first of it right behind the award."""
        assert self.open is not None
        token, between = self.tokens[index], self.tokens[index - 1].end
        if self.open.recipients:
            if token.value.noun == "hồ sơ":
                return False  # "cho 9 tập thể, trả lại 5 hồ sơ"
            return kind_at(self.tokens, index - 2) in {"counted", "close", "bare"} or token.start - between <= 2
        counted = self.open.awards_count is not None  # "có 5 Nhà giáo Ưu tú, 30 thạc sĩ": one more of a list
        near = self.reading.key[between : token.start].strip() in {"", "với"}
        # "NSND cùng với 3 nghệ sĩ khác", not "đoạt giải ba, xếp sau hai đội"
        return kind_at(self.tokens, index - 2) in {"award", "agent"} and near and not counted

    def _placed_later(self, index: int) -> bool:
        """Whether a place of their own follows those counted and their names.

        "em Mây đoạt giải Nhì, 2 em Tám và Chín đồng hạng Ba"
        """
        assert self.open is not None
        if self.open.awards[-1].shape != "contest" or self.open.subject_end < 0:
            return False
        following = (t.kind for t in self.tokens[index + 1 : index + 12])
        return next((kind for kind in following if kind not in _NAMES_STAND), "") == "grade"

    def _done_for_others(self, to: Token) -> bool:
        """ "biểu dương ngành y tế đã khám bệnh cho 300 người": whom the praised have served is not praised."""
        assert self.open is not None
        gap = self.reading.key[self.open.end : to.start]
        return len(gap) > _PRAISE_REACH or bool(_DONE.search(gap))

    def _part_of(self, whole: Recipients, part: Recipients) -> bool:
        return (part.count or 0) < (whole.count or 0) and whole.kind in {part.kind, "mixed", "exemplar"}

    def _on_to(self) -> None:
        token = self.token
        if self.open is None:
            if token.kind != "colon":
                self.clause.to = token.end
        elif not self.open.recipients and (self.open.to is None or self.open.to < self.open.start):
            if token.kind == "to" and _OTHER_VERB.search(self.reading.key, self.open.end, token.start):
                return
            self.open.to = token.end
            outer = self.open.previous if self.open.inside else None
            while outer is not None and outer.to is None and outer.start >= self.clause.start:
                outer.to = token.end  # "giải nhất (Bằng khen và 30 triệu đồng) cho …": both went there
                outer = outer.previous
        elif token.kind == "to" and not self.open.recipients and self.open.awards[0].shape == "contest":
            assert self.open.to is not None
            listed = names_after(self.reading, self.open.to, token.start, limit=1)
            quoted = self.reading.key.count('"', self.open.to, token.start) % 2 == 1  # "… “Thư cho mẹ” của tác giả A"
            if not quoted and all(item.kind == "exemplar" for item in listed.items):
                self.open.to = token.end  # "giải C: Tác phẩm X trao cho …"

    def _on_hoist(self) -> None:
        """ "gắn Huân chương lên lá cờ truyền thống của X": X receives it."""
        self._on_to()

    def _on_times(self) -> None:
        token = self.token
        words = self.reading.key[token.start : token.end]
        if _OTHER_FEAT.match(self.reading.key, token.end):
            return
        times = _times(words)
        self.clause.often = self.clause.often or words.startswith("nhiều")
        if times > 1:
            self.clause.times = times
            if kind_at(self.tokens, self.index + 1) in {"passive", "receive"}:
                return  # "đạt danh hiệu X, 2 lần được tặng Bằng khen": said of what follows
            if self.open is not None and not self.open.recipients and self.open.awards_count is None:
                self.open.times, self.clause.times = self.clause.times, None

    def _on_colon(self) -> None:
        if self.open is not None and self._summary(self.open):  # "đoạt nhiều giải thưởng: giải nhất …, giải ba …"
            self.scope.listed_by = self.open.clause_start, self.open.subject_end
            self.statements.remove(self.open)
            self.open = None
        self.clause.negated = -1  # "chưa năm nào được khen nhiều như năm nay: 1 Huân chương X, …"
        goes_on = self._more_of(self.clause.pending)  # "…; 3 cá nhân gồm các đồng chí: A, B và C"
        heads = self._giver_heads()
        self.clause.candidates = self.clause.candidates if heads else []
        self.clause.pending = self.clause.pending if goes_on else []
        if self.open is not None and self.open.awards == [self.clause.praise] and not self.open.recipients:
            self.scope.level = self.open.level or self.scope.level  # "Về khen thưởng cấp tỉnh: 2 tập thể được tặng …"
        if self.open is None and self.clause.subject_end > self.clause.start and not self.statements:
            self.scope.listed_by = self.clause.start, self.clause.subject_end
        whose = _ROLL_OF.search(self.reading.key, self.clause.start, self.token.start)
        if self.open is None and whose is not None and not self.statements and self.scope.listed_by is None:
            self.scope.listed_by = whose.end(), self.token.start
        proud = _PROUD_OF.search(self.reading.key, self.clause.start, self.token.start)
        if self.open is None and proud is not None and not self.statements and self.scope.listed_by is None:
            self.scope.listed_by = self.clause.start, proud.start()
        if self.open is None and self.clause.to is not None and not self.statements:
            self.scope.listed_to = self.clause.to
        if self.open is not None and _OF_BODIES.search(self.reading.key, self.open.end, self.token.start):
            return
        if self._counts_awards():
            return
        dash = self.reading.key[self.token.start : self.token.end].strip() == "-"
        if not dash or kind_at(self.tokens, self.index + 1) in {"counted", "bare"} or self._names_winner():
            self._on_to()

    def _giver_heads(self) -> bool:
        """Whether a giver alone stands before the colon of what he gave ("Bộ Công an: tặng Cờ cho 2 tập thể; …")."""
        given = kind_at(self.tokens, self.index + 1) in CONFER | {"award", "praise"}
        if not given or len(self.clause.candidates) != 1:
            return False
        giver = self.clause.candidates[0]
        return not self.reading.key[self.clause.start : giver.start].strip(" -+*•\n") and self.token.start == giver.end

    def _counts_awards(self) -> bool:
        """Whether the awards counted before the colon stand behind it ("được tặng 3 huân chương: Huân chương X, …")."""
        before = self.open
        taken = before is not None and (before.passive or before.verb == "receive")
        return taken and before is not None and before.awards_count is not None and self._award_next()

    def _award_next(self) -> bool:
        following = self.tokens[self.index + 1] if self.index + 1 < len(self.tokens) else None
        return following is not None and following.kind == "award" and following.start - self.token.end <= 2

    def _names_winner(self) -> bool:
        """Whether a person stands behind the dash after a place ("Giải Nhất - anh Tám"); "giải A - Hội B" is B's."""
        if self.open is None or self.open.awards[0].shape != "contest":
            return False
        listed = names_after(self.reading, self.token.end, min(self.token.end + 90, self.unit.end), limit=1)
        return (
            bool(listed.items) and listed.items[0].kind == "individual" and listed.items[0].start <= self.token.end + 1
        )

    def _more_of(self, pending: list[Recipients]) -> bool:
        """Whether a clause without a verb counts more recipients ("tặng Cờ cho 5 tập thể; 3 cá nhân gồm: …")."""
        clause, last = self.clause, self.last
        if not pending or last is None or clause.verb or clause.passive >= 0 or clause.candidates:
            return False
        before = last.recipients[-1] if last.recipients else None
        same = before is None or before.kind == pending[0].kind
        opens = pending[0].start - clause.start <= 4 and last.clause_end == clause.start
        return opens and not same and last.to is not None and last.status != "withdrawn"

    def _summary(self, statement: Statement) -> bool:
        """Whether a prize without name or number is all that the list behind the colon spells out."""
        before = self.reading.key[max(0, statement.start - 8) : statement.start]
        bare = statement.awards[0].code == "prize" and not statement.awards[0].title and len(self.statements) == 1
        return bare and before.endswith(("nhiều ", "các ")) and statement.subject_end >= 0

    def _parts(self, pending: list[Recipients]) -> bool:
        """Whether these are parts of the recipients before "trong đó"."""
        if not self.scope.breakdown or self.clause.ready:
            return False
        wholes = [r for s in self.statements for r in s.recipients]
        return all(any(self._part_of(whole, part) for whole in wholes) for part in pending)


def _times(words: str) -> int:
    """How often, of "ba lần", "7 năm liền"; 0 for "nhiều lần"."""
    return small_number(words.split(maxsplit=1)[0])
