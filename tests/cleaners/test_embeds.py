"""Embedded posts are kept; their counters and buttons go."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsclean


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("View this post on Instagram", "middle", "en"),
        ("A post shared by Orla Finch (@orlasbakery)", "middle", "en"),
        ("Twitter Ads info and privacy", "middle", "en"),
        ("See Orla Finch's other Tweets", "middle", "en"),
        ("4,205 Retweets 9,114 likes", "middle", "en"),
        ("View on Twitter", "middle", "en"),
        ("Auf Instagram ansehen", "middle", "de"),
        ("Une publication partagée par Luc Marèse (@lucmarese)", "middle", "fr"),
        ("Una publicación compartida de Ana Prell (@anaprell)", "middle", "es"),
        ("Посмотреть эту публикацию в Instagram", "middle", "ru"),
    ],
)
def test_changes(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["removed embed_chrome"]


@pytest.mark.parametrize(
    ("line", "place", "language"),
    [
        ("The bridge is shut until autumn. Bring a boat. — Orla Finch (@orlasbakery) May 28, 2021", "middle", "en"),
        ("The bridge is shut, bring a boat pic.twitter.com/qW3rTy7Uio", "middle", "en"),
        ("Die Brücke bleibt zu, bringt ein Boot mit! — Jana Voss (@janavoss) 28. Mai 2021", "middle", "de"),
        (
            "Her post had forty thousand likes within the hour, and by the evening it had been "
            "shared all over the county.",
            "middle",
            "en",
        ),
        (
            "Likes and retweets are no measure of a bridge, the engineer said, and went back down to his boat.",
            "middle",
            "en",
        ),
        (
            "The account @harbourwatch posted pictures of the cracks in March, three weeks before"
            " the barriers went up.",
            "middle",
            "en",
        ),
        (
            "A post shared by the mayor on Monday was taken down within an hour, after her own party had complained.",
            "middle",
            "en",
        ),
        (
            "Un mensaje compartido de madrugada por el alcalde desató las protestas de los comerciantes del puerto.",
            "middle",
            "es",
        ),
    ],
)
def test_keeps(fates: Callable[..., list[str]], line: str, place: str, language: str) -> None:
    assert fates(line, place=place, language=language) == ["kept"]


def test_widget_form_is_taken_apart(fates: Callable[..., list[str]]) -> None:
    lines = (
        "Follow",
        "Orla Finch ✔ @orlasbakery",
        "The bridge is shut until autumn. Bring a boat.",
        "6:42 PM - 3 Jun 2021",
        "4,205 4,205 Retweets 9,114 9,114 likes",
    )
    assert fates(*lines) == ["removed embed_chrome", "kept", "kept", "kept", "removed embed_chrome"]


def test_post_is_a_paragraph_of_its_kind(cleaned: Callable[..., newsclean.Article]) -> None:
    post = "The bridge is shut until autumn. — Orla Finch (@orlasbakery) May 28, 2021"
    kinds = {paragraph.text: paragraph.kind for paragraph in cleaned(post).body}
    assert kinds[post] == "embed"
