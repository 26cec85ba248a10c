"""Repair of text: what is mended, what is not, and that every position finds its way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract.text.normalise import normalise

PARAGRAPH = "Ông Vũ Đức Ổn, Chủ tịch UBND xã, trao 16.000 suất quà “Tết ấm”.\nBà Ngữ nói: ‘Được’…\n\nHết.\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ðảng ủy", "Đảng ủy"),
        ("thi ðua", "thi đua"),
        ("NÐ-CP, QÐ-TTg, TÐKT, HÐND", "NĐ-CP, QĐ-TTg, TĐKT, HĐND"),
        ("Sigurðsson và Davíð", "Sigurðsson và Davíð"),
        ("GUÐMUNDSDÓTTIR", "GUÐMUNDSDÓTTIR"),
        ("16\u00a0000\u202fhộ", "16 000 hộ"),
        ("xã  Lau,\tấp   Ba", "xã Lau, ấp Ba"),
        ("thi\u200b đua\ufeff", "thi đua"),
        ("٣ ३ ３ \U0001d7d7 m²", "3 3 3 9 m²"),
        ("5\U00010d43 &#68931;", "5\ufffd \ufffd"),  # a digit of Unicode 16, which no `int` of Python 3.11 reads
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("““Dân vận khéo””", "“Dân vận khéo”"),
        ("''Sao'' và \"\"Mai\"\"", '"Sao" và "Mai"'),
        ("«Sao» „Mai”", "“Sao” “Mai”"),
        ("“A” “B”", "“A” “B”"),
        ("H'Yao, K’Brễu, Bh'nướch", "H'Yao, K’Brễu, Bh'nướch"),
        ("&quot;Sao&quot;&nbsp;&amp; Mai", '"Sao" & Mai'),
        ("c&#7847;u &amp;#7847; &#x1EA7; &amp;amp;lt;", "cầu ầ ầ <"),
        ("R&D; AT&T &zzz; &#97;mp;", "R&D; AT&T &zzz; &#97;mp;"),
        ("<p>Sao</p><b>Mai</b><br/>x < y > z", "Sao\nMai\nx < y > z"),
        ("１２％ ＴＰ ﬁ", "12% TP fi"),
        ("a\u0323\u0302 o\u031b\u0301 e\u0302\u0301", "ậ ớ ế"),
        ("a\u0302\u0323", "ậ"),
        ("u\u200b\u0301", "ú"),
        ("5 m² ½", "5 m² ½"),
        ("a\ud800b", "a\ufffdb"),
        ("2021,TP. Lau.Qua", "2021,TP. Lau.Qua"),
        ("hoà, hòa, kĩ, kỹ", "hoà, hòa, kĩ, kỹ"),
    ],
)
def test_repairs(source: str, expected: str) -> None:
    assert normalise(source)[0] == expected


def test_clean_text_is_the_same_object() -> None:
    text, offsets = normalise(PARAGRAPH)
    assert text is PARAGRAPH
    assert offsets.to_source(3, 9) == (3, 9)


@pytest.mark.parametrize(
    ("source", "words", "surface"),
    [
        ("\ufeffÐảng  ủy xã", "Đảng ủy", "Ðảng  ủy"),
        ("xã\u200b Lau", "xã", "xã"),
        ("a\r\nb", "\n", "\r\n"),
        ("x ““Sao”” y", "“Sao”", "““Sao””"),
        ("x ““Sao”” y", "Sao", "Sao"),
        (unicodedata.normalize("NFD", "ông Ngữ đến"), "Ngữ", unicodedata.normalize("NFD", "Ngữ")),
        ("A &amp;nbsp; &quot;Mai&quot;", '"Mai"', "&quot;Mai&quot;"),
        ("<b>Mai</b> Lan", "Mai Lan", "Mai</b> Lan"),
    ],
)
def test_slicing_the_source_gives_the_words(source: str, words: str, surface: str) -> None:
    text, offsets = normalise(source)
    start = text.index(words)
    begin, end = offsets.to_source(start, start + len(words))
    assert source[begin:end] == surface


_HARD = "aăâeêoơuưiydđĐĂÂ ÀủộếÐðƉ\u0300\u0301\u0309\u0323\u031b\u0302\u0306\u200b\ufeff\u00a0\r\n\t"
_MARKS = "\"'“”‘’«»„&;#amp<>br/１Ａﬁ\ud800\u1112\u1161\u11ab.,…"
ANY_TEXT = st.text(st.one_of(st.sampled_from(_HARD + _MARKS), st.characters()), max_size=30)


@given(ANY_TEXT)
def test_any_text(source: str) -> None:
    text, offsets = normalise(source)
    assert unicodedata.is_normalized("NFC", text)
    assert not any("\ud800" <= char <= "\udfff" for char in text)
    assert normalise(text)[0] == text
    ends = [offsets.to_source(0, end) for end in range(1, len(text) + 1)]
    starts = [offsets.to_source(start, start).start for start in range(len(text) + 1)]
    assert starts == sorted(starts)
    assert [span.end for span in ends] == sorted(span.end for span in ends)
    assert all(0 <= start <= len(source) for start in starts)
    assert all(0 <= span.start < span.end <= len(source) for span in ends)


@given(ANY_TEXT)
def test_the_whole_maps_to_the_whole_but_for_dropped_edges(source: str) -> None:
    text, offsets = normalise(source)
    start, end = offsets.to_source(0, len(text))
    assert normalise(source[:start])[0] == ""
    if text:
        assert normalise(source[start:end])[0] == text


@given(st.text(st.sampled_from('aăâêôơưđủộếàíbc .,\n"“'), max_size=40))
def test_writings_of_one_text_are_one(source: str) -> None:
    text = normalise(source)[0]
    assert normalise(unicodedata.normalize("NFD", source))[0] == text
    assert normalise(unicodedata.normalize("NFC", source))[0] == text
    assert normalise(source.replace("\n", "\r\n"))[0] == text
    assert normalise(source.replace(" ", "\u00a0"))[0] == text
