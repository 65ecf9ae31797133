"""Share buttons and invitations to follow go; sharing and following as news stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("line", "place", "language", "fate"),
    [
        ("Share this article", "middle", "en", "removed share_bar"),
        ("Facebook Twitter WhatsApp Email", "top", "en", "removed share_bar"),
        ("SHARE:", "end", "en", "removed share_bar"),
        ("Copy link", "top", "en", "removed share_bar"),
        ("Follow us on Twitter and Facebook", "end", "en", "removed share_bar"),
        ("Share on Facebook", "middle", "en", "removed share_bar"),
        ("Share | Tweet | Pin | Print", "end", "en", "removed share_bar"),
        ("Artikel teilen", "end", "de", "removed share_bar"),
        ("Partager cet article", "end", "fr", "removed share_bar"),
        ("Compartir en Facebook", "end", "es", "removed share_bar"),
        ("Поделиться в соцсетях", "end", "ru", "removed share_bar"),
        (
            "Facebook Twitter Pinterest The ferry leaves the north bank on its first trip of the day, late as usual.",
            "middle",
            "en",
            "removed share_bar + kept",
        ),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str, fate: str) -> None:
    assert fates(line, place=place, language=language) == [fate]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        (
            "Follow our advice and nothing will happen to you or to your boats, the caller told the ferrymen.",
            "middle",
            "en",
        ),
        (
            "Share this burden with us, the mayor wrote to her colleagues on the north bank, or "
            "the town will not bear it.",
            "middle",
            "en",
        ),
        (
            "Follow me on foot, the guide said, and set off along the old ramp without looking back at the crowd.",
            "lead",
            "en",
        ),
        (
            "Facebook and Twitter took the pictures of the cracks down within the hour, at the request of the firm.",
            "middle",
            "en",
        ),
        (
            "The firm’s share of the bill will be set by a court, and that may well take until the next winter.",
            "middle",
            "en",
        ),
        ("Telegram, WhatsApp and email were cut off on the island for three days after the vote.", "middle", "en"),
        (
            "Like this bridge, the one at Ellery was built in a hurry, and like this one it has never been paid for.",
            "middle",
            "en",
        ),
        (
            "Teilen wollen die beiden Ufergemeinden die Kosten nun doch, wie ihre Bürgermeister "
            "am Dienstag mitteilten.",
            "middle",
            "de",
        ),
        (
            "Partager les frais : c’est ce que proposent désormais les maires des deux rives, réunis mardi au port.",
            "middle",
            "fr",
        ),
        (
            "Поделиться доходами от парома с соседями город отказался, и спор теперь будет решать областной суд.",
            "middle",
            "ru",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


def test_lone_network_needs_company(fates: Callable[..., list[str]]) -> None:
    assert fates("Facebook", "Twitter", place="end") == ["removed share_bar", "removed share_bar"]
    assert fates("Telegram") == ["kept"]
