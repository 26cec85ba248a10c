"""The mentions of officials of an article, sentence by sentence."""

from __future__ import annotations

from functools import cache

from thidua_extract.language.foreign_names import foreign_end, is_vietnamese
from thidua_extract.language.reading import Reading
from thidua_extract.language.templates import words
from thidua_extract.lexicons import table
from thidua_extract.patterns.officials.further_bodies import CLOSING_MARKS
from thidua_extract.patterns.officials.model import OfficialMention, RoleMention
from thidua_extract.patterns.officials.person import Person, is_honorific
from thidua_extract.patterns.officials.persons import read_persons, served
from thidua_extract.patterns.officials.posts import parse_post
from thidua_extract.patterns.officials.roles import Clauses, ListState
from thidua_extract.patterns.officials.tokens import (
    AREA,
    CAPITALISED,
    COUNTRY,
    FIELD,
    HEAD,
    LEXICON,
    NAME,
    OFFICE,
    PREFIX,
    RANK,
    SHORT,
    VERB,
    SentenceTokens,
    Token,
    TokenReader,
)
from thidua_extract.text.fold import fold
from thidua_extract.text.span import Span

_PROVINCE = fold("tỉnh")
_INITIALS = 4  # letters of an outlet's mark: "tranh cử ghế thủ tướng TTO"
_SURE = 0.6  # the confidence of a name from which on it is taken as one
_FOREIGN_OFFICES = frozenset({"prime_minister", "foreign_minister", "minister", "deputy_minister"})


_Read = tuple[list[Token], list[Person]]


def find_officials(reading: Reading) -> list[OfficialMention]:
    """The mentions of officials in the order of the text, short mentions ("ông Tỏ") included.

    None where no sentence names a person with an office or rank: all other mentions only add to those.
    """
    reader = TokenReader(reading)
    if not reader.holds_offices:
        return []
    full = (reading.key[name.span.start : name.span.end].split() for name in reading.names if not name.short)
    given = {syllables[-1] for syllables in full if len(syllables) > 1}

    def read(sentence: SentenceTokens) -> _Read:
        tokens = _with_bare_names(sentence.tokens(), given, reading.text)
        return tokens, read_persons(tokens, reading.key)

    opened = {n: reader.open(reading.sentences[n]) for n in reader.official_sentences()}
    told = {n: read(sentence) for n, sentence in opened.items() if sentence is not None and sentence.tells_office}
    if not any(_holds_office(tokens, person) for tokens, persons in told.values() for person in persons):
        return []
    archived = [caption.span for caption in reading.layout.captions if caption.archive]
    sure = {name.span.start: name.confidence for name in reading.names}
    mentions: list[OfficialMention] = []
    state: ListState = "closed"
    for n, sentence in enumerate(reading.sentences):
        words_of = opened[n] if n in opened else reader.open(sentence)
        if words_of is None or (n not in told and not words_of.tells_person):
            state = state if reading.key.endswith((";", ","), *sentence.span) else "closed"
            continue
        tokens, persons = told[n] if n in told else read(words_of)
        acting = [person for person in persons if not person.absent]
        clauses = Clauses(reading.key, reading.text, sentence.span, tokens, acting, state)
        # A photo of another event tells posts but no roles.
        reported = not any(span.covers(sentence.span) for span in archived)
        roles = {id(person): played for person, played in zip(acting, clauses.roles(), strict=True)} if reported else {}
        state = clauses.left_open()
        mentions.extend(
            _mention(reading, tokens, person, roles.get(id(person), []), sure)
            for person in persons
            # cited as an authority or a namesake, never an actor of the reported events
            if not (person.name and person.name.key in words(LEXICON, "authority"))
        )
        mentions.extend(
            _mention(reading, tokens, other, [], sure) for person in persons for other in served(tokens, person)
        )
    return mentions


def _holds_office(tokens: list[Token], person: Person) -> bool:
    """Whether a person, named or called "ông", has an office or rank, or serves one who has."""
    if person.name is not None or person.pronoun:
        return bool(person.posts or person.rank)
    return bool(person.posts) and bool(served(tokens, person))


def _mention(
    reading: Reading, tokens: list[Token], person: Person, roles: list[RoleMention], sure: dict[int, float]
) -> OfficialMention:
    posts = [post.span for post in person.posts]
    if person.name is not None:
        main = Span(person.name.start, person.name.end)
        rule = "officials.short_name" if person.short else "officials.name"
    else:
        main = Span(tokens[person.first].start, tokens[person.last - 1].end)
        rule = "officials.pronoun" if person.pronoun else "officials.post_alone"
    told = 0.95 if posts else 0.85
    return OfficialMention(
        spans=(main, *posts),
        rule=rule,
        confidence=told if sure.get(main.start, 0.0) >= _SURE or person.short else told - 0.2,
        name=reading.text[main.start : main.end] if person.name is not None else "",
        rank=reading.text[person.rank[0] : person.rank[1]] if person.rank else None,
        positions=tuple(post.position(reading.text) for post in person.posts),
        roles=tuple(roles),
        honorific=person.honorific,
    )


