"""`probation-graph browser` and Neo4j's own Browser, each the real one, in a headless Chromium."""

import os
import re
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from probation_graph.cli.browser import connection
from probation_graph.graph.embedded import stop_embedded
from probation_graph.graph.endpoint import Endpoint
from probation_graph.graph.settings import Settings
from probation_graph.queries.browser.families import (
    AREAS,
    RECOMMENDATIONS,
    REGIONS,
    STRENGTHS,
    UNITS,
)
from probation_graph.queries.browser.favourites import archive, by_folder, favourite
from probation_graph.queries.browser.kit import MOST_NEIGHBOURS
from tests.kept import copied
from tests.neo4j_browser import MORE_NODES, Neo4jBrowser

pytestmark = pytest.mark.browser

IMAGES = Path(__file__).parents[2] / "docs" / "images"
WRITE_SCREENSHOTS = "PROBATION_GRAPH_SCREENSHOTS"
LARGEST_PICTURE = 400_000  # bytes
REGION = favourite("region").title


@contextmanager
def served(data, port=0, **settings):
    """`probation-graph browser --no-open`; gives the process and the address that it says."""
    command = [sys.executable, "-m", "probation_graph.cli.main", "browser", "--no-open"]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PROBATION_GRAPH_BOLT")}
    environment |= {"PROBATION_GRAPH_DATA": str(data), **settings}
    with subprocess.Popen(
        [*command, "--port", str(port)], env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            said = process.stderr.readline()
            assert "http://" in said, said + process.stderr.read()
            yield process, re.search(r"http://\S+", said)[0]
        finally:
            process.terminate()


def screenshot(browser, name):
    """Keep a picture for the documents, where that is asked for."""
    if os.environ.get(WRITE_SCREENSHOTS):
        path = IMAGES / name
        browser.page.screenshot(path=path)
        assert path.stat().st_size < LARGEST_PICTURE


@pytest.fixture(scope="module")
def letter_copy(letter_data, tmp_path_factory):
    """A data folder with the letter, whose embedded engine is nobody else's."""
    data = copied(letter_data, tmp_path_factory.mktemp("browsed") / "data")
    yield data
    stop_embedded(data)


@pytest.fixture(scope="module")
def embedded_address(letter_copy):
    with served(letter_copy) as (process, address):
        yield process, address


@pytest.fixture(scope="module")
def opened(chromium, embedded_address):
    """Browser on the embedded engine, as the command opens it."""
    browser = Neo4jBrowser(chromium)
    browser.open(embedded_address[1])
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def own_browser(chromium, letter_data, local_neo4j, kit_port):
    """The Browser that Neo4j serves itself, connected by hand; our API serves the kit."""
    login = {"URI": local_neo4j.uri, "USER": local_neo4j.user, "PASSWORD": local_neo4j.password}
    settings = {f"PROBATION_GRAPH_BOLT_{key}": value for key, value in login.items()}
    with served(letter_data, kit_port, **settings):
        browser = Neo4jBrowser(chromium)
        browser.log_in(local_neo4j.browser, local_neo4j.user, local_neo4j.password)
        # The guide comes last, and its drawer would close one that was opened before.
        expect(browser.page.get_by_role("heading", name="Start here").first).to_be_visible()
        yield browser
        browser.close()


def test_a_port_that_is_taken_is_said(run, letter_copy):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        shown = run("browser", "--no-open", "--port", taken.getsockname()[1], "--data", letter_copy)
    assert shown.status == 1
    assert "It is not possible to listen at 127.0.0.1" in shown.err
    assert "--port" in shown.err


def test_without_a_network_it_says_what_is_missing(letter_copy, tmp_path):
    """A cache that holds nothing, and a proxy that nobody answers at."""
    nowhere = "http://127.0.0.1:9"
    environment = os.environ | {
        "PROBATION_GRAPH_CACHE": str(tmp_path),
        "PROBATION_GRAPH_DATA": str(letter_copy),
        **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), nowhere),
        **dict.fromkeys(("NO_PROXY", "no_proxy"), ""),
    }
    command = [sys.executable, "-m", "probation_graph.cli.main", "browser", "--no-open"]
    shown = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert shown.returncode == 1
    assert "neo4j-browser:5.24.0 could not be downloaded" in shown.stderr
    assert "Check the network" in shown.stderr
    assert "Traceback" not in shown.stderr


def test_a_neo4j_without_a_password_is_entered_without_one():
    settings = Settings(bolt_uri="bolt://localhost:7687", bolt_database="inspections")
    found = connection(settings)
    assert found["authenticationMethod"] == "NO_AUTH"
    assert found["requestedUseDb"] == "inspections"


def run_favourites(browser):
    """Run each favourite from the drawer: it shows rows, a graph or that there is nothing."""
    browser.drawer("Favorites")
    for folder, held in by_folder():
        browser.open_folder(folder)
        for each in held:
            shown = browser.run_favourite(each.title)
            assert "ERROR" not in shown, shown
            if folder == "Pictures":
                browser.page.wait_for_function(MORE_NODES, arg=5)
        browser.open_folder(folder)
        browser.clear()
    browser.drawer("Favorites")


