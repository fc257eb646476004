"""The figures of the methodology: see documents.py. Inline ones have no line break at their end."""

import pandas as pd

from tools.documents_us import BILLION, table
from warehouse import query

CERTAINTY = {
    "certain": "the 2017 table and the 2025 edition agree",
    "carried": "the 2025 rate is used before 2025: the line is newer than 2017, or had another rate then",
    "staged by rule": "falls to zero in equal steps in July 2018 and July 2019 (A1)",
    "ad valorem equivalent": "a duty by weight or piece, as a percentage of 2024 value (A2)",
    "not expressible": "no percentage and no equivalent: left empty and counted (A3)",
}
LISTS = {  # what was published when the list began, and why today's lines are more
    "section_301_list_1": ("List 1", "818", "lines split in the editions of 2022 and later"),
    "section_301_list_2": ("List 2", "279", "the same"),
    "section_301_list_3": (
        "List 3",
        "5,757",
        "the same; lines in part are on it with some of their numbers",
    ),
    "section_301_list_4a": ("List 4A", "3,229 and 14 numbers", "the same"),
    "section_301_review": ("Four-year review", "", ""),
}
EXEMPT = {
    "ieepa_fentanyl": "Fentanyl",
    "ieepa_reciprocal": "Reciprocal",
    "section_122": "Section 122",
    "section_301_forced_labor": "Forced labor",
}
SEVEN_MONTHS = ("2025-01", "2025-12", "2026-01", "2026-03", "2026-04", "2026-05", "2026-06")
ALLOWED_GAP = (0, 1.6)
WHOLE_NUMBER_DAYS = {
    "2019-12-31": "at the end of 2019",
    "2020-06-30": "in June 2020",
    "2021-06-30": "in June 2021",
    "2022-06-30": "in June 2022",
    "2023-06-30": "in June 2023",
}


def mfn_lines() -> str:
    """How many lines the MFN tariff of the United States has."""
    return f"{query('mfn_certainty', day='2018-01-01').lines.sum():,}"


def mfn_certainty() -> str:
    """How many lines are known in which way, before and after the staged cuts."""
    days = ("2018-01-01", "2019-01-01")
    counts = {day: query("mfn_certainty", day=day).set_index("certainty").lines for day in days}
    return table(
        ["Certainty", "What it means", *(f"Lines on {day}" for day in days)],
        [
            [word, meaning, *(f"{counts[day].get(word, 0):,}" for day in days)]
            for word, meaning in CERTAINTY.items()
        ],
    )


def mfn_missing() -> str:
    """The lines that have no figure, with their trade."""
    row = query("mfn_certainty", day="2018-01-01").set_index("certainty").loc["not expressible"]
    return (
        f"The {int(row.lines):,} lines without a figure make up {row.trade_pct:.1f} percent of 2024 trade;"
        f" {int(row.lines_without_trade):,} of them had no trade."
    )


def mfn_average() -> str:
    """The average MFN duty of 2025."""
    found = query("average_rate_by_layer", importer="United States", first_day="2025-01-01",
                  last_day="2025-12-31")  # fmt: skip
    rates = found[found.layer == "mfn"].rate_pct.round(2).unique()
    return " to ".join(f"{rate:.2f}" for rate in sorted(rates))


def section_301_lists() -> str:
    """Lines on each list here beside what was published when it began."""
    found = query("lines_by_program", layer="section_301").set_index("programme")
    rows = [
        [name, f"{found.loc[program].lines:,}", f"{found.loc[program].lines_in_part:,}", began, why]
        for program, (name, began, why) in LISTS.items()
    ]
    rows.insert(4, ["List 4B", "none", "", "542 and 13 numbers", "never began"])
    return table(
        ["Measure", "Lines here", "of these, in part", "Lines when it began", "Why they differ"],
        rows,
    )


def exempt_lists() -> str:
    """Codes on the exempt lists of the four duties on all goods."""
    found = query("exempt_list_sizes")
    codes = found.groupby(["effect", "covers", "measure"]).codes.sum().unstack().fillna(0)
    codes = codes.sort_index(ascending=[False, True])
    what = {"exclude": "exempt", "conditional": "not deducted: no code settles it"}
    return table(
        ["Effect", "Which goods", "What it does", *EXEMPT.values()],
        [
            [effect, covers, what[effect], *(f"{int(codes.loc[(effect, covers)][name]):,}" for name in EXEMPT)]
            for effect, covers in codes.index
        ],
    )  # fmt: skip


def _conditional(measure: str, covers: str) -> pd.Series:
    found = query("exempt_list_sizes").set_index(["measure", "effect", "covers"])
    return found.loc[(measure, "conditional", covers)]


