-- Published totals are entered by people: one manager proposes them, another confirms. Several may be known of the same
-- figure and period, since they were published differently.

CREATE TABLE published_batch (
  id          BIGINT        NOT NULL PRIMARY KEY,
  source      VARCHAR(300)  NOT NULL,
  file_name   VARCHAR(200)  NULL,      -- null where it was typed
  row_count   INT           NOT NULL,
  status      VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  entered_at  DATETIME(3)   NOT NULL,
  entered_by  BIGINT        NOT NULL REFERENCES app_user (id),
  decided_at  DATETIME(3)   NULL,
  decided_by  BIGINT        NULL REFERENCES app_user (id),
  version     INT           NOT NULL DEFAULT 0,
  KEY by_status (status, entered_at, id)
);

ALTER TABLE historic_figure
  DROP PRIMARY KEY,
  ADD COLUMN id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST;
ALTER TABLE historic_figure
  MODIFY COLUMN value BIGINT NULL,            -- null: a correction that takes the figure back
  ADD COLUMN difference BIGINT NULL AFTER value,
  ADD COLUMN percent DECIMAL(9, 2) NULL AFTER difference,
  ADD COLUMN compared_with VARCHAR(16) CHARACTER SET ascii NULL AFTER percent,
  MODIFY COLUMN note VARCHAR(500) NULL,
  ADD COLUMN source VARCHAR(300) NULL,        -- null: came with the system
  ADD COLUMN state VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'STANDING',
  ADD COLUMN batch_id BIGINT NULL REFERENCES published_batch (id),
  ADD COLUMN replaces_id BIGINT NULL REFERENCES historic_figure (id),
  ADD COLUMN reason VARCHAR(500) NULL,        -- why it replaces another
  ADD KEY by_period (line, from_day, to_day, measure),
  ADD KEY by_end (line, state, to_day, id);

-- What contradicts each other in an approved report, in words, as it was then.
CREATE TABLE period_report_remark (
  id         BIGINT        NOT NULL PRIMARY KEY,
  report_id  BIGINT        NOT NULL REFERENCES period_report (id),
  position   SMALLINT      NOT NULL,
  code       VARCHAR(80)   CHARACTER SET ascii NOT NULL,
  text_vi    VARCHAR(1000) NOT NULL,
  text_en    VARCHAR(1000) NOT NULL,
  KEY by_report (report_id, position)
);
