"""Menus, buttons and other parts of the page that lead elsewhere."""

from newsclean.cleaners.lines import PhraseLines

navigation = PhraseLines("navigation", wary=True)
