-- What somebody sent is opened once it was found to be of a kind that is taken, and clean. Recordings of our own exchange have
-- no state: they were told by their bytes and checksum when they were fetched.
ALTER TABLE stored_file
  ADD status     VARCHAR(20)  CHARACTER SET ascii NULL,
  ADD kind       VARCHAR(20)  CHARACTER SET ascii NULL,      -- what it is by its bytes
  ADD quarantine VARCHAR(30)  CHARACTER SET ascii NULL,      -- why it stays in quarantine
  ADD finding    VARCHAR(200) NULL,                          -- the scanner's name of what it found
  ADD KEY by_status (status, quarantine, id);

UPDATE stored_file SET status = 'RECEIVED'
 WHERE id IN (SELECT file_id FROM app_picture WHERE file_id IS NOT NULL)
    OR id IN (SELECT file_id FROM zalo_attachment WHERE file_id IS NOT NULL);

INSERT INTO status_change (id, record_kind, record_id, to_status, by_user, at)
SELECT NEXT VALUE FOR row_seq, 'FILE', id, 'RECEIVED', NULL, utc_timestamp(3) FROM stored_file WHERE status = 'RECEIVED';
