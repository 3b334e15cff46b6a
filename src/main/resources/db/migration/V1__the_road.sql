-- The whole road: contact -> counselling -> intervention case -> referral -> period report.
-- Columns named in the comments as sealed hold AES-256-GCM ciphertext, never text.
-- Times are UTC; columns ending in _day are days in Asia/Ho_Chi_Minh.

-- Ids are drawn before the insert (several at once), so rows can be batched. Numbers of records are made of them.
CREATE SEQUENCE contact_seq START WITH 1 INCREMENT BY 50;
CREATE SEQUENCE case_seq    START WITH 1 INCREMENT BY 1;
CREATE SEQUENCE row_seq     START WITH 1 INCREMENT BY 50;

-- ---------------------------------------------------------------- the house

CREATE TABLE centre (
  id       TINYINT      NOT NULL PRIMARY KEY,
  code     VARCHAR(8)   CHARACTER SET ascii NOT NULL UNIQUE,
  name_vi  VARCHAR(60)  NOT NULL,
  name_en  VARCHAR(60)  NOT NULL
);
INSERT INTO centre VALUES (1, 'HN', 'Hà Nội', 'Ha Noi'), (2, 'DN', 'Đà Nẵng', 'Da Nang'), (3, 'AG', 'An Giang', 'An Giang');

CREATE TABLE app_user (
  id                    BIGINT       NOT NULL PRIMARY KEY,
  username              VARCHAR(60)  NOT NULL UNIQUE,
  full_name             VARCHAR(120) NOT NULL,
  password_hash         VARCHAR(255) CHARACTER SET ascii NOT NULL,
  must_change_password  BOOLEAN      NOT NULL DEFAULT FALSE,
  role                  VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id             TINYINT      NOT NULL REFERENCES centre (id),
  active                BOOLEAN      NOT NULL DEFAULT TRUE,
  failed_attempts       INT          NOT NULL DEFAULT 0,
  locked_until          DATETIME(3)  NULL,
  -- raised by sign-out everywhere, a changed password or role: older sessions end
  session_stamp         INT          NOT NULL DEFAULT 0,
  language              CHAR(2)      CHARACTER SET ascii NOT NULL DEFAULT 'vi',
  theme                 VARCHAR(8)   CHARACTER SET ascii NOT NULL DEFAULT 'AUTO',
  line                  VARCHAR(20)  CHARACTER SET ascii NOT NULL DEFAULT 'CHILD_PROTECTION',
  created_at            DATETIME(3)  NOT NULL,
  version               INT          NOT NULL DEFAULT 0
);

CREATE TABLE api_client (
  id          BIGINT       NOT NULL PRIMARY KEY,
  name        VARCHAR(80)  NOT NULL UNIQUE,
  token_hash  BINARY(32)   NOT NULL UNIQUE,
  scopes      VARCHAR(200) CHARACTER SET ascii NOT NULL,
  centre_id   TINYINT      NOT NULL REFERENCES centre (id),
  active      BOOLEAN      NOT NULL DEFAULT TRUE,
  created_at  DATETIME(3)  NOT NULL,
  version     INT          NOT NULL DEFAULT 0
);

CREATE TABLE setting (
  name   VARCHAR(60)  CHARACTER SET ascii NOT NULL PRIMARY KEY,
  value  VARCHAR(255) NOT NULL
);

-- A known text sealed with the key in use: tells a wrong key at the start.
CREATE TABLE key_check (
  id      TINYINT        NOT NULL PRIMARY KEY,
  sample  VARBINARY(255) NOT NULL
);

-- ---------------------------------------------------------------- reference data

CREATE TABLE province (
  id            SMALLINT    NOT NULL PRIMARY KEY,
  code          CHAR(2)     CHARACTER SET ascii NOT NULL,
  name          VARCHAR(60) NOT NULL,
  kind          VARCHAR(10) CHARACTER SET ascii NOT NULL,
  valid_from    DATE        NOT NULL,
  valid_to      DATE        NULL,
  successor_id  SMALLINT    NULL REFERENCES province (id),
  UNIQUE (code, valid_from)
);

