"""Every raw file has its card, and is the file that the card describes."""

import re
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


def test_the_list_of_licenses_names_each_source_folder_once():
    text = (ROOT / "docs" / "data_licenses.md").read_text()
    first_cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    named = [folder for cell in first_cells for folder in re.findall("`([^`]+)`", cell)]
    folders = [path.name for path in (ROOT / "data" / "raw").iterdir() if path.is_dir()]
    assert sorted(named) == sorted(folders)
