from probation_graph.ingest.bodies.cues import cues, read_cues
from probation_graph.ontology.model import model

WORD_LISTS = ("trim", "scope", "verbs", "kept", "assertive", "modal", "works", "quantities")


def test_every_class_that_the_cues_name_is_one_of_the_ontology():
    read = cues()
    told = {head.cls for heads in read.heads.values() for head in heads}
    told |= {*read.tails.values(), *read.tails_within.values(), *read.prefixes.values()}
    told |= {*read.naming_kinds.values(), *read.quoted_kinds.values(), *read.kinds.values()}
    told |= {kind.cls for kind in read.collectives}
    told |= {cls for cues_of in read.naming_after.values() for _, cls in cues_of}
    assert told <= set(model().classes)


def test_no_word_is_both_kept_and_cut():
    read = cues()
    assert not read.trim & read.scope
    assert not read.kept & read.trim


def test_a_small_table_is_read_as_written():
    read = read_cues(
        {
            "heads": [
                {"class": "Board", "words": "circle", "telling": 1, "plural": 0, "indefinite": 2}
            ],
            "tails": {"Team": "Crew"},
            "tails_within": {"Sea Rescue": "VoluntaryOrganisation"},
            "collectives": {"Court": ["the tribunals…"]},
            "initials": {"Team": {"RNC": "relief night crew"}},
            "naming": {
                "verbs": "called",
                "prefixes": {},
                "kinds": {"Tool": "gadget"},
                "quoted": {},
                "after": {"Company": ["run by", "run for"]},
            },
            "posts": {"of": "keeper"},
            "kinds": {"Region": ["region"]},
            "words": dict.fromkeys(WORD_LISTS, "word"),
        }
    )
    assert read.heads["circle"][0].needs == frozenset()
    assert read.tails_within[("sea", "rescue")] == "VoluntaryOrganisation"
    assert (read.collectives[0].words, read.collectives[0].alone) == ("the tribunals", True)
    assert (read.collectives[1].words, read.collectives[1].name) == ("RNC", "relief night crew")
    assert len(read.naming_after["run"]) == 2
