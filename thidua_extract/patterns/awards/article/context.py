"""What the article as a whole tells of its awards: who holds the event, which contest, what a title's giver said."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import regex

from thidua_extract.codes import LOCAL_LEVELS, AwardLevel
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.agents import Agent, find_agents, place_level
from thidua_extract.patterns.awards.article.contests import Contest, find_contest, of_contest
from thidua_extract.patterns.awards.article.foreign import inherit_foreign, set_foreign
from thidua_extract.patterns.awards.article.renowned import date_games, level_renowned, sentence_at
from thidua_extract.patterns.awards.mention import AwardMention
from thidua_extract.patterns.awards.recipients import begins_with_work
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.fold import fold
from thidua_extract.text.layout import BlockKind
from thidua_extract.text.span import Span

_HOLDS = regex.compile(
    r"(?<!\w)(?:tổ chức(?! sự kiện)|mở|phối hợp|công bố|long trọng|trao|tuyên dương|tôn vinh|"
    r"vinh danh|thông qua|đưa ra danh sách|biểu dương|khen thưởng)(?!\w)"
)
_INTERNATIONAL = regex.compile(
    r"(?<!\w)(?:quốc tế|thế giới|châu á|châu âu|châu đại dương|sea games|seagame|asiad|asian games|"
    r"olympic(?! (?:30|tháng tư|truyền thống|sinh viên|tin học sinh viên|toán học sinh viên))|"
    r"đông nam á|asean|para games|world)(?!\w)"
)
_DOMESTIC = regex.compile(
    r"(?<!\w)(?:toàn quốc|cấp quốc gia|học sinh giỏi quốc gia|cấp tỉnh|cấp thành phố|cấp huyện|trong nước)(?!\w)"
)
_OF_EVENT = frozenset({"commendation", "honorary_title", "prize"})
_HONOURED = frozenset({"commendation", "honorary_title"})
_MEDALS = frozenset({"prize"})


@dataclass(frozen=True, slots=True)
class Context:
    """The holder of the event with his level, and whether the contest is an international one."""

    holder: Agent | None
    international: bool
    edition: str | None = None  # the year of the contest, where title and lead state one alone
    contest: Contest = field(default_factory=Contest)
    honours: str | None = None  # the year of the honours that the article tells of, where it is said beside them


def read_context(reading: Reading, mentions: list[AwardMention]) -> Context:
    """The context that title, lead and opening give to the mentions; the holder only where one may ask for him."""
    blocks = [b.span for b in reading.layout.blocks if b.kind in {BlockKind.TITLE, BlockKind.LEAD}]
    opening = next((b.span for b in reading.layout.blocks if b.kind is BlockKind.BODY), None)
    spans = [*blocks, *([opening] if opening else [])]
    international = any(
        _INTERNATIONAL.search(reading.key, *span) and not _DOMESTIC.search(reading.key, *span) for span in blocks[:2]
    )
    years = {m.group() for span in blocks for m in _YEAR.finditer(reading.key, *span)}
    edition = years.pop() if len(years) == 1 else None
    beside = any(_HONOURS.search(reading.key, *span) for span in spans)
    contest = find_contest(reading, spans)
    asked = any(m.level is None and (m.award in _OF_EVENT or m.award == "badge") for m in mentions)
    return Context(
        _holder(reading, spans) if asked else None, international, edition, contest, edition if beside else None
    )


# The year of a round of honours ("tuyên dương 50 gương … năm 2018"), no day of the giving.
_HONOURS = regex.compile(
    r"(?<!\w)(?:tuyên dương|vinh danh|tôn vinh|biểu dương|danh hiệu|công dân|doanh nghiệp|giải thưởng)(?!\w)"
    r"[^.\n]{0,110}?"
    r"(?:(?<!tháng \d )(?<!tháng \d\d )năm\s)20\d\d(?![\d/-])"
)


_YEAR = regex.compile(r"(?<![\w/.-])20\d\d(?![\w/-])")


def _holder(reading: Reading, spans: list[Span]) -> Agent | None:
    """The body right before "tổ chức", "tuyên dương"; a congress tells its level itself ("Đại hội … tỉnh lần thứ")."""
    for span in spans:
        event = _EVENT_LEVEL.search(reading.key, *span)
        if event is not None:
            start, end = event.span("level")
            return Agent(start, end, place_level(reading.key[start:end], reading) or "ministry")
        found = [
            a
            for a in find_agents(reading, span.start, min(span.end, span.start + 1500))
            if a.level not in {None, "state", "government"}
            and " " in reading.text[a.start : a.end].strip()
            and not _VENUE.search(reading.key, max(0, a.start - 8), a.start)
        ]
        for held in _HOLDS.finditer(reading.key, *span):
            near = [
                a
                for a in found
                if 0 <= held.start() - a.end <= 60 and not _ENDS.search(reading.key, a.end, held.start())
            ]
            if near:
                return near[-1]
        for agent in found:
            by = reading.key[max(span.start, agent.start - 3) : agent.start] == "do "
            if by and not reading.key.startswith(
                " đăng cai", agent.end
            ):  # the host of a gathering of many gives nothing
                return agent
    return None


_EVENT_LEVEL = regex.compile(
    r"(?<!\w)(?:đại hội|hội nghị)\s+(?:đại biểu\s+)?(?:thi đua|điển hình|"
    r"biểu dương)[^.,;:\n]{0,40}?\s(?P<level>toàn quốc|tỉnh|thành phố|huyện|quận|xã|phường)"
    r"[^.,;:\n]{0,25}?\s(?:lần thứ|giai đoạn)"
)
# "Bộ trưởng phát biểu tại lễ tôn vinh": he comes to it.
_ENDS = regex.compile(
    r"[.;\n]|(?<!\w)(?:phát biểu tại|dự lễ|dự buổi lễ|dự chương trình|dự hội nghị|chúc mừng tại)(?!\w)"
)
_VENUE = regex.compile(r"(?<!\w)(?:tại|ở|của|dự|về|cho)\s+$")


_OF_PARTY = regex.compile(r"huy hiệu(?: \d\d năm)?(?: tuổi)? đảng|\d\d năm(?: tuổi đảng)?")
_PARTY = regex.compile(r"(?:ban thường vụ )?(?:tỉnh|thành|huyện|quận|thị|đảng) uỷ|đảng bộ")
# Who decides on a round of badges gave all of them; the cells' own committees hand them over.
_DECIDES = regex.compile(
    r"\s(?:(?:vừa|đã|mới|có|ban hành|ký|ra)\s)*quyết định(?:\ssố\s[\w/-]+)?(?:\s(?:về việc|xét))?"
    r"\s(?:trao tặng|tặng|truy tặng)[^.\n]{0,60}?huy hiệu"
)
_DECISION_OF = regex.compile(r"quyết định (?:số [\w/-]+ )?(?:ngày [\d/-]+ )?của\s$")


def _decide_badges(mentions: list[AwardMention], reading: Reading) -> None:
    """The committee that decides on the Party's badges, or is told as the giver of some, gave the others too."""
    badges = [m for m in mentions if m.award == "badge" and m.status == "conferred" and _of_party(m, reading)]
    if not badges or all(m.conferrer for m in badges):
        return
    given: dict[str, tuple[Phrase, AwardLevel | None]] = {}
    given |= {m.conferrer.text: (m.conferrer, m.level) for m in badges if m.conferrer and m.level}
    if not given:
        given = {reading.text[a.start : a.end]: (_words(a, reading), a.level) for a in _deciders(reading)}
    if len(given) != 1:
        return
    [(giver, level)] = given.values()
    for mention in badges:
        counted = mention.rule.endswith("counted") and mention.level in {None, level}
        if mention.conferrer is None and counted:
            mention.conferrer, mention.level = giver, level


