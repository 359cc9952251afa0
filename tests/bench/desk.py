"""How long the moderators' desk takes from a key to the next card on the screen.

`python -m tests.bench.desk` builds a demo newsroom of its own, decides and undoes in a
real Chromium slowed down four times, and prints the middle and the worst.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import OPEN, PROJECT, find_chromium

LIMIT = 150
TIMES = 20
SLOWER = 4
# From the key to the frame in which another card has been drawn, in milliseconds.
DECIDE = """() => new Promise((done) => {
  const shown = () => document.querySelector(".desk-card .card:not([hidden])")?.id;
  const before = shown();
  const began = performance.now();
  document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", { key: "a", bubbles: true, cancelable: true }));
  const look = () => shown() === before
    ? requestAnimationFrame(look)
    : requestAnimationFrame(() => done(performance.now() - began));
  look();
})"""


def open_newsroom(var: str) -> tuple[subprocess.Popen, str]:
    """A demo newsroom of its own, and the address it is open at."""
    process = subprocess.Popen(
        [sys.executable, "manage.py", "demo", "--port", "8790"],
        cwd=PROJECT,
        env=os.environ | {"VAR": var, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    )
    for line in process.stdout or ():
        if found := OPEN.search(line):
            return process, found.group(1)
    sys.exit("The demo newsroom did not open.")


def measure(address: str, password: str) -> list[float]:
    """The milliseconds of each decision, each undone before the next."""
    taken = []
    with sync_playwright() as driver:
        chromium = find_chromium() or sys.exit("No Chromium was found.")
        browser = driver.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        page = browser.new_page(base_url=address)
        page.goto("/desk/login/")
        page.fill("#id_username", "mira")
        page.fill("#id_password", password)
        page.click("[type=submit]")
        page.goto("/desk/social/quotedpost/queue/")
        slow = page.context.new_cdp_session(page)
        slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        for _ in range(TIMES):
            taken.append(page.evaluate(DECIDE))
            page.locator("#undo-bar").wait_for()
            page.keyboard.press("u")
            page.locator("#desk-says", has_text="was put back").wait_for(
                state="attached"
            )
        browser.close()
    return taken


def main() -> None:
    with tempfile.TemporaryDirectory() as var:
        process, address = open_newsroom(var)
        try:
            lines = (Path(var) / "demo-accounts.txt").read_text().splitlines()
            password = next(
                line.split()[-1] for line in lines if line.startswith("mira")
            )
            taken = measure(address, password)
        finally:
            process.terminate()
            process.wait(timeout=20)
    worst = max(taken)
    verdict = "" if worst <= LIMIT else "  TOO SLOW"
    print(  # noqa: T201
        f"From a key to the next card, {TIMES} decisions, processor {SLOWER} times "
        f"slower: {statistics.median(taken):.0f} ms, at worst {worst:.0f} ms "
        f"(limit {LIMIT} ms){verdict}"
    )


if __name__ == "__main__":
    main()
