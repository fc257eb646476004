"""The figures of the documents, filled in from questions: python -m tools.documents.

A document holds `<!-- name -->` … `<!-- end -->`; what stands between is the answer of the
function of that name: whole lines, or words within a sentence.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from tools import documents_method, documents_us
from warehouse import query
from words.rows import each

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [
    ROOT / "docs" / f"{name}.md"
    for name in (
        "chinese_tariff", "assumptions_china", "reconciliation", "largest_lines", "second_source", "assumptions",
        "glossary", "methodology",
    )
]  # fmt: skip
BLOCK = re.compile(r"<!-- (\w+) -->(.*?)<!-- end -->", re.DOTALL)
BILLION = 1e9
PIIE_COVERED_2020_PCT = 58.3


def table(heads: list[str], rows: Iterable[Iterable[Any]]) -> str:
    """A markdown table."""
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows]) + "\n"


def list_counts() -> str:
    """Each list: lines announced, lines we have, and why they differ."""
    return table(
        ["List", "Tier", "Announced", "We have", "Renumbered in 2022", "Note"],
        [
            [row.title, row.tier, f"{row.published_lines:,}", f"{row.lines_in_hand:,}",
             row.lines_re_cut, row.because or ""]
            for row in each(query("chinese_list_counts").fillna(""))
        ],
    )  # fmt: skip


def announcements() -> str:
    """Each Chinese announcement with its official address where one is quoted, opened or not."""
    rows = query("chinese_announcements")
    return table(
        ["Announcement", "In effect", "Address", "Official", "Opened", "Read at"],
        [
            [row.citation.removeprefix("State Council Tariff Commission").strip(", "),
             f"{row.valid_from:%Y-%m-%d}", f"<{row.url}>",
             *("yes" if said else "no" for said in (row.is_official, row.opened)),
             f"<{row.read_at}>" if isinstance(row.read_at, str) else "the same page"]
            for row in each(rows)
        ],
    )  # fmt: skip


def seam() -> str:
    """How many six-digit codes jump at 2022 and why, and the largest."""
    found = query("chinese_seam")
    reasons = found["reason"].value_counts()
    words = "; ".join(f"{reason}: {count}" for reason, count in reasons.items())
    large = found[found.jump_pct.abs() > 5]
    return f"{len(found)} six-digit codes change their average ({words}). Those that change by more than 5 points:\n\n" + table(
        ["Code", "2021-12-31", "2022-01-01", "Lines retired", "Lines new"],
        [
            [row.hs6, f"{row.before_pct:.2f}", f"{row.after_pct:.2f}", row.retired_lines, row.new_lines]
            for row in each(large)
        ],
    )  # fmt: skip


def exclusions() -> str:
    """How many published exclusions we found."""
    every = query("china_exclusion_sets").set_index("exclusion_set").loc["All published sets"]
    return (
        f"We found {every.items_in_hand} of about {every.published_items} items. Of these,"
        f" {every.whole_items} cover a whole line (${every.whole_trade_usd / BILLION:.2f}bn of 2024 US"
        f" exports) and are deducted; {every.part_items} cover part of a line (lines of"
        f" ${every.part_trade_usd / BILLION:.2f}bn, an upper limit) and are listed only.\n"
    )


def waivers() -> str:
    """The press's claim and the division behind it."""
    rows = query("unpublished_waivers_claim")
    codes = query("unpublished_waivers_reported")
    first = rows.iloc[0]
    shares = " and ".join(
        f"{row.worked_share_pct} percent of ${row.imports_2024_usd / BILLION:.1f}bn ({row.vintage})"
        for row in each(rows)
    )
    return (
        f"Press reports speak of {first.items_claimed} items, ${first.claimed_usd / BILLION:.0f}bn and"
        f" {first.claimed_share_pct:.0f} percent of China's imports from the US. The arithmetic holds:"
        f" {shares}. Codes were reported for {len(codes)} entries, with"
        f" ${codes.trade_usd.sum() / BILLION:.1f}bn of 2024 US exports.\n"
    )


def wto_stages() -> str:
    """Agreement with the WTO by codes and by trade, stage by stage."""
    return table(
        ["Stage", "Codes", "Agree", "Share of codes", "Share of trade"],
        [
            [row.stage, f"{row.codes_compared:,}", f"{row.codes_agreeing:,}",
             f"{row.share_of_codes_pct}%", f"{row.share_of_trade_pct}%"]
            for row in each(query("wto_agreement"))
        ],
    )  # fmt: skip