def _of_party(mention: AwardMention, reading: Reading) -> bool:
    start = mention.spans[0].start
    return _OF_PARTY.match(reading.key, start) is not None


def _deciders(reading: Reading) -> list[Agent]:
    stop = min(len(reading.text), 2000)
    return [
        a
        for a in find_agents(reading, 0, stop)
        if a.level
        and not a.presenter
        and _PARTY.match(reading.key, a.start)
        and (_DECIDES.match(reading.key, a.end) or _DECISION_OF.search(reading.key, max(0, a.start - 50), a.start))
    ]


def _words(agent: Agent, reading: Reading) -> Phrase:
    return Phrase(reading.text[agent.start : agent.end], Span(agent.start, agent.end))


_NATIONAL = regex.compile(r"(?<!\w)(?:quốc gia|toàn quốc)(?!\w)")


def _national(mention: AwardMention, reading: Reading) -> bool:
    """Whether the words beside a prize speak of a national contest, which no local holder confers."""
    end = mention.spans[-1].end
    stop = _ENDS.search(reading.key, end, end + 80)
    begin = max(0, mention.spans[0].start - 60)
    if _medal(mention, reading):  # "Tại đại hội thể thao toàn quốc, đoàn đạt 13 huy chương, trong đó có …"
        begin = max(reading.key.rfind("\n", 0, begin), reading.key.rfind(". ", 0, begin), 0)
    return _NATIONAL.search(reading.key, begin, stop.start() if stop else end + 80) is not None


