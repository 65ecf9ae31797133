"""The words under pictures, and who made the pictures: moved to ``captions``, text and credit apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import regex

from newsclean.agencies import signature
from newsclean.block import Block, folded
from newsclean.edits import Edit, Span
from newsclean.names import looks_like_name, looks_like_person
from newsclean.page import Page
from newsclean.scripts import count_words, has_case, is_unspaced

SEPARATORS = frozenset("/|(（©[") | frozenset("R")  # one of which every credit has; R for "Licensing Rights"
ONE_SENTENCE = 25  # words
INNER_END = regex.compile(r"[.!?…][\"'”’»)]*\s+\p{Lu}")
MOST = 90  # words in a caption
NAMES_APART = regex.compile(r"[/／,،、;；&+]|\s-\s")
# "…。新华社记者 林若川 摄", "（林若川攝）": the photographer stands before the word.
MAKER_FIRST = regex.compile(
    r"(?:(?<=[。！？!?.、＝=])|[\s（(【]+|^)(?P<credit>[\p{Han}\p{Hiragana}\p{Katakana}·・\s]{1,18}[\p{Han}\p{Katakana}\p{Hiragana}--[はがをにでとのもへや]])"
    r"\s?(?:摄影|攝影|摄|攝|撮影)(?:报道)?[)）】。]*$",
    regex.V1,
)
UNSPACED_END = regex.compile(r"[。！？]")
WORD = r"(?:\p{Lu}\p{L}?\.(?:-?\p{Lu}\.)*|[\p{Lu}\p{Lt}][\p{L}’'-]*)"
NAME = rf"{WORD}(?: (?:{WORD}|de|van|von|der|den|la|le|el|al|bin|di|da|dos)){{0,4}}"

# BBC: "Image source, X Image caption, S", "Image copyright X Image caption S", "Media caption S".
LABELLED = regex.compile(
    r"(?:Image\s+(?:source|copyright),?\s*(?P<credit>[^\n]{2,60}?)\s*)?(?:Image|Media|Video|Photo)\s+caption\b[,:]?\s*(?P<text>\S[^\n]*)"
)
SOURCE_ONLY = regex.compile(r"Image\s+(?:source|copyright),?\s*(?P<credit>[^\n]{2,80})$")
# What comes behind a credit on some sites.
BEHIND = regex.compile(r"\s*(?:,?\s*opens new tab|(?:Acquire|Purchase) Licensing Rights\s*(?:,\s*opens new tab)?)\s*$")
# The Sun: agency, then the sentence with no space between: "AP:Associated Press S".
AGENCY_FIRST = regex.compile(
    r"(?P<credit>(?:AP|EPA|AFP|PA|Reuters|Rex|Getty|Alamy|Splash News)\s?:\s?(?:[\p{Lu}][\w.]*)(?: [\p{Lu}][\w.]*)?) (?P<text>[\p{Lu}][^\n]+)$"
)


@cache
def _credit_forms() -> tuple[regex.Pattern[str], ...]:
    agency = signature().pattern
    who = rf"(?:{agency}|{NAME}(?:/{NAME})*)"
    chain = rf"{who}(?: ?[/|,] ?{who}| via {who}| for {who})*"
    flags = regex.V0
    return (
        # "S. Pavel Bednyakov/POOL/TASS", "S REUTERS/Name/File Photo": names with slashes, one of them an agency
        regex.compile(
            rf"(?:(?<=[.!?…\"”’»)\]])\s?|(?<=\S)\s|^)(?P<credit>(?=[^\n]*/)(?:{NAME} ?/ ?)*(?:{agency})(?: ?/ ?(?:{agency}|{NAME}))*)\.?$",
            flags,
        ),
        # "S | Alexei Alexandrov/AP Photo", "S.|Name via EPA", "Name | Afp | Getty Images"
        regex.compile(
            rf"\s?[|]\s?(?P<credit>(?:(?:{agency}|{NAME}) ?(?:[|/,]| via ) ?)*(?:{agency})(?: ?(?:[|/,]| via ) ?(?:{agency}|{NAME}))*)$",
            flags,
        ),
        # "S. (Leah Millis/Reuters)", "S (AP Photo/Name)"
        regex.compile(rf"\s?[(\[](?P<credit>(?=[^()\n]*(?:/| via ))(?=[^()\n]*{agency}){chain})[)\]]\.?$", flags),
        # "S © AFP", "S. © Name/dpa"
        regex.compile(rf"\s?©\s?(?P<credit>{chain})\.?$", flags),
    )


@cache
def _agency_in_brackets() -> regex.Pattern[str]:
    return regex.compile(rf"(?<![.!?…。])\s?[(（](?P<credit>{signature().pattern})[)）]$")


def captions(page: Page) -> Iterator[Edit]:
    """Lines with a credit, lines that say "Image caption", credits alone with the caption above them, and repeats."""
    markers = caption_marks(page)
    free = {block.index: block for block in page.free}
    done: set[int] = set()
    for edit in _in_three_lines(page, free, markers):
        done |= {block.index for block in (page.block_at(edit.span.start),) if block}
        yield edit
    labels = {block.index: Span(hit.span.stop, block.stop) for block, hit in page.opening("caption")}
    for block in page.free:
        if block.index in done or block.words > MOST:
            continue
        parts = caption_parts(page, block, markers)
        if parts is None and block.index in labels:
            rest = page.text[slice(*labels[block.index])].strip(" :,")
            parts = (Span(block.stop - len(rest), block.stop), None) if rest else None
        if parts is None:
            continue
        text, credit = parts
        if (
            text is not None
            and is_unspaced(block.text)
            and block.words >= ONE_SENTENCE
            and _ends_text(page, block, block)
        ):
            continue  # the last paragraph, with the agency behind it
        if text is None and credit is not None:
            above = free.get(block.index - 1)
            if above is not None and above.index not in done and _is_caption_above(page, above, block):
                yield above.move("captions", "caption", "stands above the credit of a picture", part="text")
                yield from move_caption(page, block, None, credit, above.start)
                done |= {above.index, block.index}
                continue
        yield from move_caption(page, block, text, credit)
        done.add(block.index)


def caption_parts(
    page: Page, block: Block, marks: Mapping[int, Sequence[Span]]
) -> tuple[Span | None, Span | None] | None:
    """Where the text and the credit of a caption stand in ``block``, if its form tells that it is one; ``marks`` are the page's."""
    return _labelled(block) or _with_marker(page, block, marks.get(block.index, ())) or _signed(block)


