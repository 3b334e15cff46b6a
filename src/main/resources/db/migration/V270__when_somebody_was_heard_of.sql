-- When a page of whoever is on duty asked for news last, to the minute: who left without a word is not here any more.
ALTER TABLE presence ADD COLUMN heard_at DATETIME(3) NULL;
