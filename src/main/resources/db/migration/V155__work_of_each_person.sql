-- A supervisor's desk counts the open cases of each person at every look: by this index without opening a case. It stands
-- in for the one by person and state alone. Contacts that come in write neither.
CREATE INDEX by_work ON intervention_case (assigned_to, status, centre_id, urgency);
DROP INDEX by_assignee ON intervention_case;
