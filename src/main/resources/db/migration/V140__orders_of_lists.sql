-- Lists are sorted by the heads of their columns. Each value of such a column is read newest first by an index of its
-- own centre, so that no list sorts a table that grows.
CREATE INDEX by_centre_channel ON contact (line, centre_id, channel, received_at, id);
CREATE INDEX by_centre_province ON contact (line, centre_id, province_id, received_at, id);

CREATE INDEX by_urgency ON intervention_case (line, centre_id, urgency, opened_at, id);
CREATE INDEX by_risk ON intervention_case (line, centre_id, risk, opened_at, id);
CREATE INDEX by_leader ON intervention_case (line, centre_id, assigned_to, opened_at, id);

-- Requests wait on both lines; without the line in front the whole table was read at each look at a supervisor's desk.
CREATE INDEX by_waiting ON intervention_request (centre_id, status, urgency, requested_at, id);
CREATE INDEX by_asked ON intervention_request (centre_id, status, requested_at, id);

CREATE INDEX by_agency ON referral (line, centre_id, agency_id, drafted_at, id);
