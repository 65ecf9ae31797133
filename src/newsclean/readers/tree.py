"""HTML becomes a tree, by lexbor; pages that no parser reads in linear time are cut down first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsclean.markup import VOID

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

DEEPEST = 1_000  # levels; browsers stop at about half of that
UNCLOSED = 2_000  # tags more than end tags, from which on it is worth looking how deep a page is
MOST_ATTRIBUTES = 1_000  # of one element
TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>?")
LONG = 20_000  # characters
LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{LONG},}}")
# Elements that have no end tag, or seldom have one.
ENDLESS = VOID | frozenset(("p", "li", "option", "dd", "dt", "tr", "td", "th"))


def parse(html: str) -> LexborHTMLParser:
    """The tree of ``html``, which is a page or a part of one; never fails, and takes time that grows linearly with it.

    Finding out what a tag closes takes a parser as long as the tree is deep there, and finding out whether an attribute is there twice as long as
    there are attributes. So levels below the thousandth and attributes beyond the thousandth are left out.
    """
    from selectolax.lexbor import LexborHTMLParser  # only now: who cleans plain text needs no parser

    return LexborHTMLParser(_bounded(html))


def _bounded(html: str) -> str:
    if html.count("<") - 2 * html.count("</") > UNCLOSED:
        html = _flat(html)
    if _has_long_stretch(html) and LONG_TAG.search(html):
        html = LONG_TAG.sub(lambda found: _short(found.group()), html)
    return html


def _has_long_stretch(html: str) -> bool:
    """Whether LONG characters or more follow one another without the end of a tag; found at once, where the pattern reads everything."""
    at = 0
    while len(html) - at > LONG:
        end = html.rfind(">", at, at + LONG)
        if end < 0:
            return True
        at = end + 1
    return False


def _flat(html: str) -> str:
    """``html`` without the tags that open and close levels below the deepest."""
    depth = 0

    def keep(found: re.Match[str]) -> str:
        nonlocal depth
        if found[2].lower() in ENDLESS or found[3].endswith("/"):
            return found.group()
        depth = max(depth + (-1 if found[1] else 1), 0)
        return found.group() if depth < DEEPEST else ""

    return TAG.sub(keep, html)


def _short(tag: str) -> str:
    """A tag without most of its attributes, if it has too many."""
    words = tag.split(None, MOST_ATTRIBUTES)
    return " ".join(words[:MOST_ATTRIBUTES]) if len(words) > MOST_ATTRIBUTES else tag
