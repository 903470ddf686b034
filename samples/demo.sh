#!/bin/sh
# Reads the sample letter and asks five questions: what `make demo` runs. $PG is the command.
set -eu
PG=${PG:-probation-graph}

say() { printf '\n\033[1m%s\033[0m\n' "$1"; }
run() { printf '$ probation-graph %s\n' "$*"; "$PG" "$@"; }

say "Reading the letter of 30 March 2023 on Yorkshire and the Humber"
run ingest samples/letter.pdf

say "1. How does the region stand?"
run ask region-overview --param "region=Yorkshire and the Humber"

say "2. What is HMPPS asked to do?"
run ask awaiting --param addressee=HMPPS

say "3. Which partners tie two or more units together?"
run ask shared-partners

say "4. Which recommendations recur from unit to unit?"
run ask recurring-recommendations --param minimum_similarity=0.8

say "5. Where does it say so? The words behind one recommendation, and their place on the page"
run ask evidence --param id=recommendation/N55SHF/2023/9

say "The same graph in Cypher"
run cypher "MATCH (r:Recommendation)-[:ADDRESSED_TO]->(o) RETURN o.name AS addressee, count(r) AS recommendations ORDER BY recommendations DESC"

say "To look around in a web browser: $PG serve, then http://127.0.0.1:8000/"
