import pytest

from probation_graph.ingest.bodies.identity import Resolver, Subject
from probation_graph.ingest.facts import Body, Part, Participation
from probation_graph.ingest.structure.letterhead import named_in_head
from probation_graph.ingest.structure.participations import Participants
from probation_graph.ontology.names import Names
from tests.ingest.building import document

NAMES = Names()
REGION = Body(NAMES.iri("region/N55"), "Region", "Yorkshire and the Humber")


def read(line: str, region: Body | None = REGION) -> tuple[Participation, ...]:
    letter = document(f"To:\n{line}")
    resolver = Resolver(letter, NAMES, Subject("regional_letter"))
    entries = named_in_head(letter.blocks, lambda text: text == "HMPPS")
    return Participants(letter, NAMES, resolver, region).participations(entries)


def short(value: str | None) -> str | None:
    return None if value is None else NAMES.short(value)


@pytest.mark.parametrize(
    ("line", "post", "organisation", "basis"),
    [
        (
            "Ann Example, Chief Executive, HMPPS",
            "Chief Executive",
            "organisation/hm-prison-and-probation-service",
            "stated",
        ),
        (
            "Ann Example, Chief Constable of Durham Constabulary",
            "post/chief-constable",
            "police-force/durham",
            "stated",
        ),
        (
            "Ann Example, Regional Probation Director",
            "post/regional-probation-director",
            "region/N55",
            "post",
        ),
        (
            "Ann Example, HM Chief Inspector of Probation",
            "post/chief-inspector-of-probation",
            "organisation/hm-inspectorate-of-probation",
            "post",
        ),
        ("Ann Example, Director of Bees", "Director of Bees", None, None),
        ("Ann Example", None, None, None),
    ],
)
def test_post_and_organisation(line, post, organisation, basis) -> None:
    (one,) = read(line)
    assert (short(one.post), short(one.organisation), one.organisation_basis) == (
        post,
        organisation,
        basis,
    )
    assert (one.part, one.position, one.person) == (Part.ADDRESSEE, 1, "Ann Example")
    assert one.evidence[0].quote == line


def test_without_a_region_a_post_of_the_service_is_the_services() -> None:
    (one,) = read("Ann Example, Regional Probation Director", region=None)
    assert short(one.organisation) == "organisation/probation-service"


def test_an_organisation_that_no_gazetteer_has() -> None:
    (one,) = read("Ann Example, Chief Executive, Cowlam and Ayton Borough Council")
    assert one.post == "Chief Executive"
    assert one.organisation is not None
    assert "/provisional/" in one.organisation
    assert one.organisation_basis == "stated"


@pytest.mark.parametrize(
    ("line", "post", "kind"),
    [
        ("Ann Example, Chair of Ayton LSCB", "Chair", "board"),
        ("Ann Example, Chair, Our Children Partnership for Ayton", "Chair", "partnership"),
        ("Ann Example, Director of Quality, Nursing & Care, Ayton CCG", None, "health-body"),
        ("Ann Example, Manager, Ayton Youth Offending Service", "Manager", "organisation"),
        ("Ann Example, Chief Nurse, Bedfordshire, Luton and Ayton Integrated Care Board (ICB)",
         "Chief Nurse", "health-body"),
    ],
)  # fmt: skip
def test_what_kind_of_organisation_its_words_tell(line: str, post: str | None, kind: str) -> None:
    (one,) = read(line)
    assert one.organisation is not None
    assert f"/{kind}/" in one.organisation
    assert post is None or one.post == post


