"""What the characters of each line say, counted for all lines of a text at once: one table, one ``bincount``."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Kind(IntEnum):
    """The kinds of characters that are told apart."""

    OTHER = 0
    LOWER = 1
    UPPER = 2
    LETTER = 3  # of a script without case
    SYLLABLE = 4  # of a script without spaces between words
    DIGIT = 5
    SPACE = 6
    COMMA = 7
    STOP = 8
    QUESTION = 9
    COLON = 10
    QUOTE = 11
    BULLET = 12
    BAR = 13
    OPEN = 14
    CLOSE = 15
    APOSTROPHE = 16
    DASH = 17
    HANDLE = 18


MARKS = {
    Kind.COMMA: ",，、،;；",
    Kind.STOP: ".!…。！।۔",
    Kind.QUESTION: "?？؟",
    Kind.COLON: ":：",
    Kind.QUOTE: '"“”„«»「」『』‹›',
    Kind.BULLET: "•·◦▪■*‣●",
    Kind.BAR: "|©>→▶►",
    Kind.OPEN: "([{（",
    Kind.CLOSE: ")]}）",
    Kind.APOSTROPHE: "'’‘",
    Kind.DASH: "-–—",
    Kind.HANDLE: "@#_",
}
UNSPACED = ((0x0E00, 0x0E80), (0x3040, 0x3100), (0x3400, 0xA000))  # Thai, Kana, Han
OWN = (
    "log_words", "words", "mass", "ends_sentence", "ends_question", "ends_colon", "ends_open", "digits", "capitals",
    "title_case", "commas", "sentences", "opens_quote", "quotes", "bar", "opens_bullet", "opens_digit", "opens_lower",
    "brackets", "handles", "apostrophes", "dashes", "word_length", "syllables", "shouting",
)  # fmt: skip
FULL_STOP = ord("。")
MASS = 40  # words of a line that ends a sentence, beyond which more says no more
WORDS = 80


@cache
def _table() -> NDArray[np.uint8]:
    """The kind of every character below U+10000; those above are OTHER."""
    by_category = {"Ll": Kind.LOWER, "Lu": Kind.UPPER, "Lt": Kind.UPPER} | dict.fromkeys(("Nd", "No", "Nl"), Kind.DIGIT)
    by_category |= dict.fromkeys(("Lo", "Lm", "Mn", "Mc"), Kind.LETTER)
    kinds = [
        Kind.SPACE if (c := chr(i)).isspace() else by_category.get(unicodedata.category(c), Kind.OTHER)
        for i in range(0x10000)
    ]
    table = np.array(kinds, np.uint8)
    for first, stop in UNSPACED:
        part = table[first:stop]
        part[part == Kind.LETTER] = Kind.SYLLABLE
    for kind, marks in MARKS.items():
        table[[ord(mark) for mark in marks]] = kind
    return table


def count_characters(texts: Sequence[str]) -> NDArray[np.float32]:
    """One row for each of ``texts`` (lines without line ends, none of them empty), in the order of OWN."""
    count = len(texts)
    codes = np.frombuffer(("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass"), np.uint32)
    kinds = _table()[np.minimum(codes, 0xFFFF)]
    stops = np.flatnonzero(codes == 10)
    starts = np.concatenate(([0], stops[:-1] + 1))
    line = np.repeat(np.arange(count), stops - starts + 1)
    counts = np.bincount(line * len(Kind) + kinds, minlength=count * len(Kind)).reshape(count, len(Kind)).T

    # a word begins where a letter or digit follows none; what follows an apostrophe or hyphen goes on with it
    in_word = (kinds >= Kind.LOWER) & (kinds <= Kind.DIGIT)
    begins = in_word.copy()
    begins[1:] &= ~in_word[:-1]
    joins = (kinds[1:-1] == Kind.APOSTROPHE) | (kinds[1:-1] == Kind.DASH)
    begins[2:] &= ~(joins & in_word[:-2])
    words = np.bincount(line[begins], minlength=count).astype(np.float32)
    words = np.maximum(words, counts[Kind.SYLLABLE] / 2)
    capitalised = np.bincount(line[begins & (kinds == Kind.UPPER)], minlength=count)

    ends = (kinds == Kind.STOP) | (kinds == Kind.QUESTION)
    ends[:-1] &= (kinds[1:] == Kind.SPACE) | (codes[:-1] == FULL_STOP)  # behind which there is no space
    sentences = np.bincount(line[ends], minlength=count)
    last = _last_kind(kinds, starts, stops)
    first = kinds[starts]
    letters = counts[Kind.LOWER] + counts[Kind.UPPER] + counts[Kind.LETTER] + counts[Kind.SYLLABLE]
    length = np.maximum(stops - starts, 1)
    ends_sentence = (last == Kind.STOP) | (last == Kind.QUESTION) | (last == Kind.COLON)
    some = np.maximum(words, 1)
    return np.stack(
        (
            np.log1p(words),
            np.minimum(words, WORDS),
            np.where(ends_sentence, np.minimum(words, MASS) / MASS, 0),
            ends_sentence,
            last == Kind.QUESTION,
            last == Kind.COLON,
            ~ends_sentence,
            counts[Kind.DIGIT] / length,
            counts[Kind.UPPER] / np.maximum(letters, 1),
            np.where((words > 2) & (counts[Kind.LOWER] + counts[Kind.UPPER] > 0), capitalised / some, 0.5),
            np.minimum(counts[Kind.COMMA], 6),
            np.minimum(sentences, 6),
            first == Kind.QUOTE,
            np.minimum(counts[Kind.QUOTE], 4),
            counts[Kind.BAR] > 0,
            first == Kind.BULLET,
            first == Kind.DIGIT,
            first == Kind.LOWER,
            np.minimum(counts[Kind.OPEN], 3),
            np.minimum(counts[Kind.HANDLE], 3),
            np.minimum(counts[Kind.APOSTROPHE], 3),
            np.minimum(counts[Kind.DASH], 3),
            letters / some,
            counts[Kind.SYLLABLE] / length,
            (counts[Kind.LOWER] == 0) & (counts[Kind.UPPER] > 3),
        ),
        axis=1,
    ).astype(np.float32)


def _last_kind(kinds: NDArray[np.uint8], starts: NDArray[np.intp], stops: NDArray[np.intp]) -> NDArray[np.uint8]:
    """The kind of each line's last character, or of the one before up to two quotation marks or brackets that close."""
    third, second, last = (kinds[np.maximum(stops - back, starts)] for back in (3, 2, 1))
    return np.where(_closes(last), np.where(_closes(second), third, second), last)


def _closes(kinds: NDArray[np.uint8]) -> NDArray[np.bool_]:
    closing: NDArray[np.bool_] = (kinds == Kind.QUOTE) | (kinds == Kind.CLOSE) | (kinds == Kind.APOSTROPHE)
    return closing
