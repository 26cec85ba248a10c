"""The posts that stand behind a name: after a comma or a dash, in brackets, over dates and asides."""

from __future__ import annotations

from dataclasses import replace

from thidua_extract.language.templates import words
from thidua_extract.patterns.officials.fronted import is_next_subject
from thidua_extract.patterns.officials.further_bodies import further_end
from thidua_extract.patterns.officials.person import Person, is_honorific
from thidua_extract.patterns.officials.posts import Post, parse_chain, parse_post
from thidua_extract.patterns.officials.tokens import LEXICON, MARK, NAME, OFFICE, PREFIX, RANK, VERB, Token

_LONGEST_ASIDE = 12  # tokens of ", sinh năm 1962," between a name and its post
_LONGEST_LIFE = 32  # tokens of what is told of a life before the post


def posts_behind(tokens: list[Token], person: Person, at: int) -> None:
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
        start = _behind_colon(tokens, at) or _over_appointment(tokens, at)
        person.appointed = start is not None and tokens[at].key != ":"
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
    if not posts:
        start, posts = _past_the_rest(tokens, at, start)
    copula = at < start < len(tokens) and any("copula" in token.rows for token in tokens[at:start])
    posts = [] if is_next_subject(tokens, person, at, posts) else own_posts(tokens, posts, person, copula)
    if posts:
        posts = [*posts, *_over_semicolons(tokens, posts[-1].last)]
        person.posts = [*person.posts, *posts]
        person.last = further_end(tokens, posts[-1].body, posts[-1].last)
        if person.last < len(tokens) and tokens[person.last].key == "(":
            person.last = _brackets(tokens, person.last, person)


def _behind_colon(tokens: list[Token], at: int) -> int | None:
    """The index of the post in a line of a list: "Bà A: Bí thư Đảng ủy phường;"; what is said ends otherwise."""
    posts = parse_chain(tokens, at + 1, after_name=True) if tokens[at].key == ":" else []
    if not posts:
        return None
    last = posts[-1].last
    return at + 1 if last >= len(tokens) or (tokens[last].key in {";", "."} and last + 1 == len(tokens)) else None


def own_posts(tokens: list[Token], posts: list[Post], person: Person, copula: bool) -> list[Post]:
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


def _opens_post(tokens: list[Token], at: int) -> bool:
    if "deputy" in tokens[at].rows and at + 1 < len(tokens) and OFFICE in tokens[at + 1].rows:
        return True
    if OFFICE in tokens[at].rows:
        return tokens[at].rows[OFFICE]["body"] != "required"  # "Đại tá A chỉ huy đội cứu hộ"
    if at + 1 >= len(tokens) or "status" not in tokens[at].rows:
        return False
    return OFFICE in tokens[at + 1].rows or "deputy" in tokens[at + 1].rows


def _brackets(tokens: list[Token], at: int, person: Person) -> int:
    """The index after brackets that follow a name: a photo position, a nickname or, taken up, a post."""
    while at < len(tokens) and tokens[at].key == "(":
        end = next((n for n in range(at + 1, min(at + 30, len(tokens))) if tokens[n].key == ")"), None)
        posts = parse_chain(tokens, at + 1, after_name=True)
        posts = posts or parse_chain(tokens, _over_aside(tokens, at + 1), after_name=True)  # "(SN 1971, Giám đốc …)"
        if end is None:  # never closed
            if not posts:
                return at
            end = posts[-1].last - 1
        posts = [post for post in posts if post.last <= end + 1]
        person.posts = [*person.posts, *posts]
        at = person.last = end + 1
    return at


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


def _over_semicolons(tokens: list[Token], at: int) -> list[Post]:
    """Further posts of one person behind ";": "ông A, Thứ trưởng; Phó Chủ tịch Ủy ban B đã …"; not the next one's."""
    posts: list[Post] = []
    while at < len(tokens) and tokens[at].key == ";" and (more := parse_chain(tokens, at + 1, after_name=True)):
        at = more[-1].last
        after = tokens[at] if at < len(tokens) else None
        if after is not None and not (after.key in {";", "."} or VERB in after.rows or "closing" in after.rows):
            break
        if tokens[more[0].first].key in words(LEXICON, "collective"):
            break  # "ông A, Tư lệnh; chỉ huy Lữ đoàn." names nobody
        posts.extend(more)
    return posts


def _past_the_rest(tokens: list[Token], at: int, start: int) -> tuple[int, list[Post]]:
    """The posts behind what else is told of somebody first, and where they start."""
    posts: list[Post] = []
    if tokens[at].key in {",", "-"}:
        start = _over_aside(tokens, start)
        posts = parse_chain(tokens, start, after_name=True)
    if not posts and start < len(tokens) and "copula" in tokens[start - 1].rows | tokens[start].rows:
        return _over_calling(tokens, start)
    return start, posts


def _over_calling(tokens: list[Token], start: int) -> tuple[int, list[Post]]:
    """The posts behind what somebody is besides: "ông A, 36 tuổi, là thợ lặn bậc 2, Phó hải đội trưởng, kể lại".

    Only those that end where a mark does: "anh A là công nhân, Chủ tịch xã tặng quà" opens the next clause.
    """
    begin = start + 1 if "copula" in tokens[start].rows else start
    end = _over_aside(tokens, begin)
    while begin < end < len(tokens) and "copula" in tokens[end].rows:
        end += 1
    posts = parse_chain(tokens, end, after_name=True) if end > begin else []
    closes = not posts or posts[-1].last >= len(tokens) or tokens[posts[-1].last].key in {",", ".", ";", ")", ":"}
    return (end, posts) if closes else (start, [])


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
