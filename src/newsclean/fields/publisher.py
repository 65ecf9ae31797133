"""The outlet, as the page itself names it: "Support The Daily Example!", "© 2021 The Daily Example"."""

from __future__ import annotations

from collections import Counter

import regex

from newsclean.agencies import agency_name
from newsclean.evidence import Evidence, Moved
from newsclean.page import Page

SPEAKING = ("donation", "paywall_notice", "newsletter_prompt")
NOT_OUTLETS = {
    "facebook",
    "twitter",
    "instagram",
    "youtube",
    "google",
    "telegram",
    "whatsapp",
    "linkedin",
    "us",
    "x",
    "tiktok",
    "our",
    "now",
    "today",
}
# A line that claims the page names a year, a form of company, or rights; one that claims a picture does not.
OWNER = regex.compile(
    r"\b(?:19|20)\d\d\b|\b(?:LLC|Inc|Ltd|GmbH|AG|S\.?A|B\.?V|S\.?p\.?A)\b|rights|Rechte|droits|derechos|права", regex.I
)
RIGHTS = regex.compile(
    r"rights|reserved|rechte|droits|derechos|riproduzione|права|права|prawa|حقوق|版权|版權|著作權|無断|copyright|newsletter|^(?:to|for|our|the|down)$",
    regex.I,
)
YEAR = regex.compile(r",? (?:19|20)\d\d$")
COPYRIGHT = regex.compile(
    r"(?:©|\(c\)|Copyright)[\s©]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?,?\s*(?:by )?(?P<name>(?!版权|版權)[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}&.’' -]{1,40}?)(?:,? (?:LLC|Inc|Ltd|GmbH|AG|SA)\b|[.,،，。]|\s[-–|]|版权|版權|\s*$|\. All)",
    regex.I,
)


def publisher(page: Page, moved: Moved) -> tuple[str | None, Evidence | None]:
    """The name that appeals, prompts and copyright lines give, the most frequent first."""
    names: Counter[str] = Counter()
    raw: dict[str, str] = {}
    for label in SPEAKING:
        for hit in page.hits.get(label, ()):
            block = page.block_at(hit.span.start)
            if (
                not hit.name
                or hit.phrase.place == "sign"
                or block is None
                or not any(claim.label == label for claim in page.claims(block))
            ):
                continue
            _count(hit.name, page.text[hit.span.start : hit.span.stop], names, raw)
    prose = [block.stop for block in page.free if block.is_prose]
    behind = prose[-1] if prose else 0
    for edit in page.settled.edits:
        if edit.label == "legal":
            text = page.text[edit.span.start : edit.span.stop]
            found = COPYRIGHT.match(text)
            if found and (OWNER.search(text) or edit.span.start > behind):
                _count(found["name"], text, names, raw)
    if not names:
        return None, None
    best, *others = [name for name, _ in names.most_common()]
    return best, Evidence("publisher", raw[best], tuple(others))


def _count(name: str, text: str, names: Counter[str], raw: dict[str, str]) -> None:
    name = YEAR.sub("", name).strip(" .,'’")
    if (
        name.lower() in NOT_OUTLETS
        or len(name) < 3
        or RIGHTS.search(name)
        or any(map(agency_name, (name, *regex.split(r"[\s/-]", name))))
    ):
        return
    names[name] += 1
    raw.setdefault(name, text)