CREATE TABLE commune (
  id             INT         NOT NULL PRIMARY KEY,
  code           VARCHAR(8)  CHARACTER SET ascii NOT NULL,
  province_code  CHAR(2)     CHARACTER SET ascii NOT NULL,
  name           VARCHAR(80) NOT NULL,
  kind           VARCHAR(12) CHARACTER SET ascii NOT NULL,
  valid_from     DATE        NOT NULL,
  valid_to       DATE        NULL,
  UNIQUE (code, valid_from),
  KEY by_province (province_code, name),
  KEY by_name (name)
);

CREATE TABLE code_entry (
  list      VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  code      VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  label_vi  VARCHAR(120) NOT NULL,
  label_en  VARCHAR(120) NOT NULL,
  position  SMALLINT     NOT NULL,
  active    BOOLEAN      NOT NULL DEFAULT TRUE,
  PRIMARY KEY (list, code)
);

CREATE TABLE agency (
  id           BIGINT       NOT NULL PRIMARY KEY,
  name         VARCHAR(160) NOT NULL,
  kind         VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  province_id  SMALLINT     NULL REFERENCES province (id),
  commune_id   INT          NULL REFERENCES commune (id),
  phone        VARCHAR(40)  NULL,
  email        VARCHAR(120) NULL,
  address      VARCHAR(200) NULL,
  active       BOOLEAN      NOT NULL DEFAULT TRUE,
  version      INT          NOT NULL DEFAULT 0,
  KEY by_kind (kind, province_id, name)
);

-- ---------------------------------------------------------------- contact

-- No foreign keys here: each would be one more index to write for every one of a million calls. The application
-- checks what it refers to, and none of it is ever deleted.
CREATE TABLE contact (
  id                      BIGINT        NOT NULL PRIMARY KEY,
  line                    VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  centre_id               TINYINT       NOT NULL,
  channel                 VARCHAR(20)   CHARACTER SET ascii NOT NULL,
  status                  VARCHAR(12)   CHARACTER SET ascii NOT NULL,
  received_at             DATETIME(3)   NOT NULL,
  received_day            DATE          NOT NULL,
  handled_by              BIGINT        NULL,
  api_client_id           BIGINT        NULL,
  finalised_at            DATETIME(3)   NULL,
  level                   VARCHAR(20)   CHARACTER SET ascii NULL,
  disposition             VARCHAR(20)   CHARACTER SET ascii NULL,
  urgency                 VARCHAR(12)   CHARACTER SET ascii NULL,
  legal_basis             VARCHAR(40)   CHARACTER SET ascii NULL,
  anonymous               BOOLEAN       NOT NULL DEFAULT FALSE,
  caller_kind             VARCHAR(40)   CHARACTER SET ascii NULL,
  caller_name             VARBINARY(700) NULL,   -- sealed
  caller_number           VARBINARY(255) NULL,   -- sealed
  caller_number_token     BINARY(16)     NULL,   -- keyed hash of the normalised number
  caller_zalo_id          VARBINARY(255) NULL,   -- sealed
  caller_address          VARBINARY(1200) NULL,  -- sealed
  caller_identity_number  VARBINARY(255) NULL,   -- sealed
  province_id             SMALLINT      NULL,
  commune_id              INT           NULL,
  incident_address        VARBINARY(1200) NULL,  -- sealed
  narrative               BLOB          NULL,    -- sealed
  intervention_type       VARCHAR(40)   CHARACTER SET ascii NULL,
  setting                 VARCHAR(40)   CHARACTER SET ascii NULL,
  offender_relation       VARCHAR(40)   CHARACTER SET ascii NULL,
  reason                  VARCHAR(40)   CHARACTER SET ascii NULL,
  version                 INT           NOT NULL DEFAULT 0,
  KEY by_centre (line, centre_id, received_at, id),
  KEY by_level (line, level, centre_id, received_at, id),
  KEY by_channel (line, channel, received_at, id),
  KEY by_disposition (line, disposition, received_at, id),
  KEY by_province (line, province_id, received_at, id),
  KEY by_caller (caller_number_token, centre_id, received_at)
);

-- Several codes of one list on a contact, e.g. forms of harm.
CREATE TABLE contact_code (
  contact_id  BIGINT      NOT NULL REFERENCES contact (id),
  list        VARCHAR(40) CHARACTER SET ascii NOT NULL,
  code        VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (contact_id, list, code)
);

