"""Texts in scripts that the corpora hardly have: the words of a text are spelled with other letters, and what is told of its lines stays true.

Of some 1,000 pages a dozen are in Japanese or Chinese. What is running text there shows in the same forms as elsewhere, lengths and ends of
lines and their neighbours, once words are counted rightly; a labeller that has seen few such lines does not know it. Spelled anew, a text has no
phrase of any pack, too, as a text in a language without one.
"""

from __future__ import annotations

import hashlib
import re

HAN, HAN_COUNT = 0x4E00, 2_500
SHARE_OF_WORD = 2.6  # letters of a word that one character stands for
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
UNSPACED_MARKS = {". ": "。", ", ": "，", "! ": "！", "? ": "？", ": ": "：", "; ": "；", " (": "（", ") ": "）"}
LAST_MARKS = {".": "。", "!": "！", "?": "？", ":": "：", ")": "）", "”": "」", '"': "」"}
CASELESS = {"hebrew": (0x05D0, 27), "devanagari": (0x0905, 49), "arabic": (0x0627, 36)}
SCRIPTS = ("unspaced", *CASELESS)


def rescripted(text: str, script: str) -> str:
    """``text``, line by line, in ``script``: one of SCRIPTS."""
    spell = _unspaced if script == "unspaced" else lambda line: _caseless(line, script)
    return "\n".join(map(spell, text.split("\n")))


def script_of(name: str, every: int) -> str | None:
    """The script in which a document is read once more, the same in every run; None for most: one of ``every`` has one."""
    number = int(hashlib.sha256(f"script {name}".encode()).hexdigest()[:8], 16)
    if number % every:
        return None
    return "unspaced" if number // every % 2 else SCRIPTS[1 + number // every // 2 % len(CASELESS)]


def _unspaced(line: str) -> str:
    line = WORD.sub(lambda word: _characters(word[0]), line)
    for mark, instead in UNSPACED_MARKS.items():
        line = line.replace(mark, instead)
    line = re.sub(r"(?<=[一-鿿]) (?=[一-鿿])", "", line)
    return line[:-1] + LAST_MARKS.get(line[-1], line[-1]) if line else line


def _characters(word: str) -> str:
    digest = hashlib.sha256(word.lower().encode()).digest()
    count = min(max(1, round(len(word) / SHARE_OF_WORD)), 12)
    return "".join(chr(HAN + int.from_bytes(digest[2 * at : 2 * at + 2], "big") % HAN_COUNT) for at in range(count))


def _caseless(line: str, script: str) -> str:
    first, count = CASELESS[script]
    spelled = "".join(chr(first + ord(char) % count) if char.isalpha() else char for char in line.lower())
    return re.sub(r"\.(?=\s|$)", "।", spelled) if script == "devanagari" else spelled
