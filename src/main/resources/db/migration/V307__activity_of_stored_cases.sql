-- Stored cases say since when nothing was done in them. Demo data, which are stored without the application, say so by the same statement.
UPDATE intervention_case c SET c.quiet_since = greatest(
  c.opened_at,
  coalesce((SELECT max(s.at) FROM status_change s WHERE s.record_kind = 'CASE' AND s.record_id = c.id), c.opened_at),
  coalesce((SELECT max(a.recorded_at) FROM case_action a WHERE a.case_id = c.id), c.opened_at),
  coalesce((SELECT max(r.at) FROM risk_assessment r WHERE r.case_id = c.id), c.opened_at),
  coalesce((SELECT max(l.linked_at) FROM case_contact l WHERE l.case_id = c.id), c.opened_at),
  coalesce((SELECT max(h.at) FROM case_change h WHERE h.case_id = c.id), c.opened_at),
  coalesce((SELECT max(s.at) FROM referral f JOIN status_change s ON s.record_kind = 'REFERRAL' AND s.record_id = f.id
    WHERE f.case_id = c.id), c.opened_at))
WHERE c.status NOT IN ('CLOSED', 'MERGED', 'ANNULLED');