CREATE TABLE contact_child (
  id               BIGINT         NOT NULL PRIMARY KEY,
  contact_id       BIGINT         NOT NULL REFERENCES contact (id),
  position         TINYINT        NOT NULL,
  name             VARBINARY(700) NULL,   -- sealed
  birth_date       DATE           NULL,
  age_years        TINYINT        NULL,   -- as told or estimated on the day of receipt
  sex              VARCHAR(8)     CHARACTER SET ascii NOT NULL,
  identity_number  VARBINARY(255) NULL,   -- sealed
  present_condition BLOB          NULL,   -- sealed
  family           BLOB           NULL,   -- sealed
  KEY by_contact (contact_id, position)
);

CREATE TABLE contact_child_circumstance (
  child_id  BIGINT      NOT NULL REFERENCES contact_child (id),
  code      VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (child_id, code)
);

-- What is being typed, as typed, until the contact is finalised.
CREATE TABLE contact_draft (
  contact_id  BIGINT      NOT NULL PRIMARY KEY REFERENCES contact (id),
  owner_id    BIGINT      NOT NULL REFERENCES app_user (id),
  form        MEDIUMBLOB  NOT NULL,   -- sealed
  saved_at    DATETIME(3) NOT NULL,
  KEY by_owner (owner_id, saved_at)
);

CREATE TABLE contact_correction (
  id          BIGINT       NOT NULL PRIMARY KEY,
  contact_id  BIGINT       NOT NULL REFERENCES contact (id),
  field       VARCHAR(60)  CHARACTER SET ascii NOT NULL,
  old_value   BLOB         NULL,      -- sealed
  new_value   BLOB         NULL,      -- sealed
  reason      BLOB         NOT NULL,  -- sealed
  by_user     BIGINT       NOT NULL REFERENCES app_user (id),
  at          DATETIME(3)  NOT NULL,
  KEY by_contact (contact_id, at)
);

-- ---------------------------------------------------------------- counselling

CREATE TABLE counselling_session (
  id                 BIGINT       NOT NULL PRIMARY KEY,
  contact_id         BIGINT       NOT NULL UNIQUE REFERENCES contact (id),
  line               VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id          TINYINT      NOT NULL REFERENCES centre (id),
  status             VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  counsellor_id      BIGINT       NULL REFERENCES app_user (id),
  started_at         DATETIME(3)  NOT NULL,
  recorded_at        DATETIME(3)  NULL,
  advice             BLOB         NULL,   -- sealed
  outcome            VARCHAR(40)  CHARACTER SET ascii NULL,
  follow_up_on       DATE         NULL,
  follow_up_note     BLOB         NULL,   -- sealed
  follow_up_done_at  DATETIME(3)  NULL,
  version            INT          NOT NULL DEFAULT 0,
  KEY by_status (line, centre_id, status, started_at, id),
  KEY by_follow_up (line, centre_id, follow_up_done_at, follow_up_on)
);

CREATE TABLE counselling_topic (
  session_id  BIGINT      NOT NULL REFERENCES counselling_session (id),
  code        VARCHAR(40) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (session_id, code)
);

-- ---------------------------------------------------------------- intervention

CREATE TABLE intervention_case (
  id                BIGINT       NOT NULL PRIMARY KEY,
  line              VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id         TINYINT      NOT NULL REFERENCES centre (id),
  status            VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  source            VARCHAR(20)  CHARACTER SET ascii NOT NULL,  -- the channel of the contact it was opened from
  type              VARCHAR(40)  CHARACTER SET ascii NULL,
  urgency           VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  risk              VARCHAR(8)   CHARACTER SET ascii NULL,
  province_id       SMALLINT     NULL REFERENCES province (id),
  commune_id        INT          NULL REFERENCES commune (id),
  incident_address  VARBINARY(1200) NULL,  -- sealed
  summary           BLOB         NULL,     -- sealed
  opened_at         DATETIME(3)  NOT NULL,
  opened_day        DATE         NOT NULL,
  opened_by         BIGINT       NOT NULL REFERENCES app_user (id),
  assigned_to       BIGINT       NULL REFERENCES app_user (id),
  first_referred_day DATE        NULL,
  closed_at         DATETIME(3)  NULL,
  outcome           VARCHAR(40)  CHARACTER SET ascii NULL,
  version           INT          NOT NULL DEFAULT 0,
  KEY by_status (line, centre_id, status, opened_at, id),
  KEY by_opened (line, opened_at, id),
  KEY by_assignee (assigned_to, status)
);

