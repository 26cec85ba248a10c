"""Saved web pages: the article's title, lead, paragraphs and captions, and when it was published.

The parts are found by what the page says of itself (schema.org, Open Graph, JSON-LD) and by the markup that Vietnamese
newspapers and their content systems use (`web_markup.tsv`); where neither tells the body, by the density of text.
"""

from __future__ import annotations

import email
import email.policy
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import Any

from thidua_extract import lexicons
from thidua_extract.archive.readers import Item
from thidua_extract.archive.readers.columns import publication
from thidua_extract.errors import MissingDependencyError, UnreadableFileError
from thidua_extract.text.encoding import decode

_VIETNAM = timezone(timedelta(hours=7))
_BLOCKS = "p, h2, h3, h4, h5, li, tr, blockquote, figcaption, div, td, pre"
_SPACES = re.compile(r"\s+")
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,40}$")
# Encodings that pages are in; Python knows others, such as unicode_escape, which are none.
_DECLARED = re.compile(
    rb"charset\s*=\s*[\"']?\s*(utf-?8|utf-?16|windows-125\d|cp125\d|iso-8859-\d+|us-ascii)\b", re.IGNORECASE
)
_DEEP = 2_000
"""Elements within each other; no newspaper's page comes near, and parsers are slow where many are."""
_ATTRIBUTES = 5_000
"""Attributes of one element; each is held against all before it."""
_CROWDED = re.compile(
    rb"<[a-zA-Z][^\s/>]*+(?:[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+){%d}" % _ATTRIBUTES
)
_MAX_HTML = 16 * 1024 * 1024


def read_html(item: Item) -> Item:
    """The article of a saved web page; raises UnreadableFileError where there is none."""
    page = _parsed(_bytes(item))
    text = page.text()
    if not text.strip():
        raise UnreadableFileError("there is no text in the page")
    return replace(item, data=text, published=page.published() or item.published)


