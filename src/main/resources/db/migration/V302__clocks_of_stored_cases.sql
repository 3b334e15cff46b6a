-- Cases that are stored get the clocks they would have by now. Demo data, which are stored without the application, get theirs by the
-- same statements.
SET max_recursive_iterations = 20000;
SET @moment = coalesce(@moment, utc_timestamp(3));

-- Of each day, how many were worked up to it.
CREATE TEMPORARY TABLE counted_day (day DATE NOT NULL PRIMARY KEY, worked BOOLEAN NOT NULL, number INT NOT NULL, KEY (number, worked));
INSERT INTO counted_day (day, worked, number)
WITH RECURSIVE every_day AS (
  SELECT DATE '2004-01-01' AS day UNION ALL SELECT day + INTERVAL 1 DAY FROM every_day WHERE day < '2031-12-31'
), decided AS (
  SELECT k.day, max(k.worked) AS worked FROM calendar_day k JOIN calendar_decision d ON d.id = k.decision_id
  JOIN work_calendar c ON c.id = d.calendar_id WHERE c.province_id IS NULL GROUP BY k.day
)
SELECT e.day, coalesce(k.worked, weekday(e.day) < 5), sum(coalesce(k.worked, weekday(e.day) < 5)) OVER (ORDER BY e.day)
FROM every_day e LEFT JOIN decided k ON k.day = e.day;

CREATE TEMPORARY TABLE case_course (id BIGINT NOT NULL PRIMARY KEY, begun DATETIME(3) NOT NULL, ended DATETIME(3) NULL);
INSERT INTO case_course (id, begun, ended)
SELECT c.id,
  coalesce(
    c.emergency_since,
    (SELECT min(k.received_at) FROM case_contact l JOIN contact k ON k.id = l.contact_id WHERE l.case_id = c.id AND l.linked_at = c.opened_at),
    c.opened_at),
  c.closed_at
FROM intervention_case c
WHERE c.line = 'CHILD_PROTECTION' AND c.status NOT IN ('MERGED', 'ANNULLED')
  AND NOT EXISTS (SELECT 1 FROM law_clock k WHERE k.record_kind = 'CASE' AND k.record_id = c.id);

-- What was done in a double was done in the case that goes on.
CREATE TEMPORARY TABLE case_step (
  case_id BIGINT NOT NULL, event VARCHAR(24) CHARACTER SET ascii NOT NULL, at DATETIME(3) NOT NULL, KEY of_case (case_id, event, at));
INSERT INTO case_step (case_id, event, at)
WITH RECURSIVE goes_on AS (
  SELECT id, id AS remaining FROM intervention_case WHERE merged_into IS NULL
  UNION ALL SELECT c.id, g.remaining FROM intervention_case c JOIN goes_on g ON c.merged_into = g.id
)
SELECT g.remaining, s.event, s.at
FROM goes_on g JOIN (
  SELECT case_id, 'RISK_ASSESSED' AS event, at FROM risk_assessment
  UNION ALL SELECT case_id, 'MEASURE_TAKEN', happened_at FROM case_action WHERE kind = 'EMERGENCY_MEASURE'
  UNION ALL SELECT record_id, 'PLAN_BEGUN', at FROM status_change WHERE record_kind = 'CASE' AND to_status = 'ACTION'
) s ON s.case_id = g.id;

INSERT INTO law_clock (id, record_kind, record_id, record_began, line, centre_id, province_id, led_by, limit_id, kind, begun_at, due_at,
  status, open_due, done_at, breached, next_word)
SELECT NEXT VALUE FOR row_seq, 'CASE', k.id, k.opened_at, k.line, k.centre_id, k.province_id, k.assigned_to, k.limit_id, k.kind, k.begun, k.due,
  CASE WHEN k.met IS NOT NULL THEN 'MET' WHEN k.ended IS NOT NULL THEN 'STOPPED' ELSE 'RUNNING' END,
  CASE WHEN coalesce(k.met, k.ended) IS NULL THEN k.due END,
  coalesce(k.met, k.ended),
  coalesce(k.met, k.ended, @moment) > k.due,
  -- what passed more than a day ago was seen long ago
  CASE WHEN coalesce(k.met, k.ended) IS NOT NULL OR k.due < @moment - INTERVAL 24 HOUR THEN NULL
    WHEN k.due - INTERVAL k.warn_hours HOUR > @moment THEN k.due - INTERVAL k.warn_hours HOUR ELSE k.due END
FROM (
  SELECT c.id, c.opened_at, c.line, c.centre_id, c.province_id, c.assigned_to, l.id AS limit_id, l.kind, l.warn_hours, o.begun, o.ended,
    (SELECT min(s.at) FROM case_step s WHERE s.case_id = c.id AND s.event = l.ends_with
      AND s.at >= o.begun - INTERVAL second(o.begun) SECOND - INTERVAL microsecond(o.begun) MICROSECOND) AS met,
    CASE l.unit WHEN 'HOURS' THEN o.begun + INTERVAL l.amount HOUR
      ELSE (SELECT timestamp(e.day) + INTERVAL 17 HOUR FROM counted_day b JOIN counted_day e ON e.number = b.number + l.amount AND e.worked
        WHERE b.day = date(o.begun + INTERVAL 7 HOUR)) END AS due
  FROM case_course o JOIN intervention_case c ON c.id = o.id
  JOIN law_limit l ON l.starts_with = CASE WHEN c.urgency = 'EMERGENCY' THEN 'EMERGENCY_RECEIVED' ELSE 'ORDINARY_RECEIVED' END
) k;

DROP TEMPORARY TABLE counted_day;
DROP TEMPORARY TABLE case_course;
DROP TEMPORARY TABLE case_step;
