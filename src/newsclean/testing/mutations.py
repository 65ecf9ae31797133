"""Pages damaged at random, for fuzzing: cut short, spliced, with bits flipped and attributes gone wild."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

TAGS = (
    "p", "div", "b", "a", "table", "tr", "td", "ul", "li", "svg", "template", "script", "style", "textarea", "select", "form", "math", "noscript",
    "pre", "h1", "figure", "blockquote", "iframe", "body", "html", "head", "br", "p-x", "plaintext", "frameset", "title", "button", "dialog",
)  # fmt: skip
ATTRIBUTES = (
    'class="', "class='x", "hidden", "style=display:none", 'style="display:none"', '"', "'", "=", "<", "id=&#0;", "itemprop=articleBody", "href=//[::", "a\"b=c",
    'datetime="2021-99-99"', "content='{\"@type\":'", "\x00", "&amp;&lt;=&quot;", "lang=xx-\ud7ff",
)  # fmt: skip
PIECES = (
    "<!--", "-->", "<!", "<![CDATA[", "]]>", "</", "<", ">", "&", "&#x110000;", "&#0;", "\x00", "\u2028", "\x85", "\u00ad", "\u200b", "\ufffd", "\ufdd0",
    '<script type="application/ld+json">{"@graph":[', "</script>", "<meta property=og:title content=", "\t", "\n\n", "\r", "<br><br>", "<p><p>", "\U0001f600",
)  # fmt: skip


def mutated(pages: Sequence[bytes], seed: int) -> Iterator[bytes]:
    """An endless row of damaged pages, the same for the same ``seed``."""
    chance = random.Random(seed)
    while True:
        page = bytearray(chance.choice(pages))
        for _ in range(chance.randint(1, 6)):
            _damage(page, pages, chance)
        yield bytes(page)


def _damage(page: bytearray, pages: Sequence[bytes], chance: random.Random) -> None:
    size = len(page) + 1
    at = chance.randrange(size)
    kind = chance.randrange(7)
    if kind == 0:
        del page[at:]
    elif kind == 1:
        del page[at : at + chance.randrange(2_000)]
    elif kind == 2:
        other = chance.choice(pages)
        start = chance.randrange(len(other) + 1)
        page[at : at + chance.randrange(500)] = other[start : start + chance.randrange(5_000)]
    elif kind == 3:
        for _ in range(chance.randint(1, 40)):
            if page:
                page[chance.randrange(len(page))] ^= 1 << chance.randrange(8)
    elif kind == 4:
        soup = " ".join(chance.choices(ATTRIBUTES, k=chance.randint(1, 60)))
        page[at:at] = f"<{chance.choice(TAGS)} {soup}{chance.choice(('>', '', '/>'))}".encode()
    elif kind == 5:
        page[at:at] = (chance.choice(PIECES) * chance.choice((1, 2, 50))).encode()
    else:
        tag = chance.choice(TAGS)
        page[at:at] = f"{'<' + tag + '>'}".encode() * chance.choice((1, 3, 200, 3_000))
