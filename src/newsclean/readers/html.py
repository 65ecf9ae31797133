"""An HTML page becomes its visible text, one line for each block, and what the markup says of each line.

lexbor parses the page, mends its nesting, and writes it out again in one canonical form. That form is read by one regular expression: several
times as fast as asking for each node of the tree, and no nesting is too deep for it.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from newsclean.markup import VOID, Element, Link, Markup, Run, is_block

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

# What no reader sees as text. These go first, while the page is a tree.
UNSEEN = (
    "script", "style", "template", "iframe", "svg", "head", "object", "embed", "applet", "audio", "video", "canvas", "select",
    "datalist", "textarea", "xmp", "noembed", "noframes", "plaintext", "map", "title", "link", "meta", "input", "progress",
)  # fmt: skip
CELLS = frozenset(("td", "th"))
BOLD = frozenset(("b", "strong"))
PICTURES = frozenset(("img", "picture", "amp-img"))
# Elements side by side that a page sets apart by its style sheet.
APART = frozenset(("a", "button", "label", "time", "address", "cite"))

# The canonical form: "<", a name, attributes (a space, a name, an equals sign, a value in double quotes), ">", and the text up to the next
# "<". The name of an attribute may hold quotes.
TOKENS = re.compile(r'<(?:!--.*?--|!?(/?[a-zA-Z][^\s>]*)((?: \S+?="[^"]*")*))>([^<]*)', re.S)
ATTRIBUTE = re.compile(r' (\S+?)="([^"]*)"')
SPACE = re.compile(r"[ \t\n\r\f]+")
SPACES = " \t\n\r\f"
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
LONG_CELL = 200  # characters; a cell that is longer is a column of a page rather than a cell of a table
ARTICLE = 1_000  # characters of such lines; a noscript element that holds fewer is a notice
PARAGRAPH = 100  # characters of a line without links; what is hidden and holds none is left out


def read_tree(tree: LexborHTMLParser) -> tuple[str, Markup]:
    """The visible text of the page in ``tree``, and its markup. The tree is cut: its metadata must be read before.

    Blocks are parted by a blank line, ``<br>`` is a line end, cells of a row are parted by a tab, and white space is as a browser shows
    it. Left out are elements that no browser shows as text (UNSEEN), and what is hidden by the attribute ``hidden``, by its own ``style``, or as
    a closed dialog, unless it holds a paragraph: parts of articles are hidden until a script shows them to subscribers, or in an accordion. What stands in
    ``noscript`` is left out unless it is an article: some pages have all of their text there.
    """
    tree.strip_tags(list(UNSEEN), recursive=True)
    body = tree.body
    return _Reader().read((body.html if body is not None else tree.html) or "")


class _Tag:
    """A tag as the page writes it; most are written many times, and are read once."""

    __slots__ = ("attributes", "is_block", "is_hidden", "is_void")

    def __init__(self, name: str, raw: str) -> None:
        self.attributes = dict(ATTRIBUTE.findall(raw)) if raw else {}
        if "&" in raw:
            self.attributes = {key: html.unescape(value) for key, value in self.attributes.items()}
        self.is_void = name in VOID
        self.is_block = is_block(name)
        self.is_hidden = name == "noscript" or (
            ("hidden" in raw or "none" in raw or name == "dialog") and self._hides(name)
        )

    def _hides(self, name: str) -> bool:
        """Whether the element hides itself."""
        attributes = self.attributes
        return (
            "hidden" in attributes
            or (name == "dialog" and "open" not in attributes)
            or HIDDEN_STYLE.search(attributes.get("style", "")) is not None
        )


class _Mark(NamedTuple):
    """How much had been read when a hidden element began."""

    element: int
    parts: int
    length: int
    runs: int
    links: int
    gap: str


class _Reader:
    """Reads a page in its canonical form, tag by tag."""

    def __init__(self) -> None:
        self._markup = Markup()
        self._stack: list[int] = []  # the elements that are open
        self._parts: list[str] = []
        self._length = 0
        self._run: Run | None = None  # the line that is being written
        self._gap = ""  # the line ends before the next line
        self._space = ""  # what stands before the next word, on the same line
        self._row_start: Run | None = None  # the line with which the row of a table began
        self._closed = ""  # the name of the element that ended just before
        self._pictures = 0
        self._hidden: _Mark | None = None  # where what is hidden begins, inside of it
        self._open_links: list[list[Any]] = []  # where each begins (-1: nowhere yet), and its address
        self._bold = self._preformatted = self._buttons = 0

    def read(self, written: str) -> tuple[str, Markup]:
        """The text and the markup of a page."""
        tags: dict[tuple[str, str], _Tag] = {}
        for name, raw, text in TOKENS.findall(written):
            if name[:1] == "/":
                self._close()
            elif name:
                tag = tags.get((name, raw)) or tags.setdefault((name, raw), _Tag(name, raw))
                if tag.is_void:
                    self._void(name)
                else:
                    self._open(name, tag)
            if text:
                self._write(text)
        while self._stack:
            self._close()
        return "".join(self._parts), self._markup

    def _open(self, name: str, tag: _Tag) -> None:
        elements, stack = self._markup.elements, self._stack
        if tag.is_block:
            self._end_line("\n\n")
            if name == "pre":
                self._preformatted += 1
            elif name == "tr":
                self._row_start = None
        elif name in CELLS:
            self._begin_cell()
        elif name == "a":
            self._open_links.append([-1, tag.attributes.get("href", "")])
        elif name in BOLD:
            self._bold += 1
        elif name == "button":
            self._buttons += 1
        if name in APART and self._closed in APART and not self._space:
            self._space = " "
        parent = stack[-1] if stack else -1
        if tag.is_hidden and self._hidden is None and stack:
            self._end_line("\n\n")
            self._hidden = _Mark(
                len(elements),
                len(self._parts),
                self._length,
                len(self._markup.runs),
                len(self._markup.links),
                self._gap,
            )
        stack.append(len(elements))
        elements.append(
            Element(name, tag.attributes, parent, len(stack), self._length, is_hidden=self._hidden is not None)
        )

    def _close(self) -> None:
        if not self._stack:
            return
        element = self._markup.elements[self._stack.pop()]
        element.stop = self._length
        name = self._closed = element.tag
        if is_block(name):
            self._end_line("\n\n")
            if name == "pre":
                self._preformatted -= 1
        elif name == "a":
            start, url = self._open_links.pop()
            if url and 0 <= start < self._length:
                self._markup.links.append(Link(start, self._length, url))
        elif name in BOLD:
            self._bold -= 1
        elif name == "button":
            self._buttons -= 1
        if self._hidden is not None and element is self._markup.elements[self._hidden.element]:
            self._end_hidden(self._hidden)

    def _end_hidden(self, mark: _Mark) -> None:
        """At the end of what is hidden: leave it out, unless it holds a paragraph."""
        self._hidden = None
        runs, links = self._markup.runs, self._markup.links
        self._end_line("\n\n")
        lengths = [run.stop - run.start - run.linked for run in runs[mark.runs :]]
        least = ARTICLE if self._markup.elements[mark.element].tag == "noscript" else PARAGRAPH
        if sum(length for length in lengths if length >= PARAGRAPH) >= least:
            return
        del self._markup.elements[mark.element :], self._parts[mark.parts :], runs[mark.runs :], links[mark.links :]
        self._length, self._gap, self._row_start = mark.length, mark.gap, None

    def _void(self, name: str) -> None:
        if name == "br":
            self._end_line("\n")
        elif name == "hr":
            self._end_line("\n\n")
        elif name in PICTURES:
            self._pictures += 1

    def _end_line(self, gap: str) -> None:
        """End the line that is being written, if there is one; ``gap`` follows it, or more where more follows anyway."""
        self._run = None
        self._space = self._closed = ""
        if len(gap) > len(self._gap) or (gap == "\n" == self._gap):
            self._gap = "\n\n" if self._gap else gap

    def _begin_cell(self) -> None:
        """Cells of one line each are set beside one another; where a cell has more, each begins a line."""
        if self._run is None:
            return
        if self._row_start in (None, self._run) and self._run.stop - self._run.start < LONG_CELL:
            self._row_start, self._space = self._run, "\t"
        else:
            self._end_line("\n\n")

    def _write(self, text: str) -> None:
        if self._preformatted and "\n" in text:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._end_line("\n")
                self._write(line)
            return
        words = text.strip(SPACES)
        if not words:
            self._space = self._space or " "
            return
        if "&" in words:
            words = words.replace("&nbsp;", "\xa0").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        if not self._preformatted:
            words = SPACE.sub(" ", words)
        element = self._stack[-1] if self._stack else -1
        run = self._run
        if run is None:
            before = self._gap if self._parts else ""
            start = self._length + len(before)
            run = self._run = Run(start, start, element, pictures=self._pictures)
            self._markup.runs.append(run)
            self._gap, self._pictures = "", 0
        else:
            before = self._space
            if not before and text[0] in SPACES:
                before = " "
            elif not before and self._closed == "span" and words[0].isupper() and self._parts[-1][-1:].islower():
                before = " "  # two parts of a line that a style sheet sets apart
            if element != run.element:
                run.element = self._common(element, run.element)
        if before:
            self._parts.append(before)
        self._parts.append(words)
        self._length += len(before) + len(words)
        run.stop = self._length
        if self._open_links:
            run.linked += len(words)
            link = self._open_links[-1]
            if link[0] < 0:
                link[0] = self._length - len(words)
                run.links += 1
        elif self._buttons:
            run.linked += len(words)
        if self._bold:
            run.bold += len(words)
        self._space = " " if text[-1] in SPACES else ""
        self._closed = ""

    def _common(self, one: int, other: int) -> int:
        """The innermost element that both are in."""
        elements = self._markup.elements
        while one != other:
            if one < 0 or other < 0:
                return -1
            if elements[one].depth >= elements[other].depth:
                one = elements[one].parent
            else:
                other = elements[other].parent
        return one
