"""Charts of all pages: no hover box is wider than a phone, days are in words, axes reach their values."""

import re
from datetime import date

import numpy as np
import pandas as pd
import pytest

from charts.hover import DAY, MONTH
from tools.browser import new_page, open_settled

WIDEST = 50  # letters; the card of a phone holds 52 of them
ISO = re.compile(r"\d{4}-\d\d-\d\d")
VALUE = re.compile(r"%\{(\w+)(?:\[(\d)\])?(?::[^}]*)?\}")

BOXES = """() => [...document.querySelectorAll('.hoverlayer .hovertext, .hoverlayer .legend')]
  .map(box => box.getBoundingClientRect()).map(({left, right}) => [left, right])"""


def said(trace, place: int) -> str:
    """What the box says of a point; a number counts as six letters."""

    def one(found: re.Match) -> str:
        values = getattr(trace, found[1])
        item = values if isinstance(values, str) else list(values)[place]
        item = item if found[2] is None else item[int(found[2])]
        return item if isinstance(item, str) else "12.345"

    return VALUE.sub(one, trace.hovertemplate).replace("<extra></extra>", "")


def points(trace) -> int:
    values = trace.y if "y" in trace and trace.y is not None else trace.ids
    return 0 if values is None or all(value is None for value in values) else len(values)


def boxes(figure):
    for trace in figure.data:
        if trace.hovertemplate:
            yield from ((trace, said(trace, place)) for place in range(points(trace)))


def test_lines_of_hover_boxes_fit_a_phone(shown):
    assert len(shown.drawings) > 30
    lines = {
        (drawn.title, line)
        for drawn in shown.drawings
        for _, text in boxes(drawn.figure)
        for line in re.sub("<[bi/]+>", "", text).split("<br>")
        if len(line) > WIDEST
    }
    assert lines == set()


def test_hover_boxes_are_of_one_form(shown):
    for drawn in shown.drawings:
        for trace in drawn.figure.data:
            if points(trace) and trace.hoverinfo != "skip":
                assert trace.hovertemplate, (drawn.title, trace.name)
                assert trace.hovertemplate.endswith("<extra></extra>"), drawn.title
        dated = [text for _, text in boxes(drawn.figure) if ISO.search(text)]
        assert dated == [], drawn.title


def test_a_box_that_shares_a_day_says_which_series_each_value_is_of(shown):
    for drawn in shown.drawings:
        mode = drawn.figure.layout.hovermode or "x unified"
        if "unified" in mode:
            for _, text in boxes(drawn.figure):
                assert re.search(r"[A-Za-z]|: ", text), (drawn.title, text)


def test_days_on_the_axis_are_said_in_words(shown):
    for drawn in shown.drawings:
        for trace in drawn.figure.data:
            if "x" not in trace or trace.x is None or trace.orientation == "h":
                continue
            days = [x for x in trace.x if isinstance(x, date | pd.Timestamp | np.datetime64)]
            if days:
                axis = drawn.figure.layout[(trace.xaxis or "x").replace("x", "xaxis")]
                assert axis.hoverformat in (DAY, MONTH), drawn.title


@pytest.mark.parametrize("path", ["rates", "product_groups", "ieepa"])
def test_a_box_stays_on_the_screen_of_a_phone(chromium, address, path):
    page = new_page(chromium, address, phone=True)
    open_settled(page, f"{address}/{path}")
    plot = page.locator(".js-plotly-plot").first
    plot.evaluate("chart => chart.scrollIntoView({block: 'start'})")
    place = plot.bounding_box()
    seen = 0
    for across in (0.06, 0.5, 0.9):
        for down in range(70, min(int(place["height"]), 400), 60):
            page.mouse.move(place["x"] + across * place["width"], place["y"] + down)
            page.wait_for_timeout(100)
            widths = page.evaluate(BOXES)
            seen += len(widths)
            assert all(left >= 0 and right <= 390 for left, right in widths)
    assert seen
    page.context.close()


def test_ticks_of_dollars_reach_from_the_lowest_value_to_the_highest(shown):
    measured = 0
    for drawn in shown.drawings:
        for trace in drawn.figure.data:
            for way in "xy" if "xaxis" in trace else "":
                axis = drawn.figure.layout[f"{way}axis{(trace[f'{way}axis'] or way)[1:]}"]
                ticks = axis.tickvals
                if not axis.ticktext or not str(axis.ticktext[-1]).startswith(("$", "-$", "−$")):
                    continue
                values = pd.to_numeric(pd.Series(list(trace[way])), errors="coerce").dropna()
                if len(values):
                    measured += 1
                    half = (ticks[1] - ticks[0]) / 2
                    assert ticks[0] - half <= values.min(), (drawn.title, trace.name)
                    assert values.max() <= ticks[-1] + half, (drawn.title, trace.name)
    assert measured > 15
