"""The extractor in spaCy: a component for any pipeline, and a blank Vietnamese pipeline with this project's tokenizer.

    nlp = blank()                      # or spacy.load(...), spacy.blank("xx")
    nlp.add_pipe("thidua_extract")
    doc = nlp(text)
    doc.spans["thidua.awards"]         # spans with the award's code as label and the fact's id as span id
    doc._.thidua                       # the Record

spaCy finds the component by its entry point: nothing need be imported to add it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from thidua_extract.errors import MissingDependencyError
from thidua_extract.options import FAMILIES

try:
    import spacy
    from spacy.language import Language
    from spacy.tokens import Doc, Span
    from spacy.util import get_words_and_spaces, registry
    from spacy.vocab import Vocab
except ImportError as error:
    raise MissingDependencyError(
        "the component needs spaCy", remedy='Install it: pip install "thidua-extract[spacy]"'
    ) from error

FACTORY = "thidua_extract"
TOKENIZER = "thidua_extract.Tokenizer.v1"
EXTENSION = "thidua"
_STORED = "thidua_extract.record"  # JSON in doc.user_data, so that a Doc can be sent and saved


class ThiduaComponent:
    """Reads each Doc's text and adds the facts to it; `Doc.text` is the source that the record's offsets count in."""

    def __init__(self, **options: Any) -> None:
        from thidua_extract.pipeline import Extractor  # noqa: PLC0415 (loading the entry point stays cheap)

        self.extractor = Extractor(**options)

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.thidua` and a span group `thidua.FAMILY` for each family, empty where there is no fact."""
        record = self.extractor.extract(doc.text)
        doc.user_data[_STORED] = record.to_json()
        for family, facts in record.families().items():
            doc.spans[f"{EXTENSION}.{family}"] = [
                found
                for fact in facts
                for span in fact.spans
                if (found := _doc_span(doc, span.start, span.end, _label(family, fact), fact.id)) is not None
            ]
        return doc


@Language.factory(
    FACTORY,
    default_config={"ner": "none", "families": list(FAMILIES), "extra_lexicons": []},
    assigns=["doc._.thidua", "doc.spans"],
)
def create_component(
    nlp: Language,  # noqa: ARG001 (spaCy's signature)
    name: str,  # noqa: ARG001
    ner: str,
    families: list[str],
    extra_lexicons: list[str],
) -> ThiduaComponent:
    """The component; its options are those of `thidua_extract.Extractor`."""
    return ThiduaComponent(ner=ner, families=families, extra_lexicons=extra_lexicons)


class SyllableTokenizer:
    """Text to a Doc whose tokens are syllables, numbers, abbreviations and marks; white space is kept exactly."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The Doc of a text; `doc.text == text`."""
        words, spaces = get_words_and_spaces(list(_words(text)), text)
        return Doc(self.vocab, words=words, spaces=spaces)

    # spaCy saves and loads a pipeline's tokenizer by these; this one has nothing to keep.
    def to_disk(self, path: Any, **kwargs: Any) -> None:
        """Nothing is written."""

    def from_disk(self, path: Any, **kwargs: Any) -> SyllableTokenizer:  # noqa: ARG002
        """Nothing is read."""
        return self

    def to_bytes(self, **kwargs: Any) -> bytes:  # noqa: ARG002
        """No bytes."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> SyllableTokenizer:  # noqa: ARG002
        """Nothing is read."""
        return self


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], SyllableTokenizer]:
    """The factory of the tokenizer that a pipeline's config names."""

    def create(nlp: Language) -> SyllableTokenizer:
        return SyllableTokenizer(nlp.vocab)

    return create


def blank() -> Language:
    """A blank Vietnamese pipeline (`nlp.lang == "vi"`) with this project's tokenizer, which needs no pyvi."""
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})


def _words(text: str) -> Iterator[str]:
    """The tokens of a text as it stands, composed or not; what normalisation leaves out is a token of its own."""
    from thidua_extract.text.document import Document  # noqa: PLC0415
    from thidua_extract.text.tokens import tokenize  # noqa: PLC0415

    document = Document.from_source(text)
    position = 0
    for token in tokenize(document.text):
        start, end = document.to_source(token)
        yield from text[position:start].split()
        if end > (start := max(start, position)):
            yield text[start:end]
            position = end
    yield from text[position:].split()


def _record_of(doc: Doc) -> Any:
    """The Record of a Doc that the component has read, else None."""
    from thidua_extract.records.models import Record  # noqa: PLC0415

    stored = doc.user_data.get(_STORED)
    return None if stored is None else Record.from_json(stored)


def _label(family: str, fact: Any) -> str:
    match family:
        case "awards":
            return str(fact.award)
        case "events":
            return str(fact.types[0])
        case _:
            return family.removesuffix("s")


def _doc_span(doc: Doc, start: int, end: int, label: str, fact_id: str) -> Span | None:
    """The tokens that a range of characters touches."""
    return doc.char_span(start, end, label=label, span_id=fact_id, alignment_mode="expand")


if not Doc.has_extension(EXTENSION):
    Doc.set_extension(EXTENSION, getter=_record_of)
