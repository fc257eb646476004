"""How to cite what the project says."""

from collections.abc import Sequence

from warehouse import SourceNote

PROJECT = "US-China tariffs by product and by day"


def cite(title: str, edition: str, notes: Sequence[SourceNote]) -> str:
    """A citation of an answer or a figure: ours with its edition, then the agencies'."""
    made = "; ".join(dict.fromkeys(note.cite_as for note in notes))
    return f"“{title}”, {PROJECT}, edition {edition}." + (f" Data: {made}." if made else "")
