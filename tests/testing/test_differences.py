"""What differs between two outcomes is told once, and so that a person sees it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newsclean.testing import Outcome, Row, find_differences
from newsclean.testing.differences import word_changes, word_diff

LONG = "The ferry to the outer islands will sail again from Monday morning, the harbour office in Haven said on Friday."


def outcome(*paragraphs: str | dict[str, Any], rows: tuple[Row, ...] = (), **fields: Any) -> Outcome:
    body = [{"text": each} if isinstance(each, str) else each for each in paragraphs]
    return Outcome({"body": body, **fields}, rows)


def told(before: Outcome, after: Outcome, **options: Any) -> list[str]:
    return list(find_differences(before, after, **options).lines())


def test_the_same_has_no_differences() -> None:
    one = outcome("A.", "B.", rows=(Row("title", "title", "T"),), title="T")
    assert not find_differences(one, one)
    assert told(one, one) == []


def test_a_lost_paragraph_is_told_with_who_took_it_and_not_again_as_a_row() -> None:
    row = Row("donation", "donation", "Support us!")
    assert told(outcome("A.", "Support us!", "B."), outcome("A.", "B.", rows=(row,))) == [
        "body:",
        "  - paragraph 2 is lost: taken as donation by donation",
        "      Support us!",
    ]


def test_a_gained_paragraph_is_told_with_who_took_it_before() -> None:
    row = Row("donation", "donation", "Support us!")
    assert told(outcome("A.", rows=(row,)), outcome("A.", "Support us!")) == [
        "body:",
        "  + paragraph 2 is new: it was taken as donation by donation",
        "      Support us!",
    ]


def test_a_changed_paragraph_is_told_by_words() -> None:
    assert told(outcome(LONG), outcome(LONG.replace("Monday", "Sunday"))) == [
        "body:",
        "  ~ paragraph 1 has changed",
        "      The ferry to the outer islands will sail again from [-Monday-]{+Sunday+} morning, the harbour office in Haven said on Friday.",
    ]


def test_another_kind_or_other_links_are_changes() -> None:
    assert told(outcome("What now"), outcome({"text": "What now", "kind": "crosshead"})) == [
        "body:", "  ~ paragraph 1 has changed", '      kind: nothing → "crosshead"',
    ]  # fmt: skip
    linked = {"text": "What now", "links": [{"start": 0, "stop": 4, "url": "https://x.example"}]}
    assert told(outcome("What now"), outcome(linked))[2].strip().startswith("links: nothing → [{")


def test_two_paragraphs_joined() -> None:
    lines = told(outcome(LONG, "So it did."), outcome(f"{LONG} So it did."))
    assert lines[1:] == [
        "  ~ paragraph 1 has changed",
        f"      {lines[2].strip()}",
        "  - paragraph 2 is lost",
        "      So it did.",
    ]
    assert lines[2].endswith("{+ So it did.+}")


def test_paragraphs_that_share_no_words_are_not_paired() -> None:
    assert [line[:16] for line in told(outcome("One two three."), outcome("Vier fünf sechs."))] == [
        "body:", "  - paragraph 1 ", "      One two th", "  + paragraph 1 ", "      Vier fünf ",
    ]  # fmt: skip


def test_fields() -> None:
    before = outcome(title="Ferry back", tags=["a", "b"], authors=[{"name": "Mara Lind"}], language="en")
    after = outcome(title="Ferry is back", tags=["b", "c"], authors=[{"name": "Mara Lind", "role": "editor"}])
    assert told(before, after) == [
        "fields:",
        "  authors:", "    - Mara Lind", "    + Mara Lind, editor",
        '  language: "en" → nothing',
        "  tags:", '    - "a"', '    + "c"',
        "  title: Ferry {+is +}back",
    ]  # fmt: skip


def test_another_order_of_a_field() -> None:
    assert told(outcome(tags=["a", "b"]), outcome(tags=["b", "a"])) == ["fields:", '  tags: in another order: "b", "a"']


def test_a_piece_that_met_another_fate() -> None:
    before = outcome("A.", rows=(Row("legal", "legal", "© Quay"), Row("share_bar", "share_bar", "Share")))
    after = outcome("A.", rows=(Row("unclaimed", "score_blocks", "© Quay"), Row("tags", "tags", "Ferries")))
    assert told(before, after) == [
        "ledger:",
        "  legal by legal → unclaimed by score_blocks: © Quay",
        "  share_bar by share_bar → kept: Share",
        "  kept → tags by tags: Ferries",
    ]
    assert told(before, after, ledger=False) == []


def test_a_long_text_is_shortened() -> None:
    (_, _, line) = told(outcome("word " * 200 + "end."), outcome())
    assert len(line) < 260
    assert line.endswith("… (1,004 characters)")


def test_a_change_far_inside_shows_the_words_beside_it() -> None:
    words = [f"w{number}" for number in range(100)]
    changed = [*words[:50], "new", *words[51:]]
    diff = word_diff(" ".join(words), " ".join(changed))
    assert diff == "… w46 w47 w48 w49 [-w50-]{+new+} w51 w52 w53 w54 …"


def test_chinese_is_compared_by_characters() -> None:
    assert word_diff("渡轮星期一开航。", "渡轮星期二开航。") == "渡轮星期[-一-]{+二+}开航。"


@given(st.text("ab 渡,.", max_size=30), st.text("ab 渡,.", max_size=30))
def test_short_texts_can_be_put_together_again(before: str, after: str) -> None:
    changes = list(word_changes(before, after))
    if all("…" not in text for _, text in changes):
        assert "".join(text for sign, text in changes if sign != "+") == before
        assert "".join(text for sign, text in changes if sign != "-") == after


paragraphs = st.lists(st.sampled_from(["A b c.", "D e f.", "A b c d.", "G."]), max_size=5)


@given(paragraphs, paragraphs)
def test_nothing_is_told_if_and_only_if_bodies_agree(before: list[str], after: list[str]) -> None:
    assert bool(find_differences(outcome(*before), outcome(*after))) is (before != after)
