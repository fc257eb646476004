"""The data package: what may be passed on of the data file, as files that others can read."""

from warehouse.package.export import export
from warehouse.package.rights import Table, passed_tables, withheld_tables

__all__ = ["Table", "export", "passed_tables", "withheld_tables"]
