-- What is to be done in the background, as db-scheduler keeps it: a row until it is done. Nothing personal, ids only.
CREATE TABLE work_item (
  task_name             VARCHAR(40)  CHARACTER SET ascii NOT NULL,   -- kind of work
  task_instance         VARCHAR(40)  CHARACTER SET ascii NOT NULL,   -- id of what it is about
  task_data             VARBINARY(200) NULL,                          -- name of the failure that came last
  execution_time        DATETIME(3)  NOT NULL,                        -- when it is due, or tried again
  picked                BOOLEAN      NOT NULL,                        -- a server is at it
  picked_by             VARCHAR(50)  CHARACTER SET ascii NULL,
  last_success          DATETIME(3)  NULL,
  last_failure          DATETIME(3)  NULL,
  consecutive_failures  INT          NULL,
  last_heartbeat        DATETIME(3)  NULL,                            -- of the server that is at it
  version               BIGINT       NOT NULL,
  priority              SMALLINT     NULL,
  PRIMARY KEY (task_name, task_instance),
  KEY due (picked, execution_time)
);

-- What waits at the update goes on.
INSERT INTO work_item (task_name, task_instance, execution_time, picked, consecutive_failures, version, priority)
SELECT 'mail', id, coalesce(try_at, '1970-01-02'), FALSE, attempts, 1, 50 FROM mail WHERE status IN ('WAITING', 'SENDING');

INSERT INTO work_item (task_name, task_instance, execution_time, picked, consecutive_failures, version, priority)
SELECT 'report', id, coalesce(try_at, '1970-01-02'), FALSE, attempts, 1, 50 FROM report_run WHERE status IN ('CLAIMED', 'FAILED');

UPDATE mail SET status = 'WAITING' WHERE status = 'SENDING';

-- Who is at it, how often it was tried and when it is tried again stands with the work.
ALTER TABLE mail DROP KEY due, DROP COLUMN attempts, DROP COLUMN try_at, DROP COLUMN claimed_by;
ALTER TABLE report_run DROP KEY unfinished, DROP COLUMN claimed_by;
