-- The search index in few bytes. A save leaves one row of its tokens, sorted, 8 bytes each; a timer takes the rows of a
-- centre and kind of records into runs of blocks, which hold sorted postings as distances. See ADR 21.
CREATE TABLE search_waiting (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  centre_id    TINYINT      NOT NULL,
  record_kind  VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  record_id    BIGINT       NOT NULL,
  tokens       MEDIUMBLOB   NOT NULL,
  gone         MEDIUMBLOB   NULL,
  PRIMARY KEY (centre_id, record_kind, id),
  KEY by_id (id)
);

CREATE TABLE search_run (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  centre_id    TINYINT      NOT NULL,
  record_kind  VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  level        TINYINT      NOT NULL,
  postings     BIGINT       NOT NULL,
  begins       MEDIUMBLOB   NOT NULL,   -- of each block, in their order
  KEY by_centre (centre_id, record_kind, level, id)
);

CREATE TABLE search_block (
  run_id       BIGINT       NOT NULL,
  begins_at    BINARY(16)   NOT NULL,
  postings     BLOB         NOT NULL,
  PRIMARY KEY (run_id, begins_at)
);
