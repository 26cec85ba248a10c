"""The text of the article: what is left of the lines, its lead, the agency and the place that it opens with."""

from __future__ import annotations

from thidua_extract.text.layout.blocks import TEXT, BlockKind
from thidua_extract.text.layout.datelines import read_dateline, read_unknown_mark
from thidua_extract.text.layout.draft import Draft

_PRINTED_ONCE = (None, BlockKind.CAPTION, BlockKind.TITLE)


def drop_repeats(draft: Draft) -> None:
    """Words printed twice count once: the first stands."""
    seen: set[str] = set()
    for index in range(draft.end):
        line = draft.lines[index]
        kind = draft.kinds[index]
        if kind not in _PRINTED_ONCE or line.text[0] in "-+*•":
            continue  # an item that two lists share ("- Bằng khen: 2 tập thể;") is two facts
        mark = draft.captions.get(index)
        key = draft.document.key[mark.words.start : mark.words.end] if mark and mark.words else line.key
        if len(key) >= 20 and key in seen and not key.endswith((":", ";")):
            draft.kinds[index] = BlockKind.REPEAT
            draft.captions.pop(index, None)
        seen.add(key)


def read_text(draft: Draft) -> None:
    """What is left is text; its first paragraph is the lead."""
    lead = BlockKind.LEAD not in draft.kinds
    for index in draft.free(0, draft.end):
        line = draft.lines[index]
        draft.kinds[index] = BlockKind.LEAD if lead and (line.words >= 8 or line.ends_sentence) else BlockKind.BODY
        if draft.kinds[index] is BlockKind.LEAD:
            lead = False


def read_agency(draft: Draft) -> None:
    """The source mark at the start of one of the first paragraphs."""
    left = 5
    for index, kind in enumerate(draft.kinds):
        if kind not in TEXT:
            continue
        if left == 0:
            break
        left -= 1
        line = draft.lines[index]
        dateline = read_dateline(draft.document.text, line.span)
        if dateline is None and line.ends_sentence and line.words >= 10:
            dateline = read_unknown_mark(draft.document.text, line.span)
        if dateline:
            draft.agency = draft.agency or dateline.agency
            draft.locality = draft.locality or dateline.place
            draft.starts[index] = dateline.body
