-- Where mails for a member of staff go. Nobody else is ever written to.
ALTER TABLE app_user ADD COLUMN email VARCHAR(120) NULL;