def _with_bare_names(tokens: list[Token], given: set[str], text: str) -> list[Token]:
    """The tokens with the names that only their surroundings tell: "ông Tỏ", "Tổng thống Joe Biden"."""
    out: list[Token] = []
    taken = 0  # the tokens before it stand in `out`
    for at in [n for n, t in enumerate(tokens) if t.capital and (CAPITALISED in t.rows or t.key in given)]:
        if at < taken or NAME in tokens[at].rows:
            continue
        out.extend(tokens[taken:at])
        taken = at
        end = _bare_name_end(tokens, at, out, given, text)
        if end == at:
            continue
        token = tokens[at]
        whole = foreign_end(text, token.start, tokens[end - 1].end)
        while end < len(tokens) and tokens[end].end <= whole:
            end += 1
        last = tokens[end - 1]
        key = token.key if end == at + 1 else " ".join(t.key for t in tokens[at:end])
        rows: dict[str, dict[str, str]] = {NAME: {}}
        if end == at + 1 and token.key in given:
            rows[SHORT] = {}
        out.append(Token(token.start, last.end, key, True, rows, opens=True))
        taken = end
    out.extend(tokens[taken:])
    return out


def _bare_name_end(tokens: list[Token], at: int, out: list[Token], given: set[str], text: str) -> int:
    """The index after the name that begins at a capital without being known as one; `at` where none does."""
    token = tokens[at]
    if out and _is_given_name(tokens, at, out[-1], given):
        return at + 1
    if CAPITALISED not in token.rows:
        return at
    end = _run_of_capitals(tokens, at)
    if _stands_abroad(tokens, at):
        return end
    if not out:
        return at
    if (office := _foreign_office(out)) is not None:
        # "Nữ hoàng Băng giá", "ông A, Thị trưởng Sumida"
        alone = end == at + 1 and foreign_end(text, token.start, token.end) == token.end
        initials = token.end - token.start <= _INITIALS and text[token.start : token.end].isupper()
        alone = alone and (is_vietnamese(token.key) or initials or _apposed(out, office))
        return at if alone else end
    if (out[-1].place or _abroad(tokens, at, out)) and _in_post(out):
        return end if end - at > 1 else at
    if _listed_abroad(tokens, at, out, text):
        return max(at + 1, end)
    return end if _bears_surname(tokens, at, out) else at


def _stands_abroad(tokens: list[Token], at: int) -> bool:
    """Whether a foreign name opens a sentence or follows a mark, with its post behind: "Cédric Villon - Chủ tịch …"."""
    if at and tokens[at - 1].key not in {",", ";", '"', "-", ".", "và"} and not is_honorific(tokens, at - 1):
        return False
    end = _run_of_capitals(tokens, at)
    if not 2 <= end - at <= 4 or end + 1 >= len(tokens) or tokens[end].key not in {",", "-", "("}:
        return False
    if any(is_vietnamese(token.key) or token.key.isupper() for token in tokens[at:end]):
        return False
    return parse_post(tokens, end + 1) is not None


def _listed_abroad(tokens: list[Token], at: int, before: list[Token], text: str) -> bool:
    """Whether a foreign name goes on with a list of such: "các cựu Thủ tướng Alain D., Edouard B. và Manuel V."."""
    if len(before) < 2 or before[-1].key not in {",", "và"} or NAME not in before[-2].rows:
        return False
    if is_vietnamese(before[-2].key.split()[0]) or is_vietnamese(tokens[at].key):
        return False
    end = tokens[at].end
    return _run_of_capitals(tokens, at) - at > 1 or foreign_end(text, tokens[at].start, end) > end


def _is_given_name(tokens: list[Token], at: int, before: Token, given: set[str]) -> bool:
    token = tokens[at]
    if token.key not in given or OFFICE in token.rows or RANK in token.rows:
        return False
    if at + 1 < len(tokens) and (CAPITALISED in tokens[at + 1].rows or NAME in tokens[at + 1].rows):
        return False
    if is_honorific(tokens, at - 1) or RANK in before.rows or PREFIX in before.rows:
        return True
    return OFFICE in before.rows and not {COUNTRY, FIELD, HEAD} & token.rows.keys()


def _apposed(before: list[Token], office: int) -> bool:
    """Whether the office stands behind the name of its holder, and a place may follow: "ông A, Thị trưởng Sumida", but
    not "Tổng thống A, Thủ tướng Nhật Bản Tanabe".
    """
    if office < max(2, len(before) - 1):
        return False
    return before[office - 1].key in {",", "-", "("} and NAME in before[office - 2].rows


