-- One row a case and deadline: whoever inserts it tells, nobody else does.
CREATE TABLE case_deadline_told (
  case_id  BIGINT       NOT NULL REFERENCES intervention_case (id),
  kind     VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  told_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (case_id, kind)
);
