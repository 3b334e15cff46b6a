-- Who is told once more, so many hours after a limit has passed, that what it was set to is still not done.
ALTER TABLE law_limit
  ADD COLUMN escalate_hours SMALLINT NULL AFTER told,
  ADD COLUMN escalated      VARCHAR(24) CHARACTER SET ascii NOT NULL DEFAULT 'NOBODY' AFTER escalate_hours;
UPDATE law_limit SET escalate_hours = 6, escalated = 'SUPERVISORS' WHERE unit = 'HOURS';
UPDATE law_limit SET escalate_hours = 24, escalated = 'SUPERVISORS' WHERE unit <> 'HOURS';

-- A missed limit counts on the day it ended, which is over at midnight: 24:00 of a day is of that day. What was merged or annulled
-- counts for nothing.
ALTER TABLE law_clock
  ADD COLUMN record_void BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN due_day     DATE AS (cast(due_at + INTERVAL 7 HOUR - INTERVAL 1 SECOND AS DATE)) PERSISTENT,
  ADD KEY missed_when (breached, due_day);
UPDATE law_clock k JOIN intervention_case c ON c.id = k.record_id
SET k.record_void = TRUE WHERE k.record_kind = 'CASE' AND c.status IN ('MERGED', 'ANNULLED');
