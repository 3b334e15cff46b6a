-- What one shift leaves to the next, by centre. The words may name people.
CREATE TABLE shift_note (
  id          BIGINT       NOT NULL PRIMARY KEY,
  centre_id   TINYINT      NOT NULL REFERENCES centre (id),
  words       BLOB         NOT NULL,   -- sealed
  written_by  BIGINT       NOT NULL REFERENCES app_user (id),
  written_at  DATETIME(3)  NOT NULL,
  KEY by_centre (centre_id, written_at),
  KEY by_time (written_at)
);
