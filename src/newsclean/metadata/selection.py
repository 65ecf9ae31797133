"""The elements of a page that can say something about it, found in one pass over the tree."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

IN_HEAD = {"meta": "metas", "link": "links", "script": "scripts"}
UNSEEN = {"style", "script", "rt", "noscript", "template"}
IN_TAG_ADDRESS = re.compile(r"/(?:tags?|topics?|themen?|themes?|thema)/[^/]")
MOST = 3_000  # elements that are looked at
# Each pattern on classes costs as much as all tags together; without their first letters they need not ignore case.
SELECTOR = ",".join((
    "html", "title", "meta", "link[rel]", 'script[type*="ld+json" i]', "h1", "time", "[itemprop]", "[itemscope]",
    '[rel~="author"]', '[rel~="tag"]', '[class*="uthor"]', '[class*="yline"]', '[class*="date" i]', '[class*="tag" i]', '[class*="opic"]',
    'a[href*="/tag"]', 'a[href*="/topic"]', 'a[href*="/them"]',
))  # fmt: skip


@dataclass(frozen=True)
class Element:
    """One element: its place among those that were found, and its attributes (None where they have no value)."""

    place: int
    node: LexborNode
    tag: str
    attributes: Mapping[str, str | None]

    def attribute(self, name: str) -> str:
        """The value of an attribute, or an empty string."""
        return self.attributes.get(name) or ""

    @property
    def text(self) -> str:
        """The text inside that is seen, with a space between the texts of two elements."""
        return " ".join(self._texts())

    def _texts(self) -> list[str]:
        if self.node.css_first("style,script,rt,noscript,template") is None:
            return (self.node.text(separator="\x1f") or "").split("\x1f")
        nodes = (node for node in self.node.traverse(include_text=True) if node.is_text_node)
        return [node.text() or "" for node in nodes if node.parent is None or node.parent.tag not in UNSEEN]

    @property
    def pieces(self) -> list[str]:
        """The texts of the elements inside, each on one line."""
        return [piece for text in self._texts() if (piece := " ".join(text.split()))]

    @property
    def classes(self) -> list[str]:
        """The class tokens, in lower case."""
        return self.attribute("class").lower().split()


@dataclass
class Selection:
    """The elements by what they can say, each list in the order of the page."""

    html: Element | None = None
    title: Element | None = None
    metas: list[Element] = field(default_factory=list)
    links: list[Element] = field(default_factory=list)
    scripts: list[Element] = field(default_factory=list)
    headings: list[Element] = field(default_factory=list)
    times: list[Element] = field(default_factory=list)
    properties: list[Element] = field(default_factory=list)
    bylines: list[Element] = field(default_factory=list)
    dates: list[Element] = field(default_factory=list)
    tags: list[Element] = field(default_factory=list)
    tag_links: list[Element] = field(default_factory=list)


def select(tree: LexborHTMLParser) -> Selection:
    """The elements of ``tree`` that can say something about the page. The tree stays as it is."""
    found = Selection()
    seen = -1
    for place, node in enumerate(tree.css(SELECTOR)[:MOST]):
        if node.mem_id == seen:  # an element that several selectors match comes several times, in a row
            continue
        seen = node.mem_id
        _sort(found, Element(place, node, node.tag or "", node.attributes))
    return found


def _sort(found: Selection, element: Element) -> None:
    tag, attributes = element.tag, element.attributes
    if tag in IN_HEAD:
        getattr(found, IN_HEAD[tag]).append(element)
    elif tag == "html":
        found.html = element
        return
    elif tag == "title":
        found.title = found.title or element  # pictures in SVG have titles too, further down
    elif tag == "h1":
        found.headings.append(element)
    elif tag == "time":
        found.times.append(element)
    if "itemprop" in attributes or "itemscope" in attributes:
        found.properties.append(element)
    if tag == "a" and IN_TAG_ADDRESS.search(element.attribute("href")):
        found.tag_links.append(element)
    if tag not in IN_HEAD and ("class" in attributes or "rel" in attributes):
        _sort_by_class(found, element)


def _sort_by_class(found: Selection, element: Element) -> None:
    rel, marks = element.attribute("rel").lower(), element.attribute("class").lower()
    if "author" in rel or "author" in marks or "byline" in marks:
        found.bylines.append(element)
    if ("date" in marks or "publish" in marks) and element.tag != "time":
        found.dates.append(element)
    if "tag" in rel or "tag" in marks or "topic" in marks or "keyword" in marks or "subject" in marks:
        found.tags.append(element)
