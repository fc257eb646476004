"""The figures of the documents on the US tariff: see documents.py."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from warehouse import query
from words.rows import each

BILLION = 1e9
LAYER_DAYS = {
    "mfn": "2025-01-01",
    "section_301": "2025-01-01",
    "section_201": "2025-01-01",
    "ieepa_fentanyl": "2025-03-12",
    "ieepa_reciprocal": "2025-11-10",
    "section_232": "2025-11-10",
    "section_122": "2026-05-01",
    "section_301_forced_labor": "2026-07-24",
}
NUMBERS = {
    "equivalents of duties by weight or piece": "A2",
    "metal content before April 2026": "A12",
    "derivatives inside the metal chapters": "A13",
    "parts of cars and trucks": "A15",
    "weight test of the metal tiers": "A16",
    "exclusions from Section 301": "A18",
}
SIZE_DAYS = ("2025-01-01", "2025-08-18", "2025-11-10", "2026-07-24")


def table(heads: list[str], rows: Iterable[Iterable[Any]]) -> str:
    """A markdown table."""
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]) + "\n"


def words(value: Any) -> str:
    """Text with no line that a markdown table would break on; nothing for what is missing."""
    return "" if pd.isna(value) else str(value).replace("|", "/")


def reconciliation() -> str:
    """Published totals beside ours with the causes of each gap."""
    both = []
    for importer in ("United States", "China"):
        found = query("published_averages_beside_ours", importer=importer)
        found = found[(found.publisher != "Independent pass") & (found.vintage != "monthly")]
        both += [(importer, row) for row in each(found)]
    return table(
        ["Charged by", "Published by", "Vintage", "Day", "Published", "Ours", "Gap", "Understood", "Rest",
         "Tolerance", "Why"],
        [
            [importer, row.publisher, row.vintage, f"{row.first_day:%Y-%m-%d}", f"{row.published_pct:.2f}",
             f"{row.ours_pct:.2f}", f"{row.gap_pct:+.2f}", f"{row.understood_gap_pct:+.2f}",
             f"{row.unexplained_pct:+.2f}", row.tolerance_pct, words(row.reason)]
            for importer, row in both
        ],
    )  # fmt: skip


def by_layer() -> str:
    """The independent pass beside ours, layer by layer."""
    found = query("published_averages_beside_ours")
    found = found[found.publisher == "Independent pass"]
    return table(
        ["Day", "Layer", "Independent pass", "Ours", "Gap"],
        [
            [f"{row.first_day:%Y-%m-%d}", row.layer, f"{row.published_pct:.2f}", f"{row.ours_pct:.2f}",
             f"{row.gap_pct:+.2f}"]
            for row in each(found)
        ],
    )  # fmt: skip


def collected_by_month() -> str:
    """Duty collected in months without a step inside, beside ours."""
    found = query("published_averages_beside_ours")
    found = found[found.vintage == "monthly"]
    return table(
        ["Month", "Collected", "Ours", "Gap", "Understood"],
        [
            [f"{row.first_day:%Y-%m}", f"{row.published_pct:.2f}", f"{row.ours_pct:.2f}",
             f"{row.gap_pct:+.2f}", f"{row.understood_gap_pct:+.2f}"]
            for row in each(found)
        ],
    )  # fmt: skip


def _collected(by: str) -> str:
    found = query("collected_against_statutory_2024", by=by)
    if by == "largest_lines":
        found = found[found.difference_pct.abs() > 0.5]
    return table(
        ["Goods", "Imports, $bn", "Collected", "Law", "After exclusions", "Difference", "Section 301 paid", "Why"],
        [
            [f"{row.product.removeprefix('section:')} {words(row.description)[:60]}",
             f"{row.customs_value_usd / BILLION:.2f}", f"{row.collected_pct:.2f}", f"{row.statutory_pct:.2f}",
             f"{row.after_exclusions_pct:.2f}", f"{row.difference_pct:+.2f}",
             "" if pd.isna(row.section_301_paid_pct) else f"{row.section_301_paid_pct:.0f}%", words(row.reason)]
            for row in each(found)
        ],
    )  # fmt: skip


def collected_sections() -> str:
    """Collected and law of 2024, by section."""
    return _collected("sections")


def collected_lines() -> str:
    """Lines of the hundred largest that differ by more than half a point."""
    return _collected("largest_lines")


def largest_lines() -> str:
    """The ten lines that weigh most in each layer, with the record they pay by."""
    parts = []
    for layer, day in LAYER_DAYS.items():
        found = query("largest_lines_by_layer", layer=layer, day=day)
        parts.append(f"### {layer}, {day}\n\n" + table(
            ["Line", "Goods", "2024 imports, $bn", "Rate", "On share of value", "Points of the average",
             "Share of layer", "By", "Rests on"],
            [
                [row.line, words(row.description)[:70], f"{row.customs_value_usd / BILLION:.2f}",
                 f"{row.rate_pct:g}", f"{row.share_of_value_pct:.3g}%", f"{row.points:.3f}",
                 f"{row.share_of_layer_pct:.1f}%", f"{words(row.title)}: {words(row.citation)}", words(row.note)]
                for row in each(found)
            ],
        ))  # fmt: skip
    return "\n".join(parts)


def second_source() -> str:
    """Every difference between our Section 232 lists and the second source."""
    return table(
        ["List", "Code", "Side", "Numbers", "2024 imports, $m", "Settled by"],
        [
            [row.list_name, row.code, row.side, row.numbers,
             "" if pd.isna(row.customs_value_usd) else f"{row.customs_value_usd / 1e6:.1f}", words(row.settled_by)]
            for row in each(query("second_source_differences"))
        ],
    )  # fmt: skip


def assumption_effects() -> str:
    """What each assumption moves on the average of four days."""
    found = {
        day: query("assumption_sizes", day=day).set_index(["assumption", "reading"]).size_pct
        for day in SIZE_DAYS
    }
    names = sorted({name for sizes in found.values() for name in sizes.index})
    return table(
        ["No.", "Choice", "Alternative", *SIZE_DAYS],
        [
            [
                NUMBERS[name[0]],
                *name,
                *(f"{sizes[name]:+.2f}" if name in sizes else "" for sizes in found.values()),
            ]
            for name in names
        ],
    )


FIGURES = {
    made.__name__: made
    for made in (
        reconciliation, by_layer, collected_by_month, collected_sections, collected_lines, largest_lines,
        second_source, assumption_effects,
    )
}  # fmt: skip
