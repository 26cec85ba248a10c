"""Furniture among the lines of the text: buttons, credits, sources, and the time that stands below the header."""

from __future__ import annotations

from thidua_extract.text.layout import boilerplate, bylines, captions
from thidua_extract.text.layout.blocks import BlockKind
from thidua_extract.text.layout.draft import Draft
from thidua_extract.text.layout.outlets import is_outlet_key
from thidua_extract.text.layout.times import TimeMark, read_time

_NEAR_TOP = 5  # lines below the header in which a time line still belongs to the top of the page


def drop_furniture(draft: Draft) -> None:
    """Settle the lines below the header that are no text, wherever they stand."""
    for index in draft.free(draft.body, draft.end):
        line = draft.lines[index]
        if boilerplate.is_sentence(line):
            continue
        if captions.is_credit(line):
            draft.kinds[index] = BlockKind.CREDIT
        elif captions.read_caption(line):
            continue
        elif boilerplate.is_furniture(line):
            draft.kinds[index] = BlockKind.BOILERPLATE
        elif bylines.read_signature(line):
            continue
        elif bylines.is_source(line) or (line.words <= 6 and is_outlet_key(line.bare)):
            draft.kinds[index] = BlockKind.CREDIT
        elif boilerplate.is_alternative_text(line):
            draft.kinds[index] = BlockKind.BOILERPLATE
        elif not line.ends_sentence and (mark := read_time(line)):
            _read_late_time(draft, index, mark)


def _read_late_time(draft: Draft, index: int, mark: TimeMark) -> None:
    """A time line below the header: only one that says what it is, or holds nothing else."""
    if mark.published or mark.updated or (mark.has_clock and not mark.residue):
        if sum(end - start for start, end in mark.residue) > 20:
            return
        draft.kinds[index] = BlockKind.TIME
        draft.times.append((index, mark))
        if index - draft.body < _NEAR_TOP and not draft.bylines:  # the author beside the time, below the lead
            for beside in (index - 1, index + 1):
                _read_author_beside(draft, beside)


def _read_author_beside(draft: Draft, index: int) -> None:
    if not draft.body < index < draft.end or draft.kinds[index] is not None:
        return
    signature = bylines.read_signature(draft.lines[index])
    if signature and not signature.desk:
        draft.kinds[index] = BlockKind.BYLINE
        draft.sign(signature.names)
