-- A case is put off to a day on which somebody looks at it again; review_word, when that is to be told. And since when nothing was done
-- in it, while it is open.
ALTER TABLE intervention_case ADD COLUMN review_due DATETIME(3) NULL;
ALTER TABLE intervention_case ADD COLUMN review_reason BLOB NULL;   -- sealed
ALTER TABLE intervention_case ADD COLUMN review_by BIGINT NULL REFERENCES app_user (id);
ALTER TABLE intervention_case ADD COLUMN review_word DATETIME(3) NULL;
ALTER TABLE intervention_case ADD COLUMN quiet_since DATETIME(3) NULL;
ALTER TABLE intervention_case
  ADD KEY review_in_centre (line, centre_id, review_due, id),
  ADD KEY review_to_tell (review_word, id),
  ADD KEY quiet_in_centre (line, centre_id, quiet_since, id);
