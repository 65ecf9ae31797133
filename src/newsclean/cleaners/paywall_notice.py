"""Offers of subscriptions, log-in walls, and what tells the reader that he has reached one."""

from newsclean.cleaners.lines import PhraseLines

paywall_notice = PhraseLines("paywall_notice", wary=True)
