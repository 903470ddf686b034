from probation_graph.queries.cypher_text import blanked, returned_columns, used_parameters

QUERY = """// $not_this
MATCH (n {name: '$nor_this', other: $name}) /* $nor
$that */
WHERE n.`odd $name` = $limit OR n.name = $name
RETURN DISTINCT n.name AS `from`,  // RETURN x AS y
       reduce(total = 0, x IN [1, 2] | total + x) AS total,
       CASE WHEN n.a THEN 'a, b' ELSE "c, d" END AS kind, n.page,
       plain
ORDER BY total, plain
LIMIT 5"""


def test_parameters_are_found_outside_comments_and_strings():
    assert used_parameters("// $a\nMATCH (n {b: '$b', c: $c})\nRETURN $d, $c") == {"c": 2, "d": 3}


def test_columns_are_those_of_the_last_return():
    columns, line = returned_columns(QUERY)
    assert columns == ("from", "total", "kind", "n.page", "plain")
    assert line == 5


def test_a_query_may_return_nothing():
    assert returned_columns("MATCH (n) DELETE n") == ((), 1)


def test_columns_without_order_and_with_a_semicolon():
    assert returned_columns("RETURN 1 AS one, [2, 3] AS more;")[0] == ("one", "more")


def test_blanks_keep_every_place():
    quiet = blanked(QUERY)
    assert len(quiet) == len(QUERY)
    assert [at for at, letter in enumerate(quiet) if letter == "\n"] == [
        at for at, letter in enumerate(QUERY) if letter == "\n"
    ]
