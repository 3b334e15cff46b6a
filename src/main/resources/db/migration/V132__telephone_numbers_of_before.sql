-- Contacts recorded before numbers were read as they are now: each is shown, found and known again by today's rules.
-- Nothing waits for it.
UPDATE search_reindex SET below_id = (SELECT coalesce(max(id), -1) + 1 FROM contact) WHERE record_kind = 'CONTACT';
