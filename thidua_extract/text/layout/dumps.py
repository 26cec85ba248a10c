"""Raw dumps of pages: title, lead, the text line by line, and the captions apart at the end."""

from __future__ import annotations

from thidua_extract.text.layout import bylines, captions
from thidua_extract.text.layout.blocks import BlockKind
from thidua_extract.text.layout.draft import Draft


def captions_apart(draft: Draft) -> int:
    """The line from which the captions of a raw dump stand apart below the text; the end of any other page."""
    groups = _groups(draft)
    return groups[-1][0] if _is_dump(draft, groups) else draft.end


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
