"""Facts do not depend on how a place, a person or a recipient is called, though names hold words that mean something
else (Cần Thơ, Hai Bà Trưng, Chợ Mới; Lò Văn Được), nor on how a page was typed and stored.
"""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from thidua_extract import Extractor
from thidua_extract.lexicons import table

PROVINCES = [row["name"] for row in table("provinces").rows]
# "Huyện ủy Trần Văn Thời" and "Xuân Trường" read as a person and a school.
DISTRICTS = sorted(
    {row["name"] for row in table("districts").rows if " " in row["name"]} - {"Trần Văn Thời", "Xuân Trường"}
)
PERSONS = [
    "Lò Văn Tám", "Lò Văn Được", "Lê Thị Nhận", "Vũ Văn Trao", "Phạm Thị Tặng", "Vũ Văn Khen", "Hồ Văn Thưởng",
    "Đỗ Thị Giải", "Bùi Văn Phong", "Lý Thị Cần", "Ngô Văn Mới", "Đặng Thị Cùng", "Trương Văn Dự", "Hoàng Thị Ba",
    "Cao Văn Nhất", "Lê Thị Nhì", "Đinh Văn Bằng", "Nguyễn Thị Chương", "Trịnh Văn Đạt", "Lê Văn Đoạt",
    "Phan Văn Giao", "Tạ Thị Hội", "Nguyễn Văn Đoàn", "Lê Văn Sở", "Trần Quốc Đảng", "Vàng A Mẻ", "Giàng Thị Sua",
    "Y Moan Êban", "H'Hen Niê", "Thạch Sa Rây", "Hồ Thị Con", "Rơ Châm Hnhân", "Tôn Nữ Thị Mây", "Nguyễn Thị Năm",
    "Lê Trường Giang", "Vũ Hải Dương", "Trần Thái Bình", "Lê Hà Nam", "Ma Văn Và", "Sùng A Của", "Đào Thị Với",
    "Nguyễn Văn Từ", "Hà Thị Tỉnh", "Quách Văn Xã", "Lê Văn Bộ", "Đoàn Văn Hậu", "Chu Văn Cấp", "Danh Út",
    "Lâm Văn Đồng",
]  # fmt: skip
# In the sentences a name is put in for `@`.
OF_PROVINCES = [
    "Tối 30/11, Hội Chữ thập đỏ tỉnh @ tôn vinh 100 người hiến máu tiêu biểu.",
    "Sáng 5/12, UBND tỉnh @ tổ chức hội nghị biểu dương 50 nông dân giỏi. Ông Lò Văn Tám, Phó Chủ tịch UBND tỉnh @, dự "
    "và trao Bằng khen của Chủ tịch UBND tỉnh cho 5 tập thể, 12 cá nhân.",
    "Chủ tịch UBND tỉnh @ Lò Văn Tám đã trao Bằng khen cho 3 tập thể, 2 cá nhân của Công an tỉnh @ và Sở Y tế @.",
    "Ngày 2/12, Báo @ tổ chức lễ kỷ niệm 40 năm thành lập và đón nhận Huân chương Lao động hạng Ba.",
    "Trường Đại học @, Bệnh viện Đa khoa @ và Công ty Điện lực @ được tặng Cờ thi đua của UBND tỉnh.",
    "Ông Lò Văn Tám, Bí thư Tỉnh ủy @, phát biểu. Bà Vũ Thị Mây, nguyên Trưởng ban Dân vận Tỉnh ủy @, đến dự.",
    "Thừa ủy quyền của Chủ tịch nước, lãnh đạo tỉnh @ trao Huân chương Lao động hạng Nhì cho Bộ đội Biên phòng tỉnh @.",
    "Đội @ đoạt giải Nhất; đội Bến Lau giải Nhì; đội Gò Me và đội Mường Mít đồng giải Ba.",
    "Trường THPT chuyên @ có 5 học sinh đoạt giải Nhất, 3 học sinh đoạt giải Nhì kỳ thi quốc gia.",
]
OF_DISTRICTS = [
    "Tối 30/11, Hội Chữ thập đỏ huyện @ tôn vinh 100 người hiến máu tiêu biểu.",
    "Công an huyện @ được tặng Cờ thi đua. Đội @ đoạt giải Nhất hội thi.",
    "Ông Lò Văn Tám, Bí thư Huyện ủy @, trao Giấy khen cho 3 tập thể.",
]
OF_PERSONS = [
    "Ông @, Chủ tịch UBND tỉnh Lào Cai, dự và trao Bằng khen cho 3 tập thể.",
    "Đồng chí Đại tá @, Giám đốc Công an tỉnh, trao Giấy khen cho Thượng úy Lò Văn Mít.",
    "Ông @ được Chủ tịch nước tặng Huân chương Lao động hạng Ba.",
    "Anh @ (xã Mường Mít) nhận Bằng khen của Thủ tướng Chính phủ.",
    "UBND tỉnh tặng Bằng khen cho ông @ vì đã cứu người.",
    "5 cá nhân được tặng Giấy khen gồm: Lò Văn Mít, @, Vũ Thị Sim, Hà Văn Lộc, Lê Thị Lựu.",
    "Chị @ đoạt giải Nhất cuộc thi viết.",
    "Phó Chủ tịch UBND tỉnh @ nhấn mạnh vai trò của phong trào thi đua.",
    "Dự hội nghị có các đồng chí: @, Bí thư Tỉnh ủy; Lò Văn Mít, Chủ tịch UBND tỉnh.",
]


