#!/bin/sh
# Run by the database's container when it makes its data directory: the counterpart of config/production-users.sql.
# Not as an option: the list of processes shows those.
MYSQL_PWD=$(cat /run/secrets/db-root)
export MYSQL_PWD
mariadb --user=root <<SQL
CREATE DATABASE hotline CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER 'hotline_owner'@'%' IDENTIFIED BY '$(cat /run/secrets/db-owner)' REQUIRE SSL;
GRANT ALL PRIVILEGES ON hotline.* TO 'hotline_owner'@'%' WITH GRANT OPTION;
CREATE USER 'hotline_app'@'%' IDENTIFIED BY '$(cat /run/secrets/db-app)' REQUIRE SSL;
GRANT SELECT, INSERT ON hotline.* TO 'hotline_app'@'%';
SQL
