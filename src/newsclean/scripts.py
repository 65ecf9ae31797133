"""How scripts differ: letters without case, words without spaces between them, digits and punctuation of their own."""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import category, digit

import regex

LATIN = re.compile(r"\w+(?:[’'´.-]\w+)*")
MARKED = "\u0590"  # from here on, scripts have letters with marks
WORD = regex.compile(r"\w+(?:[’'´.-]\w+)*")
UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
UNSPACED_RUN = regex.compile(rf"{UNSPACED.pattern}+")
OTHER_DIGITS = regex.compile(r"[\p{Nd}--0-9]", regex.V1)


def count_words(text: str) -> int:
    """How many words ``text`` has; in scripts without spaces, such as Chinese, two characters are taken for a word.

    >>> count_words("The ferry’s rudder"), count_words("渡轮明天开航")
    (3, 3)
    """
    if text.isascii() or max(text) < MARKED:
        return len(LATIN.findall(text))
    unspaced = len(UNSPACED.findall(text))
    return max(len(WORD.findall(text)), (unspaced + 1) // 2) if unspaced else len(WORD.findall(text))


def is_unspaced(text: str) -> bool:
    """Whether most letters of ``text`` are of a script that has no spaces between words."""
    return not text.isascii() and 2 * len(UNSPACED.findall(text)) > sum(map(str.isalpha, text))


def is_capital(char: str) -> bool:
    """Whether a name may begin with ``char``: a capital, or a letter of a script that has none.

    >>> is_capital("M"), is_capital("m"), is_capital("م"), is_capital("4"), is_capital("")
    (True, False, True, False, False)
    """
    return char.isalpha() and not char.islower()


def has_case(text: str) -> bool:
    """Whether a letter of ``text`` has case."""
    return text.lower() != text.upper()


def is_in_word(char: str) -> bool:
    """Whether ``char`` is part of a word: a letter, a digit, or a mark on one."""
    return char.isalnum() or (char > "\u02ff" and category(char)[0] == "M")


def with_ascii_digits(text: str) -> str:
    """``text`` with 0 to 9 for the digits of other scripts, character for character.

    >>> with_ascii_digits("١٢ مارس ٢٠٢٤")
    '12 مارس 2024'
    """
    return text if text.isascii() else OTHER_DIGITS.sub(lambda found: str(digit(found[0])), text)


def pairs_apart(text: str) -> str:
    """``text`` with a space between each two characters that stand side by side in a script without spaces, so that words can be counted and compared.

    >>> pairs_apart("渡轮停航 for 6 days"), pairs_apart("The ferry")
    ('渡轮 轮停 停航  for 6 days', 'The ferry')
    """
    if text.isascii() or not UNSPACED.search(text):
        return text
    return UNSPACED_RUN.sub(lambda run: f" {' '.join(map(''.join, pairwise(run[0]))) or run[0]} ", text).strip(" ")
