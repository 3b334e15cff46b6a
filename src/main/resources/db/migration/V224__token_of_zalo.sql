-- By which the account is allowed to answer. The token that gets the next one is good once, so it is replaced under a lock.
CREATE TABLE zalo_token (
  oa_id          VARCHAR(40)  CHARACTER SET ascii NOT NULL PRIMARY KEY,
  access_token   BLOB         NULL,                  -- sealed
  refresh_token  BLOB         NULL,                  -- sealed
  seed           BINARY(32)   NULL,                  -- digest of the configured token that all of these come from
  expires_at     DATETIME(3)  NULL,
  renewed_at     DATETIME(3)  NULL,
  refused_at     DATETIME(3)  NULL,                  -- Zalo does not take the token that gets the next one
  failure        INT          NULL
);
