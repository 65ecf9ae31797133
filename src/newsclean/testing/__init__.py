"""Fixture cases: an article as it was scraped, and what must come out of it."""

from newsclean.testing.cases import Case, Outcome, find_cases

__all__ = ["Case", "Outcome", "find_cases"]
