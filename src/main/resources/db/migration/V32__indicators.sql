-- Figures of other bodies, which reports print beside the hotline's own.

-- Bodies under the names they had: the name on the last day of a figure's period is printed.
CREATE TABLE source_body (
  code        VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  valid_from  DATE         NOT NULL,
  name_vi     VARCHAR(160) NOT NULL,
  name_en     VARCHAR(160) NOT NULL,
  PRIMARY KEY (code, valid_from)
);
INSERT INTO source_body VALUES
  ('POLICE',        '1945-08-19', 'Bộ Công an', 'Ministry of Public Security'),
  ('FUND',          '1992-05-04', 'Quỹ Bảo trợ trẻ em Việt Nam', 'National Fund for Vietnamese Children'),
  ('CHILD_AFFAIRS', '2007-08-01', 'Bộ Lao động - Thương binh và Xã hội', 'Ministry of Labour, Invalids and Social Affairs'),
  ('CHILD_AFFAIRS', '2025-03-01', 'Bộ Y tế', 'Ministry of Health');

CREATE TABLE indicator (
  id       BIGINT       NOT NULL PRIMARY KEY,
  body     VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  name_vi  VARCHAR(200) NOT NULL,
  name_en  VARCHAR(200) NOT NULL,
  unit_vi  VARCHAR(40)  NOT NULL,
  unit_en  VARCHAR(40)  NOT NULL,
  UNIQUE KEY by_name (body, name_vi, unit_vi)
);

CREATE TABLE indicator_value (
  id              BIGINT         NOT NULL PRIMARY KEY,
  indicator_id    BIGINT         NOT NULL REFERENCES indicator (id),
  from_day        DATE           NOT NULL,
  to_day          DATE           NOT NULL,
  value           DECIMAL(20, 4) NOT NULL,
  previous_value  DECIMAL(20, 4) NULL,
  entered_by      BIGINT         NOT NULL REFERENCES app_user (id),
  entered_at      DATETIME(3)    NOT NULL,
  version         INT            NOT NULL DEFAULT 0,
  UNIQUE KEY one_period (indicator_id, from_day, to_day),
  KEY by_entry (entered_at, id)
);

-- What a value was before it was corrected, and why it was.
CREATE TABLE indicator_correction (
  id         BIGINT         NOT NULL PRIMARY KEY,
  value_id   BIGINT         NOT NULL REFERENCES indicator_value (id),
  old_value  DECIMAL(20, 4) NOT NULL,
  new_value  DECIMAL(20, 4) NOT NULL,
  reason     VARCHAR(500)   NOT NULL,
  by_user    BIGINT         NOT NULL REFERENCES app_user (id),
  at         DATETIME(3)    NOT NULL,
  KEY by_value (value_id, at)
);

-- The document a value was taken from.
CREATE TABLE indicator_file (
  id        BIGINT        NOT NULL PRIMARY KEY,
  value_id  BIGINT        NOT NULL UNIQUE REFERENCES indicator_value (id),
  kind      VARCHAR(8)    CHARACTER SET ascii NOT NULL,
  name      VARBINARY(700) NOT NULL,   -- sealed
  content   MEDIUMBLOB    NOT NULL,    -- sealed
  kept_by   BIGINT        NOT NULL REFERENCES app_user (id),
  kept_at   DATETIME(3)   NOT NULL
);

-- Indicators placed into a report. From approval on it keeps what they said.
CREATE TABLE period_report_indicator (
  id              BIGINT         NOT NULL PRIMARY KEY,
  report_id       BIGINT         NOT NULL REFERENCES period_report (id),
  value_id        BIGINT         NOT NULL REFERENCES indicator_value (id),
  position        SMALLINT       NOT NULL,
  name_vi         VARCHAR(200)   NULL,
  name_en         VARCHAR(200)   NULL,
  body_vi         VARCHAR(160)   NULL,
  body_en         VARCHAR(160)   NULL,
  unit_vi         VARCHAR(40)    NULL,
  unit_en         VARCHAR(40)    NULL,
  value           DECIMAL(20, 4) NULL,
  previous_value  DECIMAL(20, 4) NULL,
  UNIQUE KEY once (report_id, value_id)
);
