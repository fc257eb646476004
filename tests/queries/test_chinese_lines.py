"""Known lines of the Chinese tariff, worked by hand; each case shows its sum and its source."""

from datetime import date
from math import isclose

import pytest

from warehouse import query

MFN = "MFN rate: Bown, Jung and Zhang (PIIE), file of 12 June 2019"
MATRIX = "lists: US Department of Commerce, matrix of 28 March 2025"
CASES = [
    # soybeans: 3 MFN + 25 List 1; yellow soybeans were 1201.90.10 until 2021
    ("12019010", "2018-08-01", [3, 25], "Announcement [2018] No. 5; " + MFN),
    # + 2.5 List 4A halved + 10 across the board; the March 2025 list (10) ended on 10 November
    ("12019019", "2025-11-15", [3, 25, 2.5, 10], "Announcements No. 9 and 10 of 2025; " + MATRIX),
    ("12019019", "2025-11-09", [3, 25, 2.5, 10, 10], "Announcement No. 2 of 2025; " + MATRIX),
    # liquefied natural gas: free + 10 List 3, raised to 25 on 2019-06-01, + 15 February 2025
    ("27111100", "2018-10-01", [0, 10], "Oil & Gas Journal, 15 May 2019"),
    ("27111100", "2019-06-01", [0, 25], "lnglawblog.com, May 2019: from 10 to 25"),
    ("27111100", "2025-03-15", [0, 25, 15], "Announcement No. 1 of 2025; " + MATRIX),
    # cars of 1.5 to 3 liters: 25, cut to 15 on 2018-07-01, + 25 List 2, suspended 2019-01-01
    ("87032341", "2018-06-30", [25], MFN),
    ("87032341", "2018-12-31", [15, 25], "Trade Law Daily, 14 December 2018: 40 percent"),
    ("87032341", "2019-01-01", [15], "Trade Law Daily, 14 December 2018: back to 15 percent"),
    ("87032341", "2025-05-14", [15, 10], "Announcement No. 7 of 2025"),
    # cars over 3 liters stand on the list of February 2025 too
    ("87032411", "2025-02-10", [15, 10], "Announcement No. 1 of 2025: large-engine cars"),
    # frozen pork: 12 + 25 answer to Section 232 + 25 List 1
    ("02032900", "2018-07-10", [12, 25, 25], "Southeast AgNet, 10 July 2018: 62 percent"),
    # + 10 List 4A, then halved with the MFN rate at 8 for two years
    ("02032900", "2019-09-01", [12, 25, 25, 10], "Announcement [2019] No. 4"),
    ("02032900", "2020-02-14", [8, 25, 25, 5], "Ohio's Country Journal, February 2020: 63 percent"),
    (
        "02032900",
        "2022-01-01",
        [12, 25, 25, 5],
        "Ohio's Country Journal, December 2021: back to 12",
    ),
    # cotton: 20 as in the file (40 outside the quota) + 25 List 1 + 15 March 2025
    ("52010000", "2025-03-10", [20, 25, 15], "Announcement No. 2 of 2025; " + MFN),
    # polyethylene of high density: 6.5 + 25 List 2 + 2.5 List 4A; of low density no list
    ("39012000", "2020-02-14", [6.5, 25, 2.5], MATRIX),
    ("39011000", "2020-02-14", [6.5], MATRIX),
    # crude oil: free + 5 List 4A, halved, + 10 February 2025
    ("27090000", "2019-09-01", [0, 5], "Announcement [2019] No. 4"),
    ("27090000", "2025-02-10", [0, 2.5, 10], "Announcement No. 1 of 2025; " + MATRIX),
    # coking coal: 3 + 25 List 2 + 2.5 List 4A + 15 February 2025
    ("27011210", "2025-02-10", [3, 25, 2.5, 15], "Announcement No. 1 of 2025; " + MATRIX),
    # propane: 1 (a provisional rate; the WTO shows 5) + 25 List 2, + 10 across the board
    ("27111200", "2025-05-14", [1, 25, 10], MFN),
    # ethane: 2 + 5 List 3, + 10 across the board
    ("29011000", "2025-05-14", [2, 5, 10], MATRIX),
    # sorghum: 2 + 25 List 1 + 10 March 2025
    ("10079000", "2025-03-10", [2, 25, 10], "Announcement No. 2 of 2025; " + MATRIX),
    # wheat outside the quota: 65 + 25 List 1 + 15 March 2025
    ("10019900", "2025-03-10", [65, 25, 15], "Announcement No. 2 of 2025; " + MFN),
    # airliners of 15 to 45 tonnes and over: on no list, so across the board only
    ("88024010", "2025-04-11", [5, 84], "Announcement No. 5 of 2025"),
    ("88024020", "2025-04-12", [1, 125], "Announcement No. 6 of 2025"),
    # magnetic resonance scanners, complete: 4 + 25 List 2
    ("90181310", "2018-08-23", [4, 25], "Announcement [2018] No. 7; " + MFN),
    # memory chips: free and on no list
    ("85423290", "2025-04-12", [0, 125], MFN),
    # whisky: 5, 10 from 2025, 5 again from 2026-02-02; + 25 List 1, + 10 across the board
    ("22083000", "2018-07-06", [5, 25], MFN),
    ("22083000", "2025-05-14", [10, 25, 10], "Reuters, 30 January 2026: 10 percent since 2025"),
    ("22083000", "2026-02-02", [5, 25, 10], "Xinhua, 31 January 2026: provisional rate of 5"),
    # live lobsters: 7 since 2018-07-01 + 25 List 1, + 10 List 4A in September 2019
    ("03063290", "2018-07-06", [7, 25], MFN),
    ("03063290", "2019-09-01", [7, 25, 10], "Announcement [2019] No. 4"),
    # wine: 14 + 15 answer to Section 232 + 25 List 3
    ("22042100", "2019-06-01", [14, 15, 25], "Announcement [2019] No. 3; " + MFN),
    # American ginseng: 7.5 + 15 answer to Section 232 + 5, then 10 List 3; no List 4A
    ("12112010", "2018-10-01", [7.5, 15, 5], "Announcement [2018] No. 8, 12112010 on the 10 list"),
    ("12112010", "2020-02-14", [7.5, 15, 10], "Announcement [2019] No. 3; " + MATRIX),
    ("12112011", "2022-01-01", [7.5, 15, 10], "total of 25 as the old line; " + MATRIX),
    ("12112019", "2025-05-14", [7.5, 15, 10, 10], "total of 25 as the old line; " + MATRIX),
    # wild ginseng: 20 + 5 List 4A; its old line ends with 2021
    ("12112021", "2022-01-01", [20, 5], MATRIX),
    ("12112020", "2021-12-31", [20, 5], "List 4A at 10, halved; " + MATRIX),
    ("12112020", "2022-01-01", [], "split into 12112021 and 12112029"),
    # other ginseng, dried: 20 + 15 answer to Section 232 + 5 List 4A
    ("12112092", "2022-01-01", [20, 15, 5], MATRIX),
    # hot isostatic presses: free + 10 List 3, no List 4A, as the total of the matrix has it
    ("85141090", "2020-02-14", [0, 10], MATRIX),
    # direct-current solar generators to 75 kW: 10 as the motors before them + 10 List 3 + 5
    ("85017220", "2022-01-01", [10, 10, 5], "85013200 by its words; " + MATRIX),
    # chain of copper: 9 + 25 List 3
    ("74192010", "2022-01-01", [9, 25], "74191000 by its words; " + MATRIX),
    # cadmium, wrought: 8 + 10 List 3
    ("81126990", "2022-01-01", [8, 10], "81079000 by its words; " + MATRIX),
    # years without an act on the line: the lists of 2018 and 2019 go on
    ("02023000", "2021-06-01", [12, 25, 5], "List 4A at 10, halved; " + MFN),
    ("12019019", "2023-06-01", [3, 25, 2.5], MATRIX),
    ("27111100", "2024-12-31", [0, 25], MATRIX),
    # aluminum scrap: free + 25 answer to Section 232 + 25 List 2
    ("76020000", "2018-08-23", [0, 25, 25], "Announcement [2018] No. 7; " + MFN),
]
LAYERS = (
    "select statutory_pct from marts.cn_rate_layers"
    " where line = ? and valid_from <= ? and coalesce(valid_before, date '9999-12-31') > ?"
)


