"""A Chinese line since 2018, through the old line of its goods, and the line that trade uses."""

from warehouse import query


def total(line, **asked):
    spans = query("layers_of_line", importer="China", line=line, **asked)
    return spans[spans.layer == "total"]


def test_soybeans_show_2018_under_the_line_of_that_day():
    spans = total("12019019").set_index("valid_from")
    # 3, + 25 List 1 on 2018-07-06, + 5 List 4A, halved; the same goods before and after 2022
    assert spans.rate_pct["2018-01-01"] == 3
    assert spans.rate_pct["2018-07-06"] == 28
    assert spans.rate_pct["2019-09-01"] == 33
    assert spans.rate_pct["2020-02-14"] == 30.5
    assert spans.of_line["2018-07-06"] == "12019010"
    assert spans.of_line["2022-01-01"] == "12019019"
    assert spans.certainty["2022-01-01"] == "same line"


def test_ginseng_shows_the_old_line_of_the_same_goods():
    spans = total("12112011").set_index("valid_from")
    # 7.5, + 15 on 2018-04-02, + 5 List 3, 10 from June 2019
    assert spans.rate_pct.iloc[:4].tolist() == [7.5, 22.5, 27.5, 32.5]
    assert set(spans.of_line) == {"12112010", "12112011"}
    assert set(spans.certainty) == {"same goods", "same line"}


def test_a_span_ends_where_the_reading_moves_and_nowhere_else():
    # by the tariff nothing moved when waivers opened, lapsed and opened again
    assert "2020-03-02" not in total("12019019").valid_from.dt.strftime("%Y-%m-%d").tolist()
    waived = total("12019019", reading="with_waivers").set_index("valid_from").rate_pct
    assert waived["2020-03-02"] == 3
    assert waived["2025-09-15"] == 50.5


def test_a_line_that_ended_has_its_end():
    ended = total("12019010").iloc[-1]
    assert f"{ended.valid_before:%Y-%m-%d}" == "2022-01-01"


def test_the_average_of_a_line_reaches_back_too():
    averages = query("average_rates", product="12019019")
    china = averages[averages.importer == "China"].set_index("valid_from").rate_pct
    assert china["2018-01-01"] == 3
    assert china["2018-07-06"] == 28


def test_soybeans_open_on_the_line_that_trade_uses():
    lines = query("lines_of_product", product="120190", day="2026-10-10")
    china = lines[lines.importer == "China"]
    first = china.iloc[0]
    assert first.line == "12019019"
    assert first.is_usual_line
    assert "genetically modified" in first.usual_because
    # no trade by eight digits is known after 2017
    assert china.trade_2024_usd.isna().all()


def test_a_code_with_one_line_has_its_trade():
    lines = query("lines_of_product", product="271112", day="2026-10-10")
    propane = lines[lines.importer == "China"].iloc[0]
    assert propane.trade_2024_usd > 1e9


def test_a_usual_line_exists_and_had_more_than_half_where_2017_says_so(rows):
    assert rows("select count(*) from marts.cn_usual_lines")[0][0] == 26
    assert (
        rows(
            "select line from marts.cn_usual_lines anti join marts.cn_lines"
            " on cn_usual_lines.line = cn_lines.line and valid_before is null"
        )
        == []
    )
    assert (
        rows(
            "with shares as (select line, value_usd / sum(value_usd) over (partition by left(line, 6)) as share"
            " from marts.cn_imports_2017 where nomenclature = 'HS2022')"
            " select line from marts.cn_usual_lines inner join shares using (line)"
            " where year = 2017 and share <= 0.5"
        )
        == []
    )
