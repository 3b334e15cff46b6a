-- Where the search index has still to be brought up to the rules by which records are found now: records with a smaller
-- id than below_id. Nothing waits for it: what was found before is found meanwhile.
CREATE TABLE search_reindex (
  record_kind  VARCHAR(24)  CHARACTER SET ascii NOT NULL PRIMARY KEY,
  below_id     BIGINT       NOT NULL
);

INSERT INTO search_reindex (record_kind, below_id) SELECT 'CONTACT', coalesce(max(id), -1) + 1 FROM contact;
INSERT INTO search_reindex (record_kind, below_id) SELECT 'CASE', coalesce(max(id), -1) + 1 FROM intervention_case;
