-- Five questions that an organisation asks of the tables of an overview. Run it in the folder with
-- the tables. SET VARIABLE today = DATE '2027-02-01' before it for another day.

-- 1 Which values recur? A follow-up begins with the values of before: each choice counts once.
-- Values of teams' own have no principle. They count together, in a row without a value_id: what two
-- teams call the same can be two different values.
SELECT value_id, any_value(value_name) AS value, any_value(fundament_id) AS fundament,
       count(*) AS teams, count(DISTINCT session_id) AS sessions
FROM (SELECT * REPLACE (if(principle_id IS NULL, NULL, value_id) AS value_id,
                        if(principle_id IS NULL, 'own values of teams', value_name) AS value_name)
      FROM 'values.csv')
WHERE NOT carried_along
GROUP BY value_id
ORDER BY teams DESC, value_id;

-- 2 Which agreements are overdue, by the quarter in which they were due?
SELECT year(due) || '-Q' || quarter(due) AS due_in, count(*) AS overdue,
       count(*) FILTER (status = 'running') AS begun,
       count(DISTINCT session_id) AS sessions
FROM (SELECT * REPLACE (TRY_CAST(due AS DATE) AS due) FROM 'agreements.csv')
WHERE status IN ('open', 'running') AND due < coalesce(getvariable('today'), current_date)
GROUP BY due_in
ORDER BY due_in;

-- 3 What comes of agreements, by the quarter in which they were made?
SELECT s.quarter AS made_in, count(*) AS agreements,
       count(*) FILTER (a.status = 'done') AS done,
       count(*) FILTER (a.status IN ('dropped', 'replaced')) AS let_go,
       round(100.0 * count(*) FILTER (a.status = 'done') / count(*), 1) AS percent_done
FROM 'agreements.csv' a JOIN 'sessions.csv' s USING (session_id)
GROUP BY made_in
ORDER BY made_in;

-- 4 Which values are chosen, and then get no agreement?
SELECT v.value_id, count(*) AS chosen,
       count(*) FILTER (a.value_id IS NULL) AS without_agreement
FROM 'values.csv' v
LEFT JOIN (SELECT DISTINCT team_id, value_id FROM 'agreements.csv') a USING (team_id, value_id)
WHERE NOT carried_along
GROUP BY v.value_id
ORDER BY without_agreement DESC, v.value_id;

-- 5 How does the reflection move? Only of three sessions or more.
SELECT any_value(c.statement) AS statement, s.quarter, count(DISTINCT c.session_id) AS sessions,
       round(avg(c.score), 2) AS average
FROM 'scores.csv' c JOIN 'sessions.csv' s USING (session_id)
WHERE s.quarter IS NOT NULL
GROUP BY c.step_id, c.statement_id, s.quarter
HAVING count(DISTINCT c.session_id) >= 3
ORDER BY c.step_id, c.statement_id, s.quarter;
