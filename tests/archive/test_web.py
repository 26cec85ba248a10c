"""Saved web pages in the markup of the big papers' content systems; every page here is made up after their habits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from thidua_extract import Extractor, read_archive
from thidua_extract.archive.readers import Failure, Item

TITLE = "Làng Vồng khen thợ đóng ghe"
LEAD = "Ba hộ đóng ghe của làng Vồng được UBND xã Bến Lau tặng Giấy khen vì giữ nghề."
PARAGRAPHS = (
    "Sáng 12/3, tại đình làng Vồng, UBND xã Bến Lau tổ chức lễ tuyên dương thợ đóng ghe giỏi, có đông bà con hai bên "
    "bờ rạch đến dự và xem thi chèo xuồng trên khúc sông trước cửa đình.",
    "Tại buổi lễ, bà Lò Thị Mận, Chủ tịch UBND xã, trao Giấy khen cho 3 hộ và kể lại chuyện nghề của làng từ thuở "
    "những chiếc ghe đầu tiên được đẽo bằng rìu.",
    "Buổi lễ khép lại khi con nước lớn.",
)
CAPTION = "Thợ làng Vồng bên chiếc ghe mới. Ảnh: Sáu Lau"
AUTHOR = "Năm Vồng"
NOISE = ("Tin liên quan", "Chợ nổi Bến Lau đón Tết", "Chia sẻ bài viết", "Bình luận", "Đăng ký nhận tin", "Xem nhiều")


class Page(NamedTuple):
    """A page as one content system writes it, and what it leaves untold."""

    html: str
    published: str | None = "2024-03-12T08:30"
    author: bool = True


def paragraphs(tag: str = "p", attributes: str = "") -> str:
    return "".join(f"<{tag}{attributes}>{text}</{tag}>" for text in PARAGRAPHS)


def page(head: str, body: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">{head}</head><body>'
        f'<nav class="menu"><ul><li><a href="/">Trang chủ</a></li><li>{NOISE[5]}</li></ul></nav>{body}'
        f"<footer>{NOISE[4]} © Báo Bến Lau</footer></body></html>"
    )


def meta(time: str = "2024-03-12T08:30:00+07:00") -> str:
    return (
        f'<title>{TITLE} | Báo Bến Lau</title><meta property="og:title" content="{TITLE}">'
        f'<meta property="article:published_time" content="{time}">'
    )


def linked(kind: str = "NewsArticle") -> str:
    facts = {
        "@context": "https://schema.org", "@type": kind, "headline": TITLE, "datePublished": "2024-03-12T01:30:00Z",
        "author": [{"@type": "Person", "name": AUTHOR}],
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(facts, ensure_ascii=False)}</script>'


RELATED = f'<div class="related-news"><p>{NOISE[0]}</p><p>{NOISE[1]}</p></div>'
FIGURE = f'<figure><img src="a.jpg" alt="x"><figcaption>{CAPTION}</figcaption></figure>'

PAGES = {
    "article.fck_detail": Page(
        page(
            meta(),
            f'<section><h1 class="title-detail">{TITLE}</h1><p class="description">{LEAD}</p>'
            f'<span class="date">Thứ ba, 12/3/2024, 08:30 (GMT+7)</span><article class="fck_detail">'
            f"{paragraphs(attributes=chr(32) + 'class=Normal')}{FIGURE}{RELATED}"
            f'<p class="author_mail"><strong>{AUTHOR}</strong></p></article></section>',
        )
    ),
    "detail-content": Page(
        page(
            meta() + linked(),
            f'<h1 class="detail-title article-title" data-role="title">{TITLE}</h1>'
            f'<div class="detail-time">12/03/2024 08:30 GMT+7</div><h2 class="detail-sapo">{LEAD}</h2>'
            f'<div class="detail-content afcbc-body">{paragraphs()}<div class="VCSortableInPreviewMode" type="Photo">'
            f'<img src="a.jpg"><div class="PhotoCMS_Caption"><p>{CAPTION}</p></div></div>'
            f'<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a>{NOISE[1]}</a></div></div>'
            f'<div class="detail-author">{AUTHOR}</div>',
        )
    ),
    "singular-content": Page(
        page(
            linked(),
            f'<h1 class="title-page detail">{TITLE}</h1><time class="author-time" datetime="2024-03-12 08:30">x</time>'
            f'<div class="author-name"><a>{AUTHOR}</a></div><h2 class="singular-sapo">{LEAD}</h2>'
            f'<div class="singular-content">{paragraphs()}{FIGURE}</div><div class="tags">{NOISE[2]}</div>',
        )
    ),
    "maincontent": Page(
        page(
            "<title>x</title>",
            f'<div class="bread-crumb-detail__time">Thứ ba, 12/03/2024 - 08:30</div>'
            f'<h1 class="content-detail-title">{TITLE}</h1><h2 class="content-detail-sapo">{LEAD}</h2>'
            f'<div class="article-detail-author">{AUTHOR}</div>'
            f'<div class="maincontent main-content">{paragraphs()}{FIGURE}'
            f'<div class="insert-wiki-content">{NOISE[1]}</div></div>',
        )
    ),
    "article__body": Page(
        page(
            meta("2024-03-12T08:30:00+0700"),
            f'<div class="article"><h1 class="article__title cms-title">{TITLE}</h1>'
            f'<div class="article__meta"><time class="time" datetime="2024-03-12T08:30:00+0700">x</time></div>'
            f'<div class="article__sapo cms-desc">{LEAD}</div><div class="article__body cms-body">{paragraphs()}'
            f'<table class="picture"><tr><td class="pic"><img></td></tr><tr><td class="caption">{CAPTION}</td></tr>'
            f'</table><div class="article__related">{NOISE[1]}</div></div>'
            f'<div class="article__author"><span class="name">{AUTHOR}</span></div></div>',
        )
    ),
    "post-content": Page(
        page(
            "<title>x</title>",
            f'<h1 class="post-title">{TITLE}</h1><div class="post-subinfo">Thứ ba, 12/03/2024 - 08:30</div>'
            f'<div class="post-summary">{LEAD}</div><div class="post-content">{paragraphs()}{FIGURE}'
            f'<p style="text-align:right"><strong>{AUTHOR}</strong></p></div>',
        )
    ),
    "schema.org": Page(
        page(
            "",
            f'<div itemscope itemtype="http://schema.org/Article"><h1 itemprop="headline">{TITLE}</h1>'
            f'<meta itemprop="datePublished" content="2024-03-12T08:30:00+07:00">'
            f'<p itemprop="description">{LEAD}</p><div itemprop="articleBody">{paragraphs("div")}{FIGURE}</div>'
            f'<span itemprop="author">{AUTHOR}</span></div>',
        )
    ),
    "wordpress": Page(
        page(
            meta("2024-03-12T01:30:00+00:00"),
            f'<article class="post"><h1 class="entry-title">{TITLE}</h1><time class="entry-date" '
            f'datetime="2024-03-12T08:30:00+07:00">12 Tháng Ba, 2024</time><div class="entry-content">'
            f'<p><strong>{LEAD}</strong></p>{paragraphs()}<div class="wp-caption"><img><p class="wp-caption-text">'
            f'{CAPTION}</p></div><div class="sharing">{NOISE[2]}</div></div><span class="author">{AUTHOR}</span>'
            f'</article><div id="comments">{NOISE[3]}</div>',
        )
    ),
    "portal": Page(
        page(
            "<title>Cổng thông tin xã Bến Lau</title>",
            f'<div class="news-detail"><h1 class="title">{TITLE}</h1><span class="date-news">12/03/2024 08:30</span>'
            f'<div class="ArticleLead">{LEAD}</div><div class="ArticleContent">{paragraphs("div")}'
            f'<div><img><br><em>{CAPTION}</em></div></div><div class="tacgia">{AUTHOR}</div></div>',
        )
    ),
    "tables": Page(
        page(
            f"<title>{TITLE} - Báo Bến Lau</title>",
            f'<table><tr><td><div class="title-news">{TITLE}</div><div class="date">08:30, 12/03/2024</div>'
            f'<div id="content-body"><p><b>{LEAD}</b></p>{paragraphs()}<p>{CAPTION}</p><p><b>{AUTHOR}</b></p></div>'
            f"</td><td>{NOISE[5]}</td></tr></table>",
        )
    ),
    "unknown": Page(
        page(
            f"<title>{TITLE}</title>",
            f'<main><h1>{TITLE}</h1><div class="xa91"><p>{LEAD}</p>{paragraphs()}<p>{CAPTION}</p></div></main>',
        ),
        published=None,
        author=False,
    ),
}


def article(html: str, tmp_path: Path) -> Item:
    file = tmp_path / "ben-lau.html"
    file.write_text(html, encoding="utf-8")
    (entry,) = read_archive([str(file)])
    assert isinstance(entry, Item), entry
    return entry


@pytest.mark.parametrize("name", PAGES)
def test_parts_of_a_page(name: str, tmp_path: Path) -> None:
    item = article(PAGES[name].html, tmp_path)
    assert isinstance(item.data, str)
    lines = [line for line in item.data.split("\n") if line]
    assert lines[:2] == [TITLE, LEAD]
    assert [line for line in lines if line in PARAGRAPHS] == list(PARAGRAPHS)
    assert lines.count(CAPTION) == 1
    assert item.published == PAGES[name].published
    assert (AUTHOR in lines) is PAGES[name].author
    assert not [noise for noise in NOISE if noise in item.data]
    assert set(lines) == {TITLE, LEAD, *PARAGRAPHS, CAPTION, *([AUTHOR] if PAGES[name].author else [])}


@pytest.mark.parametrize("name", PAGES)
def test_facts_of_a_page(name: str, tmp_path: Path) -> None:
    item = article(PAGES[name].html, tmp_path)
    record = Extractor(with_text=True).extract(item.data, id=item.id, published=item.published, format=item.format)
    assert [(award.award, award.count) for award in record.awards] == [("commendation_certificate", 3)]
    assert [official.name for official in record.officials] == ["Lò Thị Mận"]
    text = record.source.text
    assert text is not None
    assert all(text[span.start : span.end] == span.text for award in record.awards for span in award.spans)


def test_a_page_in_an_old_encoding(tmp_path: Path) -> None:
    file = tmp_path / "a.htm"
    html = PAGES["tables"].html.replace("utf-8", "utf-16")
    file.write_bytes(html.encode("utf-16"))
    (entry,) = read_archive([str(file)])
    assert isinstance(entry, Item)
    assert TITLE in str(entry.data)


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    html = PAGES["portal"].html
    file = tmp_path / "a.mhtml"
    file.write_bytes(
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
        b"Snapshot-Content-Location: https://baobenlau.example/a.html\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="--x"\r\n\r\n----x\r\n'
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n%b\r\n----x--\r\n" % html.encode()
    )
    (entry,) = read_archive([str(file)])
    assert isinstance(entry, Item), entry
    assert (entry.format, entry.url) == ("mhtml", "https://baobenlau.example/a.html")
    assert str(entry.data).startswith(TITLE)


def test_a_page_nested_without_end_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<html><body>" + "<div>" * 100_000 + "x" + "</div>" * 100_000, encoding="utf-8")
    (entry,) = read_archive([str(file)])
    assert isinstance(entry, Failure)
    assert "deep in each other" in str(entry.error)


def test_a_page_without_words(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<!doctype html><html><body><img src=x></body></html>", encoding="utf-8")
    (entry,) = read_archive([str(file)])
    assert isinstance(entry, Failure)
    assert "no text in the page" in str(entry.error)
