-- Raised with each change of codes, provinces and communes, so that every server sees within a second that its copy is old.
INSERT INTO setting (name, value) VALUES ('reference_version', '1');
