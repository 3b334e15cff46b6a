-- The list of all referrals of a centre, newest first, without sorting them.
CREATE INDEX by_centre ON referral (line, centre_id, drafted_at, id);
