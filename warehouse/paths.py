"""Where the rooms of the project are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def warehouse_folder(root: Path = ROOT) -> Path:
    """The git-ignored folder that holds the built DuckDB files."""
    return root / "data" / "warehouse"


def sql_files(root: Path, layer: str) -> dict[str, Path]:
    """The SQL files of one layer (staging, marts, pages, checks) by name."""
    return {path.stem: path for path in sorted((root / "queries" / layer).glob("*.sql"))}


def sql_texts(root: Path, layer: str) -> dict[str, str]:
    """The SQL of one layer by name."""
    return {name: path.read_text(encoding="utf-8") for name, path in sql_files(root, layer).items()}
