"""A page from its lines: header, cuts, authors, captions, lead; then its blocks."""

from __future__ import annotations

from thidua_extract.text.document import Document
from thidua_extract.text.layout import boilerplate, bylines, captions, joins
from thidua_extract.text.layout.authors import read_authors
from thidua_extract.text.layout.blocks import Block, BlockKind, Caption, Layout
from thidua_extract.text.layout.datelines import read_dateline, read_unknown_mark
from thidua_extract.text.layout.draft import Draft
from thidua_extract.text.layout.header import read_header
from thidua_extract.text.layout.lines import Line, read_lines
from thidua_extract.text.layout.outlets import is_outlet_key, outlet_of
from thidua_extract.text.layout.times import TimeMark, read_time
from thidua_extract.text.layout.wraps import split_stamp
from thidua_extract.text.span import Span

_NEAR_TOP = 5  # lines below the header in which a time line still belongs to the top of the page
_LONGEST_CAPTION = 500  # characters
_TEXT = (BlockKind.LEAD, BlockKind.BODY)
_PRINTED_ONCE = (None, BlockKind.CAPTION, BlockKind.TITLE)


def read_layout(document: Document, lines: list[Line] | None = None) -> Layout:
    """The layout of a page; `lines` are its lines, where they are read already. Linear in its length; never raises."""
    lines = split_stamp(read_lines(document) if lines is None else lines)
    captions.spare_plain(lines, document.key)
    draft = Draft(document, captions.split_glued(lines))
    read_header(draft)
    _cut_lists(draft)
    _drop_furniture(draft)
    apart = _captions_apart(draft)
    read_authors(draft, apart)
    _read_captions(draft, apart)
    _drop_repeats(draft)
    _read_text(draft)
    _read_agency(draft)
    return _layout(draft)


def _cut_lists(draft: Draft) -> None:
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
    inside = lines[2].gap > 0 and heading + 1 < len(lines) and not lines[heading].gap and not lines[heading + 1].gap
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


def _drop_furniture(draft: Draft) -> None:
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


def _groups(draft: Draft) -> list[list[int]]:
    """The lines up to the end of the article, parted where a blank line stands."""
    groups: list[list[int]] = []
    for line in draft.lines[: draft.end]:
        if line.gap or not groups:
            groups.append([])
        groups[-1].append(line.index)
    return groups


def _is_dump(draft: Draft, groups: list[list[int]]) -> bool:
    """Whether the page is a raw dump: title, lead, the text line by line, and the captions apart at the end."""
    if len(groups) != 4 or len(groups[0]) > 1 or len(groups[1]) > 1 or len(groups[2]) < 3:
        return False
    if draft.title != 0 or draft.kinds[1] not in (None, BlockKind.LEAD):
        return False
    if any(draft.lines[index].length > 600 for index in groups[3]):
        return False
    # A page whose author stands apart below the text is no dump: there the author closes the text.
    return bylines.read_signature(draft.lines[groups[2][-1]]) is not None or not _signs_apart(draft, groups[3])


def _signs_apart(draft: Draft, group: list[int]) -> bool:
    """Whether the lines below the text are an author and not the caption of somebody's portrait."""
    line = draft.lines[group[0]]
    signature = bylines.read_signature(line)
    if signature is None or signature.labelled:
        return signature is not None
    if signature.desk or len(group) > 1 or line.ends_sentence or captions.read_caption(line):
        return False
    # Whom the text speaks of is shown; the author is named before at most as the photographer.
    key = draft.document.key
    for start, end in signature.names:
        found = key.find(key[start:end])
        if found < start and "ảnh" not in key[max(0, found - 12) : found]:
            return False
    return True


def _captions_apart(draft: Draft) -> int:
    """The line from which the captions of a raw dump stand apart below the text; the end of any other page."""
    groups = _groups(draft)
    return groups[-1][0] if _is_dump(draft, groups) else draft.end


def _read_captions(draft: Draft, apart: int) -> None:
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


def _drop_repeats(draft: Draft) -> None:
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


