-- A mail goes to the recipient's address of the day it is sent, but to the address she gave up if it tells of that.
ALTER TABLE mail ADD COLUMN to_address VARCHAR(120) NULL AFTER recipient_id;
