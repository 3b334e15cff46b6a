-- The report of a period as a document: drafted, checked, approved, published. Approval freezes all it says as rows.

CREATE TABLE period_report (
  id            BIGINT       NOT NULL PRIMARY KEY,
  line          VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  from_day      DATE         NOT NULL,
  to_day        DATE         NOT NULL,
  edition       SMALLINT     NOT NULL,
  status        VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  title_vi      VARCHAR(255) NOT NULL,
  title_en      VARCHAR(255) NOT NULL,
  drafted_at    DATETIME(3)  NOT NULL,
  drafted_by    BIGINT       NOT NULL REFERENCES app_user (id),
  edited_at     DATETIME(3)  NOT NULL,
  edited_by     BIGINT       NOT NULL REFERENCES app_user (id),
  moved_at      DATETIME(3)  NOT NULL,
  moved_by      BIGINT       NOT NULL REFERENCES app_user (id),
  frozen_at     DATETIME(3)  NULL,   -- the moment whose figures it holds, from approval on
  published_at  DATETIME(3)  NULL,
  version       INT          NOT NULL DEFAULT 0,
  -- one open draft of a line and period at a time, whoever drafts at the same moment
  being_made    BOOLEAN      AS (CASE WHEN status IN ('DRAFTED', 'CHECKED') THEN TRUE END) PERSISTENT,
  UNIQUE KEY one_edition (line, from_day, to_day, edition),
  UNIQUE KEY one_open (line, from_day, to_day, being_made),
  KEY by_drafted (line, drafted_at, id),
  KEY by_published (status, published_at, id)
);

-- Its text in each language.
CREATE TABLE period_report_text (
  id         BIGINT      NOT NULL PRIMARY KEY,
  report_id  BIGINT      NOT NULL REFERENCES period_report (id),
  language   VARCHAR(2)  CHARACTER SET ascii NOT NULL,
  body       MEDIUMTEXT  NOT NULL,
  UNIQUE KEY one_language (report_id, language)
);

-- The numbers of the text that are tied to figures, in their order, as they are written there.
CREATE TABLE period_report_number (
  text_id     BIGINT      NOT NULL REFERENCES period_report_text (id),
  position    SMALLINT    NOT NULL,
  shown       VARCHAR(40) NOT NULL,
  figure      VARCHAR(80) CHARACTER SET ascii NOT NULL,
  aspect      VARCHAR(12) CHARACTER SET ascii NOT NULL,
  comparison  VARCHAR(16) CHARACTER SET ascii NULL,
  PRIMARY KEY (text_id, position)
);

-- The figures as they were approved, under the names they had.
CREATE TABLE period_report_figure (
  id         BIGINT       NOT NULL PRIMARY KEY,
  report_id  BIGINT       NOT NULL REFERENCES period_report (id),
  position   SMALLINT     NOT NULL,
  code       VARCHAR(80)  CHARACTER SET ascii NOT NULL,
  section    VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  unit       VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  value      BIGINT       NULL,   -- no data is not zero
  historic   BOOLEAN      NOT NULL,
  label_vi   VARCHAR(200) NOT NULL,
  label_en   VARCHAR(200) NOT NULL,
  UNIQUE KEY one_code (report_id, code)
);

CREATE TABLE period_report_compared (
  figure_id   BIGINT      NOT NULL REFERENCES period_report_figure (id),
  comparison  VARCHAR(16) CHARACTER SET ascii NOT NULL,
  from_day    DATE        NOT NULL,
  to_day      DATE        NOT NULL,
  value       BIGINT      NULL,
  historic    BOOLEAN     NOT NULL,
  PRIMARY KEY (figure_id, comparison)
);

-- The leading figures over the years, which the charts draw.
CREATE TABLE period_report_point (
  id         BIGINT      NOT NULL PRIMARY KEY,
  report_id  BIGINT      NOT NULL REFERENCES period_report (id),
  position   SMALLINT    NOT NULL,
  code       VARCHAR(80) CHARACTER SET ascii NOT NULL,
  unit       VARCHAR(20) CHARACTER SET ascii NOT NULL,
  from_day   DATE        NOT NULL,
  to_day     DATE        NOT NULL,
  value      BIGINT      NULL,
  historic   BOOLEAN     NOT NULL,
  KEY by_report (report_id, position)
);
