"""`neo4j-admin` of the local Neo4j."""

import pytest

from probation_graph.graph.errors import Unavailable
from probation_graph.graph.neo4j_admin import admin

pytestmark = pytest.mark.neo4j


def test_it_does_not_touch_the_files_of_one_that_runs(local_neo4j, local_neo4j_data, tmp_path):
    assert local_neo4j.runs()
    with pytest.raises(Unavailable, match="Stop it first"):
        admin(local_neo4j_data, ["database", "info"], tmp_path)


@pytest.mark.usefixtures("local_neo4j")  # which has downloaded, or said that it cannot be
def test_what_it_says_where_it_fails_is_handed_on(tmp_path):
    with pytest.raises(Unavailable, match=r"neo4j-admin failed: .*nonsense"):
        admin(tmp_path, ["database", "nonsense"], tmp_path)