_CERTIFICATES = frozenset({"certificate_of_merit", "commendation_certificate", "emulation_flag"})
_AWARDS = regex.compile(
    r"\s(?:(?:vừa|đã|quyết định|ký quyết định)\s)*(?:trao tặng|trao|tặng|khen thưởng|tuyên dương|biểu dương)(?!\w)"
)


def _give_by_headline(mentions: list[AwardMention], reading: Reading) -> None:
    """The giver that the headline tells ("Thủ tướng khen thưởng …") gave the certificates of which no other is said."""
    titles = [b.span for b in reading.layout.blocks if b.kind is BlockKind.TITLE]
    named = [a for span in titles for a in find_agents(reading, *span) if _AWARDS.match(reading.key, a.end)]
    given = [m for m in mentions if m.award in _CERTIFICATES]
    if len(named) != 1 or named[0].level is None or any(m.level is not None or m.conferrer for m in given):
        return
    span = Span(named[0].start, named[0].end)
    for mention in given:
        if mention.status == "conferred":
            mention.level, mention.conferrer = named[0].level, Phrase(reading.text[span.start : span.end], span)


def complete(mentions: list[AwardMention], context: Context, reading: Reading) -> None:
    """Fills level and giver of titles, prizes and praise from what the article says elsewhere; never overrides."""
    _level_by_holder(mentions, context, reading)
    _date_by_contest(mentions, context, reading)
    _name_in_full(mentions, reading)
    _level_by_title(mentions, reading)
    _decide_badges(mentions, reading)
    _date_honours(mentions, context)
    _level_party_badges(mentions, context, reading)
    _give_by_headline(mentions, reading)
    _give_alike(mentions)
    set_foreign(mentions, reading)
    inherit_foreign(mentions, reading)
    level_renowned(mentions, reading)
    date_games(mentions, reading)
    _to_persons(mentions, reading)
    _share_badge_level(mentions)
    _companions(mentions)


def _level_by_holder(mentions: list[AwardMention], context: Context, reading: Reading) -> None:
    """Medals of contests abroad are of another State; what an event honours is given by who holds it."""
    for mention in mentions:
        told = context if mention.grade or _medal(mention, reading) else Context(None, False)
        if mention.award in _MEDALS and _abroad(mention, told, reading):
            mention.level = "foreign"
            mention.period = mention.period or context.edition or context.contest.years
        elif mention.level is None and mention.award in _OF_EVENT and context.holder is not None:
            if context.holder.level in LOCAL_LEVELS and _national(mention, reading):
                continue
            if _is_among(context.holder, mention, reading) or _OF_LEVELS.match(reading.key, mention.spans[0].end):
                continue
            if mention.conferrer is None:
                span = Span(context.holder.start, context.holder.end)
                mention.conferrer = Phrase(reading.text[span.start : span.end], span)
            elif not _names_event(mention.conferrer.text):
                continue
            mention.level = context.holder.level


