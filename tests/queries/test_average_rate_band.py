"""How far the average moves with what no text settles."""

import pytest

from warehouse import query

IMPORTERS = ("United States", "China")


def sizes(day: str, importer: str = "United States") -> dict[tuple[str, str], float]:
    rows = query("assumption_sizes", importer=importer, day=day)
    return {(row.assumption, row.reading): row.size_pct for row in rows.itertuples()}


@pytest.mark.parametrize("importer", IMPORTERS)
def test_the_average_lies_within_its_band(warehouse, importer):
    for reading in ("statutory", "after_exclusions"):
        band = query("average_rate_band", importer=importer, reading=reading)
        assert (band.low_pct <= band.central_pct).all()
        assert (band.central_pct <= band.high_pct).all()
        shown = query("average_rate_by_layer", importer=importer, reading=reading)
        last = shown[shown.layer == "total"].iloc[-1].rate_pct
        assert band.iloc[-1].central_pct == pytest.approx(last, abs=1e-5)
        assert band.iloc[-1].valid_before is None or band.valid_before.isna().iloc[-1]


def test_the_ends_are_ours_and_the_sizes_that_lower_or_raise_it(warehouse):
    band = query("average_rate_band", importer="United States", reading="after_exclusions")
    day = band[band.valid_from <= "2025-08-18"].iloc[-1]
    moves = sizes("2025-08-18")
    content = [size for (about, _), size in moves.items() if about.startswith("metal")]
    others = [size for (about, _), size in moves.items() if not about.startswith("metal")]
    assert day.low_pct == pytest.approx(
        day.central_pct + sum(size for size in others if size < 0), abs=0.001
    )
    assert day.high_pct == pytest.approx(
        day.central_pct + max(content) + sum(size for size in others if size > 0), abs=0.001
    )


def test_contents_of_25_and_50_percent_come_near_an_independent_pass(rows):
    # Section 232 on 2025-08-18: 3.45 by input-output shares, 4.71 at a flat 25, 6.67 at a flat 50.
    found = dict(
        rows(
            "select alternative, sum(rate_pct * value_taken * customs_value_usd)"
            " / (select sum(value_usd) from marts.line_weights"
            "    where importer = 'United States' and weights = 'trade_2024')"
            " from marts.us_section_232_shares_by_alternative"
            " inner join marts.us_statistical_numbers using (hts10)"
            " where valid_from <= '2025-08-18' and coalesce(valid_before, 'infinity') > '2025-08-18'"
            " group by alternative"
        )
    )
    assert found["as charged"] == pytest.approx(3.45, abs=0.3)
    assert found["content of 25 percent"] == pytest.approx(4.71, abs=0.3)
    assert found["content of 50 percent"] == pytest.approx(6.67, abs=0.3)
    # parts of cars 0.83, or 1.83 if every listed provision counts
    assert found["every listed part"] - found["as charged"] == pytest.approx(1.0, abs=0.3)


def test_exclusions_take_off_nothing_to_a_point_and_a_half(warehouse):
    moves = sizes("2025-01-01")
    none = moves[("exclusions from Section 301", "no exclusion claimed")]
    whole = moves[("exclusions from Section 301", "named numbers excluded whole")]
    assert none - whole == pytest.approx(1.43, abs=0.1)


def test_metal_content_matters_until_the_tiers_on_full_value(warehouse):
    before, after = sizes("2026-04-05"), sizes("2026-04-06")
    assert any(about.startswith("metal content") for about, _ in before)
    assert not any(about.startswith("metal content") for about, _ in after)
    assert any(about.startswith("weight test") for about, _ in after)


def test_freed_metal_owes_the_duty_on_all_goods_instead(rows):
    # 8302.42.30 on 2025-12-01: contents .0614 and .1587; at 25 percent each half is taken: 50 on
    # .5 is 25 in place of 11.0057, and 10 on .5 in place of 10 on .7799.
    moved = rows(
        "select sum(added_pct) from marts.rate_alternatives where importer = 'United States'"
        " and line = '83024230' and alternative = 'content of 25 percent'"
        " and valid_from <= '2025-12-01' and coalesce(valid_before, 'infinity') > '2025-12-01'"
    )
    assert moved[0][0] == pytest.approx((25 - 11.00565) + (5 - 7.79887), abs=0.001)


def test_goods_exempt_from_the_duty_on_all_goods_gain_and_lose_none_of_it(rows):
    # 8473.30.51, parts of computers, on 2025-12-01: exempt from the reciprocal duty, so a content of
    # 50 percent adds 25 less the 1.375 of our content, and nothing of the reciprocal duty moves.
    moved = rows(
        "select sum(added_pct) from marts.rate_alternatives where importer = 'United States'"
        " and line = '84733051' and alternative = 'content of 50 percent'"
        " and valid_from <= '2025-12-01' and coalesce(valid_before, 'infinity') > '2025-12-01'"
    )
    assert moved[0][0] == pytest.approx(25 - 1.375)


def test_derivatives_of_the_metal_chapters_by_content_from_june_2025_on(rows):
    # 7323.93.00, steel kitchenware: cost shares of its numbers weigh to .19456188, so from 2025-06-04 by
    # content 50 percent becomes 9.728094, and the rest owes 10 percent on .80543812 in its place.
    asked = (
        "select coalesce(sum(added_pct), 0) from marts.rate_alternatives where line = '73239300'"
        " and alternative = 'metal chapters by content' and importer = 'United States'"
        " and valid_from <= '{0}' and coalesce(valid_before, 'infinity') > '{0}'"
    )
    assert rows(asked.format("2025-06-03"))[0][0] == 0
    assert rows(asked.format("2025-12-01"))[0][0] == pytest.approx(
        (9.728094 - 50) + 8.054381, abs=0.001
    )
    assert rows(asked.format("2026-04-06"))[0][0] == 0
