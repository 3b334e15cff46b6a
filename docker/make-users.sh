#!/bin/sh
# Run by the database's container when it makes its data directory: the counterpart of config/production-users.sql.
mariadb --user=root --password="$(cat /run/secrets/db-root)" <<SQL
CREATE DATABASE hotline CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER 'hotline_owner'@'%' IDENTIFIED BY '$(cat /run/secrets/db-owner)';
GRANT ALL PRIVILEGES ON hotline.* TO 'hotline_owner'@'%' WITH GRANT OPTION;
CREATE USER 'hotline_app'@'%' IDENTIFIED BY '$(cat /run/secrets/db-app)';
GRANT SELECT, INSERT ON hotline.* TO 'hotline_app'@'%';
SQL