def _date_by_contest(mentions: list[AwardMention], context: Context, reading: Reading) -> None:
    """Years and level of the contest that title and lead name."""
    for mention in mentions:
        if mention.level != "foreign" and of_contest(mention, context.contest, reading):
            mention.period = mention.period or context.contest.years
            if (mention.level is None or _of_committee(mention)) and not _national(mention, reading):
                mention.level = context.contest.level or mention.level


def _of_committee(mention: AwardMention) -> bool:
    """Whether the giver is only the committee of a contest, whose level is that of the contest."""
    given = mention.conferrer
    return mention.level == "organization" and given is not None and _COMMITTEE.match(fold(given.text)) is not None


_COMMITTEE = regex.compile(r"(?:ban tổ chức|btc|ban giám khảo)(?:\s(?:hội thi|cuộc thi|hội diễn|liên hoan|giải)|$)")


def _date_honours(mentions: list[AwardMention], context: Context) -> None:
    for mention in mentions:
        if mention.award in _HONOURED and mention.period is None and mention.status == "conferred":
            mention.period = context.honours


def _level_party_badges(mentions: list[AwardMention], context: Context, reading: Reading) -> None:
    """Party badges are given by the Party committee that holds the event; of another host nothing follows."""
    holder = context.holder
    if holder is None or _PARTY.match(reading.key, holder.start) is None:
        return
    for mention in mentions:
        if mention.award == "badge" and mention.level is None:
            start = mention.spans[0].start
            if _OF_PARTY.search(reading.key, start, start + 40):
                mention.level = holder.level


_ABBREVIATED = regex.compile(r"(?:^|\s)(?P<short>\p{Lu}{3,8})$")  # "lãnh đạo HLGVN"


def _by_initials(short: str, reading: Reading) -> AwardLevel | None:
    """The level of the body whose initials a giver is told by ("HLGVN" of Hội Luật gia Việt Nam)."""
    for body in reading.organizations[:_BODIES]:
        words = reading.text[body.span.start : body.span.end].split()
        if body.level is not None and "".join(word[0] for word in words).upper() == short:
            return body.level
    return None


def _name_in_full(mentions: list[AwardMention], reading: Reading) -> None:
    """The level of a giver whose full name stands elsewhere ("Đảng ủy Khối" of Đảng ủy Khối An Hòa)."""
    for mention in mentions:
        given = mention.conferrer
        if mention.level is not None or given is None:
            continue
        if (initials := _ABBREVIATED.search(given.text)) is not None:
            mention.level = _by_initials(initials["short"], reading)
        if " " not in given.text:
            continue
        short = fold(given.text)
        for body in reading.organizations[:_BODIES]:
            long = reading.key[body.span.start : body.span.end]
            head = _LEADING.sub("", short)
            if (
                mention.level is None
                and body.level is not None
                and len(long) > len(head)
                and " " in head
                and long.startswith(head + " ")
            ):
                mention.level = body.level
                break


_BODIES = 300  # bodies looked through; a page of the press names fewer
_LEADING = regex.compile(r"^(?:ban thường vụ|ban chấp hành|btv|bch|thường trực|bí thư|chủ tịch|giám đốc)\s")


def _level_by_title(mentions: list[AwardMention], reading: Reading) -> None:
    """Titles of honour that end in the body within which they are held ("“xuất sắc nhất Quân chủng Hải quân”")."""
    for mention in mentions:
        if mention.award == "honorary_title" and mention.level is None and mention.conferrer is None:
            start, end = mention.spans[0]
            told = [a for a in find_agents(reading, start, end) if a.level and end - a.end <= 1 and a.start > start]
            mention.level = told[-1].level if told else None


