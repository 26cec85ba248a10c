"""Recipients by the fullest name that the article gives them."""

from __future__ import annotations

import regex

from thidua_extract.language.reading import Reading
from thidua_extract.patterns.awards import AwardMention
from thidua_extract.patterns.mention import Phrase


def full_names(reading: Reading, honoured: set[str]) -> dict[str, Phrase]:
    """Given names with the full name that the article gives first ("em Tám" is Lò Văn Tám).

    Also pen names of those whom the article honours by their own; `honoured`: all names of recipients as written.
    """
    full: dict[str, Phrase] = {}
    for name in reading.names:
        text = reading.text[name.span.start : name.span.end]
        if " " in text:
            full.setdefault(text.rpartition(" ")[2], Phrase(text, name.span))
            if text.count(" ") > 1:  # "Thu Hằng được tặng …" is Phạm Thu Hằng
                full.setdefault(" ".join(text.split()[-2:]), Phrase(text, name.span))
            if (own := _OWN_FIRST.match(text)) is not None:
                full.setdefault(own.group(), Phrase(text, name.span))
            other = _OTHER_NAME.match(reading.text, name.span.end)
            if other is not None and text in honoured:
                full.setdefault(other["name"], Phrase(text, name.span))
    return full


def spelled_out_bodies(reading: Reading, recipients: list[Phrase]) -> dict[str, Phrase]:
    """Short forms of bodies with the name before them: "Công ty Than Bến Lau (BLC)" is the BLC of what follows."""
    bodies = [Phrase(reading.text[o.span.start : o.span.end], o.span) for o in reading.organizations[:_BODIES]]
    full: dict[str, Phrase] = {}
    for body in (*recipients, *bodies):
        if body.span is None or " " not in body.text:
            continue
        short = _SHORT_FORM.match(reading.text, body.span.end) or _BEHIND_DASH.match(reading.text, body.span.end)
        if short is not None and not short["form"].istitle():
            full.setdefault(short["form"], body)
    return full


def as_written(mention: AwardMention, bodies: dict[str, Phrase], reading: Reading) -> None:
    """Gives bodies that were named in full to be compared the short form by which their statement names them."""
    written = ((p, reading.text[p.span.start : p.span.end] if p.span is not None else p.text) for p in mention.named)
    mention.named = tuple(Phrase(text, p.span) if text in bodies else p for p, text in written)


_SHORT_FORM = regex.compile(
    r"\s?[(]\s?(?:(?:sau đây |sau )?(?:gọi|viết) tắt(?: là)?:?\s|tên viết tắt(?: là)?:?\s)?[\"“]?"
    r"(?P<form>\p{Lu}[\p{L}\d&-]{1,17})[\"”]?\s?[)]"
)


_BEHIND_DASH = regex.compile(
    r"\s[-–]\s(?P<form>\p{Lu}{2,7})(?![\p{L}\d]|\s\p{Lu}|\s?-)"
)  # "Tổng công ty Bến Lau - BLC"


# The own name stands first among peoples of the highlands: "H'Mây Niê" is "chị H'Mây".
_OWN_FIRST = regex.compile(r"(?:H['’]\s?\p{L}+|Y \p{L}+)(?=\s)")
# "Lò Thị Mây (Xuân Mây)", "Lò Thị Mây, bút danh Xuân Mây": asked for by a person's name, so no place stands there.
_OTHER_NAME = regex.compile(
    r"(?:\s?\(|,\s(?=(?:bút|nghệ|tên|tức|biệt)))"
    r"(?:(?:bút danh|nghệ danh|biệt danh|tên thật|tên thường gọi|thường gọi|tức|hay)\s(?:là\s)?:?\s?)?[\"“]?"
    r"(?P<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,3})[\"”]?(?=[),])"
)


_AREA_ALONE = frozenset({"tỉnh", "huyện", "phố", "xã", "phường", "quận", "trấn"})


def name_fully(mention: AwardMention, full: dict[str, Phrase], bodies: dict[str, Phrase], reading: Reading) -> None:
    """Gives recipients their full names; who is named twice ("cô Lò Thị Mây, … cô Mây") counts once."""
    told = (_in_full(p, mention, full if mention.recipient == "individual" else bodies, reading) for p in mention.named)
    named = tuple({p.text: p for p in told}.values())
    if mention.rule.endswith("named") and mention.count == len(mention.named):
        mention.count = len(named)
    mention.named = named


_BODIES = 400  # bodies looked through for the full name: a page of the press has fewer


def _in_full(phrase: Phrase, mention: AwardMention, full: dict[str, Phrase], reading: Reading) -> Phrase:
    """The full name of a person told by the given name, of a body told by a short form or without its place."""
    if mention.recipient == "individual":
        return full.get(phrase.text, phrase)
    if phrase.text in full:
        return Phrase(full[phrase.text].text, phrase.span)
    words = phrase.text.split()
    if len(words) < 2 or words[-1] not in _AREA_ALONE:
        return phrase
    longer = (reading.text[o.span.start : o.span.end] for o in reading.organizations[:_BODIES])
    name = next(
        (text for text in longer if text.startswith(phrase.text + " ") and text[len(phrase.text) + 1].isupper()), None
    )
    return phrase if name is None else Phrase(name, phrase.span)
