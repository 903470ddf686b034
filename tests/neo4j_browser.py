"""Neo4j Browser as a person uses it: a page object over the real one in a headless Chromium."""

from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect

SIZE = {"width": 1600, "height": 1000}
PATIENCE = 30_000  # milliseconds, on a busy machine
ANSWERED = """title => {
  const frame = document.querySelector('[data-testid="frame"]');
  const command = frame?.querySelector('[data-testid="frameCommand"]')?.textContent ?? '';
  return command.includes(title) && frame.querySelector('[data-testid="frame-loaded-contents"]');
}"""
MORE_NODES = """least => {
  const frame = document.querySelector('[data-testid="frame"]');
  return frame.querySelectorAll('g.node').length > least;
}"""
SETTLED = """() => {
  const frame = document.querySelector('[data-testid="frame"]');
  const places = () => [...frame.querySelectorAll('g.node')].map(n => n.getAttribute('transform'));
  const before = places().join();
  return new Promise(done => setTimeout(() => done(before !== '' && before === places().join()), 400));
}"""


class Neo4jBrowser:
    """A tab with Neo4j Browser. `asked` are the hosts that its requests left for, and `refused`
    those that were kept from the network; `broken` its own errors."""

    def __init__(self, chromium: Browser) -> None:
        self.context = chromium.new_context(viewport=SIZE, device_scale_factor=1)
        self.context.set_default_timeout(PATIENCE)
        self.asked: set[str] = set()
        self.refused: set[str] = set()
        self.broken: list[str] = []
        self.context.route("**/*", self._let_pass)
        self.page: Page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.broken.append(str(error)))

    def close(self) -> None:
        self.context.close()

    def _let_pass(self, route) -> None:
        host = urlsplit(route.request.url).hostname
        if host in ("localhost", "127.0.0.1"):
            self.asked.add(host)
            route.continue_()
        else:
            self.refused.add(host)
            route.abort()

    def open(self, address: str) -> None:
        """Go to an address where Browser connects by itself, and wait until it has."""
        self.page.goto(address)
        expect(self.page.get_by_text("You are connected as user")).to_be_visible(timeout=PATIENCE)

    def log_in(self, address: str, user: str, password: str) -> None:
        """Go to Browser's address and connect by hand."""
        self.page.goto(address)
        self.page.get_by_test_id("username").fill(user)
        self.page.get_by_test_id("password").fill(password)
        self.page.get_by_test_id("connect").click()
        expect(self.page.get_by_text("You are connected as user")).to_be_visible(timeout=PATIENCE)

    def type(self, command: str) -> None:
        """Type a command or a query into the editor, and run it."""
        self.page.get_by_test_id("activeEditor").click()
        self.page.keyboard.insert_text(command)
        self.page.get_by_test_id("editor-Run").click()

    def clear(self) -> None:
        """Take all answers away."""
        self.type(":clear")
        expect(self.page.get_by_test_id("frame")).to_have_count(0)

    def drawer(self, name: str) -> None:
        """Open a drawer, or close it where it is open: "Favorites", "Guides"."""
        self.page.get_by_test_id(f"navigation{name}").click()

    def open_folder(self, name: str) -> None:
        self.page.get_by_test_id(f"expandFolder-{name}").click()

    def run_favourite(self, title: str) -> str:
        """Run a favourite of an open folder; the text of its answer."""
        script = self.page.get_by_test_id("savedScriptListItem").filter(
            has=self.page.get_by_test_id(f"scriptTitle-{title}")
        )
        script.get_by_test_id("savedScriptsButton-Run").click()
        return self.answer(title)

    def answer(self, title: str) -> str:
        """The newest frame's text, once it holds the answer to the query with these words."""
        self.page.wait_for_function(ANSWERED, arg=title, timeout=PATIENCE)
        return self.page.get_by_test_id("frame").first.inner_text()

    def drop(self, name: str, content: bytes) -> None:
        """Drop a file on the page."""
        carried = self.page.evaluate_handle(
            """([name, bytes]) => {
              const carried = new DataTransfer();
              carried.items.add(new File([new Uint8Array(bytes)], name));
              return carried;
            }""",
            [name, list(content)],
        )
        self.page.dispatch_event("[data-testid=stream]", "drop", {"dataTransfer": carried})

    def color(self, words: str) -> str:
        """The colour of a node of the newest answer, by words of its caption."""
        return self.node(words).first.locator("circle.b-outline").get_attribute("fill")

    def nodes(self, more_than: int = 0) -> int:
        """How many nodes the newest answer draws, once there are more than so many and they stand
        still."""
        self.page.wait_for_function(MORE_NODES, arg=more_than, timeout=PATIENCE)
        self.settle()
        return self.page.get_by_test_id("frame").first.locator("g.node").count()

    def frame(self, command: str):
        """The newest frame of a command with these words."""
        named = self.page.get_by_test_id("frameCommand").filter(has_text=command)
        return self.page.get_by_test_id("frame").filter(has=named).first

    def node(self, words: str):
        """A node of the newest answer, by words of its caption."""
        return self.page.get_by_test_id("frame").first.locator("g.node").filter(has_text=words)

    def fill_screen(self) -> None:
        """Show the newest answer alone, as large as it fits, once it has come to rest."""
        frame = self.page.get_by_test_id("frame").first
        frame.get_by_title("Fullscreen").click()
        frame.get_by_title("Collapse the node properties display").click()
        self.settle()
        frame.get_by_label("zoom-to-fit").click()
        self.settle()

    def settle(self) -> None:
        """Wait until the nodes of the picture stand still."""
        self.page.wait_for_function(SETTLED, timeout=PATIENCE, polling=100)
