-- A body that is gone publishes no figures any more; what it published stays under its name.
ALTER TABLE source_body ADD COLUMN valid_to DATE NULL;
