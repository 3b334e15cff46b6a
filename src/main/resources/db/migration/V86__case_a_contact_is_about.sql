-- The open case that whoever takes a contact chose for it; it is linked as the contact becomes a record.
ALTER TABLE contact_draft ADD COLUMN about_case BIGINT NULL REFERENCES intervention_case (id);
