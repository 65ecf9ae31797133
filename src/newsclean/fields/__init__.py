"""The fields of the article: how their lines are recognised, and what the values in them are.

A recogniser is a cleaner like any other, and stands in ``cleaners.DEFAULT_CLEANERS``. A *fact* reads a value off the finished
page; FACTS names them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsclean.fields.agency import agency
from newsclean.fields.authors import authors
from newsclean.fields.dateline import dateline
from newsclean.fields.published import modified, published
from newsclean.fields.publisher import publisher

FACTS: Mapping[str, Callable[..., Any]] = {
    "authors": authors,
    "agency": agency,
    "publisher": publisher,
    "dateline": dateline,
    "published": published,
    "modified": modified,
}
