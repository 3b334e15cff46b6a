-- Who said the note of an arrival that was given away.
ALTER TABLE arrival ADD COLUMN note_by BIGINT NULL REFERENCES app_user (id) AFTER note;