@pytest.mark.parametrize(("line", "day", "working", "source"), CASES)
def test_a_known_line_has_the_layers_worked_by_hand(rows, line, day, working, source):
    on = date.fromisoformat(day)
    found = sorted(rate for (rate,) in rows(LAYERS, line, on, on))
    assert found == pytest.approx(sorted(working)), source


def test_the_hand_worked_lines_are_many_and_of_all_years():
    assert len({line for line, *_ in CASES}) >= 25
    assert {day[:4] for _, day, *_ in CASES} == {str(year) for year in range(2018, 2027)}


def test_a_line_whose_list_or_rate_cannot_be_told_says_so(rows):
    said = dict(
        rows(
            "select line, string_agg(distinct certainty, ', ' order by certainty) from marts.rate_layers"
            " where importer = 'China' and layer in ('mfn', 'retaliation_301')"
            " and line in ('84852000', '94019100', '24049100') group by line"
        )
    )
    assert said["84852000"] == "carried from 2019, list unsure"
    assert said["94019100"] == "between 0 and 6, list inferred"
    assert said["24049100"] == "list inferred, of the old line with the same lists"


def test_no_line_lives_on_beside_its_own_parts(rows):
    parents = ["03024900", "03055400", "12112020", "20039010", "87036000", "87037000"]
    ends = rows(
        "select line, valid_before from marts.cn_lines where line in"
        " ('03024900', '03055400', '12112020', '20039010', '87036000', '87037000') order by line"
    )
    assert ends == [(line, date(2022, 1, 1)) for line in parents]


