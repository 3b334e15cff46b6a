-- A password that somebody else gave works for a day. Those given before this one get a day from now.
ALTER TABLE app_user ADD COLUMN one_time_until DATETIME(3) NULL AFTER must_change_password;
UPDATE app_user SET one_time_until = UTC_TIMESTAMP(3) + INTERVAL 1 DAY WHERE must_change_password;

-- Strangers could lock everybody out: guesses are slowed down in the server's memory now.
ALTER TABLE app_user DROP COLUMN failed_attempts, DROP COLUMN locked_until;