CREATE TABLE case_contact (
  case_id     BIGINT      NOT NULL REFERENCES intervention_case (id),
  contact_id  BIGINT      NOT NULL REFERENCES contact (id),
  linked_at   DATETIME(3) NOT NULL,
  linked_by   BIGINT      NOT NULL REFERENCES app_user (id),
  PRIMARY KEY (case_id, contact_id),
  UNIQUE KEY one_case (contact_id)
);

-- A contact of level intervention asks a supervisor for a decision.
CREATE TABLE intervention_request (
  id               BIGINT       NOT NULL PRIMARY KEY,
  contact_id       BIGINT       NOT NULL UNIQUE REFERENCES contact (id),
  line             VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id        TINYINT      NOT NULL REFERENCES centre (id),
  status           VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  urgency          VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  requested_by     BIGINT       NULL REFERENCES app_user (id),
  requested_at     DATETIME(3)  NOT NULL,
  decided_by       BIGINT       NULL REFERENCES app_user (id),
  decided_at       DATETIME(3)  NULL,
  case_id          BIGINT       NULL REFERENCES intervention_case (id),
  version          INT          NOT NULL DEFAULT 0,
  KEY by_status (line, centre_id, status, requested_at, id)
);

CREATE TABLE case_child (
  id               BIGINT         NOT NULL PRIMARY KEY,
  case_id          BIGINT         NOT NULL REFERENCES intervention_case (id),
  position         TINYINT        NOT NULL,
  name             VARBINARY(700) NULL,   -- sealed
  birth_date       DATE           NULL,
  age_years        TINYINT        NULL,
  sex              VARCHAR(8)     CHARACTER SET ascii NOT NULL,
  identity_number  VARBINARY(255) NULL,   -- sealed
  present_condition BLOB          NULL,   -- sealed
  whereabouts      VARBINARY(1200) NULL,  -- sealed
  risk             VARCHAR(8)     CHARACTER SET ascii NULL,
  KEY by_case (case_id, position)
);

CREATE TABLE case_offender (
  id         BIGINT         NOT NULL PRIMARY KEY,
  case_id    BIGINT         NOT NULL REFERENCES intervention_case (id),
  name       VARBINARY(700) NULL,   -- sealed
  relation   VARCHAR(40)    CHARACTER SET ascii NULL,
  sex        VARCHAR(8)     CHARACTER SET ascii NOT NULL,
  age_years  TINYINT        NULL,
  note       BLOB           NULL,   -- sealed
  KEY by_case (case_id)
);

CREATE TABLE risk_assessment (
  id        BIGINT      NOT NULL PRIMARY KEY,
  case_id   BIGINT      NOT NULL REFERENCES intervention_case (id),
  risk      VARCHAR(8)  CHARACTER SET ascii NOT NULL,
  reasons   BLOB        NOT NULL,   -- sealed
  by_user   BIGINT      NOT NULL REFERENCES app_user (id),
  at        DATETIME(3) NOT NULL,
  KEY by_case (case_id, at)
);

CREATE TABLE case_action (
  id           BIGINT      NOT NULL PRIMARY KEY,
  case_id      BIGINT      NOT NULL REFERENCES intervention_case (id),
  kind         VARCHAR(40) CHARACTER SET ascii NOT NULL,
  text         BLOB        NOT NULL,   -- sealed
  happened_at  DATETIME(3) NOT NULL,
  by_user      BIGINT      NOT NULL REFERENCES app_user (id),
  recorded_at  DATETIME(3) NOT NULL,
  KEY by_case (case_id, happened_at)
);

-- ---------------------------------------------------------------- referral

