-- Calls that somebody here asked an exchange to place.
CREATE TABLE call_request (
  id          BIGINT       NOT NULL PRIMARY KEY,
  contact_id  BIGINT       NOT NULL REFERENCES contact (id),
  number      VARBINARY(300) NOT NULL,   -- sealed
  extension   VARCHAR(40)  NOT NULL,
  asked_by    BIGINT       NOT NULL REFERENCES app_user (id),
  asked_at    DATETIME(3)  NOT NULL,
  KEY of_contact (contact_id, asked_at)
);
