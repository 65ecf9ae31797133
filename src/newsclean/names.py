"""How names of people look, in scripts with and without capitals, with and without spaces between words."""

from __future__ import annotations

from collections.abc import Set

import regex

from newsclean.scripts import has_case, is_capital, is_unspaced

PARTICLES = frozenset(
    (
        "de", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "bint", "ibn", "di", "da", "do", "dos", "das", "du", "del", "della", "dei", "de'",
        "ter", "ten", "te", "het", "'t", "op", "in", "aan", "af", "av", "zu", "y", "e", "des", "d'",
    )
)  # fmt: skip
"""Small words inside names."""
WORD = regex.compile(r"['’]?\p{L}[\p{L}\p{M}.’'-]*")
MOST = 6  # words in a name
MOST_CASELESS = 5  # the same, where no capital says what is one
MOST_CHARACTERS = 10  # in a name without spaces, dots and surname marks aside: 伊丽莎白·泰勒, ガブリエル・ガルシア
MARKS = " ·・"


def looks_like_name(text: str, small: Set[str] = frozenset()) -> bool:
    """Whether ``text`` could be a name: capitalised words with particles between them, or, where there are no capitals, a few words none of which is ``small``.

    >>> looks_like_name("Griet op de Beeck"), looks_like_name("the harbour"), looks_like_name("سلوى المرجاني"), looks_like_name("林若川")
    (True, False, True, True)
    """
    words = text.split()
    if not 1 <= len(words) <= MOST or any(map(str.isdigit, text)):
        return False
    if is_unspaced(text):
        return len(text.translate(dict.fromkeys(map(ord, MARKS)))) <= MOST_CHARACTERS and all(
            char.isalpha() or char in MARKS for char in text
        )
    if not all(WORD.fullmatch(word) for word in words):
        return False
    if not has_case(text):
        return len(words) <= MOST_CASELESS and small.isdisjoint(words)
    plain = [word.lower().replace("’", "'") for word in words]
    capitals = [_is_capitalised(word) for word in words]
    return any(capitals) and all(capital or word in PARTICLES for capital, word in zip(capitals, plain, strict=True))


def looks_like_person(text: str, small: Set[str] = frozenset()) -> bool:
    """Whether ``text`` could be the whole name of a person, and not one word alone."""
    words = text.split()
    return (2 <= len(words) <= 5 or (is_unspaced(text) and len(text) >= 2)) and looks_like_name(text, small)


def _is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital, perhaps behind an apostrophe or a particle that is joined to it: d'Ávila."""
    return (
        is_capital(word[:1])
        or (word[:1] in "'’" and is_capital(word[1:2]))
        or (word[:2].lower() in ("d'", "d’", "l'", "l’") and is_capital(word[2:3]))
    )


def title_case(word: str, language: str | None) -> str:
    """``word`` in lower case but for its first letters; in Turkish, I is the capital of ı, and İ that of i.

    >>> title_case("LIND-ASKE", "en"), title_case("IŞIKLI", "tr")
    ('Lind-Aske', 'Işıklı')
    """
    if language not in ("tr", "az"):
        return word.title()
    parts = (part[:1] + part[1:].replace("I", "ı").replace("İ", "i").lower() for part in word.split("-"))
    return "-".join(parts)
