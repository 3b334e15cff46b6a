-- What was read in the press, a letter or a petition says where it stands.
ALTER TABLE contact ADD COLUMN source_link VARBINARY(3300) NULL;   -- sealed
ALTER TABLE contact ADD COLUMN letter_number VARBINARY(255) NULL;   -- sealed
ALTER TABLE contact ADD COLUMN letter_date DATE NULL;
