-- What a colleague says of a caller, for a time: at risk, confidential, a nuisance, blocked.
CREATE SEQUENCE caller_flag_seq START WITH 1 INCREMENT BY 1 NOCACHE;

CREATE TABLE caller_flag (
  id              BIGINT        NOT NULL PRIMARY KEY,
  centre_id       TINYINT       NOT NULL REFERENCES centre (id),
  kind            VARCHAR(16)   CHARACTER SET ascii NOT NULL,
  status          VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  reason          BLOB          NOT NULL,   -- sealed
  set_by          BIGINT        NOT NULL REFERENCES app_user (id),
  set_at          DATETIME(3)   NOT NULL,
  ends_on         DATE          NOT NULL,   -- the last day it stands
  ends_at         DATETIME(3)   NOT NULL,
  ended_at        DATETIME(3)   NULL,
  turned_away     INT           NOT NULL DEFAULT 0,
  turned_away_at  DATETIME(3)   NULL,
  version         INT           NOT NULL DEFAULT 0,
  KEY by_centre (centre_id, status, ends_at, id),
  KEY due (status, ends_at),
  KEY kept (ended_at)
);

-- One person may have several, and one may be several people's.
CREATE TABLE caller_flag_identifier (
  id       BIGINT         NOT NULL PRIMARY KEY,
  flag_id  BIGINT         NOT NULL,
  kind     VARCHAR(12)    CHARACTER SET ascii NOT NULL,
  value    VARBINARY(400) NULL,             -- sealed; an installation of the app has none
  token    BINARY(16)     NOT NULL,         -- keyed hash
  KEY by_caller (token, flag_id),
  FOREIGN KEY (flag_id) REFERENCES caller_flag (id) ON DELETE CASCADE
);
