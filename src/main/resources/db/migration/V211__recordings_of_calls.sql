-- What was said in a call, or left on the answering machine: fetched from the exchange, kept as a sealed file.
CREATE TABLE call_recording (
  id            BIGINT       NOT NULL PRIMARY KEY,
  call_row_id   BIGINT       NOT NULL REFERENCES phone_call (id),
  url           BLOB         NOT NULL,   -- sealed
  url_hash      BINARY(32)   NOT NULL,                       -- told again it is the same recording
  told_sha256   CHAR(64)     CHARACTER SET ascii NULL,
  told_seconds  INT          NULL,
  status        VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  lost_because  VARCHAR(12)  CHARACTER SET ascii NULL,       -- of one that cannot be had
  sound         VARCHAR(12)  CHARACTER SET ascii NULL,       -- its kind, by its first bytes
  file_id       BIGINT       NULL,                           -- where it is kept
  size          BIGINT       NULL,
  kept_at       DATETIME(3)  NULL,
  version       INT          NOT NULL DEFAULT 0,
  UNIQUE KEY of_call (call_row_id, url_hash)
);

-- Why a call has no recording: each call of the anti-trafficking line has the one or the other.
CREATE TABLE recording_absence (
  id           BIGINT       NOT NULL PRIMARY KEY,
  call_row_id  BIGINT       NOT NULL UNIQUE REFERENCES phone_call (id),
  reason       BLOB         NOT NULL,   -- sealed
  said_by      BIGINT       NOT NULL REFERENCES app_user (id),
  said_at      DATETIME(3)  NOT NULL
);