def check_region(browser):
    """The region with its units, findings, recommendations and partners, in the kit's colours."""
    browser.type(favourite("region").cypher)
    browser.answer(REGION)
    assert browser.color("Yorkshire and the Humber") == REGIONS.color
    assert browser.color("Kirklees PDU") == UNITS.color
    assert browser.color("There was a culture") == STRENGTHS.color
    assert browser.color("high-quality work") == AREAS.color
    assert browser.color("9 improve") == RECOMMENDATIONS.color
    assert browser.node("St Giles").count() == 1


def expand(browser, words):
    """Double-click a node, and say how many came."""
    before = browser.nodes()
    browser.node(words).first.dispatch_event("dblclick")
    return browser.nodes(more_than=before) - before


def test_it_opens_connected_with_guide_and_favourites(opened):
    expect(opened.page.get_by_role("heading", name="Start here").first).to_be_visible()
    expect(opened.page.get_by_text("What was found in a region?")).to_have_count(0)
    opened.page.get_by_text("Next", exact=True).click()
    expect(opened.page.get_by_text("What was found in a region?")).to_be_visible()
    assert opened.page.url.endswith("/neo4j-browser/")


def test_a_query_of_the_guide_goes_to_the_editor_and_runs(opened):
    opened.page.locator("pre.runnable:visible").first.click()
    opened.page.get_by_test_id("editor-Run").click()
    opened.answer(REGION)
    assert opened.nodes(more_than=20) > 20
    screenshot(opened, "browser-guide.png")


def test_every_favourite_runs_on_the_embedded_engine(opened):
    run_favourites(opened)
    assert opened.broken == []


def test_the_region_is_drawn_in_the_style_of_the_kit(opened):
    check_region(opened)
    opened.drawer("Guides")
    opened.fill_screen()
    screenshot(opened, "browser-region.png")
    opened.page.get_by_test_id("frame").first.get_by_title("Close fullscreen").click()


def test_a_unit_is_expanded_and_does_not_flood_the_screen(opened):
    opened.type("MATCH (unit:ProbationDeliveryUnit {name: 'Kirklees PDU'}) RETURN unit // one unit")
    opened.answer("one unit")
    assert 5 < expand(opened, "Kirklees PDU") <= 40
    assert opened.broken == []


def test_a_hub_is_expanded_up_to_the_limit(opened):
    opened.type("MATCH (hub:Document) RETURN hub LIMIT 1 // a hub")
    opened.answer("a hub")
    assert expand(opened, "Review") == MOST_NEIGHBOURS


def test_what_writes_is_refused(opened):
    opened.type("CREATE (n:Intruder) RETURN n")
    assert "ERROR" in opened.answer("CREATE (n:Intruder)")


def test_nothing_was_asked_of_any_other_host(opened):
    assert opened.asked == {"localhost"}
    assert opened.refused == set()


def test_the_password_is_in_no_address_and_stays_in_no_storage(opened, letter_copy):
    password = Endpoint.read(letter_copy / "embedded").reader_password
    gone = "password => !JSON.stringify(localStorage).includes(password)"
    assert "probation-graph" in opened.page.evaluate("JSON.stringify(localStorage)")
    opened.page.wait_for_function(gone, arg=password)
    assert password not in opened.page.url
    opened.page.reload()
    expect(opened.page.get_by_text("You are connected as user").first).to_be_visible()
    opened.page.wait_for_function(gone, arg=password)


def test_an_address_is_good_once_and_the_next_is_said(chromium, embedded_address, opened):
    process, address = embedded_address
    second = Neo4jBrowser(chromium)
    second.page.goto(address)
    expect(second.page.get_by_text("This address has been used")).to_be_visible()
    second.open(re.search(r"http://\S+", process.stderr.readline())[0])
    second.close()


@pytest.mark.neo4j
def test_style_and_guide_come_on_connecting_to_a_neo4j_that_was_told_so(own_browser):
    expect(own_browser.page.get_by_role("heading", name="Start here").first).to_be_visible()
    expect(own_browser.page.get_by_text(":style http://localhost").first).to_be_visible()


@pytest.mark.neo4j
def test_style_and_guide_are_loaded_by_their_addresses(own_browser, kit_port):
    own_browser.type(":style reset")
    own_browser.type(f":style http://localhost:{kit_port}/browser/style.grass")
    expect(own_browser.frame(f"{kit_port}/browser/style.grass")).to_contain_text(REGIONS.color)
    own_browser.type(f":play http://localhost:{kit_port}/browser/guide.html")
    expect(own_browser.frame("guide.html")).to_contain_text("This graph holds")


@pytest.mark.neo4j
def test_favourites_are_imported_from_the_file_and_run(own_browser):
    own_browser.drop("favourites.zip", archive())
    run_favourites(own_browser)
    check_region(own_browser)
    assert own_browser.broken == []


@pytest.mark.neo4j
def test_a_unit_is_expanded_on_a_real_neo4j(own_browser):
    own_browser.type("MATCH (u:ProbationDeliveryUnit {name: 'Kirklees PDU'}) RETURN u // one unit")
    own_browser.answer("one unit")
    assert 5 < expand(own_browser, "Kirklees PDU") <= 40
