"""Official addresses of Chinese announcements: quoted, not opened, with the page that was read."""

import pytest

from warehouse import query
from warehouse.errors import RecordError
from warehouse.records import read_measure

MEASURE = """title: t
imposed_by: China
imposed_on: United States
layer: l
applies_to: all goods
legal_basis: b
unit: percent
checked: 2026-10-10
rates:
  - effective: 2025-04-10
    rate: 84
    because: b
    citation: c
    known: secondary page read
"""


def test_an_official_address_comes_before_the_page_that_was_read():
    rows = query("chinese_announcements").set_index("citation")
    fifth = rows.loc["State Council Tariff Commission Announcement No. 5 of 2025"]
    assert fifth.url == "https://gss.mof.gov.cn/gzdt/zhengcefabu/202504/t20250409_3961684.htm"
    assert fifth.read_at == "http://www.tzjiahao.com/html/xlekqtcste/1118.html"
    assert not fifth.opened
    official = rows[rows["is_official"]]
    assert len(official) == 10
    assert not official["opened"].any()
    assert official["read_at"].notna().all()
    assert rows[~rows["is_official"]]["read_at"].isna().all()


def test_an_event_has_the_address_of_its_law():
    acts = query("timeline", side="China", words="").set_index("event_id")
    assert acts.url["CN-2025-04-10-ANN5"].startswith("https://gss.mof.gov.cn/")
    assert not acts.opened["CN-2025-04-10-ANN5"]
    assert acts.opened["CN-2019-09-01-L4A"]


@pytest.mark.parametrize("broken", ["    opened: false\n", "    url: u\n    read_at: p\n"])
def test_an_address_that_was_not_opened_needs_both_words(tmp_path, broken):
    path = tmp_path / "measure.yaml"
    path.write_text(MEASURE + "    url: u\n    opened: false\n    read_at: p\n", encoding="utf-8")
    assert read_measure(path).rates[0].read_at == "p"
    path.write_text(MEASURE + broken, encoding="utf-8")
    with pytest.raises(RecordError, match="opened: false where read_at"):
        read_measure(path)


def test_waivers_lapsed_and_came_back():
    acts = query("timeline", side="China", words="waivers").set_index("event_id")
    assert f"{acts.valid_before['CN-2020-03-02-MARKET']:%Y-%m-%d}" == "2025-09-15"
    assert f"{acts.valid_from['CN-2025-09-15-WAIVERS-LAPSE']:%Y-%m-%d}" == "2025-09-15"
    assert f"{acts.valid_from['CN-2025-11-10-WAIVERS']:%Y-%m-%d}" == "2025-11-10"
    phase = query("timeline", side="Both", words="phase one").iloc[0]
    assert f"{phase.announced_on:%Y-%m-%d} {phase.valid_from:%Y-%m-%d}" == "2020-01-15 2020-02-14"
