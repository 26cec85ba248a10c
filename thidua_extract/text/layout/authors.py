"""The authors below the text: the lines that sign it, and what may stand under them."""

from __future__ import annotations

from collections import Counter

from thidua_extract.text.layout import boilerplate, bylines, captions
from thidua_extract.text.layout.blocks import BlockKind
from thidua_extract.text.layout.draft import Draft
from thidua_extract.text.layout.lines import Line, Signature
from thidua_extract.text.span import Span

_MOST_LINES = 3  # of authors: "Tin: Hà An" / "Bài: Lê Bình" / "Ban Biên tập"
_LONGEST_LIST = 100  # names
_MOST_BELOW = 6  # short lines of unknown furniture under the authors


def read_authors(draft: Draft, end: int) -> None:
    """Sign the draft with the authors whose lines close the text before the line `end`."""
    rest = draft.free(draft.body, end)
    times = Counter(line.key for line in draft.lines[:end] if line.words > 4)
    while rest and (_may_follow(draft.lines[rest[-1]]) or times[draft.lines[rest[-1]].key] > 1):
        if boilerplate.is_imprint(draft.lines[rest[-1]]):
            draft.kinds[rest[-1]] = BlockKind.BOILERPLATE
        rest.pop()
    if draft.times or draft.section:  # a page with its frame, not a bare text
        _drop_below(draft, rest)
    found: list[tuple[Span, ...]] = []
    while rest and len(found) < _MOST_LINES:
        signature = _signature(draft, rest[-1])
        if signature is None or (found and not signature.labelled and not _desk_below(draft, rest[-1])):
            break
        draft.kinds[rest[-1]] = BlockKind.BYLINE
        if found and _desk_below(draft, rest[-1]):
            found.clear()
        found.append(signature.names)
        rest.pop()
    if not found and rest and (tail := bylines.read_tail(draft.lines[rest[-1]])):
        draft.tails[rest[-1]] = (tail[0], BlockKind.BYLINE)
        found.append(tail[1].names)
    for names in reversed(found):
        draft.sign(names)


def _drop_below(draft: Draft, rest: list[int]) -> None:
    """Take furniture that no lexicon knows off the end of `rest`, if the authors stand right above it."""
    for count, index in enumerate(reversed(rest)):
        line = draft.lines[index]
        if count > _MOST_BELOW or line.is_paragraph:
            return
        signature = _signature(draft, index)
        if signature and not count:
            return
        if signature and _closes_text(draft, index, signature):
            for below in rest[len(rest) - count :]:
                draft.kinds[below] = BlockKind.BOILERPLATE
            del rest[len(rest) - count :]
            return
        if line.ends_sentence or captions.looks_like_caption(line):
            return


def _closes_text(draft: Draft, index: int, signature: Signature) -> bool:
    """Whether a signature with lines under it is the article's: labelled, or a full name below a paragraph."""
    if signature.labelled:
        return True
    above = draft.lines[index - 1] if index > draft.body else None
    return above is not None and above.is_paragraph and " " in draft.lines[index].text


def _signature(draft: Draft, index: int) -> Signature | None:
    """The authors on a line, unless it closes a letter or a list of names printed in the article."""
    line = draft.lines[index]
    signature = bylines.read_signature(line)
    if signature is None or signature.labelled or index == 0:
        return signature
    above = draft.lines[index - 1].text
    if line.text[0] in "-+•" or (above.endswith(",") and len(above) < 40) or _is_listed(draft, index):
        return None
    return signature


def _is_listed(draft: Draft, index: int) -> bool:
    """Whether a name is the last of several, a line each, below a line that announces them with a colon."""
    first = index
    while first > draft.body and index - first < _LONGEST_LIST:
        above = draft.lines[first - 1]
        if above.text.endswith(":"):
            return first < index
        signature = bylines.read_signature(above)
        if signature is None or signature.labelled:
            return False
        first -= 1
    return False


def _desk_below(draft: Draft, index: int) -> bool:
    """Whether the line below, just read as a signature, is the author's desk ("Hà An" above "Trung tâm Văn hóa")."""
    below = bylines.read_signature(draft.lines[index + 1]) if index + 1 < len(draft.lines) else None
    return below is not None and below.desk and not below.labelled


def _may_follow(line: Line) -> bool:
    """Whether a line may stand between the authors and the end of the article."""
    if boilerplate.is_imprint(line):
        return True
    return bylines.read_signature(line) is None and captions.read_caption(line) is not None
