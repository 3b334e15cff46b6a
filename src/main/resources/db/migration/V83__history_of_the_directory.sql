-- The directory of agencies is one for the whole country: what somebody changes in it stays to be read.
CREATE TABLE agency_change (
  id         BIGINT       NOT NULL PRIMARY KEY,
  agency_id  BIGINT       NOT NULL REFERENCES agency (id),
  field      VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  old_value  VARCHAR(200) NULL,
  new_value  VARCHAR(200) NULL,
  by_user    BIGINT       NOT NULL REFERENCES app_user (id),
  at         DATETIME(3)  NOT NULL,
  KEY by_agency (agency_id, at, id)
);
