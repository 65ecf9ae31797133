"""HTML for notebooks: the article as a card, the source with its fates. No script, and text is escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from html import escape
from importlib import resources

from newsclean.article import Article, Caption, Paragraph, Teaser
from newsclean.cleaning import Cleaning
from newsclean.ledger import Fate, Piece

LONG = 4_000  # characters that are shown without being asked for
FATES: Mapping[Fate, str] = {"kept": "kept", "moved": "moved to a field", "removed": "removed", "replaced": "repaired"}


@cache
def style() -> str:
    """The style sheet."""
    return (resources.files("newsclean.export") / "notebook.css").read_text(encoding="utf-8")


def article_card(article: Article) -> str:
    """Show ``article`` as a card: what is known about it, and its body folded away.

    >>> "&lt;b&gt;Ferry&lt;/b&gt;" in article_card(Article(title="<b>Ferry</b>"))
    True
    """
    return _page(*_head(article), *_fields(article), *_body(article.body), *_tail(article))


def ledger_view(cleaning: Cleaning) -> str:
    """Show the source of ``cleaning``, and what became of it; pointing at a piece tells by whom and why."""
    remarks = [*cleaning.remarks, *filter(None, (cleaning.why_empty,))]
    return _page(
        *_legend(cleaning),
        *_source(cleaning.pieces),
        *(_text("remark", remark) for remark in remarks),
        *_suspicions(cleaning),
        *_evidence(cleaning),
    )


def _page(*parts: str) -> str:
    return f'<div class="newsclean"><style>{style()}</style>{"".join(parts)}</div>'


def _safe(text: str) -> str:
    return escape(text, quote=True)


def _text(name: str, text: str) -> str:
    return f'<div class="{name}" dir="auto">{_safe(text)}</div>'


def _head(article: Article) -> Iterator[str]:
    for name, value in (
        ("kicker", article.kicker),
        ("title", article.title),
        ("standfirst", article.standfirst),
    ):
        if value:
            yield _text(name, value)
    if article.authors:
        yield _text(
            "byline",
            ", ".join(f"{author}, {author.role}" if author.role else str(author) for author in article.authors),
        )


def _fields(article: Article) -> Iterator[str]:
    values = {
        name: str(value)
        for name in ("agency", "publisher", "section", "published", "modified", "dateline", "language", "url")
        if (value := getattr(article, name))
    }
    cells = [
        f'{name}: <span dir="auto">{_link(value) if name == "url" else _safe(value)}</span>'
        for name, value in values.items()
    ]
    if cells:
        yield f'<div class="fields">{" · ".join(cells)}</div>'


def _link(url: str, text: str | None = None) -> str:
    """Link to ``url`` if that is an address on the web: ``javascript:`` is an address, too."""
    if not url.startswith(("https://", "http://")):
        return _safe(text or url)
    return f'<a href="{_safe(url)}" rel="noopener noreferrer">{_safe(text or url)}</a>'


def _body(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The paragraphs; of a long body, those behind the first ``LONG`` characters are folded away."""
    shown, size = 0, 0
    while shown < len(paragraphs) and (size == 0 or size + len(paragraphs[shown].text) <= LONG):
        size += len(paragraphs[shown].text)
        shown += 1
    yield from map(_paragraph, paragraphs[:shown])
    if rest := paragraphs[shown:]:
        more = f"{len(rest)} more paragraph{'s' if len(rest) > 1 else ''}"
        yield f"<details><summary>{more}</summary>{''.join(map(_paragraph, rest))}</details>"


def _paragraph(paragraph: Paragraph) -> str:
    parts, at = [], 0
    for link in paragraph.links:
        parts += [_safe(paragraph.text[at : link.start]), _link(link.url, paragraph.text[link.start : link.stop])]
        at = link.stop
    return f'<p class="{paragraph.kind}" dir="auto">{"".join(parts)}{_safe(paragraph.text[at:])}</p>'


def _tail(article: Article) -> Iterator[str]:
    lists = {
        "captions": [_caption(caption) for caption in article.captions],
        "credits": [_safe(line) for line in article.credits],
        "tags": [_safe(tag) for tag in article.tags],
        "related": [_teaser(teaser) for teaser in article.related],
        "notes": [_safe(note) for note in article.notes],
    }
    for name, items in lists.items():
        if items:
            inner = "".join(f'<li dir="auto">{item}</li>' for item in items)
            yield f"<details><summary>{name}: {len(items)}</summary><ul>{inner}</ul></details>"


