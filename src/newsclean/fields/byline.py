"""Bylines: "By Mara Lind and Ole Brandt", "Von Jana Voss", "By AFP", "Mara Lind, Political Correspondent"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.agencies import agency_name
from newsclean.article import Author
from newsclean.block import Block
from newsclean.edits import Edit, Span
from newsclean.fields.dates import find_dates
from newsclean.page import Page

MOST = 20  # words in a byline
EMAIL = regex.compile(r"[(<\[]?\s*(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)\s*[)>\]]?")
HANDLE = regex.compile(r"\s*[(|,]?\s*@\w{2,30}\)?")
PARTICLES = {
    "de",
    "van",
    "von",
    "der",
    "den",
    "la",
    "le",
    "el",
    "al",
    "bin",
    "ibn",
    "di",
    "da",
    "dos",
    "du",
    "del",
    "ter",
    "ten",
    "af",
    "zu",
    "y",
    "e",
    "des",
    "d'",
}
WORD = regex.compile(r"[\p{L}][\p{L}\p{M}.’'-]*")
SEGMENT = regex.compile(r",|\s[|/–—]\s|\s-\s|;")
OUTLET = regex.compile(r"\s(?:for|in|at|à|aus|de|para|из)\s.*", regex.I)
TITLES = regex.compile(r"^(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame)\.?\s+", regex.I)
HEAD = 12  # blocks of the head in which a name alone may be a byline


def byline(page: Page) -> Iterator[Edit]:
    """Move bylines to ``authors`` (an agency alone to ``agency``); those that name nobody are removed."""
    done: set[int] = set()
    for block, hit in page.opening("byline"):
        if block.index in done or block.words > MOST or block.is_prose or _is_crosshead(page, block):
            continue
        rest = page.text[hit.span.stop : block.stop]
        found = read_authors(rest, page)
        if found is not None and (found or _is_staff(rest, page)):
            done.add(block.index)
            role = _role_below(block, found, page)
            if role is not None:
                done.add(role.index)
                found[-1] = found[-1].model_copy(update={"role": role.text})
                yield role.move("authors", "byline", "a role under the byline", record=block.start)
            yield _edit(block, found, hit.proof, page)
    for block, hit in page.whole("byline"):
        if block.index in done:
            continue
        done.add(block.index)
        following = page.blocks[block.index + 1 : block.index + 2]
        found = read_authors(following[0].text, page) if following and page.is_free(following[0]) else None
        if _is_staff(block.text, page):
            yield block.move("authors", "byline", hit.proof, value=())
        elif found:
            yield block.remove("byline", hit.proof)
            yield _edit(following[0], found, f"stands under {block.text!r}", page)
            done.add(following[0].index)
        elif block.index < HEAD:
            yield block.remove("byline", hit.proof)
    yield from _names_alone(page, done)


def _edit(block: Block, found: list[Author], reason: str, page: Page) -> Edit:
    return block.move("authors", "byline", reason, value=tuple(found))


def _is_crosshead(page: Page, block: Block) -> bool:
    """Whether the line stands between two paragraphs, behind the first ("By Any Other Name"), or announces what follows."""
    announces = block.text.endswith(":") and block.words > 1  # "From the Gazette:", above what is quoted
    return announces or page.is_between_paragraphs(block)


def _role_below(block: Block, found: list[Author], page: Page) -> Block | None:
    """The line below a byline, if it says what the author is."""
    below = page.blocks[block.index + 1 : block.index + 2]
    if not below or not found or found[-1].role or not page.is_free(below[0]) or below[0].ends_sentence:
        return None
    return below[0] if _is_role(below[0].text, page) else None


def _names_alone(page: Page, done: set[int]) -> Iterator[Edit]:
    """A name, or an agency, alone on a line of the head, beside a date or a picture: "dpa", "Tobias Kern  24.04.2024"."""
    paragraphs = 0
    for block in page.free:
        paragraphs += block.is_prose  # the first may be a standfirst
        if paragraphs > 1 or block.index > 2 * HEAD:
            break
        if block.is_prose or block.index in done or block.words > 8:
            continue
        near = page.blocks[max(block.index - 1, 0) : block.index + 2]
        dated = any(
            edit.field in ("published", "modified", "captions") for other in near for edit in page.claims(other)
        )
        if name := agency_name(block.text.strip("()")):
            if block.index < HEAD and block.index > 0:
                yield block.move("agency", "byline", "an agency alone on its line", value=name)
            continue
        moments = find_dates(block.text, page.phrasebook, american=page.language == "en", offset=block.start)
        stop = moments[0].span.start if moments else block.stop
        names = page.text[block.start : stop].strip(" ,|•·-–—")
        if not (dated or moments) or not names or len(names.split()) < 2:
            continue
        found = read_authors(names, page)
        if found and all(2 <= len(author.name.split()) <= 4 for author in found):
            yield block.move("authors", "byline", "a name beside a date", Span(block.start, stop), value=tuple(found))
            if moments:
                last = moments[0]
                yield block.move(
                    "published", "date_line", "a date behind a name", Span(stop, block.stop), value=last.value
                )


def _is_staff(text: str, page: Page) -> bool:
    return text.strip(" :.,()|").lower() in page.phrasebook.words.get("staff", frozenset())


def read_authors(text: str, page: Page) -> list[Author] | None:
    """The authors that ``text`` names, or None if it does not read as a list of names.

    Staff ("Web desk") are nobody: for them the list is empty.
    """
    text = " ".join(text.split()).strip(" :|•·,–—-")
    if not text or (text.endswith((".", "!", "?")) and len(text.split()) > 5) or len(text) > 200:
        return None
    email = EMAIL.search(text)
    text = HANDLE.sub("", EMAIL.sub(" ", text)).strip(" ,|")
    joint = {word.lower() for word in page.phrasebook.words.get("and", frozenset())} | {"&"}
    joiner = "|".join(regex.escape(word) for word in sorted(joint, key=lambda word: -len(word)))
    authors: list[Author] = []
    for part in regex.split(rf"\s+(?:{joiner})\s+", text):
        segments = [segment.strip() for segment in SEGMENT.split(part) if segment and segment.strip()]
        for number, segment in enumerate(segments):
            name = TITLES.sub("", segment)
            if not _is_name(name):
                name = OUTLET.sub("", name)
            if _is_role(name, page):
                if authors and authors[-1].role is None and number:
                    authors[-1] = authors[-1].model_copy(update={"role": segment})
                continue
            if _is_staff(name, page):
                continue
            if not (_is_name(name) or agency_name(name)):
                if number:
                    continue  # behind a name: an outlet, a place
                return None
            if number and not _is_person(name):
                continue
            authors.append(Author(name=_unshout(name)))
    if email and len(authors) == 1:
        authors[0] = authors[0].model_copy(update={"email": email["email"]})
    return authors


def _is_name(text: str) -> bool:
    """Whether every word could be of a name: capitalised, or a particle; one to six of them."""
    words = text.split()
    if not 1 <= len(words) <= 6 or any(char.isdigit() for char in text):
        return False
    capitals = [word for word in words if word[:1].isupper()]
    return (
        bool(capitals)
        and words[0][:1].isupper() | (words[0].lower() in PARTICLES)
        and all((word[:1].isupper() or word.lower() in PARTICLES) and WORD.fullmatch(word) for word in words)
    )


def _is_person(text: str) -> bool:
    return 2 <= len(text.split()) <= 4 and _is_name(text)


def _is_role(text: str, page: Page) -> bool:
    roles = page.phrasebook.words.get("byline_roles", frozenset())
    words = [word.strip(".,").lower() for word in text.split()]
    return any(word in roles for word in words) and len(words) <= 7


def _unshout(name: str) -> str:
    """The name as it is spelt: MARA LIND is Mara Lind; agencies and initials stay as they are."""
    if agency_name(name) or not name.isupper() or len(name) <= 4:
        return name
    return " ".join(word if len(word) <= 2 or "." in word else word.title() for word in name.split())