def _give_alike(mentions: list[AwardMention]) -> None:
    """One medal or badge of a name has one giver: told once, it is that of the others of which none is said."""
    givers: dict[tuple[str, str], list[AwardMention]] = {}
    for mention in mentions:
        if mention.award in _OF_NAME and mention.title and mention.level is not None and mention.conferrer is not None:
            givers.setdefault((mention.award, mention.title), []).append(mention)
    for mention in mentions:
        told = givers.get((mention.award, mention.title), [])
        if mention.level is None and mention.conferrer is None and len({m.level for m in told}) == 1:
            mention.level, mention.conferrer = told[0].level, told[0].conferrer


_OF_NAME = frozenset({"commemorative_medal", "badge"})


_OF_LEVELS = regex.compile(r"[\"”]?\s(?:ở\s)?(?:các cấp|cấp\s\p{L}+(?:,| và))(?!\w)")  # each of the level that it tells


def _is_among(holder: Agent, mention: AwardMention, reading: Reading) -> bool:
    """Whether he who holds the event is himself among those praised, and gives nothing to himself."""
    name = reading.key[holder.start : holder.end]
    return any(fold(phrase.text) == name for phrase in mention.named)


_LOTTERY = regex.compile(r"(?<!\w)(?:vietlott|xổ số|jackpot|trúng thưởng|khuyến mại|khuyến mãi|quay số)(?!\w)")
_CONTEST = regex.compile(
    r"(?<!\w)(?:cuộc thi|hội thi|kỳ thi|olympic|liên hoan|hội thao|lễ trao giải|sea games|asiad|"
    r"đại hội thể thao|giải báo chí|học sinh giỏi|thi đua|"
    r"khen thưởng|tuyên dương|vinh danh|tôn vinh|bằng khen|danh hiệu)(?!\w)"
)

_LADDER = 3  # places of as many grades, none among them, are those of a contest, whatever it is called


def plausible(mentions: list[AwardMention], reading: Reading) -> list[AwardMention]:
    """Leaves out prizes of lotteries and sales, prizes of nobody, and scholarships of articles about nothing else."""
    if reading.triggers.search("awards.lottery", _LOTTERY):
        mentions = [m for m in mentions if m.award != "prize" or m.named]
    contest = reading.triggers.search("awards.contests", _CONTEST) is not None
    ladder = len({m.grade for m in mentions if m.award == "prize"}) >= _LADDER
    others = {m.award for m in mentions} - {"bonus", "prize"}
    return [
        m
        for m in mentions
        if not _to_itself(m)
        and not (m.award == "bonus" and ".praise_" not in m.rule and (not others or m.rule.endswith("named")))
        and not (m.award == "prize" and not (contest or ladder) and m.recipient is None)
        and not (m.award == "prize" and m.grade is None and m.recipient is None and not _of_contest(m, reading))
    ]


def _to_itself(mention: AwardMention) -> bool:
    """Whether the giver was read as the recipient: it stood before the winners that it praised."""
    given = mention.conferrer
    return given is not None and len(mention.named) == 1 and mention.named[0].text == given.text


def _to_persons(mentions: list[AwardMention], reading: Reading) -> None:
    """Medals and places counted for nobody in particular went to persons ("đoàn giành 3 HCV, 2 HCB").

    Those of works by "19 tập thể và 11 cá nhân" went to both.
    """
    for mention in mentions:
        if mention.award == "prize" and mention.recipient is None:
            start = mention.spans[0].start
            both = _BOTH.search(reading.key, max(0, start - 240), start)
            mention.recipient = "mixed" if both else "exemplar" if _to_works(reading.key, start) else "individual"


