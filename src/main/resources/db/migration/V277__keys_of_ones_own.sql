-- Keys that a person changed, such as "F2=F10 F4=Alt+9".
ALTER TABLE app_user ADD COLUMN shortcuts VARCHAR(400) CHARACTER SET ascii NULL AFTER theme;
