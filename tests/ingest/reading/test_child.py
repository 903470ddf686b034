"""What the child says, asked within this process."""

import io
import json
import resource
import sys
from types import SimpleNamespace

import pytest

from probation_graph.ingest.reading import child
from probation_graph.ingest.reading.limits import Limits
from tests.ingest import pdfs

PLAIN = pdfs.prose("Leaders know their region.")


def kind_of(data: bytes, most_pages: int = 5) -> str | None:
    content = json.loads(child.answer(data, Limits(pages=most_pages)))
    assert (
        "error" not in content or content["reason"][0].islower() or content["reason"][:3] == "the"
    )
    return content.get("error")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PLAIN, None),
        (PLAIN[:-700], "unreadable"),
        (b"%PDF-1.4 nothing", "unreadable"),
        (pdfs.encrypted(), "encrypted"),
        (pdfs.picture_only(), "no-text"),
        (pdfs.pdf(*[lambda _: None] * 6), "too-big"),
        (PLAIN.replace(b"/Count 1", b"/Count 7"), "unreadable"),
        (
            pdfs.objects(
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"
            ),
            "no-text",
        ),
    ],
    ids=["plain", "cut", "junk", "locked", "picture", "long", "pages missing", "no pages"],
)
def test_each_kind_of_file(data: bytes, kind: str | None):
    assert kind_of(data) == kind


def test_main_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    limited: list[tuple[int, int]] = []
    monkeypatch.setattr(child, "limit", lambda kind, amount: limited.append((kind, amount)))
    monkeypatch.setattr(child.sys, "setrecursionlimit", lambda depth: None)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PLAIN)))
    assert child.main([json.dumps({"seconds": 2.5, "memory": 100, "pages": 5})]) == 0
    assert json.loads(capsys.readouterr().out)["pages"] == [[1, 595.28, 841.89]]
    assert limited == [
        (resource.RLIMIT_CPU, 2 + child.SPARE_SECONDS),
        (resource.RLIMIT_AS, 100 * 1024 * 1024),
    ]


def test_a_platform_without_limits(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "resource", None)
    child.restrain(1, 1)


@pytest.mark.parametrize(("hard", "most"), [(resource.RLIM_INFINITY, 100), (50, 50)])
def test_a_lower_limit_stays(monkeypatch: pytest.MonkeyPatch, hard: int, most: int):
    found: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (0, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda kind, pair: found.append(pair))
    child.limit(resource.RLIMIT_AS, 100)
    assert found == [(most, hard)]
