-- Which days are worked is decided each year: a calendar is what its decisions say, the later one where two say something of one
-- day. A province may have one of its own, which says only in what it differs.
CREATE TABLE work_calendar (
  id           BIGINT       NOT NULL PRIMARY KEY,
  name         VARCHAR(120) NOT NULL,
  province_id  SMALLINT     NULL REFERENCES province (id),
  UNIQUE KEY by_name (name)
);

CREATE TABLE calendar_decision (
  id           BIGINT       NOT NULL PRIMARY KEY,
  calendar_id  BIGINT       NOT NULL REFERENCES work_calendar (id),
  number       VARCHAR(60)  NULL,
  decided_on   DATE         NULL,
  issuer       VARCHAR(120) NOT NULL,
  source       VARCHAR(300) NULL,
  known_until  DATE         NULL,
  by_user      BIGINT       NULL REFERENCES app_user (id),
  at           DATETIME(3)  NOT NULL,
  KEY by_calendar (calendar_id, id)
);

CREATE TABLE calendar_day (
  id           BIGINT       NOT NULL PRIMARY KEY,
  decision_id  BIGINT       NOT NULL REFERENCES calendar_decision (id),
  day          DATE         NOT NULL,
  worked       BOOLEAN      NOT NULL,
  name         VARCHAR(120) NOT NULL,
  UNIQUE KEY by_day (decision_id, day)
);

INSERT INTO work_calendar (id, name) VALUES (NEXT VALUE FOR row_seq, 'Lịch nghỉ cả nước');

-- Days that the law itself names. What is decided for one year at a time, and is not known here, is not guessed: it is imported.
INSERT INTO calendar_decision (id, calendar_id, number, decided_on, issuer, source, known_until, at)
SELECT NEXT VALUE FOR row_seq, id, '45/2019/QH14', '2019-11-20', 'Quốc hội', 'Bộ luật Lao động, Điều 111 và Điều 112', NULL, utc_timestamp(3)
FROM work_calendar;
INSERT INTO calendar_day (id, decision_id, day, worked, name)
SELECT NEXT VALUE FOR row_seq, (SELECT id FROM calendar_decision WHERE number = '45/2019/QH14'), d.day, FALSE, d.name
FROM (
  SELECT DATE '2026-01-01' AS day, 'Tết Dương lịch' AS name
  UNION ALL SELECT DATE '2026-04-26', 'Giỗ Tổ Hùng Vương'
  UNION ALL SELECT DATE '2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'
  UNION ALL SELECT DATE '2026-04-30', 'Ngày Chiến thắng'
  UNION ALL SELECT DATE '2026-05-01', 'Ngày Quốc tế lao động'
  UNION ALL SELECT DATE '2026-09-02', 'Quốc khánh'
  UNION ALL SELECT DATE '2027-01-01', 'Tết Dương lịch'
  UNION ALL SELECT DATE '2027-04-30', 'Ngày Chiến thắng'
  UNION ALL SELECT DATE '2027-05-01', 'Ngày Quốc tế lao động'
  UNION ALL SELECT DATE '2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động'
  UNION ALL SELECT DATE '2027-09-02', 'Quốc khánh'
) d;

INSERT INTO calendar_decision (id, calendar_id, number, decided_on, issuer, source, known_until, at)
SELECT NEXT VALUE FOR row_seq, id, NULL, NULL, 'Thủ tướng Chính phủ', 'Nghỉ Tết Nguyên đán Bính Ngọ, 16/02 đến 20/02/2026', '2026-08-31',
  utc_timestamp(3)
FROM work_calendar;
INSERT INTO calendar_day (id, decision_id, day, worked, name)
SELECT NEXT VALUE FOR row_seq, (SELECT id FROM calendar_decision WHERE known_until = DATE '2026-08-31'), d.day, FALSE, 'Tết Nguyên đán'
FROM (
  SELECT DATE '2026-02-16' AS day UNION ALL SELECT DATE '2026-02-17' UNION ALL SELECT DATE '2026-02-18'
  UNION ALL SELECT DATE '2026-02-19' UNION ALL SELECT DATE '2026-02-20'
) d;

-- Whether 24/11/2026 was a day off already is not known here.
INSERT INTO calendar_decision (id, calendar_id, number, decided_on, issuer, source, known_until, at)
SELECT NEXT VALUE FOR row_seq, id, '80-NQ/TW, 30/NQ-CP', NULL, 'Bộ Chính trị, Chính phủ', 'Ngày Văn hóa Việt Nam 24/11', NULL, utc_timestamp(3)
FROM work_calendar;
INSERT INTO calendar_day (id, decision_id, day, worked, name)
SELECT NEXT VALUE FOR row_seq, id, DATE '2027-11-24', FALSE, 'Ngày Văn hóa Việt Nam'
FROM calendar_decision WHERE number = '80-NQ/TW, 30/NQ-CP';
