"""What the hosting service reads: forms, workflows, hooks, tags and the changelog."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"^[a-z0-9-]+==[0-9][0-9.]*$")


def read(path: Path) -> dict:
    # YAML 1.1 reads a bare `on` key as true
    return {
        ("on" if key is True else key): value
        for key, value in yaml.safe_load(path.read_text()).items()
    }


def test_there_is_a_form_for_a_wrong_figure_a_new_act_and_a_bug():
    assert [path.stem for path in FORMS] == ["bug", "new_act", "wrong_figure"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_has_what_the_service_asks_for(path: Path):
    form = read(path)
    assert {"name", "description", "body"} <= form.keys()
    ids = [field["id"] for field in form["body"]]
    assert len(ids) == len(set(ids))
    for field in form["body"]:
        assert field["type"] in {"input", "textarea", "dropdown"}
        assert field["attributes"]["label"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_says_when_it_runs_with_which_rights_and_for_how_long(path: Path):
    workflow = read(path)
    assert {"name", "on", "permissions", "jobs"} <= workflow.keys()
    assert all(job["timeout-minutes"] <= 120 for job in workflow["jobs"].values())


def test_the_check_runs_on_every_python_that_the_makefile_takes():
    tried = read(ROOT / ".github/workflows/check.yml")["jobs"]["check"]["strategy"]["matrix"][
        "python"
    ]
    lowest, highest = re.search(
        r"Python 3\.(\d+) to 3\.(\d+) is needed", (ROOT / "Makefile").read_text()
    ).groups()
    assert tried == [f"3.{minor}" for minor in range(int(lowest), int(highest) + 1)]


def test_the_hooks_are_well_formed_and_run_tools_of_the_house():
    config = ROOT / ".pre-commit-config.yaml"
    validated = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config", str(config)],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert validated.returncode == 0, validated.stdout
    wanted = {
        line.split("==")[0] for line in (ROOT / "requirements-dev.txt").read_text().splitlines()
    }
    tools = {hook["entry"].split()[0].split("/")[-1] for hook in read(config)["repos"][0]["hooks"]}
    assert tools - {"python"} <= wanted


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*.txt")), ids=lambda path: path.name)
def test_each_requirement_is_an_exact_version(path: Path):
    lines = [line for line in path.read_text().splitlines() if line and line[0] not in "#-"]
    assert [line for line in lines if not PINNED.match(line)] == []


def test_the_changelog_has_unreleased_first_then_days_newest_first():
    heads = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert heads[0] == "Unreleased"
    days = [date.fromisoformat(head) for head in heads[1:]]
    assert days == sorted(set(days), reverse=True)


def test_the_changelog_has_its_parts_in_order_and_no_list_is_split():
    text = (ROOT / "CHANGELOG.md").read_text()
    assert "\n\n- " not in re.sub(r"\*\*\n\n- ", "", text)
    order = ["Data", "The dashboard", "The house"]
    for section in text.split("\n## ")[1:]:
        parts = re.findall(r"^\*\*(.+)\*\*$", section, re.MULTILINE)
        assert parts == [part for part in order if part in parts]
