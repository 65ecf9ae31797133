"""The head of the article: its title, the kicker above, the standfirst below, the section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from newsclean.block import BULLETS, Block, folded
from newsclean.edits import Edit
from newsclean.fields.date_forms import find_dates
from newsclean.labeller.summary import SURELY
from newsclean.page import Page
from newsclean.scripts import UNSPACED, is_unspaced, pairs_apart

WORDS = regex.compile(rf"\w{{4,}}|{UNSPACED.pattern}{{2}}")
NETWORKS = frozenset((
    "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "telegram", "email", "e-mail", "reddit", "share", "shares", "print",
))  # fmt: skip
NEAREST = 80  # lines above the running text that are looked at
ENOUGH = 20_000  # characters of running text that a title is compared with
BELOW = 10  # lines below the title in which the standfirst is looked for
HEAD = 12  # lines of an element that holds the head of an article, and no more
PULLED = 6  # words of a line that may be pulled out of the text
LONGEST = 35  # words
BREADCRUMB = regex.compile(
    r"^\p{L}[\p{L}\p{M} &-]{1,30}(?<!-)(?: ?[>›»＞] ?\p{L}[\p{L}\p{M} &-]{1,30}| / \p{L}[\p{L}\p{M} &-]{1,30}){1,4}$"
)
PAIRS = 2.0  # of pairs of characters, those across two words are not met again
SURE = 0.35  # of the title's longer words that stand in the running text
HEAD_FIELDS = frozenset({"authors", "published", "modified", "agency", "captions"})


def title(page: Page) -> Iterator[Edit]:
    """The line of the head that is most like a title.

    It stands before the running text, is no sentence, shares words with what follows, and is followed by byline and date; any of
    these may fail. Where the caller knows the title, that line is taken, or none.
    """
    if page.known.title is not None:
        wanted = folded(page.known.title)
        first = _first_prose(page)
        head = (block for block in page.free if first is None or block.index < first.index)
        known = next((block for block in head if wanted and folded(block.text) == wanted), None)
        if known is not None:
            yield known.move("title", "title", "is the title that the caller gave")
        return
    if page.metadata is not None and (stated := _stated_title(page)):
        yield stated.move("title", "title", "is the title that the page states")
        return
    body = _first_prose(page)
    if body is None:
        return
    labels = {block.index for block, _ in page.whole("kicker")} | page.known_lines
    before = (block for block in page.free if block.index < body.index and block.index not in labels)
    candidates = [block for block in before if _may_be_title(block)][-NEAREST:]
    if not candidates:
        return
    prose = " ".join(block.text for block in page.free if block.is_prose)[:ENOUGH]
    text = Counter(_words(prose))
    strengths = {block.index: _strength(page, block, body, text) for block in candidates}
    if long := [block for block in candidates if block.words >= PULLED]:
        repeated = folded(prose)
        for block in long:
            if folded(block.text) in repeated:
                strengths[block.index] -= 0.6  # a pull quote
    best = max(candidates, key=lambda block: (strengths[block.index], -block.index))
    if strengths[best.index] >= 1:
        yield best.move("title", "title", "stands above the running text, and shares its words")


def _stated_title(page: Page) -> Block | None:
    """The line that is the title by the page's metadata; where there are several, one that is set as a heading."""
    assert page.metadata is not None
    assert page.markup is not None
    wanted = {folded(candidate.value): -at for at, candidate in enumerate(page.metadata.candidates.get("title", ()))}
    found = [block for block in page.free if block.words <= LONGEST and folded(block.text) in wanted]
    heading = {
        block.index: any(element.tag == "h1" for element in page.markup.around(block.index)[:4]) for block in found
    }
    return max(found, key=lambda block: (wanted[folded(block.text)], heading[block.index]), default=None)


def _first_prose(page: Page) -> Block | None:
    """The first paragraph of running text; a standfirst, which has byline, date or picture between it and the text, is none."""
    prose = [block for block in page.free if block.is_prose]
    for block, following in pairwise(prose):
        if not _claimed_between(page, block.index, following.index):
            return block
    return prose[0] if prose else None


def _may_be_title(block: Block) -> bool:
    if (
        not 2 <= block.words <= LONGEST
        or block.is_prose
        or block.text[0] in BULLETS
        or block.text.endswith((":", ";", ","))
    ):
        return False
    return not BREADCRUMB.match(block.text) and sum(token.lower() in NETWORKS for token in block.text.split()) < 2


def _strength(page: Page, block: Block, body: Block, text: Counter[str]) -> float:
    """How much speaks for ``block`` as the title: words shared with the text, place, length, what stands below."""
    words = _words(block.text)
    shared = sum(word in text for word in words) / len(words) if words else 0.0
    if is_unspaced(block.text):
        shared = min(1.0, shared * PAIRS)
    between = page.blocks[block.index + 1 : min(body.index, block.index + 7)]
    claimed = {edit.field for other in between for edit in page.claims(other)}
    strength = shared
    strength += 0.6 if claimed & HEAD_FIELDS else 0.0
    strength += 0.4 if 4 <= block.words <= 20 else 0.0
    strength += 0.3 if block.index == page.free[0].index else 0.0
    strength += 0.3 if body.index - block.index <= 2 else 0.0
    strength -= (
        0.7
        if block.ends_sentence and not block.text.rstrip("\"'”’»)」』）").endswith(("?", "!", "？", "！", "؟"))
        else 0.0
    )
    strength -= 0.05 * max(0, body.index - block.index - 8)
    is_alone = block.index == page.free[0].index and body.index == page.free[1].index and not block.ends_sentence
    return strength if shared >= SURE or claimed & HEAD_FIELDS or is_alone else 0.0


