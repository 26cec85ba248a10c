"""What stands before a name: offices and ranks, forms of address, what makes somebody else the subject."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from thidua_extract.language.templates import pattern, words
from thidua_extract.patterns.officials.person import Person, is_honorific
from thidua_extract.patterns.officials.posts import Post, parse_chain
from thidua_extract.patterns.officials.tokens import HONORIFIC, LEXICON, NAME, OFFICE, PREFIX, RANK, VERB, Token

# "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy A": the first post is another's.
_OBLIQUE = r"\b(?:«oblique»|(?<!bắt )giữ)\s*$"
# "Nhận lời mời của Thủ tướng Lào, Thủ tướng A đã thăm", "Tại buổi tiếp Đại sứ Lào, Bộ trưởng B cho biết"
_OF_ANOTHER = r"\b(?:«asked»\s(?:[^,;.:]{0,40}\s)?(?:của|từ)|«meets_whom»(?:\s(?:với|cùng))?)\s*$"
_LONGEST_ASKING = 80  # characters of that
_LONGEST_CUE = 40  # characters before a post
_LONGEST_YEARS = 10  # tokens of the years in office


def lead_step(tokens: list[Token], at: int, person: Person, key: str) -> int:
    """The index after one word or chain that may stand before a name; `at` where none does."""
    token = tokens[at]
    if token.key in {",", "-"} and at > person.first and at + 1 < len(tokens):
        if on_behalf(key, tokens[person.first].start):
            return at
        named_by = token.key == "-" or (
            person.posts
            and (opens_in_office(tokens, person) or not pattern(LEXICON, _OBLIQUE).search(key, *_lead(tokens, person)))
        )
        return at + 1 if _comma_joins(tokens, at, person, bool(named_by)) else at
    if (step := _over_filler(tokens, at, person)) != at:
        return step
    posts = parse_chain(tokens, at)
    if posts:
        if len(posts) > 1 and on_behalf(key, token.start):
            posts = _of_the_absent(tokens, posts)
        elif len(posts) > 1 and not person.posts and (own := _behind_another(tokens, posts, key)):
            posts, person.first = posts[own:], posts[own].first
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
        person.absent |= _is_kin_of(tokens, at)
        return at + 1
    return at


def _is_kin_of(tokens: list[Token], at: int) -> bool:
    """Whether somebody of the family acts: "con trai Đại tướng A cho biết", but "vợ Lê Thị B cho biết" names her."""
    if tokens[at].key not in words(LEXICON, "relative") or at + 1 >= len(tokens):
        return False
    return is_honorific(tokens, at + 1) or not {RANK, OFFICE, "deputy", "chief"}.isdisjoint(tokens[at + 1].rows)


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
    if person.posts and opens_in_office(tokens, person):
        return over_years(tokens, at)
    if token.key in {"về", "nghỉ"} and person.rank and tokens[at + 1].key == "hưu":
        return at + 2  # "Đại tá về hưu Lê A"
    return at


def opens_in_office(tokens: list[Token], person: Person) -> bool:
    """Whether the sentence opens with the post as what the subject is: "Là Giám đốc Sở Xây dựng, ông A …"."""
    first = person.first
    while first and "copula" in tokens[first - 1].rows:
        first -= 1
    return first < person.first and (first == 0 or tokens[first - 1].key in {";", ".", '"'})


def over_years(tokens: list[Token], at: int) -> int:
    """The index of the comma after the years in office ("… | từ năm 1988 đến năm 1995 |, ông A"); `at` without any."""
    end = at
    while end < len(tokens) and end - at < _LONGEST_YEARS and tokens[end].key != ",":
        if tokens[end].key not in words(LEXICON, "years_in_office") and not tokens[end].key[0].isdecimal():
            return at
        end += 1
    return end if end < len(tokens) and tokens[end].key == "," and end > at + 1 else at


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


def _of_the_absent(tokens: list[Token], posts: list[Post]) -> list[Post]:
    """The posts of those who are stood in for: "thừa ủy quyền của Chủ tịch nước và Thủ tướng, Bí thư A trao"."""
    for index, post in enumerate(posts[:-1], 1):
        if tokens[post.last].key != "và":
            return posts[:index]
    return posts


def _behind_another(tokens: list[Token], posts: list[Post], key: str) -> int:
    """Which of the posts is the subject's first, behind those of who asked or was met; 0 where all are of one person.

    "Theo đề nghị của Giám đốc Sở, | Chủ tịch tỉnh A đã tặng"; with a comma behind the name he holds them all.
    """
    ahead = posts[-1].last
    while ahead < len(tokens) and (RANK in tokens[ahead].rows or is_honorific(tokens, ahead)):
        ahead += 1
    if ahead + 1 >= len(tokens) or NAME not in tokens[ahead].rows or tokens[posts[0].last].key != ",":
        return 0
    follows = tokens[ahead + 1]
    if VERB not in follows.rows and follows.key not in words(LEXICON, "acts"):
        return 0
    start = tokens[posts[0].first].start
    if not pattern(LEXICON, _OF_ANOTHER).search(key, max(0, start - _LONGEST_ASKING), start):
        return 0
    codes = [post.row["code"] for post in posts]
    return next((n for n in range(1, len(codes)) if codes[n] == codes[0]), 1)


def on_behalf(key: str, start: int) -> bool:
    """Whether the words before `start` tell that somebody acts for who is named there."""
    return key[max(0, start - _LONGEST_CUE) : start].rstrip().endswith(cues("on_behalf"))


@cache
def cues(role: str) -> tuple[str, ...]:
    """The words of a role, to be looked for at the end of a stretch."""
    return tuple(words(LEXICON, role))


def _lead(tokens: list[Token], person: Person) -> tuple[int, int]:
    start = tokens[person.first].start
    return max(0, start - _LONGEST_CUE), start
