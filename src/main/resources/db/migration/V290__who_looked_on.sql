-- Who looked on at a conversation that a colleague had in hand: a row for each time, from the first reading to the last one.
CREATE TABLE conversation_onlooker (
  id          BIGINT       NOT NULL PRIMARY KEY,
  contact_id  BIGINT       NOT NULL REFERENCES contact (id),
  centre_id   TINYINT      NOT NULL REFERENCES centre (id),
  user_id     BIGINT       NOT NULL REFERENCES app_user (id),
  held_by     BIGINT       NOT NULL REFERENCES app_user (id),   -- whose conversation it was
  began_at    DATETIME(3)  NOT NULL,
  seen_at     DATETIME(3)  NOT NULL,
  KEY of_contact (contact_id, began_at),
  KEY here (centre_id, seen_at)
);
