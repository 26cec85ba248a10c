"""The captions and credits of the pictures among the lines of the text."""

from __future__ import annotations

from thidua_extract.text.layout import boilerplate, bylines, captions
from thidua_extract.text.layout.blocks import BlockKind
from thidua_extract.text.layout.draft import Draft

_LONGEST_CAPTION = 500  # characters


def read_captions(draft: Draft, apart: int) -> None:
    """Settle captions and credits; `apart`: the line from which the captions of a raw dump stand."""
    shown = {line.key for line in draft.lines[apart : draft.end]}
    for index in draft.free(draft.title + 1 if draft.title is not None else 0, draft.end):
        draft.kinds[index] = _caption_kind(draft, index, draft.lines[index].key in shown)


def _caption_kind(draft: Draft, index: int, known: bool) -> BlockKind | None:
    """CAPTION, CREDIT or BYLINE for a line that is one, `known` for a caption by its place; None for text."""
    line = draft.lines[index]
    text = boilerplate.is_sentence(line)
    if not text and (signature := bylines.read_signature(line)) and signature.labelled:
        if known:  # among captions "Tác giả:" names who took the picture
            return BlockKind.CREDIT
        draft.sign(signature.names)
        return BlockKind.BYLINE
    if mark := captions.read_caption(line):
        if mark.words is None:
            return BlockKind.CREDIT
        if mark.words.end - mark.words.start > _LONGEST_CAPTION:  # a paragraph that closes with a credit
            draft.tails[index] = (mark.words.end, BlockKind.CREDIT)
            return None
        draft.captions[index] = mark
    elif label := captions.read_label(line):
        draft.starts[index] = label.start
    elif not (known or _is_bare_caption(draft, index)):
        return None
    return BlockKind.CAPTION


def _is_bare_caption(draft: Draft, index: int) -> bool:
    """Whether a line without a credit is a caption: by the credit on the next line, or by its words and place."""
    line = draft.lines[index]
    below = draft.lines[index + 1] if index + 1 < draft.end else None
    if below and not below.gap and draft.kinds[index + 1] is BlockKind.CREDIT and captions.is_credit(below):
        return line.length <= 300
    return not boilerplate.is_sentence(line) and _stands_alone(draft, index) and captions.looks_like_caption(line)


def _stands_alone(draft: Draft, index: int) -> bool:
    """Whether a line is apart from the text around it by blank lines, or by running text above and below."""
    line = draft.lines[index]
    below = draft.lines[index + 1] if index + 1 < len(draft.lines) else None
    if line.gap and (below is None or below.gap):
        return True
    above = draft.lines[index - 1] if index else None
    return not line.punctuated and (above is None or above.is_paragraph) and (below is None or below.is_paragraph)
