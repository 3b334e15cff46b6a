-- The day from which a figure's period was counted in full, where it is known in part only; null where all of it was.

ALTER TABLE period_report_figure ADD COLUMN since DATE NULL AFTER historic;
ALTER TABLE period_report_compared ADD COLUMN since DATE NULL AFTER historic;
ALTER TABLE period_report_point ADD COLUMN since DATE NULL AFTER historic;
ALTER TABLE report_run_figure
  ADD COLUMN since DATE NULL,
  ADD COLUMN previous_since DATE NULL,
  ADD COLUMN year_since DATE NULL;

-- The first day that counts, each time somebody set it; the value in force is the setting counting_since.
CREATE TABLE counting_start (
  id          BIGINT       NOT NULL PRIMARY KEY,
  first_day   DATE         NOT NULL,
  former_day  DATE         NULL,
  reason      VARCHAR(500) NOT NULL,
  set_at      DATETIME(3)  NOT NULL,
  set_by      BIGINT       NOT NULL REFERENCES app_user (id)
);
