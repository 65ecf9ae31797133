"""The topics that a page is filed under."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import regex
from selectolax.lexbor import LexborNode

from newsclean.metadata.candidate import Candidate
from newsclean.metadata.meta import Metas, source_of
from newsclean.metadata.schema import texts
from newsclean.metadata.selection import Element, Selection
from newsclean.metadata.strings import folded, one_line, words

LONGEST = 80  # characters of a tag
MOST = 60  # tags of a page
MOST_SEEN = 30  # links of a list of tags; longer ones are clouds of all tags of a site
MOST_LISTS = 20  # elements that are called tags
FEW = 4  # tags from which on their form tells where they come from
AROUND = 40  # characters that may stand beside the links of a list
COUNT = regex.compile(r"\s*\(\d[^()]{0,20}\)$")  # "Harbour (12 articles)"
GAP = regex.compile(r"\s*[,;|、，；]\s*")
# What only programs read: "Section: Sport", keys, numbers, addresses, names of pictures.
TECHNICAL = regex.compile(
    r"^[\w .-]{1,30}:\s?\S|^[0-9a-f]{8}-[0-9a-f-]{20,}$|^_|^\d+$|://|^[\w-]+(?:\.[\w-]+)*\.(?:com?|org|net|[a-z]{2})(?:\.[a-z]{2})?$|[{}<>=]|^[a-z0-9]+(?:_[a-z0-9]+)+$",
    regex.I,
)
SENTENCE = regex.compile(r"(?:\S+\s+){3,}\S+[.!?]$")
PATH = regex.compile(r"^(?:[a-z]+/)+(?=\S)|^\d{1,2}\)\s+")  # "topic/harbour", "1) harbour"
LIST_CLASS = regex.compile(
    r"^(?:[a-z0-9]+[-_]+)*(?:article|post|entry|story|news|single|content|page|link|content-?footer)*[-_]*(?:tags?|topics?|keywords?|subjects?)(?:[-_]*(?:list|links?|wrapper|container|cloud|items?|section|inner|group|box|bar|area|block))*(?:__?[a-z0-9-]{5,7})?$"
)
OTHERS = {"nav", "footer", "aside", "head"}
NO_LIST = regex.compile(r"nav|menu|header|trending|popular|hot|sidebar|widget|cloud|^footer", regex.I)
OTHERS_CLASS = regex.compile(
    r"nav|menu|(?<!entry[-_])(?<!article[-_])(?<!post[-_])footer|related|teaser|sidebar|widget|trending|header|card|recommend|comment|most-?read|promo|hashtag-?bar",
    regex.I,
)
DEEPEST = 8


def find_tags(
    selection: Selection,
    metas: Metas,
    articles: Mapping[str, Sequence[Mapping[str, Any]]],
    outlets: Collection[str],
    url: str | None,
    heading: Element | None,
    title: str,
) -> list[Candidate]:
    """The candidates for ``tags``, best first: keywords that are stated, then the list of tags that readers see.

    Keywords that are the words of the address, and those that fit any page of the site, come last.
    """
    found = [_candidate("json-ld", texts(item.get("keywords")), outlets) for item in articles.get("json-ld", ())]
    found += [_candidate(source_of(name), contents, outlets) for name, contents in metas.named("tags")]
    stated = [candidate for candidate in found if candidate is not None]
    about = folded(title)
    good = _fuller_first([candidate for candidate in stated if not _is_generic(candidate, about, url)])
    seen = _of_links(selection, outlets, heading)
    return [*good, *seen, *(candidate for candidate in stated if candidate not in good)]


def _candidate(source: str, values: Iterable[str], outlets: Collection[str]) -> Candidate | None:
    contents = list(values)
    tags = read_tags(contents, outlets)
    return Candidate(source, ", ".join(contents), tags) if tags else None


def read_tags(contents: Sequence[str], outlets: Collection[str]) -> tuple[str, ...]:
    """The tags in some strings, each of which may be a list with commas; without the outlet's name and what only programs read.

    >>> read_tags(["Harbour, storm , The Haven Post", "Section: Local", "harbour"], {"thehavenpost"})
    ('Harbour', 'storm')
    """
    kept: dict[str, str] = {}
    for content in contents:
        for part in _parts(one_line(content), alone=len(contents) == 1):
            tag = PATH.sub("", part.strip(" #\"'[]"))
            if (
                1 < len(tag) <= LONGEST
                and not SENTENCE.search(tag)
                and not TECHNICAL.search(tag)
                and folded(tag) not in outlets
            ):
                kept.setdefault(folded(tag), tag)
    return tuple(kept.values())[:MOST]


def _parts(text: str, *, alone: bool) -> list[str]:
    """The parts of a list. Where nothing but spaces is between them, they can be told only in Chinese, Japanese and Korean."""
    parts = GAP.split(text)
    if len(parts) > 1 or not alone or text.count(" ") < FEW:
        return parts
    return text.split() if not text.isascii() and min(filter(str.isalpha, text), default="") > "\u2e80" else []


def _fuller_first(found: list[Candidate]) -> list[Candidate]:
    """The first candidate, or, where that is one tag alone, the first that has this one among others."""
    if not found or len(found[0].value) > 1:
        return found
    only = folded(found[0].value[0])
    fuller = next((other for other in found if len(other.value) > 2 and only in map(folded, other.value)), found[0])
    return [fuller, *(other for other in found if other is not fuller)]


def _is_generic(candidate: Candidate, about: str, url: str | None) -> bool:
    """Whether keywords are the words of the address, or the same on every page of the site."""
    tags = candidate.value
    if len(tags) < FEW:
        return False
    slug = set(words((url or "").replace("_", "-")))
    if all(tag in slug for tag in tags):
        return True
    return candidate.source == "meta" and len(tags) > FEW and not any(folded(tag) in about for tag in tags)


def _of_links(selection: Selection, outlets: Collection[str], heading: Element | None) -> list[Candidate]:
    """The tags that readers see: the first list that is called tags, links that say what they are, links to pages of tags."""
    behind = [element for element in selection.tags if heading is None or element.place > heading.place]
    links = [
        one_line(element.text)
        for element in behind
        if "tag" in (rel := element.attribute("rel").lower().split())
        and "category" not in rel
        and not _of_another(element.node)
    ]
    found = [_of_list(behind, outlets), _seen("rel=tag", links, outlets), _of_addresses(selection, outlets, heading)]
    return [candidate for candidate in found if candidate is not None]


def _of_list(behind: Sequence[Element], outlets: Collection[str]) -> Candidate | None:
    """The first list of links that is called tags, or the first link that is, with the others of its kind."""
    lists = 0
    for element in behind:
        if not any(LIST_CLASS.match(mark) and not NO_LIST.search(mark) for mark in element.classes) or _of_another(
            element.node
        ):
            continue
        lists += 1
        if lists > MOST_LISTS:
            break
        if element.tag == "a":
            names = [one_line(other.text) for other in behind if other.tag == "a" and other.classes == element.classes]
        else:
            names = [one_line(node.text(separator=" ")) for node in element.node.css("a")[: MOST_SEEN + 1]]
        if found := _seen("tag list", names, outlets):
            return found
    return None


def _of_addresses(selection: Selection, outlets: Collection[str], heading: Element | None) -> Candidate | None:
    """The first list of links to pages of tags. A link in running text is none."""
    groups: dict[int, list[Element]] = {}
    around: dict[int, LexborNode] = {}
    for element in selection.tag_links[: 5 * MOST_SEEN]:
        parent = element.node.parent
        outer = parent.parent if parent is not None and parent.tag in ("li", "span") else parent
        if outer is None or (heading is not None and element.place < heading.place):
            continue
        groups.setdefault(outer.mem_id, []).append(element)
        around[outer.mem_id] = outer
    for place, elements in groups.items():
        names = [one_line(element.text) for element in elements]
        beside = len(one_line(around[place].text(separator=" "))) - sum(map(len, names))
        if (
            beside <= AROUND + 2 * len(names)
            and not _of_another(around[place])
            and (found := _seen("tag links", names, outlets))
        ):
            return found
    return None


def _seen(source: str, names: Sequence[str], outlets: Collection[str]) -> Candidate | None:
    """A list of links as tags, if all of them are short enough to be some."""
    if not 0 < len(names) <= MOST_SEEN or any(len(name) > LONGEST or len(name.split()) > 8 for name in names):
        return None
    plain = [COUNT.sub("", name) for name in names if not name.endswith(":")]
    return _candidate(source, [name.replace(",", " ") if name.count(",") == 1 else name for name in plain], outlets)


def _of_another(node: LexborNode) -> bool:
    """Whether an element stands in a menu, a teaser or the like."""
    parent = node.parent
    for _ in range(DEEPEST):
        if parent is None or parent.tag in ("body", "main", "article"):
            return False
        if parent.tag in OTHERS or OTHERS_CLASS.search(parent.attributes.get("class") or ""):
            return True
        parent = parent.parent
    return False
