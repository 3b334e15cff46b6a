-- What somebody and the hotline wrote to each other. Each time she begins anew is a contact of its own, told apart by the round.
CREATE TABLE zalo_conversation (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  oa_id            VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  person           BINARY(16)   NOT NULL,                 -- keyed hash of the number that Zalo gives her
  person_id        VARBINARY(400) NULL,                   -- sealed; the number itself, gone once she withdrew
  talk_id          VARBINARY(400) NULL,                   -- sealed; Zalo's number of a talk with somebody unknown to the account
  line             VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id        INT          NOT NULL,
  round            INT          NOT NULL DEFAULT 0,       -- 0 while she has written nothing
  arrival_id       BIGINT       NULL,                     -- of this round
  follows          BOOLEAN      NULL,
  last_heard_at    DATETIME(3)  NULL,                     -- when she wrote last
  unanswered_since DATETIME(3)  NULL,
  quota_type       VARCHAR(40)  CHARACTER SET ascii NULL, -- what Zalo said of the messages left, and when
  quota_left       INT          NULL,
  quota_at         DATETIME(3)  NULL,
  withdrawn_at     DATETIME(3)  NULL,                     -- what is older than this is not taken any more
  changed_at       DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY once (oa_id, person),
  KEY news (centre_id, changed_at),
  FOREIGN KEY (arrival_id) REFERENCES arrival (id)
);

CREATE TABLE zalo_message (
  id               BIGINT       NOT NULL PRIMARY KEY,
  conversation_id  BIGINT       NOT NULL,
  arrival_id       BIGINT       NULL,                     -- of the round it belongs to
  side             VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  kind             VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  message_key      VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL, -- Zalo's number of it; null while ours is not sent
  text             MEDIUMBLOB   NULL,                     -- sealed
  sent_at          DATETIME(3)  NOT NULL,                 -- by Zalo's clock, as soon as that is known
  by_user          BIGINT       NULL,
  status           VARCHAR(20)  CHARACTER SET ascii NULL, -- of ours
  attempts         INT          NOT NULL DEFAULT 0,
  tried_at         DATETIME(3)  NULL,
  failure          INT          NULL,                     -- Zalo's number of what was wrong
  UNIQUE KEY once (conversation_id, message_key),
  KEY of_round (arrival_id, sent_at),
  KEY unsent (status, conversation_id),
  FOREIGN KEY (conversation_id) REFERENCES zalo_conversation (id),
  FOREIGN KEY (arrival_id) REFERENCES arrival (id),
  FOREIGN KEY (by_user) REFERENCES app_user (id)
);
