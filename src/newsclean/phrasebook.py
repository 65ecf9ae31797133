"""Phrases of boilerplate: read from the packs of a few languages, found in a text in one pass.

A pack is a TOML file of ``newsclean/phrases`` (docs/add-a-language.md says what it holds). A phrase is looked for without
regard to case and to the form of quotation marks. In a phrase, ``*`` stands for anything up to 80 characters long,
``#`` for a number, and ``{name}`` for one to seven capitalised words, such as the name of an outlet.

All phrases of all packs are found by one Aho-Corasick automaton, so that a thousand more phrases cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

import ahocorasick_rs
import regex

from newsclean.draft import Draft
from newsclean.edits import Edit, Span
from newsclean.packs import read_pack, read_with
from newsclean.scripts import count_words, is_in_word

# A name: capitalised words, and the small words between them. Where letters have no case, a few words; where words have no spaces, a few characters.
SMALL = "of|and|the|for|de|la|le|les|du|des|del|della|dello|dei|delle|di|da|do|dos|das|van|der|den|die|het|und|og|och|i|y|e|el|en|na|w"
UNSPACED_NAME = r"[\p{Han}\p{Hiragana}\p{Katakana}]{2,10}"
CASELESS_NAME = r"[\p{Lo}--[\p{Han}\p{Hiragana}\p{Katakana}]][\p{L}\p{M}]+(?:[ ][\p{Lo}--[\p{Han}\p{Hiragana}\p{Katakana}]][\p{L}\p{M}]*){0,3}"
CAPITALISED = r"(?-i:(?:[dDlL]['’])?[\p{Lu}\p{Lt}\p{Nd}\&][\w.’'\&-]*)"
NAME = rf"(?P<name>{CAPITALISED}(?:[ ](?:(?:{SMALL})[ ]){{0,2}}{CAPITALISED}){{0,6}}|{CASELESS_NAME}|{UNSPACED_NAME})"
WILD = {"*": r"[^\n]{0,80}?", "#": r"\d+(?:[.,]\d+| \d{3}(?!\d))*", "{name}": NAME}
REST_OF_LINE = r"[^\n]{0,80}"
SPACES = regex.compile(r"[ \t\u00a0\u202f\u2009]{2,}")
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]+")
WORD_OR_END = re.compile(r"[^\W\d_]+|\n")
NEAR = 30  # characters behind a number in which the first word of a phrase such as "# minutes ago" would stand
SPECIAL = regex.compile(r"\*|#|\{name\}")

# What is one to a reader, or spelled in two ways by the same outlets: quotation marks, spaces, full-width and Arabic punctuation, the
# alifs and the final ya of Arabic, ё, the two i of Turkish. One character for one, so that offsets stay.
FOLD = {
    **dict.fromkeys("’‘ʼ´`′", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("\u00a0\u202f\u2009\u3000\t", " "),
}
ALSO = {
    **dict(zip("：（）｜／［］！？，；＝", ":()|/[]!?,;=", strict=True)), **dict(zip("،؛؟", ",;?", strict=True)),
    **dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ی": "ي", "ک": "ك", "ё": "е", "Ё": "Е", "İ": "i", "ı": "i",
}  # fmt: skip
ALSO_MET = re.compile(f"[{''.join(map(re.escape, ALSO))}]")


def fold(text: str) -> str:
    r"""``text`` in lower case with plain quotes and spaces, character for character.

    >>> fold("Don’t\u00a0MISS İt")
    "don't miss it"
    """
    text = plain(text)
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lower


def plain(text: str) -> str:
    """``text`` with plain quotes, spaces and the like, character for character."""
    if text.isascii():
        return text.replace("`", "'").replace("\t", " ")
    for char, instead in FOLD.items():  # ten times as fast as str.translate, since most texts have few of them
        if char in text:
            text = text.replace(char, instead)
    return ALSO_MET.sub(lambda found: ALSO[found[0]], text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a pack: what it is evidence of (``label``), and where in a line it counts."""

    label: str
    place: str
    text: str
    language: str

    @property
    def literal(self) -> str:
        """What the phrase begins with, up to its first wildcard."""
        special = SPECIAL.search(self.text)
        return fold(self.text[: special.start()] if special else self.text)

    @property
    def has_wildcard(self) -> bool:
        """Whether anything but the literal beginning must be looked for."""
        return SPECIAL.search(self.text) is not None

    def rest(self) -> regex.Pattern[str] | None:
        """What must follow the literal beginning, or nothing if the phrase has no wildcard."""
        return _rest(self.text)