def aircraft_codes() -> str:
    """Civil aircraft and pharmaceuticals on the conditional lists, with their trade."""
    section_122 = _conditional("section_122", "civil aircraft")
    forced_labor = _conditional("section_301_forced_labor", "civil aircraft")
    medicines = _conditional("section_301_forced_labor", "pharmaceutical use")
    return (
        f"{int(section_122.codes)} codes on the Section 122 list are exempt only if used in civil aircraft."
        f" They cover ${section_122.customs_value_usd / BILLION:.1f}bn of 2024 imports, most of it"
        f" for other uses. The forced-labor duty has {int(forced_labor.codes)} such codes (note 52(d),"
        f" ${forced_labor.customs_value_usd / BILLION:.1f}bn) and {int(medicines.codes)} for pharmaceutical"
        f" use (note 52(e), ${medicines.customs_value_usd / BILLION:.1f}bn).\n"
    )


def partner_count() -> str:
    """Partners whose duties are in the tables, China among them."""
    return str(len(query("partner_rates", day=query("evidence").law_through[0].date())))


def list_4b() -> str:
    """Lines on List 4B, and those renumbered since."""
    found = query("list_4b_lines").set_index("certainty").lines
    kept, moved = found["list of 2020"], found["list of 2020, renumbered since"]
    return f"{kept} lines, plus {moved} that were renumbered"


def without_rates() -> str:
    """The value of chapters 98 and 99 in 2024."""
    found = query("trade_without_rates", importer="United States").set_index("reason")
    return f"${found.loc['chapters 98 and 99'].trade_usd / BILLION:.1f}bn"


def without_rates_by_year() -> str:
    """Their share of imports, 2024 and the two years since."""
    first = query("trade_without_rates", importer="United States").set_index("reason").share_pct
    later = query("gap_by_year").set_index("year").without_rates_pct
    return (
        f"{first['chapters 98 and 99']:.1f} percent of imports in 2024, {later[2025]:.1f} percent"
        f" in the average month of 2025 and {later[2026]:.1f} percent in 2026"
    )


def seven_months() -> str:
    """The test of collected duty in months without a step."""
    found = query("statutory_and_collected_by_month")
    found = found.set_index(found.month.dt.strftime("%Y-%m")).loc[list(SEVEN_MONTHS)]
    low, high = ALLOWED_GAP
    failed = found[~found.gap_pct.between(low, high)]
    told = "; ".join(
        f"in {row.month:%B %Y} the gap is {row.gap_pct:+.1f} points, or"
        f" {row.statutory_pct - row.collected_pct:+.1f} compared with the law before exclusions"
        for row in failed.itertuples()
    )
    return f"{len(found) - len(failed)} of the {len(found)} pass the test" + (
        f"; {told}" if told else ""
    )


def chapter_95() -> str:
    """What goods of chapter 95 paid beyond the law in the months after the change."""
    found = query("statutory_and_collected_by_month", product="95").set_index("month").gap_pct
    months = found.loc["2026-03-01":"2026-06-01"]
    first, *rest = [f"{-gap:.1f}|in {month:%B}" for month, gap in months.items()]
    return ", ".join([first.replace("|", " points "), *(part.replace("|", " ") for part in rest)])


def gap_years() -> str:
    """The mean gap of the years in which described exclusions were wide."""
    found = query("gap_by_year").set_index("year").gap_pct.loc[2019:2023]
    return ", ".join(f"{gap:.1f} ({year})" for year, gap in found.items())


def whole_numbers() -> str:
    """What the average would lose if every good of the numbers excluded in part were excluded."""
    parts = []
    for day, words in WHOLE_NUMBER_DAYS.items():
        sizes = query("assumption_sizes", day=day).set_index("reading").size_pct
        parts.append(f"{-sizes['named numbers excluded whole']:.1f} {words}")
    return ", ".join(parts).replace(" at the end", " points at the end", 1)


def exclusion_item_count() -> str:
    """Items in the notes of chapter 99."""
    return f"{query('exclusion_items')['items'].sum():,}"


def excluded_numbers() -> str:
    """Ten-digit numbers that an item excludes as a whole."""
    return f"{query('exclusion_items').set_index('extent').numbers['whole']:,}"


def metal_content() -> str:
    """What flat metal contents would do to the average of one day."""
    day = "2025-08-18"
    layers = query("average_rate_by_layer", importer="United States", first_day=day, last_day=day)
    ours = layers.set_index("layer").rate_pct["section_232"]
    sizes = query("assumption_sizes", day=day).set_index("reading").size_pct
    return (
        f"On {day} Section 232 adds {ours:.1f} points with input-output shares; a flat metal content of"
        f" 25 percent moves the average by {sizes['content of 25 percent']:+.1f} points, one of 50"
        f" percent by {sizes['content of 50 percent']:+.1f}."
    )


FIGURES = {
    made.__name__: made
    for made in (
        mfn_lines, mfn_certainty, mfn_missing, mfn_average, section_301_lists, exempt_lists, aircraft_codes,
        partner_count, list_4b, without_rates, without_rates_by_year, seven_months, chapter_95, gap_years,
        whole_numbers, exclusion_item_count, excluded_numbers, metal_content,
    )
}  # fmt: skip
