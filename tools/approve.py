"""What every question answers and every page shows, in a form to approve: python -m tools.approve.

Writes tests/approved/questions.csv and tests/approved/pages.csv. Read their difference before
committing it: each line that moved is a figure or a sentence that moved, and the changelog says
why. `tests/approved/test_approved.py` holds them.
"""

import base64
import csv
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from streamlit.testing.v1 import AppTest

from components import evidence
from tools.samples import sets_of
from warehouse import QuestionError, query, questions
from warehouse.grain import key_columns

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "approved"
QUESTION_COLUMNS = ["question", "asked", "column", "filled", "total", "least", "most", "words"]
PAGE_COLUMNS = ["page", "asked", "part", "shown"]
WIDGETS = ("selectbox", "multiselect", "text_input", "number_input", "slider", "toggle", "checkbox",
           "button_group", "date_input", "text_area")  # fmt: skip
PRESSED = ("page_link", "button", "expander")
LEFT = ("template", "meta", "annotations")
SAID = ("hovertemplate", "text", "textposition", "customdata", "marker", "line")
STATES = {
    "overview": ["", "product=category:toys", "duty=general", "duty=rest"],
    "story": ["view=all"],
    "rates": ["", "show=China", "show=United States&us=section_232", "product=8517&log=yes&acts=yes"],
    "product_groups": ["", "day=2025-04-10&other=2024-12-31&sort=gap"],
    "product": ["", "product=120190&day=2025-05-20", "product=850760&day=2025-12-01"],
    "changes": ["", "from=2025-04-09&to=2025-04-10&product=category:toys"],
    "exemptions": ["", "day=2025-05-20"],
    "suppliers": ["", "show=time", "show=pause", "show=product&product=950300"],
    "what_if": ["", "changes=us.section_301=off;cn.truce_24=on&second=us.section_301_forced_labor=off", "changes=cn.across_the_board=34&show=duty", "changes=us.nope=1"],
    "fact_check": ["", "claim=china_pays"],
    "which_number": ["", "day=2025-04-12&others=yes", "day=2026-12-01"],
    "data": ["show=columns", "show=methods&document=corrections"],
    "timeline": ["", "side=China&product=1201"],
    "deficit": ["", "partner=VNM&years=2018-2024"],
    "trade": ["", "product=1201&flow=export"],
}  # fmt: skip


def question_lines(name: str) -> Iterator[dict[str, str]]:
    """One line a column of each answer: how many values, their sum and bounds, a digest of texts; of `rows`, their order."""
    seen, key = set(), list(key_columns(questions()[name].grain, name))
    for asked in sets_of(name):
        told = json.dumps(asked, default=str, sort_keys=True)
        if told in seen:
            continue
        seen.add(told)
        try:
            rows = query(name, **asked)
        except QuestionError as error:
            yield _line(name, told, "refused", 0, words=" ".join(str(error).split())[:160])
            continue
        yield _line(name, told, "rows", len(rows), words=_order(rows, key))
        for column in rows:
            yield _line(
                name, told, str(column), int(rows[column].notna().sum()), **_said(rows[column])
            )


def _order(rows: pd.DataFrame, key: list[str]) -> str:
    """A digest of the key columns from the first row to the last."""
    return digest([str(row) for row in rows[key].itertuples(index=False)]) if key else ""


def _line(name: str, asked: str, column: str, filled: int, **said: Any) -> dict[str, str]:
    line = {"question": name, "asked": asked, "column": column, "filled": str(filled)}
    return (
        dict.fromkeys(QUESTION_COLUMNS, "") | line | {key: str(text) for key, text in said.items()}
    )


def _said(values: pd.Series) -> dict[str, str]:
    known = values.dropna()
    if pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values):
        bounds = {"total": known.sum(), "least": known.min(), "most": known.max()}
        return {key: f"{float(number):.9g}" for key, number in bounds.items()} if len(known) else {}
    return {"words": digest(sorted(map(str, known)))} if len(known) else {}