def _read_text(draft: Draft) -> None:
    """What is left is text; its first paragraph is the lead."""
    lead = BlockKind.LEAD not in draft.kinds
    for index in draft.free(0, draft.end):
        line = draft.lines[index]
        draft.kinds[index] = BlockKind.LEAD if lead and (line.words >= 8 or line.ends_sentence) else BlockKind.BODY
        if draft.kinds[index] is BlockKind.LEAD:
            lead = False


def _read_agency(draft: Draft) -> None:
    """The source mark at the start of one of the first paragraphs."""
    left = 5
    for index, kind in enumerate(draft.kinds):
        if kind not in _TEXT:
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


def _layout(draft: Draft) -> Layout:
    blocks: list[Block] = []
    shown: list[Caption] = []
    told = (*_TEXT, BlockKind.TITLE)
    story = captions.Story([line.key for line, kind in zip(draft.lines, draft.kinds, strict=True) if kind in told])
    above: Line | None = None
    for line, kind in zip(draft.lines, draft.kinds, strict=True):
        if kind is BlockKind.CAPTION:
            _write_caption(draft, line, story, blocks, shown)
            continue
        span = line.span
        if line.index in draft.starts:
            span = Span(draft.starts[line.index], span.end)
        if line.index in draft.tails:
            span = Span(span.start, draft.tails[line.index][0])
        if kind is BlockKind.CREDIT and blocks and blocks[-1].kind is BlockKind.CAPTION and not shown[-1].credit:
            archive = shown[-1].archive or captions.is_archive(line.key, story)
            shown[-1] = Caption(shown[-1].span, line.span, archive)
        if above is not None and kind in _TEXT and blocks[-1].kind in _TEXT and joins.continues(above, line):
            blocks[-1] = Block(blocks[-1].kind, Span(blocks[-1].span.start, span.end))
        else:
            blocks.append(Block(kind or BlockKind.BOILERPLATE, span))
        above = line
        if span.end < line.span.end:
            rest = len(draft.document.text[span.end : line.span.end].lstrip())
            blocks.append(Block(draft.tails[line.index][1], Span(line.span.end - rest, line.span.end)))
    time = _publication(draft)
    return Layout(
        blocks=blocks,
        title=_title(draft),
        section=draft.section,
        published=time.iso if time else None,
        published_month=draft.month,
        agency=draft.agency,
        outlet=_outlet(draft),
        bylines=draft.bylines,
        captions=shown,
        locality=draft.locality,
    )


def _outlet(draft: Draft) -> str | None:
    """The paper: by a line or a time line that names it above the text, else by the mark of the report."""
    for line in draft.lines[: draft.body]:
        if draft.kinds[line.index] in (BlockKind.BOILERPLATE, BlockKind.SECTION) and (name := outlet_of(line.text)):
            return name
    for _, mark in draft.times:
        for span in mark.residue:
            if name := outlet_of(draft.document.surface(span)):
                return name
    return outlet_of(draft.document.surface(draft.agency)) if draft.agency else None


def _title(draft: Draft) -> Span | None:
    if draft.title is None:
        return None
    span = draft.lines[draft.title].span
    return Span(span.start, draft.tails.get(draft.title, (span.end, None))[0])


def _write_caption(draft: Draft, line: Line, story: captions.Story, blocks: list[Block], shown: list[Caption]) -> None:
    mark = draft.captions.get(line.index)
    archive = captions.is_archive(line.key, story)
    if mark is None or mark.words is None:
        span = Span(draft.starts.get(line.index, line.span.start), line.span.end)
        blocks.append(Block(BlockKind.CAPTION, span))
        shown.append(Caption(span, None, archive))
        return
    blocks.append(Block(BlockKind.CAPTION, mark.words))
    blocks.append(Block(BlockKind.CREDIT, mark.credit))
    shown.append(Caption(mark.words, mark.credited, archive))


def _publication(draft: Draft) -> TimeMark | None:
    """The publication time: a labelled one before one with the hour before the one nearest the title; updates last.

    Of two as near, above and below it, the later is the page's clock when it was stored.
    """
    title = draft.title or 0
    ranked = sorted(
        draft.times,
        key=lambda item: (
            item[1].updated,
            not item[1].published,
            not item[1].has_clock,
            abs(item[0] - title),
            item[1].iso,
        ),
    )
    return ranked[0][1] if ranked else None
