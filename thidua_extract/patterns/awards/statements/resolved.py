"""Code, level and giver of an award: what the law fixes, else what they make of it who confer it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import regex

from thidua_extract.codes import LOCAL_LEVELS, AwardCode, AwardLevel, RecipientKind
from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards.agents import Agent
from thidua_extract.patterns.awards.clause.statement import Statement
from thidua_extract.patterns.awards.naming.names import AwardName
from thidua_extract.patterns.awards.words import pattern
from thidua_extract.patterns.mention import Phrase
from thidua_extract.text.span import Span

_BELOW = frozenset({"ministry", "province", "district", "commune", "grassroots", "organization"})
_GOVERNMENT = r"(?<!\w)«government»$"
_DEPUTY = regex.compile(r"phó thủ tướng")
_GIVES = regex.compile(r"(?<!trao )(?:ký quyết định\s+)?tặng\s*$")
_OF_STATE = frozenset({"state", "government"})
_CENTRAL = _OF_STATE | {"ministry"}  # who gives the certificate beside a title of the grassroots
# Given from the province upwards: the leaders of a district only hand these over.
_HIGHER = frozenset({"certificate_of_merit", "emulation_flag", "commemorative_medal", "badge"})


# "nhận Huân chương Lao động, Huân chương Hữu nghị của Nhà nước Cuba": the first is this State's.
_ORDERS_HERE = frozenset({
    "labor_order", "independence_order", "great_national_unity_order", "fatherland_defense_order", "ho_chi_minh_order",
})  # fmt: skip


def resolved(name: AwardName, statement: Statement) -> tuple[AwardCode, AwardLevel | None]:
    """Code and level by who confers: what the law fixes, else the agent, the level said, the award's own."""
    agent = statement.agent.level if statement.agent else None
    if agent in {"district", "commune"} and statement.agent and statement.agent.presenter and name.code in _HIGHER:
        agent = None
    level = statement.level if statement.level and not statement.own_agent else agent or statement.level
    forms = any(other.shape != "praise" for other in statement.awards)  # "biểu dương, khen thưởng" is one
    if name.code == "commendation" and forms and len(statement.awards) > 1 and statement.own_agent:
        return name.code, name.level  # several forms: "của X" says it of one
    if name.code == "emulation_flag" and level == "government":
        return "government_emulation_flag", "government"
    if name.code.endswith("_order") or name.code == "order":
        shared = statement.own_agent and name is not statement.awards[-1] and name.code in _ORDERS_HERE
        if (agent == "foreign" and not shared) or name.code == "foreign_order":
            return "foreign_order", "foreign"
        return name.code, "state"
    if name.level in _OF_STATE:
        return name.code, name.level
    if name.code == "provincial_emulation_fighter" or (name.level == "grassroots" and level in _CENTRAL):
        return name.code, name.level
    return name.code, level or name.level


_HEADS_TOO = regex.compile(r"(?<!\w)phó thủ tướng(?: chính phủ| thường trực)?, chủ tịch (?:uỷ ban|hội đồng)(?!\w)")


@lru_cache(maxsize=2)  # one scan an article, however many awards it tells
def _heads_committee(key: str) -> bool:
    """Whether an article tells a deputy prime minister as the head of a committee too."""
    return _HEADS_TOO.search(key) is not None


def by_deputy(statement: Statement, reading: Reading) -> bool:
    """Whether a deputy prime minister gives in his own right ("Phó Thủ tướng … ký quyết định tặng Bằng khen")."""
    presenter = statement.presenter
    if presenter is None or statement.agent is not None or not _DEPUTY.match(reading.key, presenter.start):
        return False
    if _heads_committee(reading.key):
        return False  # "Phó Thủ tướng, Chủ tịch Ủy ban A": he may give as the one or the other
    return _GIVES.search(reading.key, max(0, statement.verb_end - 30), statement.verb_end) is not None


def conferrer(agent: Agent | None, level: AwardLevel | None) -> Agent | None:
    """He who confers; leaders only hand over what is given at another level than theirs, all what the State gives."""
    if agent is None or (agent.presenter and agent.level != level):
        return None
    if level == "grassroots" and agent.level in _CENTRAL:
        return None
    if level in LOCAL_LEVELS and agent.level in _OF_STATE:
        return None  # "được Thủ tướng tặng Bằng khen, được công nhận Chiến sĩ thi đua cấp tỉnh"
    return None if level in _OF_STATE and (agent.level in _BELOW or agent.level == "foreign") else agent


def told_by_name(name: AwardName, code: AwardCode, reading: Reading) -> Phrase | None:
    """The giver that the name of the award holds ("Cờ thi đua của Chính phủ")."""
    if code != "government_emulation_flag":
        return None
    told = pattern(_GOVERNMENT).search(reading.key, name.start, name.end)
    return Phrase(reading.text[slice(*told.span())], Span(*told.span())) if told else None


def phrase_of(agent: Agent | None, reading: Reading) -> Phrase | None:
    """The words of a giver."""
    if agent is None:
        return None
    span = Span(agent.start, agent.end)
    return Phrase(reading.text[agent.start : agent.end], span)


def default_kind(name: AwardName) -> RecipientKind | None:
    """Who gets an award of which only the number is told."""
    if name.recipient is not None:
        return name.recipient
    return (
        "mixed" if name.shape == "graded" or name.code in {"certificate_of_merit", "commendation_certificate"} else None
    )


_WORN = frozenset({"commemorative_medal", "badge"})
_WRITTEN = frozenset({"certificate_of_merit", "commendation_certificate"})


def given_together(names: list[AwardName], reading: Reading) -> bool:
    """Whether each of those counted got both: a certificate with what is pinned on ("Bằng khen và Kỷ niệm chương").

    Two certificates are parted among them ("Bằng khen và Giấy khen cho 20 tập thể").
    """
    if len(names) != 2 or reading.key[names[0].end : names[1].start].strip() not in {"và", "cùng", "kèm", "kèm theo"}:
        return False
    codes = {name.code for name in names}
    return bool(codes & _WORN) and bool(codes & _WRITTEN)


def grouped(names: list[AwardName]) -> AwardName:
    """Several awards that share one count as one."""
    grades, levels = {name.grade for name in names}, {name.level for name in names}
    return replace(
        names[0],
        code=group_code(names),
        grade=grades.pop() if len(grades) == 1 else None,
        level=levels.pop() if len(levels) == 1 else None,
    )


def group_code(names: list[AwardName]) -> AwardCode:
    """The general code of several awards that share one count."""
    codes = {name.code for name in names}
    if len(codes) == 1:
        return names[0].code
    if all(code.endswith("_order") or code == "order" for code in codes):
        return "order"
    if all(name.shape == "person" for name in names):
        return "honorary_title"
    return "commendation"
