"""The home folder of a local Neo4j: its settings and how Java starts it."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from probation_graph.graph.embedded_server import quoted
from probation_graph.graph.neo4j_artifacts import LTS, RELEASES

ADMIN = "org.neo4j.cli.AdminTool"
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
PAGE_CACHE = 128  # megabytes
# What Neo4j Browser and our questions call; Neo4j refuses all others to everybody.
PROCEDURES = (
    *("db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.*", "db.info", "db.ping"),
    *("db.awaitIndex", "db.awaitIndexes", "dbms.components", "dbms.info", "dbms.clientConfig"),
    *("dbms.routing.*", "dbms.showCurrentUser", "dbms.queryJmx"),
)


@dataclass(frozen=True)
class Home:
    """A home folder, the ports of its server on the loopback address, its memory in megabytes, and
    the commands that Neo4j Browser carries out on connecting."""

    folder: Path
    bolt_port: int
    http_port: int
    memory: int
    main: str = RELEASES[LTS].main
    after_connecting: str | None = None

    @property
    def arguments(self) -> Path:
        return self.folder / "java.args"

    def write(self, class_path: Sequence[Path]) -> None:
        """Write the settings and the arguments for Java."""
        for name in ("conf", "import", "plugins", "logs", "run"):
            (self.folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        settings = "".join(f"{key}={value}\n" for key, value in self.settings().items())
        (self.folder / "conf" / "neo4j.conf").write_text(settings, encoding="utf-8")
        self.arguments.write_text(
            "\n".join(map(quoted, self._java(class_path))) + "\n", encoding="utf-8"
        )

    def settings(self) -> dict[str, str]:
        bolt, http = f"127.0.0.1:{self.bolt_port}", f"127.0.0.1:{self.http_port}"
        return {
            "server.default_listen_address": "127.0.0.1",
            "server.default_advertised_address": "127.0.0.1",
            "server.bolt.listen_address": bolt,
            "server.bolt.advertised_address": bolt,
            "server.http.listen_address": http,
            "server.http.advertised_address": http,
            "server.https.enabled": "false",
            "server.directories.import": (self.folder / "import").as_posix(),
            "server.memory.pagecache.size": f"{PAGE_CACHE}m",
            "dbms.memory.transaction.total.max": f"{self.memory // 2}m",
            "dbms.security.allow_csv_import_from_file_urls": "false",
            # No address at all for LOAD CSV; the door refuses it before.
            "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
            "dbms.security.procedures.allowlist": ",".join(PROCEDURES),
            "dbms.usage_report.enabled": "false",
            "client.allow_telemetry": "false",
            **self._browser(),
            "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
            # Without these a fresh server takes half a gigabyte of disk.
            "db.tx_log.preallocate": "false",
            "db.tx_log.rotation.retention_policy": "keep_none",
        }

    def _browser(self) -> dict[str, str]:
        if self.after_connecting is None:
            return {}
        return {"browser.post_connect_cmd": self.after_connecting}

    def _java(self, class_path: Sequence[Path]) -> list[str]:
        return [
            f"-Xmx{self.memory}m",
            f"-XX:MaxDirectMemorySize={self.memory // 2}m",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            f"-Djna.tmpdir={self.folder / 'run'}",  # not the user's ~/.cache
            "-Dio.netty.tryReflectionSetAccessible=true",
            *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
            "-cp",
            os.pathsep.join(map(str, class_path)),
            self.main,
            f"--home-dir={self.folder}",
            f"--config-dir={self.folder / 'conf'}",
        ]
