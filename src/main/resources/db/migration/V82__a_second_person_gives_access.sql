-- What one administrator wants to be given to somebody waits here until another one confirms it.
CREATE TABLE access_request (
  id          BIGINT       NOT NULL PRIMARY KEY,
  kind        VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  user_id     BIGINT       NULL REFERENCES app_user (id),
  client_id   BIGINT       NULL REFERENCES api_client (id),
  role        VARCHAR(20)  CHARACTER SET ascii NULL,
  centre_id   TINYINT      NULL REFERENCES centre (id),
  scopes      VARCHAR(200) CHARACTER SET ascii NOT NULL,
  asked_by    BIGINT       NOT NULL REFERENCES app_user (id),
  asked_at    DATETIME(3)  NOT NULL,
  status      VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  decided_by  BIGINT       NULL REFERENCES app_user (id),
  decided_at  DATETIME(3)  NULL,
  version     INT          NOT NULL DEFAULT 0,
  KEY by_status (status, asked_at, id)
);
