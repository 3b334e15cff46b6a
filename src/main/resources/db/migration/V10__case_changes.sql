-- What was changed in a case beside its lifecycle: type, urgency, province, who is in charge.

CREATE TABLE case_change (
  id         BIGINT      NOT NULL PRIMARY KEY,
  case_id    BIGINT      NOT NULL REFERENCES intervention_case (id),
  field      VARCHAR(20) CHARACTER SET ascii NOT NULL,
  old_value  VARCHAR(40) CHARACTER SET ascii NULL,
  new_value  VARCHAR(40) CHARACTER SET ascii NULL,
  reason     BLOB        NULL,   -- sealed
  by_user    BIGINT      NOT NULL REFERENCES app_user (id),
  at         DATETIME(3) NOT NULL,
  KEY by_case (case_id, at)
);
