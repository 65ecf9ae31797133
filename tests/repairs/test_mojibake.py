"""UTF-8 that was read in another encoding is read again; letters that only look like it stay."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

import newsclean
from newsclean.edits import Edit
from newsclean.repairs.mojibake import mojibake

Mended = Callable[[Callable[[str], Iterable[Edit]], str], str]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Finchâ€™s bakery", "Finch’s bakery"),
        ("â€œNever,â€\x9d she said", "“Never,” she said"),
        ("shut â€” until autumn", "shut — until autumn"),
        ("Die BrÃ¼cke bleibt gesperrt", "Die Brücke bleibt gesperrt"),
        ("la rÃ©union Ã©tait longue", "la réunion était longue"),
        ("el aÃ±o pasado", "el año pasado"),
        ("Finch‚Äôs bakery", "Finch’s bakery"),
        ("FinchÃ¢â‚¬â„¢s bakery", "Finch’s bakery"),
        ("мост закрыт".encode().decode("latin-1"), "мост закрыт"),
        ("мост закрыт".encode().decode("cp1251"), "мост закрыт"),
    ],
)
def test_mends(mended: Mended, text: str, want: str) -> None:
    assert mended(mojibake, text) == want
    assert newsclean.repair(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "A ponte não abre; a decisão é de São Tomé",
        "NÃO HÁ PONTE, DIZ A CÂMARA",
        "L’ÎLE-D’ÂME À L’ÉTÉ",
        "Die Brücke – für „immer“ zu?",
        "Cầu cảng đã đóng cửa từ tháng Ba",
        "РСФСР и СССР, ВРЕМЯ СЕССИИ",
        "Ruotsin Åbo ja Örebro, Malmö",
        "naïve café, £40 and 20 °C",
        "«Мост», — сказал он — и ушёл…",
        "İstanbul’da köprü kapalı, Şişli’de açık",
    ],
)
def test_keeps(mended: Mended, text: str) -> None:
    assert mended(mojibake, text) == text


def test_damage_beside_what_is_sound_is_mended_alone(mended: Mended) -> None:
    text = "The café’s owner, Orla Finchâ€™s sister, paid 40 €"
    assert mended(mojibake, text) == "The café’s owner, Orla Finch’s sister, paid 40 €"
