"""Comment forms and the links that lead to them."""

from newsclean.cleaners.lines import PhraseLines

comments = PhraseLines("comments", wary=True)
