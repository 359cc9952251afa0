"""A demo newsroom of its own, served as a visitor serves it, and a real Chromium."""

import fcntl
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from playwright.sync_api import sync_playwright

from articles import triggers as article_triggers
from social import triggers as post_triggers

PROJECT = Path(__file__).resolve().parents[2]
OPEN = re.compile(r"The newsroom is open at (http://\S+?)/?\s")
# The first is Chromium without windows: half the work of a whole browser.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
MINUTES_TO_BUILD = 4
MINUTES_TO_OPEN = 1


def find_chromium() -> str | None:
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@dataclass(frozen=True)
class Newsroom:
    """A running demo: its address, and the password of each account."""

    address: str
    passwords: dict[str, str]


@pytest.fixture(scope="session")
def chromium_path() -> str:
    found = find_chromium()
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("In CI the browser tests need Chromium, and none was found.")
        pytest.skip("No Chromium was found (set CHROMIUM to its path).")
    return found


def _wait_until_it_answers(address: str) -> None:
    """The server says that it is open a moment before it takes the first visitor."""
    place = urlsplit(address)
    for _ in range(100):
        try:
            socket.create_connection((place.hostname, place.port), timeout=1).close()
        except OSError:
            threading.Event().wait(0.1)
        else:
            return
    pytest.fail(f"The demo newsroom does not answer at {address}.")


def _settings_of_a_demo(var: Path) -> dict[str, str]:
    """What a visitor's machine has set, and the folder of this demo."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in {"DATABASE_URL", "REDIS_URL"}
    }
    return kept | {"VAR": str(var), "PYTHONUNBUFFERED": "1"}


@pytest.fixture(scope="session")
def built_demo(chromium_path, tmp_path_factory):
    """The folder of a demo, built once for all workers. Nobody works in it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    built = shared / "built-demo"
    with (shared / "built-demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not built.exists():
            var = shared / "demo-being-built"
            done = subprocess.run(
                [sys.executable, "manage.py", "demo", "--no-serve"],
                cwd=PROJECT,
                env=_settings_of_a_demo(var),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=MINUTES_TO_BUILD * 60,
                check=False,
            )
            if done.returncode:
                pytest.fail(f"The demo was not built:\n{done.stdout[-3000:]}")
            var.rename(built)
    return built


@pytest.fixture(scope="module")
def newsroom(built_demo, tmp_path_factory):
    """A copy of the demo, served as `make demo` does it: each file has its own."""
    var = tmp_path_factory.mktemp("demo") / "var"
    shutil.copytree(built_demo, var)
    process = subprocess.Popen(
        [sys.executable, "manage.py", "demo", "--port", "8765"],
        cwd=PROJECT,
        env=_settings_of_a_demo(var),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    watchdog = threading.Timer(MINUTES_TO_OPEN * 60, process.kill)
    watchdog.start()
    said = []
    for line in process.stdout:
        said.append(line)
        if found := OPEN.search(line):
            break
    else:
        pytest.fail("The demo newsroom did not open:\n" + "".join(said[-30:]))
    watchdog.cancel()
    _wait_until_it_answers(found.group(1))
    # Read on, so that the server never waits for somebody to take its words.
    threading.Thread(target=process.stdout.read, daemon=True).start()
    lines = (var / "demo-accounts.txt").read_text().splitlines()
    accounts = [line.split() for line in lines if line and not line.startswith("#")]
    passwords = {words[0]: words[-1] for words in accounts}
    yield Newsroom(found.group(1), passwords)
    process.terminate()
    process.wait(timeout=20)


@pytest.fixture(scope="session")
def browser(chromium_path):
    # The browser's event loop runs in this thread; the database is not async.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=chromium_path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def signed_in(browser, newsroom):
    """A function that gives what a browser keeps of an account's one sign-in."""
    kept = {}

    def state_of(account: str):
        if account not in kept:
            context = browser.new_context(base_url=newsroom.address)
            page = context.new_page()
            page.goto("/desk/login/")
            page.fill("#id_username", account)
            page.fill("#id_password", newsroom.passwords[account])
            page.click("[type=submit]")
            page.wait_for_url("**/desk/")
            kept[account] = context.storage_state()
            context.close()
        return kept[account]

    return state_of


@pytest.fixture
def open_page(browser, newsroom, signed_in):
    """A function that opens a fresh browser at the newsroom, signed in or not.

    The page keeps `complaints`: console errors, refused policies, failed requests.
    """
    contexts = []

    def open_one(account: str = "", **settings):
        if account:
            settings["storage_state"] = signed_in(account)
        context = browser.new_context(base_url=newsroom.address, **settings)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.requested = []
        page.on(
            "console",
            lambda message: (
                page.complaints.append(message.text)
                if message.type == "error"
                else None
            ),
        )
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.requested.append(request.url))
        return page

    yield open_one
    for context in contexts:
        context.close()


def sign_in(context, person, address: str) -> None:
    """Give a browser the session of this person at a server of the test's own."""
    client = Client()
    client.force_login(person)
    cookie = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])


@pytest.fixture(scope="module")
def _triggers_again(django_db_setup, django_db_blocker):
    """The modules that follow find the triggers that `emptied` had to take away."""
    yield
    with django_db_blocker.unblock():
        for room in (article_triggers, post_triggers):
            room.install(connection)


@pytest.fixture
def emptied(_triggers_again, transactional_db):
    """After a test every table is emptied, which the triggers refuse."""
    for room in (article_triggers, post_triggers):
        room.install(connection)
    yield
    for room in (article_triggers, post_triggers):
        room.remove(connection)
