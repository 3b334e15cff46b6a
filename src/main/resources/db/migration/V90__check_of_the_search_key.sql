-- The known text of key_check, hashed with the search key. Null until the next start of a database from before.
ALTER TABLE key_check ADD COLUMN hashed_sample BINARY(32) NULL;
