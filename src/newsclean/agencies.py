"""News and picture agencies: how they sign, and what they are called (data: phrases/_agencies.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

import regex

from newsclean.phrasebook import fold
from newsclean.scripts import is_unspaced


@cache
def _tables() -> Mapping[str, Mapping[str, list[str]]]:
    file = resources.files("newsclean.phrases") / "_agencies.toml"
    tables: Mapping[str, Mapping[str, list[str]]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return tables


@cache
def _names() -> Mapping[str, str]:
    return {fold(form): name for name, forms in _tables()["news"].items() for form in forms}


def agency_name(text: str) -> str | None:
    """The name of the news agency that signs as ``text``, or None.

    >>> agency_name("Agence France-Presse"), agency_name("the AP"), agency_name("Mara Lind")
    ('AFP', 'AP', None)
    """
    form = fold(" ".join(text.split()).strip(" .()[]（）【】-–—"))
    return _names().get(form) or _names().get(form.removeprefix("the "))


@cache
def signature() -> regex.Pattern[str]:
    """What matches the name of any agency, of news or of pictures: a whole word, where words have spaces between them."""
    forms = {form for table in _tables().values() for names in table.values() for form in names}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    spaced, unspaced = (
        "|".join(regex.escape(form) for form in longest_first if is_unspaced(form) is kind) for kind in (False, True)
    )
    return regex.compile(rf"(?<!\w)(?i:{spaced})(?!\w)|(?:{unspaced})")
