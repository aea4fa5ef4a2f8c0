"""Asks DuckDB the questions in questions.sql of the tables in a folder, and prints the answers.

    python questions.py TABLES [TODAY]

Where the folder has what the overview counted itself (counted.json), both must say the same.
"""

import json
import os
import re
import sys
import time

import duckdb

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "questions.sql"), encoding="utf-8") as file:
    script = file.read()
# Each question is a comment that begins with its number, and a statement.
questions = re.findall(r"^-- (\d .*)\n((?:.+\n)+)", script, re.MULTILINE)
assert len(questions) == 5, questions

os.chdir(sys.argv[1])
counted = json.load(open("counted.json", encoding="utf-8")) if os.path.exists("counted.json") else None
today = sys.argv[2] if len(sys.argv) > 2 else counted and counted["today"]
engine = duckdb.connect()
if today:
    engine.execute("SET VARIABLE today = CAST(? AS DATE)", [today])

answers = []
for title, query in questions:
    begun = time.monotonic()
    result = engine.execute(query)
    columns = [column[0] for column in result.description]
    rows = result.fetchall()
    answers.append(rows)
    print(f"\n{title}  ({len(rows)} rows, {time.monotonic() - begun:.2f} s)")
    print("  " + " | ".join(columns))
    for row in rows[:8]:
        print("  " + " | ".join(str(cell) for cell in row))
    assert rows or not counted, f"no answer to: {title}"

if counted:
    recurring, overdue, came, _, _ = answers
    values = {**counted["values"], None: counted["own_values"]}
    assert {row[0]: row[3] for row in recurring} == {k: v for k, v in values.items() if v}
    assert sum(row[1] for row in overdue) == counted["overdue"]
    assert sum(row[1] for row in came) == sum(counted["statuses"].values())
    assert sum(row[2] for row in came) == counted["statuses"]["done"]
    print(f"\nThe same as the overview itself counts, of {counted['sessions']} sessions.")
