-- Who goes on with the work of a person whose new role waits for a second administrator. NULL leaves it to the centre.
ALTER TABLE access_request ADD COLUMN successor_id BIGINT NULL REFERENCES app_user (id) AFTER centre_id;
