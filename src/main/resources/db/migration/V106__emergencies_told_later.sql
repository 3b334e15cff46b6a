-- A case that became an emergency by a later contact has its twelve hours from the receipt of that contact.
-- Null: it was one from the beginning, and they run from the receipt of its first contact.
ALTER TABLE intervention_case ADD COLUMN emergency_since DATETIME(3) NULL;