def _caption(caption: Caption) -> str:
    credit = f'<span class="caption">{_safe(caption.credit)}</span>' if caption.credit else None
    return " ".join(filter(None, (_safe(caption.text or ""), credit)))


def _teaser(teaser: Teaser) -> str:
    kicker = f'<span class="kicker">{_safe(teaser.kicker)}</span> ' if teaser.kicker else ""
    summary = f"<br>{_safe(teaser.summary)}" if teaser.summary else ""
    return f"{kicker}{_link(teaser.url or '', teaser.title)}{summary}"


def _source(pieces: Sequence[Piece]) -> Iterator[str]:
    """The pieces, each with its fate; those behind the first ``LONG`` characters are folded away."""
    shown, rest = _cut(pieces)
    yield f'<div class="source" dir="auto">{"".join(map(_piece, shown))}</div>'
    if rest:
        more = f"{sum(len(piece.text) for piece in rest):,} more characters"
        folded = "".join(map(_piece, rest))
        yield f'<details><summary>{more}</summary><div class="source" dir="auto">{folded}</div></details>'


def _cut(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """The pieces of the first ``LONG`` characters, and the others. A piece across the border is cut, at the end of a line if it has one."""
    room = LONG
    for at, piece in enumerate(pieces):
        if len(piece.text) > room:
            cut = piece.text.rfind("\n", 0, room) + 1 or room
            if piece.fate == "replaced" or not cut:
                return pieces[:at], pieces[at:]
            first, last = (replace(piece, text=text) for text in (piece.text[:cut], piece.text[cut:]))
            return (*pieces[:at], first), (last, *pieces[at + 1 :])
        room -= len(piece.text)
    return pieces, ()


def _piece(piece: Piece) -> str:
    inner = _safe(piece.text)
    if piece.fate == "replaced":
        inner = f"<del>{inner}</del><ins>{_safe(piece.replacement)}</ins>"
    gap = " gap" if piece.text.isspace() else ""  # a space that is struck out looks like a dash
    return f'<span class="{piece.fate}{gap}" title="{_safe(_why(piece))}">{inner}</span>'


def _why(piece: Piece) -> str:
    fate = f"moved to {piece.field}" if piece.fate == "moved" else FATES[piece.fate]
    repair = f"{piece.text!r} → {piece.replacement!r}" if piece.fate == "replaced" else ""
    return " · ".join(filter(None, (fate, piece.label, piece.cleaner, piece.reason, repair)))


def _legend(cleaning: Cleaning) -> Iterator[str]:
    """For each fate, a line with its labels and how many characters each has."""
    by_fate: dict[Fate, Counter[str]] = {fate: Counter() for fate in FATES}
    for piece in cleaning.pieces:
        by_fate[piece.fate][piece.label or "no label"] += len(piece.text)
    for fate, labels in by_fate.items():
        if not labels:
            continue
        share = f"{labels.total() / len(cleaning.source):.1%}" if cleaning.source else ""
        items = "".join(f"<li>{_safe(label)} {count:,}</li>" for label, count in labels.most_common())
        yield f'<ul class="legend"><li><span class="{fate}">{FATES[fate]}</span> {share}</li>{items}</ul>'


def _suspicions(cleaning: Cleaning) -> Iterator[str]:
    if cleaning.suspicions:
        items = "".join(
            f'<li dir="auto">{_safe(repr(doubt.text))} at {doubt.span.start}: {_safe(doubt.reason)}</li>'
            for doubt in cleaning.suspicions
        )
        yield f"<details><summary>{len(cleaning.suspicions)} suspected, and left as they are</summary><ul>{items}</ul></details>"


def _evidence(cleaning: Cleaning) -> Iterator[str]:
    """Where the values of the fields come from."""
    if cleaning.evidence:
        rows = "".join(
            f'<tr><th>{_safe(name)}</th><td>{_safe(found.source)}</td><td dir="auto">{_safe(found.raw)}</td></tr>'
            for name, found in cleaning.evidence.items()
        )
        yield f"<details><summary>where the fields come from</summary><table>{rows}</table></details>"