def caption_marks(page: Page) -> dict[int, list[Span]]:
    """Where phrases such as "Photo:" stand, by the index of the block."""
    markers: dict[int, list[Span]] = {}
    bylines = [hit.span for hit in page.hits.get("byline", ())]
    for hit in page.hits.get("credit", ()):
        if any(span.start < hit.span.start and hit.span.stop <= span.stop for span in bylines):
            continue  # "Text and photo: A" says who wrote it
        if (block := page.block_at(hit.span.start)) is not None:
            markers.setdefault(block.index, []).append(hit.span)
    return markers


def _in_three_lines(page: Page, free: dict[int, Block], markers: dict[int, list[Span]]) -> Iterator[Edit]:
    """Where caption, "| Copyright:" and the name are a line each."""
    for index, spans in markers.items():
        label, name, above = free.get(index), free.get(index + 1), free.get(index - 1)
        if label is None or name is None or not label.text.startswith(("|", "(")) or label.text[-1] != ":":
            continue
        if (
            not any(span.stop >= label.stop - 1 for span in spans)
            or name.words > 8
            or (name.ends_sentence and name.words > 4)
        ):
            continue
        record = label.start
        if above is not None and not above.is_prose and above.words <= ONE_SENTENCE:
            record = above.start
            yield above.move("captions", "caption", "stands above the credit of a picture", part="text")
        yield label.move("captions", "caption", "a mark of a caption", part="mark", record=record)
        yield name.move("captions", "caption", "stands under the mark of a credit", part="credit", record=record)


def _labelled(block: Block) -> tuple[Span | None, Span | None] | None:
    for form in (LABELLED, SOURCE_ONLY, AGENCY_FIRST):
        if found := form.match(block.text):
            groups = found.groupdict()
            text = _span(block, found, "text") if groups.get("text") else None
            credit = _span(block, found, "credit") if groups.get("credit") else None
            return text, credit
    return None


def _with_marker(page: Page, block: Block, markers: Sequence[Span]) -> tuple[Span | None, Span | None] | None:
    """Parts of a line such as "S. Photograph: A/B", "S (Photo: A/B)", "Photo: A/B", "(Image credit: A)"."""
    for marker in markers:
        if not block.start <= marker.start < block.stop:
            continue
        before, after = page.text[block.start : marker.start], page.text[marker.stop : block.stop]
        name = after.strip(" :：)].,，。|｜-–—）】")
        if not name or len(name) > 100 or not _is_credit(name):
            continue
        head = before.rstrip()
        bracketed = head.endswith(tuple("([（【")) and after.rstrip(" .。")[-1:] in tuple(")]）】")
        ends = head.rstrip("([（【|｜/").rstrip(" \u00a0-–—")
        strong = page.text[marker.stop - 1] in ":：" or bracketed or head.endswith(("/", "|", "｜"))
        if ends and not bracketed and not strong and ends[-1] not in '.!?…。！？।؟"”’»)]|｜/」』）':
            continue  # in the middle of a sentence: "a picture by Vermeer"
        if ends and not (bracketed or strong or signature().search(name)):
            continue
        start = marker.stop + after.index(name)
        text = Span(block.start, block.start + len(ends)) if ends else None
        return text, Span(start, start + len(name))
    return None


