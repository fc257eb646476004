"""Feeds by product and act: parsed, with ids that stay and days that move only with the law."""

from xml.etree import ElementTree

import pytest

from ask.feeds import MOST, of_act, of_product, write_all
from warehouse import query
from words.feed import ATOM


def entries_of(feed: bytes) -> list[dict[str, str]]:
    root = ElementTree.fromstring(feed)
    return [
        {child.tag.removeprefix(f"{{{ATOM}}}"): child.text for child in entry}
        for entry in root.findall(f"{{{ATOM}}}entry")
    ]


def test_a_feed_of_a_product_has_its_acts_and_the_last_moved_first(client):
    said = client.get("/feeds/product/8517.atom")
    assert said.headers["content-type"].startswith("application/atom+xml")
    entries = entries_of(said.content)
    acts = query("timeline", product="8517", words="")
    ids = {entry["id"].removeprefix("urn:us-china-tariffs:act:") for entry in entries}
    assert ids <= set(acts["event_id"])
    assert len(ids) == len(entries) == min(MOST, len(acts))
    days = [entry["updated"] for entry in entries]
    assert days == sorted(days, reverse=True)
    known = client.get("/feeds/product/8517.atom", headers={"If-None-Match": said.headers["etag"]})
    assert known.status_code == 304


def test_what_is_still_ahead_does_not_move_an_entry(warehouse):
    through = f"{query('evidence')['law_through'].iloc[0]:%Y-%m-%d}"
    assert all(entry["updated"][:10] <= through for entry in entries_of(of_product("all")))


def test_a_feed_of_an_act_has_its_dates(warehouse):
    titles = [entry["title"] for entry in entries_of(of_act("US-2026-02-24-IEEPA-END"))]
    assert len(titles) == 1
    ended = query("timeline", state="struck down", words="").iloc[0]
    titles = [entry["title"] for entry in entries_of(of_act(ended["event_id"]))]
    assert f"{ended['valid_from']:%Y-%m-%d} in force: {ended['title']}" in titles
    assert f"{ended['valid_before']:%Y-%m-%d} ended: {ended['title']}" in titles


@pytest.mark.parametrize(
    "path", ["product/zzz", "act/none", "others/85", "product/category:none", "product/..%2F..%2Fx"]
)
def test_an_unknown_feed_is_a_sentence(client, path: str):
    said = client.get(f"/feeds/{path}.atom")
    assert said.status_code == 404
    assert said.json()["error"].endswith((".", "?"))


def test_feeds_can_be_written_as_files(tmp_path, monkeypatch, warehouse):
    monkeypatch.setattr("ask.feeds.LEVELS", ("category",))
    count = write_all(tmp_path)
    files = sorted(tmp_path.rglob("*.atom"))
    assert len(files) == count
    assert (tmp_path / "product" / "all.atom").read_bytes() == of_product("all")
    assert all(ElementTree.fromstring(path.read_bytes()) is not None for path in files)
