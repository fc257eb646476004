"""A real server of the questions, shared by the tests of this folder."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def asked_at(warehouse) -> str:
    """The address of `python -m ask` on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "ask", "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)})
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(240):
            try:
                if httpx.get(f"{address}/api/health").status_code == 200:
                    break
            except httpx.ConnectError:
                time.sleep(0.25)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture
def client(asked_at, request):
    """A client whose requests count as those of an address of its own, as behind a proxy."""
    number = hash(request.node.name) % 250 + 1
    with httpx.Client(
        base_url=f"{asked_at}/api",
        timeout=60,
        headers={"X-Forwarded-For": f"192.0.2.{number}"},
    ) as made:
        yield made
