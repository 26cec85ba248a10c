"""One plain function on frames: the same columns whatever comes in, the same rows however the articles are cut."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_extract import Extractor, Options, frames
from thidua_extract.archive.extraction import extractor_of
from thidua_extract.errors import MissingDependencyError, OptionError
from thidua_extract.frames import RECORDS, arrow_schema, extract_frame, facts_frame, frame_columns, spark_schema
from thidua_extract.records.tables import COLUMNS

pyarrow = pytest.importorskip("pyarrow")

TEXT = "Bến Lau\n\nSở Y tế tặng Giấy khen cho 3 tập thể."
FORMS: dict[str, Callable[[pandas.DataFrame], Any]] = {
    "pandas": lambda frame: frame,
    "table": pyarrow.Table.from_pandas,
    "batch": pyarrow.RecordBatch.from_pandas,
}


@pytest.fixture(scope="module")
def articles() -> pandas.DataFrame:
    samples = sorted((Path(__file__).parents[2] / "data" / "samples").glob("*.txt"))
    texts = [sample.read_text(encoding="utf-8") for sample in samples]
    return pandas.DataFrame({"id": [sample.stem for sample in samples], "text": texts, "page": range(len(texts))})


def rows(frame: Any) -> list[dict[str, Any]]:
    if isinstance(frame, pandas.DataFrame):
        return frame.astype(object).where(frame.notna(), None).to_dict("records")
    return frame.to_pylist()


@pytest.mark.parametrize("form", FORMS)
def test_a_row_an_article_with_its_record(form: str, articles: pandas.DataFrame, extractor: Extractor) -> None:
    given = FORMS[form](articles)
    found = extract_frame(given)
    assert type(found) is type(given)
    for row, id, text in zip(rows(found), articles["id"], articles["text"], strict=True):
        record = extractor.extract(text.strip(), id=id)
        assert json.loads(row["json"]) == json.loads(record.to_json())
        assert (row["article_id"], row["relevant"], row["relevance"]) == (id, *relevance(record))
        assert (row["stage"], row["reason"]) == (None, None)


def relevance(record: Any) -> tuple[bool, float]:
    return record.relevance.relevant, record.relevance.score


ODD = [
    pandas.DataFrame(),
    pandas.DataFrame({"text": []}),
    pandas.DataFrame({"text": [None, float("nan")]}),
    pandas.DataFrame({"no": ["words"]}),
    pandas.DataFrame({"text": [TEXT], "id": [7.0], "date": [pandas.NaT]}),
    pandas.DataFrame({"text": [b"\xff\x00", TEXT.encode()]}),
]


@pytest.mark.parametrize("family", [None, *COLUMNS])
@pytest.mark.parametrize("odd", range(len(ODD)))
def test_columns_and_types_are_the_same_whatever_comes_in(odd: int, family: str | None) -> None:
    found = extract_frame(ODD[odd], family=family)
    assert {name: str(kind) for name, kind in found.dtypes.items()} == frame_columns(family)
    for form in ("table", "batch"):
        assert extract_frame(FORMS[form](ODD[odd]), family=family).schema == arrow_schema(family)


def test_a_frame_without_text_says_so_in_every_row() -> None:
    found = extract_frame(pandas.DataFrame({"no": ["words", "here"]}))
    assert found["json"].isna().all()
    assert found["stage"].tolist() == ["read", "read"]
    assert found["reason"].str.contains("no column is the text; there are 'no'").all()
    (reason,) = extract_frame(ODD[4], text_column="body")["reason"]
    assert "there is no column 'body'" in reason


@pytest.mark.parametrize("size", [1, 2, 5, 100])
def test_how_articles_are_cut_changes_no_row(size: int, articles: pandas.DataFrame) -> None:
    for family in (None, "awards"):
        parts = [extract_frame(articles.iloc[at : at + size], family=family) for at in range(0, len(articles), size)]
        whole = extract_frame(articles, family=family)
        pandas.testing.assert_frame_equal(pandas.concat(parts, ignore_index=True), whole)


def test_arrow_and_pandas_give_the_same_rows(articles: pandas.DataFrame) -> None:
    found = [rows(extract_frame(form(articles))) for form in FORMS.values()]
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("form", FORMS)
def test_facts_out_of_records(form: str, articles: pandas.DataFrame) -> None:
    given = FORMS[form](articles)
    records = extract_frame(given)
    for family in ("articles", "officials", "awards", "recipients"):
        found = rows(facts_frame(records, family))
        assert found == rows(extract_frame(given, family=family))
        assert {row["record"] for row in found} <= {row["record"] for row in rows(records)}


def test_a_key_is_of_what_the_row_says() -> None:
    frame = pandas.DataFrame({"id": ["a", "b", "a", "a"], "text": [TEXT, TEXT, TEXT + ".", TEXT], "page": [1, 2, 3, 4]})
    keys = extract_frame(frame)["record"].tolist()
    assert keys[0] == keys[3]
    assert len(set(keys)) == 3
    assert keys == extract_frame(frame[::-1])["record"].tolist()[::-1]
    assert min(keys) >= 0


def test_what_breaks_on_an_article_is_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(Extractor):
        def open(self, source: Any) -> Any:
            if "gió" in source:
                raise ZeroDivisionError("nothing there")
            if "mưa" in source:
                raise MemoryError
            return super().open(source)

    monkeypatch.setattr(frames, "extractor_of", lambda _: Broken())
    frame = pandas.DataFrame({"text": [TEXT, "Bến Lau có gió.", "Trời mưa."]})
    found = extract_frame(frame)
    assert found["json"].isna().tolist() == [False, True, True]
    assert found["stage"].tolist()[1:] == ["extract", "limit"]
    assert found["reason"].tolist()[1] == "ZeroDivisionError: nothing there"
    assert extract_frame(frame, family="awards")["count"].tolist() == [3]


def test_what_befalls_all_articles_alike_is_raised() -> None:
    frame = pandas.DataFrame({"text": [TEXT]})
    with pytest.raises(OptionError, match="unknown table 'prizes'"):
        extract_frame(frame, family="prizes")
    with pytest.raises(OptionError, match="unknown table 'prizes'"):
        facts_frame(extract_frame(frame), "prizes")
    with pytest.raises(MissingDependencyError):
        extract_frame(frame, options=Options.of(ner="spacy:no_such_pipeline"))
    with pytest.raises(TypeError, match="dict is no pandas DataFrame"):
        extract_frame({"text": [TEXT]})  # type: ignore[type-var]


def test_it_travels_with_its_options_and_makes_one_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    make = Extractor.from_options
    extractor_of.cache_clear()
    monkeypatch.setattr(Extractor, "from_options", lambda options: made.append(options) or make(options))
    sent = pickle.dumps(partial(extract_frame, options=Options.of(families=["awards"]), text_column="nội dung"))
    frame = pandas.DataFrame({"nội dung": [TEXT]})
    for _ in range(3):
        (line,) = pickle.loads(sent)(frame)["json"]
    record = json.loads(line)
    assert len(record["awards"]) == 1
    assert len(made) == 1


CELL = st.one_of(
    st.none(), st.text(max_size=40), st.binary(max_size=20), st.integers(), st.floats(), st.datetimes(), st.booleans(),
    st.lists(st.text(max_size=3), max_size=2), st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)  # fmt: skip


@given(st.lists(st.tuples(CELL, CELL, CELL, CELL), max_size=4))
def test_no_cell_makes_it_raise(cells: list[tuple[Any, ...]]) -> None:
    frame = pandas.DataFrame(cells, columns=["text", "id", "date", "title"], dtype=object)
    assert len(extract_frame(frame)) == len(cells)


def test_arrow_cells_that_python_cannot_hold() -> None:
    ends, windows_1258 = pyarrow.py_buffer(b"\0\0\0\0\4\0\0\0"), pyarrow.py_buffer(b"L\xe0u.")
    text = pyarrow.Array.from_buffers(pyarrow.string(), 1, [None, ends, windows_1258])
    table = pyarrow.table({"text": text, "date": pyarrow.array([10**15], pyarrow.timestamp("s"))})
    (row,) = extract_frame(table).to_pylist()
    assert row["stage"] is None
    assert json.loads(row["json"])["article"]["published"] is None


def test_columns_of_one_name() -> None:
    frame = pandas.DataFrame([[TEXT, "other", "a"]], columns=["text", "text", "id"])
    assert extract_frame(frame)["article_id"].tolist() == ["a"]


def map_in_pandas(batches: Iterator[Any], function: Callable[[Iterator[Any]], Iterator[Any]]) -> list[Any]:
    """What Spark does with a function for `mapInPandas` or `mapInArrow`: pickled, called once a task with an iterator
    of batches, which must yield batches with the columns that were promised."""
    return list(pickle.loads(pickle.dumps(function))(batches))


def spark_task(batches: Iterator[Any]) -> Iterator[Any]:
    for batch in batches:
        yield extract_frame(batch)


@pytest.mark.parametrize("form", ["pandas", "batch"])
def test_as_spark_calls_it(form: str, articles: pandas.DataFrame) -> None:
    batches = [FORMS[form](articles.iloc[at : at + 4]) for at in (0, 4, 18)]  # the last one is empty
    found = map_in_pandas(iter(batches), spark_task)
    assert [type(batch) for batch in found] == [type(batches[0])] * 3
    assert [row for batch in found for row in rows(batch)] == rows(extract_frame(articles.iloc[:8]))
    assert spark_schema().startswith("`record` BIGINT, `article_id` STRING, `relevant` BOOLEAN, `relevance` DOUBLE")


@pytest.mark.parametrize("form", ["pandas", "table"])
def test_as_ray_calls_it(form: str, articles: pandas.DataFrame) -> None:
    """Ray gives `map_batches` one batch at a time, and concatenates what comes back: the schemas must be equal."""
    blocks = [FORMS[form](articles.iloc[:0]), FORMS[form](articles.iloc[:5]), FORMS[form](articles.iloc[5:])]
    function = pickle.loads(pickle.dumps(partial(extract_frame, family="awards")))
    found = [pyarrow.Table.from_pandas(out) if form == "pandas" else out for out in map(function, blocks)]
    whole = pyarrow.concat_tables(table.replace_schema_metadata() for table in found)
    assert whole.num_rows == len(extract_frame(articles, family="awards"))


def test_as_dask_calls_it(articles: pandas.DataFrame) -> None:
    dataframe = pytest.importorskip("dask.dataframe")
    meta = extract_frame(articles.iloc[:0])
    found = dataframe.from_pandas(articles, npartitions=4).map_partitions(extract_frame, meta=meta)
    done = found.compute(scheduler="synchronous").reset_index(drop=True)
    assert rows(done) == rows(extract_frame(articles))
    assert dict(done.dtypes.astype(str)) == RECORDS
