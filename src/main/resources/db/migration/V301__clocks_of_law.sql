-- How long the law gives for what: from which event to which. A change is a row more, and holds for clocks that begin from its day on.
CREATE TABLE law_limit (
  id           BIGINT       NOT NULL PRIMARY KEY,
  kind         VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  starts_with  VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  ends_with    VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  unit         VARCHAR(14)  CHARACTER SET ascii NOT NULL,
  amount       SMALLINT     NOT NULL,
  warn_hours   SMALLINT     NULL,
  warned       VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  told         VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  pausable     BOOLEAN      NOT NULL,
  article      VARCHAR(200) NOT NULL,
  valid_from   DATE         NOT NULL,
  by_user      BIGINT       NULL REFERENCES app_user (id),
  at           DATETIME(3)  NOT NULL,
  KEY by_kind (kind, valid_from, id)
);

INSERT INTO law_limit (id, kind, starts_with, ends_with, unit, amount, warn_hours, warned, told, pausable, article, valid_from, at) VALUES
(NEXT VALUE FOR row_seq, 'FIRST_ASSESSMENT', 'EMERGENCY_RECEIVED', 'RISK_ASSESSED', 'HOURS', 12, 3, 'LEADER', 'LEADER_AND_SUPERVISORS',
  FALSE, 'Nghị định 56/2017/NĐ-CP: đánh giá ban đầu trong 12 giờ kể từ khi nhận thông tin', '2004-05-19', utc_timestamp(3)),
(NEXT VALUE FOR row_seq, 'EMERGENCY_MEASURES', 'EMERGENCY_RECEIVED', 'MEASURE_TAKEN', 'HOURS', 12, 3, 'LEADER', 'LEADER_AND_SUPERVISORS',
  FALSE, 'Nghị định 56/2017/NĐ-CP: biện pháp can thiệp khẩn cấp trong 12 giờ kể từ khi nhận thông tin', '2004-05-19', utc_timestamp(3)),
(NEXT VALUE FOR row_seq, 'SUPPORT_PLAN', 'ORDINARY_RECEIVED', 'PLAN_BEGUN', 'WORKING_DAYS', 5, 24, 'LEADER', 'LEADER_AND_SUPERVISORS',
  TRUE, 'Nghị định 56/2017/NĐ-CP: kế hoạch hỗ trợ, can thiệp trong 5 ngày làm việc, trừ trường hợp khẩn cấp', '2004-05-19',
  utc_timestamp(3));

-- One limit of law that runs for one record. open_due is its end while it is waited for; next_word, when somebody is to be told.
CREATE TABLE law_clock (
  id             BIGINT       NOT NULL PRIMARY KEY,
  record_kind    VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  record_id      BIGINT       NOT NULL,
  record_began   DATETIME(3)  NOT NULL,
  line           VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id      TINYINT      NOT NULL REFERENCES centre (id),
  province_id    SMALLINT     NULL REFERENCES province (id),
  led_by         BIGINT       NULL REFERENCES app_user (id),
  limit_id       BIGINT       NOT NULL REFERENCES law_limit (id),
  kind           VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  begun_at       DATETIME(3)  NOT NULL,
  due_at         DATETIME(3)  NOT NULL,
  status         VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  open_due       DATETIME(3)  NULL,
  done_at        DATETIME(3)  NULL,
  paused_at      DATETIME(3)  NULL,
  breached       BOOLEAN      NOT NULL,
  breach_reason  BLOB         NULL,   -- sealed
  next_word      DATETIME(3)  NULL,
  version        INT          NOT NULL DEFAULT 0,
  UNIQUE KEY of_record (record_kind, record_id, kind, begun_at),
  KEY due_in_centre (line, centre_id, open_due, id),
  KEY due_of_leader (led_by, open_due, id),
  KEY to_tell (next_word, id)
);
