"""A clock that is wrong."""

from datetime import date

from components import evidence


def test_today_is_never_before_the_edition(warehouse, monkeypatch):
    edition = date.fromisoformat(evidence.edition())
    for clock, day in [
        (date(1970, 1, 2), edition),
        (edition, edition),
        (date(2100, 1, 1), date(2100, 1, 1)),
    ]:
        monkeypatch.setattr(evidence, "_clock", lambda clock=clock: clock)
        assert evidence.today() == day
