"""What each step changed, and what became of the claims."""

import pytest

from warehouse import query


@pytest.fixture
def moves(warehouse):
    return query("story_steps").set_index(["step", "importer"])


def test_the_steps_run_to_the_last_day_of_law(moves):
    assert moves.index.get_level_values("step").nunique() == 12
    assert f"{moves.loc[('today', 'China'), 'last_day']:%Y-%m-%d}" == "2026-10-10"


def test_april_brought_145_and_125_across_the_board(moves):
    assert moves.loc[("april", "United States"), "general_after_pct"] == 145
    assert moves.loc[("april", "China"), "general_after_pct"] == 125
    assert moves.loc[("april", "China"), "touched_pct"] == pytest.approx(100)


def test_a_step_of_one_side_leaves_the_other(moves):
    court = moves.loc[("court", "China")]
    assert (court["touched_usd"], court["before_pct"]) == (0, court["after_pct"])


def test_the_averages_are_those_of_the_day(moves):
    rates = query("average_rates", first_day="2025-05-14", last_day="2025-05-14")
    expected = rates.set_index("importer")["rate_pct"]
    for importer in ("United States", "China"):
        after = moves.loc[("geneva", importer), "after_pct"]
        assert after == pytest.approx(expected[importer], abs=1e-5)


def test_goods_have_the_rates_of_their_day(warehouse):
    goods = query("story_goods").set_index(["step", "goods"])
    assert goods.loc[("april", "Toys"), ["before_pct", "after_pct"]].tolist() == [20, 145]
    assert goods.loc[("today", "Soybeans"), "waived_after_pct"] == pytest.approx(13)


def test_layers_of_a_step_add_up_to_its_average(moves):
    layers = query("story_layers").groupby(["step", "importer"])["after_pct"].sum()
    assert (layers - moves["after_pct"]).abs().max() < 1e-4
