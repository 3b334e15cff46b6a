-- Contacts drawn by lot, of each centre and week. With the seed and what is kept of each person anybody can draw again and
-- see why a contact was drawn.
CREATE TABLE quality_draw (
  id         BIGINT       NOT NULL PRIMARY KEY,
  centre_id  TINYINT      NOT NULL REFERENCES centre (id),
  monday     DATE         NOT NULL,
  seed       CHAR(32)     CHARACTER SET ascii NOT NULL,
  per_week   TINYINT      NOT NULL,
  drawn_at   DATETIME(3)  NOT NULL,
  UNIQUE KEY by_week (centre_id, monday)
);

CREATE TABLE quality_draw_person (
  id         BIGINT       NOT NULL PRIMARY KEY,
  draw_id    BIGINT       NOT NULL REFERENCES quality_draw (id),
  user_id    BIGINT       NOT NULL REFERENCES app_user (id),
  contacts   INT          NOT NULL,             -- among which was drawn
  drawn      TINYINT      NOT NULL,
  UNIQUE KEY by_draw (draw_id, user_id)
);

CREATE SEQUENCE contact_review_seq START WITH 1 INCREMENT BY 1 NOCACHE;

-- A contact that is scored: drawn by lot, or chosen by a supervisor. It goes with its contact.
CREATE TABLE contact_review (
  id            BIGINT        NOT NULL PRIMARY KEY,
  centre_id     TINYINT       NOT NULL REFERENCES centre (id),
  contact_id    BIGINT        NOT NULL,
  operator_id   BIGINT        NOT NULL REFERENCES app_user (id),
  status        VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  sampled       BOOLEAN       NOT NULL,
  draw_id       BIGINT        NULL REFERENCES quality_draw (id),
  chance        SMALLINT      NULL,             -- of being drawn, in thousandths
  rubric_id     BIGINT        NULL REFERENCES quality_rubric (id),
  reviewer_id   BIGINT        NULL REFERENCES app_user (id),
  made_at       DATETIME(3)   NOT NULL,
  given_at      DATETIME(3)   NULL,
  given_day     DATE          NULL,
  score         SMALLINT      NULL,             -- in thousandths
  musts_missed  TINYINT       NOT NULL DEFAULT 0,
  summary       BLOB          NULL,             -- sealed
  answer        BLOB          NULL,             -- sealed
  answered_at   DATETIME(3)   NULL,
  closing       BLOB          NULL,             -- sealed
  closed_at     DATETIME(3)   NULL,
  version       INT           NOT NULL DEFAULT 0,
  UNIQUE KEY by_contact (contact_id, sampled),
  KEY by_centre (centre_id, status, made_at, id),
  KEY by_operator (operator_id, status, given_at, id),
  KEY by_day (centre_id, given_day, status, sampled),
  KEY by_operator_and_day (operator_id, given_day, status, sampled),
  KEY kept (made_at),
  FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE TABLE review_mark (
  id            BIGINT        NOT NULL PRIMARY KEY,
  review_id     BIGINT        NOT NULL,
  criterion_id  BIGINT        NOT NULL REFERENCES quality_criterion (id),
  place         SMALLINT      NOT NULL,
  step          TINYINT       NULL,             -- -1: it does not apply
  share         SMALLINT      NULL,             -- of the whole, in thousandths; none where it does not apply
  remark        BLOB          NULL,             -- sealed
  KEY by_review (review_id, place),
  FOREIGN KEY (review_id) REFERENCES contact_review (id) ON DELETE CASCADE
);
