-- What a person is told inside the application. A subject says nothing by which a person could be known.
CREATE TABLE notification (
  id            BIGINT       NOT NULL PRIMARY KEY,
  recipient_id  BIGINT       NOT NULL REFERENCES app_user (id),
  kind          VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  subject       VARCHAR(300) NOT NULL,
  link          VARCHAR(200) CHARACTER SET ascii NOT NULL,   -- a path of the application
  created_at    DATETIME(3)  NOT NULL,
  read_at       DATETIME(3)  NULL,
  KEY by_recipient (recipient_id, created_at, id),
  KEY unread (recipient_id, read_at)
);

-- Mails that wait, and those that went. The address is looked up when one is sent: a mail goes to staff or nowhere.
CREATE TABLE mail (
  id            BIGINT       NOT NULL PRIMARY KEY,
  recipient_id  BIGINT       NOT NULL REFERENCES app_user (id),
  about_kind    VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  about_id      BIGINT       NOT NULL,
  subject       VARCHAR(300) NOT NULL,
  text          MEDIUMTEXT   NOT NULL,
  html          MEDIUMTEXT   NOT NULL,
  status        VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  created_at    DATETIME(3)  NOT NULL,
  attempts      INT          NOT NULL DEFAULT 0,
  try_at        DATETIME(3)  NULL,       -- when it is to be tried (again); null once it is over
  claimed_by    VARCHAR(36)  CHARACTER SET ascii NULL,
  sent_at       DATETIME(3)  NULL,
  error         VARCHAR(300) NULL,
  version       INT          NOT NULL DEFAULT 0,
  KEY due (status, try_at),
  KEY about (about_kind, about_id)
);
