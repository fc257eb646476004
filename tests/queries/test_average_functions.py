"""SQL that marts and questions share: spans, readings, running averages."""

import re
from datetime import date

import duckdb
import pytest

from tests.conftest import run_on
from warehouse import query, sources_behind
from warehouse.functions import function_texts, gives_rows, make_function
from warehouse.lineage import tables_read

FIRST, SECOND, END = date(2018, 1, 1), date(2019, 1, 1), date(2020, 1, 1)
FAR = date(2030, 1, 1)


@pytest.fixture
def shared():
    """A connection with the functions that give one value."""
    with duckdb.connect() as connection:
        connection.execute("create schema marts")
        for name, sql in function_texts().items():
            if not gives_rows(sql):
                connection.execute(make_function(name, sql))
        yield connection


def test_days_are_cut_into_spans_that_touch(shared):
    days = "[date '2019-01-01', '2018-01-01', null, '2019-01-01', '2020-01-01']"
    spans = shared.execute(f"select unnest(marts.cut_spans({days}), recursive := true)").fetchall()
    assert spans == [(FIRST, SECOND), (SECOND, END)]


def test_a_span_to_infinity_has_no_end_and_one_day_alone_is_no_span(shared):
    cut = "select unnest(marts.cut_spans([date '2018-01-01', {}]), recursive := true)"
    assert shared.execute(cut.format("'infinity'")).fetchall() == [(FIRST, None)]
    assert shared.execute(cut.format("null")).fetchall() == []


@pytest.mark.parametrize(
    ("spans", "joined"),
    [
        ([(1, 2)], [(1, 2)]),
        ([(2, 3), (1, 2), (5, 6)], [(1, 3), (5, 6)]),  # in no order, two that touch and one apart
        ([(3, None), (1, 2), (2, 3)], [(1, None)]),
        ([(1, 2), (3, None)], [(1, 2), (3, None)]),
    ],
)
def test_spans_that_touch_are_joined(shared, spans, joined):
    first = [date(2018, day, 1) for day, _ in spans]
    after = [f"2018-{day:02}-01" if day else "infinity" for _, day in spans]
    found = shared.execute(
        "select unnest(marts.joined_spans($1::date[], $2::date[]), recursive := true)",
        [first, after],
    ).fetchall()
    assert found == [
        (date(2018, day, 1), date(2018, end, 1) if end else None) for day, end in joined
    ]


@pytest.mark.parametrize(
    ("reading", "rate"), [("statutory", 25), ("after_exclusions", 20), ("with_waivers", 10)]
)
def test_a_reading_has_its_own_rate(shared, reading, rate):
    found = shared.execute("select marts.by_reading($1, 25, 20, 10)", [reading]).fetchone()
    assert found == (rate,)


def test_a_running_average_follows_weights_and_rates(answer):
    """Two lines, 300 and 100 dollars. The dear one owes 8 on top of 4 from 2019; the other 0."""
    weight = {"importer": "China", "weights": "none", "valid_from": FIRST, "valid_before": FAR}
    rate = {"importer": "China", "layer": "total", "floor_pct": 0.0}
    tables = {
        "marts.line_weights": [
            weight | {"line": "a", "value_usd": 300.0}, weight | {"line": "b", "value_usd": 100.0},
        ],
        "marts.product_tariff_lines": [
            {"importer": "China", "line": line, "product": "all"} for line in "ab"
        ],
        "marts.layers_and_total": [
            rate | {"line": line, "valid_from": first, "valid_before": last,
                    "statutory_pct": pct, "after_exclusions_pct": pct, "with_waivers_pct": pct}
            for line, first, last, pct in (
                ("a", FIRST, SECOND, 4.0), ("a", SECOND, FAR, 12.0), ("b", FIRST, FAR, 0.0),
            )
        ],
    }  # fmt: skip
    rows = answer(
        "average_rate_by_layer", tables, importer="China", product="all", weights="none",
        reading="statutory", first_day=FIRST, last_day=date(2026, 10, 10),
    )  # fmt: skip
    assert rows == [
        (FIRST, SECOND, "total", 3.0, 75.0, "law read"),
        (SECOND, FAR, "total", 9.0, 75.0, "law read"),
    ]


def test_what_calls_a_function_reads_its_tables(rows):
    """The build order and the source line see through a function, and through one inside it."""
    assert tables_read(
        "from marts.average_spans('layers', 'both', 'all', 'any', 'statutory', 'carried_on')"
    ) == {"marts.average_spans"}
    reads = {}
    for name, read in rows("select name, reads from meta.lineage"):
        reads.setdefault(name, set()).add(read)
    assert reads["marts.average_spans"] == {"marts.running_averages"}
    assert {"marts.line_weights", "marts.rate_layers_as"} <= reads["marts.running_averages"]
    assert {"marts.rate_layers", "marts.rate_layers_ahead"} <= reads["marts.rate_layers_as"]
    assert reads["marts.average_rate_spans"] == {"marts.running_averages"}
    behind = {note.source for note in sources_behind("average_rates")}
    assert {"the law records", "usitc_mfn", "census_imports_china_hts10_2024"} <= behind


def test_no_function_uses_a_word_that_the_older_duckdb_does_not_find():
    texts = function_texts().items()
    assert not [name for name, sql in texts if re.search(r"^[^-]*\bif\(", sql, re.MULTILINE)]


def test_the_file_answers_with_its_functions_alone(rows):
    """Whoever opens the file has the functions too."""
    found = rows(
        "select rate_pct from marts.average_spans('total', 'China', 'all', 'trade_2024', 'statutory', 'carried_on')"
        " order by valid_from desc limit 1"
    )
    assert found == [(query("average_rates").set_index("importer").rate_pct["China"].iloc[-1],)]


def test_stored_averages_of_all_goods_are_joined_where_neither_rate_nor_trade_moves():
    days = [date(2018, 1, 1), date(2019, 1, 1), date(2020, 1, 1), date(2021, 1, 1)]
    row = {
        "importer": "China",
        "weights": "none",
        "layer": "total",
        "after_exclusions_pct": 0.0,
        "with_waivers_pct": 0.0,
    }
    stored = [
        row | {"valid_from": day, "statutory_pct": pct, "trade_covered_pct": covered}
        for day, pct, covered in zip(
            days, (5.0, 5.0, 5.0, 9.0), (0.0, 0.0, 40.0, 40.0), strict=True
        )
    ]
    stored += [
        stored[0] | other
        for other in ({"layer": "mfn"}, {"weights": "trade_2024"}, {"importer": "France"})
    ]
    spans = (
        "select layer, valid_from, valid_before, rate_pct, trade_covered_pct from marts.average_spans_of_all_goods("
        "$parts, 'China', 'all', 'none', 'statutory', 'carried_on') order by all"
    )
    total = [
        ("total", days[0], days[2], 5.0, 0.0),
        ("total", days[2], days[3], 5.0, 40.0),
        ("total", days[3], None, 9.0, 40.0),
    ]
    tables = {"marts.average_rate_spans": stored}
    assert run_on(spans, tables, parts="total") == total
    assert run_on(spans, tables, parts="layers") == [("mfn", days[0], None, 5.0, 0.0), *total]
