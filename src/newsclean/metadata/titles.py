"""The title: the heading that readers see, held against what the page calls itself elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import regex

from newsclean.metadata.candidate import Candidate
from newsclean.metadata.meta import Metas
from newsclean.metadata.schema import first_text
from newsclean.metadata.selection import Element, Selection
from newsclean.metadata.strings import WORD, folded, one_line, words

LONGEST = 400  # characters of a title
GAP = regex.compile(r"\s+(?:[|•·»«›‹:]|[-–—]{1,2}|::|//)\s+|\s*[|｜]\s*|\s+(?=\|)|: (?=\S+$)")
MOST = 20  # headings
ALIKE, AKIN = (
    0.6,
    0.15,
)  # words that a heading shares with another title, of all words of both: the same; about the same
BEGINS = 0.9  # as alike is a heading with which the other title begins
KICKER = 6  # words
OPENING_MARKS = "\"'“„«»‚‘’”¿¡([{"


def find_titles(
    selection: Selection, metas: Metas, articles: Mapping[str, Sequence[Mapping[str, Any]]], outlets: Collection[str]
) -> tuple[list[Candidate], list[Candidate]]:
    """The candidates for ``title``, best first, and for ``kicker``: what stands before the title in its heading.

    A heading that is also what the page calls itself elsewhere is the title; next comes one that has a few words in common with
    that; then what other places say; then any other heading.
    """
    stated = _stated(selection, metas, articles, outlets)
    headings = [
        Candidate("heading", raw, without_outlet(text, outlets))
        for element in selection.headings[:MOST]
        if (text := one_line(raw := element.text)) and len(text) <= LONGEST and folded(text) not in outlets
    ]
    ranked = sorted(
        ((_likeness(heading, stated), -place, heading) for place, heading in enumerate(headings)),
        key=lambda entry: entry[:2],
        reverse=True,
    )
    near = [heading for likeness, _, heading in ranked if _is_title(heading, likeness, alone=len(headings) == 1)]
    rest = [heading for _, _, heading in ranked if heading not in near]
    found = [*near, *stated, *rest]
    if near and (parts := _kicker_and_title(near[0].value, stated)):
        kicker, title = parts
        return [Candidate("heading", near[0].raw, title), *found[1:]], [Candidate("heading", kicker, kicker)]
    return found, []


def heading_of(titles: Sequence[Candidate], selection: Selection) -> Element | None:
    """The heading that the title was read from, if it was."""
    if not titles or titles[0].source != "heading":
        return None
    return next((element for element in selection.headings[:MOST] if element.text == titles[0].raw), None)


def _is_title(heading: Candidate, likeness: float, *, alone: bool) -> bool:
    """Whether a heading is the title rather than one of the site or of a part of the page."""
    return (
        likeness >= ALIKE or (likeness >= AKIN and len(words(heading.value)) >= 3) or (alone and likeness >= AKIN / 2)
    )


def _kicker_and_title(heading: str, stated: Sequence[Candidate]) -> tuple[str, str] | None:
    """The two parts of a heading such as "War in the North Islands cut off" where another place says "Islands cut off"."""
    own = words(heading)
    for other in stated:
        theirs = words(other.value)
        before = len(own) - len(theirs)
        if len(theirs) >= 3 and 0 < before <= min(KICKER, len(theirs)) and own[before:] == theirs:
            start = _start_of_word(heading, before)
            if (
                start
                and not heading[start - 1].isalnum()
                and heading[start - 1] != "-"
                and not heading[start].islower()
            ):
                cut = start
                while cut and heading[cut - 1] in OPENING_MARKS:
                    cut -= 1
                return heading[:cut].strip(" :|•·–—-/"), heading[cut:].strip()
    return None


def _start_of_word(text: str, number: int) -> int:
    """Where the word with this number begins."""
    return next((match.start() for count, match in enumerate(WORD.finditer(text)) if count == number), 0)


def _stated(
    selection: Selection, metas: Metas, articles: Mapping[str, Sequence[Mapping[str, Any]]], outlets: Collection[str]
) -> list[Candidate]:
    """What the page is called in places that readers do not see, without the name of the outlet."""
    found = [
        Candidate(source, first_text(item.get("headline")), first_text(item.get("headline")))
        for source, items in articles.items()
        for item in items
    ]
    found = [*metas.texts("title")[:1], *found, *metas.texts("title")[1:]]
    if selection.title is not None:
        found.append(Candidate("title element", selection.title.text, one_line(selection.title.text)))
    cut = [
        Candidate(each.source, each.raw, without_outlet(each.value, outlets))
        for each in found
        if len(each.value) <= LONGEST
    ]
    return [each for each in cut if each.value and folded(each.value) not in outlets]


def without_outlet(title: str, outlets: Collection[str]) -> str:
    """``title`` without the name of the outlet at its end or beginning.

    >>> without_outlet("Harbour reopens | Local | The Haven Post", {"thehavenpost"})
    'Harbour reopens | Local'
    >>> without_outlet("Storm - what to expect", {"thehavenpost"})
    'Storm - what to expect'
    """
    gaps = list(GAP.finditer(title))
    for gap in reversed(gaps):
        if _names_outlet(title[gap.end() :], outlets):
            return title[: gap.start()].strip()
    if gaps and _names_outlet(title[: gaps[0].start()], outlets):
        return title[gaps[0].end() :].strip()
    return title


def _names_outlet(text: str, outlets: Collection[str]) -> bool:
    key = folded(text)
    return bool(key) and (key in outlets or f"the{key}" in outlets or key.removeprefix("the") in outlets)


def _likeness(heading: Candidate, stated: Sequence[Candidate]) -> float:
    """How much a heading is like the most similar of the other titles, from 0 to 1."""
    own = words(heading.value)
    return max((_likeness_of(own, words(other.value)) for other in stated), default=0.0) if own else 0.0


def _likeness_of(own: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    if not theirs:
        return 0.0
    if theirs[: len(own)] == own and own != theirs:
        return BEGINS  # what follows is the outlet, or an advertisement
    one, other = set(own), set(theirs)
    return len(one & other) / len(one | other)
