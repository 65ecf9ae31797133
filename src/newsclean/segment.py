"""Text becomes blocks: one for each line, with its place in the text; one for all lines of a paragraph that was broken.

Paragraphs are broken by scrapers that write a line for every text node (so that each link begins and ends a line), and by
programs that wrap lines at a width. Lines are joined again only if their form says so, never across a blank line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

import regex

from newsclean.block import Block
from newsclean.packs import function_words
from newsclean.scripts import count_words

# What ends a line. U+0085 is here too: a mender has already turned those that stood for an ellipsis into one.
LINE = regex.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
LINE_END = regex.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
BREAKS = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))

# The one thing that shares a line with what it is no part of: a crawler's stamp at the very start (" date 2022-01-19 Support
# us!"). It becomes a block of its own, so that all else can be read as if it were not there.
CRAWL_STAMP = regex.compile(r"\s*date (?:19|20)\d\d-\d\d(?:-\d\d)?(?=\s|$)")

GOES_ON = regex.compile(r"[\p{Ll}]|\((?=\p{Lu}{2,6}\))|[,;)\]!?’”»](?!\w)|[、，。；：！？）」』]|[.:](?:\s|$)|['’]s\b")
ENDED = regex.compile(r"[.!?…:。！？；：।؟۔][\"'”’»)\]]*\s*$")
OPEN = regex.compile(r"(?:[(\[“„«,、，]|\s[–—-])\s*$")
LAST_WORD = regex.compile(r"([\p{L}\p{M}]+)\s*$")
LONG = 50  # characters; a paragraph that was broken has a line at least as long, or one that begins with a comma or the like
ENOUGH = 12  # words in what is joined
HALF = 24  # characters of the first half of a sentence that a link parts; a shorter line may be a crosshead
LINK = 5  # words in the text of a link
WRAPPED = (45, 110)  # the widths at which programs wrap
FULL = 0.8  # of the width, which a wrapped line fills


@dataclass(slots=True)
class _Line:
    """A line without the white space around it; ``gap`` line ends before it."""

    start: int
    stop: int
    text: str
    gap: int
    leads: bool  # white space before it on its line
    trails: bool  # white space behind it


def segment(text: str, language: str | None = None) -> tuple[Block, ...]:
    r"""Split ``text`` into lines that are not empty, and join the lines of broken paragraphs.

    ``language`` says whose small words end no line; None stands for all languages.

    The text of a block that was joined has a space where a line ended, so that all offsets stay.

    >>> [(block.text, tuple(block.span), block.gap) for block in segment("One\n\n  Two \nThree")]
    [('One', (0, 3), 0), ('Two', (7, 10), 2), ('Three', (12, 17), 1)]
    >>> [block.text for block in segment("The first auction of the\nHarbour Authority\n, held in the old customs hall, failed.\nOver.")]
    ['The first auction of the Harbour Authority , held in the old customs hall, failed.', 'Over.']
    """
    blocks: list[Block] = []
    lines = list(_lines(text))
    for group in _paragraphs(lines, function_words(language)):
        start, stop = group[0].start, group[-1].stop
        joined = group[0].text if len(group) == 1 else text[start:stop].translate(BREAKS)
        blocks.append(Block(len(blocks), start, stop, joined, group[0].gap))
    return tuple(blocks)


def _lines(text: str) -> Iterator[_Line]:
    behind = 0  # where the last line ended
    stamp = CRAWL_STAMP.match(text)
    if stamp:
        start = stamp.end() - len(stamp.group().lstrip())
        yield _Line(start, stamp.end(), text[start : stamp.end()], 0, False, False)
        behind = stamp.end()
    is_first = True
    for line in LINE.finditer(text, behind):
        whole = line.group()
        stripped = whole.strip()
        if stripped:
            start = line.start() + len(whole) - len(whole.lstrip())
            between = text[behind:start]
            gap = 0 if is_first else 2 if between == "\n\n" else len(LINE_END.findall(between))
            stop = start + len(stripped)
            yield _Line(start, stop, stripped, gap, start > line.start(), stop < line.end())
            behind, is_first = stop, False


def _paragraphs(lines: Sequence[_Line], small: Set[str]) -> Iterator[Sequence[_Line]]:
    """Groups of lines that are one paragraph: mostly a line each."""
    width = _width(lines)
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and lines[stop].gap == 1 and _continues(lines, stop, width, small):
            stop += 1
        if stop - at == 1 or _is_broken(lines[at:stop], width):
            yield lines[at:stop]
        else:  # nor is any part of them a broken paragraph, since it would show less of one
            yield from ([line] for line in lines[at:stop])
        at = stop


def _width(lines: Sequence[_Line]) -> int:
    """The width at which the text is wrapped, or 0 if it is not: nearly all lines that are followed by another fill it."""
    full = [len(line.text) for line, following in pairwise(lines) if following.gap == 1]
    if len(full) < 6 or len(full) * 2 < len(lines):
        return 0
    width = sorted(full)[len(full) * 9 // 10]
    fill = sum(FULL * width <= length <= width * 1.1 for length in full)
    return width if WRAPPED[0] <= width <= WRAPPED[1] and fill >= 0.8 * len(full) else 0


def _continues(lines: Sequence[_Line], at: int, width: int, small: Set[str]) -> bool:
    """Whether line ``at`` may go on with the sentence of the line above."""
    above, line = lines[at - 1], lines[at]
    if width and len(above.text) >= FULL * width:
        return True
    if len(line.text) == 1 and line.text in ".,;)”»":
        return True
    if ENDED.search(above.text[-6:]):
        return False
    if GOES_ON.match(line.text) or OPEN.search(above.text[-3:]):
        return True
    if at + 1 < len(lines) and _is_link(above, line, lines[at + 1]):
        return True
    last = LAST_WORD.search(above.text[-24:])
    if last is None:
        return False
    return (last[1].islower() and (above.trails or line.leads)) or last[1] in small


def _is_link(above: _Line, line: _Line, following: _Line) -> bool:
    """Whether a few words stand between two halves of a sentence, as the text of a link does."""
    if following.gap != 1 or count_words(line.text) > LINK or ENDED.search(line.text[-6:]):
        return False
    return following.text[0] in ",;)" or (len(above.text) >= HALF and GOES_ON.match(following.text) is not None)


def _is_broken(group: Sequence[_Line], width: int) -> bool:
    """Whether lines that may belong together are a paragraph that was broken, and not verse, a list or a menu."""
    if width or any(len(line.text) == 1 and line.text in ".,;)" for line in group[1:]):
        return True
    words = sum(count_words(line.text) for line in group)
    marked = any(line.text[0] in ",.;:)!?’”»、，。；）" for line in group[1:])
    return words >= ENOUGH and (
        marked or any(len(line.text) > LONG or 2 * count_words(line.text) > LONG for line in group)
    )
