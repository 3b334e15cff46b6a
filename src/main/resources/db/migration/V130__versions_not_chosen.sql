-- Where two people changed the same record, one version of each field was chosen. What was not chosen is not lost: it
-- stays to be read beside the record.
CREATE TABLE unchosen_version (
  id           BIGINT       NOT NULL PRIMARY KEY,
  record_kind  VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  record_id    BIGINT       NULL,            -- null: told apart by its name alone
  record_name  VARCHAR(255) NULL,
  field        VARCHAR(80)  CHARACTER SET ascii NOT NULL,
  part         INT          NOT NULL,        -- which child, from 1; 0: of the record itself
  value        MEDIUMBLOB   NOT NULL,        -- sealed
  written_by   BIGINT       NULL REFERENCES app_user (id),
  written_at   DATETIME(3)  NULL,
  by_user      BIGINT       NOT NULL REFERENCES app_user (id),
  at           DATETIME(3)  NOT NULL,
  KEY by_record (record_kind, record_id, at)
);
