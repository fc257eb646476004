"""A citation of the Federal Register leads to the Federal Register, opened or not."""

import re

PAGE = re.compile(r"\b\d+ FR \d+")


def test_no_cited_page_of_the_federal_register_leads_to_a_repository(rows):
    events = rows(
        "select event_id, legal_citation, url, opened, read_at from marts.events"
        " where side = 'US' and url is not null"
    )
    rates = rows(
        "select measure, citation, url, opened, read_at from policy.rates where url is not null"
    )
    for record, citation, url, opened, read_at in [*events, *rates]:
        assert not (PAGE.search(citation) and "github.com" in url), record
        if "federalregister.gov/citation/" in url:
            volume, page = re.findall(r"(\d+)-FR-(\d+)", url)[0]
            assert f"{volume} FR {page}" in citation
            assert not opened
            assert read_at.startswith("https://")
