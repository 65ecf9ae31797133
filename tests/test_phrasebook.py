"""Packs have the form that they must have, and phrases are found where they count."""

from __future__ import annotations

from typing import Any

import pytest

from newsclean.errors import PhrasePackError
from newsclean.packs import LABELS, WORD_LISTS, check_pack, languages, read_pack
from newsclean.phrasebook import Phrasebook, phrasebook


def book(**places: list[str]) -> Phrasebook:
    return Phrasebook([{"language": "en", "phrases": {"donation": places}, "words": {}, "months": {}}])


def found(phrases: Phrasebook, text: str) -> list[str]:
    return [text[slice(*hit.span)] for hit in phrases.find(text)]


@pytest.mark.parametrize("language", languages())
def test_packs(language: str) -> None:
    pack = read_pack(language)
    assert pack["name"]
    assert set(pack["phrases"]) == LABELS, "a pack has every label"
    assert len(set(pack["months"].values())) == 12
    assert {"and", "byline_roles", "staff", "function"} <= set(pack["words"]) <= WORD_LISTS


@pytest.mark.parametrize("language", languages())
def test_every_phrase_is_found_in_a_line_of_its_own(language: str) -> None:
    phrases = phrasebook(language)
    missed = []
    for phrase in phrases.phrases:
        line = phrase.text.replace("{name}", "Tarn Courier").replace("#", "12").replace("*", "anything")
        hits = [
            hit for hit in phrases.find(line) if hit.phrase.label == phrase.label and hit.phrase.place == phrase.place
        ]
        if not hits:
            missed.append((phrase.label, phrase.place, phrase.text))
    assert not missed


@pytest.mark.parametrize(
    ("phrase", "text", "hits"),
    [
        ("read more", "READ  MORE", ["READ  MORE"]),
        ("don't miss", "Don’t miss", ["Don’t miss"]),
        ("read more", "bread more", []),
        ("read more", "read moreover", []),
        ("support {name}", "Support The Tarn Courier!", ["Support The Tarn Courier"]),
        ("support {name}", "Support for the strike", []),
        ("# comments", "12 Comments", ["12 Comments"]),
        ("# / #", "1 / 5\nA photo", ["1 / 5"]),
        ("# / #", "A photo\n1 / 5\n", ["1 / 5"]),
        ("# comments", "12\nComments", []),
        ("page # of #", "Page 3 of 12", ["Page 3 of 12"]),
        ("share via *", "Share via pigeon", ["Share via pigeon"]),
        ("lire aussi :", "Lire aussi\u00a0: Le pont", ["Lire aussi\u00a0:"]),
        ("阅读更多", "请阅读更多新闻", ["阅读更多"]),
    ],
)
def test_find(phrase: str, text: str, hits: list[str]) -> None:
    assert found(book(whole=[phrase]), text) == hits


def test_names_are_told() -> None:
    (hit,) = book(whole=["support {name}"]).find("Support The Tarn Courier today")
    assert hit.name == "The Tarn Courier"


@pytest.mark.parametrize(
    ("pack", "message"),
    [
        ({"language": "de"}, "says language"),
        ({"language": "xx", "extra": {}}, "no such table"),
        ({"language": "xx", "phrases": {"donatoin": {}}}, "no label 'donatoin'"),
        ({"language": "xx", "phrases": {"donation": ["a"]}}, "table of lists"),
        ({"language": "xx", "phrases": {"donation": {"middle": ["a"]}}}, "no place 'middle'"),
        ({"language": "xx", "phrases": {"donation": {"whole": "donate"}}}, "is a list"),
        ({"language": "xx", "phrases": {"donation": {"whole": ["* now"]}}}, "must begin with a word"),
        ({"language": "xx", "phrases": {"donation": {"whole": ["now", "now"]}}}, "twice"),
        ({"language": "xx", "phrases": {"donation": {"whole": [" "]}}}, "is no phrase"),
        ({"language": "xx", "words": {"nouns": ["a"]}}, "no list of words 'nouns'"),
        ({"language": "xx", "words": {"and": ["And"]}}, "lower case"),
        ({"language": "xx", "months": {"Mai": 5}}, "lower case"),
        ({"language": "xx", "months": {"mai": 13}}, "1 to 12"),
    ],
)
def test_packs_of_the_wrong_form(pack: dict[str, Any], message: str) -> None:
    with pytest.raises(PhrasePackError, match=message):
        check_pack("xx", pack)
