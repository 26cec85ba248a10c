"""Persons of a sentence with the posts that stand before, after or above their names."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cache

from thidua_extract.language.templates import pattern, words
from thidua_extract.patterns.officials.bodies import further_end
from thidua_extract.patterns.officials.posts import Post, parse_chain, parse_post
from thidua_extract.patterns.officials.tokens import (
    COUNTRY,
    HONORIFIC,
    LEXICON,
    MARK,
    NAME,
    OFFICE,
    PREFIX,
    RANK,
    SHORT,
    VERB,
    Token,
)

# "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy A": the first post is another's.
_OBLIQUE = r"\b(?:«oblique»|(?<!bắt )giữ)\s*$"
_LONGEST_CUE = 40  # characters before a post
_LONGEST_LEAD = 24  # steps from a form of address to the name; text that repeats them has no end of them
_ANY_NUMBER = 1000
_NEAREST = 8  # persons back that a post further on may be given to
_LONGEST_ASIDE = 12  # tokens of ", sinh năm 1962," between a name and its post
_LONGEST_LIFE = 32  # tokens of what is told of a life before the post


@dataclass(slots=True)
class Person:
    """A person or a post alone over `tokens[first:last]`; `name` is None for a post or a pronoun alone."""

    first: int
    last: int
    name: Token | None = None
    posts: list[Post] = field(default_factory=list)
    rank: tuple[int, int] | None = None
    honorific: str | None = None
    plural: bool = False
    before: int = 0  # how many of the posts stand before the name
    pronoun: bool = False  # a form of address alone
    # how many posts are the person's own, and where they end, if those behind are those of the persons before it too
    own: tuple[int, int] | None = None
    absent: bool = False  # somebody else acts on his or her behalf
    appointed: bool = False  # the posts after the name are those that the person is called to

    @property
    def short(self) -> bool:
        """Whether the name is a given name alone."""
        return self.name is not None and SHORT in self.name.rows


def read_persons(tokens: list[Token], key: str) -> list[Person]:
    """The persons of one sentence in order."""
    persons: list[Person] = []
    at = 0
    for opening in [n for n, token in enumerate(tokens) if token.opens]:
        person = _person(tokens, opening, key) if opening >= at else None
        if person is None:
            continue
        at = max(person.last, opening + 1)
        number = tokens[person.first - 1] if person.name is None and person.first > 0 else None
        few = number is not None and len(number.key) <= 2 and number.key.isdecimal()
        counted = int(number.key) if number is not None and few else _ANY_NUMBER
        person.plural |= counted != _ANY_NUMBER
        if person.plural and person.posts and person.name is None and (names := _list_start(tokens, at)) > at:
            at = _listed(tokens, names, key, person, persons, counted)
            continue
        person.absent = _on_behalf(key, tokens[person.first].start)
        if person.name is None and (person.absent or (person.plural and person.posts)):
            continue  # who is stood in for does nothing here, nor can "các Phó Chủ tịch" be told apart
        if person.own is not None and not _share_back(tokens, person, persons):
            # "Chủ tịch A, các thành viên Hội đồng cùng dự": what several hold is not this one's
            person.posts, person.last = person.posts[: person.own[0]], person.own[1]
            at = max(person.last, opening + 1)  # "Phó Thủ tướng A, các Bộ trưởng: B, C": they are read next
        if person.appointed and person.posts:
            _share_appointment(tokens, persons[-_NEAREST:], person, person.posts)
        persons.append(person)
        if person.plural and person.name is not None and person.before:
            at = _sharing(tokens, at, key, person.posts[: person.before], persons)
    return _with_appointments(tokens, persons)


def _with_appointments(tokens: list[Token], persons: list[Person]) -> list[Person]:
    """Gives "ông A, Trưởng ban X, được phân công giữ chức Bí thư Y" the post further on, which is no post alone."""
    firsts = [person.first for person in persons]
    given: set[int] = set()  # the tokens at which posts start that have found their holder
    for at, token in enumerate(tokens) if persons else ():
        if not ("appoints" in token.rows or token.key == "làm"):
            continue
        met = bisect_right(firsts, at)
        holder = _appointee(tokens, persons[max(0, met - _NEAREST) : met], at)
        if holder is None or ("appoints" not in token.rows and holder.last != at):
            continue
        start = at + 1
        while start < len(tokens) and start - at < 4 and tokens[start].key in words(LEXICON, "before_posts"):
            start += 1
        posts = _own_posts(tokens, parse_chain(tokens, start, after_name=True), holder, copula=True)
        if posts:
            holder.posts = [*holder.posts, *posts]
            given.update(range(posts[0].first, posts[-1].last))
            _share_appointment(tokens, persons[max(0, met - _NEAREST) : met], holder, posts)
    return [p for p in persons if p.name is not None or p.pronoun or p.first not in given] if given else persons


def _appointee(tokens: list[Token], before: list[Person], at: int) -> Person | None:
    """The person named last before `at`, but not one who is replaced; None where the words at `at` are taken."""
    for person in reversed(before):
        if person.name is None and not person.pronoun:
            continue
        if person.last > at:
            return None
        if person.first and tokens[person.first - 1].key in {"thay", "thay cho", "thay thế", "cho"}:
            continue
        return person
    return None


def _share_appointment(tokens: list[Token], before: list[Person], holder: Person, posts: list[Post]) -> None:
    """Gives "các đồng chí A, B và C được bầu giữ chức Phó Chủ tịch" to A and B as well, so too "ông A và bà B …"."""
    group: list[Person] = []
    first = holder.first
    for other in reversed(before):
        if other is holder:
            continue
        if other.name is None or other.posts or _over_separators(tokens, other.last) != first:
            break
        group.append(other)
        first = other.first
    if group and (group[-1].plural or tokens[holder.first - 1].key == "và"):
        for other in group:
            other.posts = list(posts)


def _share_back(tokens: list[Token], person: Person, persons: list[Person]) -> bool:
    """Gives "A và B, các Phó Chủ tịch" to A as well; whether there is such an A."""
    first = person.first
    for other in reversed(persons):
        if other.name is None or other.posts or _over_separators(tokens, other.last) != first:
            break
        other.posts = list(person.posts)
        first = other.first
    return first != person.first


def served(tokens: list[Token], person: Person) -> list[Person]:
    """The persons whom the posts name: "cố vấn Thủ tướng A" names the Prime Minister too."""
    found = []
    for post in person.posts:
        name = tokens[post.last - 1]
        if NAME in name.rows and (inner := parse_post(tokens, post.body)) is not None:
            found.append(Person(post.body, post.last, name, [inner], before=1))
    return found


def _on_behalf(key: str, start: int) -> bool:
    """Whether the words before `start` tell that somebody acts for who is named there."""
    return key[max(0, start - _LONGEST_CUE) : start].rstrip().endswith(cues("on_behalf"))


@cache
def cues(role: str) -> tuple[str, ...]:
    """The words of a role, to be looked for at the end of a stretch."""
    return tuple(words(LEXICON, role))


def _lead(tokens: list[Token], person: Person) -> tuple[int, int]:
    start = tokens[person.first].start
    return max(0, start - _LONGEST_CUE), start


def _list_start(tokens: list[Token], at: int) -> int:
    """The index after ":", "gồm", "là" that open a list of the holders of a post."""
    start = at
    while start < len(tokens) and start - at < 2 and tokens[start].key in {":", "gồm", "là", "có"}:
        start += 1
    return start


def _listed(tokens: list[Token], at: int, key: str, shared: Person, persons: list[Person], counted: int) -> int:
    """Reads "các Phó Chủ tịch: A, B; C, Giám đốc …" after the colon; everyone holds the shared post and rank too.

    `counted`: how many they are, as "4 thượng tướng, Thứ trưởng: A, B, C, D; …" says.
    """
    called: bool | None = None  # whether the first has a post of his own before his name
    while at < len(tokens) and counted > 0:
        person = _person(tokens, at, key)
        if person is None or person.name is None:
            return at
        called = person.before > 0 if called is None else called
        if person.before and not called:
            return at  # "các Phó Bí thư: A, B; Chủ tịch UBND tỉnh C"
        person.posts, person.rank = [*shared.posts, *person.posts], person.rank or shared.rank
        persons.append(person)
        counted -= 1
        at = _over_separators(tokens, person.last)
        if at == person.last:
            return at
    return at


def _sharing(tokens: list[Token], at: int, key: str, shared: list[Post], persons: list[Person]) -> int:
    """Reads "các Phó Chủ tịch A, B và C" after A; those without a post of their own hold the shared one."""
    while (start := _over_separators(tokens, at)) != at:
        person = _person(tokens, start, key)
        if person is None or person.name is None or person.posts:
            return at
        person.posts = list(shared)
        persons.append(person)
        at = person.last
    return at


def _over_separators(tokens: list[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].key in {",", ";", "và", "cùng", "với"}:
        at += 1
    return at


def is_honorific(tokens: list[Token], at: int) -> bool:
    """Whether the token addresses a person: "anh Hai", but not "nước Anh"."""
    token = tokens[at]
    return HONORIFIC in token.rows and not (token.capital and at and COUNTRY in token.rows)


def _person(tokens: list[Token], first: int, key: str) -> Person | None:
    """The person who starts at `first`: forms of address, ranks and posts, then the name, then posts after it."""
    person = Person(first, first)
    at = first
    for _ in range(_LONGEST_LEAD):
        if at >= len(tokens):
            break
        token = tokens[at]
        if NAME in token.rows:
            person.name, person.before = token, len(person.posts)
            person.last = at + 1
            _posts_after(tokens, person, person.last)
            return person
        step = _lead_step(tokens, at, person, key)
        if step == at:
            break
        at = step
    return _nameless(tokens, person, at)


def _lead_step(tokens: list[Token], at: int, person: Person, key: str) -> int:
    """The index after one word or chain that may stand before a name; `at` where none does."""
    token = tokens[at]
    if token.key in {",", "-"} and at > person.first and at + 1 < len(tokens):
        if _on_behalf(key, tokens[person.first].start):
            return at
        named_by = token.key == "-" or (
            person.posts and not pattern(LEXICON, _OBLIQUE).search(key, *_lead(tokens, person))
        )
        return at + 1 if _comma_joins(tokens, at, person, bool(named_by)) else at
    if (step := _over_filler(tokens, at, person)) != at:
        return step
    posts = parse_chain(tokens, at)
    if posts:
        if len(posts) > 1 and _on_behalf(key, token.start):
            posts = _of_the_absent(tokens, posts)
        if person.posts:  # a second chain without a joint between: "… và ông Giám đốc"
            return at
        person.posts = posts
        return posts[-1].last
    if is_honorific(tokens, at):
        person.honorific = token.key
        person.plural |= (
            token.key.startswith(("các", "hai", "những")) or token.rows[HONORIFIC].get("number") == "plural"
        )
        return at + 1
    if RANK in token.rows:
        person.rank = (token.start, token.end)
        if at + 1 < len(tokens) and tokens[at + 1].key == "qncn":
            person.rank = (token.start, tokens[at + 1].end)
            return at + 2
        spelled = " ".join(token.key for token in tokens[at + 1 : at + 5])
        return at + 5 if spelled == "quân nhân chuyên nghiệp" else at + 1
    if "plural" in token.rows and at == person.first:
        person.plural = True
        return at + 1
    if PREFIX in token.rows or "new" in token.rows:
        return at + 1
    return at


def _over_filler(tokens: list[Token], at: int, person: Person) -> int:
    """The index after what tells nothing between the words before a name; `at` where nothing of the kind stands."""
    token = tokens[at]
    if at + 1 >= len(tokens) or at == person.first:
        return at
    if token.key == "." and PREFIX in tokens[at - 1].rows:
        return at + 1  # "PGS. A"
    if token.key == ":" and at == person.first + 1 and person.honorific and NAME in tokens[at + 1].rows:
        return at + 1  # "1. Ông: Lê A, Bí thư Đảng ủy"
    if person.posts and ("after_post" in token.rows or "former_after_post" in token.rows):
        if "former_after_post" in token.rows:  # "tổng thống tiền nhiệm A"
            person.posts = [replace(post, status=post.status or "nguyên") for post in person.posts]
        return at + 1
    if token.key in {"về", "nghỉ"} and person.rank and tokens[at + 1].key == "hưu":
        return at + 2  # "Đại tá về hưu Lê A"
    return at


def _of_the_absent(tokens: list[Token], posts: list[Post]) -> list[Post]:
    """The posts of those who are stood in for: "thừa ủy quyền của Chủ tịch nước và Thủ tướng, Bí thư A trao"."""
    for index, post in enumerate(posts[:-1], 1):
        if tokens[post.last].key != "và":
            return posts[:index]
    return posts


def _comma_joins(tokens: list[Token], at: int, person: Person, apposed: bool) -> bool:
    """Whether what follows the comma still leads to the name: "Đại tá, TS A"; "Giám đốc Công an tỉnh, Đại tá A".

    `apposed`: the post before may be named after the comma: "Phó Bí thư Thành ủy, bà B cho biết".
    """
    after = tokens[at + 1]
    before = tokens[at - 1]
    if (RANK in before.rows or PREFIX in before.rows) and not {PREFIX, RANK, OFFICE, "deputy"}.isdisjoint(after.rows):
        return True
    if not person.posts or person.plural:
        return False
    ahead = at + 1
    while ahead < len(tokens) and (
        RANK in tokens[ahead].rows or PREFIX in tokens[ahead].rows or (apposed and is_honorific(tokens, ahead))
    ):
        ahead += 1
    if ahead >= len(tokens) or NAME not in tokens[ahead].rows:
        return False
    following = tokens[ahead + 1] if ahead + 1 < len(tokens) else None
    if following is None or following.key in {";", "."} or (apposed and VERB in following.rows):
        return True
    return ahead > at + 1 and not (following.key in {",", "-", "("} and parse_chain(tokens, ahead + 2))


def _nameless(tokens: list[Token], person: Person, at: int) -> Person | None:
    """A post alone ("Chủ tịch UBND tỉnh yêu cầu") or a form of address alone ("Đồng chí yêu cầu")."""
    while at > person.first and tokens[at - 1].key in {",", "."}:
        at -= 1
    person.last = at
    if person.posts:
        return person
    if person.honorific is None or at != person.first + 1:
        return None
    person.pronoun = True
    start = at
    while start < len(tokens) and tokens[start].key in words(LEXICON, "adverb"):
        start += 1
    if start < len(tokens) and "copula" in tokens[start].rows:
        _posts_after(tokens, person, start)
        return person
    if person.honorific in words(LEXICON, "pronoun") or (start < len(tokens) and VERB in tokens[start].rows):
        return person
    return None


def _posts_after(tokens: list[Token], person: Person, at: int) -> None:
    """Adds the posts after the name, in brackets or after a comma, a dash or "là"."""
    bracket, at = at, _brackets(tokens, at, person)
    if at >= len(tokens):
        return
    start = at + 1 if tokens[at].key in {",", "-", "–"} or "copula" in tokens[at].rows else None
    addressed = bool(person.honorific or person.rank) or at > bracket
    if start is None and addressed and not person.before and _opens_post(tokens, at):
        start = at  # "Đồng chí A Bí thư Huyện ủy", "A (SN 1970) Giám đốc …", the comma forgotten
    if start is None and at + 2 < len(tokens) and f"{tokens[at].key} {tokens[at + 1].key}" in words(LEXICON, "then"):
        start = at  # "Ông A khi đó là Giám đốc"
    if start is None:
        start = _over_appointment(tokens, at)
        person.appointed = start is not None
    if start is None or "copula" not in tokens[at].rows:
        start = _over_life(tokens, at) or start
    if start is None:
        return
    if start + 1 < len(tokens) and f"{tokens[start].key} {tokens[start + 1].key}" in words(LEXICON, "then"):
        start += 2
    while start < len(tokens) and (
        tokens[start].key == "-" or "new" in tokens[start].rows or "copula" in tokens[start].rows
    ):
        start += 1
    if start + 1 < len(tokens) and "plural" in tokens[start].rows and tokens[at].key in {",", "-"}:
        start, person.own = start + 1, (len(person.posts), person.last)
    posts = parse_chain(tokens, start, after_name=True)
    if not posts and tokens[at].key in {",", "-"}:
        start = _over_aside(tokens, start)
        posts = parse_chain(tokens, start, after_name=True)
    copula = at < start < len(tokens) and any("copula" in token.rows for token in tokens[at:start])
    posts = _own_posts(tokens, posts, person, copula)
    if posts:
        posts = [*posts, *_over_semicolons(tokens, posts[-1].last)]
        person.posts = [*person.posts, *posts]
        person.last = further_end(tokens, posts[-1].body, posts[-1].last)
        if person.last < len(tokens) and tokens[person.last].key == "(":
            person.last = _brackets(tokens, person.last, person)


def _over_appointment(tokens: list[Token], at: int) -> int | None:
    """The index of the post that the person is called to: "ông A vừa được bổ nhiệm giữ chức Giám đốc"."""
    start = at
    while (
        start < len(tokens)
        and start - at < 6
        and ("appointed" in tokens[start].rows or tokens[start].key in words(LEXICON, "adverb"))
    ):
        start += 1
    return start + 1 if start > at and start < len(tokens) and "copula" in tokens[start].rows else None


def _over_life(tokens: list[Token], at: int) -> int | None:
    """The index of the post behind what is told of a life: "bà A, sinh năm 1950, quê Hà Nam, hiện là Giám đốc B"."""
    start = at + 1 if at < len(tokens) and tokens[at].key == "," else at
    if start >= len(tokens) or tokens[start].key not in words(LEXICON, "life"):
        return None
    for index in range(start + 1, min(start + _LONGEST_LIFE, len(tokens) - 1)):
        token = tokens[index]
        if NAME in token.rows or VERB in token.rows or token.key in {".", ";", ":"}:
            return None
        if token.key == ",":
            after = index + 1
            while after + 1 < len(tokens) and tokens[after].key in words(LEXICON, "adverb"):
                after += 1
            if "copula" in tokens[after].rows:
                return after + 1
            if parse_post(tokens, after, after_name=True) is not None:
                return after
    return None


def _opens_post(tokens: list[Token], at: int) -> bool:
    if "deputy" in tokens[at].rows and at + 1 < len(tokens) and OFFICE in tokens[at + 1].rows:
        return True
    if OFFICE in tokens[at].rows:
        return tokens[at].rows[OFFICE]["body"] != "required"  # "Đại tá A chỉ huy đội cứu hộ"
    if at + 1 >= len(tokens) or "status" not in tokens[at].rows:
        return False
    return OFFICE in tokens[at + 1].rows or "deputy" in tokens[at + 1].rows


def _over_semicolons(tokens: list[Token], at: int) -> list[Post]:
    """Further posts of one person behind ";": "ông A, Thứ trưởng; Phó Chủ tịch Ủy ban B đã …"; not the next one's."""
    posts: list[Post] = []
    while at < len(tokens) and tokens[at].key == ";" and (more := parse_chain(tokens, at + 1, after_name=True)):
        at = more[-1].last
        after = tokens[at] if at < len(tokens) else None
        if after is not None and not (after.key in {";", "."} or VERB in after.rows or "closing" in after.rows):
            break
        posts.extend(more)
    return posts