def wto_gaps() -> str:
    """Every gap with half a billion dollars of trade, with the reason."""
    return table(
        ["Code", "Ours", "WTO", "China's imports, $bn", "US exports 2024, $bn", "Reason"],
        [
            [row.hs6, f"{row.our_pct:.2f}", f"{row.wto_pct:.2f}",
             f"{row.china_imports_usd / BILLION:.2f}", f"{row.exports_usd / BILLION:.2f}", row.because]
            for row in each(query("wto_differences"))
        ],
    )  # fmt: skip


def wto_reasons() -> str:
    """All codes by reason, with their trade."""
    return table(
        ["Reason", "Codes", "US exports 2024, $bn", "Share"],
        [
            [row.reason, f"{row.codes_compared:,}", f"{row.exports_usd / BILLION:.2f}",
             f"{row.share_of_trade_pct}%"]
            for row in each(query("wto_reasons"))
        ],
    )  # fmt: skip


def piie() -> str:
    """PIIE's averages beside ours."""
    return table(
        ["Day", "PIIE", "Exports to the world, by chapter", "the same, with 2017 imports within chapters",
         "2017 imports", "2024 exports", "Simple", "Trade covered", "Why they differ"],
        [
            [f"{row.valid_from:%Y-%m-%d}", row.published_pct, row.exports_to_world_pct,
             row.exports_to_world_2017_pct, row.trade_2017_pct, row.trade_2024_pct, row.simple_pct,
             f"{row.covered_pct}%", row.because]
            for row in each(query("published_chinese_averages"))
        ],
    )  # fmt: skip


def piie_covered() -> str:
    """The share of trade that PIIE counts as covered in 2020 beside ours."""
    found = query("published_chinese_averages").set_index("valid_from").covered_pct["2020-02-14"]
    return (
        f"On 2020-02-14 PIIE counts {PIIE_COVERED_2020_PCT} percent of China's 2017 imports as covered;"
        f" we count {found} percent. We cannot explain the difference of {found - PIIE_COVERED_2020_PCT:.1f} points,"
        " except that the plastics that PIIE removes are part of it.\n"
    )


def effects() -> str:
    """Each assumption with its sign and size on the average of two days."""
    first = query("chinese_assumptions", day="2025-01-01").set_index("assumption")
    last = query("chinese_assumptions", day="2025-11-10").set_index("assumption")

    def points(row: Any) -> str:
        ends = [f"{row.effect_low_pct:+.2f}", f"{row.effect_high_pct:+.2f}"]
        return ends[0] if ends[0] == ends[1] else " to ".join(ends)

    heads = [
        f"{day} (average {rows.average_pct.iloc[0]:.2f})"
        for day, rows in (("2025-01-01", first), ("2025-11-10", last))
    ]
    return table(
        ["No.", "Assumption", *heads],
        [
            [number, row.statement, points(first.loc[number]), points(row)]
            for number, row in last.iterrows()
        ],
    )


def lines() -> str:
    """Lines we have on two days."""
    counts = [
        query("chinese_line_counts", day=day).line_count.sum()
        for day in ("2018-01-01", "2025-01-01")
    ]
    return f"{counts[0]:,} lines on 2018-01-01, {counts[1]:,} on 2025-01-01.\n"


def glossary() -> str:
    """Each term with what it means and where it is defined."""
    return "\n".join(
        f"**{row.term}**: {row.short} {row.longer} Source: {linked(row.citation, row.url)}.\n"
        for row in each(query("glossary").fillna(""))
    )


def duty_layers() -> str:
    """The layers of each country's duty, the lowest in the stack first."""
    rows = query("duty_layers")
    named = rows.drop_duplicates("layer").set_index("layer")["name"]
    return table(
        ["Country", "Layer", "Called", "What it is", "Answers"],
        [
            [row.country, f"`{row.layer}`", row.called, row.gloss, named.get(row.answer_to, "")]
            for row in each(rows.rename(columns={"name": "called"}))
        ],
    )


def linked(text: str, url: str) -> str:
    """The text, as a link where there is an address."""
    return f"[{text}]({url})" if url else text


FIGURES: dict[str, Callable[[], str]] = {
    made.__name__: made
    for made in (
        list_counts, announcements, seam, exclusions, waivers, wto_stages, wto_gaps, wto_reasons, piie, piie_covered, effects, lines,
        glossary, duty_layers,
    )
} | documents_us.FIGURES | documents_method.FIGURES  # fmt: skip


def filled(text: str) -> str:
    """The text with each block replaced by the present answer."""

    def fill(found: re.Match[str]) -> str:
        made = FIGURES[found[1]]()
        return f"<!-- {found[1]} -->" + "\n" * made.endswith("\n") + f"{made}<!-- end -->"

    return BLOCK.sub(fill, text)


if __name__ == "__main__":
    for path in DOCUMENTS:
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
