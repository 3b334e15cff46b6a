-- An age is kept as it was told (in years, months or days, or a year or month of birth) and with the day it was told on:
-- from there it is reckoned for the day it is asked for. Ages of before, without that day, stay what they were told.
ALTER TABLE contact_child ADD COLUMN birth_year SMALLINT NULL;
ALTER TABLE contact_child ADD COLUMN birth_month TINYINT NULL;
ALTER TABLE contact_child ADD COLUMN age_months SMALLINT NULL;
ALTER TABLE contact_child ADD COLUMN age_days INT NULL;
ALTER TABLE contact_child ADD COLUMN age_told_on DATE NULL;

ALTER TABLE case_child ADD COLUMN birth_year SMALLINT NULL;
ALTER TABLE case_child ADD COLUMN birth_month TINYINT NULL;
ALTER TABLE case_child ADD COLUMN age_months SMALLINT NULL;
ALTER TABLE case_child ADD COLUMN age_days INT NULL;
ALTER TABLE case_child ADD COLUMN age_told_on DATE NULL;
