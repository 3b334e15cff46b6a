-- A case is not opened before somebody was shown what there may be of it already. Who was shown how much, and when.
CREATE TABLE candidates_shown (
  id          BIGINT      NOT NULL PRIMARY KEY,
  request_id  BIGINT      NOT NULL REFERENCES intervention_request (id),
  shown_to    BIGINT      NOT NULL REFERENCES app_user (id),
  shown_at    DATETIME(3) NOT NULL,
  cases       INT         NOT NULL,
  contacts    INT         NOT NULL,
  KEY by_request (request_id, shown_to)
);
