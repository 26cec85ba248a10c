"""What each line of a news page is: section, title, time, lead, body, caption, credit, byline, furniture."""

from thidua_extract.text.layout.blocks import Block, BlockKind, Caption, Layout
from thidua_extract.text.layout.lines import read_lines
from thidua_extract.text.layout.page import read_layout
from thidua_extract.text.layout.wraps import unwrap

__all__ = ["Block", "BlockKind", "Caption", "Layout", "read_layout", "read_lines", "unwrap"]