CREATE TABLE referral (
  id            BIGINT       NOT NULL PRIMARY KEY,
  case_id       BIGINT       NOT NULL REFERENCES intervention_case (id),
  agency_id     BIGINT       NOT NULL REFERENCES agency (id),
  agency_kind   VARCHAR(40)  CHARACTER SET ascii NOT NULL,  -- as it was when referred
  line          VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id     TINYINT      NOT NULL REFERENCES centre (id),
  status        VARCHAR(16)  CHARACTER SET ascii NOT NULL,
  request       BLOB         NOT NULL,   -- sealed
  helped_count  SMALLINT     NOT NULL,
  drafted_at    DATETIME(3)  NOT NULL,
  drafted_by    BIGINT       NOT NULL REFERENCES app_user (id),
  sent_at       DATETIME(3)  NULL,
  sent_day      DATE         NULL,
  answered_at   DATETIME(3)  NULL,
  report        BLOB         NULL,       -- sealed: what the agency reported back
  version       INT          NOT NULL DEFAULT 0,
  KEY by_case (case_id),
  KEY by_status (line, centre_id, status, drafted_at, id),
  KEY by_sent (line, sent_at, id)
);

-- ---------------------------------------------------------------- what every feature leaves behind

-- One row a move of any lifecycle: who, when, from, to, why.
CREATE TABLE status_change (
  id           BIGINT       NOT NULL PRIMARY KEY,
  record_kind  VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  record_id    BIGINT       NOT NULL,
  from_status  VARCHAR(20)  CHARACTER SET ascii NULL,
  to_status    VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  reason       BLOB         NULL,   -- sealed
  by_user      BIGINT       NULL REFERENCES app_user (id),
  at           DATETIME(3)  NOT NULL,
  KEY by_record (record_kind, record_id, at)
);

-- Blind index: keyed hashes of normalised words, their prefixes, numbers and last digits.
CREATE TABLE search_token (
  centre_id    TINYINT      NOT NULL,
  token        BINARY(12)   NOT NULL,
  record_kind  VARCHAR(24)  CHARACTER SET ascii NOT NULL,
  record_id    BIGINT       NOT NULL,
  PRIMARY KEY (centre_id, token, record_kind, record_id)
);

-- Who did, read, searched or exported what and when. The application's database user may insert and select only.
CREATE TABLE audit_entry (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at            DATETIME(3)  NOT NULL,
  actor_id      BIGINT       NULL,
  actor_name    VARCHAR(120) NOT NULL,
  actor_role    VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  centre_id     TINYINT      NULL,
  action        VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  subject_kind  VARCHAR(24)  CHARACTER SET ascii NULL,
  subject_id    BIGINT       NULL,
  detail        BLOB         NULL,   -- sealed
  address       VARCHAR(45)  CHARACTER SET ascii NULL,
  KEY by_time (at, id),
  KEY by_actor (actor_id, at, id),
  KEY by_subject (subject_kind, subject_id, at, id),
  KEY by_action (action, at, id)
);

CREATE TABLE idempotency_key (
  client_id   BIGINT       NOT NULL REFERENCES api_client (id),
  idem_key    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body_hash   BINARY(32)   NOT NULL,
  contact_id  BIGINT       NOT NULL REFERENCES contact (id),
  created_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (client_id, idem_key)
);

-- ---------------------------------------------------------------- figures

-- Sums by year, month and day (grain Y, M, D). Folded from figure_change, so that no saver waits for another.
CREATE TABLE figure_total (
  line       VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  grain      CHAR(1)      CHARACTER SET ascii NOT NULL,
  start      DATE         NOT NULL,
  measure    VARCHAR(32)  CHARACTER SET ascii NOT NULL,
  code       VARCHAR(40)  CHARACTER SET ascii NOT NULL,
  centre_id  TINYINT      NOT NULL,
  amount     BIGINT       NOT NULL,
  PRIMARY KEY (line, grain, start, measure, code, centre_id)
);

-- One row a counted fact that came or went, written in the transaction of the fact, until it is folded.
CREATE TABLE figure_change (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  line       VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  day        DATE         NOT NULL,
  centre_id  TINYINT      NOT NULL,
  cells      VARCHAR(500) CHARACTER SET ascii NOT NULL   -- measure:code:amount, separated by spaces
);

-- Published totals of the years before the system counted.
CREATE TABLE historic_figure (
  line      VARCHAR(20)  CHARACTER SET ascii NOT NULL,
  from_day  DATE         NOT NULL,
  to_day    DATE         NOT NULL,
  measure   VARCHAR(60)  CHARACTER SET ascii NOT NULL,
  unit      VARCHAR(12)  CHARACTER SET ascii NOT NULL,
  value     BIGINT       NOT NULL,
  note      VARCHAR(200) NULL,
  PRIMARY KEY (line, from_day, to_day, measure)
);
