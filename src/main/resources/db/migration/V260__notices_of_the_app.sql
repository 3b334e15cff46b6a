-- What the mobile app sends. A notice begins a talk; it and whatever is written after it are messages, stored before anything is made
-- of them, one row each however often they are sent.
CREATE TABLE app_installation (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  client_id    BIGINT        NOT NULL,                 -- the program that sends for it
  name_token   BINARY(16)    NOT NULL,                 -- keyed hash of the name it gave itself
  name         VARBINARY(400) NULL,                    -- sealed; gone once it withdrew
  secret_hash  BINARY(32)    NOT NULL,                 -- whoever does not know the secret neither writes nor reads
  began_at     DATETIME(3)   NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY once (client_id, name_token),
  FOREIGN KEY (client_id) REFERENCES api_client (id)
);

CREATE TABLE app_talk (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  installation_id  BIGINT       NOT NULL,
  notice_token     BINARY(16)   NOT NULL,              -- keyed hash of the installation's own word for the notice
  line             VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id        INT          NOT NULL,
  call_number      VARBINARY(255) NULL,                -- sealed; where she wants to be called
  call_at          DATETIME(3)  NULL,                  -- and when; null for soon
  call_owed_at     DATETIME(3)  NULL,                  -- since when the wish is with the call-backs
  evidence         BOOLEAN      NOT NULL,              -- its pictures are kept as they came
  round            INT          NOT NULL DEFAULT 0,    -- 0 while nobody knows of it
  arrival_id       BIGINT       NULL,                  -- of this round
  last_heard_at    DATETIME(3)  NULL,
  unanswered_since DATETIME(3)  NULL,
  answers          INT          NOT NULL DEFAULT 0,
  fetched          INT          NOT NULL DEFAULT 0,    -- answers that the app has said it has
  withdrawn_at     DATETIME(3)  NULL,                  -- since when nothing of it is kept
  changed_at       DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY once (installation_id, notice_token),
  KEY news (centre_id, changed_at),
  FOREIGN KEY (installation_id) REFERENCES app_installation (id),
  FOREIGN KEY (arrival_id) REFERENCES arrival (id)
);

CREATE TABLE app_message (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  talk_id       BIGINT       NOT NULL,
  arrival_id    BIGINT       NULL,                     -- of the round it belongs to
  message_token BINARY(16)   NULL,                     -- keyed hash of the installation's own word for it; null of ours
  told          BINARY(16)   NULL,                     -- keyed hash of all that was told, by which another content is known
  side          VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  text          MEDIUMBLOB   NULL,                     -- sealed
  place         BLOB         NULL,                     -- sealed
  written_at    DATETIME(3)  NOT NULL,                 -- by the telephone's clock, never later than it came
  came_at       DATETIME(3)  NOT NULL,
  by_user       BIGINT       NULL,
  number        INT          NULL,                     -- of our answers in the talk, from 1 on
  done_at       DATETIME(3)  NULL,                     -- somebody waits by it
  PRIMARY KEY (id),
  UNIQUE KEY once (talk_id, message_token),
  UNIQUE KEY in_order (talk_id, number),
  KEY waiting (done_at, came_at),
  KEY of_round (arrival_id, written_at),
  FOREIGN KEY (talk_id) REFERENCES app_talk (id),
  FOREIGN KEY (arrival_id) REFERENCES arrival (id),
  FOREIGN KEY (by_user) REFERENCES app_user (id)
);