def _foreign_office(before: list[Token]) -> int | None:
    """Where the last tokens are an office of another state ("Tổng thống", "Thủ tướng Nhật Bản"), else None."""
    at = len(before) - 1
    abroad = False
    while (
        at >= 0
        and len(before) - at <= 4
        and (COUNTRY in before[at].rows or FIELD in before[at].rows or _foreign(before[at]))
    ):
        abroad |= (COUNTRY in before[at].rows and before[at].capital) or _foreign(before[at])
        at -= 1
    if at < 0 or OFFICE not in before[at].rows:
        return None
    row = before[at].rows[OFFICE]
    foreign = row["level"] == "foreign" or abroad or (row["code"] in _FOREIGN_OFFICES and at == len(before) - 1)
    return at if foreign else None


def _foreign(token: Token) -> bool:
    """Whether a body is one of other states: "Thượng viện"."""
    return HEAD in token.rows and token.rows[HEAD].get("level") == "foreign"


def _bears_surname(tokens: list[Token], at: int, before: list[Token]) -> bool:
    """Whether a surname opens the holder's name after a body's words: "Giám đốc Công ty Môi trường đô thị Trần B. C.".

    Right after the head, or in the name of a school, it is a namesake: "Trường THPT chuyên Lê Quý Đôn". A school's
    namesake may have a holder's name behind it. Firms and a school's council have the names of others: "Phó Tổng Giám
    đốc Tập đoàn Trần Ngọc An".
    """
    end = _run_of_capitals(tokens, at)
    if not 2 <= end - at <= 4 or not _in_post(before):
        return False
    if before[-1].key == _PROVINCE and tokens[at].key in _surnames() | _weak_surnames():
        return not any(token.place for token in tokens[at:end])  # provinces are few: "HĐND tỉnh Thái An" tells a person
    if tokens[at].key not in _surnames() and tokens[at + 1].key not in {"thị", "văn"}:
        return False
    nobodys = words(LEXICON, "nobodys_namesake")
    if end - at > 2 and any(f" {before[-1].key}".endswith(f" {word}") for word in nobodys):
        return not tokens[end - 1].place and all(is_vietnamese(token.key) for token in tokens[at:end])
    if any(token.key.startswith(tuple(words(LEXICON, "school"))) for token in before[-8:]):
        return CAPITALISED in before[-1].rows and CAPITALISED in before[-2].rows
    if before[-1].key in words(LEXICON, "hospital") and end - at > 2:
        return _heads_hospital(tokens, at, end)
    if HEAD in before[-1].rows:
        return tokens[at + 1].key in {"thị", "văn"}
    if AREA in before[-1].rows:  # "Quỹ Vì người nghèo tỉnh Trần B. C.", but not "huyện Trần Văn Thời"
        return end - at > 2 and not tokens[end - 1].place and tokens[at].key != "hồ"
    return CAPITALISED not in before[-1].rows


def _heads_hospital(tokens: list[Token], at: int, end: int) -> bool:
    """Whether a name right behind "Bệnh viện" is its head's: "Phó Giám đốc Bệnh viện Trần Đình A."; few bear a name."""
    if end < len(tokens) and tokens[end].key not in CLOSING_MARKS and VERB not in tokens[end].rows:
        return False
    name = " ".join(token.key for token in tokens[at:end])
    return not name.startswith(tuple(words(LEXICON, "hospital_namesake"))) and not tokens[end - 1].place


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(row["surname"]) for row in table("surnames").rows if row["weight"] == "strong")


@cache
def _weak_surnames() -> frozenset[str]:
    return frozenset(fold(row["surname"]) for row in table("surnames").rows if row["weight"] != "strong")


def _abroad(tokens: list[Token], at: int, before: list[Token]) -> bool:
    """Whether a foreign name follows a state: "Đại sứ Mỹ tại Việt Nam Ted O."."""
    if not (COUNTRY in before[-1].rows and before[-1].capital) and before[-1].key != "việt nam":
        return False
    return all(token.key.isascii() for token in tokens[at : _run_of_capitals(tokens, at)])


def _in_post(before: list[Token]) -> bool:
    """Whether an office with its body, and nothing else, leads up to here: "Bí thư Thành ủy TP. HCM"."""
    for token in reversed(before[-10:]):
        if OFFICE in token.rows:
            return True
        if VERB in token.rows or NAME in token.rows or token.key in {",", ";", ":", "(", ")"}:
            return False
    return False


def _run_of_capitals(tokens: list[Token], at: int) -> int:
    """The index after a run of up to five capitalised words that is no known body."""
    end = at
    while end < len(tokens) and end - at < 5 and CAPITALISED in tokens[end].rows and VERB not in tokens[end].rows:
        end += 1
    if end < len(tokens) and NAME in tokens[end].rows and tokens[end].start - tokens[end - 1].end <= 1:
        return at
    return end
