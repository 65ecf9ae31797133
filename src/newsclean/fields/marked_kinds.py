"""The kind of a paragraph by the element that it stands in."""

from __future__ import annotations

from bisect import bisect_left

from newsclean.article import ParagraphKind
from newsclean.fields.kinds import is_short
from newsclean.markup import BlockMarkup, Element

KINDS: dict[str, ParagraphKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "crosshead"),
    **dict.fromkeys(("li", "dd", "dt"), "list_item"),
    **dict.fromkeys(("tr", "td", "th"), "table_row"),
    "blockquote": "quote",
    "pre": "verse",
}
POSTS = frozenset(("tweet", "twitter", "instagram", "tiktok", "telegram", "bluesky", "facebook", "mastodon", "threads"))
CELLS = frozenset(("td", "th", "tr"))
SECTIONS = frozenset(("article", "main", "section", "aside", "body"))
LINES, WIDTH = 3, 70  # of a paragraph of short lines, which is verse: how many, and characters of each
GAP = 4  # characters: line ends before a line
MOSTLY = 0.8  # of a line in bold
LONG = 200  # characters; a cell that is longer is a column of the page


def marked_kind(markup: BlockMarkup, index: int, text: str) -> ParagraphKind | None:
    """The kind that markup gives block ``index``, which reads ``text``; None where it says nothing.

    Lines of a quote are quotes, whatever they are inside of it. A short line in bold is a crosshead, and one in a plain paragraph is none.
    """
    run = markup.runs[index]
    found: ParagraphKind | None = None
    for element in markup.around(index):
        tag = element.tag
        if tag == "blockquote":
            return "embed" if element.is_called(POSTS) else "quote"
        if tag in SECTIONS:
            break
        is_whole = element.stop - element.start <= run.stop - run.start + GAP
        if tag in CELLS and not (is_whole and run.stop - run.start <= LONG):
            break  # a column of the page
        if found is None and tag in KINDS:
            found = KINDS[tag]
        elif found is None and tag == "p" and _is_verse(markup, element):
            found = "verse"
        elif found is None and tag == "p" and is_whole and is_short(text):
            found = "crosshead" if run.bold > MOSTLY * (run.stop - run.start) else "paragraph"
    return found


def _is_verse(markup: BlockMarkup, paragraph: Element) -> bool:
    """Whether a paragraph is several short lines, each ended by the page itself."""
    runs = markup.markup.runs
    first = bisect_left(runs, paragraph.start, key=lambda run: run.start)
    lines = runs[first : bisect_left(runs, paragraph.stop, key=lambda run: run.start)]
    return len(lines) >= LINES and all(line.stop - line.start <= WIDTH for line in lines)
