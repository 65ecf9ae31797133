r"""newsclean turns a scraped news article into a typed, clean Article, and accounts for every character.

>>> import newsclean
>>> article = newsclean.clean("Ferry back in service\n\nBy Mara Lind\n\nThe ferry to the islands sails again from Monday, the "
...     "harbour office said on Friday.\n\nRead more: Islands cut off for a week")
>>> article.title, str(article.authors[0]), article.related[0].title
('Ferry back in service', 'Mara Lind', 'Islands cut off for a week')
"""

from typing import Any, Unpack

from newsclean.article import Article, Author, Caption, Link, Paragraph, Teaser
from newsclean.block import Block
from newsclean.cleaners import DEFAULT_CLEANERS
from newsclean.cleaning import Cleaning, Suspicion
from newsclean.edits import Edit, Span
from newsclean.ledger import Piece
from newsclean.page import Page
from newsclean.pipeline import Cleaner, Options, Pipeline
from newsclean.plugins import installed_cleaners
from newsclean.repairs import DEFAULT_REPAIRS
from newsclean.sites import Site, read_sites

__version__ = "0.1.0"

__all__ = [
    "DEFAULT_CLEANERS",
    "DEFAULT_REPAIRS",
    "Article",
    "Author",
    "Block",
    "Caption",
    "Cleaner",
    "Cleaning",
    "Edit",
    "Link",
    "Options",
    "Page",
    "Paragraph",
    "Piece",
    "Pipeline",
    "Site",
    "Span",
    "Suspicion",
    "Teaser",
    "clean",
    "explain",
    "installed_cleaners",
    "read_sites",
    "repair",
]


def clean(source: Any, **options: Unpack[Options]) -> Article:
    """The article in ``source``: a ``str`` of plain text, ``bytes``, or a path. See ``Pipeline.explain``."""
    return Pipeline().clean(source, **options)


def explain(source: Any, **options: Unpack[Options]) -> Cleaning:
    """The article in ``source``, and what became of every character of it. See ``Pipeline.explain``."""
    return Pipeline().explain(source, **options)


def repair(text: str) -> str:
    r"""``text`` with its characters put right, and nothing taken away.

    >>> repair("The Queen\x92s speech &mdash; in full")
    'The Queen’s speech — in full'
    """
    return Pipeline().repair(text)
