"""What callers hold: sources and options, cleaners of one's own, errors that say what was wrong."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean import DEFAULT_CLEANERS, Block, Edit, Page, Pipeline, Span, errors

PROSE = (
    "The ferry to the islands sails again from Monday, the harbour office said on Friday after a week of storms.",
    "Some forty people had been waiting in the old customs hall, where the town served them soup and bread.",
    "The harbour master, who had not slept since Tuesday, said that he would be on the first boat himself.",
)
TEXT = "\n\n".join(("Ferry back in service", "By Mara Lind", *PROSE))


def sponsor(page: Page) -> Iterator[Edit]:
    for block in page.free:
        if block.text.startswith("Brought to you by"):
            yield block.remove("sponsor", "names a sponsor")


@dataclass(frozen=True)
class Opening:
    words: str

    def __call__(self, page: Page) -> Iterator[Edit]:
        for block in page.free:
            if block.text.startswith(self.words):
                yield block.move("tags", "opening", f"opens with {self.words!r}")


def test_str_bytes_and_path_give_the_same(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert newsclean.clean(TEXT) == newsclean.clean(TEXT.encode()) == newsclean.clean(file)
    assert newsclean.clean(TEXT.encode("utf-16"), encoding="utf-16") == newsclean.clean(TEXT)
    assert newsclean.clean("\ufeff" + TEXT) == newsclean.clean(TEXT)
    assert newsclean.clean(TEXT.replace("\n", "\r\n")) == newsclean.clean(TEXT)


def test_what_the_caller_knows_wins() -> None:
    text = f"Published: May 6, 2014\n\n{TEXT}"
    known = newsclean.explain(
        text, title="Another title", published=date(2020, 1, 2), url="https://example.org/a", language="de"
    )
    assert known.article.title == "Another title"
    assert known.article.published == date(2020, 1, 2)
    assert known.article.url == "https://example.org/a"
    assert known.article.language == "de"
    assert known.evidence["published"].source == "caller"
    assert "Published: May 6, 2014" in known.evidence["published"].refused[0]


def test_relative_times_need_to_know_when() -> None:
    text = TEXT.replace("By Mara Lind", "By Mara Lind\n\n41 minutes ago")
    assert newsclean.clean(text).published is None
    now = datetime(2024, 3, 2, 10, 0, tzinfo=UTC)
    assert newsclean.clean(text, now=now).published == datetime(2024, 3, 2, 9, 19, tzinfo=UTC)


def test_a_cleaner_of_ones_own() -> None:
    text = f"{TEXT}\n\nBrought to you by Lind & Sons\n\nFiled: harbour"
    pipeline = Pipeline(cleaners=(*DEFAULT_CLEANERS, sponsor, Opening("Filed")))
    cleaning = pipeline.explain(text)
    assert cleaning.article.text == "\n\n".join(PROSE)
    assert cleaning.article.tags == ("Filed: harbour",)
    row = next(piece for piece in cleaning.pieces if piece.label == "sponsor")
    assert (row.cleaner, row.fate, row.reason) == ("sponsor", "removed", "names a sponsor")
    assert next(piece for piece in cleaning.pieces if piece.label == "opening").cleaner == "Opening"


def test_the_earlier_cleaner_wins_and_the_loser_is_told() -> None:
    pipeline = Pipeline(cleaners=(sponsor, Opening("Brought")))
    cleaning = pipeline.explain(f"{TEXT}\n\nBrought to you by Lind & Sons")
    assert cleaning.article.tags == ()
    greedy = Pipeline(cleaners=(sponsor, lambda page: [Edit(Span(0, len(page.text)), label="all")]))
    refusal = greedy.explain(f"{TEXT}\n\nBrought to you by Lind & Sons").refused[0]
    assert (refusal.edit.label, refusal.winner.label) == ("all", "sponsor")


def raises(page: Page) -> Iterator[Edit]:
    raise KeyError("oops")


def yields_a_word(page: Page) -> Iterator[Any]:
    yield "word"


def reaches_too_far(page: Page) -> Iterator[Edit]:
    yield Edit(Span(0, len(page.text) + 1), label="far")


def moves_to_nowhere(page: Page) -> Iterator[Edit]:
    yield page.blocks[0].move("sponsors", "sponsor", "no such field")


def keeps_as_nonsense(page: Page) -> Iterator[Edit]:
    yield page.blocks[0].keep("x", "no such kind", "nonsense")


@pytest.mark.parametrize("cleaner", [raises, yields_a_word, reaches_too_far, moves_to_nowhere, keeps_as_nonsense])
def test_a_cleaner_that_fails_is_named(cleaner: Any) -> None:
    with pytest.raises(errors.CleanerError, match=cleaner.__name__) as caught:
        Pipeline(cleaners=(cleaner,)).clean(TEXT)
    assert caught.value.name == cleaner.__name__
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def too_few(page: Page, blocks: Sequence[Block]) -> list[float]:
    return [1.0]


def test_a_scorer_that_fails_is_named() -> None:
    with pytest.raises(errors.CleanerError, match=r"too_few: gave 1 scores for \d blocks"):
        Pipeline(scorer=too_few).clean(TEXT)


def test_keep_is_a_threshold() -> None:
    text = "\n\n".join((TEXT, "Moon and tides", "Ticker", "Imprint", "Archive of the year", "Jobs in Tarn"))
    bodies = [Pipeline(keep=keep).clean(text).text for keep in (0.0, 0.5, 0.6)]
    assert "Jobs" in bodies[0]
    assert "Jobs" not in bodies[1]
    assert len(bodies[0]) > len(bodies[1]) >= len(bodies[2])
    with pytest.raises(errors.OptionError, match="keep"):
        Pipeline(keep=2)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"language": "english"}, "language"),
        ({"language": 3}, "language"),
        ({"format": "pdf"}, "format"),
        ({"url": 3}, "url"),
        ({"title": 3}, "title"),
        ({"published": "soon"}, "published"),
        ({"now": "2024-01-01"}, "now"),
    ],
)
def test_options_that_make_no_sense(options: dict[str, Any], message: str) -> None:
    with pytest.raises(errors.OptionError, match=message):
        newsclean.clean(TEXT, **options)


@pytest.mark.parametrize("source", [None, 3, ["text"], object()])
def test_sources_of_other_types(source: object) -> None:
    with pytest.raises(errors.UnsupportedSourceError, match="not"):
        newsclean.clean(source)


def test_sources_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(errors.UnreadableFileError, match="nowhere"):
        newsclean.clean(tmp_path / "nowhere.txt")
    with pytest.raises(errors.UndecodableError, match="ascii"):
        newsclean.clean(b"\xff\xfe\xfd", encoding="ascii")
    with pytest.raises(errors.OptionError, match="encoding"):
        newsclean.clean(b"text", encoding="no-such")
    with pytest.raises(errors.InvalidTextError, match="surrogate"):
        newsclean.clean("half \ud83d")


@pytest.mark.parametrize(("text", "encoding"), [
    ("Die Fähre fährt wieder, sagte die Behörde. „Endlich“, rief der Bürgermeister – und lief zum Hafen hinunter.", "cp1252"),
    ("Паром снова ходит, сообщили в порту. «Наконец-то», сказал мэр и побежал к причалу по старой улице.", "cp1251"),
    ("Le bac circule à nouveau, a annoncé le port. « Enfin », a lancé le maire, l’œil humide, en courant vers le quai.", "cp1252"),
    ("El transbordador navega de nuevo, según el puerto. «¡Por fin!», gritó el alcalde, y bajó corriendo al muelle.", "latin-1"),
])  # fmt: skip
def test_bytes_of_other_encodings(text: str, encoding: str) -> None:
    assert newsclean.clean(text.encode(encoding)).text == text


def test_an_article_without_a_body_says_why() -> None:
    assert newsclean.explain("").why_empty == "the source holds no text"
    only = newsclean.explain("Support The Daily Ferry!\n\nContribute today")
    assert only.article.body == ()
    assert "donation" in (only.why_empty or "")


def test_remarks_say_that_a_pack_is_missing() -> None:
    assert "phrase pack" in newsclean.explain(TEXT, language="fi").remarks[0]
    assert newsclean.explain(TEXT, language="en").remarks == ()


def test_the_ledger_counts_characters_by_label() -> None:
    cleaning = newsclean.explain(TEXT)
    report = cleaning.report()
    assert sum(report.values()) == len(TEXT)
    assert report["title"] == len("Ferry back in service")
    with pytest.raises(errors.OptionError, match="origin"):
        cleaning.origin(5, 5)
