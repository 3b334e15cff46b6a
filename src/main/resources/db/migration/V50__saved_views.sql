-- Pivots that people gave a name: the question, never the answer.
CREATE TABLE saved_view (
  id                BIGINT        NOT NULL PRIMARY KEY,
  owner_id          BIGINT        NOT NULL REFERENCES app_user (id),
  name              VARCHAR(80)   NOT NULL,
  shared            BOOLEAN       NOT NULL,
  line              VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  measure           VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  event             VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  row_dimension     VARCHAR(24)   CHARACTER SET ascii NOT NULL,
  column_dimension  VARCHAR(24)   CHARACTER SET ascii NULL,
  conditions        VARCHAR(9000) CHARACTER SET ascii NOT NULL,
  from_day          DATE          NOT NULL,
  to_day            DATE          NOT NULL,
  centre_id         TINYINT       NULL REFERENCES centre (id),
  comparison        VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  against_from      DATE          NULL,
  against_to        DATE          NULL,
  created_at        DATETIME(3)   NOT NULL,
  changed_at        DATETIME(3)   NOT NULL,
  version           INT           NOT NULL DEFAULT 0,
  KEY by_owner (owner_id, name),
  KEY by_shared (shared, name)
);
