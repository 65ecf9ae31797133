"""HTML for notebooks: the article as a card, the source with its fates. No script, and text is escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from newsclean.article import Article, Caption, Paragraph, Teaser
from newsclean.cleaning import Cleaning
from newsclean.ledger import Fate, Piece

LONG = 4_000  # characters of a source that are shown without being asked for

# One class holds it all, so that nothing else on the page changes.
STYLE = """<style>
.newsclean { --ink: #1b1b1b; --paper: #fff; --soft: #666; --line: #ddd;
  --removed: #b3261e; --moved: #0b6e7f; --replaced: #7a5900;
  --removed-bg: #fde7e5; --moved-bg: #dff3f6; --replaced-bg: #fff2cc;
  color: var(--ink); background: var(--paper); padding: 0.75em; max-width: 48em; line-height: 1.5;
  text-align: start; }
@media (prefers-color-scheme: dark) {
  .newsclean { --ink: #e6e6e6; --paper: #1b1b1b; --soft: #a0a0a0; --line: #444;
    --removed: #ff9d94; --moved: #7fd8e8; --replaced: #f2cf6b;
    --removed-bg: #4a1f1b; --moved-bg: #123d45; --replaced-bg: #453710; } }
.newsclean .title { font-size: 1.4em; font-weight: bold; }
.newsclean .kicker { font-variant: small-caps; color: var(--soft); }
.newsclean .standfirst, .newsclean .crosshead { font-weight: bold; }
.newsclean .byline, .newsclean .fields, .newsclean .caption, .newsclean summary { color: var(--soft); }
.newsclean .quote, .newsclean .embed { border-inline-start: 3px solid var(--line);
  padding-inline-start: 1em; }
.newsclean .list_item { display: list-item; margin-inline-start: 1.5em; }
.newsclean .source { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext;
  border: 1px solid var(--line); padding: 0.5em; }
.newsclean .removed { color: var(--removed); background: var(--removed-bg); text-decoration: line-through; }
.newsclean .moved { color: var(--moved); background: var(--moved-bg); }
.newsclean .replaced { color: var(--replaced); background: var(--replaced-bg); }
.newsclean .replaced ins { text-decoration: none; font-weight: bold; }
.newsclean .legend { list-style: none; padding: 0; }
.newsclean .legend li { display: inline-block; margin-inline-end: 1.5em; }
</style>"""


class Share(NamedTuple):
    """How many characters of a source have a label, and the fates that they met, the commonest first."""

    label: str
    characters: int
    fates: tuple[Fate, ...]


def shares(cleaning: Cleaning) -> list[Share]:
    """Count the characters of each label, as the report does, and name its fates: the legend of a ledger."""
    met: dict[str, Counter[Fate]] = {}
    for piece in cleaning.pieces:
        met.setdefault(piece.label, Counter())[piece.fate] += len(piece.text)
    return [
        Share(label, count, tuple(fate for fate, _ in met[label].most_common()))
        for label, count in cleaning.report().items()
    ]


def article_card(article: Article) -> str:
    """Show ``article`` as a card: what is known about it, and its body folded away.

    >>> "&lt;b&gt;Ferry&lt;/b&gt;" in article_card(Article(title="<b>Ferry</b>"))
    True
    """
    return _page(*_head(article), *_fields(article), *_body(article.body), *_tail(article))


def ledger_view(cleaning: Cleaning) -> str:
    """Show the source of ``cleaning``, and what became of it; pointing at a piece tells by whom and why."""
    source = f'<div class="source" dir="auto">{"".join(map(_piece, cleaning.pieces))}</div>'
    if len(cleaning.source) > LONG:
        source = f"<details><summary>The source: {len(cleaning.source)} characters</summary>{source}</details>"
    remarks = [*cleaning.remarks, *filter(None, (cleaning.why_empty,))]
    return _page(source, _legend(cleaning), *(_text("remark", remark) for remark in remarks))


def _page(*parts: str) -> str:
    return f'<div class="newsclean">{STYLE}{"".join(parts)}</div>'


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
    if paragraphs:
        count = f"{len(paragraphs)} paragraph{'s' if len(paragraphs) > 1 else ''}"
        texts = "".join(
            f'<p class="{paragraph.kind}" dir="auto">{_safe(paragraph.text)}</p>' for paragraph in paragraphs
        )
        yield f"<details><summary>{count}</summary>{texts}</details>"


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


def _piece(piece: Piece) -> str:
    why = " · ".join(filter(None, (piece.label, piece.cleaner, piece.reason)))
    title = f' title="{_safe(why)}"' if why else ""
    inner = _safe(piece.text)
    if piece.fate == "replaced":
        inner = f"<del>{inner}</del><ins>{_safe(piece.replacement)}</ins>"
    return f'<span class="{piece.fate}"{title}>{inner}</span>'


def _legend(cleaning: Cleaning) -> str:
    items = (
        f'<li><span class="{fates[0]}">{_safe(label or "no label")}</span> {count}</li>'
        for label, count, fates in shares(cleaning)
    )
    return f'<ul class="legend">{"".join(items)}</ul>'
