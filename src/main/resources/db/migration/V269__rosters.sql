-- Who is to be on duty when. A row says one shift of one person and is never changed: what is put right is taken off, and
-- another row stands in its place, so that the roster of any week can be read as it was.
CREATE TABLE roster_duty (
  id         BIGINT       NOT NULL PRIMARY KEY,
  centre_id  TINYINT      NOT NULL REFERENCES centre (id),
  line       VARCHAR(20)  CHARACTER SET ascii NULL,   -- without one it is for both
  user_id    BIGINT       NOT NULL REFERENCES app_user (id),
  begins_at  DATETIME(3)  NOT NULL,
  ends_at    DATETIME(3)  NOT NULL,
  put_by     BIGINT       NOT NULL REFERENCES app_user (id),
  put_at     DATETIME(3)  NOT NULL,
  replaces   BIGINT       NULL REFERENCES roster_duty (id),
  off_by     BIGINT       NULL REFERENCES app_user (id),
  off_at     DATETIME(3)  NULL,
  version    INT          NOT NULL DEFAULT 0,
  KEY by_centre (centre_id, begins_at),
  KEY by_user (user_id, begins_at)
);
