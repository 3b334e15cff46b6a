-- Who wants to be heard and whom nobody has taken yet, call-backs, who is on duty, and queues that another centre keeps.
CREATE SEQUENCE arrival_seq   START WITH 1 INCREMENT BY 10 NOCACHE;
CREATE SEQUENCE call_back_seq START WITH 1 INCREMENT BY 1 NOCACHE;

-- What a channel's end told by one key, a row each: whoever tells more of it waits here. It keeps what came before the
-- arrival itself was told.
CREATE TABLE arrival_told (
  told_key     CHAR(32)     CHARACTER SET ascii NOT NULL PRIMARY KEY,   -- keyed hash of source and key
  told_at      DATETIME(3)  NOT NULL,
  arrival_id   BIGINT       NULL,
  rings_at     BIGINT       NULL,
  rings        BOOLEAN      NOT NULL DEFAULT FALSE,
  answered_at  DATETIME(3)  NULL,                                       -- the first time
  connected_by BIGINT       NULL,
  connected_at DATETIME(3)  NULL,                                       -- the last time
  ended_at     DATETIME(3)  NULL,
  heard_at     DATETIME(3)  NULL,
  words        BLOB         NULL,   -- sealed
  spoke_at     DATETIME(3)  NULL,
  KEY stray (arrival_id, told_at)
);

CREATE TABLE arrival (
  id                   BIGINT        NOT NULL PRIMARY KEY,
  source               VARCHAR(40)   CHARACTER SET ascii NOT NULL,
  told_key             CHAR(32)      CHARACTER SET ascii NOT NULL UNIQUE,
  line                 VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  centre_id            TINYINT       NOT NULL REFERENCES centre (id),
  channel              VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  status               VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  urgency              VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  caller_number        VARBINARY(255) NULL,   -- sealed
  caller_number_token  BINARY(16)     NULL,   -- keyed hash of the normalised number
  caller_name          VARBINARY(700) NULL,   -- sealed
  first_words          BLOB           NULL,   -- sealed
  arrived_at           DATETIME(3)   NOT NULL,
  rings_at             BIGINT        NULL REFERENCES app_user (id),
  taken_by             BIGINT        NULL REFERENCES app_user (id),
  taken_at             DATETIME(3)   NULL,
  answered_at          DATETIME(3)   NULL,    -- the exchange connected somebody for the first time
  connected_at         DATETIME(3)   NULL,    -- and whoever has it now
  ended_at             DATETIME(3)   NULL,    -- the conversation was over
  waited_seconds       INT           NULL,
  last_heard_at        DATETIME(3)   NULL,
  spoke_at             DATETIME(3)   NULL,
  unanswered_since     DATETIME(3)   NULL,
  note                 BLOB          NULL,    -- sealed
  contact_id           BIGINT        NULL UNIQUE REFERENCES contact (id),
  version              INT           NOT NULL DEFAULT 0,
  KEY queue (centre_id, line, status, urgency, arrived_at, id),
  KEY silent (status, taken_at),
  KEY ringing (rings_at, status),
  KEY by_taker (taken_by, status),
  KEY by_caller (caller_number_token, arrived_at)
);

CREATE TABLE call_back (
  id                   BIGINT        NOT NULL PRIMARY KEY,
  line                 VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  centre_id            TINYINT       NOT NULL REFERENCES centre (id),
  arrival_id           BIGINT        NOT NULL REFERENCES arrival (id),
  status               VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  caller_number        VARBINARY(255) NOT NULL,   -- sealed
  caller_number_token  BINARY(16)     NOT NULL,   -- keyed hash of the normalised number
  caller_name          VARBINARY(700) NULL,       -- sealed
  note                 BLOB           NULL,       -- sealed
  asked_at             DATETIME(3)   NOT NULL,
  due_at               DATETIME(3)   NOT NULL,
  calls                INT           NOT NULL DEFAULT 1,   -- how often the caller tried
  attempts             INT           NOT NULL DEFAULT 0,   -- how often we did
  taken_by             BIGINT        NULL REFERENCES app_user (id),
  taken_at             DATETIME(3)   NULL,
  contact_id           BIGINT        NULL REFERENCES contact (id),   -- what became of it
  ended_at             DATETIME(3)   NULL,
  version              INT           NOT NULL DEFAULT 0,
  KEY due (centre_id, line, status, due_at, id),
  KEY by_caller (caller_number_token, status),
  KEY by_arrival (arrival_id)
);

CREATE TABLE presence (
  user_id    BIGINT       NOT NULL PRIMARY KEY REFERENCES app_user (id),
  centre_id  TINYINT      NOT NULL REFERENCES centre (id),
  state      VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  since      DATETIME(3)  NOT NULL,
  extension  VARCHAR(20)  CHARACTER SET ascii NULL,
  version    INT          NOT NULL DEFAULT 0,
  UNIQUE KEY one_user_an_extension (centre_id, extension),
  KEY on_duty (centre_id, since)
);

CREATE TABLE queue_diversion (
  id           BIGINT       NOT NULL PRIMARY KEY,
  line         VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  from_centre  TINYINT      NOT NULL REFERENCES centre (id),
  to_centre    TINYINT      NOT NULL REFERENCES centre (id),
  began_at     DATETIME(3)  NOT NULL,
  began_by     BIGINT       NOT NULL REFERENCES app_user (id),
  ended_at     DATETIME(3)  NULL,
  ended_by     BIGINT       NULL REFERENCES app_user (id),
  KEY standing (line, from_centre, ended_at)
);
