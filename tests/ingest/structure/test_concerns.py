from probation_graph.ingest.facts import Body, Inspection, Mention, Recommendation
from probation_graph.ingest.structure.concerns import with_concerns


def mention(body: str, block: int = 4) -> Mention:
    return Mention(body, body, block, 0, 1)


def test_third_parties_are_bodies_named_beside_addressee_and_unit() -> None:
    bodies = {
        iri: Body(iri, cls, iri)
        for iri, cls in {
            "york": "ProbationDeliveryUnit",
            "region": "Region",
            "police": "PoliceForce",
            "spo": "Post",
            "crs": "Service",
        }.items()
    }
    asked = (
        Recommendation("i/york", 1, "…", ("region",), 4),
        Recommendation("i/other", 2, "…", ("crs",), 5),
    )
    mentions = [mention(iri) for iri in ("york", "region", "police", "spo", "crs", "police")]
    found = with_concerns(asked, mentions, [Inspection("i/york", "york", 2023)], bodies)
    assert [item.concerns for item in found] == [("police", "crs"), ()]
