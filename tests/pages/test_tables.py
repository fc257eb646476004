"""No table of any page shows a key where a reader expects a name."""

import json
import re

from words.tables import AS_WRITTEN

KEY = re.compile(r"(section|category):.*|[a-z0-9]+(_[a-z0-9]+)+")


def test_no_cell_of_any_table_of_any_page_is_a_key(shown):
    assert len(shown.tables) > 40
    for page, rows, _ in shown.tables:
        for column in rows.columns.difference(AS_WRITTEN):
            keys = {cell for cell in rows[column] if isinstance(cell, str) and KEY.fullmatch(cell)}
            assert keys == set(), (page, column)


def test_no_head_of_any_table_is_a_key(shown):
    for page, rows, config in shown.tables:
        labels = json.loads(config)
        for column in rows:
            head = labels.get(column, {}).get("label", column)
            assert "_" not in str(head), (page, column)
