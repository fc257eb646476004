"""A claim that is recorded wrongly stops the build with a sentence."""

from pathlib import Path

import pytest

from warehouse.claims import read_claims
from warehouse.errors import RecordError

GOOD = """
title: Twice as much
place: 1
origin: debate
said_by: A senator
said_on: 2025-05-06
words_are: quoted
words: They sell us twice as much
publisher: A newspaper
url: https://example.com/words
opened: false
test: Imports divided by exports.
said_value: 2
unit: times
compare: about
tolerance_pct: 5
context: Goods by value.
would_change: Another year.
"""


def claims_of(root: Path, text: str) -> list:
    folder = root / "data" / "claims"
    folder.mkdir(parents=True)
    (folder / "twice.yaml").write_text(text)
    return read_claims(root)


def test_a_good_claim_is_read_under_the_name_of_its_file(tmp_path):
    (claim,) = claims_of(tmp_path, GOOD)
    assert (claim.claim, claim.said_value, claim.evidence) == ("twice", 2, [])


@pytest.mark.parametrize(
    ("was", "is_now", "said"),
    [
        ("title: Twice", "titel: Twice", "expected only the fields claim, compare, context"),
        ("unit: times\n", "", "missing 1 required positional argument: 'unit'"),
        ("origin: debate", "origin: rumor", "'rumor' must be one of"),
        ("words_are: quoted", "words_are: heard", "'heard' must be one of"),
        ("compare: about", "compare: roughly", "'roughly' must be one of"),
        ("said_on: 2025-05-06", "said_on: May 2025", "said_on must be a date like 2025-05-06"),
        ("said_on: 2025-05-06\n", "", "said_on must be a date like 2025-05-06"),
        ("url: https://", "url: ftp://", "needs the publisher and address of its words"),
        ("publisher: A newspaper", "publisher: ''", "needs the publisher and address"),
    ],
)
def test_a_wrong_claim_is_refused(tmp_path, was, is_now, said):
    assert was in GOOD
    with pytest.raises(RecordError, match=f"twice.yaml: .*{said}"):
        claims_of(tmp_path, GOOD.replace(was, is_now))


def test_a_list_is_no_claim(tmp_path):
    with pytest.raises(RecordError, match="expected only the fields"):
        claims_of(tmp_path, "- a\n- b\n")


def test_words_in_a_common_form_need_no_day(tmp_path):
    text = GOOD.replace("quoted", "common form").replace("said_on: 2025-05-06\n", "")
    (claim,) = claims_of(tmp_path, text)
    assert claim.said_on is None
