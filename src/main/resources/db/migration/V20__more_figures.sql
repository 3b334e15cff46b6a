-- What else is counted: counselling topics by the day of counselling, cases by the day they were closed.

ALTER TABLE counselling_session ADD COLUMN started_day DATE NULL AFTER started_at;
UPDATE counselling_session SET started_day = DATE(started_at + INTERVAL 7 HOUR);
ALTER TABLE counselling_session
  MODIFY COLUMN started_day DATE NOT NULL,
  ADD KEY by_start (line, started_at, id);

ALTER TABLE intervention_case
  ADD COLUMN closed_day DATE NULL AFTER closed_at,
  ADD KEY by_closed (line, closed_at, id);
UPDATE intervention_case SET closed_day = DATE(closed_at + INTERVAL 7 HOUR) WHERE closed_at IS NOT NULL;

-- A case with many persons changes many cells at once.
ALTER TABLE figure_change MODIFY COLUMN cells VARCHAR(2000) CHARACTER SET ascii NOT NULL;

-- What changed a figure of a day that was already over, so that a published figure can be explained.
CREATE TABLE figure_shift (
  id           BIGINT       NOT NULL PRIMARY KEY,
  at           DATETIME(3)  NOT NULL,
  by_user      BIGINT       NULL REFERENCES app_user (id),
  record_kind  VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  record_id    BIGINT       NOT NULL,
  line         VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  day          DATE         NOT NULL,
  centre_id    TINYINT      NOT NULL,
  cells        VARCHAR(2000) CHARACTER SET ascii NOT NULL,
  reason       BLOB         NULL,   -- sealed
  KEY by_line (line, at, id)
);
