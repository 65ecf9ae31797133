"""Shows that the time of cleaning grows with the length of the text, and no faster.

usage: python benchmarks/linear.py [--most CHARACTERS]

Each shape is built at 10 KB, 100 KB, 1 MB and 10 MB and cleaned once; printed are microseconds a character, and what the largest takes a
character in proportion to the second smallest (the smallest is all start-up). Linear is a proportion of about one.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable

import newsclean

WORDS = [
    "the",
    "harbour",
    "ferry",
    "council",
    "said",
    "that",
    "winter",
    "storm",
    "bridge",
    "and",
    "of",
    "in",
    "a",
    "new",
    "old",
    "report",
    "for",
    "minister",
    "river",
]


def sentence(rng: random.Random) -> str:
    return " ".join(rng.choices(WORDS, k=rng.randint(8, 25))).capitalize() + "."


def article(size: int) -> str:
    """Paragraphs, with some boilerplate between them."""
    rng = random.Random(size)
    lines, length = [], 0
    while length < size:
        line = " ".join(sentence(rng) for _ in range(4))
        lines += [
            line,
            rng.choice(["", "Advertisement", "Read more: Ferry sails again", "Share this", "Most read", "A crosshead"]),
        ]
        length += len(line) + 16
    return "\n\n".join(filter(None, lines))


def repeated(unit: str) -> Callable[[int], str]:
    return lambda size: unit * (size // len(unit))


SHAPES: dict[str, Callable[[int], str]] = {
    "articles": article,
    "one line": lambda size: article(size).replace("\n", " "),
    "quotes": repeated('"'),
    "open quotes": repeated("“We need your help now "),
    "short lines": repeated("Read more\n"),
    "short titles": repeated("Ferry Sails Again From Monday\n"),
    "broken lines": repeated("and the\n"),
    "open brackets": repeated("("),
    "nested brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "gaps": repeated("powers\u00a0 the states\u00a0 "),
    "entities": repeated("&amp;amp;mdash; "),
    "mojibake": repeated("Russiaâ€™s â€” "),
    "controls": repeated("Russia\x92s \x97 "),
    "lost marks": repeated("Russia\ufffds bridges \ufffd they said \ufffdno\ufffd, "),
    "lost question marks": repeated("Russia?s bridges ? they said ?no, ?"),
    "glued sentences": repeated("the ferry.The bridge , and"),
    "accents": repeated("Kyiv\u00b4s \u00b4no\u00b4 "),
    "names with slashes": repeated("Mara Lind/AFP/"),
    "spaces": repeated(" "),
    "no spaces": repeated("x"),
    "one sentence over and over": repeated(
        "The ferry to the islands sails again from Monday, the harbour office said.\n\n"
    ),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=10_000_000)
    sizes = [size for size in (10_000, 100_000, 1_000_000, 10_000_000) if size <= parser.parse_args().most]
    newsclean.clean("A first text, so that all is loaded.")
    print(f"{'µs a character':28s}" + "".join(f"{size:>12,}" for size in sizes) + "  largest / 100,000")
    for name, build in SHAPES.items():
        costs = []
        for size in sizes:
            text = build(size)
            start = time.perf_counter()
            newsclean.clean(text, format="text")
            costs.append(1e6 * (time.perf_counter() - start) / max(len(text), 1))
        print(f"{name:28s}" + "".join(f"{cost:12.3f}" for cost in costs) + f"{costs[-1] / costs[1]:12.2f}", flush=True)


if __name__ == "__main__":
    main()
