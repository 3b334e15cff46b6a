-- Pictures that came with a notice, numbered by the installation.
CREATE TABLE app_picture (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  talk_id   BIGINT       NOT NULL,
  number    INT          NOT NULL,
  status    VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  evidence  BOOLEAN      NOT NULL,                 -- kept as it came; otherwise without what a camera writes beside the picture
  file_id   BIGINT       NULL,                     -- where its bytes are kept
  came_at   DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY once (talk_id, number),
  FOREIGN KEY (talk_id) REFERENCES app_talk (id),
  FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE SET NULL
);
