"""Appeals for money: banners above the article, and the paragraphs below it."""

from newsclean.cleaners.appeal import Appeal

donation = Appeal("donation")
