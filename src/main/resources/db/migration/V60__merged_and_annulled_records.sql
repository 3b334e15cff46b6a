-- A case that turned out to be a double knows the case that goes on for both.
ALTER TABLE intervention_case ADD COLUMN merged_into BIGINT NULL REFERENCES intervention_case (id);
