"""The dateline: "KHARTOUM, May 3 (AFP) —" before the first sentence. It is part of the body, and stays there too."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from newsclean.agencies import agency_name
from newsclean.evidence import Evidence, Moved
from newsclean.page import Page
from newsclean.scripts import has_case

PLACE = r"[\p{Lu}\p{Lo}][\p{L}\p{M}.’' -]{1,30}"
SHOUTED = r"[\p{Lu}][\p{Lu}.’' /-]{1,30}"
BRACKET = r"[(\[（](?P<agency>[^()\[\]（）\n]{2,30})[)\]）]"
END = r"\s?(?:[-–—:.|]{1,2}|\u2014)\s"
FORMS = (
    # "HARRISBURG, Pa. (AP) — ", "KHARTOUM, May 3 (Reuters) - ", "Berlin (dpa) - ", "Paris, France (AFP) –"
    regex.compile(
        rf"(?P<dateline>{PLACE}(?:[,/] ?[\p{{L}}\p{{N}}][\p{{L}}\p{{N}}. ]{{0,25}}){{0,3}}\s?{BRACKET}){END}"
    ),
    # "(Reuters) - "
    regex.compile(rf"(?P<dateline>{BRACKET}){END}"),
    # "MADRID, 3 Ene. (EUROPA PRESS) - " is the first form; "LONDON — " stands without an agency
    regex.compile(
        rf"(?P<dateline>{SHOUTED}(?:, [\p{{Lu}}\p{{N}}][\p{{L}}\p{{N}}. ]{{0,20}}){{0,2}}) ?[—–] (?=[\p{{Lu}}\"“„«])"
    ),
    # "Kampala, Uganda | THE INDEPENDENT | "
    regex.compile(rf"(?P<dateline>{PLACE}(?:, {PLACE})? \| [\p{{Lu}} ]{{3,40}}) \| "),
)
# "新华社北京4月24日电", "（中央社記者王小明台北2日電）", "中新社上海3月2日电 题：…": agency, reporter, place and day, before 电
WIRE = regex.compile(
    r"[（(]?(?P<dateline>(?P<agency>[\p{Han}]{2,6}社)[\p{Han}\s]{0,20}?(?:\d{1,2}月)?\d{1,2}日[电電讯訊])[）)]?"
)
FIRST = 3  # paragraphs of running text that may bear it


@dataclass(frozen=True)
class Dateline:
    """What stands before the first sentence, and the agency that it names."""

    text: str
    agency: str | None


def find_dateline(page: Page) -> Dateline | None:
    """The dateline of one of the first paragraphs that stay."""
    for block in [block for block in page.free if block.is_prose][:FIRST]:
        if wire := WIRE.match(block.text[:60]):
            return Dateline(wire["dateline"], agency_name(wire["agency"]))
        for form in FORMS:
            found = form.match(block.text[:120])
            if found is None:
                continue
            bracket = found.groupdict().get("agency")
            named = agency_name(bracket) if bracket else None
            place = found["dateline"].split("(")[0]
            if bracket and named is None and not place.isupper():
                continue
            if named is None and not has_case(place):
                continue
            return Dateline(" ".join(found["dateline"].split()), named)
    return None


def dateline(page: Page, moved: Moved) -> tuple[str | None, Evidence | None]:
    """The text of the dateline."""
    found = find_dateline(page)
    return (found.text, Evidence("dateline", found.text)) if found else (None, None)
