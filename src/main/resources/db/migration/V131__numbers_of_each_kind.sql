-- Counselling sessions, requests, referrals and period reports shared their numbers with rows that nobody counts, so the
-- numbers people read jumped by hundreds. Each kind goes on by itself from its last number.
-- A draw of counselling sessions and requests is ten numbers, as of contacts: intake waits for no disk more.
SET @next_number = (SELECT IF(MAX(id) IS NULL, 1, MAX(id) + 10) FROM counselling_session);
EXECUTE IMMEDIATE CONCAT('CREATE SEQUENCE counselling_seq START WITH ', @next_number, ' INCREMENT BY 10 NOCACHE');
SET @next_number = (SELECT IF(MAX(id) IS NULL, 1, MAX(id) + 10) FROM intervention_request);
EXECUTE IMMEDIATE CONCAT('CREATE SEQUENCE request_seq START WITH ', @next_number, ' INCREMENT BY 10 NOCACHE');
SET @next_number = (SELECT IF(MAX(id) IS NULL, 1, MAX(id) + 1) FROM referral);
EXECUTE IMMEDIATE CONCAT('CREATE SEQUENCE referral_seq START WITH ', @next_number, ' INCREMENT BY 1 NOCACHE');
SET @next_number = (SELECT IF(MAX(id) IS NULL, 1, MAX(id) + 1) FROM period_report);
EXECUTE IMMEDIATE CONCAT('CREATE SEQUENCE report_seq START WITH ', @next_number, ' INCREMENT BY 1 NOCACHE');