@cache
def _rest(phrase: str) -> regex.Pattern[str] | None:
    """The pattern of a phrase, made when the phrase is first met: most of some 75,000 never are."""
    special = SPECIAL.search(phrase)
    if special is None:
        return None
    text, parts, at = plain(phrase), [], special.start()
    for wild in SPECIAL.finditer(text, at):
        last = wild.group() == "*" and wild.end() == len(text)
        parts += [regex.escape(text[at : wild.start()]), REST_OF_LINE if last else WILD[wild.group()]]
        at = wild.end()
    parts.append(regex.escape(text[at:]))
    return regex.compile("".join(parts), regex.IGNORECASE | regex.V1)


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase met in a text: ``span`` is its place there, ``name`` what ``{name}`` stood for."""

    phrase: Phrase
    span: Span
    name: str = ""

    @property
    def text(self) -> str:
        """The phrase as it stands in the pack."""
        return self.phrase.text

    @property
    def is_word(self) -> bool:
        """Whether the phrase is a single word."""
        return " " not in self.text and count_words(self.text) < 2

    @property
    def proof(self) -> str:
        """What the hit says about its line, as the reason of an edit."""
        verb = {"whole": "is", "opening": "opens with", "closing": "ends with"}.get(self.phrase.place, "holds")
        return f"{verb} {self.phrase.text!r}"


class Phrasebook:
    """The phrases of some languages. Immutable: one is shared by all pages of the same languages."""

    def __init__(self, packs: Sequence[Mapping[str, Any]]) -> None:
        self.phrases = tuple(phrase for pack in packs for phrase in _phrases(pack))
        self.words = _words(packs)
        self.months = tuple(sorted({(name, number) for pack in packs for name, number in pack["months"].items()}))
        literals: dict[str, list[tuple[Phrase, bool]]] = {}
        for phrase in self.phrases:
            if phrase.literal:
                literals.setdefault(phrase.literal, []).append((phrase, phrase.has_wildcard))
        counted: dict[str, list[Phrase]] = {}
        for phrase in sorted(self.phrases, key=lambda phrase: -len(phrase.text)):
            if not phrase.literal:
                counted.setdefault(phrase.text, []).append(phrase)
        self._counts = tuple(counted.values())
        self._counted = _any_of([phrases[0] for phrases in self._counts])
        self._count_words = {word[0] for text in counted if (word := WORD.search(fold(text)))}
        self._entries = tuple(literals.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(literals)) if literals else None

    def find(self, text: str) -> Iterator[Hit]:
        """Every phrase in ``text``, wherever it stands. Where a phrase has one space, the text may have several."""
        doubled = [Edit(Span(found.start() + 1, found.end()), label="layout") for found in SPACES.finditer(text)]
        if not doubled:
            yield from self._find(text)
            return
        single = Draft(text, tuple(doubled))
        for hit in self._find(single.text):
            yield Hit(hit.phrase, single.to_source(hit.span), hit.name)

    def _find(self, text: str) -> Iterator[Hit]:
        folded, unfolded = fold(text), plain(text)
        if self._counts:
            end = 0
            for number in NUMBER.finditer(folded):
                start = number.start()
                word = WORD_OR_END.search(folded, number.end(), number.end() + NEAR)
                elsewhere = word and word[0] != "\n" and word[0] not in self._count_words
                if start < end or elsewhere or not _number_begins(folded, start):
                    continue
                if found := self._counted.match(unfolded, start):
                    end = found.end()
                    for phrase in self._counts[(found.lastindex or 1) - 1]:
                        yield Hit(phrase, Span(*found.span()))
        if self._automaton is None:
            return
        for entry, start, stop in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if not _word_begins(folded, start):
                continue
            for phrase, has_wildcard in self._entries[entry]:
                name, end = "", stop
                if has_wildcard and (rest := phrase.rest()) is not None:
                    tail = rest.match(unfolded, stop)
                    if tail is None:
                        continue
                    end, name = tail.end(), _group(text, tail)
                if _word_begins(folded, end):
                    yield Hit(phrase, Span(start, end), name)

    @cached_property
    def share_words(self) -> frozenset[str]:
        """The words of share bars."""
        return frozenset(fold(phrase.text) for phrase in self.phrases if phrase.label == "share_word")

    @cached_property
    def labels(self) -> frozenset[str]:
        """The labels that any phrase is evidence of."""
        return frozenset(phrase.label for phrase in self.phrases)


def _group(text: str, found: regex.Match[str]) -> str:
    """What ``{name}`` stood for, as it is in ``text``."""
    return text[slice(*found.span("name"))] if "name" in found.re.groupindex else ""


def _any_of(phrases: Sequence[Phrase]) -> regex.Pattern[str]:
    """What finds any of ``phrases``, which begin with a number and so have no literal beginning; one group for each."""
    groups = (rest.pattern for phrase in phrases if (rest := phrase.rest()) is not None)
    return regex.compile(r"(?:" + "|".join(f"({group})" for group in groups) + r")(?!\w)", regex.I)


def _number_begins(text: str, at: int) -> bool:
    """Whether the digit at ``at`` is not in the middle of a word or of a number with a point or comma."""
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "_.,")


def _word_begins(text: str, at: int) -> bool:
    """Whether the boundary before ``at`` is no place inside a word (scripts without spaces have no such place)."""
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    return not (is_in_word(before) and is_in_word(after)) or before > "\u2e80" or after > "\u2e80"


def _phrases(pack: Mapping[str, Any]) -> Iterator[Phrase]:
    for label, places in pack["phrases"].items():
        for place, texts in places.items():
            for text in texts:
                yield Phrase(label, place, text, pack["language"])


def _words(packs: Sequence[Mapping[str, Any]]) -> Mapping[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for pack in packs:
        for name, words in pack["words"].items():
            lists.setdefault(name, set()).update(words)
    return MappingProxyType({name: frozenset(words) for name, words in lists.items()})


def phrasebook(language: str | None) -> Phrasebook:
    """The phrases for an article in ``language`` (``packs.read_with`` says of which packs)."""
    return _phrasebook(read_with(language))


@cache
def _phrasebook(names: tuple[str, ...]) -> Phrasebook:
    return Phrasebook([read_pack(name) for name in names])


def merge(hits: Iterable[Hit]) -> Mapping[str, Sequence[Hit]]:
    """Hits by label."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.phrase.label, []).append(hit)
    return found
