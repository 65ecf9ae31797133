"""Bylines: "By Mara Lind and Ole Brandt", "Von Jana Voss", "By AFP", "Mara Lind, Political Correspondent"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsclean.agencies import agency_name
from newsclean.article import Author
from newsclean.block import Block
from newsclean.edits import Edit, Span
from newsclean.fields.date_forms import Moment, find_dates, forms
from newsclean.names import looks_like_name, looks_like_person, title_case
from newsclean.page import Page
from newsclean.phrasebook import fold
from newsclean.scripts import count_words, has_case, is_unspaced

MOST = 20  # words in a byline
EMAIL = regex.compile(r"[(<\[]?\s*(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)\s*[)>\]]?")
HANDLE = regex.compile(r"\s*[(|,]?\s*@\w{2,30}\)?")
SEGMENT = regex.compile(r"[,،、，;；／]|\s[|/–—]\s|\s-\s")
OUTLET = regex.compile(r"\s(?:for|in|at|à|aus|de|para|из)\s.*", regex.I)
TITLES = regex.compile(r"^(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame)\.?\s+", regex.I)
EDGES = " :：=＝|｜•·,，،–—-【】[]〔〕"  # what stands around names
BRACKETED = regex.compile(r"[【（](?P<name>[^【】（）]{2,10})[】）]")  # how Japanese papers sign
HEAD = 12  # blocks of the head in which a name alone may be a byline


def byline(page: Page) -> Iterator[Edit]:
    """Move bylines to ``authors`` (an agency alone to ``agency``); those that name nobody are removed."""
    done: set[int] = set()
    for block, hit in page.opening("byline"):
        if block.index in done or block.words > MOST or block.is_prose or _is_crosshead(page, block):
            continue
        dated = _date_behind(page, block, hit.span.stop)
        stop = dated.span.start if dated else block.stop
        rest = page.text[hit.span.stop : stop]
        found = read_authors(rest, page)
        if found is not None and (found or _is_staff(rest, page)):
            done.add(block.index)
            if dated:
                yield block.move(
                    "published", "date_line", "a date behind a byline", Span(stop, block.stop), value=dated.value
                )
            role = _role_below(block, found, page)
            if role is not None:
                done.add(role.index)
                found[-1] = found[-1].model_copy(update={"role": role.text})
                yield role.move("authors", "byline", "a role under the byline", record=block.start)
            yield block.move("authors", "byline", hit.proof, Span(block.start, stop), value=tuple(found))
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
            yield following[0].move("authors", "byline", f"stands under {block.text!r}", value=tuple(found))
            done.add(following[0].index)
        elif block.index < HEAD:
            yield block.remove("byline", hit.proof)
    yield from _names_alone(page, done)


def _date_behind(page: Page, block: Block, start: int) -> Moment | None:
    """The one date that ends a byline, if one does: "By Mara Lind | March 2, 2024"."""
    moments = find_dates(page.text[start : block.stop], page.phrasebook, american=page.language == "en", offset=start)
    if len(moments) != 1 or forms(page.phrasebook).filler.sub("", page.text[moments[0].span.stop : block.stop]):
        return None
    return moments[0] if moments[0].span.start > start + 2 else None


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
        if page.language == "ja" and (signed := BRACKETED.fullmatch(block.text)) and looks_like_person(signed["name"]):
            yield block.move("authors", "byline", "a name in brackets", value=(Author(name=signed["name"]),))
            continue
        if name := agency_name(block.text.strip("()")):
            if block.index < HEAD and block.index > 0:
                yield block.move("agency", "byline", "an agency alone on its line", value=name)
            continue
        moments = find_dates(block.text, page.phrasebook, american=page.language == "en", offset=block.start)
        stop = moments[0].span.start if moments else block.stop
        names = page.text[block.start : stop].strip(EDGES)
        if not (dated or moments) or not names or (len(names.split()) < 2 and not is_unspaced(names)):
            continue
        if not has_case(names) and (not moments or page.text[block.start : stop].rstrip().endswith(":")):
            continue  # nothing says that it is a name, and no button
        found = read_authors(names, page)
        if found and all(looks_like_person(author.name) for author in found):
            yield block.move("authors", "byline", "a name beside a date", Span(block.start, stop), value=tuple(found))
            if moments:
                last = moments[0]
                yield block.move(
                    "published", "date_line", "a date behind a name", Span(stop, block.stop), value=last.value
                )


def _is_staff(text: str, page: Page) -> bool:
    return fold(text.strip(" :：.,()（）|【】")) in page.phrasebook.words.get("staff", frozenset())


def read_authors(text: str, page: Page) -> list[Author] | None:
    """The authors that ``text`` names, or None if it does not read as a list of names.

    Staff ("Web desk") are nobody: for them the list is empty.
    """
    text = " ".join(text.split()).strip(EDGES)
    if (
        not text
        or (text.endswith((".", "!", "?", "。", "！", "？", "؟", "।")) and count_words(text) > 5)
        or len(text) > 200
    ):
        return None
    email = EMAIL.search(text)
    text = HANDLE.sub("", EMAIL.sub(" ", text)).strip(" ,|")
    joint = {word.lower() for word in page.phrasebook.words.get("and", frozenset())} | {"&"}
    joiner = "|".join(regex.escape(word) for word in sorted(joint, key=lambda word: -len(word)))
    small = page.phrasebook.words.get("function", frozenset())
    authors: list[Author] = []
    for part in regex.split(rf"\s+(?:{joiner})\s+", text):
        segments = [segment.strip() for segment in SEGMENT.split(part) if segment and segment.strip()]
        for number, segment in enumerate(segments):
            name = TITLES.sub("", segment)
            if not looks_like_name(name, small):
                name = OUTLET.sub("", name)
            if _is_role(name, page):
                if authors and authors[-1].role is None and number:
                    authors[-1] = authors[-1].model_copy(update={"role": segment})
                continue
            if _is_staff(name, page):
                continue
            if not (looks_like_name(name, small) or agency_name(name)):
                if number:
                    continue  # behind a name: an outlet, a place
                return None
            if number and not looks_like_person(name, small):
                continue
            authors.extend(Author(name=_unshout(each, page.language)) for each in _apart(name, page))
    if email and len(authors) == 1:
        authors[0] = authors[0].model_copy(update={"email": email["email"]})
    return authors


def _apart(name: str, page: Page) -> list[str]:
    """The names in a row of Chinese ones, between which there is only a space: two or three characters each."""
    words = name.split()
    in_a_row = (
        page.language == "zh" and len(words) > 1 and all(is_unspaced(word) and 2 <= len(word) <= 4 for word in words)
    )
    return words if in_a_row else [name]


def _is_role(text: str, page: Page) -> bool:
    roles = page.phrasebook.words.get("byline_roles", frozenset())
    words = [fold(word.strip(".,")) for word in text.split()]
    return any(word in roles for word in words) and len(words) <= 7


def _unshout(name: str, language: str | None) -> str:
    """The name as it is spelt: MARA LIND is Mara Lind; agencies and initials stay as they are."""
    if agency_name(name) or not name.isupper() or len(name) <= 4:
        return name
    return " ".join(word if len(word) <= 2 or "." in word else title_case(word, language) for word in name.split())