def facts(extractor: Extractor, sentence: str, name: str) -> Counter[tuple[Any, ...]]:
    """The facts of a sentence about `name`, which stands as @ in them."""
    record = extractor.extract(f"Tin địa phương\n\n{sentence.replace('@', name)}\n", published="2022-12-05")

    def told(words: str | None) -> str | None:
        return words and words.replace(name, "@")

    found: list[tuple[Any, ...]] = [
        (*event.types, event.date, told(event.name), told(event.organizer)) for event in record.events
    ]
    for award in record.awards:
        key = award.award, award.grade, award.level, award.status, award.recipient, award.count, told(award.conferrer)
        found.append((*key, *(told(recipient.text) for recipient in award.named)))
    for official in record.officials:
        positions = [told(position.text) for position in official.positions]
        found.append((told(official.name), *positions, *sorted(role.code for role in official.roles)))
    return Counter(found)


def differing(extractor: Extractor, sentence: str, names: Iterable[str]) -> list[str]:
    """The names of which other facts are read than of the first."""
    first, *others = names
    expected = facts(extractor, sentence, first)
    assert expected
    return [name for name in others if facts(extractor, sentence, name) != expected]


@pytest.mark.parametrize("sentence", OF_PROVINCES)
def test_any_province(extractor: Extractor, sentence: str) -> None:
    assert differing(extractor, sentence, PROVINCES) == []


@pytest.mark.parametrize("sentence", OF_DISTRICTS)
def test_any_district(extractor: Extractor, sentence: str) -> None:
    assert differing(extractor, sentence, DISTRICTS) == []


@pytest.mark.parametrize("sentence", OF_PERSONS)
def test_any_person(extractor: Extractor, sentence: str) -> None:
    assert differing(extractor, sentence, PERSONS) == []


COUNTED = sorted(
    {
        (noun, row["kind"])
        for row in table("recipient_kinds").rows
        if row["kind"] != "work"
        for noun in row["nouns"].split("|")
    }
    - {("hồ sơ", "individual")}  # the papers of all kinds of recipients
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 5/12, UBND tỉnh Lào Cai tặng Bằng khen cho 8 @ có thành tích xuất sắc.",
        "Có 8 @ được tặng Bằng khen của Chủ tịch UBND tỉnh.",
        "Sở Y tế tuyên dương 8 @ tiêu biểu.",
    ],
)
def test_any_kind_of_recipient(extractor: Extractor, sentence: str) -> None:
    wrong = []
    for noun, kind in COUNTED:
        record = extractor.extract(f"Tin địa phương\n\n{sentence.replace('@', noun)}\n")
        told = [(award.recipient, award.count) for award in record.awards]
        if told != [(kind, 8)]:
            wrong.append((noun, told))
    assert wrong == []


SAMPLES = sorted((Path(__file__).parent.parent / "data/samples").glob("*.txt"))
TYPED: dict[str, Callable[[str], str | bytes]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "marks apart from their letters": lambda text: unicodedata.normalize("NFD", text),
    "spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "straight quotes": lambda text: text.replace("“", '"').replace("”", '"'),
    "long dashes": lambda text: text.replace(" - ", " – "),
    "short dashes": lambda text: text.replace(" – ", " - "),
    "blank lines": lambda text: re.sub(r"\n+", "\n\n\n", text),
    "spaces at line ends": lambda text: text.replace("\n", " \n"),
    "soft hyphens": lambda text: text.replace("khen", "kh\u00aden"),
    "UTF-16": lambda text: text.encode("utf-16"),
    "a byte order mark": lambda text: text.encode("utf-8-sig"),
}


def told(extractor: Extractor, page: str | bytes) -> list[str]:
    """The facts of a page without their places in it, their words as one types them most."""
    record = extractor.extract(page).to_dict()
    facts: list[str] = []
    for event in record["events"]:
        facts.append(f"{event['types']} {event['date']} {event['name']} {event['organizer']}")
    for award in record["awards"]:
        key = [award[field] for field in ("award", "grade", "level", "status", "recipient", "count", "conferrer")]
        facts.append(f"{key} {[named['text'] for named in award['named']]}")
    for official in record["officials"]:
        posts, roles = [post["text"] for post in official["positions"]], [role["code"] for role in official["roles"]]
        facts.append(f"{official['name']} {posts} {roles}")
    facts += [f"{figure['value']} {figure['unit']} {figure['indicator']}" for figure in record["figures"]]
    return [re.sub(r"\s+", " ", re.sub("[“”]", '"', fact.replace("\u00ad", ""))).replace("–", "-") for fact in facts]


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_any_typing(extractor: Extractor, sample: Path, typed: str) -> None:
    text = sample.read_text(encoding="utf-8")
    assert told(extractor, TYPED[typed](text)) == told(extractor, text)


def test_any_order() -> None:
    """A record does not depend on what the process read before."""
    code = (
        "import sys; from pathlib import Path; from thidua_extract import extract\n"
        "for name in sys.argv[1:]: print(extract(Path(name).read_bytes(), id=name).to_json())"
    )
    names = [str(sample) for sample in SAMPLES]
    orders = (names, names[::-1])
    read = [
        subprocess.run([sys.executable, "-c", code, *order], capture_output=True, check=True).stdout.splitlines()
        for order in orders
    ]
    assert read[0] == read[1][::-1]
