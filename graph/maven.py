"""Where Java artifacts come from on this machine: Maven's own settings are respected.

jgo knows the standard repository and reads its own settings, but not Maven's `settings.xml`; a
mirror named there takes the standard repository's place here, too.
"""

from pathlib import Path
from xml.etree import ElementTree

from jgo.config import GlobalSettings
from jgo.constants import MAVEN_CENTRAL_URL
from jgo.maven import MavenContext

DOWNLOAD_TIMEOUT = 60  # seconds without a word from the repository
STANDARD = "central"


def maven_context(cache: Path, settings: Path | None = None) -> MavenContext:
    """jgo's resolver in pure Python (neither `mvn` nor `java` is needed), with our cache."""
    return MavenContext(
        repo_cache=cache / "maven",
        remote_repos=repositories(settings or Path.home() / ".m2" / "settings.xml"),
        timeout=DOWNLOAD_TIMEOUT,
    )


def repositories(settings: Path) -> dict[str, str]:
    """Repositories by name: the standard one or its mirror, and those of jgo's own settings."""
    standard = _mirror(settings) or MAVEN_CENTRAL_URL
    return {STANDARD: standard, **GlobalSettings.load().repositories}


def _mirror(settings: Path) -> str | None:
    """The address of the first mirror of everything or of the standard repository, if there is."""
    try:
        root = ElementTree.parse(settings).getroot()  # noqa: S314  the user's own file
    except (OSError, ElementTree.ParseError):
        return None
    for mirror in root.iterfind(".//{*}mirror"):
        of = [name.strip() for name in mirror.findtext("{*}mirrorOf", "").split(",")]
        url = mirror.findtext("{*}url", "").strip().rstrip("/")
        excluded = f"!{STANDARD}" in of
        if url and not excluded and {"*", "external:*", STANDARD} & set(of):
            return url
    return None
