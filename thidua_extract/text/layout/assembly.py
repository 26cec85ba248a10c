"""The layout put together from what was settled of each line: blocks, captions, title, time, paper."""

from __future__ import annotations

from thidua_extract.text.layout import captions, joins
from thidua_extract.text.layout.blocks import TEXT, Block, BlockKind, Caption, Layout
from thidua_extract.text.layout.draft import Draft
from thidua_extract.text.layout.lines import Line
from thidua_extract.text.layout.outlets import outlet_of
from thidua_extract.text.layout.times import TimeMark
from thidua_extract.text.span import Span


def assemble(draft: Draft) -> Layout:
    """The layout of a draft whose lines are all settled."""
    blocks, shown = _blocks(draft)
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


def _blocks(draft: Draft) -> tuple[list[Block], list[Caption]]:
    """The blocks of the page in their order, and its captions."""
    blocks: list[Block] = []
    shown: list[Caption] = []
    told = (*TEXT, BlockKind.TITLE)
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
        if above is not None and kind in TEXT and blocks[-1].kind in TEXT and joins.continues(above, line):
            blocks[-1] = Block(blocks[-1].kind, Span(blocks[-1].span.start, span.end))
        else:
            blocks.append(Block(kind or BlockKind.BOILERPLATE, span))
        above = line
        if span.end < line.span.end:
            rest = len(draft.document.text[span.end : line.span.end].lstrip())
            blocks.append(Block(draft.tails[line.index][1], Span(line.span.end - rest, line.span.end)))
    return blocks, shown


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


def _title(draft: Draft) -> Span | None:
    if draft.title is None:
        return None
    span = draft.lines[draft.title].span
    return Span(span.start, draft.tails.get(draft.title, (span.end, None))[0])


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
