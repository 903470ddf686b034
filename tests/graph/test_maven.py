"""Repositories of Java artifacts, as this machine's settings name them."""

import pytest
from jgo.constants import MAVEN_CENTRAL_URL

from probation_graph.graph.maven import maven_context, repositories

SETTINGS = """<settings xmlns="http://maven.apache.org/SETTINGS/1.2.0"><mirrors>
<mirror><id>a</id><mirrorOf>{of}</mirrorOf><url>https://mirror.example/maven/</url></mirror>
</mirrors></settings>"""


@pytest.fixture(autouse=True)
def no_settings_of_jgo(tmp_path, monkeypatch):
    monkeypatch.setenv("JGO_CONFIG_FILE", str(tmp_path / "jgo.conf"))


@pytest.mark.parametrize("of", ["*", "central", "external:*", "other, central"])
def test_a_mirror_takes_the_standard_repositorys_place(tmp_path, of):
    settings = tmp_path / "settings.xml"
    settings.write_text(SETTINGS.format(of=of))
    assert repositories(settings) == {"central": "https://mirror.example/maven"}


@pytest.mark.parametrize("text", [None, "", "<settings/>", SETTINGS.format(of="*,!central")])
def test_without_a_mirror_it_is_the_standard_one(tmp_path, text):
    settings = tmp_path / "settings.xml"
    if text is not None:
        settings.write_text(text)
    assert repositories(settings) == {"central": MAVEN_CENTRAL_URL}


def test_jgos_own_repositories_are_there_too(tmp_path):
    (tmp_path / "jgo.conf").write_text("[repositories]\nown = https://own.example/maven\n")
    assert repositories(tmp_path / "none.xml")["own"] == "https://own.example/maven"


def test_everything_is_kept_in_our_cache(tmp_path):
    assert maven_context(tmp_path, tmp_path / "none.xml").repo_cache == tmp_path / "maven"
