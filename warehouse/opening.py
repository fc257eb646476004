"""How a finished data file is opened, always alike: read-only, locked, alone."""

from pathlib import Path

import duckdb

SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": "2",
    "memory_limit": "512MB",
    "arrow_large_buffer_size": "true",  # texts as pandas keeps them
    "allocator_background_threads": "true",  # gives memory back that no question uses any more
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}


def opened(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection to a data file; DuckDB refuses a second one in a process with other settings."""
    return duckdb.connect(str(path), read_only=True, config=SETTINGS)


def is_whole(connection: duckdb.DuckDBPyConnection, path: Path) -> bool:
    """Whether the file is as long as the blocks that it says it has."""
    size = connection.execute(
        "select block_size * total_blocks from pragma_database_size()"
    ).fetchone()
    return bool(size) and path.stat().st_size >= size[0]
