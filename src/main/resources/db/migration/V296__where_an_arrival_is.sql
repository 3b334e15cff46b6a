-- What the app told of the place in codes stands in the contact before anybody has asked.
ALTER TABLE app_message
  ADD COLUMN province_id SMALLINT NULL,
  ADD COLUMN commune_id INT NULL;

ALTER TABLE arrival
  ADD COLUMN province_id SMALLINT NULL,
  ADD COLUMN commune_id INT NULL;
