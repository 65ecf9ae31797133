"""The article that the project began from comes out exactly as it must."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsclean

NAME = "000_fefbbca97a538585"


@pytest.mark.corpora
def test_the_seed_comes_out_exactly(corpora: Path) -> None:
    text = (corpora / "seeds" / f"{NAME}.txt").read_text(encoding="utf-8")
    wanted = json.loads((corpora / "seeds" / f"{NAME}.expected.json").read_text(encoding="utf-8"))
    cleaning = newsclean.explain(text)
    article = cleaning.article

    for field in ("title", "agency", "publisher", "language", "modified"):
        assert getattr(article, field) == wanted[field], field
    assert [str(author) for author in article.authors] == wanted["authors"]
    assert str(article.published) == wanted["published"]
    assert [paragraph.text for paragraph in article.body] == wanted["body"]
    assert [caption.model_dump() for caption in article.captions] == wanted["captions"]
    assert list(article.tags) == wanted["tags"]
    assert [teaser.model_dump(exclude={"url"}) for teaser in article.related] == wanted["related"]
    assert (article.kicker, article.standfirst, article.credits, article.notes) == (None, None, (), ())

    removed: dict[str, list[str]] = {}
    for piece in cleaning.pieces:
        if piece.fate == "removed" and piece.label in wanted["removed"]:
            removed.setdefault(piece.label, []).append(piece.text.strip())
    assert removed == wanted["removed"]
    donation = " ".join(wanted["removed"]["donation"])
    elsewhere = article.model_dump_json(exclude={"publisher"})
    assert all(line not in elsewhere for line in wanted["removed"]["donation"]), donation

    dashes = [piece for piece in cleaning.pieces if piece.label == "lost_dash"]
    assert [piece.replacement for piece in dashes] == [" — ", " — "]
    around = [
        (text[piece.span.start - 12 : piece.span.start], text[piece.span.stop : piece.span.stop + 7])
        for piece in dashes
    ]
    assert around == [("world powers", "the Uni"), (" and Germany", "offered")]
