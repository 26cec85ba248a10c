"""Merging the mentions of awards into one fact each."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from thidua_extract.language.reading import Reading
from thidua_extract.link.rivals import MOST, Rivals
from thidua_extract.link.same_names import plain, same_name
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.layout import BlockKind


def merge_awards(mentions: list[AwardMention], reading: Reading) -> list[AwardMention]:
    """One mention a fact, with the spans of all places that state it, in the order of the text.

    Statements of one sentence are facts of their own; those of different places (title, lead, body, caption) that
    agree are one. A vaguer statement (no grade, no level, names without a number) goes into the one that it repeats.
    """
    facts: list[AwardMention] = []
    full = _full_names(reading)
    _link_totals(mentions)  # parts of different totals are different facts, however alike
    alike: dict[tuple[str, str, int | None], Rivals] = {}
    for mention in mentions:
        _name_fully(mention, full, reading)
        code = "order" if mention.award.endswith("order") else mention.award
        rivals = alike.setdefault((code, mention.status, mention.count), Rivals())
        same = next(
            (
                fact
                for fact in rivals.of(mention)
                if _repeats(mention, fact) or _heads(fact, mention, reading) or _shown(fact, mention, reading)
            ),
            None,
        )
        if same is None:
            facts.append(replace(mention))
            rivals.add(facts[-1])
        else:
            _join(same, mention)
            rivals.grown(same)
    facts = _without_summaries(_absorb(facts, reading), reading)
    for fact in facts:
        fact.total = None
    _link_totals(facts)
    return facts


def _without_summaries(facts: list[AwardMention], reading: Reading) -> list[AwardMention]:
    """Drops a bare praise that a named form to the same recipients, or the story under the headline, itemises."""
    forms = [f for f in facts if ".praise_" not in f.rule]
    kept = []
    for fact in facts:
        praise = ".praise_" in fact.rule
        titled = praise and reading.section_of(fact.spans[0].start) is BlockKind.TITLE
        headline = titled and fact.rule == "awards.praise_named"
        voted = praise and reading.key.startswith("suy tôn", fact.spans[0].start)
        itemised = praise and (any(_itemises(form, fact, titled, voted) for form in forms) or _split_up(fact, forms))
        if itemised or (headline and len(facts) > 1):
            continue
        kept.append(fact)
    return kept


def _itemises(form: AwardMention, praise: AwardMention, titled: bool, voted: bool) -> bool:
    """Whether a form is what the praise was; a headline may name another giver ("Tỉnh khen thưởng 3 nông dân").

    `voted`: those who are chosen in a bloc are proposed for what they get ("được suy tôn dẫn đầu, đề nghị tặng Cờ").
    """
    if (praise.status != form.status and not (voted and form.status == "proposed")) or not (
        titled or _same_giver(praise, form)
    ):
        return False
    if praise.unit == form.unit:  # "tặng Giấy khen và biểu dương 3 chị" is one award
        return praise.spans[-1] == form.spans[-1] and praise.count == form.count
    if praise.named and form.named and praise.count == len(praise.named):
        theirs = [p.text for p in form.named]
        return all(any(same_name(p.text, t) for t in theirs) for p in praise.named)
    return praise.count == form.count and praise.recipient in {form.recipient, "mixed", "exemplar"}


_HANDED_OUT = frozenset({"certificate_of_merit", "commendation_certificate"})


def _by_one(praise: AwardMention, form: AwardMention) -> bool:
    """Whether one giver is told of both, as far as both tell one: a youth union praises whom the province rewards."""
    if praise.conferrer is None or form.conferrer is None:
        return True
    mine, theirs = set(plain(praise.conferrer.text).split()), set(plain(form.conferrer.text).split())
    return 2 * len(mine & theirs) > min(len(mine), len(theirs))


def _split_up(praise: AwardMention, forms: list[AwardMention]) -> bool:
    """Whether one form of a later sentence goes to as many ("khen thưởng 12 tập thể, cá nhân": Giấy khen to 5, 7)."""
    if praise.recipient != "mixed" or praise.count is None:
        return False
    forms = [form for form in forms if form.award in _HANDED_OUT and _by_one(praise, form)]
    told: dict[tuple[str, int], int] = {}
    for form in forms:
        if form.status == praise.status and form.unit > praise.unit and form.count and _same_giver(form, praise):
            told[form.award, form.unit] = told.get((form.award, form.unit), 0) + form.count
    return praise.count in told.values()


def _full_names(reading: Reading) -> dict[str, Phrase]:
    """Given names with the full name that the article gives first ("em Tám" is Lò Văn Tám)."""
    full: dict[str, Phrase] = {}
    for name in reading.names:
        text = reading.text[name.span.start : name.span.end]
        if " " in text:
            full.setdefault(text.rpartition(" ")[2], Phrase(text, name.span))
    return full


_AREA_ALONE = frozenset({"tỉnh", "huyện", "phố", "xã", "phường", "quận", "trấn"})


def _name_fully(mention: AwardMention, full: dict[str, Phrase], reading: Reading) -> None:
    """Gives recipients their full names; who is named twice ("cô Lò Thị Mây, … cô Mây") counts once."""
    named = tuple({p.text: p for p in (_in_full(p, mention, full, reading) for p in mention.named)}.values())
    if mention.rule.endswith("named") and mention.count == len(mention.named):
        mention.count = len(named)
    mention.named = named


_BODIES = 400  # bodies looked through for the full name: a page of the press has fewer


def _in_full(phrase: Phrase, mention: AwardMention, full: dict[str, Phrase], reading: Reading) -> Phrase:
    """The full name of a person told by the given name, of a body told without its place ("Công an tỉnh")."""
    if mention.recipient == "individual":
        return full.get(phrase.text, phrase)
    words = phrase.text.split()
    if len(words) < 2 or words[-1] not in _AREA_ALONE:
        return phrase
    longer = (reading.text[o.span.start : o.span.end] for o in reading.organizations[:_BODIES])
    name = next(
        (text for text in longer if text.startswith(phrase.text + " ") and text[len(phrase.text) + 1].isupper()), None
    )
    return phrase if name is None else Phrase(name, phrase.span)


def _repeats(mention: AwardMention, fact: AwardMention) -> bool:
    """Whether two statements tell the same fact."""
    if mention.unit == fact.unit:
        counted = mention.rule.endswith("counted")
        return (mention.spans == fact.spans if counted else mention.spans[0] == fact.spans[0]) and (
            mention.award,
            mention.grade,
            mention.count,
            mention.recipient,
            mention.period,
            _giver(mention),
            _paid_to(mention),
        ) == (fact.award, fact.grade, fact.count, fact.recipient, fact.period, _giver(fact), _paid_to(fact))
    if mention.total is not None and fact.total is not None and mention.total.count != fact.total.count:
        return False
    return (
        _same_award(mention, fact)
        and mention.status == fact.status
        and mention.count == fact.count
        and (
            _compatible(mention.recipient, fact.recipient)
            or _firm_and_staff(mention, fact)
            or _examples(mention, fact)
            or _to_whom_untold(mention)
            or _to_whom_untold(fact)
        )
        and _compatible(mention.period, fact.period)
        and _same_names(mention, fact)
    )


def _to_whom_untold(mention: AwardMention) -> bool:
    """Whether the number of awards alone is told ("Trao 13 Huân chương" of a headline), whoever received them."""
    return mention.recipient == "mixed" and mention.rule == "awards.awards" and not mention.named


def _examples(one: AwardMention, other: AwardMention) -> bool:
    """ "20 cá nhân được tuyên dương" of the headline are the "20 điển hình được tuyên dương" of the body."""
    works = one.award == "prize"  # "8 dự án đoạt giải"
    return {one.recipient, other.recipient} == {"individual", "exemplar"} and (one.count or 0) > 1 and not works


def _firm_and_staff(one: AwardMention, other: AwardMention) -> bool:
    """ "Công ty An Hòa" in the headline is "cán bộ, công nhân viên Công ty An Hòa" of the body."""
    return {one.recipient, other.recipient} == {"collective", "enterprise"} and bool(one.named and other.named)


def _paid_to(mention: AwardMention) -> tuple[str, ...]:
    """Whom a sum went to: each that has a sum of its own is a fact of its own."""
    return tuple(p.text for p in mention.named) if mention.award == "bonus" else ()


def _giver(mention: AwardMention) -> tuple[str | None, str]:
    return mention.level, mention.conferrer.text if mention.conferrer else ""


def _heads(fact: AwardMention, mention: AwardMention, reading: Reading) -> bool:
    """Whether a headline praises as many as the text does, in shorter words ("259 lao động giỏi")."""
    if fact.award != "commendation" or mention.award != "commendation" or fact.count != mention.count:
        return False
    kinds = {fact.recipient, mention.recipient}
    headline = reading.section_of(fact.spans[0].start) is BlockKind.TITLE
    if not headline or kinds != {"mixed", "individual"} or (fact.count or 0) < 3 or fact.status != mention.status:
        return False
    fact.recipient = "mixed"
    return True


_GIVEN_OUT = frozenset({"badge", "certificate_of_merit", "commendation_certificate", "commemorative_medal"})


def _shown(fact: AwardMention, mention: AwardMention, reading: Reading) -> bool:
    """Whether a photo shows the award that the text tells, handed over by one who does not confer it.

    "tặng Huy hiệu của Trung ương Đoàn cho em Tám" – "Bí thư Tỉnh đoàn trao Huy hiệu cho em Tám": the
    text's giver stays.
    """
    if fact.award != mention.award or fact.award not in _GIVEN_OUT or fact.status != mention.status:
        return False
    photos = [reading.section_of(m.spans[0].start) is BlockKind.CAPTION for m in (fact, mention)]
    if photos[0] == photos[1] or not fact.named or not mention.named or fact.count != mention.count:
        return False
    if not (_same_title(fact.title, mention.title) and _compatible(fact.period, mention.period)):
        return False
    if not all(any(same_name(p.text, t.text) for t in fact.named) for p in mention.named):
        return False
    if photos[0]:
        fact.level, fact.conferrer = mention.level or fact.level, mention.conferrer or fact.conferrer
    return True


def _same_award(one: AwardMention, other: AwardMention) -> bool:
    codes = {one.award, other.award}
    if len(codes) > 1 and not ("order" in codes and all(code.endswith("order") for code in codes)):
        return False
    if len(codes) > 1:
        return True
    return (
        _same_title(one.title, other.title)
        and _compatible(one.grade, other.grade)
        and not _other_place(one, other)
        and _compatible(one.level, other.level)
    )


# Places of a contest that have no grade: a prize of the same person with a grade is another one.
_UNGRADED = frozenset({"khuyến khích", "triển vọng", "tư"})


def _other_place(one: AwardMention, other: AwardMention) -> bool:
    """Whether one prize tells a place without a grade, the other a grade ("giải khuyến khích", then "giải Ba")."""
    return (one.title in _UNGRADED and other.grade is not None) or (other.title in _UNGRADED and one.grade is not None)


def _same_title(one: str, other: str) -> bool:
    """Quoted honours are one where the words agree, a slip of the pen in the second half aside."""
    if (one in _UNGRADED) != (other in _UNGRADED):
        return True  # "giải khuyến khích" of "Giải thưởng Hoa"
    return not one or not other or one in other or other in one or one[: len(one) // 2] == other[: len(one) // 2]


def _compatible(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _same_names(one: AwardMention, other: AwardMention) -> bool:
    """Two counts of one are the same only where the names, as far as both give them, agree."""
    if not one.named or not other.named:
        return not (one.count == 1 and (one.named or other.named)) or one.recipient == other.recipient
    mine, theirs = ([p.text for p in m.named] for m in (one, other))
    return any(same_name(a, b) for a in mine for b in theirs)


def _join(fact: AwardMention, mention: AwardMention) -> None:
    """Adds what a repeated statement says over the first one."""
    lately = fact.spans[-_LATELY:]
    fact.spans += tuple(span for span in dict.fromkeys(mention.spans) if span not in lately)
    if fact.recipient == "exemplar" and mention.recipient == "individual":
        fact.recipient = "individual"
    if _to_whom_untold(fact):
        fact.recipient = mention.recipient
    if fact.award == "order" and mention.award != "order":
        fact.award, fact.level = mention.award, mention.level
    for name in ("grade", "level", "recipient", "conferrer", "presenter", "period"):
        if getattr(fact, name) is None:
            setattr(fact, name, getattr(mention, name))
    if fact.award == "prize" and fact.rule.endswith("named") and mention.count == fact.count:
        fact.rule = mention.rule  # a medal that the text counts as well stays one of its own
    fact.posthumous = fact.posthumous or mention.posthumous
    fact.named = _union(fact.named, mention.named)
    fact.confidence = max(fact.confidence, mention.confidence)


def _union(one: tuple[Phrase, ...], other: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    kept = list(one)
    for phrase in other:
        twin = next((i for i, k in enumerate(kept) if same_name(k.text, phrase.text)), None)
        if twin is None:
            kept.append(phrase)
        elif len(phrase.text) > len(kept[twin].text):
            kept[twin] = phrase
    return tuple(kept)


_APART = 3  # stretches of text between names told on their own and a number that sums such stories up
_LATELY = 20  # spans in which a repeated one is looked for: hundreds only gather where a text repeats itself


def _absorb(facts: list[AwardMention], reading: Reading) -> list[AwardMention]:
    """Moves names stated apart into the narrowest counted fact, and drops what a failed nomination repeats."""
    by_award: dict[str, list[AwardMention]] = {}
    for fact in facts:
        rivals = by_award.setdefault(fact.award, [])
        if len(rivals) < MOST:
            rivals.append(fact)
    homes = {award: [fact for fact in rivals if _may_hold(fact)] for award, rivals in by_award.items()}
    gone: set[int] = set()
    by_winner = any(_of_one_winner(fact) for fact in facts)
    for fact in facts:
        if not _is_vague(fact) or (by_winner and fact.award == "prize" and fact.rule.endswith("named")):
            continue
        rivals = (homes if fact.named else by_award)[fact.award]
        told_first = reading.section_of(fact.spans[0].start) is BlockKind.BODY
        last = fact.unit + _APART if told_first else inf  # a sum of stories is told after them
        home = _home(fact, [f for f in rivals if f is not fact and id(f) not in gone and f.unit <= last])
        if home is not None:
            count, confidence = home.count, home.confidence
            _join(home, fact)
            home.count, home.confidence = count, confidence
            if home.rule == "awards.awards" and home.recipient == "mixed":
                home.recipient = fact.recipient  # whose awards they were is told apart
            gone.add(id(fact))
    return [fact for fact in facts if id(fact) not in gone]


def _of_one_winner(fact: AwardMention) -> bool:
    """Whether the medals of one winner are counted: then all are told winner by winner, beside the team's total.

    "Các em giành 8 HCV. Chị Mây giành 3 HCV; anh Tám giành HCV chạy 800m."
    """
    several = len(fact.named) == 1 < (fact.count or 0)
    return several and fact.award == "prize" and fact.recipient == "individual" and fact.rule.endswith("awards.awards")


def _is_vague(fact: AwardMention) -> bool:
    """Whether a fact has neither number nor names, or names that nothing counts: it may be part of another."""
    if fact.count is None:
        return not fact.named
    return fact.rule.endswith("named") and fact.award != "commendation"


def _may_hold(fact: AwardMention) -> bool:
    """Whether names told apart may belong to a fact: it has a number or several names, or failed."""
    return not fact.rule.endswith("named") or len(fact.named) > 1 or fact.status == "withdrawn"


def _home(fact: AwardMention, rivals: list[AwardMention]) -> AwardMention | None:
    """The fact of the same award that this vaguer one belongs to."""
    if fact.count is None:
        return next((f for f in rivals if f.count is not None and _same_giver(f, fact)), None)
    if fact.status == "proposed":
        failed = next((f for f in rivals if f.status == "withdrawn" and _names_within(fact, f)), None)
        if failed is not None:
            return failed
    if fact.status == "planned":  # "sẽ được tặng" of the headline is "được đề nghị tặng" of the text
        asked = next((f for f in rivals if f.status == "proposed" and _names_within(fact, f)), None)
        if asked is not None:
            return asked
    apart = [f for f in rivals if f.status == fact.status and f.unit != fact.unit and _same_giver(f, fact)]
    counted = [f for f in apart if _counts(f, fact)]
    if counted:
        return min(counted, key=lambda f: f.count or 0)
    longer = (f for f in apart if len(f.named) > len(fact.named) and _compatible(f.period, fact.period))
    return next((f for f in longer if _names_within(fact, f)), None)


def _same_giver(one: AwardMention, other: AwardMention) -> bool:
    """Whether level and conferrer of two statements agree, as far as both give them."""
    if one.level is not None and other.level is not None:
        return one.level == other.level
    if one.conferrer is None or other.conferrer is None:
        return True
    mine, theirs = set(plain(one.conferrer.text).split()), set(plain(other.conferrer.text).split())
    return bool(mine & theirs)


def _counts(total: AwardMention, fact: AwardMention) -> bool:
    """Whether the names of `fact` can be among the counted recipients of `total`."""
    if total.count is None or total.rule.endswith("named"):
        return False
    if total.rule.endswith("awards.awards") and total.count > len(total.named) == 1:
        return False  # several awards to one: "chị Mây giành 3 HCV"
    if fact.grade not in {None, total.grade} or fact.period not in {None, total.period} or _other_place(fact, total):
        return False
    if total.recipient not in {fact.recipient, "mixed", "exemplar"} or not _same_title(fact.title, total.title):
        return False
    if fact.award == "badge" and fact.title and not total.title:
        return False  # a badge of its own years: "Huy hiệu 55 năm cho ông Tám", beside the number of the whole round
    return total.count >= len(_union(total.named, fact.named))


def _names_within(fact: AwardMention, other: AwardMention) -> bool:
    theirs = [p.text for p in other.named]
    return all(any(same_name(p.text, name) for name in theirs) for p in fact.named)


def _link_totals(facts: list[AwardMention]) -> None:
    """Links the parts of a breakdown to the total that they add up to, within one stretch of text or the next."""
    for index, total in enumerate(facts):
        if total.count is None or total.total is not None:
            continue
        parts: list[AwardMention] = []
        rest = total.count
        for fact in facts[index + 1 : index + 60]:
            if rest > 0 and fact.total is None and _is_part(fact, total):
                parts.append(fact)
                rest -= fact.count or 0
        if len(parts) > 1 and rest == 0:
            for part in parts:
                part.total = total
                part.period = part.period or (total.period if part.unit == total.unit else None)
            levels = {part.level for part in parts}
            if total.level is None and total.conferrer is None and len(levels) == 1:
                total.level = levels.pop()  # the headline leaves out who gives


def _is_part(fact: AwardMention, total: AwardMention) -> bool:
    return (
        fact.count is not None
        and total.unit <= fact.unit <= total.unit + 1
        and fact.status == total.status
        and (fact.award == total.award or total.award in {"commendation", "order"})
        and total.recipient in {fact.recipient, "mixed"}
    )
