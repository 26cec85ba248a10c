"""Decoding: the encodings of Vietnamese archives, text that was misread before, and bytes that are no text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract import lexicons
from thidua_extract.text.encoding import decode, inspect_text

TEXT = (
    "Chiều 7-6, UBND xã Bến Lau tổ chức hội nghị biểu dương điển hình tiên tiến.\n"
    "Ông Vũ Đức Ổn trao Bằng khen và Giấy khen cho 2 tập thể; bà Ngữ đến dự."
)


def legacy(text: str, encoding: str) -> bytes:
    """`text` as the tables of the package write it."""
    rows = [row for row in lexicons.table("legacy_encodings").rows if row["encoding"] == encoding]
    table = {row["character"]: bytes.fromhex(row["bytes"]) for row in rows}
    return b"".join(table.get(char) or char.encode("cp1252") for char in text)


def cp1258(text: str) -> bytes:
    """`text` with its tones as marks of their own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = []
    for char in text:
        decomposed = unicodedata.normalize("NFD", char)
        letter = unicodedata.normalize("NFC", "".join(part for part in decomposed if part not in tones))
        parts.append(letter + "".join(part for part in decomposed if part in tones))
    return "".join(parts).encode("cp1258")


def misread(text: str) -> str:
    """`text` as it looks when its UTF-8 is taken for Windows-1252."""
    western = {byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(256)}
    return "".join(western[byte] for byte in text.encode())


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def codes(data: bytes) -> list[str]:
    return [code for code, _ in decode(data).warnings]


@pytest.mark.parametrize(
    ("data", "encoding", "expected"),
    [
        (TEXT.encode(), "utf-8", []),
        (TEXT.encode("utf-8-sig"), "utf-8", []),
        (TEXT.encode("utf-16"), "utf-16-le", []),
        (TEXT.encode("utf-16-le"), "utf-16-le", []),
        (TEXT.encode("utf-16-be"), "utf-16-be", []),
        (TEXT.encode("utf-32"), "utf-32-le", []),
        (legacy(TEXT, "VNI"), "VNI", ["legacy_encoding"]),
        (legacy(TEXT, "VISCII"), "VISCII", ["legacy_encoding"]),
        (cp1258(TEXT), "windows-1258", ["legacy_encoding"]),
        (misread(TEXT).encode(), "utf-8", ["mojibake_repaired"]),
        (misread(misread(TEXT)).encode(), "utf-8", ["mojibake_repaired"]),
        (misread(TEXT).replace("\u00a0", " ").encode(), "utf-8", ["mojibake_repaired"]),
        (legacy(TEXT, "VNI").decode("cp1252").encode(), "utf-8", ["mojibake_repaired"]),
    ],
)
def test_reads(data: bytes, encoding: str, expected: list[str]) -> None:
    decoded = decode(data)
    assert nfc(decoded.text) == TEXT
    assert decoded.encoding == encoding
    assert codes(data) == expected


def test_tcvn3_which_has_no_toned_capitals_of_its_own() -> None:
    decoded = decode(legacy(TEXT.lower(), "TCVN3"))
    assert (decoded.text, decoded.encoding) == (TEXT.lower(), "TCVN3")
    assert decode(b"H\x75\xa9n ch\xad\xacng").text == "Huân chương"


def test_only_the_lines_that_were_misread_are_repaired() -> None:
    decoded = decode((TEXT + "\n" + misread(TEXT)).encode())
    assert decoded.text == TEXT + "\n" + TEXT


@pytest.mark.parametrize(
    "text",
    [
        "Bà Élodie Lemaître và ông Sigurður thăm xã Bến Lau, được bà con đón tiếp nồng hậu.",
        "“Quá”, ông nói; “cá” đã về. Ä‘ là chữ đ đọc nhầm, thế mà cả dòng vẫn là tiếng Việt.",
        TEXT,
    ],
)
def test_what_reads_well_is_not_altered(text: str) -> None:
    assert decode(text.encode()).text == text


def test_french_is_western_and_no_vietnamese() -> None:
    text = "Le président a été décoré à l'école française."
    decoded = decode(text.encode("cp1252"))
    assert (decoded.text, decoded.encoding) == (text, "windows-1252")


@pytest.mark.parametrize(("cut", "lost"), [(1, 2), (2, 1)])
def test_a_letter_cut_at_the_end_costs_that_letter(cut: int, lost: int) -> None:
    data = (TEXT + "ộ").encode()[:-cut]
    assert decode(data).text == TEXT + "\ufffd"
    assert decode(data).warnings == (("undecodable", f"{lost} bytes that are no utf-8 were replaced by U+FFFD."),)


def test_broken_bytes_are_counted() -> None:
    data = TEXT.encode().replace("ộ".encode(), b"\xff\xfe")
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.warnings[0][1].startswith(f"{2 * TEXT.count('ộ')} bytes")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 x", b"PK\x03\x04abc", b"\0" * 99, bytes(range(256)) * 9, b"{\\rtf1 abc}", b"\x89PNG\r\n"]
)
def test_binary_has_no_text(data: bytes) -> None:
    assert decode(data).text == ""
    assert codes(data) == ["binary"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (TEXT, []),
        (TEXT.replace("a", "\0a", 1), ["nul"]),
        (TEXT + "\ud83d", ["surrogates"]),
        (TEXT + "\ufffd", ["replacement_characters"]),
        (misread(TEXT), ["mojibake"]),
        (legacy(TEXT.lower(), "TCVN3").decode("latin-1"), ["mojibake"]),
        ("Hoi nghi tong ket cong tac thi dua va khen thuong cua xa Ben Lau nam nay " * 2, ["no_diacritics"]),
        ("The council met on Monday to thank the volunteers of the river patrol for years of work", ["not_vietnamese"]),
        ("UBND", []),
    ],
)
def test_text_given_decoded_is_looked_at_and_left(text: str, expected: list[str]) -> None:
    assert [code for code, _ in inspect_text(text)] == expected


@given(
    st.one_of(
        st.binary(max_size=200), st.text(max_size=80).map(lambda text: misread(text.replace("\ud800", "")).encode())
    )
)
def test_any_bytes(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.encoding
    assert not any("\ud800" <= char <= "\udfff" for char in decoded.text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_utf8_with_a_mark_is_read_as_it_is_unless_misread(text: str) -> None:
    decoded = decode(text.encode("utf-8-sig"))
    assert decoded.text == text or "mojibake_repaired" in [code for code, _ in decoded.warnings]


def test_a_long_text_is_detected_from_a_sample() -> None:
    decoded = decode(legacy(TEXT.lower(), "TCVN3") * 5000)
    assert decoded.text == TEXT.lower() * 5000