def _to_works(key: str, start: int) -> bool:
    """Whether the sentence gives the prizes to works ("trao 25 giải cho các giải pháp dự thi, gồm 1 giải Nhất")."""
    begin = max(key.rfind("\n", 0, start), key.rfind(". ", 0, start), start - 240) + 1
    given = _GIVEN_TO.search(key, begin, start)
    return given is not None and begins_with_work(key[given.end() : given.end() + 40])


_GIVEN_TO = regex.compile(r"\d\s(?:giải|giải thưởng)\scho\s(?:(?:các|những|\d+)\s)?")


_BOTH = regex.compile(r"(?:tập thể|nhóm)[^.\n]{0,30}cá nhân|cá nhân[^.\n]{0,20}(?:tập thể|nhóm)")


def _of_contest(mention: AwardMention, reading: Reading) -> bool:
    start = mention.spans[0].start
    named = reading.key.startswith(("huy chương", "giải khuyến khích", "khuyến khích", "giải triển vọng"), start)
    return named or _IN_ALL.match(reading.key, start) is not None


# "39 giải, gồm 3 giải A …"
_IN_ALL = regex.compile(r"giải[^.;\d\n]{0,40}(?<!\w)(?:gồm|trong đó|cụ thể)(?:\scó)?\s?:?\s?(?:có\s)?(?:\d|giải\s)")


def _medal(mention: AwardMention, reading: Reading) -> bool:
    return reading.key.startswith("huy chương", mention.spans[0].start)


def _names_event(words: str) -> bool:
    return words.lower() in {"đại hội", "hội nghị", "ban tổ chức", "btc"}


def _abroad(mention: AwardMention, context: Context, reading: Reading) -> bool:
    start = mention.spans[0].start
    # "đoạt giải nhất của trường. Em sẽ dự kỳ thi quốc tế": the next sentence tells of another contest
    around = max(0, start - 160), min(start + 120, sentence_at(reading, start).end)
    if reading.key.endswith('"', start, mention.spans[0].end):  # “Hàng tốt” beside “Hàng xanh châu Á”
        end = reading.key.find('"', mention.spans[0].end, around[1])
        around = max(around[0], reading.key.rfind('"', 0, start)), end if end >= 0 else around[1]
    home = _last_end(_AT_HOME, reading.key, around[0], start)
    if home > _last_end(_INTERNATIONAL, reading.key, around[0], start):
        return False  # "1 giải quốc tế; 88 học sinh giỏi quốc gia (7 giải nhất)"
    if _INTERNATIONAL.search(reading.key, *around):
        return True
    return context.international and not _DOMESTIC.search(reading.key, *around)


# The contests of one country's own pupils and athletes.
_AT_HOME = regex.compile(
    r"(?<!\w)(?:học sinh giỏi|thi chọn|cuộc thi|kỳ thi|giải vô địch)(?:\s\p{L}+){0,5}?"
    r"\s(?:quốc gia|toàn quốc|cấp tỉnh)(?!\w)"
)


def _last_end(pattern: regex.Pattern[str], key: str, start: int, end: int) -> int:
    """Where the last match in `[start, end)` ends, -1 without one."""
    return max((match.end() for match in pattern.finditer(key, start, end)), default=-1)


def _companions(mentions: list[AwardMention]) -> None:
    """A certificate counted among the medals of a contest is the contest's ("… 9 HCĐ, 1 Bằng khen")."""
    for before, mention in pairwise(mentions):
        same = before.unit == mention.unit and mention.rule == "awards.awards" and mention.level is None
        if same and before.award == "prize" and before.level == "foreign" and mention.award == "certificate_of_merit":
            mention.level, mention.recipient, mention.period = before.level, before.recipient, before.period


def _share_badge_level(mentions: list[AwardMention]) -> None:
    """One round of badges has one giver: the level said of some goes to the others that are said to be given."""
    levels = {m.level for m in mentions if m.award == "badge" and m.level is not None}
    if len(levels) == 1:
        level = levels.pop()
        for mention in mentions:
            if mention.award == "badge" and mention.level is None and not mention.rule.endswith("named"):
                mention.level = level
