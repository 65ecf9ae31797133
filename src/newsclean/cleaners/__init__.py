"""Named kinds of boilerplate, one file each.

The order is the order in which they claim: where two want the same text, the earlier has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from newsclean.cleaners.advertisement import advertisement
from newsclean.cleaners.author_bio import author_bio
from newsclean.cleaners.captions import captions
from newsclean.cleaners.comment_sections import comment_sections
from newsclean.cleaners.comments import comments
from newsclean.cleaners.cookie_notice import cookie_notice
from newsclean.cleaners.crawl_stamp import crawl_stamp
from newsclean.cleaners.credits import credits
from newsclean.cleaners.donation import donation
from newsclean.cleaners.embeds import embeds
from newsclean.cleaners.figures import figures
from newsclean.cleaners.hidden_copies import hidden_copies
from newsclean.cleaners.inline_code import inline_code
from newsclean.cleaners.legal import legal
from newsclean.cleaners.menus import menus
from newsclean.cleaners.navigation import navigation
from newsclean.cleaners.newsletter_prompt import newsletter_prompt
from newsclean.cleaners.notes import notes
from newsclean.cleaners.paywall_notice import paywall_notice
from newsclean.cleaners.pointers import pointers
from newsclean.cleaners.print_note import print_note
from newsclean.cleaners.provenance import provenance
from newsclean.cleaners.read_more import read_more
from newsclean.cleaners.reading_time import reading_time
from newsclean.cleaners.related import related
from newsclean.cleaners.repeats import pull_quotes, repeated_title
from newsclean.cleaners.separators import separators
from newsclean.cleaners.share_bar import share_bar
from newsclean.cleaners.site_elements import site_elements
from newsclean.cleaners.tags import tags
from newsclean.cleaners.video_player import video_player
from newsclean.edits import Edit
from newsclean.fields.byline import byline
from newsclean.fields.dates import date_lines
from newsclean.fields.title import kicker, section, standfirst, title
from newsclean.page import Page

DEFAULT_CLEANERS: tuple[Callable[[Page], Iterable[Edit]], ...] = (
    crawl_stamp,
    site_elements,
    menus,
    hidden_copies,
    inline_code,
    embeds,  # keeps: no later cleaner may take a post apart
    # notices, buttons and forms, known by their phrases
    donation,
    newsletter_prompt,
    cookie_notice,
    advertisement,
    video_player,
    share_bar,
    reading_time,
    print_note,
    provenance,
    legal,
    paywall_notice,
    comments,
    comment_sections,
    # content that has a field of its own
    notes,
    credits,
    figures,
    captions,
    date_lines,
    byline,
    tags,
    # other articles
    related,
    read_more,
    pointers,
    navigation,
    separators,
    # the head of the article, once all else is known
    title,
    repeated_title,
    section,
    kicker,
    standfirst,
    author_bio,
    pull_quotes,
)
