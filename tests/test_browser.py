"""Notebook views in a real browser: text stays text, nothing runs, and lines run as their letters say. Skipped where there is no Chromium."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

import newsclean

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage",
)  # fmt: skip
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine"),
    pytest.mark.xdist_group("browser"),
]
HOSTILE = (
    "<script>document.title='run'</script> <img src=x onerror=\"document.title='run'\"> Support us!\n\n"
    "The ferry to the outer islands sails again from Monday, </div></span><script>document.title='run'</script> the harbour office said.\n\n"
    "وقال مدير الميناء، توفيق الصيرفي، إن السفينة التي تحمل اسم «نسمة» قطعت المسافة في تسعة عشر يوماً ولم تشغل محركها إلا أربعين دقيقة.\n"
)
# What a script of ours, behind the views, finds out about them; it is read from the page that the browser writes out.
PROBE = """
<pre id="probe"></pre><script>
addEventListener("load", () => {
  const range = document.createRange(), lines = {};
  const walk = document.createTreeWalker(document.querySelector(".source"), NodeFilter.SHOW_TEXT);
  for (let node; node = walk.nextNode();) for (const word of ["ferry", "الميناء"]) {
    const at = node.data.indexOf(word);
    if (at < 0) continue;
    range.setStart(node, at); range.setEnd(node, at + word.length);
    const box = range.getBoundingClientRect(), source = document.querySelector(".source").getBoundingClientRect();
    lines[word] = (box.left + box.right) / 2 < (source.left + source.right) / 2 ? "left" : "right";
  }
  const view = getComputedStyle(document.querySelector(".newsclean"));
  document.getElementById("probe").textContent = JSON.stringify({title: document.title, lines, ink: view.color, paper: view.backgroundColor,
    text: document.querySelector(".source").textContent, scripts: document.querySelectorAll(".newsclean script, .newsclean img").length});
});
</script>
"""


@pytest.fixture
def look(tmp_path: Path) -> Callable[..., dict[str, object]]:
    """``look(html, body)``: what the probe finds in the browser, on a page whose body has the attributes ``body``."""

    def see(html: str, body: str = "") -> dict[str, object]:
        page = tmp_path / "page.html"
        page.write_text(
            f"<!doctype html><meta charset=utf-8><title>calm</title><body {body}>{html}{PROBE}", encoding="utf-8"
        )
        assert CHROMIUM is not None
        command = [CHROMIUM, *QUIET, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()]
        seen = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
        found = re.search(r'<pre id="probe">(.*?)</pre>', seen, re.S)
        assert found, seen[-2_000:]
        return dict(json.loads(unescape(found[1])))

    return see


def test_nothing_in_an_article_runs_and_its_text_is_whole(look: Callable[..., dict[str, object]]) -> None:
    cleaning = newsclean.explain(HOSTILE, format="text")
    seen = look(cleaning._repr_html_() + cleaning.article._repr_html_())
    assert seen["title"] == "calm"
    assert seen["scripts"] == 0
    assert seen["text"] == HOSTILE


def test_each_line_runs_as_its_letters_say(look: Callable[..., dict[str, object]]) -> None:
    lines = "The ferry sails again from Monday.\n\nقال مدير الميناء"
    seen = look(newsclean.Pipeline(cleaners=(), keep=0).explain(lines)._repr_html_())
    assert seen["lines"] == {"ferry": "left", "الميناء": "right"}


@pytest.mark.parametrize(
    ("body", "is_dark"),
    [
        ('data-jp-theme-light="false"', True),
        ('data-jp-theme-light="true"', False),
        ('class="vscode-dark"', True),
        ('class="vscode-light"', False),
    ],
)
def test_colours_are_those_of_the_theme(look: Callable[..., dict[str, object]], body: str, is_dark: bool) -> None:
    seen = look(newsclean.explain(HOSTILE)._repr_html_(), body)
    ink, paper = (sum(map(int, re.findall(r"\d+", str(seen[name]))[:3])) for name in ("ink", "paper"))
    assert (ink > paper) is is_dark
    assert abs(ink - paper) > 400
