"""When two names of recipients are one."""

from __future__ import annotations

from functools import lru_cache

import regex

from thidua_extract.language.spelling import spelled_out
from thidua_extract.text.fold import fold

_ADMINISTRATION = frozenset({"tỉnh", "thành", "phố", "tp", "huyện", "quận", "xã", "phường", "thị", "và"})


# Who receives for an area: its people, or the committee that holds the ceremony.
_PEOPLE = regex.compile(
    r"(?:nhân dân cán bộ|cán bộ nhân dân|đảng bộ,? (?:chính quyền )?nhân dân|cán bộ, nhân dân|quân dân|"
    r"uỷ ban nhân dân) "
)


_BRACKETED = regex.compile(r"\s?\([^()]{2,20}\)")  # "Sở Nông nghiệp và Phát triển nông thôn (NN&PTNT) An Hòa"


_STOCK = regex.compile(r"(?<=^(?:tổng )?công ty )cổ phần ")  # left out where the firm is told again


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name folded, with abbreviations spelled out, without words of administration."""
    folded = _STOCK.sub("", _BRACKETED.sub("", fold(name))) or fold(name)
    words = " ".join(spelled_out(word) for word in folded.split()).split()
    return " ".join(word for word in words if word not in _ADMINISTRATION) or folded


def same_name(one: str, other: str) -> bool:
    """One name is the other, or its end ("Vũ An" of "Hoàng Vũ An"), or its beginning; "Công an An Hòa" is the tỉnh's.

    >>> same_name("Công an tỉnh An Hòa", "Công an An Hòa")
    True
    """
    short, long = sorted((plain(one), plain(other)), key=len)
    if long == short or long.endswith(" " + short) or long.startswith(short + " "):
        return True
    if short.startswith("đội") and _one_team(short, long):
        return True
    if "dân" in long and _PEOPLE.search(long) and _PEOPLE.sub("", long) == _PEOPLE.sub("", short):
        return True
    if "việt nam" in long and len(short.split()) >= _LONG and _at_home(long) == _at_home(short):
        return True  # "lực lượng thợ lặn Việt Nam giúp vùng lũ", then without the country
    return _is_short_for(short, long)


_LONG = 5  # words of a name that is told apart without its country


def _at_home(name: str) -> str:
    return " ".join(name.replace("việt nam", " ").split())


# A team by its trade or as the team of its country: "Đội Cứu hộ An Hòa", then "Đội tuyển An Hòa"; no side by age.
_TEAM = regex.compile(r"đội(?: tuyển)? (?P<of>[^\d]+)")


def _one_team(short: str, long: str) -> bool:
    """Whether one name is of the team of a place and the other of its team of a trade."""
    one, other = (_TEAM.fullmatch(name) for name in (short, long))
    return one is not None and other is not None and f" {other['of']}".endswith(f" {one['of']}")


@lru_cache(maxsize=4096)
def marks(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """What finds the names that may be this one: of two that `same_name` takes for one, a mark of the first kind of
    one is among the marks of the second kind of the other."""
    words = plain(name)
    spaces = [at for at, char in enumerate(words) if char == " "]
    team = _TEAM.fullmatch(words)
    whole = {
        words,
        _at_home(words),
        _PEOPLE.sub("", words),
        f"#{_last(words)}",
        team["of"] if team is not None else words,
    }
    parts = {words[:at] for at in spaces} | {words[at + 1 :] for at in spaces}
    initials = {f"#{_initials(words, kept)}" for kept in range(len(spaces) + 1)}
    return frozenset(whole), frozenset(whole | parts | initials)


def _is_short_for(short: str, long: str) -> bool:
    """Whether the last word of one name is the initials of what follows its other words in the longer one."""
    last = _last(short)
    kept = short.count(" ")
    return len(last) == len(_words(long)) - kept and last == _initials(long, kept)


def _last(name: str) -> str:
    return name.rpartition(" ")[2].replace("-", "")


def _initials(name: str, kept: int) -> str:
    """The initials of the words after the first `kept`, for "Công an tỉnh AH" beside "Công an tỉnh An Hòa"."""
    words = _words(name)
    return "".join(word[0] for word in words[kept:]) if len(words) - kept > 1 else " "


@lru_cache(maxsize=4096)
def _words(name: str) -> list[str]:
    return name.replace("-", " ").split()
