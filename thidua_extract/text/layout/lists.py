"""Lists of other articles and the readers' comments: where they begin, and where the article goes on."""

from __future__ import annotations

from thidua_extract.text.layout import boilerplate, bylines, captions
from thidua_extract.text.layout.blocks import BlockKind
from thidua_extract.text.layout.draft import Draft


def cut_lists(draft: Draft) -> None:
    """Drop lists of other articles and all that follows the article: comments, the imprint."""
    index = draft.body
    while index < draft.end:
        line = draft.lines[index]
        if not boilerplate.is_heading(line):
            index += 1
            continue
        if boilerplate.opens_comments(line) and _has_text(draft, index):
            resume = len(draft.lines)
        elif boilerplate.opens_list(line):
            resume = _list_end(draft, index)
        else:
            index += 1
            continue
        if resume == len(draft.lines):
            draft.end = index
        for dropped in range(index, resume):
            if draft.kinds[dropped] is None:
                draft.kinds[dropped] = BlockKind.BOILERPLATE
        index = resume


def _list_end(draft: Draft, heading: int) -> int:
    """The line at which the article goes on after the list headed at `heading`; all lines when it does not.

    Below the authors nothing comes back. Above them running text does, and so do the authors themselves, a caption
    with its credit, and whatever a blank line parts from a list that stands in the midst of text.
    """
    lines = draft.lines
    if _is_over(draft, heading):
        return len(lines)
    lone = len(lines) <= 2 or heading + 1 >= len(lines)  # a heading with nothing below it, or a text of two lines
    inside = not lone and lines[2].gap > 0 and not lines[heading].gap and not lines[heading + 1].gap
    for index in range(heading + 1, len(lines)):
        line = lines[index]
        if boilerplate.opens_comments(line):
            break
        if boilerplate.is_running_text(line) or (inside and line.gap):
            return index
        if captions.read_caption(line) or (inside and bylines.read_signature(line)):
            return index
    return len(lines)


def _has_text(draft: Draft, end: int) -> bool:
    return any(line.is_paragraph for line in draft.lines[draft.body : end])


def _is_over(draft: Draft, index: int) -> bool:
    """Whether the authors sign right above the line `index`, so that the article ends there."""
    for above in range(index - 1, max(draft.body, index - 5), -1):
        line = draft.lines[above]
        if line.is_paragraph:
            return False
        signature = bylines.read_signature(line)
        if signature and (signature.labelled or line.words <= 8):
            return True
    return False
