CREATE TABLE report_schedule (
  id          BIGINT       NOT NULL PRIMARY KEY,
  kind        VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  line        VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id   TINYINT      NULL REFERENCES centre (id),   -- null: all centres
  at_hour     TINYINT      NOT NULL,                       -- in Viet Nam
  active      BOOLEAN      NOT NULL DEFAULT TRUE,
  since       DATETIME(3)  NOT NULL,                       -- what was due before is not made any more
  created_at  DATETIME(3)  NOT NULL,
  owner_id    BIGINT       NOT NULL REFERENCES app_user (id),
  version     INT          NOT NULL DEFAULT 0
);

CREATE TABLE report_schedule_recipient (
  schedule_id  BIGINT  NOT NULL REFERENCES report_schedule (id),
  user_id      BIGINT  NOT NULL REFERENCES app_user (id),
  PRIMARY KEY (schedule_id, user_id)
);

-- One row a schedule and period: whoever inserts it makes the report, nobody else does.
CREATE TABLE report_run (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  schedule_id  BIGINT       NOT NULL REFERENCES report_schedule (id),
  from_day     DATE         NOT NULL,
  to_day       DATE         NOT NULL,
  status       VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  claimed_at   DATETIME(3)  NOT NULL,   -- the first time
  claimed_by   VARCHAR(36)  CHARACTER SET ascii NOT NULL,
  try_at       DATETIME(3)  NULL,       -- when another server may take it over, or a failed one is tried again
  attempts     INT          NOT NULL DEFAULT 0,
  made_at      DATETIME(3)  NULL,
  error        VARCHAR(300) NULL,
  version      INT          NOT NULL DEFAULT 0,
  UNIQUE (schedule_id, from_day, to_day),
  KEY unfinished (try_at),
  KEY latest (claimed_at, id)
);

-- The figures as they were sent. Unknown is null, zero is a count.
CREATE TABLE report_run_figure (
  run_id          BIGINT       NOT NULL REFERENCES report_run (id),
  position        SMALLINT     NOT NULL,
  code            VARCHAR(80)  CHARACTER SET ascii NOT NULL,
  unit            VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  value           BIGINT       NULL,
  previous_value  BIGINT       NULL,   -- of the previous period
  year_value      BIGINT       NULL,   -- of the same period of the previous year
  year_historic   BOOLEAN      NOT NULL DEFAULT FALSE,
  PRIMARY KEY (run_id, position)
);
