"""Fixture cases, snapshots, and how they differ: what cleaning does to articles is pinned, and told when it changes.

``newsclean.testing.plugin`` runs fixture cases with pytest; docs/fixtures.md says how.
"""

from newsclean.testing.cases import Case, find_cases
from newsclean.testing.differences import Differences, find_differences
from newsclean.testing.outcome import Outcome, Row

__all__ = ["Case", "Differences", "Outcome", "Row", "find_cases", "find_differences"]
