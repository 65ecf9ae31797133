"""Every phrase of every pack takes a line away, and each label leaves a sentence of an article alone.

``<language>.toml`` holds an ``article`` and its ``title``; what ``{name}``, a ``person``, a ``topic``, a ``headline`` and the ``rest`` of a line are in that language; and for
each label lines that it must ``catch``, as pages have them, and sentences that it must ``keep``.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.packs import LABELS, languages, read_pack
from newsclean.phrasebook import Phrase, phrasebook

HERE = Path(__file__).parent
NO_CLEANER = {"caption", "share_word"}  # a share word wants a second; nothing reads `caption` yet
HEAD = {"byline", "kicker", "published_stamp", "modified_stamp", "relative_time", "credit"}
"""Labels whose lines stand above the text."""
DATE = "2024-03-02"
ALL = [(language, label) for language in languages() for label in sorted(LABELS)]


@cache
def samples(language: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))


def page(language: str, label: str, lines: list[str]) -> tuple[str, str]:
    """An article with ``lines`` where such lines stand, and the body of it."""
    body = samples(language)["article"]
    before, after = (lines, []) if label in HEAD else ([], lines)
    return "\n\n".join([samples(language)["title"], *before, *body, *after]), "\n\n".join(body)


def lines_with(phrase: Phrase) -> list[str]:
    """The lines that a page could have with the phrase in them."""
    sample, label = samples(phrase.language), phrase.label
    text = phrase.text.replace("{name}", sample["name"]).replace("#", "12").replace("*", sample["rest"])
    gap = "" if phrase.language in ("zh", "ja") else " "
    tail = sample["rest"]
    if label in ("byline", "reporting_credit", "credit", "author_bio"):
        tail = sample["person"]
    elif label.endswith("_stamp"):
        tail = DATE
    elif label in ("read_more", "tags"):
        tail = sample["headline"] if label == "read_more" else sample["topic"]
    if phrase.place == "whole":
        return [text, tail] if label.endswith("_stamp") or label == "tags" else [text]
    if phrase.place == "opening":
        return [text + gap + tail]
    between = label == "read_more" and phrase.place == "within"
    return [text + gap + tail] if between else [tail + gap + text]


@pytest.mark.parametrize(("language", "label"), ALL)
def test_every_phrase_takes_its_line(language: str, label: str) -> None:
    left = []
    for phrase in phrasebook(language).phrases:
        if phrase.language != language or phrase.label != label or phrase.place == "sign" or label in NO_CLEANER:
            continue
        lines = lines_with(phrase)
        source, body = page(language, label, lines)
        article = newsclean.clean(source, language=language, format="text")
        if article.text != body:
            left.append((phrase.place, phrase.text, lines))
    assert not left


@pytest.mark.parametrize(("language", "label"), ALL)
def test_lines_that_must_be_caught(language: str, label: str) -> None:
    kept = []
    for line in samples(language)[label]["catch"]:
        source, body = page(language, label, [line])
        cleaning = newsclean.explain(source, language=language, format="text")
        gone = (piece for piece in cleaning.pieces if piece.fate != "kept" and piece.text.strip())
        labels = {piece.label for piece in gone if piece.text.strip() in line}
        if cleaning.article.text != body or labels <= {"unclaimed"}:
            kept.append((line, sorted(labels)))
    assert not kept


@pytest.mark.parametrize(("language", "label"), ALL)
def test_sentences_that_must_stay(language: str, label: str) -> None:
    """In the middle of the article, nothing of the sentence goes."""
    lost = []
    for sentence in samples(language)[label]["keep"]:
        title, body = samples(language)["title"], samples(language)["article"]
        text = "\n\n".join([*body[:2], sentence, *body[2:]])
        if newsclean.clean(f"{title}\n\n{text}", language=language, format="text").text != text:
            lost.append(sentence)
    assert not lost


@pytest.mark.parametrize("language", languages())
def test_every_label_has_samples(language: str) -> None:
    assert [label for label in sorted(LABELS) if not samples(language)[label]["catch"]] == []
    assert [label for label in sorted(LABELS) if not samples(language)[label]["keep"]] == []
    assert read_pack(language)["name"]
