-- Files of people, such as pictures and recordings, sealed piece by piece, so that none is ever whole in memory or open on a disk.
CREATE TABLE stored_file (
  id        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  begun_at  DATETIME(3)   NOT NULL,
  ended_at  DATETIME(3)   NULL,        -- all of it is there; one that is begun and never ended is deleted
  size      BIGINT        NOT NULL DEFAULT 0,
  checksum  VARBINARY(200) NULL,       -- sealed; SHA-256 of what came
  KEY unended (ended_at, begun_at)
);

CREATE TABLE stored_piece (
  file_id   BIGINT        NOT NULL,
  position  INT           NOT NULL,
  bytes     MEDIUMBLOB    NOT NULL,
  PRIMARY KEY (file_id, position),
  FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE CASCADE
);
