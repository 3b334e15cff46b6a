-- What Zalo told, stored before anything is made of it: one row an event, however often it is delivered.
CREATE TABLE zalo_event (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  event_key   BINARY(32)   NOT NULL,                                  -- digest of its name and the message's number, or of all of it
  event_name  VARCHAR(60)  CHARACTER SET ascii NOT NULL,
  person      BINARY(16)   NULL,                                      -- keyed hash of whom it is about
  body        MEDIUMBLOB   NULL,                                      -- sealed
  stored_at   DATETIME(3)  NOT NULL,
  done_at     DATETIME(3)  NULL,                                      -- something was made of it, or there is nothing to make
  PRIMARY KEY (id),
  UNIQUE KEY once (event_key),
  KEY waiting (done_at, id),
  KEY of_person (person),
  KEY old (stored_at)
);