def _own_posts(tokens: list[Token], posts: list[Post], person: Person, copula: bool) -> list[Post]:
    """The posts of the chain that are this person's: what leads straight to another name is that one's."""
    if not posts:
        return posts
    at = posts[-1].last
    if at + 1 < len(tokens) and tokens[at].key == "-" and tokens[posts[-1].first - 1].key == "và":
        at += 1  # "ông A, Phó Tổng Tham mưu trưởng và Tư lệnh B - Thiếu tướng C"
    while at < len(tokens) and (RANK in tokens[at].rows or PREFIX in tokens[at].rows or is_honorific(tokens, at)):
        at += 1
    if at >= len(tokens) or NAME not in tokens[at].rows:
        return posts
    if _names_body(tokens, posts, person, at):
        return [replace(posts[0], last=at + 1)]
    return [] if person.before and not copula else posts[:-1]


def _names_body(tokens: list[Token], posts: list[Post], person: Person, at: int) -> bool:
    """Whether what looks like a name ends the body of the only post that an addressed person has: "Ông Lê Văn A, Giám
    đốc HTX Rau sạch Tân Lập, cho biết"."""
    post, name = posts[0], tokens[at]
    if len(posts) > 1 or person.posts or person.rank or at != post.last or at < person.last + 2:
        return False
    if at + 1 >= len(tokens) or (tokens[at + 1].key not in {",", "."} and VERB not in tokens[at + 1].rows):
        return False
    syllables = name.key.split()
    if syllables[0] in words(LEXICON, "named_head"):
        return True  # "A, Tổng Biên tập Báo Bắc Hà"
    addressed = bool(person.honorific) and not person.plural
    return addressed and post.body < post.last and len(syllables) == 2


