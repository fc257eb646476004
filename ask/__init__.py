"""The named questions for other programs: over HTTP as JSON and CSV, and by MCP to assistants."""