def test_the_waiver_on_soybeans_is_a_note_and_no_number(rows):
    # Reuters, 5 November 2025: importers pay 13 percent; 3 + 10, without Lists 1 and 4A
    on = date(2025, 11, 15)
    assert isclose(sum(rate for (rate,) in rows(LAYERS, "12019019", on, on)), 40.5)
    notes = rows(
        "select note from marts.cn_line_notes"
        " where line = '12019019' and kind = 'waiver on application'"
    )
    assert len(notes) == 1
    assert "13 percent instead of 40.5" in notes[0][0]


def test_the_lists_hold_the_lines_announced():
    counts = query("chinese_list_counts")
    total = counts.groupby("measure")[["published_lines", "lines_in_hand"]].sum()
    in_hand = {
        "retaliation_232": 128,
        "retaliation_301_list_1": 545,
        "retaliation_301_list_2": 333,
        "retaliation_301_list_3": 5207,
        "vehicles_suspended": 211,
        "february_2025": 80,
        "march_2025": 740,
    }
    assert {name: total.lines_in_hand[name] for name in in_hand} == in_hand
    assert {name: total.published_lines[name] for name in in_hand} == in_hand
    # rebuilt, not read: five lines too many, and the reason stands beside them
    rebuilt = counts[counts.measure == "retaliation_301_list_4a"]
    assert rebuilt.published_lines.sum() == 1717
    assert rebuilt.difference_count.tolist() == [2, 3]
    assert rebuilt.because.notna().all()


def test_the_suspended_vehicles_are_28_116_and_67_lines_of_lists_1_to_3(rows):
    # actionforex.com, 14 December 2018, after the announcement: 28, 116 and 67 items
    assert rows(
        "select measure, count(distinct line) from marts.cn_rate_layers"
        " where program like 'retaliation_301_list_%' and valid_before = date '2019-01-01'"
        " group by measure order by measure"
    ) == [
        ("retaliation_301_list_1", 28),
        ("retaliation_301_list_2", 116),
        ("retaliation_301_list_3", 67),
    ]


def test_list_4b_and_the_34_percent_were_never_in_force(rows):
    assert (
        rows(
            "select * from marts.rate_layers"
            " where importer = 'China' and layer <> 'mfn' and (measure = 'retaliation_301_list_4b' or rate_pct in (24, 34))"
        )
        == []
    )


def test_all_goods_pay_the_same_across_the_board(rows):
    spans = rows(
        "select valid_from, valid_before, rate_pct, count(distinct line) > 8900"
        " from marts.rate_layers where layer = 'across_the_board' group by all order by all"
    )
    assert spans == [
        (date(2025, 4, 10), date(2025, 4, 12), 84, True),
        (date(2025, 4, 12), date(2025, 5, 14), 125, True),
        (date(2025, 5, 14), None, 10, True),
    ]


def test_the_march_list_ends_and_the_february_list_goes_on(rows):
    ends = dict(
        rows(
            "select layer, max(coalesce(valid_before, date '9999-12-31'))"
            " from marts.cn_rate_layers where layer in ('february_2025', 'march_2025') group by 1"
        )
    )
    assert ends == {"february_2025": date(9999, 12, 31), "march_2025": date(2025, 11, 10)}


def test_every_line_is_in_words_short_enough_for_a_title(rows):
    assert rows("select line from marts.cn_lines where coalesce(description, '') = ''") == []
    assert rows("select max(length(description)) from marts.cn_lines")[0][0] <= 180
    words = dict(
        rows("select line, description from marts.cn_lines where line in ('12019020', '27111100')")
    )
    assert words["12019020"].endswith(": Black soya beans")
    assert "natural gas" in words["27111100"]


def test_the_share_that_the_press_names_is_the_value_over_chinas_imports():
    found = query("unpublished_waivers_claim").set_index("imports_2024_usd")
    # 40 / 163.6 = 24.4 and 40 / 164.590857 = 24.3 percent
    assert found.worked_share_pct.to_dict() == {163.6e9: 24.4, 164590857000.0: 24.3}
    assert found.items_claimed.eq(131).all()


