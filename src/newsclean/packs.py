"""Phrase packs as they are stored: one TOML file a language, read once and checked word by word."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Set
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

from newsclean.errors import PhrasePackError

Place = Literal["whole", "opening", "closing", "within", "sign"]
"""Where in a line a phrase counts.

``whole``: the line is the phrase and nothing else (but for bullets, arrows and punctuation around it).
``opening``, ``closing``: the line begins or ends with it. ``within``: anywhere, as a whole word.
``sign``: anywhere, and by itself no proof: a cleaner wants several, or one beside a line that is proven.
"""
PLACES: tuple[str, ...] = get_args(Place)
LABELS = frozenset({
    "advertisement", "author_bio", "byline", "caption", "comments", "cookie_notice", "correction", "credit",
    "donation", "editor_note", "embed_chrome", "kicker", "legal", "modified_stamp", "navigation",
    "newsletter_prompt", "paywall_notice", "print_note", "provenance", "published_stamp", "read_more",
    "reading_time", "related", "relative_time", "reporting_credit", "share_bar", "share_word", "tags",
    "video_player",
})  # fmt: skip
WORD_LISTS = frozenset({"and", "byline_roles", "staff", "function", "clause", "contractions", "clock", "dates"})


def check_pack(language: str, pack: Mapping[str, Any], labels: Set[str] = LABELS) -> None:
    """Raise PhrasePackError, with the place and what would be right, unless ``pack`` has the form that a pack must have.

    ``labels`` are those that its phrases may be evidence of.
    """
    if unknown := set(pack) - {"language", "name", "phrases", "words", "months"}:
        raise PhrasePackError(f"{language}.toml: no such table: {', '.join(sorted(unknown))}")
    if pack.get("language") != language:
        raise PhrasePackError(f"{language}.toml: says language = {pack.get('language')!r}")
    for label, places in _table(language, pack, "phrases"):
        if label not in labels:
            raise PhrasePackError(
                f"{language}.toml: there is no label {label!r}; the labels are {', '.join(sorted(labels))}"
            )
        if not isinstance(places, dict):
            raise PhrasePackError(
                f"{language}.toml: [phrases.{label}] is a table of lists, one for each of {', '.join(PLACES)}"
            )
        for place, texts in places.items():
            if place not in PLACES:
                raise PhrasePackError(
                    f"{language}.toml: [phrases.{label}] has no place {place!r}; it may be {', '.join(PLACES)}"
                )
            _check_list(f"{language}.toml: [phrases.{label}] {place}", texts)
            for text in texts:
                if text[0] in "*{" or (text[0] == "#" and "{name}" in text):
                    raise PhrasePackError(
                        f"{language}.toml: [phrases.{label}] {place}: {text!r} must begin with a word"
                    )
    for name, words in _table(language, pack, "words"):
        if name not in WORD_LISTS:
            raise PhrasePackError(
                f"{language}.toml: there is no list of words {name!r}; there are {', '.join(sorted(WORD_LISTS))}"
            )
        _check_list(f"{language}.toml: [words] {name}", words)
        if capital := next((word for word in words if word != word.lower()), None):
            raise PhrasePackError(f"{language}.toml: [words] {name}: {capital!r} must be in lower case")
    for name, number in _table(language, pack, "months"):
        if name != name.lower() or number not in range(1, 13):
            raise PhrasePackError(f"{language}.toml: [months] {name!r} = {number!r}: a name in lower case, and 1 to 12")


def _table(language: str, pack: Mapping[str, Any], name: str) -> Iterable[tuple[str, Any]]:
    table = pack.get(name, {})
    if not isinstance(table, dict):
        raise PhrasePackError(f"{language}.toml: {name} is a table, not {table!r}")
    return table.items()


def _check_list(where: str, texts: object) -> None:
    if not isinstance(texts, list):
        raise PhrasePackError(f"{where} is a list of phrases, not {texts!r}")
    for text in texts:
        if not isinstance(text, str) or not text.strip():
            raise PhrasePackError(f"{where}: {text!r} is no phrase")
        if texts.count(text) > 1:
            raise PhrasePackError(f"{where}: {text!r} stands there twice")


@cache
def read_pack(language: str) -> Mapping[str, Any]:
    """The pack of ``language``, checked; a pack without a word when there is none."""
    file = resources.files("newsclean.phrases") / f"{language}.toml"
    if not file.is_file():
        return {"language": language, "phrases": {}, "words": {}, "months": {}}
    try:
        pack = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise PhrasePackError(f"{language}.toml: {error}") from error
    check_pack(language, pack)
    return {"phrases": {}, "words": {}, "months": {}, **pack}


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a pack, in alphabetical order."""
    names = (file.name for file in resources.files("newsclean.phrases").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml") and name[0] != "_"))


def read_with(language: str | None) -> tuple[str, ...]:
    """The languages whose packs a text in ``language`` is read with: its own, and English, since page chrome is often English.

    Where the language is not known, or has no pack, every pack is used.
    """
    known = (language, "en") if language in languages() else languages()
    return tuple(dict.fromkeys(name for name in known if name))


@cache
def function_words(language: str | None) -> frozenset[str]:
    """The articles, prepositions and the like of the packs that a text in ``language`` is read with, in lower case: words that end no line of their own."""
    return frozenset(word for name in read_with(language) for word in read_pack(name)["words"].get("function", ()))
