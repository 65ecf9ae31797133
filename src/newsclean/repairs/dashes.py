r"""Dashes that a scraper lost: the space on either side is left, as ``powers\u00a0 the United States``.

Such a gap is no proof: it is left by bold names and links too, and far more often (in 9,296 scraped texts read for this, all
gaps but one were that). So dashes are restored only when everything agrees. The text has no other dash between spaces, and the language is one of which the words are known that no dash follows:
articles, prepositions. Then either two gaps alike stand around an insertion in one sentence, the insertion reads as one, and no gap of the text stands behind such a
word; or gaps stand in several sentences, and nearly none of them behind one. Gaps around links and bold names mostly do, on one of their sides. What falls short is told as a suspicion.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import regex

from newsclean.block import Block
from newsclean.cleaning import Suspicion
from newsclean.edits import Edit, Span
from newsclean.packs import languages
from newsclean.page import Page

GAP = regex.compile(r"(?<=[\p{L}\p{N}\p{Pe}\p{Pf}\p{Po}])(?:\u00a0 | \u00a0|  )(?=[\p{L}\p{N}\p{Ps}\p{Pi}'\"“«„])")
# The languages in which gaps all over a text were measured, and mean what they should.
MEASURED = frozenset({"en", "de"})
SEVERAL = 2  # gaps
NEAR = 40  # characters
OTHER_MARKS = regex.compile(r"[’‘“”\"'…«»„]")  # a text with none of these may have lost more than its dashes
SURE = 4  # gaps in likely places, from which on all others are of their kind
MISPLACED = 0.3  # of the gaps, at most, stand where no dash can
NO_DASH_BEHIND = frozenset(",;:(-–—/[")
DASH_STANDS = regex.compile(r"\s[–—]\s|\w—\w")
LAST_WORD = regex.compile(r"([\p{L}\p{N}’'.-]+)\W*$")
SENTENCE_BREAK = regex.compile(r"[.!?…।؟。][\"'”’»)」』]*(?=\s)")
HABITS = {"en": "—", "ru": "—", "es": "—"}  # elsewhere the shorter one is usual


@dataclass(frozen=True)
class Gap:
    """A gap between two words of a block; the words are those next to it."""

    span: Span
    text: str
    block: Block
    before: str
    after: str


def lost_dashes(page: Page) -> Iterator[Edit | Suspicion]:
    """Put back pairs of dashes around an insertion, where only the spaces around them are left."""
    if not may_have_lost_dashes(page.text):
        return
    gaps = [gap for block in page.blocks for gap in _gaps(block) if not _is_typography(gap)]
    if not gaps:
        return
    text = " ".join(block.text for block in page.blocks if block.is_prose)
    stands = DASH_STANDS.search(text) is not None or (page.language not in MEASURED and " - " in text)
    function = page.phrasebook.words.get("function", frozenset())
    elsewhere = [gap for gap in gaps if gap.before.lower() in function]
    mark = f" {usual_dash(page.language)} "
    unknown = None if page.language in languages() else "the words of the language are not known"
    paired = list(_pairs(gaps))
    if unknown is None and not stands and page.language in MEASURED:
        clause = page.phrasebook.words.get("clause", frozenset())
        kinds = {gap.text for gap in gaps}
        found = [
            each
            for kind in sorted(kinds)
            for each in _all_over(
                text, [gap for gap in gaps if gap.text == kind], paired, function, clause, alone=len(gaps) == 1
            )
        ]
        for gap in found:
            reason = f"{len(found)} gaps of the text stand where dashes can, and it has no dash left"
            yield Edit(gap.span, mark, "lost_dash", reason=reason, verdict="replace")
        if found:
            return
    partners = {gap.span for pair in paired for gap in pair}
    yield from _alone([gap for gap in gaps if gap.span not in partners], function)
    for pair in paired:
        first, last = pair
        inner = page.text[first.span.stop : last.span.start]
        doubt = unknown or _doubt(inner, first, last, stands=stands, elsewhere=bool(elsewhere))
        for gap in pair:
            if doubt:
                yield Suspicion(gap.span, gap.text, f"a dash may be lost here; but {doubt}")
            else:
                reason = "two gaps stand around an insertion, and the text has no dash left"
                yield Edit(gap.span, mark, "lost_dash", reason=reason, verdict="replace")


def usual_dash(language: str | None) -> str:
    """The dash that is set between spaces in ``language``; where it is not known, that of English."""
    return HABITS.get(language or "en", "–")


def may_have_lost_dashes(text: str) -> bool:
    """Whether any gap is worth a look."""
    return any(gap in text for gap in ("\u00a0 ", " \u00a0", "  "))


def _all_over(
    text: str, gaps: Sequence[Gap], paired: Sequence[tuple[Gap, Gap]], function: Set[str], clause: Set[str], *,
    alone: bool,
) -> list[Gap]:  # fmt: skip
    """The gaps of ``text`` that stand where it lost a dash, or none if it is not plain that it lost all of them.

    A single gap will do where it is ``alone`` in the text and a word follows that begins a clause.
    """
    counted = [gap for gap in gaps if _tells(gap)]
    likely = [gap for gap in counted if gap.before.lower() not in function and _left(gap)[-1:] not in NO_DASH_BEHIND]
    one_pair = len(likely) == 2 and any({*pair} == {*likely} for pair in paired)
    if len(likely) < SURE and OTHER_MARKS.search(text) is None:
        return []  # all marks of the text may be lost, and a gap may be where an ellipsis stood
    if len(likely) == 1 and alone:
        return likely if likely[0].after.lower() in clause and likely[0].block.is_prose else []
    if len(likely) < SEVERAL or one_pair or len(counted) - len(likely) > MISPLACED * len(counted):
        return []
    if len(likely) >= SURE:  # then also beside numbers and behind words that rarely stand before a dash
        return [gap for gap in gaps if _tells(gap, numbers=True) and _left(gap)[-1:] not in NO_DASH_BEHIND]
    return likely


def _tells(gap: Gap, *, numbers: bool = False) -> bool:
    """Whether a gap says anything about the dashes of a text.

    One beside a handle or an address does not, nor one before a bracket, nor, unless ``numbers``, one behind a bracket or a number.
    """
    text, start, stop = gap.block.text, gap.span.start - gap.block.start, gap.span.stop - gap.block.start
    near = text[max(start - 60, 0) : stop + 30]
    is_word = gap.before.replace("’", "").replace("'", "").replace("-", "").isalpha()
    is_number = numbers and gap.before.isdigit()
    behind_bracket = not numbers and _left(gap)[-1:] in ")]"
    return (
        (is_word or is_number)
        and not behind_bracket
        and text[stop : stop + 1] not in "(["
        and "http" not in near
        and "@" not in near
    )


def _left(gap: Gap) -> str:
    """The text close before a gap, on its line."""
    at = gap.span.start - gap.block.start
    return gap.block.text[max(at - NEAR, 0) : at].rstrip()


def _alone(gaps: list[Gap], function: Set[str]) -> Iterator[Suspicion]:
    """Gaps that have no partner in their sentence. One dash may have been lost there, or a bold word begun."""
    for gap in gaps:
        if gap.before.lower() not in function:
            yield Suspicion(gap.span, gap.text, "a dash may be lost here; but there is one gap alone in its sentence")


def _gaps(block: Block) -> Iterator[Gap]:
    for found in GAP.finditer(block.text):
        before = LAST_WORD.search(block.text, max(found.start() - 40, 0), found.start())
        after = regex.match(r"\W*([\p{L}\p{N}’'.-]+)", block.text[found.end() : found.end() + 40])
        span = Span(block.start + found.start(), block.start + found.end())
        yield Gap(span, found.group(), block, before.group(1) if before else "", after.group(1) if after else "")


def _is_typography(gap: Gap) -> bool:
    """Whether the gap stands where an outlet doubles its spaces by habit: behind the end of a sentence or a colon."""
    at = gap.span.start - gap.block.start
    return gap.block.text[max(at - 6, 0) : at].rstrip("\"'”’»)")[-1:] in tuple(".!?:;…")


def _pairs(gaps: list[Gap]) -> Iterator[tuple[Gap, Gap]]:
    """Two gaps, and no more, in one sentence."""
    by_sentence: dict[tuple[int, int], list[Gap]] = {}
    ends: dict[int, list[int]] = {}
    for gap in gaps:
        index = gap.block.index
        if index not in ends:
            ends[index] = [gap.block.start + found.end() for found in SENTENCE_BREAK.finditer(gap.block.text)]
        by_sentence.setdefault((index, bisect_right(ends[index], gap.span.start)), []).append(gap)
    for members in by_sentence.values():
        if len(members) == 2:
            yield members[0], members[1]


def _doubt(inner: str, first: Gap, last: Gap, *, stands: bool, elsewhere: bool) -> str | None:
    """What speaks against a pair of dashes here, or None if nothing does."""
    words = inner.split()
    if first.text != last.text:
        return "the two gaps are not alike"
    if not first.block.ends_sentence:
        return "the line is no sentence"
    if stands:
        return "other dashes of the text are still there"
    if elsewhere:
        return "gaps stand in this text where no dash can"
    if len(words) < 3 or len(words) > 40:
        return f"what stands between is {len(words)} words long"
    if inner.lstrip()[:1] in ("(", "["):
        return "what stands between is in brackets"
    if "," not in inner and words[0][:1].isupper():
        return "what stands between may be a name or a title, and these are often printed bold"
    if last.block.text[last.span.stop - last.block.start] == "(":
        return "a bracket follows, as behind the title of a work"
    if _left(first).endswith(","):
        return "a comma stands before it"
    return None