@pytest.mark.parametrize(
    ("line", "organisation"),
    [
        ("Ann Example, Head, Kent Police, North Division", "police-force/kent"),
        ("Ann Example, Chief Constable of Kent police force", "police-force/kent"),
        ("Ann Example, His Majesty’s Inspector of Constabulary, Inspector of Bees",
         "organisation/hm-inspectorate-of-constabulary-and-fire-and-rescue-services"),
        ("Ann Example, Chair, Our Partnership for Kent", None),
        ("Ann Example, Police and Crime Commissioner Cheshire",
         "police-and-crime-commissioner/cheshire"),
        ("Ann Example, Police and Crime Commissioner, Thames Valley",
         "police-and-crime-commissioner/thames-valley"),
        ("Ann Example, Executive lead of the CCG for safeguarding", None),
    ],
)  # fmt: skip
def test_bodies_between_commas_and_none_made_of_half_a_name(line, organisation) -> None:
    (one,) = read(line)
    if organisation is None:
        assert one.organisation is None or "/provisional/" in one.organisation
    else:
        assert short(one.organisation) == organisation


def test_people_on_one_line_each_hold_the_post_in_the_singular() -> None:
    first, second = read("Ann Example CBE and Dr Bo Sample, Keepers of Bees")
    assert {first.post, second.post} == {"Keeper of Bees"}
    assert (first.honorific_suffix, second.honorific_prefix) == ("CBE", "Dr")
    assert (first.printed_name, second.printed_name) == ("Ann Example CBE", "Dr Bo Sample")
    assert [first.position, second.position] == [1, 2]
    assert read("Ann Example and Bo Sample, Heads of Operations")[1].post == NAMES.iri(
        "post/head-of-operations"
    )
    assert {one.post for one in read("Ann Example and Bo Sample, Staff")} == {"Staff"}


def test_a_body_takes_part_without_a_person() -> None:
    known, own = read("HMPPS\nBee Keeping Unit (bees@example.gov.uk)")
    assert (known.person, short(known.organisation)) == (
        None,
        "organisation/hm-prison-and-probation-service",
    )
    assert (own.printed_name, own.contact) == ("Bee Keeping Unit", "bees@example.gov.uk")
    assert own.organisation is not None
    assert own.organisation.endswith("/team/bee-keeping-unit")


def named(line: str) -> tuple[str | None, str | None]:
    """Post, and name of the organisation as it is in its identifier."""
    (one,) = read(line)
    name = None if one.organisation is None else one.organisation.rsplit("/", 1)[1]
    return one.post, name


@pytest.mark.parametrize(
    ("words", "post", "name"),
    [
        ("Chief Officer CCG", "Chief Officer", "clinical-commissioning-group"),
        (
            "Head of Special Services Derby City Youth Justice Team",
            "Head of Special Services",
            "derby-city-youth-justice-team",
        ),
        ("Ayton Youth Justice Service", None, "ayton-youth-justice-service"),
        (
            "Chief Nurse, Derby and Derbyshire Clinical Commissioning Group",
            "Chief Nurse",
            "derby-and-derbyshire-clinical-commissioning-group",
        ),
        ("Chief Executive, NHS Kent and Ayton CCG", "Chief Executive", "nhs-kent-and-ayton-ccg"),
        ("Chair of Oxfordshire LSCB", "Chair", "oxfordshire-lscb"),
        ("Manager, Royal Cornwall Hospitals Board", "Manager", "royal-cornwall-hospitals-board"),
        (
            "Chief Nursing Officer Bedfordshire, Luton & Ayton West Integrated Care Board",
            "Chief Nursing Officer",
            "bedfordshire-luton-and-ayton-west-integrated-care-board",
        ),
        (
            "Director of Nursing and Corporate Affairs, NHS Ayton, Clinical Commissioning Group",
            "Director of Nursing and Corporate Affairs",
            "nhs-ayton-clinical-commissioning-group",
        ),
    ],
)
def test_a_body_keeps_all_of_its_name_and_a_post_none_of_it(
    words: str, post: str | None, name: str
) -> None:
    assert named(f"Ann Example, {words}") == (post, name)


def test_a_place_is_no_delivery_unit_of_that_name() -> None:
    (one,) = read("Ann Example, Director of Children’s Services, Hertfordshire", region=None)
    assert one.organisation is None


def test_a_commissioner_without_an_area_is_one_all_the_same() -> None:
    (one,) = read("Ann Example, Police and Crime Commissioner")
    assert one.organisation is not None
    assert "police-and-crime-commissioner" in one.organisation
    assert one.organisation_basis == "post"