def digest(parts: list[str]) -> str:
    """Ten hexadecimal digits of some texts."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:10]


def page_lines(page: str) -> Iterator[dict[str, str]]:
    """What a page says in some states of its address: each text, each trace of each chart."""
    evidence._clock = lambda: date.fromisoformat(evidence.edition())
    for asked in STATES.get(page, [""]):
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=120)
        app.switch_page(f"pages/{page}.py")
        for pair in filter(None, asked.split("&")):
            key, _, value = pair.partition("=")
            app.query_params[key] = value
        app.run()
        for number, (part, shown) in enumerate(_parts(app)):
            yield {"page": page, "asked": asked, "part": f"{number} {part}", "shown": shown}


def _parts(app: AppTest) -> Iterator[tuple[str, str]]:
    for kind in (
        "exception",
        "title",
        "subheader",
        "metric",
        "markdown",
        "caption",
        "info",
        "warning",
    ):
        for item in getattr(app, kind):
            label = f"{item.label}: " if kind == "metric" else ""
            yield kind, label + " ".join(str(item.value).split())
    for kind in WIDGETS:
        for item in app.get(kind):
            offered = [str(option) for option in getattr(item, "options", [])]
            held = " ".join(str(getattr(item, "value", "")).split())[:120]
            yield (
                kind,
                f"{getattr(item, 'label', '')}: {held} | {len(offered)} {digest(offered) if offered else ''}",
            )
    for kind in PRESSED:
        for item in app.get(kind):
            yield kind, item.proto.label
    for table in app.get("arrow_data_frame"):
        rows: pd.DataFrame = getattr(table, "value", pd.DataFrame())
        yield "table", f"{' | '.join(map(str, rows.columns))}: {len(rows)} rows"
    for chart in app.get("plotly_chart"):
        drawn = json.loads(chart.proto.spec)
        yield "chart", drawn["layout"]["meta"]["title"] + " | " + drawn["layout"]["meta"]["unit"]
        placed = {
            key: drawn["layout"].get(key) for key in sorted(drawn["layout"]) if key not in LEFT
        }
        yield "layout", digest([_rounded(placed)])
        notes = [str(note.get("text", "")) for note in drawn["layout"].get("annotations", [])]
        yield "notes", " | ".join(notes)
        for trace in drawn["data"]:
            known = {
                key: trace.get(key) for key in ("type", "name", "orientation", "xaxis", "fillcolor")
            }
            known["color"] = (trace.get("line") or trace.get("marker") or {}).get("color")
            known["x"], known["y"] = _axis(trace.get("x")), _axis(trace.get("y"))
            known["said"] = digest([_rounded([trace.get(key) for key in SAID])])
            yield "trace", json.dumps(known, default=str, sort_keys=True)[:600]


def _rounded(item: Any) -> str:
    """JSON with every number to six digits, so that the last digits of a sum do not count."""
    text = json.dumps(_plain(item), default=str, sort_keys=True)
    return re.sub(r"-?\d+\.\d+(?:e[+-]?\d+)?", lambda number: f"{float(number[0]):.6g}", text)


def _plain(item: Any) -> Any:
    """The same with numbers that Plotly packed as bytes unpacked."""
    if isinstance(item, dict):
        if "bdata" in item:
            return np.frombuffer(base64.b64decode(item["bdata"]), item["dtype"]).tolist()
        return {key: _plain(value) for key, value in item.items()}
    return [_plain(value) for value in item] if isinstance(item, list) else item


def _axis(values: Any) -> str:
    values = _plain(values)
    if not values:
        return ""
    if all(isinstance(value, int | float) for value in values if value is not None):
        numbers = [value for value in values if value is not None and value == value]
        return f"{len(numbers)} numbers, {sum(numbers):.5g} in all"
    return digest([str(value)[:40] for value in values])


def page_names() -> list[str]:
    """Pages whose text does not depend on the day on which it is read."""
    return sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


def write(name: str, columns: list[str], lines: list[dict[str, str]]) -> None:
    """One approved file."""
    FOLDER.mkdir(exist_ok=True)
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


def main() -> None:
    """Write both files; `questions` or `pages` alone writes one."""
    wanted = sys.argv[1:] or ["questions", "pages"]
    if "questions" in wanted:
        lines = [line for name in questions() for line in question_lines(name)]
        write("questions.csv", QUESTION_COLUMNS, lines)
    if "pages" in wanted:
        write(
            "pages.csv", PAGE_COLUMNS, [line for page in page_names() for line in page_lines(page)]
        )


if __name__ == "__main__":
    main()
