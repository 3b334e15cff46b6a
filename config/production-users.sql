-- The database and its two users. Run once as an administrator; replace passwords and the address of the application.
-- The tables' own grants are given by the program after each migration.
CREATE DATABASE hotline CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE USER 'hotline_owner'@'10.0.0.10' IDENTIFIED BY 'replace-me' REQUIRE SSL;
GRANT ALL PRIVILEGES ON hotline.* TO 'hotline_owner'@'10.0.0.10' WITH GRANT OPTION;

-- Never UPDATE or DELETE on the whole database: the trail and the histories would be open to change.
CREATE USER 'hotline_app'@'10.0.0.10' IDENTIFIED BY 'replace-me-too' REQUIRE SSL;
GRANT SELECT, INSERT ON hotline.* TO 'hotline_app'@'10.0.0.10';