def _brackets(tokens: list[Token], at: int, person: Person) -> int:
    """The index after brackets that follow a name: a photo position, a nickname or, taken up, a post."""
    while at < len(tokens) and tokens[at].key == "(":
        end = next((n for n in range(at + 1, min(at + 30, len(tokens))) if tokens[n].key == ")"), None)
        posts = parse_chain(tokens, at + 1) or parse_chain(
            tokens, _over_aside(tokens, at + 1)
        )  # "(SN 1971, Giám đốc …)"
        if end is None:  # never closed
            if not posts:
                return at
            end = posts[-1].last - 1
        posts = [post for post in posts if post.last <= end + 1]
        person.posts = [*person.posts, *posts]
        at = person.last = end + 1
    return at


def _over_aside(tokens: list[Token], start: int) -> int:
    """The index after an aside before the post: ", sinh năm 1962, Giám đốc …"; `start` where there is none."""
    for at in range(start, min(start + _LONGEST_ASIDE, len(tokens))):
        token = tokens[at]
        if token.key == ",":
            if parse_post(tokens, at + 1) is None and at + 1 < len(tokens) and PREFIX in tokens[at + 1].rows:
                continue  # ", Phó giáo sư, Tiến sĩ y học, Giám đốc …"
            return at + 1
        if (
            NAME in token.rows
            or VERB in token.rows
            or OFFICE in token.rows
            or (MARK in token.rows and token.key not in {"(", ")", "/"})
        ):
            return start
    return start
