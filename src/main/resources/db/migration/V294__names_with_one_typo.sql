-- Records that are there already get what names are found by with one letter typed wrong. The same work gives contacts of before
-- the account of Zalo by which their caller is known again (V264). Nothing waits for it.
UPDATE search_reindex SET below_id = (SELECT coalesce(max(id), -1) + 1 FROM contact) WHERE record_kind = 'CONTACT';
UPDATE search_reindex SET below_id = (SELECT coalesce(max(id), -1) + 1 FROM intervention_case) WHERE record_kind = 'CASE';
