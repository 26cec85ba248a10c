"""Articles that repeat an earlier one are found, and others are left alone."""

from __future__ import annotations

import json
import random
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from thidua_extract.batch.duplicates import SIGNATURE_BYTES, find_duplicates, signature, write_duplicates

numpy = pytest.importorskip("numpy")
pytest.importorskip("rensa")

COUNT = 60
IMPRINT = (
    "Cơ quan chủ quản: Hội Nhà báo bến Lau. Tổng biên tập: Lê Vạn Tam. Giấy phép số 12/GP cấp ngày 3/4/2015. Ghi rõ "
    "nguồn khi phát hành lại thông tin từ trang này. Tòa soạn: số 5 đường Bờ Sông, phường Lau, thành phố Vồng."
)


@pytest.fixture(scope="module")
def articles(root: Path) -> list[str]:
    """Articles of 80 to 400 words in paragraphs, of the words of the samples at random: no two are alike."""
    words = " ".join(path.read_text(encoding="utf-8") for path in sorted(root.glob("data/samples/*.txt"))).split()
    dice = random.Random(5)

    def paragraph() -> str:
        return " ".join(dice.choices(words, k=dice.randrange(40, 60)))

    return ["\n\n".join(paragraph() for _ in range(dice.randrange(2, 8))) for _ in range(COUNT)]


@pytest.fixture
def found(tmp_path: Path) -> Callable[..., dict[int, int]]:
    """Which record repeats which, of texts."""

    def find(texts: list[str], **options: float) -> dict[int, int]:
        (tmp_path / "signatures.bin").write_bytes(b"".join(map(signature, texts)))
        return {one.record: one.of for one in find_duplicates(tmp_path / "signatures.bin", **options)}

    return find


def agency_copy(text: str) -> str:
    return f"Tin mới nhất từ bến Lau\n\n(BL) - {text}\n\nTheo Lê Vạn Tam/TTX"


def shortened(text: str) -> str:
    words = text.split()
    return " ".join(words[: len(words) * 2 // 3 + 2])


def corrected(text: str) -> str:
    return " ".join("sửa" if place % 40 == 20 else word for place, word in enumerate(text.split()))


def exact(text: str) -> str:
    return text


COPIES = {
    "exact": (exact, 1.0),
    "agency": (agency_copy, 0.98),
    "shortened": (shortened, 0.9),
    "corrected": (corrected, 0.98),
}


@pytest.mark.parametrize(("copy", "recall"), COPIES.values(), ids=COPIES)
def test_copies_are_found(
    copy: Callable[[str], str], recall: float, articles: list[str], found: Callable[..., dict[int, int]]
) -> None:
    repeats = found([*articles, *map(copy, articles)])
    assert all(record >= COUNT and of == record - COUNT for record, of in repeats.items())  # precision 1
    assert len(repeats) >= recall * COUNT


def test_different_articles_with_the_same_imprint_stay(
    articles: list[str], found: Callable[..., dict[int, int]]
) -> None:
    assert found([f"{article}\n\n{IMPRINT}" for article in articles]) == {}


def test_the_threshold_decides(articles: list[str], found: Callable[..., dict[int, int]]) -> None:
    texts = [*articles, *map(shortened, articles)]
    assert len(found(texts, threshold=0.9)) < 0.1 * COUNT
    assert len(found(texts, threshold=0.5)) == COUNT


def test_the_first_of_its_kind_is_named(articles: list[str], found: Callable[..., dict[int, int]]) -> None:
    one, two = articles[:2]
    assert found([one, two, one, agency_copy(one), two, one]) == {2: 0, 3: 0, 4: 1, 5: 0}


def test_a_chain_begins_anew_where_it_is_too_far_from_the_first(found: Callable[..., dict[int, int]]) -> None:
    words = [f"từ{number}" for number in range(500)]
    links = [" ".join(words[at : at + 300]) for at in range(0, 200, 40)]  # each shares 260 words with the next
    repeats = found(links)
    assert repeats[1] == 0
    assert 4 not in repeats or repeats[4] != 0
    assert all(of not in repeats for of in repeats.values())


def test_many_copies_of_one(articles: list[str], found: Callable[..., dict[int, int]]) -> None:
    assert found([articles[0]] * 500 + articles[1:9]) == dict.fromkeys(range(1, 500), 0)


@pytest.mark.parametrize("text", ["", "một hai ba", "\x00", " \n "])
def test_texts_too_short_repeat_nothing(text: str, found: Callable[..., dict[int, int]]) -> None:
    assert len(signature(text)) == SIGNATURE_BYTES
    assert found([text, text]) == {}


def test_no_file_has_no_duplicates(tmp_path: Path) -> None:
    assert find_duplicates(tmp_path / "none.bin") == []
    (tmp_path / "empty.bin").touch()
    assert find_duplicates(tmp_path / "empty.bin") == []


def test_memory_is_linear_in_the_records(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        signatures = numpy.random.default_rng(1).integers(0, 2**32, (count, SIGNATURE_BYTES // 4), dtype="<u4")
        (tmp_path / "signatures.bin").write_bytes(signatures.tobytes())
        del signatures
        tracemalloc.start()
        try:
            assert find_duplicates(tmp_path / "signatures.bin") == []
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert peak(40_000) < 4.5 * peak(10_000)
    assert peak(40_000) < 300 * 40_000


def test_duplicates_are_written_as_json_lines(tmp_path: Path, articles: list[str]) -> None:
    (tmp_path / "signatures.bin").write_bytes(signature(articles[0]) * 2)
    write_duplicates(tmp_path / "duplicates.jsonl", find_duplicates(tmp_path / "signatures.bin"))
    lines = (tmp_path / "duplicates.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [{"record": 1, "duplicate_of": 0, "similarity": 1.0}]
