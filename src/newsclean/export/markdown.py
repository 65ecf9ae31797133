"""An article as Markdown (CommonMark, and GitHub's), in which the article's text stays text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

import regex

from newsclean.article import Article, Author, Paragraph, ParagraphKind, Teaser

# What means something anywhere in a line. An underscore inside a word does not, nor an ampersand by itself.
INLINE = regex.compile(r"[\\`*\[\]<~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
# What means something at the start of a line: headings, quotes, bullets, rules, underlines, rows of tables.
LINE_START = regex.compile(r"#{1,6}(?=\s|$)|>|[+-](?=\s|$)|-(?=[\s|:-]*$)|=(?=[\s=]*$)|\||:(?=-)")
NUMBER = regex.compile(r"[0-9]{1,9}(?=[.)](?:\s|$))")  # of a list item: "1. " or "1) "
CLOSING_HASHES = regex.compile(r"#(?=#*$)")
# What a link begins and ends with while the text around it is escaped: characters that are assigned to nothing.
OPEN, CLOSE = "\ufdd0", "\ufdd1"
LINKED = regex.compile(f"{OPEN}([^{OPEN}{CLOSE}]*){CLOSE}")
BULLET = regex.compile(r"[•·◦▪■●‣–—*-]\s+")


def to_markdown(article: Article, *, links: bool = False) -> str:
    r"""Write ``article`` as Markdown: title, byline, body, then captions, credits, tags, notes and related.

    >>> body = (Paragraph(text="1. It sails."),)
    >>> print(to_markdown(Article(title="Ferry *back*", authors=(Author(name="Mara Lind"),), body=body)))
    # Ferry \*back\*
    <BLANKLINE>
    *Mara Lind*
    <BLANKLINE>
    1\. It sails.
    <BLANKLINE>
    """
    blocks = [*_head(article), *_body(article.body, links=links), *_tail(article)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _head(article: Article) -> Iterator[str]:
    if article.kicker:
        yield _italic(article.kicker)
    if article.title:
        yield f"# {_heading(article.title)}"
    if article.standfirst:
        yield f"**{_line(article.standfirst)}**"
    if signed := _signature(article):
        yield _italic(signed)


def _signature(article: Article) -> str:
    """Say who, for whom, where from and when. The dates are ISO 8601: the article may be in any language."""
    parts = [", ".join(map(_author, article.authors))]
    signers = {author.name for author in article.authors}
    parts += [name for name in (article.agency, article.publisher) if name and name not in signers]
    parts.append(article.dateline or "")
    parts += [moment.isoformat() for moment in (article.published,) if moment]
    parts += [f"modified {moment.isoformat()}" for moment in (article.modified,) if moment]
    return " · ".join(filter(None, parts))


def _author(author: Author) -> str:
    return f"{author.name} ({author.role})" if author.role else author.name


def _body(paragraphs: Sequence[Paragraph], *, links: bool) -> Iterator[str]:
    """Write the body. What has no blank lines in it, such as a list, is one block."""
    for kind, run in groupby(paragraphs, key=lambda paragraph: paragraph.kind):
        members = [paragraph for paragraph in run if paragraph.text.strip()]
        if not members:
            continue
        if not links:
            yield from _blocks(kind, [paragraph.text.strip() for paragraph in members])
            continue
        urls = iter([link.url for paragraph in members for link in paragraph.links if not _has_marks(paragraph)])
        for block in _blocks(kind, [_with_marks(paragraph) for paragraph in members]):
            yield LINKED.sub(partial(_link, urls), block)


def _link(urls: Iterator[str], found: regex.Match[str]) -> str:
    return f"[{found[1]}](<{_address(next(urls))}>)"


def _has_marks(paragraph: Paragraph) -> bool:
    return OPEN in paragraph.text or CLOSE in paragraph.text


def _with_marks(paragraph: Paragraph) -> str:
    """The text of a paragraph, with marks where its links begin and end, which no escaping touches."""
    if _has_marks(paragraph):
        return paragraph.text.strip()
    parts, at = [], 0
    for link in paragraph.links:
        parts += [paragraph.text[at : link.start], OPEN, paragraph.text[link.start : link.stop], CLOSE]
        at = link.stop
    return "".join((*parts, paragraph.text[at:])).strip()


def _blocks(kind: ParagraphKind, texts: Sequence[str]) -> Iterator[str]:
    if kind == "crosshead":
        yield from (f"## {_heading(text)}" for text in texts)
    elif kind == "list_item":
        yield "\n".join(f"- {_line(BULLET.sub('', text, count=1) if BULLET.match(text) else text)}" for text in texts)
    elif kind in ("quote", "embed"):
        yield "\n>\n".join("\n".join(f"> {line}" for line in _lines(text)) for text in texts)
    elif kind == "table_row" and all("\t" in text for text in texts):
        yield _table([[_cell(cell) for cell in text.split("\t")] for text in texts])
    elif kind in ("table_row", "verse"):
        yield "\n".join(f"{line}  " for text in texts for line in _lines(text))
    else:
        yield from ("\n".join(_lines(text)) for text in texts)


def _table(rows: Sequence[Sequence[str]]) -> str:
    """Write a table, its first row as the head; rows that are shorter get empty cells."""
    width = max(map(len, rows))
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])


def _cell(text: str) -> str:
    return _line(text).removeprefix("\\").replace("|", "\\|") if text[:1] == "|" else _line(text).replace("|", "\\|")


def _tail(article: Article) -> Iterator[str]:
    for caption in article.captions:
        credit = f"({caption.credit})" if caption.credit else None
        if words := " ".join(filter(None, (caption.text, credit))):
            yield _italic(words)
    for line in article.credits:
        yield _italic(line)
    if article.tags:
        yield "Tags: " + ", ".join(map(_line, article.tags))
    for note in article.notes:
        yield _line(note)
    if article.related:
        yield "Related:\n\n" + "\n".join(map(_teaser, article.related))


def _teaser(teaser: Teaser) -> str:
    title = _line(teaser.title)
    if teaser.url and teaser.url.startswith(("https://", "http://")):
        title = f"[{title}](<{_address(teaser.url)}>)"
    kicker = f"{_italic(teaser.kicker)} " if teaser.kicker else ""
    summary = f": {_line(teaser.summary)}" if teaser.summary else ""
    return f"- {kicker}{title}{summary}"


def _address(url: str) -> str:
    """Escape what would end ``url`` inside of angle brackets."""
    return regex.sub(r"[\s<>\\]", lambda found: f"%{ord(found.group()):02X}" if found.group().isascii() else "", url)


def _italic(text: str) -> str:
    return f"*{_line(text)}*"


def _heading(text: str) -> str:
    return CLOSING_HASHES.sub(r"\\#", _line(text))


def _lines(text: str) -> list[str]:
    return [escaped for line in text.splitlines() if (escaped := _line(line))]


def _line(text: str) -> str:
    r"""Put ``text`` on one line, and escape what Markdown would take for its own.

    >>> [_line(text) for text in ("# no heading", "2024. A year", "a_b _c_", "<b>", "R&amp;D, R&D", "---")]
    ['\\# no heading', '2024\\. A year', 'a_b \\_c\\_', '\\<b>', 'R\\&amp;D, R&D', '\\---']
    """
    text = " ".join(text.split())
    escaped = INLINE.sub(r"\\\g<0>", text)
    if number := NUMBER.match(text):
        return f"{escaped[: number.end()]}\\{escaped[number.end() :]}"
    return f"\\{escaped}" if LINE_START.match(text) else escaped
