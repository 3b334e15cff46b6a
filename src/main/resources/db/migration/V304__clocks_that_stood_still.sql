-- That the end of a clock was moved: by a decision on days off, or by the days it stood still.
CREATE TABLE clock_moved (
  id           BIGINT       NOT NULL PRIMARY KEY,
  clock_id     BIGINT       NOT NULL REFERENCES law_clock (id),
  from_due     DATETIME(3)  NOT NULL,
  to_due       DATETIME(3)  NOT NULL,
  decision_id  BIGINT       NULL REFERENCES calendar_decision (id),
  by_user      BIGINT       NULL REFERENCES app_user (id),
  at           DATETIME(3)  NOT NULL,
  KEY by_clock (clock_id, id)
);

ALTER TABLE law_clock ADD KEY paused_in_centre (line, centre_id, paused_at, id);
ALTER TABLE law_clock ADD KEY missed_in_centre (line, centre_id, breached, due_at, id);