def _words(text: str) -> list[str]:
    """The longer words of ``text``, in lower case; where words have no spaces between them, each pair of characters."""
    return WORDS.findall(pairs_apart(text).lower())


def _title_block(page: Page) -> Block | None:
    edit = next((edit for edit in page.settled.edits if edit.field == "title"), None)
    return page.block_at(edit.span.start) if edit else None


def kicker(page: Page) -> Iterator[Edit]:
    """The label directly above the title: a phrase of the kind, or a few words that are no sentence."""
    head = _title_block(page)
    if head is None:
        return
    body = _first_prose(page)
    for block, hit in page.whole("kicker"):
        if abs(block.index - head.index) <= 3 and (body is None or block.index < max(body.index, head.index)):
            yield block.move("kicker", "kicker", hit.proof)
            return
    if page.markup is not None:
        yield from _label_above(page, head)
        return
    above = next((block for block in reversed(page.free) if block.index < head.index), None)
    if above is not None and head.index - above.index <= 2 and above.words <= 5 and not above.ends_sentence:
        yield above.move("kicker", "kicker", "a few words directly above the title")


def _label_above(page: Page, head: Block) -> Iterator[Edit]:
    """On a page, a few words in the element that holds the title too: a section if they are a link, else a kicker."""
    assert page.markup is not None
    above = next((block for block in reversed(page.free) if block.index < head.index), None)
    if above is None or head.index - above.index > 2 or above.words > 5 or above.ends_sentence:
        return
    box = page.markup.box(above.index, head.index - above.index)
    if len(box) > HEAD or head.index not in box:
        return
    field = "section" if page.markup.is_link(above.index) else "kicker"
    yield above.move(field, field, "a few words directly above the title")


def section(page: Page) -> Iterator[Edit]:
    """A breadcrumb in the head ("Home > World > Europe"): its last part is the section."""
    body = _first_prose(page)
    found = False
    for block in page.free:
        if body is not None and block.index >= body.index:
            return
        if found and BREADCRUMB.match(block.text):
            yield block.remove("navigation", "another breadcrumb")
        elif BREADCRUMB.match(block.text) and block.words <= 12:
            cut = max(block.text.rfind(mark) for mark in ">›»/")
            start = block.start + cut + 1
            start += len(page.text[start : block.stop]) - len(page.text[start : block.stop].lstrip())
            yield block.remove("navigation", "the way to the section", block.span._replace(stop=start))
            yield block.move("section", "section", "the end of a breadcrumb", block.span._replace(start=start))
            found = True


def standfirst(page: Page) -> Iterator[Edit]:
    """What stands between the title and the byline, date or picture above the running text; or a line that is no sentence."""
    head = _title_block(page)
    if head is None:
        return
    free = [block for block in page.free if block.index > head.index]
    if not free:
        return
    prose = [block for block in free if block.is_prose]
    first = free[0]
    if page.markup is not None and (called := _called_standfirst(page, head, free)):
        yield called.move("standfirst", "standfirst", "stands below the title, in an element that is called so")
        return
    if _claimed_between(page, head.index, first.index):
        return
    if first.index - head.index > 3 or not 5 <= first.words <= 80 or len(prose) < 2:
        return
    if find_dates(first.text, page.phrasebook) and not first.is_prose:
        return  # a byline or a date, glued to something
    if page.markup is not None and len(free) > 1 and _are_siblings(page, first, free[1:]):
        return  # the first paragraph, with a picture or a date below it
    claimed_after = _claimed_between(page, first.index, next((block.index for block in free[1:]), len(page.blocks)))
    if claimed_after:
        yield first.move("standfirst", "standfirst", "stands between the title and the byline or picture")
    elif not first.ends_sentence and first.words >= 6 and len(free) > 1 and free[1].is_prose:
        yield first.move("standfirst", "standfirst", "stands under the title, and is no sentence")


def _are_siblings(page: Page, first: Block, behind: Sequence[Block]) -> bool:
    """Whether the next paragraph of a page stands in the same element as ``first``, as another of its kind."""
    assert page.markup is not None
    following = next((block for block in behind if block.is_prose), behind[0])
    elements = page.markup.markup.elements
    one, other = (page.markup.runs[block.index].element for block in (first, following))
    if one < 0 or other < 0:
        return True
    same_name = elements[one].attributes.get("class") == elements[other].attributes.get("class")
    return elements[one].parent == elements[other].parent and elements[one].tag == elements[other].tag and same_name


def _called_standfirst(page: Page, head: Block, free: Sequence[Block]) -> Block | None:
    """A line close below the title of a page that stands in an element called a summary, and is not all that there is."""
    assert page.markup is not None
    for block in free:
        if block.index - head.index > BELOW:
            return None
        if 4 <= block.words <= 80 and page.markup.is_called(block.index, SURELY):
            return block if block is not free[-1] else None
    return None


def _claimed_between(page: Page, first: int, second: int) -> bool:
    """Whether byline, date or picture stand between two blocks."""
    return any(edit.field in HEAD_FIELDS for block in page.blocks[first + 1 : second] for edit in page.claims(block))
