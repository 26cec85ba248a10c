"""Sentences of the blocks that facts are read from, with exact offsets."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from thidua_extract.text.document import Document
from thidua_extract.text.layout import BlockKind, Layout
from thidua_extract.text.span import Span

READ_KINDS = frozenset({BlockKind.TITLE, BlockKind.LEAD, BlockKind.BODY, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its span in the normalised text, the kind and number of its block, its own number."""

    span: Span
    kind: BlockKind
    block: int
    index: int


_END = regex.compile(
    r"(?<!\b(?:TP|Tp|tp|GS|PGS|TS|ThS|BS|T\.Ư|Q|P|v\.v|Th|Ths|KS|Đ/c|Ông|St|Mr))[.!?…]+[”\"’)]*(?=\s+[\p{Lu}“\"(\d]|[\p{Lu}“]\p{Ll}|$)"
)


def split_sentences(document: Document, layout: Layout) -> list[Sentence]:
    """The sentences of title, lead, body and captions in the order of the text."""
    sentences: list[Sentence] = []
    for number, block in enumerate(layout.blocks):
        if block.kind not in READ_KINDS:
            continue
        start = block.span.start
        ends = [m.end() for m in _END.finditer(document.text, block.span.start, block.span.end)]
        for end in [*ends, block.span.end]:
            while start < end and document.text[start].isspace():
                start += 1
            if start < end:
                sentences.append(Sentence(Span(start, end), block.kind, number, len(sentences)))
                start = end
    return sentences
