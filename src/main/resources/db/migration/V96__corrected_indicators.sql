-- The previous value of an indicator is that of the year before as it stands now, unless its body printed another one:
-- what was copied from the entry of the year before is taken from there again, so that a correction reaches it.

ALTER TABLE indicator_value
  ADD COLUMN before_from DATE NULL AFTER to_day,
  ADD COLUMN before_to DATE NULL AFTER before_from;
UPDATE indicator_value SET
  before_from = from_day - INTERVAL 1 YEAR,
  before_to = IF(DAY(from_day) = 1 AND to_day = LAST_DAY(to_day),
                 LAST_DAY(to_day - INTERVAL 1 YEAR), to_day - INTERVAL 1 YEAR);
ALTER TABLE indicator_value
  MODIFY COLUMN before_from DATE NOT NULL,
  MODIFY COLUMN before_to DATE NOT NULL;

UPDATE indicator_value v
  JOIN indicator_value b
    ON b.indicator_id = v.indicator_id AND b.from_day = v.before_from AND b.to_day = v.before_to
  SET v.previous_value = NULL
  WHERE v.previous_value = b.value
     OR EXISTS (SELECT 1 FROM indicator_correction c
                WHERE c.value_id = b.id AND c.old_value = v.previous_value AND c.at >= v.entered_at);

ALTER TABLE indicator_correction
  ADD COLUMN corrected VARCHAR(16) CHARACTER SET ascii NOT NULL DEFAULT 'VALUE' AFTER value_id,
  MODIFY COLUMN old_value DECIMAL(20, 4) NULL,   -- null: taken from the entry of the year before
  MODIFY COLUMN new_value DECIMAL(20, 4) NULL;
