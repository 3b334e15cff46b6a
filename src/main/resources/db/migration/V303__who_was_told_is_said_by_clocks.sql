-- Whoever was told that a limit has passed is not told again.
UPDATE law_clock k JOIN case_deadline_told t ON t.case_id = k.record_id AND t.kind = k.kind
SET k.next_word = NULL WHERE k.record_kind = 'CASE' AND k.due_at < utc_timestamp(3);
DROP TABLE case_deadline_told;
DELETE FROM work_item WHERE task_name = 'deadlines';
