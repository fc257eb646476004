"""Every raw file has its card, and is the file that the card describes."""

from pathlib import Path

import pytest

from warehouse.checksums import checksum, data_files
from warehouse.records import source_cards

ROOT = Path(__file__).resolve().parents[2]
CARDS = source_cards(ROOT)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.source)
def test_the_card_names_each_file_with_its_checksum(card):
    folder = ROOT / "data" / "raw" / card.source
    assert {path.name: checksum(path) for path in data_files(folder)} == card.files


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.source)
def test_the_card_says_who_under_which_license_and_when(card):
    for said in (card.producer, card.license, card.license_url, card.cite_as, card.vintage):
        assert said.strip()
    assert card.page.startswith("https://")
