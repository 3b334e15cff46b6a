-- Pictures and files that came with a message. Zalo's addresses expire, so they are fetched at once.
CREATE TABLE zalo_attachment (
  id          BIGINT        NOT NULL PRIMARY KEY,
  message_id  BIGINT        NOT NULL,
  position    INT           NOT NULL,
  kind        VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  status      VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  url         BLOB          NULL,                        -- sealed; gone once it is fetched
  name        VARBINARY(1100) NULL,                      -- sealed; as it was called where it came from
  place       VARBINARY(400) NULL,                       -- sealed; latitude and longitude of a place
  file_id     BIGINT        NULL,                        -- where its bytes are kept
  UNIQUE KEY once (message_id, position),
  FOREIGN KEY (message_id) REFERENCES zalo_message (id),
  FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE SET NULL
);
