-- By what a caller is known beside a telephone number: an account of Zalo, an installation of the app. Most contacts have none.
CREATE TABLE contact_account (
  contact_id  BIGINT      NOT NULL REFERENCES contact (id),
  kind        VARCHAR(12) CHARACTER SET ascii NOT NULL,
  token       BINARY(16)  NOT NULL,                   -- keyed hash
  PRIMARY KEY (contact_id, kind),
  KEY by_caller (token, contact_id)
);

ALTER TABLE arrival ADD COLUMN account_kind VARCHAR(12) CHARACTER SET ascii NULL;
ALTER TABLE arrival ADD COLUMN account VARBINARY(400) NULL;   -- sealed
ALTER TABLE arrival ADD COLUMN account_token BINARY(16) NULL;