def test_an_exclusion_of_part_of_a_line_takes_nothing_off(rows):
    # 3901.20 is excluded for one kind of polyethylene only
    assert rows(
        "select distinct statutory_pct - after_exclusions_pct from marts.cn_rate_layers"
        " where line = '39012000'"
    ) == [(0.0,)]
    # lubricating oil is excluded whole: 25 of List 1 until 2019-09-16
    assert rows(
        "select valid_from, statutory_pct, after_exclusions_pct from marts.rate_layers"
        " where line = '27101991' and layer = 'retaliation_301' order by valid_from"
    ) == [(date(2018, 8, 23), 25.0, 25.0), (date(2019, 9, 17), 25.0, 0.0)]


def test_the_effects_of_assumptions_are_worked_out_from_lines(rows):
    effects = query("chinese_assumptions").set_index("assumption")
    on = date(2025, 11, 10)
    # C6 by hand: the weighted answer to Section 232, with its sign turned
    weighted = rows(
        "with rates as (select line, sum(statutory_pct) as rate from marts.cn_rate_layers"
        " where layer = 'retaliation_232' and valid_from <= $1 and coalesce(valid_before, date"
        " '9999-12-31') > $1 group by line) select sum(coalesce(rate, 0) * value_usd)"
        " / sum(value_usd) from marts.cn_line_weights left join rates using (line)"
        " where weights = 'trade_2024' and valid_before is null",
        on,
    )[0][0]
    assert effects.effect_low_pct["C6"] == pytest.approx(-weighted, abs=0.001)
    # C17 and C18 by hand: what waivers and quotas take off, weighted
    waived = rows(
        "select sum((with_waivers_pct - after_exclusions_pct) * value_usd) / sum(value_usd)"
        " from marts.rates inner join marts.line_weights using (importer, line) where importer ="
        " 'China' and weights = 'trade_2024' and rates.valid_before is null"
        " and line_weights.valid_before is null"
    )[0][0]
    assert effects.effect_low_pct["C17"] == pytest.approx(waived, abs=0.001)
    quota = rows(
        "select sum((coalesce(cn_quota_rates.rate_pct, mfn_pct) - mfn_pct) * value_usd)"
        " / sum(value_usd) from marts.rates inner join marts.line_weights using (importer, line)"
        " left join marts.cn_quota_rates on rates.line = cn_quota_rates.line and over_quota = 'no'"
        " where importer = 'China' and weights = 'trade_2024' and rates.valid_before is null"
        " and line_weights.valid_before is null and mfn_pct is not null"
    )[0][0]
    assert effects.effect_low_pct["C18"] == pytest.approx(quota, abs=0.001)
    assert effects.effect_low_pct["C1"] < 0 < effects.effect_high_pct["C1"]


def test_grain_within_its_quota_is_said_to_owe_less(warehouse):
    # FAO: 1 percent within the quota of wheat, corn and rice, 65 outside it
    # sugar 15 and wool 1, as the pages in data/raw/china_quota_rates quote them
    cases = {"10019900": 1, "10059000": 1, "10063020": 1, "17019910": 15, "51011100": 1}
    for line, within in cases.items():
        notes = query("notes_of_line", importer="China", line=line, day="2026-10-10")
        said = notes.set_index("kind")["note"]["tariff quota"]
        assert f"{within} percent" in said
        assert "outside the quota" in said
    soybeans = query("notes_of_line", importer="China", line="12019011", day="2026-10-10")
    assert "tariff quota" not in set(soybeans["kind"])


def test_an_exclusion_says_until_when_its_extensions_were_read():
    sets = query("china_exclusion_extensions").groupby("exclusion_set")["valid_before"].max()
    assert {f"{day:%Y-%m-%d}" for day in sets} == {"2025-03-01", "2024-08-01"}
    unknown = query("china_exclusion_extensions").query("valid_before.isna()")
    assert unknown["known"].tolist() == ["not verified"] * 2
    alfalfa = query("notes_of_line", importer="China", line="12141000", day="2026-10-10")
    said = alfalfa.set_index("kind")["note"]["excluded"]
    assert "runs to 2025-02-28" in said


def test_the_heir_of_an_excluded_line_says_that_nothing_is_deducted():
    """34021300 was excluded whole; its goods are 34024200 since 2022."""
    notes = query("notes_of_line", importer="China", line="34024200", day="2026-10-10")
    said = notes.set_index("kind")["note"]["exclusion of the older line"]
    assert said.startswith("Before 2022 these goods were in line 34021300")
