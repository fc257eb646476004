"""One product on one sheet: its name, its notes and what is ahead, each short enough for a page."""

import re
from datetime import date
from typing import Any

import pandas as pd

from words.codes import ANSWERS
from words.rows import each
from words.text import dollar_text, shorten

TITLE, MOST, LETTERS = 60, 3, 300
CODE = re.compile(r"^(\d[\d.]*) (.+)$")
FLOW = {"export": "US exports to China", "import": "US imports from China"}


def name_parts(label: str) -> tuple[str, str]:
    """The name of a product, cut where it is too long for a title; its code and then the rest.

    1201.90 Soya beans: Soya beans, and HS 1201.90. A name that is cut follows the code whole.
    """
    found = CODE.match(label)
    code, name = found.groups() if found else ("", label)
    title = shorten(name, TITLE)
    return title, ": ".join(filter(None, (code and f"HS {code}", name if title != name else "")))


def notes_said(notes: pd.DataFrame, most: int = MOST) -> list[str]:
    """The first exemptions and conditions of a line with their law, and how many are left out.

    notes: rows of notes_of_line; what the page does not compute is left out.
    """
    own = notes[~notes["kind"].str.startswith("not computed")]
    said = [
        f"{row.kind[:1].upper()}{row.kind[1:]}: {shorten(row.note, LETTERS)}{_by(row.citation)}"
        for row in each(own.head(most))
    ]
    left = len(own) - most
    return [*said, f"{left} more on the page at the foot of this sheet"] if left > 0 else said


def ahead_said(days: pd.Series, what: list[str], most: int = MOST) -> list[str]:
    """What is scheduled, each with its day: January 1, 2027: Waivers end."""
    said = [
        f"{day:%B %-d, %Y}: {shorten(text, LETTERS)}"
        for day, text in list(zip(days, what, strict=True))[:most]
    ]
    left = len(what) - most
    return [*said, f"{left} more on the page at the foot of this sheet"] if left > 0 else said


def answers_said(answers: dict[str, Any], conditions: pd.DataFrame) -> list[str]:
    """Each question that the reader answered, with the answer.

    conditions: columns parameter, question of conditions_of_line.
    """
    asked = conditions.drop_duplicates("parameter").set_index("parameter")["question"]
    return [
        f"{asked[name]} {f'{said:g}%' if isinstance(said, float) else ANSWERS[said]}"
        for name, said in answers.items()
    ]


def trade_table(years: pd.DataFrame, months: pd.DataFrame) -> pd.DataFrame:
    """Trade both ways as texts: a row a flow, a column for each year and for the last months.

    years: rows of trade_both_ways_by_year. months: rows of trade_last_twelve_months.
    """
    table = pd.DataFrame({"Trade": list(FLOW.values())})
    for year in sorted(years["year"].unique()):
        of_year = years[years["year"] == year].set_index("flow")["value_usd"]
        table[str(year)] = [dollar_text(of_year.get(flow, float("nan"))) for flow in FLOW]
    if not months.empty:
        spans = {row.flow: f"{dollar_text(row.value_usd)}, {_months(row)}" for row in each(months)}
        head = f"Last twelve months, {months['label'].iloc[0].partition('.')[0].lower()}"
        table[head] = [spans.get(flow, "no months available") for flow in FLOW]
    return table


def _months(row: Any) -> str:
    return f"{row.first_month:%b %Y} to {row.last_month:%b %Y}"


def short_citation(citation: Any) -> str:
    """The first act of a citation, without what stands in brackets; empty where there is none."""
    return citation.partition("; ")[0].partition(" (")[0] if isinstance(citation, str) else ""


def _by(citation: Any) -> str:
    return f" ({first})" if (first := short_citation(citation)) else ""


def on_day(day: date, reading: str) -> str:
    """The day of the rates and the reading, as a line under the title."""
    return f"Duties on {day:%B %-d, %Y}, {reading[:1].lower()}{reading[1:]}"
