"""schema.org: which of the objects of a page is its article, and what that says of the fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from newsclean.metadata.strings import one_line, words

TYPES = {
    "newsarticle": 4, "reportagenewsarticle": 4, "analysisnewsarticle": 4, "opinionnewsarticle": 4, "backgroundnewsarticle": 4,
    "reviewnewsarticle": 4, "askpublicnewsarticle": 4, "liveblogposting": 4, "satiricalarticle": 4, "advertisercontentarticle": 4,
    "article": 3, "blogposting": 3, "scholarlyarticle": 3, "medicalscholarlyarticle": 3, "techarticle": 3, "report": 3, "socialmediaposting": 2,
    "discussionforumposting": 2, "review": 2, "recipe": 2, "howto": 2, "event": 1, "newsmediaobject": 1, "videoobject": 1, "podcastepisode": 1,
    "webpage": 1, "itempage": 1, "creativework": 1, "loose": 1,
}  # fmt: skip
ARTICLE = 2  # from this rank on, a type is one of articles
MOST = 100  # objects of such types that are compared; a page that has more is a list
DEEPEST = 5  # names in names

Object = Mapping[str, Any]


def find_articles(objects: Sequence[Object], url: str | None, titles: Sequence[str]) -> list[Object]:
    """The objects that are about the page itself, the best first; those about other articles are left out.

    ``url`` is where the page is, ``titles`` what else it is called. An object of which neither address nor headline is that of the
    page is taken only where it is the only one of its rank.
    """
    ranked = [(rank, item) for item in objects if (rank := _rank(item))][:MOST]
    known = {" ".join(words(title)) for title in titles} - {""}
    place = _path(url)
    scored = [(_agreement(item, place, known), rank, item) for rank, item in ranked]
    if not scored:
        return []
    mine = [score for score in scored if score[0] > 0]
    if not mine:
        # Nothing says which: the first of the highest rank, unless there are several, which are then a list of teasers.
        highest = max(rank for _, rank, _ in scored)
        strangers = [score for score in scored if score[1] == highest]
        if len({" ".join(words(headline(item))) for _, _, item in strangers}) > 1:
            return []
        mine = strangers
    mine.sort(key=lambda score: (-(score[1] >= ARTICLE), -score[0], -score[1]))
    return [item for _, _, item in mine]


def _rank(item: Object) -> int:
    rank = max((TYPES.get(kind, 0) for kind in kinds(item)), default=0)
    if rank == 1 and not ({"datePublished", "author"} & set(item)):
        return 0  # a web page that says nothing of an article
    return rank


def kinds(item: Object) -> list[str]:
    """The types of an object, in lower case and without the vocabulary."""
    named = item.get("@type", item.get("type"))
    found = named if isinstance(named, list) else [named]
    return [kind.rpartition("/")[2].rpartition(":")[2].strip().lower() for kind in found[:9] if isinstance(kind, str)]


def _agreement(item: Object, place: str, known: set[str]) -> int:
    """How sure it is that ``item`` is the page's own article: by its address, and by its headline."""
    addresses = {_path(address) for address in _addresses(item)} - {""}
    title = " ".join(words(headline(item)))
    same = bool(title) and any(
        title == other or (len(title) > 15 and title in other) or (len(other) > 15 and other in title)
        for other in known
    )
    if place and place in addresses:
        return 2 + same
    if same:
        return 2
    if not title and not addresses:
        return 1  # loose properties
    return 0


def _addresses(item: Object) -> Iterator[str]:
    for name in ("url", "mainEntityOfPage", "@id"):
        value = item.get(name)
        if isinstance(value, Mapping):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str):
            yield value


def _path(url: str | None) -> str:
    """What of an address tells two pages of a site apart: the path, and the query where there is no path."""
    try:
        parts = urlsplit((url or "").strip()[:2_000])
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    return path.lower() if len(path) > 1 else ""


def headline(item: Object) -> str:
    """The headline of an object, or its name."""
    return first_text(item.get("headline")) or first_text(item.get("name"))


def first_text(value: Any, depth: int = 0) -> str:
    """The text of a value that may be a string, an object with a name or value, or a list of these: the first that has one."""
    if isinstance(value, str):
        return one_line(value)
    if depth > DEEPEST:
        return ""
    if isinstance(value, Mapping):
        return next(
            (text for key in ("name", "@value", "headline", "text") if (text := first_text(value.get(key), depth + 1))),
            "",
        )
    if isinstance(value, list):
        return next((text for part in value[:20] if (text := first_text(part, depth + 1))), "")
    return ""


def texts(value: Any) -> list[str]:
    """All texts of a value that may be a string, an object with a name, or a list of these."""
    parts = value[:200] if isinstance(value, list) else [value]
    return [text for part in parts if (text := first_text(part))]


def resolved(value: Any, known: Mapping[str, Object]) -> list[Any]:
    """The values of a property as a list, references (``{"@id": …}``) replaced by what they refer to."""
    parts = value[:200] if isinstance(value, list) else [value]
    found: list[Any] = []
    for part in parts:
        if isinstance(part, Mapping):
            name = part.get("@id")
            other = known.get(name) if isinstance(name, str) else None
            found.append({**other, **part} if other is not None and not first_text(part) else part)
        elif isinstance(part, list):
            found.extend(inner for inner in part[:50] if not isinstance(inner, list))
        elif part is not None:
            found.append(part)
    return found
