-- What exchanges told of calls, as it came: kept before it is answered, worked on after.
CREATE TABLE phone_event (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  client_id    BIGINT        NOT NULL REFERENCES api_client (id),
  call_id      VARCHAR(200)  COLLATE utf8mb4_bin NOT NULL,   -- the exchange's own word for the call
  event_key    BINARY(32)    NOT NULL,                       -- the same for what is told again
  told         BLOB          NOT NULL,   -- sealed
  received_at  DATETIME(3)   NOT NULL,
  folded       BOOLEAN       NOT NULL DEFAULT FALSE,         -- the call has it
  UNIQUE KEY event (event_key),
  KEY of_call (client_id, call_id),
  KEY waiting (folded, received_at)
);

-- A call, as all of its events together tell it.
CREATE TABLE phone_call (
  id               BIGINT        NOT NULL PRIMARY KEY,
  client_id        BIGINT        NOT NULL REFERENCES api_client (id),
  call_id          VARCHAR(200)  COLLATE utf8mb4_bin NOT NULL,
  centre_id        TINYINT       NOT NULL REFERENCES centre (id),
  line             VARCHAR(20)   CHARACTER SET ascii NULL,
  direction        VARCHAR(8)    CHARACTER SET ascii NULL,
  from_number      VARBINARY(500) NULL,   -- sealed
  to_number        VARBINARY(500) NULL,   -- sealed
  number_token     BINARY(16)    NULL,                       -- of whoever is not the hotline
  arrived_at       DATETIME(3)   NULL,
  answered_at      DATETIME(3)   NULL,
  ended_at         DATETIME(3)   NULL,
  taken_at         DATETIME(3)   NULL,                       -- by whoever took it last
  rings            VARCHAR(40)   NULL,                       -- the extension where it rings or rang last
  extension        VARCHAR(40)   NULL,                       -- the last that took it
  user_id          BIGINT        NULL REFERENCES app_user (id),
  outcome          VARCHAR(12)   CHARACTER SET ascii NULL,
  cause            VARCHAR(80)   NULL,
  waiting_seconds  INT           NULL,
  talking_seconds  INT           NULL,
  reference        VARCHAR(40)   CHARACTER SET ascii NULL,   -- of our own request to place it
  arrival_id       BIGINT        NULL REFERENCES arrival (id),   -- of a call that came in
  contact_id       BIGINT        NULL REFERENCES contact (id),   -- that a call was made for
  version          INT           NOT NULL DEFAULT 0,
  UNIQUE KEY call_of_exchange (client_id, call_id),
  KEY of_arrival (arrival_id),
  KEY of_contact (contact_id),
  KEY of_number (number_token, arrived_at),
  KEY of_line (centre_id, line, ended_at)
);
