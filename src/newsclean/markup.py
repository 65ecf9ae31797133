"""What the markup of a page says about its text: which elements hold which lines, what is a link, what is bold.

Offsets are those of the source, which is the visible text of the page (``readers/html.py``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from newsclean.block import Block
from newsclean.draft import Draft
from newsclean.edits import Span

# Elements that begin and end a line; and so does any of a name with a hyphen, which a site made itself.
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "section", "search", "summary", "table", "tbody", "tfoot",
    "thead", "tr", "ul",
))  # fmt: skip
# Elements that hold nothing, and have no end tag.
VOID = frozenset((
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param",
    "source", "track", "wbr",
))  # fmt: skip
INLINE_CUSTOM = frozenset(("amp-img", "amp-pixel", "amp-ad", "amp-analytics"))

# The attributes that say what an element is called.
NAMING = frozenset((
    "class", "id", "role", "itemprop", "data-testid", "data-component", "data-qa", "data-type", "data-module", "rel", "property",
    "data-role", "data-tb-region", "aria-label",
))  # fmt: skip
NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]{2,}(?![a-z])")
LONGEST_NAME = 300  # characters of an attribute that are read


def is_block(tag: str) -> bool:
    """Whether an element begins and ends a line."""
    return tag in BLOCKS or ("-" in tag and tag not in INLINE_CUSTOM)


BESIDE = 3  # characters of a line of links and buttons that are neither: spaces, a bar


class Link(NamedTuple):
    """A stretch of the source that is a link, and its address as the page writes it."""

    start: int
    stop: int
    url: str


@dataclass
class Element:
    """An element of the body, and the stretch of the source that it holds; ``parent`` is its index, -1 for that of the body itself."""

    tag: str
    attributes: dict[str, str]
    parent: int
    depth: int
    start: int
    stop: int = -1
    is_hidden: bool = False
    """Whether it, or what it is in, hides itself: such elements are left out, unless they hold a paragraph."""

    def is_called(self, words: Set[str]) -> bool:
        """Whether one of ``words`` is among its names."""
        return not words.isdisjoint(names(self))


def names(element: Element) -> tuple[str, ...]:
    """The words that ``element`` is called by, each once, and its tag.

    >>> sorted(names(Element("div", {"class": "storyBody__text m-0", "role": "main"}, -1, 0, 0)))
    ['<div>', 'body', 'm', 'main', 'story', 'text']
    """
    found = [f"<{element.tag}>"]
    for name, value in element.attributes.items():
        if name in NAMING:
            found += _words(value[:LONGEST_NAME])
    return tuple(dict.fromkeys(found)) if len(found) > 1 else (found[0],)


@lru_cache(maxsize=20_000)
def _words(value: str) -> tuple[str, ...]:
    """The words in the value of an attribute, in lower case."""
    return tuple([word.lower() for word in NAME_WORD.findall(value)])


@dataclass
class Run:
    """A line of the source, and the innermost element that holds all of it."""

    start: int
    stop: int
    element: int
    linked: int = 0
    """How many of its characters are in links and buttons."""
    bold: int = 0
    links: int = 0
    pictures: int = 0
    """How many pictures stand between the line before and this one."""


@dataclass
class Markup:
    """The elements and the lines of a page, both in document order; elements[0] is the body."""

    elements: list[Element] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def on(self, blocks: Sequence[Block], draft: Draft) -> BlockMarkup:
        """The markup of ``blocks``, which are in the offsets of the draft's text."""
        starts = [run.start for run in self.runs]
        places = [draft.to_source(block.span).start for block in blocks] if draft.edits else [b.start for b in blocks]
        return BlockMarkup(self, tuple(self.runs[max(bisect_right(starts, at) - 1, 0)] for at in places), tuple(places))

    def ancestors(self, index: int) -> list[Element]:
        """The element and all that it is in, the innermost first."""
        found = []
        while index >= 0:
            element = self.elements[index]
            found.append(element)
            index = element.parent
        return found


@dataclass(frozen=True)
class BlockMarkup:
    """The markup of a page, by its blocks: ``runs`` and ``starts`` (in the source) have one entry for each, by its index."""

    markup: Markup
    runs: tuple[Run, ...]
    starts: tuple[int, ...]

    def around(self, index: int) -> list[Element]:
        """The elements that hold all of a block, the innermost first."""
        return self.markup.ancestors(self.runs[index].element)

    def is_called(self, index: int, words: Set[str]) -> bool:
        """Whether the innermost element around a block, or the one around that, is called by one of ``words``."""
        return any(element.is_called(words) for element in self.around(index)[:2])

    def links(self, index: int) -> list[Link]:
        """The links that share a character with a block, in order."""
        run, links = self.runs[index], self.markup.links
        first = bisect_right(links, run.start, key=lambda link: link.stop)
        return links[first : bisect_left(links, run.stop, key=lambda link: link.start)]

    def box(self, index: int, beyond: int) -> range:
        """The blocks of the innermost element that holds block ``index`` and at least ``beyond`` blocks behind it."""
        found = range(index, index + 1)
        for element in self.around(index):
            found = range(bisect_left(self.starts, element.start), bisect_left(self.starts, element.stop))
            if found.stop - index > beyond:
                break
        return found

    def linked(self, block: Block) -> Span:
        """The part of a block that is its one link, in the offsets of the page's text; all of it where that is not plain."""
        run, at = self.runs[block.index], self.starts[block.index]
        found = [link for link in self.links(block.index) if run.start <= link.start and link.stop <= run.stop]
        if len(found) != 1 or run.stop - run.start != block.stop - block.start or at != run.start:
            return block.span
        return Span(block.start + found[0].start - at, block.start + found[0].stop - at)

    def is_control(self, index: int) -> bool:
        """Whether all of a block but a mark or two is links and buttons."""
        run = self.runs[index]
        return run.linked > 0 and run.linked >= run.stop - run.start - BESIDE - run.links

    def is_link(self, index: int) -> bool:
        """Whether most of a block is a link."""
        run = self.runs[index]
        return 2 * run.linked > run.stop - run.start
