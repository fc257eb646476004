"""The menu: made once a process, and of its own for each run."""

from itertools import chain

from components.menu import menu
from tests.pages.conftest import opened
from tools.pictures import page_names


def test_each_run_has_pages_of_its_own_with_the_same_files(warehouse):
    opened("overview")  # pages are made within a run of the frame
    one, other = (list(chain.from_iterable(menu().values())) for _ in range(2))
    assert sorted(page._page.stem for page in one) == sorted(page_names())
    assert [page.url_path for page in one] == [page.url_path for page in other]
    assert not any(first is second for first, second in zip(one, other, strict=True))