def _is_credit(name: str) -> bool:
    """Whether what stands behind "Photo:" reads as a credit: an agency, or a few names."""
    if signature().search(name):
        return count_words(name) <= 12
    words = name.split()
    if not has_case(name):
        return all(looks_like_name(part) for part in NAMES_APART.split(name) if part)
    return len(words) <= 8 and sum(word[:1].isupper() or word[:1] in "@(" for word in words) * 2 >= len(words)


def _signed(block: Block) -> tuple[Span | None, Span | None] | None:
    """A line that ends with the names of a photographer and an agency."""
    if len(UNSPACED_END.findall(block.text)) > 2:
        return None  # a paragraph, with the agency behind it
    if block.words <= ONE_SENTENCE * 2 and (found := MAKER_FIRST.search(block.text, max(len(block.text) - 60, 0))):
        before = block.text[: found.start()].rstrip()
        return (Span(block.start, block.start + len(before)) if before else None), _span(block, found, "credit")
    if not SEPARATORS.intersection(block.text[-140:]):
        return None
    if (
        block.text[-1] in ")）"
        and 3 <= block.words <= ONE_SENTENCE
        and (found := _agency_in_brackets().search(block.text))
    ):
        before = block.text[: found.start()].rstrip()
        return Span(block.start, block.start + len(before)), _span(block, found, "credit")
    tail = BEHIND.search(block.text) if "opens" in block.text or "Licensing" in block.text else None
    text = block.text[: tail.start()] if tail else block.text
    for form in _credit_forms():
        found = form.search(text, max(0, len(text) - 140))
        if found is None:
            continue
        before = text[: found.start()].rstrip(" |([")
        credit = Span(block.start + found.start("credit"), block.start + found.end("credit"))
        if not before:
            return None, credit
        return Span(block.start, block.start + len(before)), credit
    if tail and block.words < 60:
        return Span(block.start, block.start + len(text)), None
    return None


def _is_caption_above(page: Page, above: Block, credit: Block) -> bool:
    """Whether the line above a credit is the caption: short, on the line directly above, or no part of the running text."""
    if above.words > 45 or above.text.endswith((":", "?", "：", "？", "؟")) or _is_headline(page, above, credit):
        return False
    if above.index in page.known_lines or (above.words <= 3 and has_case(above.text) and looks_like_person(above.text)):
        return False  # a button, or the author
    if above.ends_sentence and _ends_text(page, above, credit):
        return False
    if credit.gap == 1 and above.gap != 1:
        return not (above.is_prose and page.in_prose(above))
    if credit.gap == 1 and above.words <= ONE_SENTENCE and not INNER_END.search(above.text):
        return True
    return above.words <= 35 and not above.is_prose and not above.is_shouting


def _ends_text(page: Page, above: Block, credit: Block) -> bool:
    """Whether ``above`` ends the running text: it goes on from a paragraph, and none follows behind ``credit``."""
    before = page.blocks[above.index - 1 : above.index]
    return (
        bool(before)
        and before[0].is_prose
        and not any(block.is_prose for block in page.free if block.index > credit.index)
    )


def _is_headline(page: Page, above: Block, credit: Block) -> bool:
    """Whether the line above a credit is the title of the article: apart from it, no sentence, and with none above that could be the title."""
    if page.known.title is not None or above.ends_sentence or credit.gap == 1:
        return False
    if page.metadata is not None and (stated := page.metadata.value("title")):
        return folded(above.text) == folded(str(stated))
    before = (block for block in page.free if block.index < above.index)
    return not any(4 <= block.words <= 35 and not block.is_prose for block in before)


def _span(block: Block, found: regex.Match[str], group: str) -> Span:
    return Span(block.start + found.start(group), block.start + found.end(group))


def move_caption(
    page: Page, block: Block, text: Span | None, credit: Span | None, record: int | None = None,
    reason: str = "a caption with its credit",
) -> Iterator[Edit]:  # fmt: skip
    """Edits that take the whole block: the caption, its credit, and what stands between and around them."""
    record = block.start if record is None else record
    parts = sorted((span, part) for span, part in ((text, "text"), (credit, "credit")) if span is not None)
    at = block.start
    for span, part in parts:
        if page.text[at : span.start].strip():
            yield block.move(
                "captions", "caption", "a mark of a caption", Span(at, span.start), part="mark", record=record
            )
        yield block.move("captions", "caption", reason, span, part=part, record=record)
        at = span.stop
    if page.text[at : block.stop].strip():
        yield block.move("captions", "caption", "a mark of a caption", Span(at, block.stop), part="mark", record=record)
