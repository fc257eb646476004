"""The data package: what may be passed on of the data file, as files that others can read."""

from warehouse.package.export import export
from warehouse.package.publish import Download, downloads, publish, publish_apart
from warehouse.package.rights import Table, passed_tables, withheld_tables

__all__ = [
    "Download",
    "Table",
    "downloads",
    "export",
    "passed_tables",
    "publish",
    "publish_apart",
    "withheld_tables",
]
