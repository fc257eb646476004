"""Duty collected in 2024 beside the law, and the lines behind each layer."""

import pytest

from warehouse import query


def test_fats_are_one_line_of_used_oil(warehouse):
    fats = query("collected_against_statutory_2024").set_index("product").loc["section:III"]
    assert fats.statutory_pct - fats.collected_pct == pytest.approx(5.8, abs=0.1)
    line = query("rate_of_line", importer="United States", line="15180040", day="2024-06-01")
    assert line.set_index("layer").loc["total", "rate_pct"] == 15.5  # 8 and 7.5 of List 4A


def test_every_difference_above_half_a_point_has_a_reason(warehouse):
    for by, count in (("sections", 21), ("largest_lines", 100)):
        found = query("collected_against_statutory_2024", by=by)
        assert len(found) == count
        unexplained = found[(found.difference_pct.abs() > 0.5) & found.reason.isna()]
        assert unexplained.empty


def test_an_exclusion_that_had_ended_is_no_reason_in_2024(warehouse):
    # Those of batteries ended on 2020-09-01; those of computer parts ran through 2024.
    lines = (
        query("collected_against_statutory_2024", by="largest_lines").set_index("product").reason
    )
    assert lines["85076000"].startswith("Section 301 not paid")
    assert lines["84733011"].startswith("exclusion in force before 2024-06-15")


def test_sections_add_up_to_what_was_collected(warehouse):
    # Census, imports for consumption from China in 2024, chapters 1 to 97: 46.654bn on 417.987bn
    found = query("collected_against_statutory_2024")
    assert found.customs_value_usd.sum() == pytest.approx(417.987e9, rel=1e-4)
    duty = (found.customs_value_usd * found.collected_pct / 100).sum()
    assert duty == pytest.approx(46.654e9, rel=1e-4)


def test_the_law_of_a_year_is_averaged_over_its_days(rows):
    # 8703.80.00, electric cars: 2.5 and List 1 at 25 on 270 days, the review at 100 on 96 of 366.
    law = rows("select statutory_pct from marts.us_collected_2024 where line = '87038000'")[0][0]
    assert law == pytest.approx(2.5 + (25 * 270 + 100 * 96) / 366, abs=1e-6)


def test_lines_of_a_layer_are_ranked_by_what_they_add(warehouse):
    found = query("largest_lines_by_layer", layer="section_232", day="2025-11-10")
    assert len(found) == 10
    assert found.points.is_monotonic_decreasing
    assert found.citation.notna().all()
    kettle = found.set_index("line").loc["73239300"]
    # 7323.93.00: 2.1846bn of 417.987bn, 50 on the whole
    assert kettle.points == pytest.approx(50 * 2.184631 / 417.987, abs=0.001)


def test_points_of_all_lines_are_the_layer(warehouse):
    every = query("largest_lines_by_layer", layer="section_232", day="2025-11-10", top=100000)
    shown = query("average_rate_by_layer", importer="United States", reading="after_exclusions")
    shown = shown[(shown.layer == "section_232") & (shown.valid_from <= "2025-11-10")].iloc[-1]
    assert every.points.sum() == pytest.approx(shown.rate_pct, abs=0.01)
    assert every.share_of_layer_pct.sum() == pytest.approx(100, abs=1)


def test_every_difference_to_the_second_source_is_settled(warehouse):
    found = query("second_source_differences")
    assert found.settled_by.notna().all()
    nails = found[(found.list_name == "steel-tariffs") & (found.code == "73170055")].iloc[0]
    assert nails.settled_by == "footnote of the line to US note 16, HTS 2025 revision 4"