def read_mhtml(item: Item) -> Item:
    """The article of a page saved as one file (RFC 2557): its first HTML part; raises UnreadableFileError."""
    message = email.message_from_bytes(_bytes(item), policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            data = part.get_payload(decode=True)
            if part.defects and isinstance(data, bytes) and b"<" not in data:
                raise UnreadableFileError("its page is no base64, as it says", remedy="Save the page anew")
            url = item.url or part.get("Content-Location") or message.get("Snapshot-Content-Location")
            return read_html(replace(item, data=data if isinstance(data, bytes) else b"", url=url and str(url)))
    raise UnreadableFileError("there is no HTML page in it")


def _bytes(item: Item) -> bytes:
    return item.data if isinstance(item.data, bytes) else item.data.encode("utf-8", errors="surrogatepass")


def _parsed(data: bytes) -> Page:
    try:
        from resiliparse.parse.html import HTMLTree  # noqa: PLC0415
    except ImportError as error:
        raise MissingDependencyError(
            "web pages need resiliparse", remedy='Install it: pip install "thidua-extract[archive]"'
        ) from error
    if len(data) > _MAX_HTML:
        raise UnreadableFileError(f"over {_MAX_HTML} bytes are too many for one page")
    if _depth(data) > _DEEP:
        raise UnreadableFileError(f"elements lie over {_DEEP} deep in each other: this is no article")
    if _CROWDED.search(data):
        raise UnreadableFileError(f"an element has over {_ATTRIBUTES} attributes: this is no article")
    return Page(HTMLTree.parse(_text(data)))


class Page:
    """A parsed page, asked for the parts of its article."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        self._root = tree.document
        self._facts = {key: value for block in self._linked_data() for key, value in block.items()}

    def text(self) -> str:
        """Title, lead, the body's paragraphs and captions in their order, author: with empty lines between them."""
        title, lead, author = self._title(), self._first("lead"), self._author()
        body = self._body()
        opening = [line for line in body[:3] if line not in {title, lead}]
        parts = [title, lead, *opening, *body[3:]]
        if author and not any(author in line for line in (*body[:2], *body[-3:])):
            parts.append(author)
        return "\n\n".join(part for part in parts if part)

    def published(self) -> str | None:
        """When it was published, in Vietnam's time: by the page's own data first, then as it shows it."""
        said = (
            self._meta("article:published_time", "datePublished", "pubdate", "DC.date.issued", "publish-date", "date"),
            str(self._facts.get("datePublished") or ""),
        )
        for stated in said:
            if when := _local(stated):
                return when
        for node in self._marked("time"):
            stated = node.getattr("datetime") or node.getattr("content") or ""
            if when := _local(stated) or publication(_plain(node)):
                return when
        return None

    def _title(self) -> str:
        shown = self._first("title")
        stated = _squeezed(str(self._facts.get("headline") or self._meta("og:title") or ""))
        return shown or stated or _SITE.sub("", _squeezed(self._tree.title or ""))

    def _author(self) -> str:
        shown = self._first("author")
        author = self._facts.get("author")
        if isinstance(author, list):
            author = author[0] if author else None
        stated = author.get("name") if isinstance(author, dict) else author
        return shown if len(shown) < 80 else _squeezed(str(stated or ""))[:80]

    def _body(self) -> list[str]:
        node = next(self._marked("body", _long), None)
        if node is None:
            from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

            text = extract_plain_text(self._tree, main_content=True, alt_texts=False, list_bullets=False)
            return [line for line in map(_squeezed, text.split("\n")) if line]
        for line_break in node.query_selector_all("br"):
            line_break.before(self._tree.create_text_node("\n"))
        for selector in _selectors("drop"):
            for gone in node.query_selector_all(selector):
                gone.decompose()
        return _lines(node)

    def _first(self, role: str) -> str:
        return next((words for node in self._marked(role) if (words := _plain(node))), "")

    def _marked(self, role: str, good: Any = bool) -> Iterator[Any]:
        for selector in _selectors(role):
            for node in self._root.query_selector_all(selector):
                if good(node):
                    yield node

    def _meta(self, *names: str) -> str:
        for name in names:
            for key in ("property", "name", "itemprop"):
                node = self._root.query_selector(f'meta[{key}="{name}"]')
                if node is not None and (content := node.getattr("content")):
                    return str(content)
        return ""

    def _linked_data(self) -> Iterator[dict[str, Any]]:
        """The JSON-LD objects that describe an article."""
        for node in self._root.query_selector_all('script[type="application/ld+json"]'):
            try:
                value = json.loads(node.text, strict=False)
            except (ValueError, RecursionError):
                continue
            blocks = (
                value if isinstance(value, list) else value.get("@graph", [value]) if isinstance(value, dict) else []
            )
            for block in blocks:
                if isinstance(block, dict) and "Article" in str(block.get("@type")):
                    yield block


def _lines(body: Any) -> list[str]:
    """The words of each innermost block of a body; a table's row is one line."""
    lines: list[str] = []
    for node in body.query_selector_all(_BLOCKS):
        row = node.closest("tr")
        if node.tag == "tr":
            lines.append(" ".join(filter(None, (_plain(cell) for cell in node.query_selector_all("td, th")))))
        elif (row is None or not body.contains(row)) and node.query_selector(_BLOCKS) is None:
            lines += _split(node)
    shown = [line for line in lines if line]
    return [line for line, before in zip(shown, ["", *shown], strict=False) if line != before] or _split(body)


def _split(node: Any) -> list[str]:
    """A node's words, cut at its line breaks."""
    return [line for line in map(_squeezed, str(node.text_content).split("\n")) if line]


def _plain(node: Any) -> str:
    return _squeezed(str(node.text))


def _long(node: Any) -> bool:
    return len(_plain(node)) > 200


def _squeezed(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _local(stated: str) -> str | None:
    """An ISO 8601 time in the time of Vietnam."""
    try:
        when = datetime.fromisoformat(stated.strip())
    except ValueError:
        return publication(stated)
    return publication(when.astimezone(_VIETNAM) if when.tzinfo else when)


def _text(data: bytes) -> str:
    """The page's text: in the encoding that the page declares where it is so, else as text files are decoded.

    A declaration that can be read as bytes is not in UTF-16: as in browsers, UTF-8 is meant.
    """
    declared = _DECLARED.search(data[:4096])
    if declared:
        name = declared.group(1).decode("ascii").lower()
        try:
            return data.decode("utf-8" if name in {"utf-16", "utf16"} else name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data).text


def _depth(data: bytes) -> int:
    """How deep elements lie in each other at most, by the tags of those that end at their own end tag alone."""
    depth = deepest = 0
    for tag in re.finditer(
        rb"<(/?)(?:div|span|b|i|font|table|section|article|a|em|strong|ul|ol|blockquote)\b", data, re.IGNORECASE
    ):
        depth = max(0, depth - 1) if tag.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest


@cache
def _selectors(role: str) -> tuple[str, ...]:
    return tuple(row["selector"] for row in lexicons.table("web_markup").rows if row["role"] == role)
